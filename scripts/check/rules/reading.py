"""What can't be read whole is said aloud: silence would pass for health."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.read.html_page import HtmlPage
from scripts.check.site import Site


def _faults(site: Site, rule: str) -> Iterator[Finding]:
    for fault in site.faults:
        if fault.rule == rule:
            page = None if fault.source else site.pages.get(fault.path) or HtmlPage(fault.path)
            yield Finding(Place(fault.path, page, line=fault.line), fault.message)


def not_utf_8(site: Site) -> Iterator[Finding]:
    """Every text file is UTF-8, or says in which other encoding it is."""
    yield from _faults(site, "not-utf-8")


def truncated_page(site: Site) -> Iterator[Finding]:
    """A page ends where its writer ended it."""
    yield from _faults(site, "truncated-page")


def empty_page(site: Site) -> Iterator[Finding]:
    """A page has content."""
    yield from _faults(site, "empty-page")


def unreadable_file(site: Site) -> Iterator[Finding]:
    """Every file of the tree can be opened."""
    yield from _faults(site, "unreadable-file")


def refused_mark_up(site: Site) -> Iterator[Finding]:
    """An article says things: elements and attributes that run, load, frame or colour stop the build."""
    yield from _faults(site, "refused-mark-up")


def broken_data(site: Site) -> Iterator[Finding]:
    """JSON-LD, import maps, manifests, sitemaps and search indexes can be parsed."""
    yield from _faults(site, "broken-data")
    for page in site.pages.values():
        for kind in page.broken_data:
            yield Finding(site.place(page, None, kind), f"the {kind} block is not valid JSON")


def broken_front_matter(site: Site) -> Iterator[Finding]:
    """The front matter is YAML: a list of `key: value` lines between two lines of `---`."""
    for source in site.sources.values() if site.docs is None else ():
        for fault in source.front_faults:
            yield Finding(Place(source=source, line=fault.line), fault.message)
