"""What Markdown does not understand, it prints: this is what was printed of a text, and where it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from scripts.check import memory
from scripts.check.finding import Edit
from scripts.check.read.html_page import CODE, HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site


def printed(site: Site, pattern: re.Pattern[str], *needed: str) -> Iterator[tuple[HtmlPage, MarkdownSource, str, int]]:
    """What a pattern finds in a page's prose outside code, and stands unescaped in its source.

    Each match has one of `needed`, a cheap look that spares most pages the pattern.
    """
    for path, source in site.source_of.items():
        if (page := site.pages.get(path)) is not None:
            yield from ((page, source, text, start) for text, start in printed_on(page, source, pattern, needed))


def printed_on(
    page: HtmlPage, source: MarkdownSource, pattern: re.Pattern[str], needed: Iterable[str]
) -> Iterator[tuple[str, int]]:
    """The same on one page."""
    prose = _without_code(page.prose)
    if not any(each in prose for each in needed):
        return
    seen: dict[str, int] = {}
    kind = f"printed {memory.digest_of(pattern.pattern.encode())}"
    for text, behind in memory.current().recall(kind, prose, partial(_matches, pattern, prose)):
        start = _unescaped(source, text + behind, 0) if behind and len(text) < _SHORT else None
        start = start if start is not None else _unescaped(source, text, seen.get(text, 0))
        seen[text] = seen.get(text, 0) + 1
        if start is not None:
            yield text, start


# A text so short stands in many places: what follows tells which.
_SHORT = 4


def _matches(pattern: re.Pattern[str], prose: str) -> list[tuple[str, str]]:
    """What a pattern finds, with a few words behind it."""
    found = ((match[0].strip(), prose[match.end() : match.end() + 8]) for match in pattern.finditer(prose))
    return [(text, re.split(r"[\n\ufffc]", behind)[0].rstrip()) for text, behind in found]


@lru_cache(maxsize=4096)
def _without_code(prose: str) -> str:
    return CODE.sub("\ufffc", prose)


def _unescaped(source: MarkdownSource, text: str, nth: int) -> int | None:
    """Where a printed text stands in the source; None if the writer escaped it, so meant it."""
    start = -1
    for _ in range(nth + 1):
        following = source.masked.find(text, start + 1)
        if following < 0:
            break
        start = following
    if start < 0:
        loose = re.compile(r"\s*".join(re.escape(part) for part in re.split(r"\s+|\ufffc", text) if part))
        found = loose.search(source.masked)
        if found is None:
            return None
        start = found.start()
    return None if source.masked[max(0, start - 1)] == "\\" else start


def is_folded(source: MarkdownSource, start: int) -> bool:
    """Whether a place of a text is inside <details>, of which unlisted_mark_up tells."""
    return source.masked.rfind("<details", 0, start) > source.masked.rfind("</details", 0, start)


def edits_of(source: MarkdownSource, start: int, old: str, new: str) -> tuple[Edit, ...]:
    """What a reader sees may stand otherwise in the source: then nothing is sure."""
    return (source.edit(start, old, new),) if source.text.startswith(old, start) else ()
