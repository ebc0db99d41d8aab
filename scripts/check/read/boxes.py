"""The boxes of a text, section by section, and the paragraphs that are to become boxes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.text.patterns import pattern

# The kind of a box: takes `!!! danger "A"`, `??? note`; leaves `!!!`.
KIND = pattern(r"(?:!!!|\?{3}\+?) ?(?P<kind>[a-z]+)")
# The kinds by what they warn of, the gravest last.
_GRAVITY = ("note", "tip", "warning", "danger")


class Box(NamedTuple):
    """`is_note`: it is a paragraph that begins with **Note:** as yet."""

    kind: str
    start: int
    is_note: bool = False


def boxes_of(source: MarkdownSource) -> list[list[Box]]:
    """Return the boxes of each section."""
    found = ((KIND.match(line.text), line.start) for line in lines_of(source.masked) if line.kind == "box")
    return _by_section(source, (Box(match["kind"], start) for match, start in found if match))


def boxes_meant(source: MarkdownSource) -> list[list[Box]]:
    """Return the boxes of each section of a guide with what is told to become one."""
    notes = ((KIND.search(slip.message), slip.start) for slip in source.prose_slips if slip.rule == "unboxed-note")
    boxes = [box for section in boxes_of(source) for box in section]
    boxes += (Box(match["kind"], start, True) for match, start in notes if match)
    return _by_section(source, sorted(boxes, key=lambda box: box.start))


def _by_section(source: MarkdownSource, boxes: Iterable[Box]) -> list[list[Box]]:
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    sections: list[list[Box]] = [[] for _ in starts]
    for box in boxes:
        sections[bisect_right(starts, box.start) - 1].append(box)
    return sections


def kind_in_twin(source: MarkdownSource, twin: MarkdownSource, place: tuple[int, int]) -> str:
    """Return the kind of what is to become a box at a line and column: that of the twin's, or the graver of two notes.

    Empty where the twin has not as many boxes.
    """
    sections = boxes_meant(source), boxes_meant(twin)
    for ours, theirs in zip(*sections, strict=True) if len(sections[0]) == len(sections[1]) else ():
        for box, other in zip(ours, theirs, strict=True) if len(ours) == len(theirs) else ():
            if source.position(box.start) == place:
                both = {box.kind, other.kind}
                return max(both, key=_GRAVITY.index) if other.is_note and both <= {*_GRAVITY} else other.kind
    return ""
