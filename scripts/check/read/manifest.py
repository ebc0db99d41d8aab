"""A bundle's manifest is its seal: what it lists is there, unchanged, and nothing else is."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from scripts.check.read.files import Tree
from scripts.check.site import Fault

NAME = "MANIFEST.json"
RULE = "manifest-mismatch"
_HEX = set("0123456789abcdef")


def manifest_faults(tree: Tree) -> list[Fault]:
    """What MANIFEST.json (path → sha256) and the files of the bundle tell differently."""
    if tree.root is None or NAME not in tree.files:
        return []
    try:
        data = json.loads((tree.root / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [Fault(NAME, RULE, f"{NAME} can't be read: {error}")]
    listed = hashes(data)
    if not listed:
        return [Fault(NAME, RULE, f"{NAME} lists no file with a sha256")]
    faults = [Fault(path, RULE, f"{path} is not in {NAME}") for path in sorted(tree.files - listed.keys() - {NAME})]
    for path, expected in sorted(listed.items()):
        file = tree.root / path
        if path not in tree.files:
            faults.append(Fault(NAME, RULE, f"{NAME} lists {path}, which is not in the bundle"))
        elif hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            faults.append(Fault(path, RULE, f"{path} is not what {NAME} says; build the bundle again"))
    return faults


def hashes(data: Any) -> dict[str, str]:
    """Path to sha256, whether the manifest is a mapping, holds one, or lists records."""
    if isinstance(data, dict):
        plain = {str(k): v.lower() for k, v in data.items() if isinstance(v, str) and _is_sha256(v)}
        if plain and "path" not in data:
            return plain
        return next((found for value in data.values() if (found := hashes(value))), {})
    if isinstance(data, list):
        records = [item for item in data if isinstance(item, dict) and "path" in item]
        return {str(r["path"]): str(r.get("sha256", "")).lower() for r in records}
    return {}


def _is_sha256(value: str) -> bool:
    plain = value.lower().removeprefix("sha256-").removeprefix("sha256:")
    return len(plain) == 64 and set(plain) <= _HEX
