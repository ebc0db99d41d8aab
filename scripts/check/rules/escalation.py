"""Nobody is left alone: every article ends with the way to people who can help."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import ERROR, WARNING, Finding, Place
from scripts.check.read.escalations import NEED_HELP, escalations
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.text.suggest import did_you_mean


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
            near = did_you_mean(NEED_HELP, [heading.id for heading in page.headings])
            message = f"last section must be {{ #need-help }}{near}"
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
        if found and found[-1].followed_by:
            message = f"{{ #need-help }} must be the last section; move “{found[-1].followed_by}” before it"
            yield Finding(_at_heading(site, page), message, f"#{NEED_HELP}")


def empty_escalation(site: Site) -> Iterator[Finding]:
    """{ #need-help } says in the article's own words when to stop trying and whom to ask."""
    for page in _articles(site):
        for index, escalation in enumerate(escalations(page)):
            if not any(character.isalnum() for character in escalation.text):
                message = "nothing stands under { #need-help }; say when to stop trying and whom to ask"
                yield Finding(_at_heading(site, page, index), message, f"#{NEED_HELP}")


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


def unknown_case(site: Site) -> Iterator[Finding]:
    """The case in the front matter is one of docs/_data/cases.yml; `none` only under about/."""
    if site.facts is None or not site.facts.cases_known:
        return
    for path in site.pages:
        source = site.source_of.get(path)
        case = source.front.get("case") if source is not None else None
        if source is None or case is None or case in site.facts.cases:
            continue
        if case == "none" and not site.is_article(path):
            continue
        hint = did_you_mean(str(case), site.facts.cases)
        message = f"case {case} is not in cases.yml{hint}"
        yield Finding(Place(source=source, line=source.front_line("case")), message, str(case))


def missing_case(site: Site) -> Iterator[Finding]:
    """Every article names the case that its escalation is built from."""
    if site.facts is None or not site.facts.cases_known:
        return
    for path in site.articles():
        source = site.source_of.get(path)
        if source is not None and not source.front.get("case"):
            message = "no `case` in the front matter; name one of cases.yml"
            yield Finding(Place(source=source, line=1), message)


def unknown_message(site: Site) -> Iterator[Finding]:
    """The messages in the front matter are those of the case."""
    for source, case, known in _with_messages(site):
        for name in _chosen(source):
            if name not in known:
                message = f"message {name} is not in case {case}{did_you_mean(name, known)}"
                yield Finding(Place(source=source, line=source.front_line("messages")), message, name)


def unshown_message(site: Site) -> Iterator[Finding]:
    """Every message of a case is shown by an article: words that nobody finds help nobody."""
    facts = site.facts
    shown: dict[str, set[str]] = {}
    for source, case, known in _with_messages(site):
        shown.setdefault(case, set()).update(_chosen(source) or known)
    for case, names in shown.items():
        for name in facts.messages_of(case) if facts is not None else ():
            if facts is not None and name not in names:
                message = f"case {case}: no article shows message {name}; add it to `messages` of one that needs it"
                yield Finding(Place(facts.cases_path, line=facts.case_line(case)), message, name)


def _with_messages(site: Site) -> Iterator[tuple[MarkdownSource, str, list[str]]]:
    """Each article with its case and the messages of that."""
    for path in site.articles() if site.facts is not None else ():
        source = site.source_of.get(path)
        case = str(source.front.get("case")) if source is not None else ""
        if source is not None and site.facts is not None and case in site.facts.cases:
            yield source, case, site.facts.messages_of(case)


def _chosen(source: MarkdownSource) -> list[str]:
    chosen = source.front.get("messages") or []
    return [str(name) for name in chosen] if isinstance(chosen, list) else [str(chosen)]


def unknown_channel(site: Site) -> Iterator[Finding]:
    """A channel that a page or a case shows is one of docs/_data/channels.yml."""
    facts = site.facts
    if facts is None:
        return
    for page in site.pages.values():
        for channel in dict.fromkeys(page.channels):
            if channel not in facts.channels:
                hint = did_you_mean(channel, facts.channels)
                place = Place(page.path, page, text=channel)
                yield Finding(place, f"channel {channel} is not in channels.yml{hint}", channel)
    for case in facts.cases:
        for channel in dict.fromkeys([*facts.channels_of(case), *facts.ladder_of(case)]):
            if channel not in facts.channels:
                hint = did_you_mean(channel, facts.channels)
                message = f"case {case} names channel {channel}, which is not in channels.yml{hint}"
                yield Finding(Place(facts.cases_path, line=facts.case_line(case)), message, channel)


def retired_channel(site: Site) -> Iterator[Finding]:
    """A channel that is retired is shown to nobody."""
    facts = site.facts
    if facts is None:
        return
    for page in site.pages.values():
        for channel in dict.fromkeys(page.channels):
            if facts.is_retired(channel) and channel in facts.channels:
                place = Place(page.path, page, text=channel)
                yield Finding(place, f"channel {channel} is retired; build the site again", channel)
    for case in facts.cases:
        for channel in facts.channels_of(case):
            if channel in facts.channels and facts.is_retired(channel):
                message = f"case {case} sends readers to {channel}, which is retired"
                yield Finding(Place(facts.cases_path, line=facts.case_line(case)), message, channel)


def lapsed_channel(site: Site) -> Iterator[Finding]:
    """A contact is verified again by its `next` date; a release waits for it."""
    if site.facts is None:
        return
    for channel in site.facts.channels:
        due = site.facts.lapsed_on(channel)
        if due is not None and due < site.today and not site.facts.is_retired(channel):
            message = f"channel {channel} was to be verified again by {due}; look it up and set the dates"
            place = Place(site.facts.path, line=site.facts.line_of(channel))
            yield Finding(place, message, channel, ERROR if site.release else WARNING)


_WITHOUT_PHONE = {"app", "registered_phone"}


def unreachable_case(site: Site) -> Iterator[Finding]:
    """Every case has a channel for the reader who lost the phone: one that works without app and number."""
    facts = site.facts
    if facts is None or not any("works_without" in record for record in facts.channels.values()):
        return
    for case in facts.cases:
        known = [facts.channels[name] for name in facts.channels_of(case) if name in facts.channels]
        if not any(set(record.get("works_without") or ()) >= _WITHOUT_PHONE for record in known):
            message = f"case {case} has no channel that works without the app and the registered phone"
            yield Finding(Place(facts.cases_path, line=facts.case_line(case)), message, case)
