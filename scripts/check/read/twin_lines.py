"""Twins say the same line by line: a paragraph, an item, a row of one stands at the same place of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import NamedTuple

from scripts.check.read.markdown_lines import ITEM, Line, lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.text.patterns import pattern

# What stands in a line in any language: takes `**Bayar**`; `](a.md)`, `{fact:a}`; `60`.
_MARKS = (pattern(r"\*\*[A-Za-z][^*\n]*\*\*"), pattern(r"\]\([^()\s]*\)|\{fact:[^{}\s]*\}"))
DIGITS = pattern(r"\d+")
# What the lines of a list are called, by kind.
_NAMES = {ITEM: "point", "row": "row", "text": "paragraph"}


class Said(NamedTuple):
    """A line of Markdown that is not blank, and the words of its writer's in it, figures put in."""

    line: Line
    words: str


Section = list[tuple[Said, Said]]


class Moved(NamedTuple):
    """A line that begins at `start`, and in the twin at `there`, which is another place of the list."""

    start: int
    there: int
    name: str


def paired_sections(ours: tuple[MarkdownSource, str], theirs: tuple[MarkdownSource, str]) -> Iterator[Section]:
    """Yield the lines of each section of a text with those of its twin, where both have the same kinds of lines.

    Beside each source are its words, line by line below the front matter.
    """
    if len(ours[0].headings) == len(theirs[0].headings):
        for one, other in zip(_sections(*ours), _sections(*theirs), strict=True):
            if [said.line.kind for said in one] == [said.line.kind for said in other]:
                yield list(zip(one, other, strict=True))


def _sections(source: MarkdownSource, words: str) -> list[list[Said]]:
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    sections: list[list[Said]] = [[] for _ in starts]
    below = list(lines_of(source.masked))[source.front_lines :]
    for line, said in zip(below, words.split("\n"), strict=False):
        if line.kind:
            sections[bisect_right(starts, line.start) - 1].append(Said(line, said))
    return sections


def counterpart(source: MarkdownSource, twin: MarkdownSource, start: int) -> int:
    """Where the line begins that stands as the line at `start` of a twin does, or the last above it that does."""
    ours, theirs = (_sections(each, "\n" * len(each.text)) for each in (source, twin))
    section = sum(1 for each in twin.headings if each.start <= start)
    if len(ours) != len(theirs) or not ours[section]:
        return source.headings[0].start if source.headings else source.body_start
    above = takewhile(
        lambda pair: pair[0].line.kind == pair[1].line.kind, zip(ours[section], theirs[section], strict=False)
    )
    alike = [mine.line.start for mine, other in above if other.line.start <= start]
    return alike[-1] if alike else ours[section][0].line.start


def moved(section: Section) -> Moved | None:
    """The first line of the second twin that stands elsewhere in the first: steps, points, rows, paragraphs."""
    groups: dict[tuple[str, bool, int], Section] = {}
    for pair in section:
        line = pair[1].line
        if line.kind in _NAMES:
            groups.setdefault((line.kind, bool(line.number), line.indent), []).append(pair)
    return next((found for each in groups.values() if (found := _moved(each))), None)


def _moved(lines: Section) -> Moved | None:
    marks: list[Callable[[Said], list[str]]] = [
        *(lambda said, mark=mark: mark.findall(said.line.text) for mark in _MARKS),
        lambda said: DIGITS.findall(said.words),
    ]
    for mark in marks if len(lines) > 1 else ():
        one, other = ([tuple(sorted(mark(said))) for said in side] for side in zip(*lines, strict=True))
        if one != other and Counter(one) == Counter(other):
            index = next(index for index, each in enumerate(other) if each != one[index])
            line, there = lines[index][1].line, lines[one.index(other[index])][0].line
            return Moved(line.start, there.start, "step" if line.number else _NAMES[line.kind])
    return None
