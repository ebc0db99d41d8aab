"""openZIM's own zimcheck has the last word on an archive, where it is installed and as new as what wrote it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from scripts.bundle.copies import Unusable

# Older ones (3.1.3 in Debian 12, 3.5.0) call every archive of libzim 9 broken.
OLDEST = (3, 6, 0)
WANTED = "zimcheck 3.6.0 or newer (zim-tools)"


def zimcheck() -> tuple[str, str]:
    """Return the path of a zimcheck that can judge our archives, or "" and why there is none.

    ZIMCHECK in the environment names another than that on PATH.
    """
    program = shutil.which(os.environ.get("ZIMCHECK") or "zimcheck")
    if program is None:
        return "", f"not asked: {WANTED} is not installed"
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"zim-tools (\d+)\.(\d+)\.(\d+)", said)
    if found is None or tuple(map(int, found.groups())) < OLDEST:
        return "", f"not asked: {found[0] if found else program} is too old, {WANTED} is not"
    return program, ""


def ask(archive: Path) -> str:
    """Return what zimcheck says of an archive in a line, or why it was not asked; Unusable with its errors."""
    program, reason = zimcheck()
    if not program:
        return f"zimcheck {reason}"
    done = subprocess.run([program, str(archive)], capture_output=True, text=True, check=False)
    if done.returncode:
        faults = [line for line in (done.stdout + done.stderr).splitlines() if "[ERROR]" in line]
        raise Unusable("\n".join(f"{archive}: zimcheck: {fault}" for fault in faults or [f"code {done.returncode}"]))
    return f"{archive}: zimcheck passes"
