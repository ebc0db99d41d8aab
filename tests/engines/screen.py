"""A screen that nobody sees, a home that nobody keeps, and a log: what WebKitGTK needs to run."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path


class Screen:
    """An Xvfb, with the environment for programs on it."""

    def __init__(self) -> None:
        self.home = tempfile.TemporaryDirectory(prefix="help-webkit-", ignore_cleanup_errors=True)
        self.log = (Path(self.home.name) / "log").open("a+b")
        ready, told = os.pipe()
        command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1280x900x24"]
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, pass_fds=[told])
        os.close(told)
        with os.fdopen(ready) as pipe:
            display = pipe.readline().strip()
        assert display, f"Xvfb did not start: {self.said()[-2000:]}"
        self.environment = {
            "DISPLAY": f":{display}",
            "HOME": self.home.name,
            "PATH": "/usr/bin:/bin",
            "LC_ALL": "C.UTF-8",
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }

    def said(self) -> str:
        """Return what the programs have written to the log."""
        return Path(self.log.name).read_text(encoding="utf-8", errors="replace")

    def close(self) -> None:
        """End the screen."""
        self.process.terminate()
        self.process.wait(20)
        self.log.close()
        self.home.cleanup()
