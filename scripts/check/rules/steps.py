"""Readers of both languages do the same, step by step."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_lines import ITEM, lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.step_names import last_step, named_steps
from scripts.check.read.twin_lines import moved, paired_sections
from scripts.check.rules.written import content_pairs, written_pairs, written_words
from scripts.check.silence import in_pairs
from scripts.check.site import Site

_OF_LISTS = ("short-indent", "glued-block", "odd-list-marker")


def differing_steps(site: Site) -> Iterator[Finding]:
    """Twins have the same numbered steps."""
    for page, twin in content_pairs(site):
        if page.steps != twin.steps and not _has_slips(site, page) and not _has_slips(site, twin):
            yield _in_section(site, page, twin) or _on_page(site, page, twin)


def differing_order(site: Site) -> Iterator[Finding]:
    """Twins have steps, points, rows and paragraphs in the same order, by the labels, links and figures in them."""
    if site.docs is not None:
        yield from in_pairs(site, "differing order", written_pairs(site), _differing_order)


def _differing_order(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = ((site.source_of[each.path], written_words(site, each)) for each in (page, twin))
    for section in paired_sections(ours, theirs):
        if line := moved(section):
            where = f"{ours[0].path}:{ours[0].position(line.there)[0]}"
            message = f"this {line.name} stands elsewhere there, in {where}; write them in the same order"
            yield Finding(theirs[0].place(line.start), message)


def missing_step(site: Site) -> Iterator[Finding]:
    """A step that a text names by its number is one of its page."""
    for source in site.sources.values() if site.docs is not None else ():
        named = named_steps(source)
        last = last_step(source) if named else 0
        for number, start, typed in named:
            if number > last > 0:
                message = f"{typed}: the last step here is {last}; write the number of the step that is meant"
                yield Finding(source.place(start), message, typed)


def differing_step(site: Site) -> Iterator[Finding]:
    """Twins that name as many steps by their numbers name the same."""
    yield from in_pairs(site, "differing step", written_pairs(site), _differing_step)


def _differing_step(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (site.source_of[each.path] for each in (page, twin))
    here, there = named_steps(theirs), named_steps(ours)
    last = last_step(theirs) if here else 0
    if len(here) != len(there) or any(number > last > 0 for number, *_ in [*here, *there]):
        return
    left = Counter(number for number, *_ in there) - Counter(number for number, *_ in here)
    alone = Counter(number for number, *_ in here) - Counter(number for number, *_ in there)
    for number, start, typed in here:
        if alone[number]:
            other = next(each for each in there if left[each[0]])
            where = f"{ours.path}:{ours.position(other[1])[0]}"
            yield Finding(theirs.place(start), f"{typed}, but {other[2]} in {where}; write the same", typed)
            alone[number] -= 1
            left[other[0]] -= 1


def differing_paragraphs(site: Site) -> Iterator[Finding]:
    """Twins have the same paragraphs and points in each section."""
    if site.docs is not None:
        yield from in_pairs(site, "differing paragraphs", written_pairs(site), _differing_paragraphs)


def _differing_paragraphs(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = site.source_of[page.path], site.source_of[twin.path]
    levels, others = ([each.level for each in source.headings] for source in (ours, theirs))
    if ours.slips or theirs.slips or levels != others:
        return
    for one, other in zip(_blocks(ours), _blocks(theirs), strict=True):
        if one.rest == other.rest and len(one.kinds) != len(other.kinds):
            where = f"{ours.path}:{ours.position(one.start)[0]}; they part in line {_parting(ours, one, theirs, other)}"
            message = f"paragraphs and points here {len(other.kinds)}, but {len(one.kinds)} in {where}; write the same"
            yield Finding(theirs.place(other.start), message)


class Blocks(NamedTuple):
    """A section: where it begins, its paragraphs and points by where each begins, and how much other rules compare."""

    start: int
    kinds: dict[int, str]
    rest: int


def _parting(ours: MarkdownSource, one: Blocks, theirs: MarkdownSource, other: Blocks) -> str:
    """The first paragraph or point of the section with more of them that the other has not, by its kind."""
    alike = takewhile(lambda kinds: kinds[0] == kinds[1], zip(one.kinds.values(), other.kinds.values(), strict=False))
    place = sum(1 for _ in alike)
    source, more, where = (ours, one, "there") if len(one.kinds) > len(other.kinds) else (theirs, other, "here")
    return f"{source.position(list(more.kinds)[place])[0]} {where}"


def _blocks(source: MarkdownSource) -> list[Blocks]:
    sections = [Blocks(start, {}, 0) for start in (source.body_start, *(each.start for each in source.headings))]
    starts = [each.start for each in sections]
    before = ""
    for line in lines_of(source.masked):
        kind = "row" if line.number else "text" if line.text.startswith("{fact:") else line.kind
        section = bisect_right(starts, line.start) - 1
        if kind in ("row", "box"):
            sections[section] = sections[section]._replace(rest=sections[section].rest + 1)
        elif kind == ITEM or (kind == "text" != before):
            sections[section].kinds[line.start] = kind
        before = kind
    return sections


def _has_slips(site: Site, page: HtmlPage) -> bool:
    """Whether a list of an article is none, or two: that is told, and where."""
    source = site.source_of.get(page.path)
    return source is not None and source.has_slip(*_OF_LISTS)


def _in_section(site: Site, page: HtmlPage, twin: HtmlPage) -> Finding | None:
    """The finding at the first step of the first section that has more or fewer in its twin; None where none has."""
    ours, theirs = site.source_of.get(page.path), site.source_of.get(twin.path)
    if ours is None or theirs is None or len(ours.headings) != len(theirs.headings):
        return None
    for one, other in zip(_sections(ours), _sections(theirs), strict=True):
        if len(one) != len(other):
            here, there = theirs.place(other[0]), ours.position(one[0])[0]
            message = f"numbered steps here {len(other) - 1}, but {len(one) - 1} in {ours.path}:{there}; write the same"
            return Finding(here, message)
    return None


def _sections(source: MarkdownSource) -> list[list[int]]:
    """For each section, where its first step is (its heading, where it has none), then where each is."""
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    steps: list[list[int]] = [[] for _ in starts]
    for line in lines_of(source.masked):
        if line.number:
            steps[bisect_right(starts, line.start) - 1].append(line.start)
    return [[found[0] if found else start, *found] for start, found in zip(starts, steps, strict=True)]


def _on_page(site: Site, page: HtmlPage, twin: HtmlPage) -> Finding:
    """The finding where lists alone differ, not the number of their steps, or where no Markdown is."""
    message = f"numbered steps {_counts(twin.steps)}, but {_counts(page.steps)} in {site.shown(page.path)}"
    source = site.source_of.get(twin.path)
    first = next((steps[0] for steps in _sections(source) if len(steps) > 1), None) if source is not None else None
    return Finding(site.place(twin) if source is None or first is None else source.place(first), message)


def _counts(steps: list[int]) -> str:
    return " + ".join(map(str, steps)) if steps else "0"
