"""What README tells an app for iPhones to do works in WebKit: files under a scheme of one's own, and events."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.embedded import Embedded
from tests.engines.test_journeys import HERE, arrives, require, until

jsonschema = pytest.importorskip("jsonschema")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif("webkit" not in os.environ.get("ENGINES", ""), reason="make test-engines runs it"),
]
FIELD = "document.querySelector('input[role=combobox]')"
FIRST = "return (document.querySelector('[data-search-results] [data-article]') || {dataset: {}}).dataset.article"


@pytest.fixture
def view(unzipped: Path) -> Iterator[Embedded]:
    """A web view with the bundle; whatever its console has against the pages at the end fails."""
    require("webkit")
    opened = Embedded(unzipped)
    try:
        yield opened
        assert opened.faults() == []
    finally:
        opened.close()


def articles(view: Embedded) -> list[str]:
    """Return the ids of the articles that were read."""
    return [event["id"] for event in view.heard() if event["type"] == "article_view"]


def test_a_journey_under_an_app_s_own_scheme(view: Embedded, site: Path) -> None:
    view.go("help://guide/go/report-lost-phone.html?mode=app&theme=dark&lang=en")
    assert arrives(view, "/en/emergency/report-lost-phone.html")
    assert view.run("return [location.search, document.querySelector('.foot').offsetHeight]") == [
        "?mode=app&theme=dark",
        0,
    ]
    typed = f"const q = {FIELD}; q.focus(); q.value = 'forgot pin'; q.dispatchEvent(new Event('input'))"
    view.run(typed)
    assert until(lambda: view.run(FIRST) == "reset-pin")
    view.click("[data-search-results] [data-article=reset-pin]")
    assert arrives(view, "/en/account/reset-pin.html")
    view.click(".language")
    assert until(lambda: view.run(HERE) == "/account/reset-pin.html" and view.find("[data-mode=app]"))
    assert view.run("return location.search") == "?mode=app&theme=dark"
    assert until(lambda: len(articles(view)) == 3)
    assert articles(view) == ["report-lost-phone", "reset-pin", "reset-pin"]
    heard = view.heard()
    schema = json.loads((site / "schema" / "event.json").read_text(encoding="utf-8"))
    for event in heard:
        jsonschema.validate(event, schema)
    assert [event["len"] for event in heard if event["type"] == "search"] == [len("forgot pin")]
