"""WebKitGTK over its own driver, with a browser that writes its console to a file."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.engines.embedded import Embedded
from tests.engines.screen import Screen
from tests.engines.waiting import ELEMENT, until
from tests.tools.port import free_port


class WebKit:
    """A WebKitGTK on a screen of its own, with no way to the network."""

    name = "webkit"

    def __init__(self) -> None:
        port = free_port()
        self.screen = Screen()
        silent = {"stdout": self.screen.log, "stderr": self.screen.log}
        command = ["WebKitWebDriver", f"--port={port}"]
        self.process = subprocess.Popen(command, env=self.screen.environment, **silent)  # type: ignore[call-overload]
        self.root = f"http://127.0.0.1:{port}"
        self.opened: dict[str, None] = {}
        self.browser = next(str(path) for path in sorted(Path("/usr/lib").glob("*/webkit2gtk-4*/MiniBrowser")))
        arguments = [
            "--automation",
            "--enable-write-console-messages-to-stdout=true",
            "--proxy=http://127.0.0.1:9",
            "--ignore-host=127.0.0.1",
        ]
        options = {"webkitgtk:browserOptions": {"binary": self.browser, "args": arguments}}
        until(lambda: self._send("GET", "/status"), 20)
        session = self._send("POST", "/session", {"capabilities": {"alwaysMatch": options}})
        self.root += f"/session/{session['sessionId']}"

    def _send(self, method: str, path: str, data: Any = None) -> Any:
        body = None if data is None else json.dumps(data).encode()
        request = urllib.request.Request(self.root + path, body, {"Content-Type": "application/json"}, method=method)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from None

    def go(self, url: str) -> None:
        """Open an address."""
        self.opened[url] = None
        self._send("POST", "/url", {"url": url})

    def run(self, script: str) -> Any:
        """Return what a script returns."""
        return self._send("POST", "/execute/sync", {"script": script, "args": []})

    def find(self, selector: str) -> str:
        """Return the id of an element."""
        return str(self._send("POST", "/element", {"using": "css selector", "value": selector})[ELEMENT])

    def click(self, selector: str) -> None:
        """Click an element as a person does."""
        self._send("POST", f"/element/{self.find(selector)}/click", {})

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self._send("POST", f"/element/{self.find(selector)}/value", {"text": text})

    def back(self) -> None:
        """Go back."""
        self._send("POST", "/back", {})

    def printed(self) -> str:
        """Return the page as a PDF in base64; the driver can't print, so a web view opens it once more."""
        view = Embedded(Path())
        try:
            view.go(self.run("return location.href"))
            return view.printed()
        finally:
            view.close()

    def faults(self) -> list[str]:
        """Return what the console says while all opened pages load; under its driver the browser keeps it back."""
        command = [self.browser, "--enable-write-console-messages-to-stdout=true", *self.opened]
        log = self.screen.log
        process = subprocess.Popen(command, env=self.screen.environment, stdout=log, stderr=log)
        time.sleep(6)
        process.terminate()
        process.wait(20)
        time.sleep(1)
        return [line for line in self.screen.said().splitlines() if re.search(r"CONSOLE \w+ (ERROR|WARN)", line)]

    def close(self) -> None:
        """End the browser, its driver and its screen."""
        with contextlib.suppress(OSError, RuntimeError):
            self._send("DELETE", "")
        self.process.terminate()
        self.process.wait(20)
        self.screen.close()
