"""A figure is the same figure however a language writes it: 200 万, 2 million, Rp2.000.000."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from scripts.check.read.contacts import FOLD
from scripts.check.read.number_words import words_of
from scripts.check.read.spans import clock_halves, clock_hours, spans


class Figures(NamedTuple):
    """`printed` maps each value to its spelling; `known` has also what other spellings mean; `halves`
    maps an hour before or after noon to its spelling."""

    printed: dict[float, str]
    known: set[float]
    halves: dict[tuple[int, str], str]


_SCALE = {
    "万": 1e4, "亿": 1e8, "千": 1e3, "百万": 1e6, "千万": 1e7, "million": 1e6, "billion": 1e9, "thousand": 1e3,
    "k": 1e3, "rb": 1e3, "ribu": 1e3, "juta": 1e6, "jt": 1e6,
}  # fmt: skip
_SCALES = r"百万|千万|万|亿|千|million|billion|thousand|(?:k|rb|ribu|juta|jt)\b"
_GROUPED = r"\d{1,3}(?:[,.\u00a0 ]\d{3})+(?!\d)"
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9_.])(?:Rp\.?\s?)?(?P<number>{_GROUPED}|\d+,\d+(?=\s?(?:%|juta|jt|ribu|rb|万))|\d+(?:\.\d+)?)"
    rf"(?:(?<=\d\d\d),(?:\d\d(?!\d)|-))?(?:\s?(?P<scale>{_SCALES}))?(?:(?<=万)\s?(?P<more>\d)\s?千)?"
    rf"(?=\s?(?:[-–—~至到]|to)\s?\d[\d.]*\s?(?P<range>{_SCALES})|)",
    re.IGNORECASE,
)
_CIRCLED = dict.fromkeys([*range(0x2460, 0x2500), *range(0x2776, 0x2794)], " ")


def figures(text: str) -> Figures:
    """The figures of one text. Single ones (1) are left out: languages put them into words."""
    plain = text.translate(_CIRCLED).translate(FOLD)
    plain = re.sub(r"\[?\b(?:https?://|www\.)\S+", lambda match: " " * len(match[0]), plain)
    plain = re.sub(r"(?<=\d)[x×](?=\d)", " ", plain)
    printed: dict[float, str] = {}
    known: set[float] = set()
    for match in _NUMBER.finditer(plain):
        value = _value(match)
        if value > 1:
            printed.setdefault(value, text[match.start() : match.end()].strip())
    for span in spans(plain.lower()):
        known |= span.equal
        if span.in_words and 1 < span.number <= 31:
            printed.setdefault(span.number, text[span.start : span.end])
    known |= {unicodedata.numeric(c) for c in text if ord(c) > 127 and c.isnumeric()}
    known |= printed.keys() | words_of(plain.lower()) | clock_hours(plain)
    return Figures(printed, known, clock_halves(plain))


def _value(match: re.Match[str]) -> float:
    written = match["number"]
    if re.fullmatch(_GROUPED, written):
        number = float(re.sub(r"[,.\u00a0 ]", "", written))
    else:
        number = float(written.replace(",", "."))
    scale = match["scale"] or (match["range"] if number < 1000 else "") or ""
    return number * _SCALE.get(scale.lower(), 1.0) + float(match["more"] or 0) * 1e3
