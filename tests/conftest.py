"""What all tests share: the built site, a server for it, and a browser."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PHONE = {"width": 390, "height": 844}
# In many web views nothing can be stored.
NULL_STORAGE = "Object.defineProperty(window, 'localStorage', {value: null})"


@pytest.fixture(autouse=True)
def own_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever guide a test reads, the next one begins without any."""
    monkeypatch.setattr("scripts.model.guide._configured", None)
    monkeypatch.setattr("scripts.model.languages._configured", None)


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site; `make browser` builds it first."""
    folder = Path(os.environ.get("SITE_DIR", ROOT / "site"))
    if not (folder / "index.html").exists():
        pytest.fail(f"{folder} holds no site: run `make site` first")
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """A static server that answers 404 as a real host does: with the page of that language."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a missing page with our own 404."""
        page = Path(self.directory, "en/404.html" if self.path.startswith("/en/") else "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the site over http, without the last slash."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    from scripts.tools.browser import FLAGS, find

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site: Path) -> str:
    """The root of the site behind each door, without the last slash."""
    if request.param == "file":
        return site.as_uri()
    return str(request.getfixturevalue("server"))


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
