"""A folder is the same as another when paths, bytes, modes and times are: then a host's ETags are the same too."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

FILE_MODE, FOLDER_MODE = 0o644, 0o755


def normalise(folder: Path, epoch: int) -> None:
    """Give every file and folder one mode and one time (`epoch`, seconds), whatever umask and clock made of them."""
    for path in sorted(folder.rglob("*"), reverse=True):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
        os.utime(path, (epoch, epoch))
    folder.chmod(FOLDER_MODE)
    os.utime(folder, (epoch, epoch))


def sums(folder: Path) -> dict[str, str]:
    """Return the sha256 of each file of a folder by its path, sorted."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: hashlib.sha256(files[name].read_bytes()).hexdigest() for name in sorted(files)}


def differences(one: Path, other: Path) -> list[str]:
    """Return what differs between two folders, one line each: path and what (missing, bytes, mode, time)."""
    first, second = _states(one), _states(other)
    found = [f"{name}: only in one of the two" for name in sorted(first.keys() ^ second.keys())]
    for name in sorted(first.keys() & second.keys()):
        kinds = zip(("bytes", "mode", "time"), first[name], second[name], strict=True)
        found += [f"{name}: {kind} differ" for kind, before, after in kinds if before != after]
    return found


def _states(folder: Path) -> dict[str, tuple[str, int, int]]:
    states = {}
    for path in folder.rglob("*"):
        status = path.stat()
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        states[path.relative_to(folder).as_posix()] = (digest, status.st_mode, status.st_mtime_ns)
    return states
