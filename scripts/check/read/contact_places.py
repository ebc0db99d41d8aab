"""Where a text names contacts of the register, in the very form that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from scripts.check.read.contacts import phones
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


def unlinked(facts: RegisteredContacts, source: MarkdownSource) -> Iterator[tuple[Channel, int]]:
    """Yield the places of each contact that a text names and links nowhere.

    The subject's own sites are named as sources, too; an address with a path is none but a link.
    """
    party = guide.configured().subject.party
    named = {text: each for text, each in facts.printed.items() if "/" not in text and text in source.masked}
    asked = {text: each for text, each in named.items() if each.url is None or each.party != party}
    bare = {text: each for text, each in asked.items() if not _is_linked(source, text, each)}
    for channel, start in _places(source, bare, source.body_start):
        before = source.masked[:start].rpartition("\n")[2]
        if before.rfind("[") <= before.rfind("]"):
            yield channel, start


def _is_linked(source: MarkdownSource, text: str, channel: Channel) -> bool:
    ends = (f"{text}/", f"{text}?")
    targets = [link.target for link in source.links]
    return channel.href in targets or any(f"{_SCHEME.sub('', target)}/".startswith(ends) for target in targets)


def typed_in_help(facts: RegisteredContacts, source: MarkdownSource) -> list[tuple[str, int]]:
    """Return the contacts under { #need-help } that the block prints below, and their days, with their places.

    Whoever is named there is reached as the block says. One contact alone may be what a sentence is about.
    """
    start, case = help_start(source), str(source.front.get("case"))
    if start is None or case not in facts.cases.cases:
        return []
    section = source.masked[start:]
    named = {text: each for text, each in facts.printed.items() if text in section}
    if not named:
        return []
    names = (*facts.cases.channels_of(case), *facts.cases.cases[case].ladder)
    below = [facts.channels[name] for name in names if name in facts.channels]
    parties = {guide.configured().subject.party, *(each.party for each in below)}
    asked = {
        text: each for text, each in named.items() if each in below or (each.party in parties and each.traits.is_direct)
    }
    found: dict[str, int] = {}
    for channel, place in _places(source, asked, start):
        found.setdefault(channel.value or "", place)
        if channel.verified:
            found |= _day(source, channel.verified, start)
    return sorted(found.items(), key=lambda each: each[1]) if len(found) > 1 else []


def help_start(source: MarkdownSource) -> int | None:
    """Return where { #need-help } begins."""
    return next((heading.start for heading in source.headings if heading.id == NEED_HELP), None)


def _day(source: MarkdownSource, day: date, start: int) -> dict[str, int]:
    """Where a date is typed, with or without its spaces."""
    if str(day.year) not in source.masked[start:]:
        return {}
    from scripts.render.site import day as written  # slow to import, and hardly ever asked for

    forms = (" ?".join(each.split()) for each in (day.isoformat(), written(day, source.language)))
    match = re.compile("|".join(forms)).search(source.masked, start)
    return {match[0]: match.start()} if match else {}


def _places(source: MarkdownSource, named: dict[str, Channel], start: int) -> Iterator[tuple[Channel, int]]:
    """Each place of these texts from an offset on; a number counts where it is one to call."""
    called = {place for _, _, place in phones(source.visible)} if named else set()
    for match in _any_of(tuple(named)).finditer(source.masked, start) if named else ():
        channel = named[match[0]]
        links = source.masked.startswith(f"]({channel.href})", match.end())
        if links or not channel.traits.is_dialled or match.start() in called:
            yield channel, match.start()


@lru_cache(maxsize=64)
def _any_of(values: tuple[str, ...]) -> re.Pattern[str]:
    """What finds each of these where it stands alone, and not in an address."""
    each = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    return re.compile(rf"(?<!tel:)(?<!mailto:)(?<![\w.,/@+-])(?:{each})(?![\w/%@-]|[.,]\w)", re.ASCII)
