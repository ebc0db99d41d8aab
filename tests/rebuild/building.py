"""Builds of a project in a folder, and what differs between two sites."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("CI", "NO_CACHE", "SITE_URL", "REPORT_URL")},
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1795824000",
}


def built(folder: Path, *arguments: str, strict: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return how `mkdocs build` ended in `folder`, and what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", *(["--strict"] if strict else []), *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env={**ENVIRONMENT, **environment}, check=False
    )


def contents(site: Path) -> dict[str, bytes]:
    """Return all files of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differences(ours: Path, clean: Path) -> list[str]:
    """Return the paths of the files that are not the same in both sites."""
    one, other = contents(ours), contents(clean)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
