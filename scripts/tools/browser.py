"""The tests drive a real Chromium: one on PATH, else Debian's package, else Playwright's own.

Best the one without a window: a tab costs it a third of the CPU, and the tests open a thousand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find() -> str | None:
    """Return the path of a Chromium on PATH, or None: then Playwright's own is used where it is installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def _is_debian_root() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0 and Path("/etc/debian_version").exists()


def _has_playwright_browser() -> bool:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def install() -> bool:
    """Install a Chromium where there is none; return whether one is there now.

    CI gets the one without a window even where there is another: its time is short.
    """
    if shutil.which(SHELL) or _has_playwright_browser() or (find() and "CI" not in os.environ):
        return True
    if _is_debian_root():
        _install_debian_s()
    if find():
        return True
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode == 0


def _install_debian_s() -> None:
    quiet = {"stdout": subprocess.DEVNULL}
    get = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
    for name in (SHELL, "chromium"):
        if not shutil.which(SHELL):
            subprocess.run([*get, name, "fonts-noto-cjk"], check=False, **quiet)  # type: ignore[call-overload]


def main() -> int:
    """Return 0 with a Chromium at hand, 1 with one line on stderr without."""
    if install():
        return 0
    print("make: no Chromium: install one (Debian: apt-get install chromium) and run make again", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
