"""Where a text names contacts of the register, in the very form that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scripts.check.read.contacts import phones
from scripts.check.read.days import days
from scripts.model import guide
from scripts.text.article_marks import NEED_HELP
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from datetime import date

    from scripts.check.read.markdown_source import MarkdownSource
    from scripts.check.read.registered_contacts import RegisteredContacts
    from scripts.model.channels import Channel

# What stands before a contact in the address of a link.
_SCHEME = pattern(r"^(?:tel:|mailto:|https?://(?:www\.)?)")
# So many of a number's last digits stand together in every spelling of it.
_TAIL = 3


class Contact(NamedTuple):
    """A contact as a text has it, with the link that opens it; a day has none."""

    text: str
    start: int
    href: str = ""


def unlinked(facts: RegisteredContacts, source: MarkdownSource) -> Iterator[Contact]:
    """Yield the places of each contact that a text names and links nowhere.

    The subject's own sites are named as sources, too; an address with a path is none but a link.
    """
    party = guide.configured().subject.party
    named = {text: each for text, each in facts.printed.items() if "/" not in text and text in source.masked}
    asked = {text: each for text, each in named.items() if each.url is None or each.party != party}
    bare = {text: each for text, each in asked.items() if not _is_linked(source, text, str(each.href))}
    found = (*_places(source, bare, source.body_start), *_spelled(facts, source, source.body_start))
    for contact in sorted((each for _, each in found), key=lambda each: each.start):
        before = source.masked[: contact.start].rpartition("\n")[2]
        if before.rfind("[") <= before.rfind("]") and not _is_linked(source, contact.text, contact.href):
            yield contact


def _is_linked(source: MarkdownSource, text: str, href: str) -> bool:
    ends = (f"{text}/", f"{text}?")
    targets = [link.target for link in source.links]
    return href in targets or any(f"{_SCHEME.sub('', target)}/".startswith(ends) for target in targets)


def typed_in_help(facts: RegisteredContacts, source: MarkdownSource) -> list[Contact]:
    """Return the contacts under { #need-help } that the block prints below, and their days, by their places.

    Whoever is named there is reached as the block says. One contact alone may be what a sentence is about.
    """
    start, case = help_start(source), str(source.front.get("case"))
    if start is None or case not in facts.cases.cases:
        return []
    section = source.masked[start:]
    named = {text: each for text, each in facts.printed.items() if text in section}
    names = (*facts.cases.channels_of(case), *facts.cases.cases[case].ladder)
    below = [facts.channels[name] for name in names if name in facts.channels]
    parties = {guide.configured().subject.party, *(each.party for each in below)}
    found: dict[str, Contact] = {}
    for channel, contact in (*_places(source, named, start), *_spelled(facts, source, start)):
        if channel in below or (channel.party in parties and channel.traits.is_direct):
            found.setdefault(contact.href, contact)
            if channel.verified:
                found |= {each.text: each for each in _day(source, channel.verified, start)}
    return sorted(found.values(), key=lambda each: each.start) if len(found) > 1 else []


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


def _places(source: MarkdownSource, named: dict[str, Channel], start: int) -> Iterator[tuple[Channel, Contact]]:
    """Each place of these texts from an offset on; a number counts where it is one to call."""
    called = {place for _, _, place in phones(source.visible)} if named else set()
    for match in _any_of(tuple(named)).finditer(source.masked, start) if named else ():
        channel = named[match[0]]
        links = source.masked.startswith(f"]({channel.href})", match.end())
        if links or not channel.traits.is_dialled or match.start() in called:
            yield channel, Contact(match[0], match.start(), str(channel.href))


def _spelled(facts: RegisteredContacts, source: MarkdownSource, start: int) -> Iterator[tuple[Channel, Contact]]:
    """Each place of a number of the register in another spelling than its own, or as it is dialled from abroad."""
    if any(number[-_TAIL:] in source.masked for number in facts.phones):
        for text, number, place in phones(source.visible):
            is_new = place >= start and number in facts.phones and text not in facts.printed
            if is_new and source.masked.startswith(text, place) and not source.masked.endswith("tel:", 0, place):
                channel, dialled = facts.phones[number]
                yield channel, Contact(text, place, f"tel:{dialled}")


@lru_cache(maxsize=64)
def _any_of(values: tuple[str, ...]) -> re.Pattern[str]:
    """What finds each of these where it stands alone, and not in an address."""
    each = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    return re.compile(rf"(?<!tel:)(?<!mailto:)(?<![\w.,/@+-])(?:{each})(?![\w/%@-]|[.,]\w)", re.ASCII)
