"""The two languages are two originals of one text: what one reader gets, the other gets too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from scripts.check.finding import Finding, Place
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site, is_tool
from scripts.model.docs import without_twin


def missing_twin(site: Site) -> Iterator[Finding]:
    """Every page exists in every language."""
    if len(site.languages) < 2:
        return
    for path, page in site.pages.items():
        if _has_no_twin_by_nature(site, path, page):
            continue
        source = site.source_of.get(path)
        for language in site.languages:
            if language != site.language_of(path) and not _has_twin(site, path, source, language):
                message = without_twin(site.shown(path), language)
                place = Place(path, page, source, line=1)
                yield Finding(place, message, path if source is None else source.document)


def _has_no_twin_by_nature(site: Site, path: str, page: HtmlPage) -> bool:
    key = site.key_of(path)
    if page.refresh or key.startswith("go/") or "noindex" in page.robots:
        return True
    source = site.source_of.get(path)
    if site.project is not None and site.project.locales and source is None:
        return True
    return is_tool(key) or not site.language_of(path)


def _has_twin(site: Site, path: str, source: MarkdownSource | None, language: str) -> bool:
    twin = site.twins(path).get(language)
    return twin is not None and (source is None or twin in site.source_of)


def stale_twin(site: Site) -> Iterator[Finding]:
    """A text is held against the sources in both languages: `reviewed` is not older than in the twin."""
    faulty = {fault.path for fault in site.docs.faults} if site.docs is not None else set()
    for page, twin in site.pairs():
        one, other = site.source_of.get(page.path), site.source_of.get(twin.path)
        if one is None or other is None or {one.path, other.path} & faulty:
            continue
        days = _day(one), _day(other)
        if days[0] is None or days[1] is None or days[0] == days[1]:
            continue
        older, newer = (other, one) if days[1] < days[0] else (one, other)
        message = f"reviewed {min(d for d in days if d)}, but {newer.path} was reviewed {max(d for d in days if d)}"
        yield Finding(Place(source=older, line=older.front_line("reviewed")), message)


def _day(source: MarkdownSource) -> date | None:
    value = source.front.get("reviewed")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
