"""Where a text names contacts of the register, in the very form that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scripts.check.read.contacts import phones, short_numbers
from scripts.check.read.days import days
from scripts.check.read.line_parts import line_before
from scripts.model import guide
from scripts.text.article_marks import NEED_HELP
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from datetime import date

    from scripts.check.read.markdown_source import MarkdownSource
    from scripts.check.read.registered_contacts import RegisteredContacts
    from scripts.model.channels import Channel
    from scripts.model.languages import Language

# What stands before a contact in the address of a link.
_SCHEME = pattern(r"^(?:tel:|mailto:|https?://(?:www\.)?)")
_BOLD = pattern(r"\*\*[^*]+\*\*")
# What stands before a site that readers are to open: takes `visit `, `confirm at `, `访问 `; leaves `recorded at `.
_OPENED = pattern(r"(?:\b(?:visit|open|go to|(?:check|confirm|look)(?: it)? (?:at|on))|打开|访问)[ ]?$", re.IGNORECASE)
# What stands around it in Chinese, with / for it: takes `在 / 确认`, `在/上查`, `以 / 为准`; leaves `在 / 上的`.
_LOOK = pattern(r"在[ ]?/[ ]?上?(?:确认|核对|查)|以[ ]?/[ ]?为准")
# The address of a page that is no link: takes ` https://a.example/b`; leaves `](https://a.example/b`.
_ADDRESS = pattern(r"(?<!\]\()(?<![<\[\"\w])https?://[\w./-]*[\w/-]", re.ASCII)
# An item or a row: takes `- a`, `1) a`, `2、a`, `| a`; leaves `a`, `2 days`.
_POINT = pattern(r"[ \t>]*(?:[-*+•|]|\d{1,2}[.)、])")
# So many of a number's last digits stand together in every spelling of it.
_TAIL = 3


class Contact(NamedTuple):
    """A contact as a text has it, with the link that opens it; a day has none."""

    text: str
    start: int
    href: str = ""


def unlinked(facts: RegisteredContacts, source: MarkdownSource) -> Iterator[Contact]:
    """Yield the places of each contact that a text names and links nowhere.

    The subject's own sites are named as sources, too, unless readers are to open them. An address with a path is
    none but a link.
    """
    named = {text: each for text, each in facts.printed.items() if "/" not in text and text in source.visible}
    bare = {text: each for text, each in named.items() if not _is_linked(source, text, str(each.href))}
    found = (*_places(facts, source, bare, source.body_start), *_spelled(facts, source, source.body_start))
    for channel, contact in sorted(found, key=lambda each: each[1].start):
        before = line_before(source.masked, contact.start)
        is_asked = not _is_own_site(channel) or _is_opened(source, before, contact)
        if is_asked and before.rfind("[") <= before.rfind("]") and not _is_linked(source, contact.text, contact.href):
            yield contact


def _is_own_site(channel: Channel) -> bool:
    """Whether a channel is a site of the guide's subject."""
    return channel.url is not None and channel.party == guide.configured().subject.party


def _is_opened(source: MarkdownSource, before: str, contact: Contact) -> bool:
    """Whether a reader is to open a site, and not to type its address or to know whose it is."""
    behind = source.line_at(contact.start)[len(before) + len(contact.text) :]
    return bool(_OPENED.search(before) or _LOOK.search(f"{before[-2:]}/{behind[:5]}"))


def _is_linked(source: MarkdownSource, text: str, href: str) -> bool:
    ends = (f"{text}/", f"{text}?")
    targets = [link.target for link in source.links]
    return href in targets or any(f"{_SCHEME.sub('', target)}/".startswith(ends) for target in targets)


def typed_in_help(facts: RegisteredContacts, source: MarkdownSource) -> list[Contact]:
    """Return the contacts under { #need-help } that the block prints below, and their days, by their places.

    One contact alone, as a link, may be what a sentence is about; a line with one that the block does not print would
    say less than it should without the others.
    """
    start, case = help_start(source), str(source.front.get("case"))
    if start is None or case not in facts.cases.cases:
        return []
    below, ladder = (
        _channels(facts, names) for names in (facts.cases.channels_of(case), facts.cases.cases[case].ladder)
    )
    printed = [*below, *(each for each in ladder if each.party != guide.configured().subject.party)]
    places = [(*each, source.position(each[1].start)[0]) for each in _in_help(facts, source, below, start)]
    ours = [each for each in places if each[0] in printed and each[1].href == (each[0].href or "")]
    others = {
        line for channel, contact, line in places if (channel, contact, line) not in ours and not _is_own_site(channel)
    }
    found: dict[str, Contact] = {}
    for channel, contact, line in ours:
        if line not in others:
            found.setdefault(contact.href or contact.text, contact)
            if channel.verified and channel in below:
                found |= {each.text: each for each in _day(source, channel.verified, start)}
    is_bare = any(each.href and not _is_linked(source, each.text, each.href) for each in found.values())
    return sorted(found.values(), key=lambda each: each.start) if is_bare or len(found) > 1 else []


