"""The bundle is the site's own files, as its readers read them, and three that say what to open and what it is."""

from __future__ import annotations

import json
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from scripts.bundle.copies import Unusable
from scripts.bundle.cover import cover
from scripts.bundle.packing import Packer, smallest, zipped
from scripts.bundle.reader_pages import reader_pages
from scripts.bundle.verify import verify
from scripts.feeds import manifest

SITE = Path("site")
DIST = Path("dist")


def build(site: Path = SITE, dist: Path = DIST, packer: Packer = smallest) -> str:
    """Write `dist`/help-<build>.zip from the built `site`; return its name, count, kB and the seconds of packing.

    Unusable without a built site.
    """
    files = members(site)
    data = json.loads(files[manifest.NAME])
    target = dist / f"help-{data['build']}.zip"
    dist.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    target.write_bytes(zipped(files, datetime.fromisoformat(data["date"]), packer))
    seconds = time.perf_counter() - start
    return f"{verify(target)}, {target.stat().st_size / 1000:.1f} kB, packed in {seconds:.1f} s"


def build_of(site: Path) -> str:
    """Return the build id of the bundle of the built `site`, which zip and archives carry in their names."""
    return str(json.loads(members(site)[manifest.NAME])["build"])


def members(site: Path) -> dict[str, bytes]:
    """Return the files of the bundle by their path, its manifest among them; Unusable without a built site."""
    source = site / manifest.NAME
    if not source.is_file():
        raise Unusable(f"{site}: there is no {manifest.NAME} in it: run `make site` first")
    files = reader_pages({name: (site / name).read_bytes() for name in manifest.members(site)})
    if odd := [name for name in files if not manifest.PATH.fullmatch(name)]:
        fault = "can't be unzipped everywhere: rename it, with letters, digits and . _ - only"
        raise Unusable(f"{site}: {odd[0]!r} {fault}")
    built = json.loads(source.read_bytes())
    data = manifest.manifest({name: manifest.digest(content) for name, content in files.items()}, built["date"])
    extra = cover(data, files)
    digests = {name: manifest.digest(content) for name, content in extra.items()}
    whole: dict[str, Any] = {**data, "files": dict(sorted({**data["files"], **digests}.items()))}
    return {**files, **extra, manifest.NAME: manifest.as_bytes(whole)}
