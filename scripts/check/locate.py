"""A finding stands where somebody can mend it: in the Markdown if there is any, else in the HTML."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from scripts.check.finding import Edit, Finding, Place, Row
from scripts.check.read.addresses import Target
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.includes import INCLUDE, include_folders
from scripts.check.read.links import Link
from scripts.check.read.markdown_scan import SourceLink
from scripts.check.read.markdown_source import MarkdownSource, read_source
from scripts.check.read.project import document_href
from scripts.check.site import Site

if TYPE_CHECKING:
    from scripts.check.read.html_lines import Spots


class Located(NamedTuple):
    path: str
    line: int
    column: int
    target: str = ""


class Written(NamedTuple):
    """The links of a Markdown text, by where they lead and by what is typed."""

    by_target: dict[Target, list[SourceLink]]
    by_text: dict[str, list[SourceLink]]


class Locator:
    """Turns places into lines; each file is read, and its links sorted, once, and only when something was found there.

    So the time grows with the findings, and not with their square.
    """

    def __init__(self, site: Site) -> None:
        self.site = site
        self.texts: dict[str, str] = {}
        self.spots: dict[str, Spots] = {}
        self.written: dict[str, Written] = {}
        self.orders: dict[str, tuple[dict[int, int], dict[int, int]]] = {}
        self.prefix = prefix_of(site)

    def row(self, rule: str, finding: Finding) -> Row:
        found = self.find(finding.place)
        target = found.target or finding.target
        edits = finding.edits
        if finding.instead and found.target != finding.instead and self._is_link(finding.place.source, found):
            edits = (Edit(found.line, found.column, found.target, finding.instead),)
        where, said = (found.path, found.line, found.column), (finding.message, finding.severity)
        return Row(*where, rule, target, *said, edits, finding.cause)

    def _is_link(self, source: MarkdownSource | None, found: Located) -> bool:
        """Whether a whole link of the Markdown was found: a page may be older than its text."""
        links = self._links_of(source).by_text.get(found.target, []) if source is not None else []
        return source is not None and (found.line, found.column) in [source.position(each.start) for each in links]

    def find(self, place: Place) -> Located:
        if place.line:
            path = place.source.path if place.source else self.shown(place)
            return Located(path, place.line, place.column or 1)
        if place.source is not None:
            found = self._in_source(place, place.source)
            if found is not None:
                return found
        if place.page is not None and not place.page.rendered:
            return self._in_html(place)
        path = place.source.path if place.source else self.shown(place)
        return Located(path, 1, 1)

    def shown(self, place: Place) -> str:
        page = place.page.path if place.page is not None else place.path
        known = page in self.site.tree.files or place.page is not None
        return self.prefix + page if known else page

    def _in_source(self, place: Place, source: MarkdownSource) -> Located | None:
        if place.link is not None and place.page is not None:
            return self._link_in_source(place, source, place.link)
        if place.text:
            # What a page shows is looked for in the text first: front matter may have the same words.
            start = _nth(source.text, place.text, place.nth, source.body_start)
            start = _nth(source.text, place.text, place.nth, 0) if start < 0 else start
            if start >= 0:
                return Located(source.path, *source.position(start))
        if place.page is None or place.page.rendered or place.text or not place.link:
            return Located(source.path, 1 + source.front_lines if source.front_lines else 1, 1)
        return None

    def _link_in_source(self, place: Place, source: MarkdownSource, link: Link) -> Located | None:
        page = place.page
        assert page is not None
        if not link.inside and not page.rendered:
            return None
        addresses = self.site.addresses
        wanted = addresses.resolve(page.path, link.raw, page.base)
        known = self._links_of(source)
        written = known.by_target.get(_place_of(wanted)) or known.by_text.get(link.raw)
        if not written:
            return self._included(source, link) or self._by_text(source, link)
        nth = self._order(page)[0].get(id(link), 0)
        item = written[min(nth, len(written) - 1)]
        return Located(source.path, *source.position(item.start), item.target)

    def _order(self, page: HtmlPage) -> tuple[dict[int, int], dict[int, int]]:
        """By a link's identity, how many before it on the page lead to the same place; and are written the same."""
        if page.path not in self.orders:
            led: Counter[Target] = Counter()
            written: Counter[tuple[str, str, str]] = Counter()
            orders: tuple[dict[int, int], dict[int, int]] = ({}, {})
            for link in page.links:
                if link.inside:
                    place = _place_of(self.site.addresses.resolve(page.path, link.raw, page.base))
                    orders[0].setdefault(id(link), led[place])
                    led[place] += 1
                orders[1].setdefault(id(link), written[link[:3]])
                written[link[:3]] += 1
            self.orders[page.path] = orders
        return self.orders[page.path]

    def _links_of(self, source: MarkdownSource) -> Written:
        if source.document not in self.written:
            written = self.written[source.document] = Written({}, {})
            for item in source.links:
                written.by_target.setdefault(_place_of(self._target_of(source, item)), []).append(item)
                written.by_text.setdefault(item.target, []).append(item)
        return self.written[source.document]

    def _target_of(self, source: MarkdownSource, item: SourceLink) -> Target:
        project = self.site.project
        assert project is not None
        raw = unescape(item.target)
        href = raw if item.html else document_href(project, source.document, raw)
        return self.site.addresses.resolve(project.site_path(source.document), href)

    def _included(self, source: MarkdownSource, link: Link) -> Located | None:
        """The link may stand in a snippet that the page includes."""
        project = self.site.project
        if project is None:
            return None
        for match in INCLUDE.finditer(source.text):
            for folder in include_folders(project):
                found = _in_file(folder / match["name"].split(":")[0], project.root, link)
                if found is not None:
                    return found
        return None

    def _by_text(self, source: MarkdownSource, link: Link) -> Located | None:
        for text in dict.fromkeys(
            (link.raw, unquote(link.raw), link.raw.removeprefix("mailto:"), link.raw.removesuffix(".html"))
        ):
            start = source.text.find(text) if text else -1
            if start >= 0:
                return Located(source.path, *source.position(start), text)
        return Located(source.path, 1 + source.front_lines, 1) if _is_rendered(self.site, source) else None

    def _in_html(self, place: Place) -> Located:
        page = place.page
        assert page is not None
        path, text = self.shown(place), self.text_of(page.path)
        if place.link is not None:
            from scripts.check.read.html_lines import attribute_spots, text_spot  # slow to import, and seldom needed

            if page.path not in self.spots:
                self.spots[page.path] = attribute_spots(text)
            nth = self._order(page)[1].get(id(place.link), 0)
            line, column = text_spot(text, place.link, nth, self.spots[page.path])
            return Located(path, line, column)
        start = _nth(text, place.text, place.nth, 0) if place.text else -1
        if start < 0:
            return Located(path, 1, 1)
        return Located(path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))

    def text_of(self, path: str) -> str:
        if path not in self.texts:
            root = self.site.tree.root
            file = root / path if root is not None else Path(path)
            data = file.read_bytes() if file.is_file() else b""
            self.texts[path] = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return self.texts[path]


