"""Whatever is read is read here, once; what can't be read is a finding, never a gap."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from scripts.check.read.addresses import Addresses
from scripts.check.read.asset_links import is_asset, read_asset
from scripts.check.read.files import Tree, read_tree
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.html_text import cut_off, decode
from scripts.check.read.html_walk import read_page
from scripts.check.read.project import ProjectError, read_project
from scripts.check.site import Fault, Site

PARALLEL_FROM = 16_000_000  # bytes of HTML; below it a second process costs more than it saves
Reading = tuple[HtmlPage | None, list[Fault]]


class NothingToCheck(Exception):
    """The tree holds no page; the message says where it was looked for."""


def read_site(root: Path | None, folder: Path | None, site_url: str, today: date, release: bool, bundle: bool) -> Site:
    """Read a MkDocs tree, a built site, or both. Raises ProjectError or NothingToCheck."""
    project = read_project(root) if root is not None else None
    if folder is None and project is not None and project.site.is_dir():
        folder = project.site
    tree = read_tree(folder) if folder is not None else Tree(None)
    pages, faults = _read_pages(tree)
    url = site_url or (project.site_url if project else "") or _declared_url(pages)
    try:
        addresses = Addresses(tree, url)
    except ValueError:
        raise ProjectError(f"{url}: the address of the site is none that a browser can read") from None
    site = Site(tree, addresses, {page.path: page for page in pages}, project=project)
    site.faults, site.today, site.release, site.is_bundle = faults, today, release, bundle
    site.built = bool(pages)
    site.incomplete = [f"{name or '.'}: folder can't be listed" for name in tree.unreadable]
    if project is not None:
        from scripts.check.read.project_reader import add_project  # the schemas take a twentieth of a second

        add_project(site, project)
    if not site.pages:
        raise NothingToCheck(f"{root or folder}: no page in it")
    _read_assets(site)
    site.prepare()
    return site


def _read_pages(tree: Tree) -> tuple[list[HtmlPage], list[Fault]]:
    paths = tree.pages()
    size = sum(tree.sizes.get(path, 0) for path in paths)
    if size < PARALLEL_FROM or (os.cpu_count() or 1) < 2 or tree.root is None:
        readings = _read_some(tree.root, paths)
    else:
        middle = len(paths) // 2
        with ProcessPoolExecutor(1, mp_context=get_context("fork")) as pool:
            other = pool.submit(_read_some, tree.root, paths[middle:])
            readings = _read_some(tree.root, paths[:middle]) + other.result()
    pages = [page for page, _ in readings if page is not None]
    return pages, [fault for _, faults in readings for fault in faults]


def _read_some(root: Path | None, paths: list[str]) -> list[Reading]:
    return [_read_one(root / path, path) for path in paths] if root is not None else []


def _read_one(file: Path, path: str) -> Reading:
    try:
        data = file.read_bytes()
    except OSError as error:
        return None, [Fault(path, "unreadable-file", f"can't be read: {error.strerror}", unchecked=True)]
    text, fault = decode(data, path)
    faults = [fault] if fault else []
    if not text.strip():
        faults.append(Fault(path, "empty-page", "an empty file is no page; build it again"))
    elif where := cut_off(text):
        line = text.count("\n") + 1
        faults.append(Fault(path, "truncated-page", f"the file ends inside {where}", line))
    page = read_page(path, text)
    page.has_ignores = "check: ignore" in text
    return page, faults


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
        text, fault = decode(data, path)
        asset, message = read_asset(path, text)
        if asset is not None:
            site.assets[path] = asset
        if fault or message:
            site.faults.append(fault or Fault(path, "broken-data", message))


def _planned_file(site: Site, path: str) -> Path | None:
    file = site.project.docs / path if site.project is not None else None
    return file if file is not None and file.is_file() else None
