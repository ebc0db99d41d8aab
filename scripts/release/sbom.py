"""What a release is made of, for machines (CycloneDX 1.6): what readers receive, and what only builds it."""

from __future__ import annotations

import hashlib
import json
import uuid
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from scripts.model import guide
from scripts.release.provenance import Package, licence_of, packages
from scripts.release.vendored import Vendored, read_all

# Packages of which something reaches the reader, and what.
SHIPPED = {
    "mkdocs-material": "parts of its stylesheet",
    "pypinyin": "the sounds of characters in the search index",
    "opencc-python-reimplemented": "traditional characters in the search index",
}


def sbom(root: Path, epoch: int, release: dict[str, str]) -> dict[str, Any]:
    """Return the bill of materials; `release` has the sha256 of the release's files, by which it is identified."""
    components = [_package(each) for each in packages(root)]
    components += [_vendored(each) for each in read_all(root / "docs" / "assets" / "vendor")]
    whole = hashlib.sha256(json.dumps([release, components], sort_keys=True).encode()).hexdigest()
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(whole[:32])}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).isoformat(),
            "component": {
                "type": "application",
                "bom-ref": "help",
                "name": f"{guide.configured().subject.party}-independent-help",
                "version": whole[:12],
                "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "CC-BY-4.0"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "help", "dependsOn": [each["bom-ref"] for each in components]}],
    }


def _package(package: Package) -> dict[str, Any]:
    address = f"pkg:pypi/{package.name}@{package.version}"
    shipped = SHIPPED.get(package.name)
    return {
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "purl": address,
        "scope": "required" if shipped else "excluded",
        "description": f"shipped: {shipped}" if shipped else "builds the site; nothing of it reaches readers",
        "licenses": [_licence(licence_of(package.name))],
    }


def _licence(name: str) -> dict[str, Any]:
    if " OR " in name or " AND " in name:
        return {"expression": name}
    if name == "NOASSERTION" or " " in name:
        return {"license": {"name": name}}
    return {"license": {"id": name}}


def _vendored(thing: Vendored) -> dict[str, Any]:
    return {
        "type": "file",
        "bom-ref": f"vendored/{thing.name}",
        "name": thing.name,
        "version": thing.version,
        "scope": "required",
        "licenses": [_licence(thing.licence)],
        "components": [
            {
                "type": "file",
                "bom-ref": f"vendored/{thing.name}/{name}",
                "name": name,
                "hashes": [{"alg": "SHA-256", "content": digest}],
            }
            for name, digest in sorted(thing.files.items())
        ],
    }


def licence_texts(root: Path) -> str:
    """Return the licences of all that readers receive, ours first."""
    parts = [("This guide", (root / "LICENSE").read_text(encoding="utf-8"))]
    locked = {package.name for package in packages(root)}
    parts += [(f"{name}: {what}", _text_of(name)) for name, what in SHIPPED.items() if name in locked]
    for thing in read_all(root / "docs" / "assets" / "vendor"):
        folder = root / "docs" / "assets" / "vendor" / thing.name
        parts.append((thing.version, (folder / "LICENSE").read_text(encoding="utf-8")))
    return "\n\n".join(f"{title}\n{'=' * len(title)}\n\n{text.strip()}" for title, text in parts) + "\n"


def _text_of(name: str) -> str:
    """Return the licence file that an installed package carries; without one, the licence's name."""
    for path in metadata.files(name) or []:
        own = any(part.endswith(".dist-info") for part in path.parts)
        if own and path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
            return path.read_text(encoding="utf-8")
    return licence_of(name)
