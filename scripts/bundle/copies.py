"""A copy is read whole or refused: a zip that could write outside its folder, or that is broken, is not read."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections import Counter
from io import BytesIO
from pathlib import Path

from scripts.feeds.manifest import NAME as MANIFEST

LIMIT = 500_000_000
TOO_LARGE = f"more than {LIMIT // 1_000_000} MB"
END = b"PK\x05\x06"
END_SIZE = 22
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What zipfile raises for bytes that are no sound zip. It reads from memory: an OSError is of the bytes, not the disk.
UNSOUND = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    MemoryError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Unusable(Exception):
    """A site or a copy that can't be used; the message is one line a fault."""


def shown(text: object) -> str:
    """Return `text` (a path, a name in a copy, an error) in one line: what no screen shows as it is, is escaped."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in str(text))


def read(path: Path) -> dict[str, bytes]:
    """Return the files of a folder or zip by their path; Unusable when it can't be trusted to be read.

    A folder's name ends with a slash; what is neither file nor folder says so after its name, so that it is nobody's.
    """
    try:
        if path.is_dir():
            return _read_folder(path)
        if path.is_file():
            return _read_zip(path)
    except OSError as error:
        raise Unusable(f"{shown(path)}: can't be read ({shown(error.strerror)}): check its name and rights") from None
    raise Unusable(f"{shown(path)}: there is no such folder or zip")


def _read_folder(folder: Path) -> dict[str, bytes]:
    files = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise Unusable(f"{shown(folder)}: {shown(name)} is a symbolic link; a copy has none: unzip it again")
        if path.is_file():
            files[name] = path.read_bytes()
        else:
            files[f"{name}/" if path.is_dir() else f"{name} (not a plain file)"] = b""
    return files


def _read_zip(path: Path) -> dict[str, bytes]:
    if path.stat().st_size > LIMIT:
        raise Unusable(f"{shown(path)}: refused: it has {TOO_LARGE}; get it again")
    content = path.read_bytes()
    try:
        _require_end(content)
        with zipfile.ZipFile(BytesIO(content)) as archive:
            refuse(path, archive.infolist())
            return _in_its_folder({member.filename: _unpack(archive, member) for member in archive.infolist()})
    except UNSOUND as error:
        fault = shown(error) or type(error).__name__
        raise Unusable(f"{shown(path)}: broken or tampered with ({fault}); get it again") from None


def _in_its_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files by their path from the folder that has the manifest; what lies beside it begins with `../`."""
    roots = [name.removesuffix(MANIFEST) for name in files if name.count("/") == 1 and name.endswith(f"/{MANIFEST}")]
    if MANIFEST in files or not roots:
        return files
    if not files.get(roots[0]):
        files.pop(roots[0], None)
    return {_path_from(roots[0], name): content for name, content in files.items()}


def _path_from(folder: str, name: str) -> str:
    return name.removeprefix(folder) if name.startswith(folder) and name != folder else f"../{name}"


def _require_end(content: bytes) -> None:
    """Our zips begin with a file and end with their directory: bytes before or after would be somebody else's."""
    if not content.startswith(b"PK\x03\x04") or content[-END_SIZE : -END_SIZE + 4] != END:
        raise zipfile.BadZipFile("not a whole zip")


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Reading to the end would unpack all that is packed, however small the member says it is."""
    with archive.open(member) as opened:
        return opened.read(member.file_size + 1)


def refuse(path: Path, members: list[zipfile.ZipInfo]) -> None:
    """Raise Unusable for the first member that must not be unzipped, and for a zip that is too large."""
    refused = f"{shown(path)}: refused:"
    for member in members:
        if reason := _danger(member):
            raise Unusable(f"{refused} {member.filename!r} {reason}; don't unzip it, get it again")
    twice = [name for name, count in Counter(member.filename.lower() for member in members).items() if count > 1]
    if twice:
        raise Unusable(f"{refused} {twice[0]!r} is in it twice; don't unzip it, get it again")
    if sum(member.file_size for member in members) > LIMIT:
        raise Unusable(f"{refused} it unzips to {TOO_LARGE}; get it again")


def _danger(member: zipfile.ZipInfo) -> str | None:
    name = member.orig_filename
    if name.startswith("/") or "\\" in name or ":" in name or "\0" in name:
        return "is no plain path inside the folder"
    if ".." in name.split("/") or "." in name.split("/"):
        return "leads out of the folder"
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "is a symbolic link" if kind == stat.S_IFLNK else "is no plain file"
    if member.compress_type not in METHODS:
        return "is packed in a way that not every system unpacks"
    return "is encrypted" if member.flag_bits & 1 else None
