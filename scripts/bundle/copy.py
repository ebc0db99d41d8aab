"""A copy is read whole or refused: a zip that could write outside its folder, or that is broken, is not read."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections import Counter
from pathlib import Path

LIMIT = 500_000_000
END = b"PK\x05\x06"
END_SIZE = 22


class Unusable(Exception):
    """A site or a copy that can't be used; the message is one line a fault."""


def read(path: Path) -> dict[str, bytes]:
    """Return the files of a folder or zip by their path; Unusable when it can't be trusted to be read."""
    if path.is_dir():
        return _read_folder(path)
    if path.is_file():
        return _read_zip(path)
    raise Unusable(f"{path}: there is no such folder or zip")


def _read_folder(folder: Path) -> dict[str, bytes]:
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise Unusable(f"{folder}: {name} is a symbolic link; a copy has none: unzip it again")
        if path.is_file():
            files[name] = path.read_bytes()
    return files


def _read_zip(path: Path) -> dict[str, bytes]:
    try:
        _require_end(path)
        with zipfile.ZipFile(path) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            refuse(path, archive.infolist())
            return {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Unusable(f"{path}: broken or tampered with ({error}); get it again") from None


def _require_end(path: Path) -> None:
    """Our zips begin with a file and end with their directory: bytes before or after would be somebody else's."""
    content = path.read_bytes()
    if not content.startswith(b"PK\x03\x04") or content[-END_SIZE : -END_SIZE + 4] != END:
        raise zipfile.BadZipFile("not a whole zip")


def refuse(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Raise Unusable for the first member that must not be unzipped, and for a zip that is too large."""
    for member in members:
        if reason := _danger(member):
            raise Unusable(f"{path}: refused: {member.filename!r} {reason}; don't unzip it, get it again")
    twice = [name for name, count in Counter(member.filename.lower() for member in members).items() if count > 1]
    if twice:
        raise Unusable(f"{path}: refused: {twice[0]!r} is in it twice; don't unzip it, get it again")
    if sum(member.file_size for member in members) > LIMIT:
        raise Unusable(f"{path}: refused: it unzips to more than {LIMIT // 1_000_000} MB; get it again")


def _danger(member: zipfile.ZipInfo) -> str | None:
    name = member.orig_filename
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name:
        return "is no plain path inside the folder"
    if ".." in name.split("/") or "." in name.split("/"):
        return "leads out of the folder"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a symbolic link"
    return "is encrypted" if member.flag_bits & 1 else None
