"""A file is compressed once, as well as it can be, so that no host has to do it for each reader."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXT = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".md"})


def compress_all(folder: Path) -> int:
    """Write `.br` and `.gz` beside every text file of `folder`, where that is smaller; return how many were written."""
    with ThreadPoolExecutor() as pool:
        return sum(pool.map(_compress, sorted(_texts(folder))))


def _texts(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in TEXT and path.is_file())


def _compress(path: Path) -> int:
    content = path.read_bytes()
    forms = {".br": brotli.compress(content, quality=11), ".gz": gzip.compress(content, 9, mtime=0)}
    smaller = {suffix: form for suffix, form in forms.items() if len(form) < len(content)}
    for suffix, form in smaller.items():
        path.with_name(path.name + suffix).write_bytes(form)
    return len(smaller)
