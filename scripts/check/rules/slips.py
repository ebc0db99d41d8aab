"""What the writer typed is what the reader sees: lines that Markdown takes for something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site


def _at(source: MarkdownSource, start: int) -> Place:
    line, column = source.position(start)
    return Place(source=source, line=line, column=column)


def _slips(site: Site, rule: str) -> Iterator[Finding]:
    for source in site.sources.values():
        for slip in source.slips:
            if slip.rule == rule:
                edits = tuple(source.edit(*change) for change in slip.changes)
                yield Finding(_at(source, slip.start), slip.message, slip.text.strip(), edits=edits)


def short_indent(site: Site) -> Iterator[Finding]:
    """What belongs to an item of a list is indented by four spaces: with two or three it becomes the next item."""
    yield from _slips(site, "short-indent")


def glued_block(site: Site) -> Iterator[Finding]:
    """A list or table has a blank line above it, and a table one below: else they run into the text."""
    yield from _slips(site, "glued-block")


def odd_list_marker(site: Site) -> Iterator[Finding]:
    """An item begins with `-` or `1.` and a plain space; no-break and ideographic spaces, • and 1、 make no list."""
    yield from _slips(site, "odd-list-marker")


def broken_table(site: Site) -> Iterator[Finding]:
    """Below the first row of a table stands a row of dashes with as many columns."""
    yield from _slips(site, "broken-table")


def lost_cell(site: Site) -> Iterator[Finding]:
    """No row has more cells than the head of its table: the last ones are left out."""
    yield from _slips(site, "lost-cell")


def broken_box(site: Site) -> Iterator[Finding]:
    """A box begins with `!!! kind "Title"` in straight quotation marks, and its text is indented by four spaces."""
    yield from _slips(site, "broken-box")


def open_fence(site: Site) -> Iterator[Finding]:
    """A fence of code has an end, before the next one begins."""
    yield from _slips(site, "open-fence")


def full_width_heading(site: Site) -> Iterator[Finding]:
    """A heading begins with # in half width."""
    yield from _slips(site, "full-width-heading")


# Attributes that touch their heading, or in Chinese braces: takes `## 步骤{ #steps }`; leaves `## 步骤 { #steps }`.
_ATTRIBUTES = re.compile(
    r"^ {0,3}#{1,6}[^\n]*?(?:(?<=[^\s#])(?=\{)|(?=｛))"
    r"(?P<typed>[{｛]:?[ \t]*(?P<id>#[^\s{}｛｝]+)[^{}｛｝\n]*[}｝])[ \t]*$",
    re.MULTILINE,
)


def glued_attributes(site: Site) -> Iterator[Finding]:
    """The { #id } of a heading has a space before it: else its readers see the braces."""
    if site.project is None or "attr_list" not in site.attribute_extensions:
        return
    for source in site.sources.values():
        for match in _ATTRIBUTES.finditer(source.masked):
            start = match.start("typed")
            head = source.text[match.start() : start].strip()
            right = f"{head} {{ {match['id']} }}"
            message = f"{match['typed']} is printed as it is typed; write “{right}”"
            old = source.text[match.start() : match.end("typed")].lstrip()
            alone = match["typed"].strip("{｛}｝: \t") == match["id"]
            edits = (source.edit(match.end("typed") - len(old), old, right),) if alone else ()
            yield Finding(_at(source, start), message, match["typed"], edits=edits)


def markdown_address(site: Site) -> Iterator[Finding]:
    """A link in raw HTML names the page: only a link in Markdown is turned from .md into one."""
    for source in site.sources.values():
        for link in source.links:
            path = link.target.split("#")[0].split("?")[0]
            if link.html and path.endswith(".md") and ":" not in path and not path.startswith("//"):
                message = f"{link.target} opens the Markdown, not the page; write [text]({link.target})"
                yield Finding(_at(source, link.start), message, link.target)
