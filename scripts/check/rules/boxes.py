"""What warns one reader warns the other: twins have the same boxes, of the same kinds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.twins import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site
from scripts.text.patterns import pattern

# The kind of a box: takes `!!! danger "A"`, `??? note`; leaves `!!!`.
_KIND = pattern(r"(?:!!!|\?{3}\+?) ?(?P<kind>[a-z]+)")
# Kind and offset of each box of a section.
Boxes = list[tuple[str, int]]


def differing_boxes(site: Site) -> Iterator[Finding]:
    """Twins have the same boxes in the same sections, of the same kinds."""
    yield from in_pairs(site, "differing boxes", written_pairs(site), _of_pair)


def _of_pair(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = site.source_of[page.path], site.source_of[twin.path]
    is_whole = not (ours.has_slip("broken-box") or theirs.has_slip("broken-box"))
    if is_whole and len(ours.headings) == len(theirs.headings):
        for one, other in zip(_sections(ours), _sections(theirs), strict=True):
            yield from _differing(site, (ours, one), (theirs, other))


def _sections(source: MarkdownSource) -> list[Boxes]:
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    sections: list[Boxes] = [[] for _ in starts]
    for line in lines_of(source.masked):
        if line.kind == "box" and (match := _KIND.match(line.text)):
            sections[bisect_right(starts, line.start) - 1].append((match["kind"], line.start))
    return sections


def _differing(
    site: Site, ours: tuple[MarkdownSource, Boxes], theirs: tuple[MarkdownSource, Boxes]
) -> Iterator[Finding]:
    (source, one), (twin, other) = ours, theirs
    matcher = SequenceMatcher(None, [kind for kind, _ in one], [kind for kind, _ in other], False)
    for change, i, i_end, j, j_end in matcher.get_opcodes():
        if change == "equal":
            continue
        both = min(i_end - i, j_end - j)
        for (kind, at), (right, there) in zip(other[j : j + both], one[i : i + both], strict=True):
            if not site.box_kinds or {kind, right} <= site.box_kinds:  # else unknown_box tells it
                where = f"{source.path}:{source.position(there)[0]}"
                yield Finding(twin.place(at), f"!!! {kind}, but !!! {right} in {where}; write the same kind", kind)
        for here, boxes, lacking in ((twin, other[j + both : j_end], source), (source, one[i + both : i_end], twin)):
            for kind, at in boxes:
                yield Finding(here.place(at), f"this box is not in {lacking.path}; write it in both", kind)
