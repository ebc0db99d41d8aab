"""What the tests of the doors share: the guide inside a host that plays an app."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HOSTS = Path(__file__).parent / "app_hosts"
LISTEN = "if (window !== window.top && window.top.playApp && !window.HelpHost) window.top.playApp(window)"
Opened = tuple[Any, Any]


@pytest.fixture(params=["android", "ios"])
def open_in_app(
    request: pytest.FixtureRequest, browser: Any, server: str, site: Path
) -> Iterator[Callable[..., Opened]]:
    """Return a function that opens a page in the host and returns both; each event is held against the schema."""
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(
        json.loads((site / "schema" / "event.json").read_text(encoding="utf-8"))
    )
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 400, "height": 800})
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    html = (HOSTS / f"{request.param}.html").read_text(encoding="utf-8")
    page.route(re.compile(r"/host\.html"), lambda route: route.fulfill(body=html, content_type="text/html"))

    def opener(path: str, date: str = "2026-12-01") -> Opened:
        page.clock.set_fixed_time(date)
        page.goto(f"{server}/host.html?page=/{path}%3Fmode=app")
        page.frame_locator("iframe").locator("h1").wait_for()
        wait_for(page, "ready")
        return page, page.frames[1]

    yield opener
    events = page.evaluate("received")
    context.close()
    assert [(event, error.message) for event in events for error in validator.iter_errors(event)] == []
    assert faults == []


def wait_for(page: Any, name: str) -> dict[str, Any]:
    """Return the last event of a type, which may still be on its way."""
    handle = page.wait_for_function("(name) => received.filter((e) => e.type === name).pop()", arg=name, timeout=5000)
    return dict(handle.json_value())
