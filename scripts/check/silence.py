"""Where a rule found nothing, it is not asked again of the same texts: most rules find nothing in most texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from scripts.check import memory
from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site


def in_texts(
    site: Site,
    kind: str,
    sources: Iterable[MarkdownSource],
    judge: Callable[[Site, MarkdownSource], Iterable[Finding]],
) -> Iterator[Finding]:
    """Yield what `judge` finds in each text. That it is nothing may follow from the text and docs/_data alone."""
    for source in sources:
        yield from _judged(site, kind, (source,), partial(judge, site, source))


def in_pairs(
    site: Site,
    kind: str,
    pairs: Iterable[tuple[HtmlPage, HtmlPage]],
    judge: Callable[[Site, HtmlPage, HtmlPage], Iterable[Finding]],
) -> Iterator[Finding]:
    """Yield what `judge` finds in each pair of twins. That it is nothing may follow from their Markdown and docs/_data.

    Of pages without Markdown nothing is remembered.
    """
    for page, twin in pairs:
        sources = tuple(site.source_of[each.path] for each in (page, twin) if each.path in site.source_of)
        yield from _judged(site, kind, sources if len(sources) == 2 else (), partial(judge, site, page, twin))


def _judged(
    site: Site, kind: str, sources: tuple[MarkdownSource, ...], judge: Callable[[], Iterable[Finding]]
) -> Iterable[Finding]:
    texts = (site.data_text, *(text for each in sources for text in (each.path, each.text)))
    return memory.current().unless_silent(kind, texts, judge) if sources else judge()
