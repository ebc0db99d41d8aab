"""What the journeys share: a page at each door, whose console must stay quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def open_page(browser: Any, base: str) -> Iterator[Callable[..., Any]]:
    """Return a function that opens a page of the site; faults on the console fail the test."""
    faults: list[str] = []
    contexts: list[Any] = []

    def opener(path: str, init: str = "", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": PHONE, "color_scheme": "light", **options})
        contexts.append(context)
        if init:
            context.add_init_script(init)
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: faults.append(request.url) if not request.url.startswith(base) else None)
        page.goto(f"{base}/{path}")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert faults == []
