"""The pages of a site are read while Python still imports the rest: little is needed to read one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scripts.check.read.fault import Fault
from scripts.check.read.files import Tree, read_tree
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.html_text import cut_off, decode
from scripts.check.read.html_walk import read_page
from scripts.check.spread import spread

PARALLEL_FROM = 1_000_000  # bytes of HTML; below it a second process costs more than it saves
Reading = tuple[HtmlPage | None, list[Fault]]


class Ahead(NamedTuple):
    """The files of a folder, and what gives its pages: they are being read."""

    folder: Path | None
    tree: Tree
    readings: Callable[[], list[Reading]]


def read_ahead(folder: Path | None) -> Ahead:
    """List a folder (None: there is no site) and begin to read its pages."""
    if folder is None:
        return Ahead(None, Tree(None), list)
    tree = read_tree(folder)
    paths = tree.pages()

    def work(path: str) -> Reading:
        return read_one(folder / path, path)

    if sum(tree.sizes.get(path, 0) for path in paths) < PARALLEL_FROM:
        return Ahead(folder, tree, lambda: [work(path) for path in paths])
    return Ahead(folder, tree, spread(work, paths))


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
    page = read_page(path, text)
    page.has_ignores = "check: ignore" in text
    return page, faults
