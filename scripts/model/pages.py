"""The pages of a language are read here; one whose file is as it was is not read again, which `serve` lives by."""

from __future__ import annotations

import os
from pathlib import Path

from scripts.model.article import Source, read_front
from scripts.model.languages import Language
from scripts.model.source import Document, Fault
from scripts.tools.folder import files_below

# Length and time of change in nanoseconds.
State = tuple[int, int]
Known = dict[str, tuple[State, Source]]

# Of each folder of a language, the words of its facts and the pages without faults that were read last.
_known: dict[Path, tuple[dict[str, str], Known]] = {}


def read_pages(docs: Path, language: Language, values: dict[str, str]) -> list[Source]:
    """Return the pages of a language below the folder `docs`, in the order of their paths, each with its faults.

    `values` are the words of the facts, by id, in that language.
    """
    folder = docs / language
    if docs not in {each.parent for each in _known}:
        _known.clear()
    words, was = _known.get(folder, (values, {}))
    known: Known = was if words == values else {}
    found: list[Source] = []
    now: Known = {}
    files = {path: entry for path, entry in files_below(str(folder)) if path.endswith(".md")}
    for path in sorted(files, key=lambda path: path.split("/")):
        state, source = _read(files[path], f"{docs.name}/{language}", path, values, known.get(path))
        found.append(source)
        if source.front is not None:
            now[path] = state, source
    _known[folder] = values, now
    return found


def remember(folder: Path, values: dict[str, str], known: Known) -> None:
    """Take it that these are the pages without faults in the folder of a language, as if they had been read here."""
    _known[folder] = values, known


def forget() -> None:
    """Let go of all pages."""
    _known.clear()


def _read(
    file: os.DirEntry[str], shown: str, path: str, values: dict[str, str], known: tuple[State, Source] | None
) -> tuple[State, Source]:
    """Return a page as it is now, with the state of its file; what others said of it is for them to say again."""
    name, status = f"{shown}/{path}", file.stat()
    state = status.st_size, status.st_mtime_ns
    if known is not None and known[0] == state:
        known[1].document.faults.clear()
        return known
    try:
        with open(file, encoding="utf-8") as opened:
            return state, read_front(path, name, opened.read(), values)
    except UnicodeDecodeError as error:
        fault = Fault(name, 1, f"not UTF-8 at byte {error.start}; save the file as UTF-8")
        return state, Source(path, Document(name, faults=[fault]), None)
