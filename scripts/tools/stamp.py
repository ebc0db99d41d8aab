"""A site says, when it is whole, what it was made from: one that a build left half-way says nothing.

The stamp stands beside the site, never in it: what is published is the same bytes on every machine.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from scripts.tools.folder import files_below


class File(NamedTuple):
    """Length, time of change in nanoseconds, and a hash: while the first two stay, nobody reads the file again."""

    length: int
    changed: int
    digest: str


class Stamp(NamedTuple):
    """What a build reads: files by their path from mkdocs.yml, and the environment that mkdocs.yml names."""

    files: dict[str, File]
    environment: dict[str, str]


GONE = "still has"
# The parts of scripts/ that no build imports.
_APART = frozenset({"check", "bundle", "release", "start"})
_ENVIRONMENT = re.compile(r"!ENV\s*\[?\s*(\w+)")


def take(config: Path, folders: Iterable[Path], known: Mapping[str, File] | None = None) -> Stamp:
    """Return what a build of now reads: `folders`, the code and the configuration; `known` spares reading files."""
    root = str(config.parent)
    alone = [name for name in (str(config), f"{root}/requirements.txt") if os.path.isfile(name)]
    files = [(name, os.stat(name)) for name in alone]
    files += [each for folder in (f"{root}/scripts", *map(str, folders)) for each in _below(folder)]
    found = {_from(root, file): (file, status) for file, status in files}
    return Stamp(
        {name: _look_at(file, status, (known or {}).get(name)) for name, (file, status) in found.items()},
        environment(config.read_text(encoding="utf-8")),
    )


def environment(configuration: str) -> dict[str, str]:
    """Return the value, or an empty text, of each variable that a `configuration` of MkDocs asks for by `!ENV`."""
    return {name: os.environ.get(name, "") for name in sorted(set(_ENVIRONMENT.findall(configuration)))}


def forget(site: Path) -> None:
    """Take its stamp from a site that is about to be built again."""
    _path_of(site).unlink(missing_ok=True)


def is_there(site: Path) -> bool:
    """True for a site that a build left whole."""
    return _read(site) is not None


def write(site: Path, stamp: Stamp) -> None:
    """Say that a site is whole."""
    _path_of(site).write_text(json.dumps(stamp._asdict(), ensure_ascii=False) + "\n", encoding="utf-8")


def fault(site: Path, config: Path, folders: Iterable[Path]) -> str:
    """Return what keeps a site from being what a build of now would give, empty where nothing does."""
    if not site.is_dir():
        return "is missing"
    stamp = _read(site)
    if stamp is None:
        return "is the rest of a build that stopped"
    for name, what in _changes(stamp, config, folders):
        return f"{what} {name}" + (", which is gone" if what == GONE else "")
    return ""


def changes(site: Path, config: Path, folders: Iterable[Path]) -> set[str] | None:
    """Return the files, and names of the environment, that are not as a site's build read them; None: all may be."""
    stamp = _read(site) if site.is_dir() else None
    return None if stamp is None else {name for name, _ in _changes(stamp, config, folders)}


def _changes(stamp: Stamp, config: Path, folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """What is not as it was, and what that makes of the site."""
    now = take(config, folders, stamp.files)
    for name in sorted({*now.files, *stamp.files}):
        if name not in now.files:
            yield name, GONE
        elif name not in stamp.files or now.files[name].digest != stamp.files[name].digest:
            yield name, "is older than"
    for name, value in now.environment.items():
        if stamp.environment.get(name, "") != value:
            yield name, "was built with another"


def _path_of(site: Path) -> Path:
    return site.with_name(f".{site.name}.stamp")


def _read(site: Path) -> Stamp | None:
    """The stamp of a site; None where there is none that can be read."""
    try:
        data = json.loads(_path_of(site).read_text(encoding="utf-8"))
        files = {
            str(name): File(int(length), int(changed), str(digest))
            for name, (length, changed, digest) in data["files"].items()
        }
        return Stamp(files, dict(data["environment"]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None


def _from(root: str, file: str) -> str:
    """`os.path.relpath`, without its work for the thousands of files that are below `root` as they are named."""
    below = f"{root}/"
    return file[len(below) :] if file.startswith(below) else os.path.relpath(file, root)


def _below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the path and the status of each file that a build may read; of the code not what no build imports."""
    apart = _APART if folder.rpartition("/")[2] == "scripts" else frozenset()

    def is_read(path: str) -> bool:
        return path not in apart and not path.rpartition("/")[2].startswith((".", "__pycache__"))

    for path, entry in files_below(folder, is_read):
        if not entry.name.startswith("."):
            yield f"{folder}/{path}", entry.stat()


def _look_at(file: str, status: os.stat_result, known: File | None) -> File:
    if known is not None and known[:2] == (status.st_size, status.st_mtime_ns):
        return known
    with open(file, "rb", buffering=0) as opened:
        return File(status.st_size, status.st_mtime_ns, blake2b(opened.read(), digest_size=16).hexdigest())
