"""Which facts a text may mean by a figure: one is of its value, and of others the words tell which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from scripts.check.read.durations import Duration, durations
from scripts.check.read.figures import amounts
from scripts.model import guide
from scripts.model.docs import Docs
from scripts.search.small_words import small_words
from scripts.text.patterns import pattern

FILE = "docs/_data/facts.yml"
# What says nothing of what a fact is about, beside the words that say little to search.
_SAY_NOTHING = """
    account app customer fee hour inside its later less least may minute not out per told up wait within without
    work your 之后 多久 才能 先等 没有 最好 多少 最多 不到 期限 不超 超过 同上 内报 以内 工作 作日 应用 的卡 的期 的交
    的余 商家 要求 手机 账户 其他
"""
# A word in Latin letters, and two Han that follow each other: takes `PINs`, `冻结`; leaves `,`, `3`.
_LATIN = pattern(r"[a-z]{3,}", re.IGNORECASE)
_HAN_PAIR = pattern(r"(?=([\u3400-\u9fff]{2}))")
# What a word may end with: takes `pins`, `locked`; leaves `less`.
_ENDING = pattern(r"(?<=\w{3})(?:(?<!s)s|ed|ing)$")


class KnownFact(NamedTuple):
    """A fact in one language. Of its words, those that few facts have weigh most."""

    name: str
    what: str
    value: str
    durations: frozenset[tuple[int, int, str]]
    amounts: frozenset[float]
    weights: dict[str, float]

    @property
    def reference(self) -> str:
        return f"{{fact:{self.name}}}"

    @property
    def told(self) -> str:
        """How a message names it, so that a writer can choose, and sees what it prints."""
        return f"{self.reference} ({self.what}: {self.value})"

    def fits(self, words: frozenset[str]) -> float:
        """How much of what the fact is about is among the words of a text; 1 for one that only this fact has."""
        return sum(weight for word, weight in self.weights.items() if word in words)


def words_of(text: str) -> frozenset[str]:
    """Return what a text may have in common with a fact: stems of Latin words, pairs of Han."""
    stems = (_ENDING.sub("", each.lower())[:5] for each in _LATIN.findall(text))
    return frozenset((*stems, *_HAN_PAIR.findall(text)))


def known_facts(docs: Docs | None, language: str) -> tuple[KnownFact, ...]:
    """Return the facts of a guide as one language has them; none where there are none, or facts.yml has a slip."""
    if docs is None or docs.data.get("facts") is None or language not in docs.values:
        return ()
    found = docs.facts.facts.items()
    rows = tuple((name, fact.what[language], fact.value[language]) for name, fact in found)
    return _known(rows, " ".join(guide.configured().app_schemes))


@lru_cache(maxsize=8)
def _known(rows: tuple[tuple[str, str, str], ...], own: str) -> tuple[KnownFact, ...]:
    """The facts; their guide's `own` names say nothing of any."""
    empty = words_of(" ".join((own, _SAY_NOTHING, *small_words("", "").values())))
    words = [words_of(f"{what} {name}") - empty for name, what, _ in rows]
    counts = Counter(word for each in words for word in each)
    return tuple(
        KnownFact(
            *row,
            frozenset(each.length for each in durations(row[2])),
            frozenset(each.value for each in amounts(row[2])),
            {word: 1 / counts[word] for word in each},
        )
        for row, each in zip(rows, words, strict=True)
    )


def best(
    facts: Iterable[KnownFact], words: frozenset[str], least: float = 0, at_hand: Collection[str] = ()
) -> list[KnownFact]:
    """Return the facts that fit a text at least so much, the fittest first; those `at_hand` fit it by 1 more."""
    fits = [(fact.fits(words) + (fact.name in at_hand), fact) for fact in facts]
    ranked = sorted(fits, key=lambda each: (-each[0], each[1].name))
    return [fact for fit, fact in ranked if fit >= least]


def of_value(facts: Iterable[KnownFact], duration: Duration) -> list[KnownFact]:
    """Return the facts that are a duration: 24 hours are also those of 1×24 hours."""
    return [fact for fact in facts if duration.length in fact.durations]


def of_unit(facts: Iterable[KnownFact], duration: Duration) -> list[KnownFact]:
    """Return the facts of the unit of a duration."""
    return [fact for fact in facts if any(unit == duration.unit for _, _, unit in fact.durations)]


def choice(facts: Iterable[KnownFact]) -> str:
    """Return how a message offers some facts, each with what it is of and how much."""
    return " or ".join(fact.told for fact in facts)
