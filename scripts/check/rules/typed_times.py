"""A time that facts.yml holds comes from there in every text: typed, it stays behind, or is wrong from the start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from scripts.check.finding import Finding
from scripts.check.read.durations import Duration
from scripts.check.read.figures import figures, figures_of_line
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.known_facts import FILE, KnownFact, best, choice, known_facts, of_unit, of_value, words_of
from scripts.check.read.line_parts import line_start
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.sentences import SENTENCE, is_quoted
from scripts.check.rules.promised import LITTLE, sentence_at, unheld_promises
from scripts.check.rules.typed_figures import named_by_twin, said_durations
from scripts.check.rules.written import written_pairs, written_words
from scripts.check.silence import in_pairs
from scripts.check.site import Site
from scripts.model.facts import named
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# How much of a fact with another time of its unit a line says that means it.
_MUCH = 1.4
_OFFERED = 3
# A time that we advise: takes `This is our advice`, `我们的建议`; leaves `We wait`.
_OURS = pattern(r"\badvi[cs]e\b|建议")
# What says before a time how long something holds: takes `expires after about `, `is valid for **`, `默认约 `; leaves
# `Wait `, `frozen: look after `.
_HOLDS_FOR = pattern(
    r"(?:\b(?:expires?|runs? out|lasts?|valid|works|locked|frozen|blocked|suspended|closed|deleted)"
    r"(?: (?:only|for|after|in|within|about|around|up to|at most|by default))*"
    r"|(?:默认|有效期?|时效|冻结|锁定|过期)(?:大约|大概|约|为|是|最多|只有|：)*)[ *]*$",
    re.IGNORECASE,
)
# The same behind it: takes ` by default`, `s are most critical`, `后过期`, `最关键`; leaves ` later`, `后再看`.
_SO_LONG = pattern(
    r"[ *]*(?:by default\b|(?:are|is) (?:the )?(?:most )?(?:critical|decisive|crucial)\b"
    r"|(?:之?后|以?内)?(?:就|便|会|自动|将|都|是)*(?:过期|失效|作废|锁定|冻结|有效|最?关键|黄金))",
    re.IGNORECASE,
)
# Who says so, or on what condition: takes `The police website`, `据支付公司`, `警方称`, `If it is`; leaves `Codes`.
_SAID_OR_IF = pattern(
    r"\b(?:pages?|(?:web)?sites?|says?|sets?|writes?|states?|provider|publish(?:ed|es)?|according|documentation|official"
    r"|if|when|whether|unless|until|still)\b"
    r"|[页据说称若还仍]|公布|公示|发布|规定|写[明的着]|网[站上]|官[方网]|公司|服务商|如果",
    re.IGNORECASE,
)


def typed_time(site: Site) -> Iterator[Finding]:
    """A time that facts.yml holds is put in by {fact:id} in both languages, so that it changes with it."""
    yield from in_pairs(site, "typed times", written_pairs(site), _typed)


def unsourced_time(site: Site) -> Iterator[Finding]:
    """A time in a line about a fact is that of the fact: what both languages say otherwise is wrong twice."""
    yield from in_pairs(site, "unsourced times", written_pairs(site), _unsourced)


def _typed(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    for source, other, line, duration in _said(site, page, twin):
        fitting = _with_its_time(site, source, line, duration)
        told = named_by_twin(site, source, other) if fitting else set()
        if fitting and not any(fact.name in told for fact in fitting):
            message = f"“{duration.text}” is typed; write {choice(fitting[:_OFFERED])}"
            yield Finding(source.place(duration.start), message, fitting[0].name)


def _unsourced(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    for source, _, line, duration in _said(site, page, twin):
        if duration.most == 1 or _with_its_time(site, source, line, duration) or _OURS.search(line):
            continue
        facts, words, of_page = known_facts(site.docs, source.language), words_of(line), _of_page(source)
        others = [fact for fact in of_unit(facts, duration) if fact.name not in of_page and fact.fits(words) > LITTLE]
        if fitting := best(others, words, _MUCH, _of_case(site, source)):
            yield Finding(source.place(duration.start), _otherwise(duration, fitting[0]), fitting[0].name)
        elif _is_of_things(source, line, duration):
            one = duration.least == duration.most
            about = best((fact for fact in facts if fact.durations and one), words, _MUCH)
            said = "…公布的" if is_in_han(source.language) else "… says"
            own = (
                f"say who publishes it (“{said}”), or add it to {FILE} with its source and write {{fact:id}}, "
                "or leave the figure out"
            )
            message = _otherwise(duration, about[0]) if about else f"{duration.text} is no fact; {own}"
            yield Finding(source.place(duration.start), message, duration.text)


def _is_of_things(source: MarkdownSource, line: str, duration: Duration) -> bool:
    """Whether a sentence says of its own how long something holds, as nobody but its owner knows.

    So many hours or days to so many are of two things, or of none.
    """
    is_range = duration.least < duration.most and duration.unit not in ("second", "minute")
    start = source.position(duration.start)[1] - 1
    for sentence in SENTENCE.finditer(line):
        if sentence.start() <= start < sentence.end():
            before, behind = line[sentence.start() : start], line[start + len(duration.text) : sentence.end()]
            holds = _HOLDS_FOR.search(before) or _SO_LONG.match(behind)
            return (is_range or holds is not None) and not _SAID_OR_IF.search(sentence[0])
    return False


def _with_its_time(site: Site, source: MarkdownSource, line: str, duration: Duration) -> list[KnownFact]:
    """The facts of this very time that a line may mean, best first."""
    same = of_value(known_facts(site.docs, source.language), duration)
    own = best(same, words_of(line), LITTLE)
    above = [] if own else best(same, words_of(_line_above(source, duration.start)), LITTLE)
    return above or best(same, words_of(line), LITTLE, _of_case(site, source) | _of_page(source))


def _line_above(source: MarkdownSource, start: int) -> str:
    """The last line with words before that of an offset: a question, or what leads into a list."""
    before = source.text[source.body_start : line_start(source.text, start)].rstrip()
    return before.rpartition("\n")[2]


def _otherwise(duration: Duration, fact: KnownFact) -> str:
    return (
        f"{duration.text}, but {FILE} has {fact.name} ({fact.what}: {fact.value}); write {fact.reference} "
        "if it is that, else say that it is our advice, or add it there with its source"
    )


def _said(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[tuple[MarkdownSource, MarkdownSource, str, Duration]]:
    """Each time that both twins say, in each of them, with its line; what one lacks differing_figures tells."""
    one, other = (site.source_of[each.path] for each in (page, twin))
    if site.docs is None or not known_facts(site.docs, one.language):
        return
    for source, its_twin, there in ((one, other, twin), (other, one, page)):
        if found := said_durations(source.visible):
            known = figures(written_words(site, there)).known
            starts = [start for _, _, start in unheld_promises(site, source)]
            promised = [range(start, start + len(sentence_at(source, start))) for start in starts]
            for each in found:
                is_told = any(each.start in told for told in promised)
                if (
                    not (is_told or is_quoted(source.visible, each.start))
                    and figures_of_line(each.text).printed.keys() <= known
                ):
                    yield source, its_twin, source.line_at(each.start), each


def _of_page(source: MarkdownSource) -> set[str]:
    """The facts that a page names."""
    return {name for name, _ in named(source.visible)}


def _of_case(site: Site, source: MarkdownSource) -> set[str]:
    """The facts that the case of a page names."""
    limits = site.docs.limits.get(str(source.front.get("case"))) if site.docs is not None else None
    found = (*limits.wait, limits.deadline, *chain(*limits.of_messages.values())) if limits is not None else ()
    return {name for name in found if name}
