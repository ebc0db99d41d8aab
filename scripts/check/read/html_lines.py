"""Lines of HTML are only looked up for what was found; the fast reading of a page keeps none."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

from scripts.check.read.links import SET_ATTRIBUTES, Link
from scripts.text.patterns import pattern

_RAW_TEXT = pattern(r"<(style|script)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)


class Spot(NamedTuple):
    """An attribute in the source: `text` is its whole start tag, which begins at line and column."""

    element: str
    attribute: str
    value: str
    line: int
    column: int
    text: str


# By element and attribute, by element, attribute and value: all in source order.
Spots = dict[tuple[str, ...], list[Spot]]


class _Scanner(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.spots: list[Spot] = []
        self.templates = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        text = self.get_starttag_text() or ""
        if tag == "template":
            self.templates += not any(name == "shadowrootmode" for name, _ in attrs)
        if not self.templates:
            self.spots += [Spot(tag, k, v or "", line, column + 1, text) for k, v in attrs]

    def handle_endtag(self, tag: str) -> None:
        if tag == "template" and self.templates:
            self.templates -= 1


def attribute_spots(html: str) -> Spots:
    """Every attribute of every start tag."""
    scanner = _Scanner()
    try:
        scanner.feed(html)
        scanner.close()
    except (AssertionError, ValueError):
        pass
    spots: Spots = {}
    for spot in scanner.spots:
        spots.setdefault(spot[:2], []).append(spot)
        spots.setdefault(spot[:3], []).append(spot)
    return spots


def text_spot(html: str, link: Link, nth: int, spots: Spots) -> tuple[int, int]:
    """Line and column of the nth link of this kind."""
    if link.attribute in SET_ATTRIBUTES.values() or link.attribute in ("ping", "content", "style"):
        found = [spot for spot in spots.get((link.element, link.attribute), ()) if link.raw in spot.value]
    else:
        found = spots.get((link.element, link.attribute, link.raw), [])
    if found:
        return _inside(found[min(nth, len(found) - 1)], link.raw)
    start = _in_raw_text(html, link, nth) if link.raw else -1
    if start < 0:
        return 1, 1
    return html.count("\n", 0, start) + 1, start - html.rfind("\n", 0, start)


def _in_raw_text(html: str, link: Link, nth: int) -> int:
    """The offset of an address in a style sheet or a data block, else anywhere in the file."""
    blocks = _RAW_TEXT.finditer(html) if link.element in ("style", "script") else ()
    for block in blocks:
        start = html.find(link.raw, block.start(), block.end())
        while start >= 0:
            if not nth:
                return start
            nth -= 1
            start = html.find(link.raw, start + 1, block.end())
    for written in (link.raw, escape(link.raw), escape(link.raw, quote=False)):
        exact = [match.start() for match in re.finditer(rf"{re.escape(written)}(?![\w./%?#=&-])", html)]
        if exact:
            return exact[min(nth, len(exact) - 1)]
    return html.find(link.raw)


def _inside(spot: Spot, raw: str) -> tuple[int, int]:
    """The place of the address within a start tag that may run over several lines."""
    offset = max(spot.text.find(raw), 0) if raw else 0
    before = spot.text[:offset]
    if "\n" in before:
        return spot.line + before.count("\n"), offset - before.rfind("\n")
    return spot.line, spot.column + offset
