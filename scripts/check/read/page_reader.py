"""The pages of a site are read while Python still imports the rest: little is needed to read one."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scripts.check import memory
from scripts.check.read.fault import Fault
from scripts.check.read.files import Tree, read_tree
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.html_text import cut_off, decode
from scripts.check.read.packed import packed, unpacked
from scripts.check.spread import spread

PARALLEL_FROM = 1_000_000  # bytes of HTML; below it a second process costs more than it saves
Reading = tuple[HtmlPage | None, list[Fault]]


class Ahead(NamedTuple):
    """The files of a folder, and what gives its pages: they are being read."""

    folder: Path | None
    tree: Tree
    readings: Callable[[], list[Reading]]


def read_ahead(folder: Path | None) -> Ahead:
    """List a folder (None: there is no site) and begin to read those of its pages that are not remembered."""
    if folder is None:
        return Ahead(None, Tree(None), list)
    tree = read_tree(folder)
    paths, kept = tree.pages(), memory.current()
    keys = {path: _key(f"{folder}/{path}", path) for path in paths} if kept.file is not None else {}
    unknown = [path for path in paths if not kept.has(keys.get(path, ""))]

    def work(path: str) -> bytes:  # as bytes, a page takes a third of the memory and of the time between processes
        return marshal.dumps(packed(*read_one(folder / path, path)))

    if unknown:
        _parser()  # once, before there are two processes
    large = sum(tree.sizes.get(path, 0) for path in unknown) >= PARALLEL_FROM
    join = spread(work, unknown) if large else lambda: [work(path) for path in unknown]

    def readings() -> list[Reading]:
        done = dict(zip(unknown, join(), strict=True))
        return [reading(path, done.pop(path, None)) for path in paths]

    def reading(path: str, done: bytes | None) -> Reading:  # one by one: packed pages are as large as pages
        state = marshal.loads(done) if done is not None else kept.find(keys[path])
        if done is not None:
            kept.keep(keys.get(path, ""), state)
        return unpacked(state)

    return Ahead(folder, tree, readings)


def _key(file: str, path: str) -> str:
    try:
        with open(file, "rb", buffering=0) as opened:  # thousands of small files, each read at once
            return key_of("page", path, opened.read())
    except OSError:
        return ""


def key_of(kind: str, path: str, data: bytes) -> str:
    """Return what the reading of a file at `path` of the site is kept under."""
    return f"{kind} {memory.digest_of(os.fsencode(path) + data)}"


def _parser() -> Callable[[str, str], HtmlPage]:
    """What takes HTML apart, which is slow to import: where all pages are remembered nobody needs it."""
    from scripts.check.read.html_walk import read_page

    return read_page


def recalled_one(file: Path, path: str) -> Reading:
    """Read the page in `file`, unless it is remembered."""
    kept = memory.current()
    if kept.file is None:
        return read_one(file, path)
    key = _key(str(file), path)
    state = kept.find(key)
    if state is None:
        state = packed(*read_one(file, path))
        kept.keep(key, state)
    return unpacked(state)


def read_one(file: Path, path: str) -> Reading:
    """Read the page in `file`, which is `path` of the site."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return None, [Fault(path, "unreadable-file", f"can't be read: {error.strerror}", unchecked=True)]
    text, fault = decode(data, path)
    faults = [fault] if fault else []
    if not text.strip():
        faults.append(Fault(path, "empty-page", "an empty file is no page; build it again"))
    elif where := cut_off(text):
        line = text.count("\n") + 1
        faults.append(Fault(path, "truncated-page", f"the file ends inside {where}", line))
    page = _parser()(path, text)
    page.has_ignores = "check: ignore" in text
    return page, faults
