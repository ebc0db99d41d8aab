"""A reader trusts what is printed here with money: only what the register holds is printed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import permutations
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

from scripts.check.finding import ERROR, WARNING, Finding, Place
from scripts.check.read.addresses import SCHEME, WEB
from scripts.check.read.contact_places import help_start
from scripts.check.read.contacts import domains, emails, handles, numbers_of_somebody, phones, short_numbers
from scripts.check.read.fees_first import fees_first
from scripts.check.read.figures import figures
from scripts.check.read.links import FOLLOW
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.secrets_asked import requests
from scripts.check.read.visible_texts import searched
from scripts.check.site import Site, Use
from scripts.model import guide
from scripts.model.channels import DIALLED
from scripts.model.document import keyed
from scripts.text.addresses import OPEN_HOSTS, account_of, digits, host_of, is_below
from scripts.text.article_marks import NEED_HELP
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean

if TYPE_CHECKING:
    from scripts.check.read.registered_contacts import RegisteredContacts

# What is printed of an address on a host, path and query: takes `t.me/gopay`, `wa.me/62811`; leaves `t.me`.
_ACCOUNT = pattern(r"[A-Za-z0-9.-]+/[A-Za-z0-9._~@+/?=&%-]*[A-Za-z0-9_@+/=-]")


def _sources(site: Site) -> Iterator[MarkdownSource]:
    if site.facts is not None:
        yield from site.sources.values()


# What a writer does who would print a contact that nobody has verified.
_VERIFIED = "or verify it and add it to docs/_data/channels.yml first"
# What digits have that are nobody's number.
_RUN = "345678"
_INSTEAD = f"write “[…](#{NEED_HELP})” in words of the page, {_VERIFIED}"


def unregistered_contact(site: Site) -> Iterator[Finding]:
    """A phone number, an address or a handle that is printed is in the register."""
    for finding in searched(site, _strange_contacts):
        source = finding.place.source
        start = help_start(source) if source is not None else None
        if source is not None and start is not None and finding.place.line >= source.position(start)[0]:
            finding = finding._replace(message=finding.message.replace(_INSTEAD, f"leave it out, {_VERIFIED}"))
        yield finding


def _strange_contacts(body: str, facts: RegisteredContacts) -> Iterator[tuple[str, str, int]]:
    called = set()
    for text, number, start in phones(body):
        called.add(start)
        if not _is_registered(facts, text, number) and not _retired(facts, number):
            instead = "leave the example out, or write 08…" if _RUN in number else _INSTEAD
            yield text, f"{text} is in no channel of the register{_meant(facts, number)}; {instead}", start
    for number, start in short_numbers(body):
        if start not in called and number not in facts.phones and (meant := _meant(facts, number)):
            yield number, f"{number} is in no channel of the register{meant}; {_INSTEAD}", start
    for text, address, start in emails(body):
        if address not in facts.emails and not _retired(facts, address):
            yield text, f"{text} is no address of the register{did_you_mean(address, facts.emails)}", start
    for text, start in handles(body):
        yield text, f"{text} is in no channel of the register; handles are faked too easily", start


def _meant(facts: RegisteredContacts, number: str) -> str:
    """“; did you mean …?” for a number with one other digit than a channel’s, or two in the other order."""
    for name, channel in facts.channels.items():
        dial = digits(channel.dial or "")
        others = sum(one != other for one, other in zip(dial, number, strict=False))
        if len(dial) == len(number) and (others == 1 or (others == 2 and sorted(dial) == sorted(number))):
            return f"; did you mean {channel.dial} ({name})?"
    return ""


def _is_registered(facts: RegisteredContacts, written: str, number: str) -> bool:
    """Whether a number is one of the register; behind + only with the country's code."""
    is_whole = not written.startswith(("+", "＋")) or number.startswith(guide.configured().calling_code)
    return number in facts.phones and is_whole


