"""A package that is installed is pinned and hashed, or nobody knows what was installed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?=\s|$)")
MOST = 45


@dataclass(frozen=True)
class Package:
    """One package of a lock: its normalised name, its version, the sha256 of each of its files."""

    name: str
    version: str
    hashes: tuple[str, ...]


def normalise(name: str) -> str:
    """Return a package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read(path: Path) -> list[Package]:
    """Return the packages of a lock, in its order; ValueError with a line for each not pinned or not hashed."""
    packages, faults = [], []
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in joined.splitlines():
        text = line.split(" #")[0].strip()
        if not text or text.startswith(("#", "-c ", "--only-binary", "--require-hashes")):
            continue
        pin, hashes = PIN.match(text), HASH.findall(text)
        if pin is None:
            faults.append(f"{path.name}: {text.split()[0]}: not pinned with ==; run `make lock`")
        elif not hashes:
            faults.append(f"{path.name}: {pin[0]}: no --hash=sha256; run `make lock`")
        else:
            packages.append(Package(normalise(pin[1]), pin[2], tuple(hashes)))
    if faults:
        raise ValueError("\n".join(faults))
    return packages


def wanted(path: Path) -> set[str]:
    """Return the names that an .in file asks for."""
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    names = (re.match(r"[A-Za-z0-9._-]+", line) for line in lines if line and not line.startswith("-"))
    return {normalise(name[0]) for name in names if name}
