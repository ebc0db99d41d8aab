"""A file of others stands in a folder of its own below docs/assets/vendor that says what it is, and proves it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

ABOUT = ("LICENSE", "SHA256SUMS", "VERSION")
LICENCES = {"SIL OPEN FONT LICENSE": "OFL-1.1", "MIT License": "MIT", "Apache License": "Apache-2.0"}


@dataclass(frozen=True)
class Vendored:
    """One thing made by others: its folder's name, its version in words, its licence, sha256 by file."""

    name: str
    version: str
    licence: str
    files: dict[str, str]


def read(folder: Path) -> Vendored:
    """Return what a vendored folder says of itself; ValueError with one line a fault (missing, unlisted, changed)."""
    if absent := [name for name in ABOUT if not (folder / name).is_file()]:
        raise ValueError(f"{folder}: {', '.join(absent)} missing: say version, licence and sha256 of what stands here")
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name.lstrip("*"): digest for digest, name in (line.split(maxsplit=1) for line in lines if line.strip())}
    present = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    faults = [f"{folder}/{name}: not in SHA256SUMS" for name in sorted(present.keys() - listed.keys() - set(ABOUT))]
    faults += [f"{folder}/{name}: in SHA256SUMS, but not there" for name in sorted(listed.keys() - present.keys())]
    for name in sorted(listed.keys() & present.keys()):
        if hashlib.sha256(present[name].read_bytes()).hexdigest() != listed[name]:
            faults.append(f"{folder}/{name}: differs from SHA256SUMS: get it again, or renew the sum")
    if faults:
        raise ValueError("\n".join(faults))
    licence = (folder / "LICENSE").read_text(encoding="utf-8")
    known = next(
        (identifier for words, identifier in LICENCES.items() if words.lower() in licence.lower()), "NOASSERTION"
    )
    return Vendored(folder.name, (folder / "VERSION").read_text(encoding="utf-8").splitlines()[0], known, listed)


def read_all(vendor: Path) -> list[Vendored]:
    """Return all folders of `vendor`, by name; ValueError for any fault, or for a file that stands in no folder."""
    if not vendor.is_dir():
        return []
    if loose := [path for path in sorted(vendor.iterdir()) if not path.is_dir()]:
        raise ValueError(f"{loose[0]}: stands in no folder of its own with LICENSE, SHA256SUMS and VERSION")
    return [read(folder) for folder in sorted(vendor.iterdir())]
