"""A figure that a line of one twin lacks may stand elsewhere on its page: lines are compared with lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scripts.check.finding import Finding
from scripts.check.read.durations import counted, times
from scripts.check.read.figures import Figures, figures_of_line
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.twin_lines import DIGITS, Said, moved, paired_sections
from scripts.check.site import Site
from scripts.model.facts import named
from scripts.text.patterns import pattern

# A day that is the first: takes `the 1st`, `1 号`, `每月 1 日`; leaves `11 日`, `21st`.
_FIRST_DAY = pattern(r"\b1st\b|(?<![\d.,])1 ?[号日](?!本)")
# How a text says it, or one: takes `1 May`, `first`, `月初`, `第一`; leaves `11`.
_ONE = pattern(r"(?<![\d.,])1(?![\d]|[.,]\d)|\b(?:first|one|beginning|begins?|start)\b|[一首初]", re.IGNORECASE)
# A page and the words of its writer's.
Written = tuple[HtmlPage, str]
Sources = tuple[MarkdownSource, MarkdownSource]


def by_lines(site: Site, ours: Written, theirs: Written, told: set[float], units: bool) -> Iterator[Finding]:
    """Yield what differs in lines that correspond, and is not `told` of the pages; `units`: times may differ by these.

    Only a guide promises that its lines correspond.
    """
    if site.docs is None or any(page.path not in site.source_of for page, _ in (ours, theirs)):
        return
    one, other = ((site.source_of[page.path], words) for page, words in (ours, theirs))
    for section in paired_sections(one, other):
        differing = [(mine, its) for mine, its in section if _may_differ(mine.words, its.words, units)]
        if differing and moved(section) is None:  # else differing_order tells it
            for pair in differing:
                if not any(map(_has_slip, (one[0], other[0]), pair)):
                    yield from _of_lines((one[0], other[0]), pair, told)


def _has_slip(source: MarkdownSource, said: Said) -> bool:
    """Whether something of a line is lost or taken otherwise, which is told."""
    line = source.position(said.line.start)[0]
    empty = {source.position(slip.start)[0] for slip in source.prose_slips if slip.rule == "empty-cell"}
    return line in source.slip_lines | empty


def _may_differ(one: str, other: str, units: bool) -> bool:
    """A cheap look: most lines have the same digits."""
    digits = DIGITS.findall(one)
    return digits != DIGITS.findall(other) or (units and bool(digits))


def _of_lines(sources: Sources, lines: tuple[Said, Said], told: set[float]) -> Iterator[Finding]:
    """At most one finding: at the second twin, or at the one that says more."""
    ours, theirs = (figures_of_line(said.words) for said in lines)
    extra, gone = _lacking(theirs, ours), _lacking(ours, theirs)
    if told & (extra.keys() | gone.keys()):
        extra, gone = _untold(extra, gone, told), _untold(gone, extra, told)
    elif not extra and not gone:
        yield from _of_first_day(sources, lines) or _of_units(sources, lines)
    if not extra and not gone:
        return
    yield difference(sources, lines, extra, gone)


Differing = Mapping[float, str] | Mapping[str, str]


def difference(sources: Sources, lines: tuple[Said, Said], extra: Differing, gone: Differing) -> Finding:
    """Return a finding of what the second of two lines has `extra`, and what is `gone` from it, as it is written.

    It is at the second, or at the one that says more.
    """
    if not extra:
        sources, lines, extra, gone = sources[::-1], lines[::-1], gone, extra
    (twin, source), (other, said) = sources, lines
    where = f"{twin.path}:{twin.position(other.line.start)[0]}"
    placed = sorted(_placed(source, said, written) for written in extra.values())
    shown, instead = ", ".join(each for _, each in placed), ", ".join(gone.values())
    rest = f"but {instead} in {where}; write the same" if gone else f"which {where} does not say; write it in both"
    return Finding(source.place(placed[0][0]), f"{shown}, {rest}", shown)


def _lacking(mine: Figures, others: Figures) -> dict[float, str]:
    """The figures of a line that the other lacks, as they are written."""
    return {value: written for value, written in mine.printed.items() if value not in others.known}


def _untold(mine: dict[float, str], others: dict[float, str], told: set[float]) -> dict[float, str]:
    """The figures of a line that nothing tells yet; for as many as it lacks, one that is told may stand."""
    rest = {value: written for value, written in mine.items() if value not in told}
    return rest if len(mine) > len(others) or others.keys() - told else {}


def _placed(source: MarkdownSource, said: Said, written: str) -> tuple[int, str]:
    """Where a figure stands in its line, and how; or the fact that puts it in."""
    start, line = said.line.start, source.text[said.line.start :].partition("\n")[0]
    if match := re.search(rf"(?<![\d.,]){re.escape(written)}(?!\d)", line):
        return start + match.start(), written
    fact = next(named(line), None)
    return (start + fact[1], f"{{fact:{fact[0]}}} ({written})") if fact is not None else (start, written)


def _of_first_day(sources: Sources, lines: tuple[Said, Said]) -> list[Finding]:
    """The first of a month, which the other says in no way: figures leave out what is but one."""
    for here, there in ((0, 1), (1, 0)):
        day, source, twin = _FIRST_DAY.search(lines[here].words), sources[here], sources[there]
        if day is not None and not _ONE.search(lines[there].words):
            where = f"{twin.path}:{twin.position(lines[there].line.start)[0]}"
            start, typed = _placed(source, lines[here], day[0])
            return [Finding(source.place(start), f"{typed}, which {where} does not say; write it in both", typed)]
    return []


def _of_units(sources: Sources, lines: tuple[Said, Said]) -> Iterator[Finding]:
    """The same number, of minutes here and of hours there."""
    (twin, source), (other, said) = sources, lines
    ours, theirs = (times(each.words, in_words=False) for each in lines)
    for number, unit in sorted(theirs - ours):
        units = {each for one, each in ours - theirs if one == number}
        if units and unit and number not in {one for one, _ in ours & theirs}:
            where = f"{twin.path}:{twin.position(other.line.start)[0]}"
            message = f"{counted(number, unit)}, but {counted(number, units.pop())} in {where}; write the same"
            yield Finding(source.place(_placed(source, said, number)[0]), message, number)