def retired_contact(site: Site) -> Iterator[Finding]:
    """A contact that is out of use is printed nowhere."""
    told = set()
    for finding in searched(site, _retired_contacts):
        place = finding.place
        path = place.source.path if place.source is not None else place.path
        what = (path, place.line, digits(finding.target) or finding.target)
        if not place.line or what not in told:  # a link has its number twice
            told.add(what)
            yield finding


def _retired_contacts(body: str, facts: RegisteredContacts) -> Iterator[tuple[str, str, int]]:
    found = (*phones(body), *emails(body), *domains(body))
    for text, value, start in sorted(found, key=lambda each: each[2]):
        if _retired(facts, value):
            instead = _in_use(facts, value)
            yield text, f"{text} is out of use, says the register{f'; write {instead}' if instead else ''}", start


def _in_use(facts: RegisteredContacts, retired: str) -> str:
    """The contacts of the guide's subject that are of the kind of one out of use."""
    party = guide.configured().subject.party
    channels = [each for each in facts.channels.values() if each.party == party and each.status == "active"]
    if retired.isdigit():
        found = [each.dial for each in channels if each.dial]
    elif "@" in retired:
        found = [each.address for each in channels if each.address]
    else:
        found = [host_of(each.url) for each in channels if each.url]
    return " or ".join(dict.fromkeys(found))


def _retired(facts: RegisteredContacts, value: str) -> bool:
    if value.isdigit():
        return value in {digits(item) for item in facts.retired if "@" not in item}
    return value in {host_of(item) if "@" not in item else item.lower() for item in facts.retired}


def unregistered_domain(site: Site) -> Iterator[Finding]:
    """A site that is linked or named is in the register; a short link hides where it leads."""
    yield from searched(site, partial(_strange_domains, site.addresses.host))


def _strange_domains(own: str, body: str, facts: RegisteredContacts) -> Iterator[tuple[str, str, int]]:
    for text, host, start in domains(body):
        if not host.isascii():
            yield text, f"{host} has letters that only look like those of a host", start
        elif host not in facts.hosts and host != own and not _retired(facts, host):
            instead = did_you_mean(host, facts.hosts) or f"; leave it out, {_VERIFIED}"
            yield text, f"{host} is not in the register{instead}", start
        elif host in OPEN_HOSTS and (account := _ACCOUNT.match(body, start)) and _is_strangers(account[0], facts):
            yield account[0], f"{account[0]} is not in the register; anybody has a page on {host}", start


def unregistered_link(site: Site) -> Iterator[Finding]:
    """A link that opens phone, mail or another site leads to a channel of the register."""
    facts, report = site.facts, os.environ.get("REPORT_URL")
    if facts is None:
        return
    hosts = {site.addresses.host, *facts.hosts}
    for use in (*site.uses[SCHEME], *site.uses[WEB]):
        followed = use.link.kind == FOLLOW and use.page.path in site.pages and use.link.raw != report
        if followed and not _leads_to_register(use.target.url, facts, hosts) and not _is_reported(site, use):
            yield Finding(site.place(use.page, use.link), f"{use.link.raw} is not in the register", use.link.raw)


def _leads_to_register(url: str, facts: RegisteredContacts, hosts: set[str]) -> bool:
    scheme, _, rest = url.partition(":")
    if scheme in ("http", "https"):
        parts = urlsplit(url)
        return host_of(url) in hosts and parts.netloc == parts.hostname and not _is_strangers(url, facts)
    if scheme in ("tel", "sms", "smsto"):
        number = unquote(rest.split("?")[0] if scheme != "tel" else rest)
        return DIALLED.fullmatch(number) is not None and _is_registered(facts, number, digits(number))
    return scheme != "mailto" or all(address in facts.emails for address in _recipients(rest))


