"""Every byte of a copy is held against its manifest; each difference is named."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from scripts.bundle.copies import Unusable, read, shown
from scripts.feeds.manifest import BUILD, FIRST, HASH, NAME, PATH, VERSION, digest

# A detached signature of the manifest may lie beside it.
SIGNATURES = frozenset({f"{NAME}.{kind}" for kind in ("asc", "sig", "minisig")})


def verify(path: Path) -> str:
    """Return one line that says that the folder or zip is whole; Unusable with a line for each difference."""
    files = read(path)
    if NAME not in files:
        raise Unusable(f"{shown(path)}: {NAME} is missing: this is no copy of the guide, or not all of it")
    manifest = _parse(path, files.pop(NAME))
    expected = manifest["files"]
    folders = _folders([*expected, *files])
    found = {name: digest(content) for name, content in files.items() if content or name not in folders}
    if faults := differences(expected, {name: found[name] for name in found.keys() - SIGNATURES}):
        total = f"{len(faults)} of {len(expected)} files differ"
        raise Unusable("\n".join([*faults, f"{shown(path)}: {total}: get it again"]))
    return f"{shown(path)}: whole, {len(expected)} files, build {manifest['build']}"


def _folders(names: Iterable[str]) -> set[str]:
    """What a file or a folder lies in needs no mention of its own; each ends with a slash."""
    return {f"{folder}/" for name in names for folder in PurePosixPath(name).parents}


def differences(expected: dict[str, str], found: dict[str, str]) -> list[str]:
    """Return a line for each file that was changed, is missing, or should not be there, in the order of paths."""
    faults = []
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            faults.append(f"missing: {shown(name)}")
        elif name not in expected:
            faults.append(f"extra: {shown(name)}")
        elif found[name] != expected[name]:
            faults.append(f"changed: {shown(name)}")
    return faults


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    try:
        manifest = dict(json.loads(content))
        is_sound = _is_sound(manifest)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        is_sound = False
    if not is_sound:
        fault = "can't be read: it was changed or is of another version; get the copy again"
        raise Unusable(f"{shown(path)}: {NAME} {fault}")
    if FIRST not in manifest["files"]:
        raise Unusable(f"{shown(path)}: {NAME} names no {FIRST}: this is no copy of the guide; get it again")
    return manifest


def _is_sound(manifest: dict[str, Any]) -> bool:
    """True for what verifying reads of the schema; what has another type than the schema's raises TypeError."""
    is_version = type(manifest["version"]) is int and manifest["version"] == VERSION
    is_file = all(PATH.fullmatch(name) and HASH.fullmatch(value) for name, value in manifest["files"].items())
    return is_version and is_file and BUILD.fullmatch(manifest["build"]) is not None