def _in_help(
    facts: RegisteredContacts, source: MarkdownSource, below: list[Channel], start: int
) -> Iterator[tuple[Channel, Contact]]:
    """Each place of a contact from an offset on, in whatever form."""
    section = source.visible[start:]
    yield from _places(facts, source, {text: each for text, each in facts.printed.items() if text in section}, start)
    yield from _spelled(facts, source, start)
    yield from _items(source, below, start)
    pages = {_without_scheme(each.url): each for each in below if each.url}
    for match in _ADDRESS.finditer(source.masked, start) if "://" in section else ():
        if channel := pages.get(_without_scheme(match[0])):
            yield channel, Contact(match[0], match.start(), str(channel.href))


def label_of(channel: Channel, language: Language) -> str:
    """The last label on the way to a help in the app, bold; empty for another channel."""
    how = channel.how.get(language) if channel.kind == "in_app" and channel.how is not None else ""
    return next(reversed(_BOLD.findall(how)), "")


def _without_scheme(address: str) -> str:
    return _SCHEME.sub("", address).rstrip("/")


def _channels(facts: RegisteredContacts, names: list[str]) -> list[Channel]:
    return [facts.channels[name] for name in names if name in facts.channels]


def _items(source: MarkdownSource, below: list[Channel], start: int) -> Iterator[tuple[Channel, Contact]]:
    """Each item or row, from an offset on, with a link to a page of the block, or the label of a help in the app."""
    for channel in below:
        if label := re.escape(label_of(channel, source.language).strip("*")):
            found = [(match[0], match.start()) for match in re.finditer(rf"\*\*{label}\*\*|{label}", source.visible)]
        else:
            page = channel.url and _without_scheme(channel.url)
            links = [each for each in source.links if each.start >= start]
            found = [(each.target, each.start) for each in links if _without_scheme(each.target) == page]
        for text, place in found:
            if place >= start and _POINT.match(source.line_at(place)):
                yield channel, Contact(text, place, channel.href or "")


def help_start(source: MarkdownSource) -> int | None:
    """Return where { #need-help } begins."""
    return next((heading.start for heading in source.headings if heading.id == NEED_HELP), None)


def _day(source: MarkdownSource, day: date, start: int) -> Iterator[Contact]:
    """Where a date is typed, in any form."""
    section = source.masked[start:]
    if str(day.year) in section:
        from scripts.render.site import day as written  # slow to import, and hardly ever asked for

        ours = re.compile(" ?".join(written(day, source.language).split()))
        typed = [(match[0], match.start()) for match in ours.finditer(section)]
        typed += [(each.text, each.start) for each in days(section) if each.value == day]
        yield from (Contact(text, start + place) for text, place in typed[:1])


def _places(
    facts: RegisteredContacts, source: MarkdownSource, named: dict[str, Channel], start: int
) -> Iterator[tuple[Channel, Contact]]:
    """Each place of these texts from an offset on; a number counts where it is one to call, or beside its owner."""
    called = {place for *_, place in (*phones(source.visible), *short_numbers(source.visible))} if named else set()
    for match in _any_of(tuple(named)).finditer(source.visible, start) if named else ():
        if not _is_shown(source, match[0], match.start()):
            continue
        channel = named[match[0]]
        links = source.masked.startswith(f"]({channel.href})", match.end())
        is_called = links or not channel.traits.is_dialled or match.start() in called
        if is_called or _is_beside(facts.owners(channel), source.line_at(match.start())):
            yield channel, Contact(match[0], match.start(), str(channel.href))


def _is_shown(source: MarkdownSource, text: str, start: int) -> bool:
    """Whether a contact stands among words, or alone in a span of code."""
    return source.masked.startswith(text, start) or in_code(source, text, start)


def in_code(source: MarkdownSource, text: str, start: int) -> bool:
    """Whether a contact is a span of code."""
    return source.text[start - 1] == "`" and source.text.startswith(f"{text}`", start)


def _is_beside(owners: set[str], line: str) -> bool:
    """Whether a line names whose number stands in it."""
    low = line.casefold()
    return any(owner in low for owner in owners)


def _spelled(facts: RegisteredContacts, source: MarkdownSource, start: int) -> Iterator[tuple[Channel, Contact]]:
    """Each place of a number of the register in another spelling than its own, or as it is dialled from abroad."""
    if any(number[-_TAIL:] in source.visible for number in facts.phones):
        for text, number, place in phones(source.visible):
            is_new = place >= start and number in facts.phones and text not in facts.printed
            if is_new and _is_shown(source, text, place) and not source.masked.endswith("tel:", 0, place):
                channel, dialled = facts.phones[number]
                yield channel, Contact(text, place, f"tel:{dialled}")


@lru_cache(maxsize=64)
def _any_of(values: tuple[str, ...]) -> re.Pattern[str]:
    """What finds each of these where it stands alone, and not in an address."""
    each = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    return re.compile(rf"(?<!tel:)(?<!mailto:)(?<![\w.,/@+-])(?:{each})(?![\w/%@-]|[.,]\w)", re.ASCII)
