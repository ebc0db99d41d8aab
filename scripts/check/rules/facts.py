"""A reader trusts what is printed here with money: only what the register holds is printed."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.address import SCHEME, WEB
from scripts.check.contacts import domains, emails, handles, phones
from scripts.check.facts import Facts, digits, host_of
from scripts.check.finding import Finding, Place
from scripts.check.markdown_source import MarkdownSource
from scripts.check.promises import promises, requests, times
from scripts.check.site import Site
from scripts.check.suggest import did_you_mean

_REQUIRED = ("title", "description", "keywords", "related", "reviewed")


def _texts(site: Site) -> Iterator[tuple[MarkdownSource, Facts]]:
    if site.facts is not None:
        for source in site.sources.values():
            yield source, site.facts


def _at(source: MarkdownSource, start: int) -> Place:
    line, column = source.position(start)
    return Place(source=source, line=line, column=column)


def invalid_register(site: Site) -> Iterator[Finding]:
    """The register itself is whole."""
    for path, line, message in site.facts.errors if site.facts is not None else ():
        yield Finding(Place(path, line=line), message)


def missing_front_matter(site: Site) -> Iterator[Finding]:
    """Every article has the front matter that search, feeds and its twin need."""
    if site.facts is None:
        return
    for path in site.articles():
        source = site.source_of.get(path)
        if source is None or source.front_error:
            continue
        missing = [key for key in _REQUIRED if not source.front.get(key)]
        if missing:
            message = f"front matter lacks {', '.join(missing)}"
            yield Finding(Place(source=source, line=1), message, missing[0])


def unregistered_contact(site: Site) -> Iterator[Finding]:
    """A phone number, an address or a handle that is printed is in the register."""
    for source, facts in _texts(site):
        body = source.visible
        for text, number, start in phones(body):
            if number not in facts.phones and not _retired(facts, number):
                message = f"{text} is in no channel of the register; a contact is printed only from there"
                yield Finding(_at(source, start), message, text)
        for text, address, start in emails(body):
            if address not in facts.emails and not _retired(facts, address):
                hint = did_you_mean(address, facts.emails)
                yield Finding(_at(source, start), f"{text} is no address of the register{hint}", text)
        for text, start in handles(body):
            message = f"{text} is in no channel of the register; handles are faked too easily"
            yield Finding(_at(source, start), message, text)


def retired_contact(site: Site) -> Iterator[Finding]:
    """A contact that is out of use is printed nowhere."""
    for source, facts in _texts(site):
        body = source.visible
        found = [(text, value, start) for text, value, start in (*phones(body), *emails(body))]
        found += [(text, host, start) for text, host, start in domains(body)]
        for text, value, start in found:
            if _retired(facts, value):
                yield Finding(_at(source, start), f"{text} is out of use, says the register", text)


def _retired(facts: Facts, value: str) -> bool:
    if value.isdigit():
        return value in {digits(item) for item in facts.retired if "@" not in item}
    return value in {host_of(item) if "@" not in item else item.lower() for item in facts.retired}


def unregistered_domain(site: Site) -> Iterator[Finding]:
    """A site that is linked or named is in the register; a short link hides where it leads."""
    own = site.addresses.host
    for source, facts in _texts(site):
        linked: set[int] = set()
        for text, host, start in domains(source.visible):
            if host not in facts.hosts and host != own and not _retired(facts, host):
                if start not in linked:
                    message = f"{host} is not in the register{did_you_mean(host, facts.hosts)}"
                    yield Finding(_at(source, start), message, text)
                linked.add(start)


def unregistered_link(site: Site) -> Iterator[Finding]:
    """A link that opens phone, mail or another site leads to a channel of the register."""
    facts = site.facts
    if facts is None:
        return
    for use in site.uses[SCHEME]:
        scheme, _, rest = use.target.url.partition(":")
        rest = rest.split("?")[0].split(";")[0]
        wrong = (scheme == "tel" and digits(rest) not in facts.phones) or (
            scheme == "mailto" and rest and rest.lower() not in facts.emails
        )
        if wrong and use.page.path not in site.source_of:
            yield Finding(site.place(use.page, use.link), f"{use.link.raw} is not in the register", use.link.raw)
    for use in site.uses[WEB]:
        host = host_of(use.target.url)
        generated = use.page.path in site.pages and use.page.path not in site.source_of
        if generated and use.link.element == "a" and host not in facts.hosts:
            yield Finding(site.place(use.page, use.link), f"{host} is not in the register", use.link.raw)


def secret_request(site: Site) -> Iterator[Finding]:
    """Nothing here asks for a PIN, a code, a CVV, a full card number, a login link or remote access."""
    for source, _ in _texts(site):
        for text, start in requests(source.visible):
            message = f"“{text}” asks for what is on the never-ask list; word it as a warning"
            yield Finding(_at(source, start), message, text)
    facts = site.facts
    if facts is not None:
        for text, start in requests(facts.cases_text, lists=True):
            line = facts.cases_text.count("\n", 0, start) + 1
            message = f"“{text}” asks for what is on the never-ask list"
            yield Finding(Place(facts.cases_path, line=line), message, text)


def unsupported_promise(site: Site) -> Iterator[Finding]:
    """How long others take is printed only if the register holds it."""
    held = times(f"{site.facts.cases_text}\n{site.facts.text}") if site.facts is not None else set()
    for source, _ in _texts(site):
        for text, when, start in promises(source.visible):
            if not when <= held:
                message = f"“{text}” promises a time that the register does not hold; say that none is published"
                yield Finding(_at(source, start), message, text)
