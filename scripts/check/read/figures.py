"""A figure is the same figure however a language writes it: 200 万, 2 million, Rp2.000.000."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from scripts.check import memory
from scripts.check.read.contacts import fold
from scripts.check.read.number_words import ENGLISH, HAN, compounds
from scripts.text.patterns import pattern


class Figures(NamedTuple):
    """`printed` maps each value in digits to its spelling; `known` has also months and small numbers in words."""

    printed: dict[float, str]
    known: set[float]


_SCALE = {
    "万": 1e4, "亿": 1e8, "千": 1e3, "百万": 1e6, "千万": 1e7, "million": 1e6, "billion": 1e9, "thousand": 1e3,
    "k": 1e3, "rb": 1e3, "ribu": 1e3, "juta": 1e6, "jt": 1e6,
}  # fmt: skip
_SCALES = r"百万|千万|万|亿|千|million|billion|thousand|(?:k|rb|ribu|juta|jt)\b"
# Three digits at a time: takes 2,000,000 and 2.000.000, leaves 2,00.
_GROUPED = r"\d{1,3}(?:[,.\u00a0 ]\d{3})+(?!\d)"
# A number with its scale, and the scale of the other end of its range: takes `Rp2.000.000`, `1.5 juta`, `5 至 10 万`;
# leaves `v4`, `ID_12`.
_NUMBER = pattern(
    rf"(?<![A-Za-z0-9_.])(?:Rp\.?\s?)?(?P<number>{_GROUPED}|\d+,\d+(?=\s?(?:%|juta|jt|ribu|rb|万))|\d+(?:\.\d+)?)"
    rf"(?:(?<=\d\d\d),(?:\d\d(?!\d)|-))?(?:\s?(?P<scale>{_SCALES}))?"
    rf"(?=\s?(?:[-–—~～至到]|to)\s?\d[\d.]*\s?(?P<range>{_SCALES})|)",
    re.IGNORECASE,
)
# Addresses and times one (1x24 hours) are no figures.
_ADDRESS = pattern(r"\[?\b(?:https?://|www\.)\S+")
_TIMES = pattern(r"[x×](?<=\d.)(?=\d)")
_DIGIT = pattern(r"\d")
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# What else figures are: the months, and parts and times in words.
_WORDS = ENGLISH | {"twice": 2, "half": 50}
_WORDS |= {name[:length]: number for number, name in enumerate(MONTHS, 1) for length in (3, len(name))}
_SIGNS = HAN | {"半": 50}


# What currencies are called in texts: the same word for each of its names.
_CURRENCIES = {
    "rp": "rupiah", "idr": "rupiah", "rupiah": "rupiah", "盾": "rupiah", "印尼盾": "rupiah", "元": "yuan",
    "人民币": "yuan", "rmb": "yuan", "cny": "yuan", "yuan": "yuan", "¥": "yuan", "￥": "yuan",
    "$": "dollars", "usd": "dollars", "美元": "dollars", "dollar": "dollars", "€": "euros",
    "欧元": "euros", "euro": "euros",
}  # fmt: skip
# An amount with its currency on one side: takes `Rp50.000`, `50.000 元`, `2 million rupiah`; leaves `50.000`, `5 公里`.
_AMOUNT = pattern(
    rf"(?P<before>\b(?:Rp|IDR|RMB|CNY|USD)\.?|[¥￥$€])\s?(?P<sum>{_GROUPED}|\d+)(?:\s?(?P<scale>{_SCALES}))?"
    rf"|(?<![\d.,])(?P<sum2>{_GROUPED}|\d+)(?:\s?(?P<scale2>{_SCALES}))?\s?"
    r"(?P<behind>印尼盾|盾|人民币|美元|欧元|元|(?:rupiah|yuan|dollar|euro)(?=s?\b))",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """So much money, and how it was typed."""

    value: float
    currency: str
    typed: str


def amounts(text: str) -> Iterator[Amount]:
    """Yield each sum of money of a text."""
    folded = text.lower()
    for match in _AMOUNT.finditer(text) if any(name in folded for name in _CURRENCIES) else ():
        written, scale = match["sum"] or match["sum2"], match["scale"] or match["scale2"] or ""
        currency = _CURRENCIES[(match["before"] or match["behind"]).lower().rstrip(".")]
        yield Amount(float(re.sub(r"\D", "", written)) * _SCALE.get(scale.lower(), 1.0), currency, match[0])


def figures(text: str) -> Figures:
    """Return the figures of one text. Single ones (1) are left out: languages put them into words."""
    printed, known = memory.current().recall("figures", text, lambda: [[*part] for part in _figures(text)])
    return Figures({value: written for value, written in printed}, set(known))


def figures_of_line(text: str) -> Figures:
    """Return the figures of a text so short that it is not worth remembering."""
    printed, known = _figures(text)
    return Figures(dict(printed), set(known))


@cache
def _plain() -> dict[str, str]:
    """What each character becomes before figures are looked for: the numbers of a list's items are none."""
    return fold() | dict.fromkeys(map(chr, [*range(0x2460, 0x2500), *range(0x2776, 0x2794)]), " ")


def _figures(text: str) -> tuple[Iterable[tuple[float, str]], Iterable[float]]:
    plain, characters = text, set(text)
    mapped = _plain()
    for character in mapped.keys() & characters:
        plain = plain.replace(character, mapped[character])
    if "://" in plain or "www." in plain:
        plain = _ADDRESS.sub(lambda match: " " * len(match[0]), plain)
    plain = _TIMES.sub(" ", plain)
    printed: dict[float, str] = {}
    for match in _NUMBER.finditer(plain) if _DIGIT.search(plain) else ():
        if 0 < (value := _value(match)) != 1:
            printed.setdefault(value, text[match.start() : match.end()].strip())
    known = {float(_WORDS[word]) for word in _WORDS.keys() & re.findall(r"[a-z]+", plain.lower())}
    known |= {float(_SIGNS[character]) for character in _SIGNS.keys() & set(plain)}
    known |= set(map(float, compounds(plain)))
    known |= {unicodedata.numeric(c) for c in characters if ord(c) > 127 and c.isnumeric()}
    return printed.items(), known | printed.keys()


def _value(match: re.Match[str]) -> float:
    written = match["number"]
    if re.fullmatch(_GROUPED, written):
        number = float(re.sub(r"[,.\u00a0 ]", "", written))
    else:
        number = float(written.replace(",", "."))
    scale = match["scale"] or (match["range"] if number < 1000 else "") or ""
    return number * _SCALE.get(scale.lower(), 1.0)
