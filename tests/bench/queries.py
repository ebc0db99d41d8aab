"""The project's own queries, in parts: some are for tuning, the others are only reported.

`queries.<language>.yml` is halved by a hash of the words. `queries.practice` is for tuning only; `queries.blind` was
written before anything else was read, and what it shares with the first is left out. `queries.messages` are whole
messages by people who had seen neither articles nor docs/_data/situations, halved as the first: `open` and `unseen`.
`queries.typed` are typed words by kind: the misses of one half were looked at (`seen`), of the other only sums.
`queries.odd` have hardly a word of the guide in them and are for tuning only. `queries.fresh` and `queries.sealed` were
written from the map of the articles alone and stand as they were drawn: the first were looked at, and asked which of
two models is better, the second were measured once, after the last training, and read by nobody.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

HALVES = {"": ("tune", "held"), "messages": ("open", "unseen"), "typed": ("seen", "summed")}
PARTS = ("tune", "held", "practice", "odd", "seen", "summed", "blind", "fresh", "sealed", "open", "unseen")
# The typed words that nothing was trained on are these parts but for whole questions; of `fresh` misses were read.
UNTRAINED = ("held", "summed", "blind", "fresh", "sealed")
UNREAD = ("held", "summed", "blind", "sealed")
AS_DRAWN = ("fresh", "sealed")
QUESTION = "question"
# How often a set is drawn anew from itself, to see how far a figure is chance (Efron 1979), and the seed.
DRAWS, SEED = 1000, 17


@dataclass(frozen=True)
class Query:
    """What a reader types, and the slugs of the articles that answer it."""

    words: str
    kind: str
    slugs: frozenset[str]
    file: str = ""

    @property
    def part(self) -> str:
        """The name of its file, or a half, which depends on the words alone, so a new query moves no other."""
        if self.file not in HALVES:
            return self.file
        digest = hashlib.sha256(self.words.encode()).hexdigest()[:8]
        return HALVES[self.file][int(digest, 16) % 2]


@dataclass(frozen=True)
class Answer:
    """The slugs that the site listed for a query, best first, and how many of their links left the language.

    `urgent`: the notice for emergencies stood above them.
    """

    query: Query
    slugs: tuple[str, ...]
    foreign: int
    urgent: bool = False

    @property
    def rank(self) -> int:
        """The place of the first article that answers, from 1; 0 when none of the first ten does."""
        return next((place for place, slug in enumerate(self.slugs[:10], 1) if slug in self.query.slugs), 0)


def load(folder: Path, language: str) -> list[Query]:
    """Return the queries of a language; all but the first file may be missing in another folder."""
    own = _read(folder / f"queries.{language}.yml")
    seen = {query.words.lower() for query in own}
    for part in ("practice", "odd", "typed", "blind", "fresh", "sealed", "messages"):
        path = folder / f"queries.{part}.{language}.yml"
        more = _read(path, part) if path.exists() else []
        own += [query for query in more if part in AS_DRAWN or query.words.lower() not in seen]
    return own


def _read(path: Path, part: str = "") -> list[Query]:
    kinds = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        Query(str(words), kind, frozenset(slugs), part)
        for kind, queries in kinds.items()
        for words, slugs in queries.items()
    ]


def share(answers: Sequence[Answer], test: Callable[[Answer], bool]) -> float:
    """Return the share of answers that pass `test`; 0 when there are none."""
    return sum(map(test, answers)) / len(answers) if answers else 0.0


def interval(ranks: Sequence[int], most: int) -> tuple[float, float]:
    """Return between which values the share of ranks from 1 to `most` lies in 95 of 100 sets drawn from these."""
    chance, hits = random.Random(SEED), [0 < rank <= most for rank in ranks]
    shares = sorted(sum(chance.choices(hits, k=len(hits))) / len(hits) for _ in range(DRAWS))
    return shares[DRAWS // 40], shares[-DRAWS // 40]


def figures(answers: Sequence[Answer]) -> str:
    """Return one line: how many, success@1 with its interval, success@3, MRR@10, zero-rate, wrong language."""
    mrr = sum(1 / answer.rank for answer in answers if answer.rank) / max(1, len(answers))
    low, high = interval([answer.rank for answer in answers], 1)
    return (
        f"{len(answers):4}  {share(answers, lambda a: a.rank == 1):.3f} ({low:.2f}–{high:.2f})"
        f"  {share(answers, lambda a: 0 < a.rank < 4):.3f}"
        f"  {mrr:.3f}  {share(answers, lambda a: not a.slugs):.3f}  {sum(answer.foreign for answer in answers):5}"
    )


def report(answers: Sequence[Answer]) -> list[str]:
    """Return the table of one language: each part, then each kind of the parts that were not tuned on."""
    lines = [f"  {'':22}   n    @1   (95 %)        @3    MRR   zero  wrong language"]
    parts = {part: [answer for answer in answers if answer.query.part == part] for part in PARTS}
    for part, own in parts.items():
        lines += _row(part, own) if own else []
    typed = [answer for answer in answers if answer.query.kind != QUESTION]
    for name, among in (("typed, not trained on", UNTRAINED), ("typed, misses unread", UNREAD)):
        own = [answer for answer in typed if answer.query.part in among]
        lines += _row(name, own) if own else []
    for part in ("held", "blind", "fresh", "open", "unseen"):
        for kind in dict.fromkeys(answer.query.kind for answer in parts[part]):
            lines += _row(f"  {part}, {kind}", [answer for answer in parts[part] if answer.query.kind == kind])
    return lines


def alarms(answers: Sequence[Answer], urgent: frozenset[str]) -> str:
    """Return one line: how often the notice for emergencies was right, and how many emergencies it saw."""
    shown = [answer for answer in answers if answer.urgent]
    meant = [answer for answer in answers if answer.query.slugs & urgent]
    right = sum(answer in meant for answer in shown)
    return f"{right} of {len(shown)} shown were emergencies, {right} of {len(meant)} emergencies were shown"


def _row(name: str, answers: Sequence[Answer]) -> Iterable[str]:
    return [f"  {name:22}{figures(answers)}"]
