"""The texts of docs/_data say the same in every language, and are set as their language is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import partial
from typing import Any

from scripts.check import memory
from scripts.check.finding import Finding, Place
from scripts.check.read.contacts import phones
from scripts.check.read.durations import counted, times
from scripts.check.read.figures import figures
from scripts.check.rules.chinese import CHINESE, FULL
from scripts.check.rules.prose import OF_WORDS, texts_in
from scripts.check.site import Site
from scripts.model.document import Document, Where, keyed, listed, parse
from scripts.model.facts import REFERENCE, filled, named
from scripts.model.languages import Language
from scripts.text.patterns import pattern

# The words of each fact, by language and id.
Values = dict[Language, dict[str, str]]
# A half-width mark in running Chinese: takes `网络,手机`, `对吗?`; leaves `GoPay, Gojek`, `zh-CN`.
_HALF = pattern(r"(?<=[\u3400-\u9fff”）])[,;:!?](?=[ ]?[\u3400-\u9fff“（]|$)")
# Where the rest of the typography of Chinese is not looked at, for the names in it.
_WITH_NAMES = ("flows", "glossary", "site")
# What `lasts` of a fact says by its unit, as the words of its value may have it.
_UNITS = {"minutes": {"minute"}, "hours": {"hour"}, "days": {"day", "working day"}}
# More digits than a figure has; a number of fewer is compared as one.
_LONGEST_FIGURE = 8
# Days that banks work: takes `7 个工作日`, `business days`.
_WORKING = pattern(r"工作[日天]|\b(?:working|business) days?\b")


def differing_text(site: Site) -> Iterator[Finding]:
    """A text of docs/_data has the figures, amounts and times of its twin in the other language."""
    if site.docs is None:
        return
    for name, document in site.docs.documents.items():
        if name in OF_WORDS and name != "facts" and not document.faults:  # differing_fact is about those
            key, read = f"{site.docs.values}\n{document.text}", partial(_differing, document, site.docs.values)
            for where, message, text in memory.current().recall("data", key, read):
                yield Finding(Place(document.name, line=document.line(*where)), message, text)


def _differing(document: Document, values: Values) -> list[tuple[list[int | str], str, str]]:
    """Place, message and figure of each text that has other figures than the first language's."""
    found, unfilled = [], Document(document.name, document.text)
    parse(unfilled)
    for texts in _twins(unfilled.data, values):
        (first, (_, text)), *others = texts.items()
        for language, (where, twin) in others:
            if twin != text and (said := _said(*_filled({first: text, language: twin}, values))):
                ours, theirs = said
                found.append((list(where), f"{ours}, but {theirs} in {first}; write the same", ours))
    return found


def _filled(texts: dict[Language, str], values: Values) -> list[str]:
    """The texts without the facts that all of them name, whose figures are looked at in facts.yml."""
    if len({tuple(sorted(name for name, _ in named(text))) for text in texts.values()}) == 1:
        return [REFERENCE.sub("", text) for text in texts.values()]
    return [filled(text, values[language]) for language, text in texts.items()]


def _twins(data: Any, known: Collection[Language]) -> Iterator[dict[str, tuple[Where, str]]]:
    """Each text in all of its languages, with its place."""
    twins: dict[Where, dict[str, tuple[Where, str]]] = defaultdict(dict)
    for where, text in _texts(data):
        place = next((place for place, part in enumerate(where) if part in known), None)
        if place is not None:
            twins[(*where[:place], "", *where[place + 1 :])][str(where[place])] = where, text
    yield from twins.values()


