"""A promise is printed only if the register holds it: readers wait for what they were told."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from scripts.check.finding import Finding
from scripts.check.read.certainties import certainties, denied_channels, missing_records
from scripts.check.read.durations import durations, times
from scripts.check.read.known_facts import FILE, best, choice, known_facts, of_unit, of_value, words_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.promises import promises
from scripts.check.read.sentences import SENTENCE
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.model.facts import named
from scripts.text.marks import is_in_han

Times = Set[tuple[str, str]]
# How much of a fact a text says for it to be meant: of one with its very time, of one with another.
_FITTING, LITTLE, _MUCH = 0.6, 0.3, 1
# How many facts a message offers.
_OFFERED = 3


def unsupported_promise(site: Site) -> Iterator[Finding]:
    """How long others take is printed only if the register holds it; how it ends, nobody promises."""
    if site.facts is not None:
        yield from in_texts(site, "unsupported promises", site.sources.values(), _unsupported)


def _unsupported(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    told = set()
    for text, when, start in unheld_promises(site, source):
        told.add(text)
        yield Finding(source.place(start), f"“{text}” promises a time{_instead(site, source, when, start)}", text)
    for text, start in certainties(source.visible):
        if text not in told:
            message = f"“{text}” promises what nobody can; say who decides, and by which published rule"
            yield Finding(source.place(start), message, text)
    for text, start in denied_channels(source.visible):
        found = "没有找到官方的…" if is_in_han(source.language) else "we found no official …"
        yield Finding(source.place(start), f"“{text}” is more than anybody knows; write “{found}”", text)
    for text, start in missing_records(source.visible):
        message = (
            f"“{text}” is sure of a payment that may only show late; say to compare the balance before paying again"
        )
        yield Finding(source.place(start), message, text)


def unheld_promises(site: Site, source: MarkdownSource) -> Iterator[tuple[str, Times, int]]:
    """Yield each promise of a text with a time that nothing holds, that time, and where it begins.

    What docs/_data/facts.yml holds is no promise of the writer's: that it is typed, typed_time tells.
    """
    facts = site.facts
    for text, when, start in promises(source.visible) if facts is not None else ():
        held = _held(facts.cases_file.text, facts.channels_file.text) if facts is not None else frozenset()
        if not when <= held and not when <= _of_facts(site, source, start):
            yield text, when, start


def _of_facts(site: Site, source: MarkdownSource, start: int) -> Times:
    """The times of a sentence that are those of facts which its line is about."""
    facts, words = known_facts(site.docs, source.language), words_of(source.line_at(start))
    said = (each for each in durations(sentence_at(source, start)) if best(of_value(facts, each), words, LITTLE))
    return frozenset().union(*(times(each.text) for each in said))


def _instead(site: Site, source: MarkdownSource, when: Times, start: int) -> str:
    """What a message says of a promise: the fact of its time that its line is about, else all of that time.

    One of another time that its sentence is about is not offered: they differ.
    """
    line, sentence = source.line_at(start), sentence_at(source, start)
    of_line = {name for name, _ in named(line)}
    facts = [fact for fact in known_facts(site.docs, source.language) if fact.name not in of_line]
    said = [each for each in durations(sentence) if times(each.text) & when]
    same = best((fact for each in said for fact in of_value(facts, each)), words_of(line))
    if fitting := best(same, words_of(sentence), _FITTING) or best(same, words_of(line), _FITTING):
        return f"; {FILE} has {choice(fitting[:1])}: write it, or leave the time out"
    if same:
        return f"; {FILE} has {choice(same[:_OFFERED])}: write it if it is that, else say that none is published"
    others = best((fact for each in said for fact in of_unit(facts, each)), words_of(sentence), _MUCH)
    differs = f"; {FILE} has another time, {others[0].name} ({others[0].what}: {others[0].value})" if others else ""
    return f" that the register does not hold; say that none is published{differs}"


def sentence_at(source: MarkdownSource, start: int) -> str:
    """Return the sentence, or the cell, from an offset in it on."""
    match = SENTENCE.match(source.visible, start)
    return match[0] if match is not None else ""


@lru_cache(maxsize=1)
def _held(*texts: str) -> Times:
    """The times that the register names."""
    return times("\n".join(texts))
