"""The names of a guide's subject and parties are written as the guide's own data write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_slips import Slip
from scripts.model import guide
from scripts.model.docs import Docs
from scripts.model.document import keyed
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# A name of one word, and one with a capital inside, which no word of a language has: takes `Gojek` and `GoPay`; leaves
# `The bank`.
_ONE_WORD, _CAPITALS = pattern(r"[A-Z][A-Za-z]{3,}"), pattern(r"[A-Z][a-z]+(?=[A-Z])|[A-Z][a-z]+")
# What others write keeps its spelling: takes `“Gopay error”`, `**GOPAY**`, `国付宝（Gopay）`; leaves `Gopay`.
_OF_OTHERS = pattern(r"“[^”\n]*”|\*\*[^*\n]*\*\*|[(（][A-Za-z-]+[)）]")
# What parts a name from another in brackets: takes `（`, ` (`, `)`; leaves `-`.
_BRACKET = pattern(r"[ ]?[(（]|[)）]")
# What stands before a name in an address, a handle or another word.
_INSIDE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.@/#:-")


def names_of(docs: Docs) -> tuple[str, ...]:
    """Return the names of one word in mkdocs.yml and channels.yml that are names in any language.

    A word that is the same in English and German may be any; one that Chinese has too, or with a capital inside, is a
    name.
    """
    channels = docs.documents.get("channels")
    if channels is None:  # mkdocs.yml has a slip, and nobody knows of which guide this is
        return ()
    found = {guide.configured().subject.name: False}
    for _, party in keyed(channels.at("parties")):
        words = dict(keyed(party))
        is_kept = len(set(map(str, words.values()))) == 1 and any(is_in_han(str(language)) for language in words)
        found |= {str(name): is_kept or found.get(str(name), False) for name in words.values()}
    return tuple(
        name
        for name, is_kept in found.items()
        if _ONE_WORD.fullmatch(name) and (is_kept or len(_CAPITALS.findall(name)) > 1)
    )


class PartyNames(NamedTuple):
    """What parties are called in any language, each name with its party, and what finds them in a text."""

    party_of: dict[str, str]
    pattern: re.Pattern[str]

    def in_text(self, text: str) -> dict[str, str]:
        """Return the parties that a text names, each as it names it first."""
        found = [(self.party_of[match[0]], match[0]) for match in self.pattern.finditer(text)]
        return dict(reversed(found))


def party_names(docs: Docs, asked: Set[str]) -> PartyNames:
    """Return the names of the parties in channels.yml that have one, as a bank or a payee has not.

    Of those that are `asked`, contacts are compared, and texts name them in several ways.
    """
    names: dict[str, str] = {}
    for party, texts in keyed(docs.documents["channels"].at("parties")):
        own = [name for _, text in keyed(texts) for name in _BRACKET.split(str(text)) if name]
        words = [word for name in own if name.isascii() for word in name.split()]
        if party not in asked and words and all(word[0].isupper() for word in words):
            names |= dict.fromkeys(own, party)
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return PartyNames(names, re.compile(rf"(?<![A-Za-z])(?:{'|'.join(longest_first) or '(?!)'})(?![A-Za-z])"))


def find_names(names: tuple[str, ...], prose: str, known: str) -> Iterator[Slip]:
    """Yield each of `names` that a text, of which mark-up is blank, writes otherwise, unless `known` has it so too."""
    said = _OF_OTHERS.sub(lambda match: blank(match[0]), prose)
    for start, typed, right in misspelt(names, said):
        if not re.search(rf"(?<![\w./-]){re.escape(typed)}(?![\w./-])", known):
            message = f"“{typed}” is not how the name is written; write {right}"
            yield Slip("avoided-word", start, typed, message, (Change(start, typed, right),))


def misspelt(names: tuple[str, ...], text: str) -> Iterable[tuple[int, str, str]]:
    """Return each name that is written otherwise in a text: its place, as typed, as it should be."""
    found = []
    for name in names:
        others = (match for match in _variants(name).finditer(text) if match[0] != name)
        found += [
            (each.start(), each[0], name) for each in others if text[each.start() - 1 : each.start()] not in _INSIDE
        ]
    return sorted(found)


@lru_cache
def _variants(name: str) -> re.Pattern[str]:
    """A name in any capitals, with a hyphen or between capitals a space: `Gopay`, `go-pay`, `Go Pay`; no address."""
    hyphened = "-?".join(f"[{letter.lower()}{letter.upper()}]" for letter in name)  # ten times as fast as (?i:…)
    spaced = " ".join(_CAPITALS.findall(name))
    return re.compile(rf"(?:{hyphened}|{spaced}|{spaced.upper()})(?![A-Za-z0-9_@/]|[.-][A-Za-z0-9_]|://)")
