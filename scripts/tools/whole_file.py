"""A file is written whole or not at all: nobody reads half of one, and a run that stops leaves the one of before."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def write(file: Path, parts: Iterable[bytes]) -> None:
    """Put these parts in the place of `file` at once, and make its folder; OSError where that can't be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with part.open("wb") as stream:
        stream.writelines(parts)
    part.replace(file)
