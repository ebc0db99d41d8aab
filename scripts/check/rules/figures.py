"""Both languages print the same figures: a reader waits and pays by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.read.durations import counted, durations, times
from scripts.check.read.figures import amounts, figures
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.known_facts import KnownFact, best, known_facts, of_value, words_of
from scripts.check.read.measures import Measure, measures
from scripts.check.rules.figures_by_line import by_lines
from scripts.check.rules.written import content_pairs, fact_with, figure_place, written_pairs, written_words
from scripts.check.silence import in_pairs
from scripts.check.site import Site


def differing_figures(site: Site) -> Iterator[Finding]:
    """Twins print the same amounts, times and numbers; a number in digits here is in digits there."""
    yield from in_pairs(site, "differing figures", content_pairs(site), _differing_figures)


def _differing_figures(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    words, others_words = written_words(site, page), written_words(site, twin)
    units = [times(each, in_words=False) for each in (words, others_words)]
    of_units = list(_differing_units(site, page, twin, *units))
    yield from of_units
    ours, theirs = figures(words), figures(others_words)
    lacking = sorted(theirs.printed.keys() - ours.known), sorted(ours.printed.keys() - theirs.known)
    of_facts = list(_of_facts(site, (twin, others_words, lacking[0]), (page, words, lacking[1])))
    told = {value for _, values in of_facts for value in values}
    yield from (finding for finding, _ in of_facts)
    for one, other, mine, values in ((twin, page, theirs, lacking[0]), (page, twin, ours, lacking[1])):
        missing = [mine.printed[value] for value in values if value not in told]
        for place, found in _by_line([(figure_place(site, one, written), written) for written in missing]):
            shown = [_with_fact(site, one, written) for written in found]
            message = f"{', '.join(shown)} {'are' if len(found) > 1 else 'is'} not in {site.shown(other.path)}"
            typed = words if one is page else others_words
            hint = "" if shown != found else _meant(_facts_said(site, one, typed, found[0]))
            yield Finding(place, f"{message}{hint}", found[0])
    told |= {value for values in lacking for value in values}
    yield from by_lines(site, (page, words), (twin, others_words), told, not of_units and units[0] != units[1])


# So many facts a message offers.
_OFFERED = 2
# A page, its words, and the figures that its twin lacks.
_Lacked = tuple[HtmlPage, str, list[float]]


def _of_facts(site: Site, one: _Lacked, other: _Lacked) -> Iterator[tuple[Finding, tuple[float, float]]]:
    """Measures that differ where facts.yml has one of both; each with the two figures."""
    ours, theirs = (_lone_measures(site, *each) for each in (one, other))
    for unit in ours.keys() & theirs.keys():
        found = [(page, each[unit]) for page, each in ((one[0], ours), (other[0], theirs))]
        facts = [
            _facts_said(site, page, words, each.typed)
            for (page, each), words in zip(found, (one[1], other[1]), strict=True)
        ]
        if bool(facts[0]) == bool(facts[1]):
            continue
        (page, wrong), (twin, right) = found if facts[1] else reversed(found)
        message = f"{wrong.typed}, but {right.typed} in {site.shown(twin.path)}{_meant(facts[0] or facts[1])}"
        finding = Finding(figure_place(site, page, wrong.typed), message, wrong.typed)
        yield finding, (wrong.value, right.value)


def _lone_measures(site: Site, page: HtmlPage, words: str, lacked: list[float]) -> dict[str, Measure]:
    """The measures of which a twin lacks the figure, by unit, where there is one of that unit."""
    found: dict[str, dict[float, Measure]] = defaultdict(dict)
    for each in measures(words, site.language_of(page.path)) if lacked else ():
        if each.value in lacked:
            found[each.unit].setdefault(each.value, each)
    return {unit: next(iter(each.values())) for unit, each in found.items() if len(each) == 1}


def _facts_said(site: Site, page: HtmlPage, words: str, typed: str) -> list[KnownFact]:
    """Return the facts that are the whole measure of which `typed` is a part in the words of a page, the fittest first.

    Of 30–60 minutes no fact is one that is 60 minutes.
    """
    known = known_facts(site.docs, site.language_of(page.path))
    line = next((line for line in words.split("\n") if typed in line), "") if known else ""
    said = [each for each in durations(line) if typed in each.text or each.text in typed]
    same = [fact for each in said for fact in of_value(known, each)]
    values = {amount.value for amount in amounts(typed)}
    return best([*same, *(fact for fact in known if values & fact.amounts)], words_of(line))[:_OFFERED]


def _meant(facts: list[KnownFact]) -> str:
    """Return what a message about a figure adds: the facts to write instead in both twins."""
    named_facts = " or ".join(f"{fact.reference} is {fact.value}" for fact in facts)
    return f"; {named_facts}: write it in both, if it is meant" if facts else "; write the same in both"


def _with_fact(site: Site, page: HtmlPage, written: str) -> str:
    """A figure that stands in a text, or the name of the fact that puts it in, with what it puts in."""
    fact = fact_with(site, page, written)
    return f"{{fact:{fact[0]}}} ({written})" if fact is not None else written


def _differing_units(
    site: Site, page: HtmlPage, twin: HtmlPage, ours: set[tuple[str, str]], theirs: set[tuple[str, str]]
) -> Iterator[Finding]:
    """The same number, of minutes here and of hours there; differing_times tells those in words."""
    for number, unit in sorted(theirs - ours):
        units = {each for one, each in ours - theirs if one == number}
        if units and unit and number not in {one for one, _ in ours & theirs}:
            message = f"{counted(number, unit)}, but {counted(number, units.pop())} in {site.shown(page.path)}"
            yield Finding(figure_place(site, twin, number), message, number)


def differing_currency(site: Site) -> Iterator[Finding]:
    """The same amount is of the same currency: Rp50,000 are no 50,000 元."""
    yield from in_pairs(site, "differing currency", written_pairs(site), _differing_currency)


def _differing_currency(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (_by_value(written_words(site, each)) for each in (page, twin))
    for value in sorted(ours.keys() & theirs.keys()):
        one, other = ours[value], theirs[value]
        if one.keys().isdisjoint(other):
            typed, instead = next(iter(other.values())), next(iter(one.values()))
            message = f"{typed}, but {instead} in {site.shown(page.path)}; write the same currency"
            yield Finding(figure_place(site, twin, typed), message, typed)


def _by_value(text: str) -> dict[float, dict[str, str]]:
    """How each amount of a text is typed, by currency."""
    found: dict[float, dict[str, str]] = defaultdict(dict)
    for amount in amounts(text):
        found[amount.value].setdefault(amount.currency, amount.typed)
    return found


def _by_line(figures: list[tuple[Place, str]]) -> Iterator[tuple[Place, list[str]]]:
    """The figures of one line together: a date has three."""
    lines: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    for place, written in figures:
        if place.line:
            lines[place.line].append((place, written))
        else:
            yield place, [written]
    for found in lines.values():
        found.sort(key=lambda each: each[0].column)
        yield found[0][0], [written for _, written in found]
