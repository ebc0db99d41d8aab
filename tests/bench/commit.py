"""The tree of an earlier commit, to time it beside today's in one run."""

from __future__ import annotations

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[2]


def extract(commit: str, folder: Path, *parts: str) -> Path:
    """Put the files of `commit`, or its `parts`, into `folder` and return it; CalledProcessError where git has none."""
    archive = subprocess.run(["git", "archive", commit, *parts], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return folder
