"""Whoever holds a release can say from what, and with what, it was made, and make it again."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import subprocess
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

# Beside the address and the time, what mkdocs.yml reads from the environment; unset and empty are the same there.
SETTINGS = ("REPORT_URL", "OWN_HOSTS")
TOOLS = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pymdown-extensions", "brotli")


def provenance(root: Path, epoch: int, site_url: str) -> dict[str, Any]:
    """Return the origin of a build: commit, locks by sha256, versions of Python and tools, the settings that count.

    `commit` is null outside version control; `clean` is false where files differ from the commit.
    """
    commit, clean = _commit(root)
    return {
        "commit": commit,
        "clean": clean,
        "date": datetime.fromtimestamp(epoch, UTC).isoformat(),
        "settings": {"SOURCE_DATE_EPOCH": epoch, "SITE_URL": site_url, **_settings()},
        "locks": {name: _digest(root / name) for name in ("requirements.txt", "requirements-dev.txt")},
        "python": platform.python_version(),
        "tools": {name: metadata.version(name) for name in TOOLS},
        "command": "make release",
    }


def _settings() -> dict[str, str]:
    return {name: os.environ.get(name, "") for name in SETTINGS}


def _commit(root: Path) -> tuple[str | None, bool]:
    found = _git(root, "rev-parse", "HEAD")
    changed = _git(root, "status", "--porcelain")
    return (found.strip() or None) if found is not None else None, changed == ""


def _git(root: Path, *arguments: str) -> str | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def licence_of(name: str) -> str:
    """Return what an installed package says of its licence, as SPDX where it does, else NOASSERTION."""
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return "NOASSERTION"
    classifiers = [line.rsplit(" :: ", 1)[-1] for line in about.get_all("Classifier") or [] if "License ::" in line]
    named = [*(about.get_all("License-Expression") or []), *classifiers, *(about.get_all("License") or [])]
    said = named[0] if named else ""
    return SPDX.get(said, said if said and len(said) < 40 and "\n" not in said else "NOASSERTION")


SPDX = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "ISC License (ISCL)": "ISC",
}


class Package(NamedTuple):
    """A package of a lock: its name as indexes compare it (PEP 503), and its version."""

    name: str
    version: str


# A pinned package at the start of a line: takes “pydantic==2.14.3 \\”, leaves hashes and comments.
PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


def packages(root: Path, lock: str = "requirements.txt") -> list[Package]:
    """Return the packages of a lock in `root`; that each is pinned and hashed is pip's to demand (--require-hashes)."""
    pins = PIN.findall((root / lock).read_text(encoding="utf-8"))
    return [Package(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in pins]
