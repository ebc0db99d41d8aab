"""The tests drive a real Chromium: one on PATH, else Debian's package, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
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
    """Install a Chromium where there is none; return whether one is there now."""
    if find() or _has_playwright_browser():
        return True
    if _is_debian_root():
        quiet = {"stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        subprocess.run(  # type: ignore[call-overload]
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
            check=False,
            **quiet,
        )
        return find() is not None
    return subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False).returncode == 0


def main() -> int:
    """Return 0 with a Chromium at hand, 1 with one line on stderr without."""
    if install():
        return 0
    print("make: no Chromium: install one (Debian: apt-get install chromium) and run make again", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
