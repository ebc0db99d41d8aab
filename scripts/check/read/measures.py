"""A measure is a figure with its unit: a length of time, or a sum of money."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.figures import amounts
from scripts.check.read.lengths import LANGUAGES, lengths


class Measure(NamedTuple):
    """`unit` is the same in each language, `typed` is what the writer wrote."""

    value: float
    unit: str
    typed: str


def measures(text: str, language: str) -> Iterator[Measure]:
    """Yield each length of time and each sum of money of a text."""
    for length in lengths(text, language) if language in LANGUAGES else ():
        yield Measure(length.number, length.unit, length.text)
    for amount in amounts(text):
        yield Measure(amount.value, amount.currency, amount.typed)
