"""What warns one reader warns the other: twins have the same boxes, of the same kinds."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.check.finding import Finding
from scripts.check.read.boxes import Box, boxes_meant, boxes_of
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.written import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site


def differing_boxes(site: Site) -> Iterator[Finding]:
    """Twins have the same boxes in the same sections, of the same kinds."""
    yield from in_pairs(site, "differing boxes", written_pairs(site), _of_pair)


def _of_pair(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = site.source_of[page.path], site.source_of[twin.path]
    is_whole = not (ours.has_slip("broken-box") or theirs.has_slip("broken-box"))
    if not is_whole or len(ours.headings) != len(theirs.headings) or _kinds(ours) == _kinds(theirs):
        return
    found = boxes_of if site.docs is None else boxes_meant
    for one, other in zip(found(ours), found(theirs), strict=True):
        yield from _differing(site, (ours, one), (theirs, other))


def _kinds(source: MarkdownSource) -> list[list[str]]:
    return [[box.kind for box in section] for section in boxes_of(source)]


def _differing(
    site: Site, ours: tuple[MarkdownSource, list[Box]], theirs: tuple[MarkdownSource, list[Box]]
) -> Iterator[Finding]:
    (source, one), (twin, other) = ours, theirs
    pairs, lacking = _paired(one, other)
    for right, wrong in pairs:
        known = not site.box_kinds or {right.kind, wrong.kind} <= site.box_kinds  # else unknown_box tells it
        if known and right.kind != wrong.kind and not (right.is_note or wrong.is_note):
            where = f"{source.path}:{source.position(right.start)[0]}"
            message = f"!!! {wrong.kind}, but !!! {right.kind} in {where}; write the same kind"
            yield Finding(twin.place(wrong.start), message, wrong.kind)
    for here, boxes, there in ((twin, lacking[1], source), (source, lacking[0], twin)):
        for box in boxes:
            if not box.is_note:
                message = f"this box is not in {there.path}; write it in both"
                yield Finding(here.place(box.start), message, box.kind)


def _paired(one: list[Box], other: list[Box]) -> tuple[list[tuple[Box, Box]], tuple[list[Box], list[Box]]]:
    """The boxes of two sections that are the same, and those that either has alone; as many are the same in order."""
    if len(one) == len(other):
        return list(zip(one, other, strict=True)), ([], [])
    pairs: list[tuple[Box, Box]] = []
    lacking: tuple[list[Box], list[Box]] = ([], [])
    matcher = SequenceMatcher(None, [box.kind for box in one], [box.kind for box in other], False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        both = min(i_end - i, j_end - j)
        pairs += zip(one[i : i + both], other[j : j + both], strict=True)
        lacking[0].extend(one[i + both : i_end])
        lacking[1].extend(other[j + both : j_end])
    return pairs, lacking
