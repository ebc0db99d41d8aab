"""A line of Markdown is told apart by its first characters, as Python-Markdown does it."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from scripts.text.patterns import pattern

ITEM = "item"
# The item of a list, of which blanked code leaves spaces: takes `- a`, `12. a`; leaves `-a`, `1) a`, `* * *`.
_ITEM = pattern(r"(?:[-*+]|(?P<number>\d{1,3})\.)[ \t]+(?!(?:[-*_][ \t]*)+$)")
# What refers to something or defines it: takes `[a]: b.md`, `*[PIN]: b`, `: b`, `{ #id }`; leaves `[a](b.md)`.
_DEFINITION = pattern(r"\*?\[[^\]]+\]:|:[ \t]|\{[^{}]*\}$")
_QUOTE = pattern(r"(?:>[ \t]?)+")
_KINDS = {"#": "heading", "<": "html", "|": "row", "`": "fence", "~": "fence"}


class Line(NamedTuple):
    """`start` is where its `text` begins; `kind` is empty for a blank line; `number` is that of a numbered item."""

    start: int
    indent: int
    kind: str
    number: int = 0
    quoted: bool = False
    text: str = ""


@lru_cache(maxsize=8)
def lines_of(masked: str) -> tuple[Line, ...]:
    """Return the lines of a text whose code and comments are blank; several readers in turn ask for the same."""
    raws = masked.split("\n")
    starts = accumulate((len(raw) + 1 for raw in raws), initial=0)
    return tuple(map(_line, raws, starts))


def _line(raw: str, start: int, quoted: bool = False) -> Line:
    text = raw.lstrip(" \t")
    if not text.strip():
        return Line(start, 0, "", quoted=quoted)
    lead = len(raw) - len(text)
    indent = len(raw[:lead].expandtabs(4)) if "\t" in raw[:lead] else lead
    start += lead
    if text[0] == ">":
        match = _QUOTE.match(text)
        assert match is not None
        return _line(text[match.end() :], start + match.end(), True)
    kind, number = _kind(text)
    return Line(start, indent, kind, number, quoted, text)


def _kind(text: str) -> tuple[str, int]:
    first = text[0]
    if first in "-*+0123456789" and (match := _ITEM.match(text)):
        return ITEM, int(match["number"] or 0)
    if first in "[*:{" and _DEFINITION.match(text):
        return "definition", 0
    if text.startswith(("!!!", "???")):
        return "box", 0
    return _KINDS.get(first, "text"), 0
