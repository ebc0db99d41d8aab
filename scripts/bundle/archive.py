"""The bundle is the site's own files, byte for byte, and three that tell a reader what to open and what it is."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from scripts.bundle.copies import Unusable
from scripts.bundle.cover import cover
from scripts.bundle.verify import verify
from scripts.feeds import manifest

SITE = Path("site")
DIST = Path("dist")


def build(site: Path = SITE, dist: Path = DIST) -> str:
    """Write `dist`/help-<build>.zip from the built `site` and return a line that names it; Unusable without a site."""
    files = members(site)
    data = json.loads(files[manifest.NAME])
    target = dist / f"help-{data['build']}.zip"
    dist.mkdir(parents=True, exist_ok=True)
    target.write_bytes(zipped(files, datetime.fromisoformat(data["date"])))
    verify(target)
    return f"{target}: {target.stat().st_size / 1000:.1f} kB, {len(files)} files"


def members(site: Path) -> dict[str, bytes]:
    """Return the files of the bundle by their path, its manifest among them; Unusable without a built site."""
    source = site / manifest.NAME
    if not source.is_file():
        raise Unusable(f"{site}: there is no {manifest.NAME} in it: run `make site` first")
    files = {name: (site / name).read_bytes() for name in manifest.members(site)}
    if odd := [name for name in files if not manifest.PATH.fullmatch(name)]:
        fault = "can't be unzipped everywhere: rename it, with letters, digits and . _ - only"
        raise Unusable(f"{site}: {odd[0]!r} {fault}")
    built = json.loads(source.read_bytes())
    data = manifest.manifest({name: manifest.digest(content) for name, content in files.items()}, built["date"])
    extra = cover(data, files)
    digests = {name: manifest.digest(content) for name, content in extra.items()}
    whole: dict[str, Any] = {**data, "files": dict(sorted({**data["files"], **digests}.items()))}
    return {**files, **extra, manifest.NAME: manifest.as_bytes(whole)}


def zipped(files: dict[str, bytes], date: datetime) -> bytes:
    """Return a zip that is the same for the same files: sorted, of one time and mode, whatever the machine."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, date.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, content, compresslevel=9)
    return buffer.getvalue()
