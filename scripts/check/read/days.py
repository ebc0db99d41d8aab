"""A day is written as the guide writes its own: 21 September 2026, 2026 年 9 月 21 日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from scripts.check.read.figures import MONTHS
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.sentences import is_quoted
from scripts.model import guide
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

_NAMES = [name[:3].title() for name in MONTHS]
# A month with the dot of its short name, and the day and the year behind it: takes `September 21, 2026`, `Sept. 21st`,
# `Sep 2026`, `Oct. a`; leaves `Sepp`.
_MONTH = pattern(
    rf"(?P<month>{'|'.join(f'{name}(?:{rest[3:]})?' for name, rest in zip(_NAMES, MONTHS, strict=True))})"
    r"(?:(?<=Sep)t)?\b(?:(?<![a-z]{4})(?<!May|une|uly)\.(?=\s[a-z\d]|[,;:)]))?"
    r"(?: (?P<day>\d\d?)(?:st|nd|rd|th)?(?!\d|[.,:]\d|\s?%))?(?:,? (?P<year>20\d\d)\b)?"
)
# The day before a month: takes `on 21 `, `21st `; leaves `2021 `.
_BEFORE = pattern(r"(?<![\w.,/-])(?P<day>\d\d?)(?:st|nd|rd|th)? $")
# What a day without its year stands behind: takes `on `, `(`; leaves `In `, `that `.
_SINCE = pattern(r"(?:\b(?:on|by|since|from|until|till|before|after|to)\s|\()$", re.IGNORECASE)
# A day in figures, or a range of them: takes `2026-09-21`, `2026/9/21 日`, `2026/9/3~4`; leaves `v2026-09-21`,
# `2026-09-21-a`.
_FIGURES = pattern(
    r"20(?<![\w.,/=-]..)(?P<year>\d\d)(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    r"(?: ?(?:日 ?)?(?:[–~～至]|(?<=/\d)-|(?<=/\d\d)-) ?(?P<to>\d\d?))?(?![\w/-]|[.,]\d)(?: ?日)?",
    re.ASCII,
)
# A day in figures that two countries read as two: takes `02/10/2026`, `03-04/10/2026`; leaves `2026/10/02`, `1/2/3`.
_EITHER = pattern(
    r"(?<![\w.,/=-])(?:(?P<from>\d\d?)[-–~～])?(?P<one>\d\d?)(?P<mark>[-/])(?P<other>\d\d?)(?P=mark)(?P<year>20\d\d)"
    r"(?![\w/-]|[.,]\d)",
    re.ASCII,
)
# A year that can't be typed, for a day without one.
_NO_YEAR = 1972


class Day(NamedTuple):
    """A day as typed, or the first of a range; one without a year is of `_NO_YEAR`."""

    value: date
    text: str
    start: int
    last: date | None = None

    def written(self, language: str) -> str:
        """How the guide writes it; empty where it begins with the year, and this has none."""
        from scripts.render.site import day  # slow to import, and hardly ever asked for

        whole, year = day(self.value, language), f" {_NO_YEAR}"
        if self.last:
            return _joined(whole, day(self.last, language), "～" if is_in_han(language) else "–")
        return whole.removesuffix(year) if whole.endswith(year) or self.value.year != _NO_YEAR else ""


def _joined(one: str, other: str, mark: str) -> str:
    """Two days of a month, of which what both have is written once: 2026 年 10 月 3～4 日, 3–4 October 2026."""
    words = zip(one.split(" "), other.split(" "), strict=True)
    return " ".join(ours if ours == theirs else f"{ours}{mark}{theirs}" for ours, theirs in words)


def days(text: str) -> Iterator[Day]:
    """Yield each day of a text that has the name of its month in English, or is written in figures."""
    for match in _MONTH.finditer(text) if any(name in text for name in _NAMES) else ():
        before = _BEFORE.search(text, max(0, match.start() - 6), match.start())
        is_word = match.start() == 0 or not (text[match.start() - 1].isalnum() or text[match.start() - 1] in "/_-")
        is_since = match["year"] or before or _SINCE.search(text, max(0, match.start() - 8), match.start())
        if is_word and is_since and (before is None) is not (match["day"] is None):
            start = before.start() if before else match.start()
            month, number = _NAMES.index(match["month"][:3]) + 1, before["day"] if before else match["day"]
            if value := _date(match["year"] or _NO_YEAR, month, number):
                yield Day(value, text[start : match.end()], start)
    yield from _in_figures(text)


def _in_figures(text: str) -> Iterator[Day]:
    for match in _FIGURES.finditer(text) if "20" in text else ():
        value, last = (
            _date(f"20{match['year']}", match["month"], number)
            for number in (match["day"], match["to"] or match["day"])
        )
        if value and last and value <= last:
            yield Day(value, match[0], match.start(), last if match["to"] else None)


def _date(year: str | int, month: str | int, number: str) -> date | None:
    try:
        return date(int(year), int(month), int(number))
    except ValueError:  # no such day
        return None


def find_odd_days(prose: str, language: str) -> Iterator[Slip]:
    """Yield the days that a text writes otherwise than its guide; what is quoted is others’."""
    for each in days(prose) if language in guide.configured().dates else ():
        right = each.written(language)
        if right and each.text != right and not is_quoted(prose, each.start):
            message = f"{each.text} is no date of this guide; write {right}"
            yield Slip("odd-day", each.start, each.text, message, (Change(each.start, each.text, right),))
    yield from _of_two_readings(prose, language)


def _of_two_readings(prose: str, language: str) -> Iterator[Slip]:
    """Days that begin with the day in one country and with the month in another."""
    for match in _EITHER.finditer(prose) if "20" in prose and language in guide.configured().dates else ():
        year, one, other = match["year"], match["one"], match["other"]
        last = _date(year, other, one) if match["from"] else None
        read = (_date(year, other, match["from"] or one), None if last else _date(year, one, other))
        days_read = dict.fromkeys(Day(value, match[0], match.start(), last) for value in read if value)
        if days_read and not is_quoted(prose, match.start()):
            right = " or ".join(each.written(language) for each in days_read)
            yield Slip("odd-day", match.start(), match[0], f"{match[0]} is no date of this guide; write {right}")
