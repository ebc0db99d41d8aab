"""Contacts: each with its kind, the evidence for it, and the day on which to look again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from msgspec import field

from scripts.model import guide
from scripts.model.schema import Identifier, Plain, Strict, Text, require, require_days

Kind = Literal["in_app", "phone", "short_code", "email", "web", "counterparty", "authority"]
# What a reader in need may not have.
Lack = Literal["app", "registered_phone", "login", "data"]
# A name in letters that look like others is written xn--… in ASCII; an owner here has none.
HOST = r"(?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z][a-z0-9-]+"
# An address in plain ASCII: takes `konsumen@ojk.go.id`; leaves `konsumen@ojk`.
EMAIL = re.compile(rf"[a-z0-9.+-]+@{HOST}")
# A web address in plain ASCII: takes `https://gopay.co.id/bantuan`; leaves `http://gopay.co.id/`.
HTTPS = re.compile(rf"https://{HOST}(?:/[A-Za-z0-9/_.~%!$&()*+,;=:@?#-]*)?")
E164 = re.compile(r"\+[0-9]{7,15}")
DIALLED = re.compile(r"\+?[0-9 ().-]+")
# The file that a server sends for a folder; nobody writes it out.
DEFAULT_PAGE = re.compile(r"/(?:default\.aspx|index\.html?)?$")


class Channel(Strict):
    """One way to reach one party, with the evidence for it."""

    kind: Kind
    party: Identifier
    name: Text
    how: Text | None = None
    dial: str | None = None
    dial_abroad: str | None = None
    display: Plain | None = None
    address: str | None = None
    url: str | None = None
    hours: Text | None = None
    languages: list[str] = field(default_factory=list)
    works_without: list[Lack] = field(default_factory=list)
    source: str | None = None
    verified: date | None = None
    next: date | None = None
    status: Literal["active", "retired"] = "active"

    def __post_init__(self) -> None:
        traits = self.traits
        traits.check(self)
        for value in VALUES:
            require(getattr(self, value) is None or value in traits.own, f"{self.kind} has no {value} of its own")
        for url in (self.url, self.source):
            require(url is None or _plain_https(url), "url and source are https addresses in plain ASCII")
        if self.dial_abroad:
            require(_valid_e164(self.dial_abroad), "dial_abroad is a full number: + and the country code first")
        if traits.needs_evidence:
            require(self.source is not None and self.verified is not None, "source and verified are required")
        if traits.needs_evidence and self.status == "active":
            require(self.next is not None, "next (when to verify again) is required")
        if self.hours:
            require(self.verified is not None, "verified (the day on which the hours were looked up) is required")
        if self.verified and self.next:
            require_days(self.verified, self.next, "verified")

    @property
    def traits(self) -> Traits:
        """What follows from its kind."""
        return TRAITS[self.kind]

    @property
    def value(self) -> str | None:
        """What a reader copies: the number as dialled, the e-mail address or the web address."""
        return self.display or self.dial or self.address or self.url

    @property
    def href(self) -> str | None:
        """The link that opens the channel, or None where it has no value."""
        if self.dial:
            return f"tel:{self.dial}"
        return f"mailto:{self.address}" if self.address else self.url


def _plain_https(url: str) -> bool:
    return HTTPS.fullmatch(url) is not None


def _valid_e164(number: str) -> bool:
    import phonenumbers  # slow to import, and a site without docs/ never needs it

    try:
        return E164.fullmatch(number) is not None and phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _check_phone(channel: Channel) -> None:
    require(
        channel.dial is not None and _valid_e164(channel.dial), "dial is a full number: + and the country code first"
    )
    _check_dialled(channel)


def _check_short_code(channel: Channel) -> None:
    dial = channel.dial or ""
    require(
        re.fullmatch(r"[0-9]{3,8}", dial) is not None, "dial is a local service number, 3 to 8 digits, no country code"
    )
    _check_dialled(channel)


def _check_dialled(channel: Channel) -> None:
    """A reader copies what is printed: with spaces or brackets, or from inside the country, but the same number."""
    shown, dial = channel.display, channel.dial or ""
    number = re.sub(r"[ ().-]", "", shown or dial)
    fits = number in (dial, guide.configured().national(dial)) and DIALLED.fullmatch(shown or dial) is not None
    require(fits, f"display shows what dial dials, {dial}")


def _check_email(channel: Channel) -> None:
    require(EMAIL.fullmatch(channel.address or "") is not None, "address is an e-mail address in plain ASCII")
    require(channel.display in (None, channel.address), "display is the address, or left out")


def _check_web(channel: Channel) -> None:
    url = channel.url or ""
    require(_plain_https(url), "url is required; url and source are https addresses in plain ASCII")
    parts = urlsplit(url)
    shown = parts.netloc.removeprefix("www.") + DEFAULT_PAGE.sub("", parts.path)
    require(channel.display in (None, shown), f"display is the host and the path of url, {shown}")


def _check_how(channel: Channel) -> None:
    require(channel.how is not None, "how (how to find it) is required")


@dataclass(frozen=True)
class Traits:
    """What follows from a channel's kind.

    `own` are those of VALUES that it has; `is_direct` tells whether what is printed reaches a person, without an app or
    an account; `contact_point` is schema.org's property of a ContactPoint that holds it.
    """

    check: Callable[[Channel], None]
    own: tuple[str, ...] = ()
    icon: str = "person"
    is_direct: bool = False
    needs_evidence: bool = True
    contact_point: Literal["telephone", "email"] | None = None

    @property
    def is_dialled(self) -> bool:
        """Whether it is a number."""
        return "dial" in self.own


VALUES = ("dial", "dial_abroad", "address", "url", "display")
_NUMBER = ("dial", "dial_abroad", "display")
# Another kind is a name in Kind and a line here.
TRAITS: dict[Kind, Traits] = {
    "phone": Traits(_check_phone, _NUMBER, "phone", is_direct=True, contact_point="telephone"),
    "short_code": Traits(_check_short_code, _NUMBER, "phone", is_direct=True, contact_point="telephone"),
    "email": Traits(_check_email, ("address", "display"), "mail", is_direct=True, contact_point="email"),
    "web": Traits(_check_web, ("url", "display"), "web"),
    "in_app": Traits(_check_how, icon="chat"),
    "counterparty": Traits(_check_how, needs_evidence=False),
    "authority": Traits(_check_how),
}


class Retired(Strict):
    """A contact that circulates and must not be used, for the look-up only."""

    value: Plain
    why: Text


class Channels(Strict):
    """docs/_data/channels.yml."""

    parties: dict[Identifier, Text]
    channels: dict[Identifier, Channel]
    retired: list[Retired]

    @property
    def active(self) -> dict[str, Channel]:
        """The channels that may be printed."""
        return {name: channel for name, channel in self.channels.items() if channel.status == "active"}
