"""The bundle is opened from a folder without network or server: nothing in it may need either."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.addresses import FILE, FOLDER, MISSING, OUTSIDE, WEB
from scripts.check.read.files import INDEXES
from scripts.check.read.links import FOLLOW, LOAD
from scripts.check.site import Site, Use
from scripts.feeds import manifest

MISMATCHES = {
    "missing": f"{manifest.NAME} lists it, and it is not in the bundle",
    "extra": f"is not in {manifest.NAME}",
    "changed": f"is not what {manifest.NAME} says; build the bundle again",
}


def _uses(site: Site, *kinds: str) -> Iterator[Use]:
    if site.is_bundle:
        for kind in kinds:
            yield from (use for use in site.uses[kind] if use.link.kind in (FOLLOW, LOAD))


def _path(raw: str) -> str:
    return raw.strip().replace("\\", "/").split("#")[0].split("?")[0]


def leaves_bundle(site: Site) -> Iterator[Finding]:
    """No link climbs out of the folder; a browser on a website would stop at the root, a disk doesn't."""
    for use in _uses(site, FILE, FOLDER, MISSING):
        depth = use.page.path.count("/") - use.page.base.count("../")
        if use.target.absolute or _path(use.link.raw).startswith("/"):
            continue
        for part in _path(use.link.raw).split("/"):
            depth += -1 if part in ("..", "%2e%2e", "%2E%2E") else 0 if part in (".", "") else 1
            if depth < 0:
                message = f"{use.link.raw} leaves the folder of the bundle"
                yield Finding(site.place(use.page, use.link), message, use.link.raw)
                break


def root_absolute_link(site: Site) -> Iterator[Finding]:
    """No link begins with `/`: on a disk that is the disk's root."""
    for use in _uses(site, FILE, FOLDER, MISSING, OUTSIDE):
        if _path(use.link.raw).startswith("/") and not use.target.absolute:
            message = f"{use.link.raw} is looked for at the root of the disk; write it relative"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def directory_link(site: Site) -> Iterator[Finding]:
    """A link names the file: a disk shows a folder's list, not its index.html."""
    for use in _uses(site, FILE):
        path = _path(use.link.raw)
        name = path.rsplit("/", 1)[-1]
        if not path or use.target.absolute or path.startswith("/") or not use.target.path.endswith(INDEXES):
            continue
        if name != use.target.path.rsplit("/", 1)[-1]:
            message = f"{use.link.raw} opens a folder from disk; add index.html"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def external_resource(site: Site) -> Iterator[Finding]:
    """A bundle loads nothing from the network."""
    for use in _uses(site, WEB):
        if use.link.kind == LOAD:
            message = f"{use.link.raw} needs the network; put the file into the bundle"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def online_own_link(site: Site) -> Iterator[Finding]:
    """A link to our own site stays in the bundle."""
    for use in _uses(site, FILE, FOLDER, MISSING):
        if use.target.absolute:
            message = f"{use.link.raw} goes to the website; link the page in the bundle"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def manifest_mismatch(site: Site) -> Iterator[Finding]:
    """The manifest lists every file of the bundle with its true sha256."""
    root = site.tree.root
    if not site.is_bundle or root is None or manifest.NAME not in site.tree.files:
        return
    try:
        listed = manifest.parse((root / manifest.NAME).read_bytes())["files"]
    except (OSError, ValueError) as error:
        yield Finding(site.at_file(manifest.NAME), str(error), manifest.NAME)
        return
    found = {path: manifest.digest((root / path).read_bytes()) for path in site.tree.files - {manifest.NAME}}
    for fault, path in manifest.differences(listed, found):
        place = manifest.NAME if fault == "missing" else path
        yield Finding(site.at_file(place), f"{path}: {MISMATCHES[fault]}", path)
