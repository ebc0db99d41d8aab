"""Whatever is read is read here, once; what can't be read is a finding, never a gap."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.check import memory
from scripts.check.finding import NothingToCheck, ProjectError
from scripts.check.read.addresses import Addresses
from scripts.check.read.asset_links import is_asset, read_asset
from scripts.check.read.fault import Fault
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.html_text import decode
from scripts.check.read.packed import packed, unpacked
from scripts.check.read.page_reader import Ahead, Reading, key_of, read_ahead
from scripts.check.read.project import read_project
from scripts.check.read.project_reader import add_project, read_texts
from scripts.check.read.todays_site import TodaysSite, todays_site
from scripts.check.site import Site


def read_site(
    root: Path | None,
    folder: Path | None,
    site_url: str,
    today: date,
    release: bool,
    bundle: bool,
    ahead: Ahead | None = None,
) -> Site:
    """Read a MkDocs tree, a built site, or both; `ahead` may have begun it. Raises ProjectError or NothingToCheck."""
    project = read_project(root) if root is not None else None
    today_is = todays_site(project) if folder is None and project is not None else TodaysSite(folder)
    folder = today_is.folder
    if ahead is None or ahead.folder is None or folder is None or not ahead.folder.samefile(folder):
        ahead = read_ahead(folder)
    texts = read_texts(project, today) if project is not None else None
    tree, readings = ahead.tree, ahead.readings()
    pages = [page for page, _ in readings if page is not None]
    faults = [fault for _, found in readings for fault in found]
    url = site_url or (project.site_url if project else "") or _declared_url(pages)
    try:
        addresses = Addresses(tree, url)
    except ValueError:
        raise ProjectError(f"{url}: the address of the site is none that a browser can read") from None
    site = Site(tree, addresses, {page.path: page for page in pages}, project=project)
    site.faults, site.today, site.release, site.is_bundle = faults, today, release, bundle
    site.built, site.todays = bool(pages), today_is
    site.incomplete = [f"{name or '.'}: folder can't be listed" for name in tree.unreadable]
    if project is not None and texts is not None:
        add_project(site, project, texts)
    if not site.pages:
        raise NothingToCheck(f"{root or folder}: no page in it")
    _read_assets(site)
    site.prepare()
    return site


def _declared_url(pages: list[HtmlPage]) -> str:
    """The site's own address as its canonical links tell it, empty where they don't agree on one."""
    for page in pages:
        for href in page.canonical:
            own = page.path.removesuffix("index.html")
            if href.startswith(("http://", "https://")) and href.endswith("/" + own):
                return href[: len(href) - len(own)]
    return ""


def _read_assets(site: Site) -> None:
    root = site.tree.root
    for path in sorted(site.tree.files):
        file = root / path if root is not None and site.built else _planned_file(site, path)
        if file is None or not is_asset(path):
            continue
        try:
            data = file.read_bytes()
        except OSError as error:
            message = f"can't be read: {error.strerror}"
            site.faults.append(Fault(path, "unreadable-file", message, unchecked=True))
            continue
        asset, faults = _recalled_asset(path, data)
        site.assets |= {path: asset} if asset is not None else {}
        site.faults += faults


def _recalled_asset(path: str, data: bytes) -> Reading:
    kept, key = memory.current(), key_of("asset", path, data)
    if (state := kept.find(key)) is None:
        text, fault = decode(data, path)
        asset, message = read_asset(path, text)
        faults = [fault or Fault(path, "broken-data", message)] if fault or message else []
        state = packed(asset, faults)
        kept.keep(key, state)
    return unpacked(state)


def _planned_file(site: Site, path: str) -> Path | None:
    file = site.project.docs / path if site.project is not None else None
    return file if file is not None and file.is_file() else None
