"""Files of the cache: lines of JSON that each begin with a hash of the rest, so that one that is not whole is seen."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from scripts.tools import whole_file

LENGTH = 16


class Foreign(ValueError):
    """A file of the cache that was cut short, changed or written by something else."""


def written(data: Any) -> str:
    """Return the line that says `data`, which is of what JSON has."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"{_digest(text)}{text}\n"


def write(path: Path, lines: Iterable[str]) -> None:
    """Write a file of lines, whole or not at all."""
    whole_file.write(path, ["".join(lines).encode()])


def append(path: Path, lines: Iterable[str]) -> None:
    """Write lines behind those that are there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def read(path: Path) -> list[Any]:
    """Return what the lines of a file say; Foreign for one that isn't as it was written, and where there is none."""
    try:
        lines = path.read_bytes().decode().split("\n")
        if lines.pop():
            raise Foreign(path)
        return [_said(line) for line in lines]
    except (OSError, ValueError, RecursionError) as error:
        raise Foreign(path) from error


def _said(line: str) -> Any:
    if _digest(line[LENGTH:]) != line[:LENGTH]:
        raise Foreign(line[:LENGTH])
    return json.loads(line[LENGTH:])


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=LENGTH // 2).hexdigest()
