"""The pages on which the look is measured: one of each type, in both languages, at both widths."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.tools.node import MODULES

PAGES = {
    "home": "index.html",
    "section": "payments/index.html",
    "emergencies": "emergency/index.html",
    "article": "account/reset-pin.html",
    "hub": "payments/fix-failed-payment.html",
    "emergency": "emergency/report-lost-phone.html",
    "flow": "emergency/report-stolen-wallet.html",
    "glossary": "about/glossary.html",
    "look-up": "contact/verify-a-contact.html",
    "statement": "about/accessibility.html",
    "a-z": "a-z.html",
    "search": "search.html",
    "404": "404.html",
    "sheet": "emergency-sheet.html",
}
LANGUAGES = ("", "en/")
PHONE, DESK = 390, 1280
HEIGHTS = {PHONE: 844, DESK: 900}
# LOOK=all measures every state on every page; a usual run measures states on pages that have most of them.
ALL = os.environ.get("LOOK") == "all"

Open = Callable[..., Any]


@pytest.fixture(scope="session")
def open_view(browser: Any, server: str) -> Iterator[Open]:
    """Return a function that opens a page at a width, at rest; one tab a width is used again and again."""
    tabs: dict[int, Any] = {}

    def opener(path: str, width: int, **media: str) -> Any:
        if width not in tabs:
            tabs[width] = browser.new_page(viewport={"width": width, "height": HEIGHTS.get(width, 844)})
        page = tabs[width]
        page.set_viewport_size({"width": width, "height": HEIGHTS.get(width, 844)})
        page.emulate_media(
            **{"media": "screen", "color_scheme": "light", "reduced_motion": "reduce", "forced_colors": "none", **media}
        )
        page.goto(f"{server}/{path}")
        return page

    yield opener
    for page in tabs.values():
        page.context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    path = MODULES / "axe-core" / "axe.min.js"
    if not path.exists():
        pytest.fail("axe-core is not installed: run `make npm` first")
    return path.read_text(encoding="utf-8")
