"""Chromium behind the same few commands as the other engines, driven as all browser tests drive it."""

from __future__ import annotations

import base64
from typing import Any


class Chromium:
    """A page of the tests' own Chromium, without a network, that counts what a page must never use."""

    name = "chromium"
    COUNT = (
        "window.counted = []; for (const name of ['fetch', 'XMLHttpRequest', 'Worker', 'SharedWorker', 'WebSocket',"
        "'EventSource']) { const real = window[name]; window[name] = new Proxy(real, {"
        "apply(...all) { counted.push(name); return Reflect.apply(...all); },"
        "construct(...all) { counted.push(name); return Reflect.construct(...all); }}); }"
    )

    def __init__(self, browser: Any, javascript: bool = True) -> None:
        self.context = browser.new_context(viewport={"width": 1000, "height": 900}, java_script_enabled=javascript)
        self.context.route("**", lambda route: route.abort() if self._leaves(route.request.url) else route.continue_())
        self.context.add_init_script(self.COUNT)
        self.page = self.context.new_page()
        self.found: list[str] = []
        self.page.on("console", lambda each: self.found.append(each.text) if each.type == "error" else None)
        self.page.on("pageerror", lambda each: self.found.append(str(each)))
        self.page.on("request", self._request)

    @staticmethod
    def _leaves(url: str) -> bool:
        return not url.startswith(("file:", "http://127.0.0.1:"))

    def _request(self, request: Any) -> None:
        is_icon = request.resource_type == "other" and "/assets/icon." in request.url
        if not is_icon and request.resource_type not in ("document", "script", "stylesheet", "image"):
            self.found.append(f"{request.resource_type} {request.url}")

    def go(self, url: str) -> None:
        """Open an address."""
        self.page.goto(url)

    def run(self, script: str) -> Any:
        """Return what a script returns."""
        return self.page.evaluate(f"() => {{ {script} }}")

    def find(self, selector: str) -> Any:
        """Return an element; an error when there is none in time."""
        found = self.page.locator(selector).first
        found.wait_for(state="attached", timeout=10_000)
        return found

    def click(self, selector: str) -> None:
        """Click an element as a person does."""
        self.find(selector).click()

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.find(selector).press_sequentially(text)

    def back(self) -> None:
        """Go back."""
        self.page.go_back()

    def printed(self) -> str:
        """Return the page as a PDF in base64."""
        return base64.b64encode(self.page.pdf()).decode()

    def faults(self) -> list[str]:
        """Return what the console has, and every use of what does not work from a folder."""
        return self.found + [str(name) for name in self.page.evaluate("window.counted || []")]

    def close(self) -> None:
        """Close the page."""
        self.context.close()
