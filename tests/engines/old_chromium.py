"""Chromium as old as the floor, driven by its own protocol over a pipe: today's drivers no longer speak to it.

The programs come from npm, where they are packed for AWS Lambda (tests/floor, `make test-floor`).
"""

from __future__ import annotations

import io
import json
import os
import re
import select
import shutil
import subprocess
import tarfile
import tempfile
import time
from pathlib import Path
from typing import Any

import brotli

from tests.engines.waiting import until

PACKAGES = Path(__file__).parents[1] / "floor" / "node_modules"
OLD = ("chromium-80", "chromium-85", "chromium-106")
# Seconds after which a browser that says nothing is given up.
PATIENCE = 60
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--mute-audio"]
OFFLINE = ["--proxy-server=127.0.0.1:9", "--proxy-bypass-list=127.0.0.1", "--disable-background-networking"]
# What 80 says of a directive that came in 83, once a page; nothing else is expected of any of them.
EXPECTED = re.compile(r"Unrecognized Content-Security-Policy directive 'require-trusted-types-for'\.\s*")


def is_packed(name: str) -> bool:
    """True where npm has brought this browser."""
    return (PACKAGES / name / "bin" / "chromium.br").exists()


def program(name: str) -> Path:
    """Return the unpacked browser; it is unpacked once, beside the packages."""
    folder = PACKAGES / ".unpacked" / name
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=PACKAGES) as made:
            target = Path(made) / name
            target.mkdir()
            packed = PACKAGES / name / "bin"
            (target / "chromium").write_bytes(brotli.decompress((packed / "chromium.br").read_bytes()))
            (target / "chromium").chmod(0o755)
            libraries = io.BytesIO(brotli.decompress((packed / "swiftshader.tar.br").read_bytes()))
            with tarfile.open(fileobj=libraries) as packed_libraries:
                packed_libraries.extractall(target, filter="data")
            folder.parent.mkdir(exist_ok=True)
            target.rename(folder)
    return folder / "chromium"


class OldChromium:
    """A page of an old Chromium, without a network."""

    def __init__(self, name: str, javascript: bool = True) -> None:
        self.name = name
        self.found: list[str] = []
        self.profile = tempfile.mkdtemp(prefix=f"help-{name}-")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()
        self.process = self._start(to_browser, from_browser)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.count, self.session, self.loaded = b"", 0, "", False
        target = self.command("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.command(f"{domain}.enable")
        self.command("Emulation.setScriptExecutionDisabled", value=not javascript)
        self.resize(1000, 900)

    def _start(self, to_browser: int, from_browser: int) -> subprocess.Popen[bytes]:
        """The protocol's two pipes are the browser's descriptors 3 and 4."""
        flags = [*FLAGS, *OFFLINE, f"--user-data-dir={self.profile}", "--remote-debugging-pipe"]
        command = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
        return subprocess.Popen(
            ["bash", "-c", command, str(program(self.name)), *flags],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=[to_browser, from_browser],
        )

    def command(self, method: str, **parameters: Any) -> Any:
        """Send a command and return its result; RuntimeError with the browser's message."""
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self.count:
            self._hear(answer)
        if "error" in answer:
            raise RuntimeError(answer["error"]["message"])
        return answer["result"]

    def _read(self) -> Any:
        while b"\0" not in self.rest:
            if not select.select([self.into], [], [], PATIENCE)[0]:
                raise TimeoutError(f"{self.name} does not answer")
            piece = os.read(self.into, 1 << 20)
            if not piece:
                raise RuntimeError(f"{self.name} has ended")
            self.rest += piece
        message, _, self.rest = self.rest.partition(b"\0")
        return json.loads(message)

    def _hear(self, event: Any) -> None:
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Page.loadEventFired":
            self.loaded = True
        elif method == "Log.entryAdded" and parameters["entry"]["level"] == "error":
            self.found.append(parameters["entry"]["text"])
        elif method == "Runtime.consoleAPICalled" and parameters["type"] == "error":
            self.found.append(str([each.get("value") for each in parameters["args"]]))
        elif method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.found.append(details.get("exception", {}).get("description") or details["text"])

    def resize(self, width: int, height: int) -> None:
        """Give the page another size, in px."""
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def go(self, url: str) -> None:
        """Open an address, from a blank page where it may be a move within the page."""
        for each in ("about:blank", url):
            self.loaded = False
            answer = self.command("Page.navigate", url=each)
            if answer.get("errorText"):
                raise RuntimeError(f"{each}: {answer['errorText']}")
            while not self.loaded:
                self._hear(self._read())

    def run(self, script: str) -> Any:
        """Return what a script returns; a page that is just being replaced has no answer yet."""
        try:
            return self._evaluate(script)
        except RuntimeError as error:
            if "context" not in str(error) and "navigated" not in str(error):
                raise
            time.sleep(0.2)
            return self._evaluate(script)

    def _evaluate(self, script: str) -> Any:
        expression = f"(() => {{ {script} }})()"
        answer = self.command("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"].get("description"))
        return answer["result"].get("value")

    def find(self, selector: str) -> bool:
        """True when there is such an element."""
        return bool(self.run(f"return document.querySelector({json.dumps(selector)}) !== null"))

    def click(self, selector: str) -> None:
        """Click an element as a person does, where it is seen."""
        middle = (
            f"const e = document.querySelector({json.dumps(selector)}); if (!e) return null;"
            "e.scrollIntoView({block: 'center'}); const b = e.getClientRects()[0];"
            "return b && [b.left + b.width / 2, b.top + b.height / 2]"
        )
        x, y = until(lambda: self._at_rest(middle))
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {"button": "none"} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            self.command("Input.dispatchMouseEvent", type=kind, x=x, y=y, **button)

    def _at_rest(self, place: str) -> Any:
        """Return a place that is the same twice: a page that is still being laid out moves away under a click."""
        first = self.run(place)
        time.sleep(0.05)
        return first if first == self.run(place) else None

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        for each in text:
            self.command("Input.insertText", text=each)

    def press(self, key: str, code: int) -> None:
        """Press a key, such as `Tab` with its code 9."""
        for kind in ("keyDown", "keyUp"):
            self.command("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def back(self) -> None:
        """Go back."""
        self.run("history.back()")

    def printed(self) -> str:
        """Return the page as a PDF in base64."""
        return str(self.command("Page.printToPDF")["data"])

    def faults(self) -> list[str]:
        """Return what the console has against the pages, but for the one line that is expected of 80."""
        self.run("return 0")
        return [line for line in self.found if not (self.name == "chromium-80" and EXPECTED.fullmatch(line))]

    def close(self) -> None:
        """End the browser and leave nothing behind."""
        try:
            self.session = ""
            self.command("Browser.close")
            self.process.wait(20)
        except (OSError, RuntimeError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait(20)
        os.close(self.out)
        os.close(self.into)
        shutil.rmtree(self.profile, ignore_errors=True)
