"""A list whose parts are indented by two or three spaces is set by four, as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.line_parts import line_end, line_start
from scripts.check.read.markdown_lines import ITEM, Line, lines_of

TAB = 4


class Change(NamedTuple):
    """Instead of `old`, at offset `start` of a text, there should be `new`."""

    start: int
    old: str
    new: str


def deepened(masked: str, text: str, start: int, base: int) -> tuple[Change, ...]:
    """The indents of what begins with the line at `start` and belongs to an item indented by `base`.

    Nothing where the depth of a line is anybody's guess: one space more than its parent, or code.
    """
    start = line_start(text, start)
    items, changes, filled, shift = [(base, base // TAB)], [], False, 0
    for line, begin, typed in _part(masked, text, start):
        if not line.kind:
            if typed.strip():
                return ()
            filled = False
            continue
        wrapped = filled and line.kind != ITEM
        while not wrapped and items[-1][0] >= line.indent > base:
            items.pop()
        parent, depth = items[-1]
        if not wrapped and not 1 < line.indent - parent <= TAB:
            return ()
        indent = line.indent + shift if wrapped else (depth + 1) * TAB
        if not wrapped:
            shift = indent - line.indent
            if line.kind in (ITEM, "box"):
                items.append((line.indent, depth + 1))
        filled = True
        typed_indent = typed[: len(typed) - len(typed.lstrip(" \t"))]
        if (right := " " * indent) != typed_indent:
            changes.append(Change(begin, typed_indent, right))
    return tuple(changes)


def _width(typed: str) -> int:
    """How far a line is indented, whatever stands behind."""
    raw = typed.expandtabs(TAB)
    return len(raw) - len(raw.lstrip())


def _part(masked: str, text: str, start: int) -> Iterator[tuple[Line, int, str]]:
    """Each line from `start` on that is indented as far as the first one, where it begins, and as typed."""
    begin, first = start, -1
    for line in lines_of(masked[start:]):
        typed = text[begin : line_end(text, begin)]
        if line.quoted:
            line = line._replace(indent=_width(typed), kind="text")
        first = line.indent if first < 0 else first
        if line.kind and line.indent < first:
            return
        yield line, begin, typed
        begin += len(typed) + 1
