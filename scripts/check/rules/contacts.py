"""Whom to ask is told both readers, and what the build tells of it is left to the build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from scripts.check.finding import Finding
from scripts.check.read.contact_places import Contact, help_start, label_of, typed_in_help
from scripts.check.read.contacts import domains, emails
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.names import PartyNames, party_names
from scripts.check.read.twin_lines import Said, Section, moved, paired_sections
from scripts.check.rules.figures_by_line import Sources, difference
from scripts.check.rules.written import written_pairs, written_words
from scripts.check.silence import in_pairs, in_texts
from scripts.check.site import Site
from scripts.model.document import listed
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from scripts.check.read.registered_contacts import RegisteredContacts
    from scripts.model.channels import Channel

# A list of things to have ready, with its items: takes `**Please prepare:**`, `Have the time ready, then:`, `请准备：`;
# leaves `Support can prepare it.`.
_READY = pattern(
    r"^\W*(?P<words>[^\n.。]{0,99}?(?:\bprepare\b|\bready\b|准备)[^\n.。:：]{0,99}[:：])"
    r"[^\n]*(?:\n+[ ]*(?:[-*+]|\d+\.)[ ][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
# What says that something is wanted besides: takes `Also have ready`, `请另外准备`; leaves `Have ready`.
_BESIDES = pattern(
    r"\b(?:also|besides|too|as well|in addition|extra)\b|另外|还要|还有|还请|也|此外|除了|额外", re.IGNORECASE
)
# What parts the things that an item of a case names: takes `, `, ` and `, `、`, `和`; leaves ` or `.
_AND = pattern(r"[,、，]\s?|\s?\band\b\s?|和")
# Who can sign in: takes `If you can sign in,`, `who is logged in`, `登录得了`; leaves `In the app`.
_SIGNED_IN = pattern(r"\b(?:sign|signed|log|logged) in\b|登录")


def differing_contact(site: Site) -> Iterator[Finding]:
    """A mailbox or site of the register that a page names stands in its twin too, and a name in its line."""
    if site.facts is not None:
        names = party_names(site.facts.docs, {each.party for each in site.facts.channels.values()})
        yield from in_pairs(site, "differing contacts", written_pairs(site), partial(_differing, names))


def _differing(names: PartyNames, site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    sources = site.source_of[page.path], site.source_of[twin.path]
    yield from _lacking(site, *sources)
    yield from _lacking(site, *reversed(sources))
    words = written_words(site, page), written_words(site, twin)
    sections = paired_sections(*zip(sources, words, strict=True))
    pairs = [*chain(*(section for section in sections if moved(section) is None))]  # else differing_order tells it
    if any(map(names.in_text, words)):
        yield from _by_lines(names, sources, pairs)
    for pair in pairs:
        yield from _unlinked(site, sources, pair)
        yield from _unlinked(site, sources[::-1], pair[::-1])


def _unlinked(site: Site, sources: Sources, pair: tuple[Said, Said]) -> Iterator[Finding]:
    """The contacts that the first of two lines links, and the second only names.

    One that the page of the second links nowhere bare_address tells.
    """
    (twin, source), (there, here) = sources, (said.line for said in pair)
    known = site.facts.printed if site.facts is not None and "](" in there.text and "](" not in here.text else {}
    for text, channel in known.items():
        if f"[{text}](" in there.text and text in here.text and f"[{text}](" in source.masked:
            start = here.start + here.text.index(text)
            where = f"{twin.path}:{twin.position(there.start)[0]}"
            right = f"[{text}]({str(channel.href).removesuffix('/')})"
            yield Finding(source.place(start), f"{text} is no link, as it is in {where}; write {right}", text)


def _by_lines(names: PartyNames, sources: Sources, pairs: Section) -> Iterator[Finding]:
    """The names that one of two lines has and the other has not."""
    for pair in pairs:
        ours, theirs = (names.in_text(said.words) for said in pair)
        extra = {party: name for party, name in theirs.items() if party not in ours}
        gone = {party: name for party, name in ours.items() if party not in theirs}
        if extra or gone:
            yield difference(sources, pair, extra, gone)


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


_WITH_LINE = ", and the line with them if nothing else is left to say in it"


def typed_block(site: Site) -> Iterator[Finding]:
    """What the build adds under { #need-help } is not typed there: whom to ask, since when, what to have ready."""
    if (facts := site.facts) is not None:
        yield from in_texts(site, "typed blocks", site.sources.values(), partial(_typed, facts))


def _typed(facts: RegisteredContacts, _: Site, source: MarkdownSource) -> Iterator[Finding]:
    if found := typed_in_help(facts, source):
        place = source.place(found[0].start)
        *most, last = _with_lines(source, found, place.line)
        message = "the build prints the contacts and their date below; leave out"
        left = " and ".join(filter(None, (", ".join(most), last)))
        yield Finding(place, f"{message} {left}{_WITH_LINE}", found[-1].text)
    start = help_start(source)
    if start is not None and (match := _READY.search(source.masked, start)):
        words, items = match["words"], _have_ready(facts, source)
        if not _BESIDES.search(words) and any(_is_named(item, match[0]) for item in items):
            message = f"the build prints below what to have ready ({'; '.join(items)}); write here only what that lacks"
            yield Finding(source.place(match.start("words")), f"“{words}”: {message}", words)


def _have_ready(facts: RegisteredContacts, source: MarkdownSource) -> list[str]:
    """What the case of a page says to have ready, in the words of its language."""
    case = facts.cases.cases.get(str(source.front.get("case")))
    return [each.get(source.language) for each in case.have_ready if source.language in each] if case else []


def _is_named(item: str, text: str) -> bool:
    """Whether a text has one of the things that an item names."""
    parts = (re.escape(part) for part in _AND.split(item) if part)
    return re.search(rf"(?<![a-z])(?:{'|'.join(parts)})(?![a-z])", text, re.IGNORECASE) is not None


def _with_lines(source: MarkdownSource, found: list[Contact], told: int) -> Iterator[str]:
    """What to leave out, with its line where that is not the one that is told of all."""
    for each in found:
        line = source.position(each.start)[0]
        yield each.text if line == told else f"{each.text} in line {line}"


def barred_help(site: Site) -> Iterator[Finding]:
    """An article that works without the app or without signing in leads nobody to the help behind it."""
    facts = site.facts
    for source in site.sources.values() if facts is not None else ():
        without = [str(each) for _, each in listed(source.front.get("works_without"))]
        for label, channel in _in_app(facts, source.language) if facts is not None and without else ():
            barred = ", ".join(each for each in without if each not in channel.works_without)
            start = _named_to_all(source, label) if barred else None
            if start is not None:
                message = (
                    f"{label} needs {barred}, which works_without says a reader may lack; "
                    "write a way without it, or whose way this is (“If you can sign in, …”)"
                )
                yield Finding(source.place(start), message, label)


def _in_app(facts: RegisteredContacts, language: str) -> Iterator[tuple[str, Channel]]:
    """The last label on the way to each help in the app, with its channel."""
    for name in facts.cases.routes.get("signed_in", ()):
        channel = facts.channels.get(name)
        if channel is not None and (label := label_of(channel, language)):
            yield label.strip("*"), channel


def _named_to_all(source: MarkdownSource, label: str) -> int | None:
    """Where a text names a label first in a line that does not say for whom."""
    found = (match.start() for match in re.finditer(re.escape(label), source.masked))
    return next((start for start in found if not _SIGNED_IN.search(source.line_at(start))), None)
