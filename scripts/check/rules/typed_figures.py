"""A figure of facts.yml is put in by its name in every language: where it is typed, it stays behind when it changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from scripts.check.finding import Finding
from scripts.check.read.contacts import REMEMBERED
from scripts.check.read.durations import Duration, durations
from scripts.check.read.figures import figures
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.measures import measures
from scripts.check.read.twin_lines import counterpart
from scripts.check.rules.written import words_alone
from scripts.check.silence import in_pairs
from scripts.check.site import Site
from scripts.model.facts import filled, named


def typed_figure(site: Site) -> Iterator[Finding]:
    """What a language puts in by {fact:id}, the other puts in by the same name and does not type."""
    if site.docs is not None:
        yield from in_pairs(site, "typed figures", site.pairs(), _typed_in_pair)


def _typed_in_pair(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    one, other = site.source_of.get(page.path), site.source_of.get(twin.path)
    if one is not None and other is not None:
        yield from _typed(site, one, other)
        yield from _typed(site, other, one)


def named_by_twin(site: Site, source: MarkdownSource, twin: MarkdownSource) -> set[str]:
    """Return the facts of which typed_figure tells that a text types what its twin puts in by name."""
    return {finding.target for finding in _typed(site, source, twin)}


def _typed(site: Site, source: MarkdownSource, twin: MarkdownSource) -> Iterator[Finding]:
    """What `source` has typed, or left out, of the facts of its twin."""
    words = site.docs.values.get(source.language, {}) if site.docs is not None else {}
    theirs = [(name, start) for name, start in named(twin.visible) if name in words]  # else invalid_data tells it
    ours = Counter(name for name, _ in named(source.visible))
    for name, count in Counter(name for name, _ in theirs).items():
        where = f"{twin.path}:{twin.position(dict(reversed(theirs))[name])[0]}"
        places = _places(source, words[name], is_whole=bool(ours[name]))
        for start, text in places[: count - ours[name]] if count > ours[name] else ():
            yield Finding(source.place(start), f"“{text}” is typed; write {{fact:{name}}}, as in {where}", name)
        if not ours[name] and not places and not _is_told_as_figure(site, source, words[name]):
            place, instead = _instead(source, twin, words[name])
            start = counterpart(source, twin, dict(reversed(theirs))[name]) if place is None else place
            message = f"{{fact:{name}}} stands in {where}, not here; write it{instead and f' instead of {instead}'}"
            yield Finding(source.place(start), message, name)


def _is_told_as_figure(site: Site, source: MarkdownSource, words: str) -> bool:
    """Whether a text has not the figures of a fact: differing_figures tells it then."""
    values = site.docs.values.get(source.language, {}) if site.docs is not None else {}
    return not figures(words).printed.keys() <= figures(filled(source.visible, values)).known


# So much is a sum of money, also without its currency.
_SUM = 1000


def _instead(source: MarkdownSource, twin: MarkdownSource, words: str) -> tuple[int | None, str]:
    """Where a figure stands in the place of a fact, and it: the same, else the one of that unit that the twin lacks."""
    body = source.visible[source.body_start :]
    printed, wanted = figures(body).printed, measures(words, source.language)
    found = [printed[value] for value in figures(words).printed if value in printed and value >= _SUM]
    if not found:
        units = {each.unit for each in wanted}
        others = {each[:2] for each in measures(twin.visible, twin.language)}
        typed = (each for each in measures(body, source.language) if each.unit in units and each[:2] not in others)
        found = [*dict.fromkeys(each.typed for each in typed)]
    is_sure = len(found) == 1 and found[0] in body
    return (source.body_start + body.find(found[0]), found[0]) if is_sure else (None, "")


def _places(source: MarkdownSource, words: str, is_whole: bool) -> list[tuple[int, str]]:
    """Where the time of a fact, or its words, are typed; else, of one in figures, where the first of these is."""
    lengths = {each.length for each in durations(words)}
    if lengths and (times := [each for each in said_durations(source.visible) if each.length in lengths]):
        return [(each.start, each.text) for each in times]
    texts = [words] if is_whole or lengths else [words, *figures(words).printed.values()]
    said = words_alone(source.visible)
    for text in filter(None, texts):
        found = re.finditer(rf"(?<![\w.,]){re.escape(text)}(?![.,]?\d)", said, re.IGNORECASE)
        if places := [(match.start(), match[0]) for match in found]:
            return places
    return []


@lru_cache(maxsize=REMEMBERED)
def said_durations(visible: str) -> tuple[Duration, ...]:
    """Each time in the words of a text; several rules ask for it."""
    return tuple(durations(words_alone(visible)))
