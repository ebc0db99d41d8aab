"""A figure is the same figure however a language writes it: 200 万, 2 million, Rp2.000.000."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Figures(NamedTuple):
    """`printed` maps each value that is written in digits to its spelling; `known` has words too."""

    printed: dict[float, str]
    known: set[float]


_NUMBER = re.compile(
    r"(?<![\w.])(?:Rp\.?\s?)?(\d{1,3}(?:[,.\u00a0 ]\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"\s?(万|亿|千|百万|million|billion|thousand|k\b|rb\b|juta\b|jt\b)?",
    re.IGNORECASE,
)
_SCALE = {
    "万": 1e4, "亿": 1e8, "千": 1e3, "百万": 1e6, "million": 1e6, "billion": 1e9, "thousand": 1e3,
    "k": 1e3, "rb": 1e3, "juta": 1e6, "jt": 1e6,
}  # fmt: skip
_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_MORE = {
    "once": 1, "first": 1, "a": 1, "an": 1, "single": 1, "twice": 2, "both": 2, "second": 2,
    "pair": 2, "couple": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "half": 0.5,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
    "dozen": 12, "week": 7, "fortnight": 14,
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2, "半": 0.5}
_HAN_NUMBER = re.compile(r"[零〇一二三四五六七八九十百两双半]+")


def figures(text: str) -> Figures:
    """The figures of one text. Single ones (1) are left out: languages put them into words."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"\[?\b(?:https?://|www\.)\S+", " ", text)
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", " × ", text)
    printed: dict[float, str] = {}
    for match in _NUMBER.finditer(text):
        grouped = re.fullmatch(r"\d{1,3}(?:[,.\u00a0 ]\d{3})+", match[1])
        plain = re.sub(r"[,.\u00a0 ]", "", match[1]) if grouped else match[1]
        value = float(plain) * _SCALE.get((match[2] or "").lower(), 1.0)
        if value > 1:
            printed.setdefault(value, match[0].strip())
    return Figures(printed, set(printed) | _in_words(text.lower()) | _clock(text))


def _in_words(text: str) -> set[float]:
    words = set(re.findall(r"[a-z]+", text))
    known: set[float] = {float(i) for i, word in enumerate(_ENGLISH) if word in words}
    known |= {float(value) for word, value in _MORE.items() if word in words}
    known |= {float(i) for i, word in enumerate(_MONTHS, 1) if {word, word[:3]} & words}
    for match in _HAN_NUMBER.findall(text):
        known |= _han(match)
    return known


def _han(text: str) -> set[float]:
    found = {float(_HAN_DIGITS[c]) for c in text if c in _HAN_DIGITS}
    match = re.fullmatch(
        r"(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?", text
    )
    if match:
        hundreds = _HAN_DIGITS.get(match[1] or "零", 0) * 100
        tens = (_HAN_DIGITS.get(match[2], 0) if match[2] else 1) * 10 if match[3] else 0
        found.add(float(hundreds + tens + _HAN_DIGITS.get(match[4] or "零", 0)))
    return found


def _clock(text: str) -> set[float]:
    """3 pm is 15 o'clock."""
    found: set[float] = set()
    for hour, half in re.findall(r"\b(\d{1,2})(?::\d\d)?\s?([ap])\.?m\b", text, re.IGNORECASE):
        found |= {float(hour), float(int(hour) % 12 + (12 if half.lower() == "p" else 0))}
    for hour in re.findall(r"\b(1[3-9]|2[0-3]):\d\d\b", text):
        found.add(float(hour) - 12)
    for hour in re.findall(r"(?:下午|晚上)\s?(\d{1,2})\s?[点时]", text):
        found.add(float(int(hour) % 12 + 12))
    return found
