"""The tables of both languages have the same rows."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.written import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site


def differing_rows(site: Site) -> Iterator[Finding]:
    """The tables of twins have the same number of rows, one after the other."""
    yield from in_pairs(site, "differing rows", written_pairs(site), _differing_rows)


def _differing_rows(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (_tables(site.source_of[each.path]) for each in (page, twin))
    if len(ours) != len(theirs) or any(_is_broken(site, each) for each in (page, twin)):
        return
    for (_, rows), (start, others) in zip(ours, theirs, strict=True):
        if rows != others:
            message = f"this table has {others} rows, but {rows} in {site.shown(page.path)}; write the same"
            yield Finding(site.source_of[twin.path].place(start), message)


def _tables(source: MarkdownSource) -> list[tuple[int, int]]:
    """Where each table begins, and how many rows it has with its head."""
    tables: list[tuple[int, int]] = []
    is_inside = False
    for line in lines_of(source.masked):
        if line.kind == "row" and is_inside:
            tables[-1] = (tables[-1][0], tables[-1][1] + (not set(line.text) <= set("|-: ")))
        elif line.kind == "row":
            tables.append((line.start, 1))
        is_inside = line.kind == "row"
    return tables


def _is_broken(site: Site, page: HtmlPage) -> bool:
    """Whether a table of an article is none, or more: that is told, and where."""
    return site.source_of[page.path].has_slip("broken-table", "glued-block")
