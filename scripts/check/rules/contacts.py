"""Whom one reader is told to ask, the other is told too."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.contacts import domains, emails
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.twins import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site


def differing_contact(site: Site) -> Iterator[Finding]:
    """A mailbox or site of the register that a page names stands in its twin too."""
    if site.facts is not None:
        yield from in_pairs(site, "differing contacts", written_pairs(site), _differing)


def _differing(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    one, other = site.source_of[page.path], site.source_of[twin.path]
    yield from _lacking(site, one, other)
    yield from _lacking(site, other, one)


def _lacking(site: Site, source: MarkdownSource, twin: MarkdownSource) -> Iterator[Finding]:
    named = _named(site, twin)
    for contact, (text, start) in _named(site, source).items():
        if contact not in named:
            yield Finding(source.place(start), f"{text} is not in {twin.path}; write it in both", text)


def _named(site: Site, source: MarkdownSource) -> dict[str, tuple[str, int]]:
    """Each registered address and host that a text names, as printed, with its offset."""
    known = site.facts.emails | site.facts.hosts if site.facts is not None else set()
    found: dict[str, tuple[str, int]] = {}
    for text, contact, start in (*emails(source.visible), *domains(source.visible)):
        if contact in known and start >= source.body_start:
            found.setdefault(contact, (text, start))
    return found
