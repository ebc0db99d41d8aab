"""What the labels of the app mean, and how a text says it in brackets."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from itertools import product
from typing import NamedTuple

from scripts.check import memory
from scripts.check.finding import Finding
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.model.glossary import Glossary, Group
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# What each label means, by language: some stand for several things.
Meanings = dict[str, list[dict[str, str]]]

_ASIDE = pattern(r"[ ]?[(（][^()（）]*[)）]")
# A gloss with marks of its own, beside which no other stands: takes `Sorry, wait`, `Changed?`; leaves `It’s here`.
_MARKED = pattern(r"[,;:.?!]")
# Behind one of these, a name is a part of more: takes `*`, `“`, `[`; leaves ` `, `的`.
_PART = r"A-Za-z0-9*“‘「『\"'\[/&-"
_LATIN = pattern(r"[a-z]{2,}")


class Translations(NamedTuple):
    """The labels by their small letters, those that stand for the words of each language, and what each is one of."""

    labels: dict[str, str]
    labels_of: dict[str, list[str]]
    screens: dict[str, str]


def meanings_of(site: Site) -> Meanings:
    """Return the meanings of each label of docs/_data/glossary.yml."""
    found: Meanings = defaultdict(list)
    for term in (each for group in _groups(site) for each in group.terms):
        for label in term.screen.split(" / "):
            found[label.strip()].append({str(language): words for language, words in term.meaning.items()})
    return found


def quoted_labels(site: Site) -> frozenset[str]:
    """Return what the glossary has of messages and of words that somebody says, which a text quotes."""
    terms = (term for group in _groups(site) if group.quoted for term in group.terms)
    return frozenset(label.strip() for term in terms for label in term.screen.split(" / "))


def translations_of(site: Site) -> Translations:
    """Return the labels of docs/_data/glossary.yml by what they mean, in every language; messages are no labels."""
    groups = _groups(site)
    text = site.docs.documents["glossary"].text if site.docs is not None and groups else ""
    return Translations(*memory.current().recall("translations", text, partial(_translations, groups)))


def _translations(groups: list[Group]) -> Translations:
    found = Translations({}, defaultdict(list), {})
    for term in (each for group in groups if not group.quoted for each in group.terms):
        labels = [label.strip() for label in term.screen.split(" / ")]
        found.labels.update((plain(label), label) for label in labels)
        found.screens.update((label, term.screen) for label in labels)
        for words in term.meaning.values():
            parts = [_ASIDE.sub("", part).strip() for part in words.split(" / ")]
            pairs = zip(labels, parts, strict=True) if len(labels) == len(parts) else product(labels, parts)
            for label, part in pairs:
                if label not in found.labels_of[plain(part)]:
                    found.labels_of[plain(part)].append(label)
    return found


def word_of(label: str, screen: str, words: str) -> str:
    """Which of the words is for a label, of a screen that has one of several wordings."""
    labels, parts = ([part.strip() for part in each.split(" / ")] for each in (screen, words))
    return _set(parts[labels.index(label)] if len(labels) == len(parts) else parts[0])


def _groups(site: Site) -> list[Group]:
    glossary = site.docs.data.get("glossary") if site.docs is not None else None
    return glossary.groups if isinstance(glossary, Glossary) else []


def is_said(gloss: str, source: MarkdownSource, meaning: dict[str, str]) -> bool:
    """Whether a gloss has the word of its page's language, and beside it no other English than the glossary's."""
    said, own = _spelt(gloss), _spelt(meaning.get(source.language, ""))
    if not _holds(own, said) and not _holds(said, _ASIDE.sub("", own).strip()):
        return False
    said = plain(gloss)
    others = {word for words in meaning.values() for word in _LATIN.findall(plain(words))}
    beside = _LATIN.findall(said) if is_in_han(source.language) else []
    return not beside or not others or not others.isdisjoint(beside)


def gloss_of(label: str, meaning: dict[str, str], source: MarkdownSource) -> str:
    """The gloss as a page of this language has it: in Chinese with the English before it, if both are plain words.

    An abbreviation is the same in English.
    """
    own = _set(meaning[source.language])
    if not is_in_han(source.language):
        return f"({own})"
    others = [_set(words) for language, words in meaning.items() if not is_in_han(language) and words != label]
    beside = [words for words in others if words != own and not (label.isupper() or _MARKED.search(words))]
    return f"（{'，'.join([*beside[:1], own])}）"


def says_itself(label: str, source: MarkdownSource, known: list[dict[str, str]]) -> bool:
    """Whether a label is in the language of its page."""
    return any(plain(meaning.get(source.language, label)) == plain(label) for meaning in known)


def glossed(label: str, meaning: dict[str, str], source: MarkdownSource) -> str:
    """A label as it first stands in a text, with its gloss."""
    gap = "" if is_in_han(source.language) else " "
    return f"**{label}**{gap}{gloss_of(label, meaning, source)}"


def bare(label: str, source: MarkdownSource, begin: int, end: int) -> Finding | None:
    """Return a finding where a label stands in a part of a text with what it means behind it, and without its **."""
    found = re.compile(rf"(?<![{_PART}]){re.escape(label)}(?=[ ]?\(|（)").search(source.masked, begin, end)
    message = f"{label} is a label, and bold here; write **{label}**"
    return Finding(source.place(found.start()), message, label) if found is not None else None


def _holds(text: str, words: str) -> bool:
    """Whether words stand in a text, in the same capitals but for the first letter, which may begin a gloss."""
    return words in text or f"{words[:1].lower()}{words[1:]}" in f"{text[:1].lower()}{text[1:]}"


def _spelt(words: str) -> str:
    return words.replace("’", "'")


def plain(words: str) -> str:
    """Words without capitals, with straight apostrophes."""
    return _spelt(words).casefold()


def _set(words: str) -> str:
    """Words of the glossary as they stand in brackets of a text."""
    return _ASIDE.sub("", words).replace("'", "’") or words
