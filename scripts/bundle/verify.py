"""Every byte of a copy is held against its manifest; each difference is named."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from scripts.build.contract.manifest import NAME, VERSION, digest
from scripts.bundle.copy import Unusable, read

# A detached signature of the manifest may lie beside it.
SIGNATURES = frozenset({f"{NAME}.{kind}" for kind in ("asc", "sig", "minisig")})
HASH = re.compile(r"[0-9a-f]{64}")


def verify(path: Path) -> str:
    """Return one line that says that the folder or zip is whole; Unusable with a line for each difference."""
    files = read(path)
    if NAME not in files:
        raise Unusable(f"{path}: {NAME} is missing: this is no copy of the guide, or not all of it")
    manifest = _parse(path, files.pop(NAME))
    found = {name: digest(content) for name, content in files.items() if name not in SIGNATURES}
    if faults := differences(manifest["files"], found):
        raise Unusable(
            "\n".join([*faults, f"{path}: {len(faults)} of {len(manifest['files'])} files differ: get it again"])
        )
    return f"{path}: whole, {len(found)} files, build {manifest['build']}"


def differences(expected: dict[str, str], found: dict[str, str]) -> list[str]:
    """Return a line for each file that was changed, is missing, or should not be there, in the order of paths."""
    faults = []
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            faults.append(f"missing: {name}")
        elif name not in expected:
            faults.append(f"extra: {name}")
        elif found[name] != expected[name]:
            faults.append(f"changed: {name}")
    return faults


def _parse(path: Path, content: bytes) -> dict[str, Any]:
    try:
        manifest = json.loads(content)
        files = manifest["files"]
        is_sound = manifest["version"] == VERSION and isinstance(manifest["build"], str)
        is_sound = is_sound and all(isinstance(value, str) and HASH.fullmatch(value) for value in files.values())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        is_sound = False
    if not is_sound:
        raise Unusable(f"{path}: {NAME} can't be read: it was changed or is of another version; get the copy again")
    return dict(manifest)