def built_files(site: Site) -> Iterator[str]:
    """Yield the paths, as they are shown, of all files that the build made."""
    prefix = prefix_of(site)
    return (prefix + path for path in (site.tree.files if site.tree.root is not None else ()))


def prefix_of(site: Site) -> str:
    """Return what the paths of built files begin with in a report."""
    if site.project is None or site.tree.root is None:
        return ""
    root = site.project.root.resolve()
    folder = (site.project.site if site.todays.keep else site.tree.root).resolve()
    return folder.relative_to(root).as_posix() + "/" if folder.is_relative_to(root) else ""


def _place_of(target: Target) -> Target:
    """A target without what doesn't matter to where it leads: however written, a page of ours is the same page."""
    return target._replace(url="" if target.path else target.url, absolute=False)


def _nth(text: str, wanted: str, nth: int, start: int) -> int:
    position = text.find(wanted, start)
    while nth and position >= 0:
        following = text.find(wanted, position + 1)
        if following < 0:
            break
        position, nth = following, nth - 1
    return position


def _in_file(file: Path, root: Path, link: Link) -> Located | None:
    if not file.is_file() or not file.resolve().is_relative_to(root.resolve()):
        return None
    path = file.resolve().relative_to(root.resolve()).as_posix()
    source = read_source(path, file.read_bytes().decode("utf-8", "replace"))
    stem = re.sub(r"(\.html|/)?(#.*)?$", "", link.raw.rsplit("/", 1)[-1])
    for item in source.links:
        if item.target == link.raw or (stem and stem in item.target):
            return Located(path, *source.position(item.start), item.target)
    return None


def _is_rendered(site: Site, source: MarkdownSource) -> bool:
    page = next((p for p, s in site.source_of.items() if s is source), "")
    return page in site.pages and site.pages[page].rendered