def _texts(value: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    for key, child in keyed(value) or listed(value):
        yield from _texts(child, (*where, key))


def _said(text: str, twin: str) -> tuple[str, str] | None:
    """The figures that only `twin` has and those that only `text` has; nothing where both have the same."""
    theirs, ours = map(figures, _without_phones(text, twin))
    left = [ours.printed[value] for value in sorted(ours.printed.keys() - theirs.known)]
    right = [theirs.printed[value] for value in sorted(theirs.printed.keys() - ours.known)]
    if not left and not right:
        ours_then, theirs_then = times(text), times(twin)
        when, then = theirs_then - ours_then, ours_then - theirs_then
        left, right = _unlike(when, then), _unlike(then, when)
    return (", ".join(left) or "no figure", ", ".join(right) or "no figure") if left or right else None


def _unlike(times: set[tuple[str, str]], others: set[tuple[str, str]]) -> list[str]:
    """The times of which the other language has the number or the unit, and not both."""
    numbers, units = ({each[at] for each in others} for at in (0, 1))
    return [counted(number, unit) for number, unit in sorted(times) if number in numbers or unit in units]


def _without_phones(*twins: str) -> Iterator[str]:
    """The texts without long numbers to call: those of the register are in all languages, others are told of.

    By the words around it a number may be one to call in one language only.
    """
    numbers = {number for text in twins for number, _, _ in phones(text)}
    for text in twins:
        for number in numbers:
            if sum(map(str.isdigit, number)) > _LONGEST_FIGURE:
                text = text.replace(number, " ")
        yield text


def differing_duration(site: Site) -> Iterator[Finding]:
    """A fact that is waited for `lasts` as long as its words say: the page reckons the day from it."""
    facts = site.docs.documents.get("facts") if site.docs is not None else None
    if site.docs is None or facts is None or site.docs.data.get("facts") is None:
        return
    limits = site.docs.limits.values() if not site.docs.documents["cases"].faults else ()
    waited = {name for each in limits for name in (*each.wait, each.deadline)}
    for name, fact in keyed(facts.at("facts")):
        if message := _of_duration(fact, name in waited):
            where = ("facts", name, "lasts") if fact.get("lasts") else ("facts", name)
            yield Finding(Place(facts.name, line=facts.line(*where)), message, name)


def _of_duration(fact: dict[str, Any], is_waited_for: bool) -> str:
    """What is wrong with how long a fact lasts, nothing where all is well or its words are not understood."""
    lasts = fact.get("lasts")
    for words in fact["value"].values():
        said = {unit for _, unit in times(words)}
        if said and not lasts and is_waited_for and said & set().union(*_UNITS.values()):
            return f"a case waits for it: write how long it `lasts`, {words}, as an amount and a unit"
        if said and lasts and not said & _UNITS[lasts["unit"]]:
            return f"lasts {lasts['amount']} {lasts['unit']}, but the words say {words}; write the same"
    texts = [str(text) for part in ("value", "what") for text in fact[part].values()]
    is_working = any(_WORKING.search(text) for text in texts)
    if lasts and is_working and lasts.get("days") != "working":
        return "the words say working days; write `days: working`"
    if lasts and not is_working and lasts.get("days") == "working" and any(map(times, texts)):
        return "no word says working days; say so in `what`, or take `days: working` away"
    return ""


def half_width_mark(site: Site) -> Iterator[Finding]:
    """Chinese in the frame, the flows and the glossary has full-width marks, as in all other texts."""
    for name in _WITH_NAMES if site.docs is not None else ():
        document = site.docs.documents.get(name) if site.docs is not None else None
        if document is not None and not document.faults:
            for line, words, mark in memory.current().recall("marks", document.text, partial(_half, document)):
                yield Finding(Place(document.name, line=line), f"“{words}” has {mark}; write {FULL[mark]}", words)


def _half(document: Document) -> list[tuple[int, str, str]]:
    """Line, words and mark of each text with a half-width mark between Chinese words."""
    texts = ((node, _HALF.search(node.value)) for _, node in texts_in(document.node, [CHINESE]))
    return [
        (node.start_mark.line + 1, node.value[max(0, match.start() - 4) : match.end() + 4], match[0])
        for node, match in texts
        if match is not None
    ]
