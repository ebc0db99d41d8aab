"""A server answers for the files that exist, by their exact names; nothing is guessed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from scripts.text.addresses import is_html

INDEXES = ("index.html", "index.htm")


@dataclass(slots=True)
class Tree:
    """The files below `root` (None: a site that is not built yet), as paths with `/`, and their folders.

    `unreadable` names what could not be listed, `dangling` links that lead to no file; hidden folders such as .git
    are no part of a site.
    """

    root: Path | None
    files: set[str] = field(default_factory=set)
    folders: set[str] = field(default_factory=lambda: {""})
    sizes: dict[str, int] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    dangling: set[str] = field(default_factory=set)

    def add(self, path: str) -> None:
        self.files.add(path)
        while "/" in path:
            path = path.rsplit("/", 1)[0]
            if path in self.folders:
                return
            self.folders.add(path)

    def pages(self) -> list[str]:
        return sorted(filter(is_html, self.files | self.dangling))

    def served(self, path: str) -> str | None:
        """The file that a server sends for `path`, the index for a folder, None for a 404."""
        if path in self.files:
            return path
        folder = path.rstrip("/")
        if folder not in self.folders:
            return None
        prefix = folder + "/" if folder else ""
        return next((prefix + name for name in INDEXES if prefix + name in self.files), None)


def read_tree(root: Path) -> Tree:
    """List everything below `root`, following links to folders once."""
    tree = Tree(root)
    seen: set[tuple[int, int]] = set()
    stack = [(str(root), "")]
    while stack:
        folder, prefix = stack.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError:
            tree.unreadable.append(prefix.rstrip("/"))
            continue
        for entry in entries:
            _enter(entry, prefix, tree, stack, seen)
    return tree


def _enter(
    entry: os.DirEntry[str],
    prefix: str,
    tree: Tree,
    stack: list[tuple[str, str]],
    seen: set[tuple[int, int]],
) -> None:
    path = prefix + entry.name
    if not entry.is_dir():
        if entry.is_symlink() and not os.path.exists(entry.path):
            tree.dangling.add(path)
            return
        tree.add(path)
        tree.sizes[path] = _size(entry)
        return
    tree.folders.add(path)
    if entry.name in (".git", "node_modules"):
        return
    if entry.is_symlink():
        status = entry.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
    stack.append((entry.path, path + "/"))


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except OSError:
        return 0
