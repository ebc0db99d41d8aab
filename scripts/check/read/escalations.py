"""The escalation of a page is where a reader who is still stuck is told whom to reach."""

from __future__ import annotations

from typing import NamedTuple

from scripts.check.read.html_page import HtmlPage
from scripts.text.article_marks import NEED_HELP


class Escalation(NamedTuple):
    """`level` of its heading (0: none), `text` is what stands under it, `followed_by` the heading after it."""

    level: int
    title: str
    text: str
    followed_by: str


def escalations(page: HtmlPage) -> list[Escalation]:
    """Every escalation of a page in order: sections with id or class, and bare headings with the id."""
    if page.escalations is None:
        page.escalations = _find(page)
    return page.escalations


def _find(page: HtmlPage) -> list[Escalation]:
    blocks = [b for b in page.sections if b.id == NEED_HELP or not _within(b.start, page, NEED_HELP)]
    blocks.sort(key=lambda block: block.start)
    found = []
    for block in blocks:
        inner = [h for h in page.headings if block.start <= h.start and h.end <= block.end]
        level, title = (inner[0].level, inner[0].text) if inner else (0, "")
        start = inner[0].end if inner else block.start
        text = _words(page, start, block.end)
        found.append(Escalation(level, title, text, _next(page, block.end, level or 2)))
    for heading in page.headings:
        free = not any(b.start <= heading.start and heading.end <= b.end for b in blocks)
        if free and (heading.id == NEED_HELP or heading.id.startswith(NEED_HELP + "_")):
            end = _end(page, heading.end, heading.level)
            text = _words(page, heading.end, end)
            following = _next(page, heading.end, heading.level)
            found.append(Escalation(heading.level, heading.text, text, following))
    return found


def _words(page: HtmlPage, start: int, end: int) -> str:
    """The prose between two offsets without its headings: a title alone helps nobody."""
    titles = [h for h in page.headings if start <= h.start and h.end <= end]
    starts, ends = [start, *(h.end for h in titles)], [*(h.start for h in titles), end]
    return " ".join(page.prose[one:other] for one, other in zip(starts, ends, strict=True))


def _within(start: int, page: HtmlPage, identifier: str) -> bool:
    return any(b.id == identifier and b.start <= start < b.end for b in page.sections)


def _end(page: HtmlPage, after: int, level: int) -> int:
    starts = [h.start for h in page.headings if h.start >= after and h.level <= level and not h.framed]
    return min(starts, default=len(page.prose))


def _next(page: HtmlPage, after: int, level: int) -> str:
    later = [h for h in page.headings if h.start >= after and h.level <= level and not h.framed]
    return later[0].text if later else ""
