"""Nobody is left alone: every article ends with the way to people who can help."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING

from scripts.check.finding import ERROR, WARNING, Finding, Place
from scripts.check.read.escalations import escalations
from scripts.check.read.html_page import HtmlPage
from scripts.check.rules.headings import is_of_tags
from scripts.check.site import Site
from scripts.text.article_marks import NEED_HELP
from scripts.text.suggest import did_you_mean

if TYPE_CHECKING:
    from scripts.check.read.markdown_source import MarkdownSource
    from scripts.check.read.registered_contacts import RegisteredContacts


def _articles(site: Site) -> Iterator[HtmlPage]:
    return (site.pages[path] for path in site.articles())


def _at_heading(site: Site, page: HtmlPage, nth: int = 0) -> Place:
    """The nth heading need-help in the Markdown, else in the HTML."""
    source = site.source_of.get(page.path)
    if source is not None:
        found = [h for h in source.headings if h.id == NEED_HELP]
        if found:
            line, column = source.position(found[min(nth, len(found) - 1)].start)
            return Place(page.path, page, source, line=line, column=column)
    return site.place(page, None, NEED_HELP, nth)


def missing_escalation(site: Site) -> Iterator[Finding]:
    """Every article has a section { #need-help }."""
    for page in _articles(site):
        if not escalations(page):
            near = get_close_matches(NEED_HELP, [heading.id for heading in page.headings], 1, 0.75)
            instead = f"; write {{ #{NEED_HELP} }} for {{ #{near[0]} }}" if near else ""
            message = f"last section must be {{ #need-help }}{instead}"
            yield Finding(_at_last_section(site, page), message, f"#{NEED_HELP}")


def _at_last_section(site: Site, page: HtmlPage) -> Place:
    source = site.source_of.get(page.path)
    if source is None:
        headings = [heading.text for heading in page.headings if heading.level <= 2]
        return site.place(page, None, headings[-1] if headings else "")
    found = [heading for heading in source.headings if heading.level == 2] or source.headings[:1]
    line = source.position(found[-1].start)[0] if found else source.front_lines + 1
    return Place(page.path, page, source, line=line)


def misplaced_escalation(site: Site) -> Iterator[Finding]:
    """{ #need-help } is the last section: a reader finds it at the end of every article."""
    for page in _articles(site):
        found = escalations(page)
        if found and found[-1].followed_by and not _is_before_tags(site.source_of.get(page.path)):
            message = f"{{ #need-help }} must be the last section; move “{found[-1].followed_by}” before it"
            yield Finding(_at_heading(site, page), message, f"#{NEED_HELP}")


def _is_before_tags(source: MarkdownSource | None) -> bool:
    """Whether only tags stand behind it, which are told as a second title."""
    headings = source.headings if source is not None else []
    return (
        len(headings) > 1 and source is not None and headings[-2].id == NEED_HELP and is_of_tags(source, headings[-1])
    )


def empty_escalation(site: Site) -> Iterator[Finding]:
    """{ #need-help } says in the article's own words when to stop trying, and which way below suits."""
    for page in _articles(site):
        for index, escalation in enumerate(escalations(page)):
            own = _own_words(site.source_of.get(page.path), escalation.text)
            if not any(character.isalnum() for character in own):
                message = "nothing stands under { #need-help }; say when to stop trying, and which way below suits"
                yield Finding(_at_heading(site, page, index), message, f"#{NEED_HELP}")


def _own_words(source: MarkdownSource | None, built: str) -> str:
    """What the article itself says there, since the build adds its block; what is built, where there is no Markdown."""
    headings = source.headings if source is not None else []
    at = next((index for index, heading in enumerate(headings) if heading.id == NEED_HELP), -1)
    if source is None or at < 0:
        return built
    end = next((heading.start for heading in headings[at + 1 :] if heading.level < 3), None)
    lines = source.masked[headings[at].start : end].split("\n")[1:]
    return "\n".join(line for line in lines if not line.startswith("#"))


def escalation_level(site: Site) -> Iterator[Finding]:
    """{ #need-help } is a section of its own: a heading of level 2."""
    for page in _articles(site):
        for index, escalation in enumerate(escalations(page)):
            if escalation.level != 2:
                has = f"has level {escalation.level}" if escalation.level else "has no heading"
                message = f"{{ #need-help }} {has}; make it a heading of level 2"
                yield Finding(_at_heading(site, page, index), message, f"#{NEED_HELP}")


def duplicate_escalation(site: Site) -> Iterator[Finding]:
    """There is one { #need-help } on a page."""
    for page in site.pages.values():
        found = escalations(page)
        if len(found) > 1:
            message = f"{{ #need-help }} stands {len(found)} times; keep the last one"
            yield Finding(_at_heading(site, page, 1), message, f"#{NEED_HELP}")


def unshown_message(site: Site) -> Iterator[Finding]:
    """Every message of a case is shown by an article: words that nobody finds help nobody."""
    facts = site.facts
    if facts is None or any(source.document.faults for each in facts.docs.sources.values() for source in each.values()):
        return
    shown: dict[str, set[str]] = {}
    for article in facts.docs.articles():
        if article.case in facts.cases.cases:
            names = [message.id for message in facts.cases.cases[article.case].messages]
            shown.setdefault(article.case, set()).update(article.messages or names)
    for case, found in shown.items():
        for message in facts.cases.cases[case].messages:
            if message.id not in found:
                text = f"case {case}: no article shows message {message.id}; add it to `messages` of one that needs it"
                yield Finding(_at_case(facts, case), text, message.id)


def _at_case(facts: RegisteredContacts, case: str) -> Place:
    return Place(facts.cases_file.name, line=facts.cases_file.line("cases", case))


def unknown_channel(site: Site) -> Iterator[Finding]:
    """A channel that a page shows is one of docs/_data/channels.yml."""
    facts = site.facts
    if facts is None:
        return
    for page in site.pages.values():
        for channel in dict.fromkeys(page.channels):
            if channel not in facts.channels:
                hint = did_you_mean(channel, facts.channels)
                place = Place(page.path, page, text=channel)
                yield Finding(place, f"channel {channel} is not in channels.yml{hint}", channel)


def retired_channel(site: Site) -> Iterator[Finding]:
    """A channel that is retired is shown to nobody."""
    facts = site.facts
    if facts is None:
        return
    for page in site.pages.values():
        for channel in dict.fromkeys(page.channels):
            if channel in facts.channels and facts.channels[channel].status != "active":
                place = Place(page.path, page, text=channel)
                yield Finding(place, f"channel {channel} is retired; build the site again", channel)


def lapsed_channel(site: Site) -> Iterator[Finding]:
    """A contact is verified again by its `next` date; a release waits for it."""
    for name, channel in site.facts.channels.items() if site.facts is not None else ():
        if channel.status == "active" and channel.next is not None and channel.next < site.today:
            message = f"channel {name} was to be verified again by {channel.next}; look it up and set the dates"
            file = site.facts.channels_file if site.facts is not None else None
            place = Place(file.name, line=file.line("channels", name)) if file is not None else Place()
            yield Finding(place, message, name, ERROR if site.release else WARNING)


_WITHOUT_PHONE = {"app", "registered_phone"}


def unreachable_case(site: Site) -> Iterator[Finding]:
    """Every case has a channel for the reader who lost the phone: one that works without app and number."""
    facts = site.facts
    if facts is None or facts.cases_file.faults:
        return
    for case in facts.cases.cases:
        known = [facts.channels[name] for name in facts.cases.channels_of(case) if name in facts.channels]
        if not any(set(channel.works_without) >= _WITHOUT_PHONE for channel in known):
            message = f"case {case} has no channel that works without the app and the registered phone"
            yield Finding(_at_case(facts, case), message, case)
