"""Firefox over Marionette, its own wire protocol: a length, a colon, JSON. No driver program is needed."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.engines.waiting import ELEMENT, until
from tests.tools.port import free_port


def program() -> str | None:
    """Return the Firefox of this machine: Debian's ESR, else another; None without one."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A headless Firefox with a profile of its own and no way to the network."""

    name = "firefox"

    def __init__(self, javascript: bool = True) -> None:
        self.javascript = javascript
        self.profile = Path(tempfile.mkdtemp(prefix="help-firefox-"))
        port = free_port()
        preferences = {
            "marionette.port": port,
            # A driver's own preferences lift the policy of local files, among others: readers have it …
            "remote.prefs.recommended": False,
            # … but a busy machine stops no script.
            "dom.max_script_run_time": 0,
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": 9,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": 9,
            "network.proxy.allow_hijacking_localhost": False,
            "javascript.enabled": javascript,
            "datareporting.policy.dataSubmissionEnabled": False,
        }
        lines = "".join(f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in preferences.items())
        (self.profile / "user.js").write_text(lines, encoding="utf-8")
        command = [
            program() or "firefox",
            "--headless",
            "--marionette",
            "--remote-allow-system-access",
        ]
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen([*command, "--profile", str(self.profile), "--no-remote"], **silent)  # type: ignore[call-overload]
        self.socket: socket.socket = until(lambda: self._connect(port), 60)
        self.count = 0
        self._read()
        self.command("WebDriver:NewSession", {"pageLoadStrategy": "normal"})

    def _connect(self, port: int) -> socket.socket | None:
        return socket.create_connection(("127.0.0.1", port), timeout=30)

    def _read(self) -> Any:
        head = b""
        while not head.endswith(b":"):
            head += self.socket.recv(1)
        body = b""
        while len(body) < int(head[:-1]):
            body += self.socket.recv(int(head[:-1]) - len(body))
        return json.loads(body)

    def command(self, name: str, data: dict[str, Any]) -> Any:
        """Send a command and return its result; RuntimeError with the browser's message."""
        self.count += 1
        message = json.dumps([0, self.count, name, data]).encode()
        self.socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._read()
        if error:
            raise RuntimeError(error["message"])
        return result.get("value", result) if isinstance(result, dict) else result

    def go(self, url: str) -> None:
        """Open an address; Marionette takes one with an anchor for a move within the page and does not wait."""
        if "#" in url:
            self.command("WebDriver:Navigate", {"url": "about:blank"})
        self.command("WebDriver:Navigate", {"url": url})
        until(self._is_loaded)

    def _is_loaded(self) -> bool:
        try:
            return bool(self.find("main")) and (
                not self.javascript or self.run("return document.readyState") == "complete"
            )
        except RuntimeError:
            return False

    def run(self, script: str) -> Any:
        """Return what a script returns."""
        return self.command("WebDriver:ExecuteScript", {"script": script, "args": []})

    def find(self, selector: str) -> str:
        """Return the id of an element."""
        return str(self.command("WebDriver:FindElement", {"using": "css selector", "value": selector})[ELEMENT])

    def click(self, selector: str) -> None:
        """Click an element as a person does; once more where the page was replaced in between."""
        try:
            self.command("WebDriver:ElementClick", {"id": self.find(selector)})
        except RuntimeError as error:
            if "not known" not in str(error):
                raise
            self.command("WebDriver:ElementClick", {"id": self.find(selector)})

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.command("WebDriver:ElementSendKeys", {"id": self.find(selector), "text": text})

    def back(self) -> None:
        """Go back."""
        self.command("WebDriver:Back", {})

    def printed(self) -> str:
        """Return the page as a PDF in base64."""
        return str(self.command("WebDriver:Print", {}))

    def faults(self) -> list[str]:
        """Return what the console has against this site's pages."""
        self.command("Marionette:SetContext", {"value": "chrome"})
        messages = self.run(
            "return Services.console.getMessageArray().filter(m => m instanceof Ci.nsIScriptError"
            " && /^(file:|http:..127)/.test(m.sourceName) || /Content-Security-Policy/.test(m.message))"
            ".map(m => m.message)"
        )
        self.command("Marionette:SetContext", {"value": "content"})
        return list(messages)

    def close(self) -> None:
        """End the browser and leave nothing behind."""
        try:
            self.command("Marionette:Quit", {"flags": ["eForceQuit"]})
            self.process.wait(20)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)
