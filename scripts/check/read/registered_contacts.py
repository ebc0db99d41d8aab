"""A contact that isn't in the register isn't printed: its contacts in the forms that texts and links have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from scripts.model import guide
from scripts.model.cases import Cases
from scripts.model.channels import Channel, Channels
from scripts.model.docs import Docs
from scripts.model.source import Document
from scripts.text.addresses import OPEN_HOSTS, account_of, digits, host_of
from scripts.text.patterns import pattern

# What a record holds to be opened or named, not read: the register's own contacts come from there.
_VALUES = ("address", "dial", "dial_abroad", "display", "source", "url")
# What stands around a second name: takes `印尼央行（Bank Indonesia）`, `Authority (OJK)`.
_BRACKETS = pattern(r" ?[(（]|[)）]")


@dataclass(slots=True)
class RegisteredContacts:
    """The channels and cases of a tree; phones by their digits, as dialled and from inside the country."""

    docs: Docs
    channels: dict[str, Channel]
    cases: Cases
    retired: list[str] = field(default_factory=list)
    # Each with its channel, and the number that a link to it dials.
    phones: dict[str, tuple[Channel, str]] = field(default_factory=dict)
    emails: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    # Those on hosts that give anybody a page (scripts.text.addresses.OPEN_HOSTS).
    accounts: set[str] = field(default_factory=set)
    # Each channel in use by what is printed of it.
    printed: dict[str, Channel] = field(default_factory=dict)
    # What readers see of each record: its file, the list and the name that it stands under, and its texts, in lines.
    texts: list[tuple[Document, str, str, str]] = field(default_factory=list)

    @property
    def channels_file(self) -> Document:
        """channels.yml as written."""
        return self.docs.documents["channels"]

    @property
    def cases_file(self) -> Document:
        """cases.yml as written."""
        return self.docs.documents["cases"]

    def owners(self, channel: Channel) -> set[str]:
        """Return the names, in small letters, of whoever answers on a channel."""
        party = cast(Channels, self.docs.data["channels"]).parties[channel.party]
        parts = (part for text in party.values() for part in _BRACKETS.split(text))
        return {part.casefold().removeprefix("the ") for part in parts} - {""}


def contacts_of(docs: Docs) -> RegisteredContacts | None:
    """Return the facts of docs/, None while channels.yml or cases.yml has a fault."""
    channels, cases = cast(Channels | None, docs.data.get("channels")), cast(Cases | None, docs.data.get("cases"))
    if channels is None or cases is None:
        return None
    facts = RegisteredContacts(docs, channels.channels, cases)
    facts.retired = [each.value for each in channels.retired]
    for channel in channels.channels.values():
        if channel.status == "active":
            _add(facts, channel)
        else:
            facts.retired += [value for value in (channel.dial, channel.address, channel.url) if value]
    facts.hosts -= {""}
    for document, key in ((facts.channels_file, "channels"), (facts.cases_file, "cases")):
        records = document.at(key).items()
        facts.texts += ((document, key, name, "\n".join(_words(record))) for name, record in records)
    return facts


def _add(facts: RegisteredContacts, channel: Channel) -> None:
    facts.printed |= {channel.value: channel} if channel.value else {}
    for number in filter(None, (channel.dial, channel.dial_abroad)):
        inside = guide.configured().national(number)
        for form in (digits(number), inside, inside.removeprefix("0")):
            facts.phones.setdefault(form, (channel, number))
    if channel.address:
        facts.emails.add(channel.address.lower())
    facts.hosts |= {host_of(url) for url in (channel.url, channel.source) if url}
    facts.accounts |= {account_of(url) for url in (channel.url, channel.source) if url and host_of(url) in OPEN_HOSTS}


def _words(value: Any) -> Iterator[str]:
    """The texts of a record that readers see, whatever their depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _VALUES:
                yield from _words(item)