def _is_strangers(url: str, facts: RegisteredContacts) -> bool:
    """Whether an address is a page that its host gave to somebody the register does not have."""
    account = account_of(url)
    return host_of(url) in OPEN_HOSTS and not any(is_below(account, each) for each in facts.accounts)


def _recipients(rest: str) -> Iterator[str]:
    """Everybody whom the part behind `mailto:` writes to."""
    addresses, _, fields = rest.partition("?")
    copies = [value for name, value in parse_qsl(fields) if name.lower() in ("to", "cc", "bcc")]
    for listed in (unquote(addresses), *copies):
        yield from (address.strip().lower() for address in listed.split(",") if address.strip())


def _is_reported(site: Site, use: Use) -> bool:
    """Whether the Markdown of a page has a finding already for what stands in its link."""
    source, facts = site.source_of.get(use.page.path), site.facts
    if source is None or facts is None:
        return False
    searches = (_strange_contacts, _retired_contacts, partial(_strange_domains, site.addresses.host))
    return any(text in use.link.raw for search in searches for text, _, _ in search(source.visible, facts))


def personal_number(site: Site) -> Iterator[Finding]:
    """No number of an identity card, a bank card or an order is printed: it is somebody’s, or looks as if it were."""
    for source in _sources(site):
        for number, start in numbers_of_somebody(source.visible):
            message = f"{number} looks like a number of somebody’s card or order; leave it out, say where theirs stands"
            yield Finding(source.place(start), message, number)


def secret_request(site: Site) -> Iterator[Finding]:
    """Nothing here asks for a PIN, a code, a CVV, a full card number, a login link or remote access."""
    for source in _sources(site):
        for text, start in requests(source.visible):
            message = f"“{text}” asks for what is on the never-ask list; word it as a warning"
            yield Finding(source.place(start), message, text)
    facts = site.facts
    if facts is not None:
        for text, start in requests(facts.cases_file.text, lists=True):
            line = facts.cases_file.text.count("\n", 0, start) + 1
            message = f"“{text}” asks for what is on the never-ask list"
            yield Finding(Place(facts.cases_file.name, line=line), message, text)


def fee_first(site: Site) -> Iterator[Finding]:
    """Nobody is told to pay before money comes back: that is how it is stolen twice."""
    for source in _sources(site):
        for text, start in fees_first(source.visible):
            message = f"“{text}” asks for money before money comes back, as thieves do; warn of it: pay nothing"
            yield Finding(source.place(start), message, text)


def differing_fact(site: Site) -> Iterator[Finding]:
    """A figure of facts.yml is the same in every language."""
    for name, fact in _figures(site):
        for part in ("what", "value"):
            texts = {
                language: str(text) for language, text in keyed(fact.get(part) if isinstance(fact, dict) else None)
            }
            for (one, text), (other, twin) in permutations(texts.items(), 2):
                ours, theirs = figures(text), figures(twin)
                for value in sorted(ours.printed.keys() - theirs.known):
                    message = f"{ours.printed[value]} is not in {other}, which has “{twin}”"
                    yield Finding(_figure_place(site, name, part, one), message, name)


def lapsed_fact(site: Site) -> Iterator[Finding]:
    """A figure is looked at again by its `next` date; a release waits for it."""
    for name, fact in _figures(site):
        due = fact.get("next") if isinstance(fact, dict) else None
        if isinstance(due, date) and due < site.today:
            message = f"fact {name} was to be looked at again by {due}; look it up and set the dates"
            yield Finding(_figure_place(site, name, "next"), message, name, ERROR if site.release else WARNING)


def _figures(site: Site) -> list[tuple[str, Any]]:
    whole = site.docs is not None and site.docs.data.get("facts") is not None
    return keyed(site.docs.documents["facts"].at("facts")) if whole and site.docs is not None else []


def _figure_place(site: Site, name: str, *keys: str) -> Place:
    assert site.docs is not None
    document = site.docs.documents["facts"]
    return Place(document.name, line=document.line("facts", name, *keys))
