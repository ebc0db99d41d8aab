"""Every byte of a copy is held against its manifest; each difference is named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from scripts.bundle.copies import Unusable, read, shown
from scripts.feeds.manifest import FIRST, NAME, differences, digest, parse

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
    ours = {name: found[name] for name in found.keys() - SIGNATURES}
    if faults := [f"{fault}: {shown(name)}" for fault, name in differences(expected, ours)]:
        total = f"{len(faults)} of {len(expected)} files differ"
        raise Unusable("\n".join([*faults, f"{shown(path)}: {total}: get it again"]))
    return f"{shown(path)}: whole, {len(expected)} files, build {manifest['build']}"


def _folders(names: Iterable[str]) -> set[str]:
    """What a file or a folder lies in needs no mention of its own; each ends with a slash."""
    return {f"{folder}/" for name in names for folder in PurePosixPath(name).parents}


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    try:
        manifest = parse(content)
    except ValueError as error:
        raise Unusable(f"{shown(path)}: {error}") from None
    if FIRST not in manifest["files"]:
        raise Unusable(f"{shown(path)}: {NAME} names no {FIRST}: this is no copy of the guide; get it again")
    return manifest
