"""A time is as long in both languages, or one reader waits for what the other does not."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.durations import durations
from scripts.check.read.figures import figures
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.lengths import LANGUAGES, Length, lengths
from scripts.check.rules.written import figure_place, written_pairs, written_words
from scripts.check.silence import in_pairs
from scripts.check.site import Site


def differing_times(site: Site) -> Iterator[Finding]:
    """A time in words, and one of another unit, is the same in the twin: nine days are 九天 or 9 天."""
    yield from in_pairs(site, "differing times", written_pairs(site), _of_pair)


def _of_pair(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    one, other = (site.language_of(each.path) for each in (page, twin))
    if one in LANGUAGES and other in LANGUAGES:
        text, others = written_words(site, page), written_words(site, twin)
        ours, theirs = _by_length(text, one), _by_length(others, other)
        yield from _differing(site, (page, text, ours), (twin, others, theirs))
        yield from _of_descriptions(site, page, twin)


def _of_descriptions(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    """A time in the description that its twin has lower down alone: many read no more than that."""
    said = [site.source_of[each.path] for each in (page, twin)]
    for one, other in (said, reversed(said)):
        words, others = (str(each.front.get("description", "")) for each in (one, other))
        lacking = {each.length: each for each in durations(words) if others and each.most > 1}
        lacking = {length: each for length, each in lacking.items() if length not in _lengths_of(others)}
        for length in lacking.keys() & _lengths_of(other.visible) if lacking else ():
            typed = lacking[length].text
            message = f"{typed} is not in the description of {other.path}; write it in both, or in neither"
            yield Finding(one.place(one.line_starts[one.front_line("description") - 1]), message, typed)


def _lengths_of(text: str) -> set[tuple[int, int, str]]:
    return {each.length for each in durations(text)}


# How English says 两天 of days that were named.
_BOTH = "both"
Lengths = dict[tuple[int, str], Length]
Told = tuple[HtmlPage, str, Lengths]


def _by_length(text: str, language: str) -> Lengths:
    return {(each.number, each.unit): each for each in reversed(list(lengths(text, language)))}


def _differing(site: Site, ours: Told, theirs: Told) -> Iterator[Finding]:
    (page, text, mine), (twin, others, known) = ours, theirs
    left = [mine[key] for key in sorted(mine.keys() - known.keys())]
    alone = []
    for length in (known[key] for key in sorted(known.keys() - mine.keys())):
        instead = next((each for each in left if _is_meant(length, each, text, others)), None)
        if instead is None:
            alone.append((twin, length, page, text))
            continue
        left.remove(instead)
        if _is_told(length, text) or _is_told(instead, others):
            continue
        message = f"{length.text}, but {instead.text} in {site.shown(page.path)}; write the same"
        yield Finding(figure_place(site, twin, length.text), message, length.text)
    if any(_is_told(each, others) for each in left) or any(_is_told(each, text) for _, each, *_ in alone):
        return
    for here, length, there, words in [*alone, *((page, each, twin, others) for each in left)]:
        is_both = length.number == 2 and _BOTH in words
        if length.in_words and length.number not in figures(words).known and not is_both:
            message = f"{length.text} is not in {site.shown(there.path)}"
            yield Finding(figure_place(site, here, length.text), message, length.text)


def _is_told(length: Length, other: str) -> bool:
    """Whether differing_figures tells that the other text lacks the number."""
    return not length.in_words and length.number not in figures(other).known


def _is_meant(theirs: Length, ours: Length, text: str, others: str) -> bool:
    """Whether two lengths say one thing by two numbers or units; differing_figures tells most that are in digits."""
    if theirs.unit != ours.unit and theirs.number != ours.number:
        return False
    if theirs.in_words or ours.in_words:
        return True
    return theirs.unit == ours.unit and theirs.number in figures(text).known and ours.number in figures(others).known
