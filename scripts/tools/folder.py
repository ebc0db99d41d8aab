"""The files below a folder, found in one way: a large site has thousands, and every build looks at them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress


def files_below(folder: str, enters: Callable[[str], bool] = bool) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the path below `folder`, with slashes, of each file, and its entry; nothing where there is no folder.

    Only those folders are entered of which `enters`, asked by their path below `folder`, says so; no links to folders.
    """
    prefixes = [""]
    while prefixes:
        prefix = prefixes.pop()
        with suppress(FileNotFoundError), os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    if enters(path):
                        prefixes.append(f"{path}/")
                elif entry.is_file():
                    yield path, entry
