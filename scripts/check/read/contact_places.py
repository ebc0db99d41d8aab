"""Where a text names contacts of the register, in the very form that the register has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from scripts.check.read.contacts import phones, short_numbers
from scripts.check.read.days import days
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_lines import ITEM, lines_of
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
# What stands behind it in Chinese: takes ` 确认`, ` 上查`; leaves ` 上的`.
_LOOK = pattern(r"^[ ]?上?(?:确认|核对|查)")
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
    party = guide.configured().subject.party
    named = {text: each for text, each in facts.printed.items() if "/" not in text and text in source.masked}
    bare = {text: each for text, each in named.items() if not _is_linked(source, text, str(each.href))}
    found = (*_places(facts, source, bare, source.body_start), *_spelled(facts, source, source.body_start))
    for channel, contact in sorted(found, key=lambda each: each[1].start):
        before = line_before(source.masked, contact.start)
        is_asked = channel.url is None or channel.party != party or _is_opened(source, before, contact)
        if is_asked and before.rfind("[") <= before.rfind("]") and not _is_linked(source, contact.text, contact.href):
            yield contact


def _is_opened(source: MarkdownSource, before: str, contact: Contact) -> bool:
    """Whether a reader is to open a site, and not to type its address or to know whose it is."""
    behind = source.line_at(contact.start)[len(before) + len(contact.text) :]
    return bool(_OPENED.search(before) or (before.rstrip().endswith("在") and _LOOK.search(behind)))


def _is_linked(source: MarkdownSource, text: str, href: str) -> bool:
    ends = (f"{text}/", f"{text}?")
    targets = [link.target for link in source.links]
    return href in targets or any(f"{_SCHEME.sub('', target)}/".startswith(ends) for target in targets)


def typed_in_help(facts: RegisteredContacts, source: MarkdownSource) -> list[Contact]:
    """Return the contacts under { #need-help } that the block prints below, and their days, by their places.

    One contact alone may be what a sentence is about.
    """
    start, case = help_start(source), str(source.front.get("case"))
    if start is None or case not in facts.cases.cases:
        return []
    section = source.masked[start:]
    named = {text: each for text, each in facts.printed.items() if text in section}
    below, ladder = (
        _channels(facts, names) for names in (facts.cases.channels_of(case), facts.cases.cases[case].ladder)
    )
    linked = [*below, *(each for each in ladder if each.party != guide.configured().subject.party)]
    places = (*_places(facts, source, named, start), *_spelled(facts, source, start), *_items(source, below, start))
    found: dict[str, Contact] = {}
    for channel, contact in places:
        if channel in linked and contact.href == (channel.href or ""):
            found.setdefault(contact.href or contact.text, contact)
            if channel.verified and channel in below:
                found |= {each.text: each for each in _day(source, channel.verified, start)}
    return sorted(found.values(), key=lambda each: each.start) if len(found) > 1 else []


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
            found = [(match[0], match.start()) for match in re.finditer(rf"\*\*{label}\*\*|{label}", source.masked)]
        else:
            page = channel.url and _without_scheme(channel.url)
            links = [each for each in source.links if each.start >= start]
            found = [(each.target, each.start) for each in links if _without_scheme(each.target) == page]
        for text, place in found:
            if place >= start and lines_of(source.line_at(place))[0].kind in (ITEM, "row"):
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
    for match in _any_of(tuple(named)).finditer(source.masked, start) if named else ():
        channel = named[match[0]]
        links = source.masked.startswith(f"]({channel.href})", match.end())
        is_called = links or not channel.traits.is_dialled or match.start() in called
        if is_called or _is_beside(facts.owners(channel), source.line_at(match.start())):
            yield channel, Contact(match[0], match.start(), str(channel.href))


def _is_beside(owners: set[str], line: str) -> bool:
    """Whether a line names whose number stands in it."""
    low = line.casefold()
    return any(owner in low for owner in owners)


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
