"""MANIFEST.json says which bytes belong together: an app updates by it, a copy is verified by it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from scripts.model import languages
from scripts.tools.folder import files_below

NAME = "MANIFEST.json"
VERSION = 1
FIRST = "index.html"
# As schema/manifest.json tells them to apps; a whole string matches. A path stays in its folder: no part of it is
# empty, `.` or `..`, or ends with a dot, which Windows would leave off.
BUILD = re.compile("^[0-9]{8}-[0-9a-f]{8}$")
PATH = re.compile(r"^(?!.*\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$")
HASH = re.compile("^[0-9a-f]{64}$")
# What a reader's copy is made of; the rest of the site is for servers, bots and developers.
SUFFIXES = frozenset({".html", ".css", ".js", ".json", ".svg", ".png", ".jpg", ".webp", ".woff2", ".pdf"})
LEFT_OUT = frozenset({"404.html", "card.png", "apple-touch-icon.png", NAME})


def members(folder: Path) -> list[str]:
    """Return, sorted, the paths below `folder` (the built site) that belong into a copy of it."""
    return sorted(
        path for path, entry in files_below(str(folder)) if _belongs(path.removesuffix(entry.name), entry.name)
    )


def _belongs(prefix: str, name: str) -> bool:
    """`prefix` is "" or a folder that ends with a slash."""
    licence = prefix.startswith("assets/") and name.startswith("LICENSE")
    suffix = name[name.rfind(".") :] if "." in name else ""
    is_of_host = name in LEFT_OUT and prefix in ("", *map(languages.configured().folder, languages.configured()))
    return (suffix in SUFFIXES and not is_of_host and not prefix.startswith("schema/")) or licence


def manifest(files: dict[str, str], date: str) -> dict[str, Any]:
    """Return the manifest of `files` (path → SHA-256 in hex); `date` is the time of the build, ISO 8601 in UTC.

    The build id is the day and the start of a hash over all paths and hashes: same files, same day, same id.
    """
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(files.items()))
    build = f"{date[:10].replace('-', '')}-{hashlib.sha256(lines.encode()).hexdigest()[:8]}"
    return {"version": VERSION, "build": build, "date": date, "files": dict(sorted(files.items()))}


def parse(content: bytes) -> dict[str, Any]:
    """Return the manifest that the bytes are; ValueError for what is none, or of another version."""
    try:
        data = dict(json.loads(content))
        is_sound = _is_sound(data)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        is_sound = False
    if not is_sound:
        raise ValueError(f"{NAME} can't be read: it was changed or is of another version; get the copy again")
    return data


def _is_sound(data: dict[str, Any]) -> bool:
    """True for what is read of the schema; what has another type than the schema's raises TypeError."""
    is_version = type(data["version"]) is int and data["version"] == VERSION
    is_file = all(PATH.fullmatch(name) and HASH.fullmatch(value) for name, value in data["files"].items())
    return is_version and is_file and BUILD.fullmatch(data["build"]) is not None


def differences(expected: Mapping[str, str], found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong (`missing`, `extra`, `changed`) and the path, in the order of paths."""
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            yield "missing", name
        elif name not in expected:
            yield "extra", name
        elif found[name] != expected[name]:
            yield "changed", name


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hex."""
    return hashlib.sha256(content).hexdigest()


def as_bytes(data: dict[str, Any]) -> bytes:
    """Return the manifest's one form as bytes, which may be signed."""
    return (json.dumps(data, indent=0, ensure_ascii=True, separators=(",", ":")) + "\n").encode()


def write(folder: Path, date: str, known: Mapping[str, str]) -> None:
    """Write the manifest of the site in `folder` into it; `known` are the digests of files that need not be read."""
    files = {name: known.get(name) or digest((folder / name).read_bytes()) for name in members(folder)}
    (folder / NAME).write_bytes(as_bytes(manifest(files, date)))
