"""WebKitGTK held by a program of ours, not its driver: it prints, leaves scripts out, plays an app for iPhones."""

from __future__ import annotations

import base64
import contextlib
import json
import select
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from tests.engines.screen import Screen
from tests.engines.waiting import until

# Debian's own Python has WebKitGTK's bindings; the one in .venv has not.
PYTHON = "/usr/bin/python3"
PROGRAM = Path(__file__).with_name("web_view.py")
# Seconds after which a view that says nothing is given up.
PATIENCE = 60
BINDINGS = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"


def is_installed() -> bool:
    """True where the bindings and a screen for them are."""
    if not (Path(PYTHON).exists() and shutil.which("Xvfb")):
        return False
    return subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True).returncode == 0


class Embedded:
    """A web view on a screen of its own; `help://guide/…` in it is `folder`."""

    name = "webkit"

    def __init__(self, folder: Path, javascript: bool = True) -> None:
        self.screen = Screen()
        command = [PYTHON, str(PROGRAM), str(folder), *([] if javascript else ["--no-scripts"])]
        environment = {**self.screen.environment, "NO_AT_BRIDGE": "1"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self.screen.log}
        self.process = subprocess.Popen(command, env=environment, text=True, **pipes)  # type: ignore[call-overload]

    def _ask(self, name: str, argument: str = "") -> Any:
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.write(f"{json.dumps([name, argument])}\n")
            self.process.stdin.flush()
        if not select.select([self.process.stdout], [], [], PATIENCE)[0]:
            raise TimeoutError(f"the web view does not answer to {name} {argument}")
        answer = self.process.stdout.readline()
        assert answer, f"the web view ended: {self.screen.said()[-2000:]}"
        found = json.loads(answer)
        if "error" in found:
            raise RuntimeError(found["error"])
        return found["value"]

    def go(self, url: str) -> None:
        """Open an address; one with an anchor may be a move within the page, of which WebKit says no end."""
        if "#" in url:
            self._ask("go", "about:blank")
        self._ask("go", url)

    def run(self, script: str) -> Any:
        """Return what a script of the app's, not of the page's, returns."""
        return self._ask("run", script)

    def find(self, selector: str) -> bool:
        """True when there is such an element."""
        return bool(self.run(f"return document.querySelector({json.dumps(selector)}) !== null"))

    def click(self, selector: str) -> None:
        """Click an element, once it is there."""
        until(lambda: self.find(selector))
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def back(self) -> None:
        """Go back."""
        self._ask("back")

    def printed(self) -> str:
        """Return the page as a PDF in base64."""
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder, "page.pdf")
            self._ask("print", str(target))
            return base64.b64encode(target.read_bytes()).decode()

    def heard(self) -> list[dict[str, Any]]:
        """Return the events that pages have sent to `webkit.messageHandlers.helpHost`."""
        return list(self._ask("heard", "helpHost"))

    def faults(self) -> list[str]:
        """Return the pages' errors, what the policy stopped, and files that were missed."""
        return list(self._ask("heard", "faults"))

    def close(self) -> None:
        """End the view and its screen."""
        try:
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.close()
            self.process.wait(20)
        finally:
            self.process.kill()
            self.process.stdout.close()
            self.screen.close()
