"""A time is the same time in any unit: two weeks are 14 days, 3 pm is 15 o'clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.number_words import HAN, english, han

MINUTE, HOUR, DAY, WEEK = 60.0, 3600.0, 86400.0, 604800.0
_SECONDS = {
    "秒": 1.0, "分钟": MINUTE, "小时": HOUR, "天": DAY, "周": WEEK, "星期": WEEK,
    "second": 1.0, "minute": MINUTE, "hour": HOUR, "day": DAY, "week": WEEK,
}  # fmt: skip
_MONTHS = {"月": 1.0, "年": 12.0, "month": 1.0, "year": 12.0}
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty"
_SPAN = re.compile(
    rf"(?:(?<![a-z0-9.])(?P<digits>\d+(?:\.\d+)?)\s?|(?<![{HAN}第上下几数初\d])(?P<han>[{HAN}]+))"
    r"(?:个工作日|工作日|个?(?P<unit>秒|分钟|小时|天|周|星期|(?<=个)月|年))(?!头|半)"
    rf"|\b(?P<number>\d+(?:\.\d+)?|{_NUMBERS}|an?)[ -](?:(?:full|more|calendar)[ -])?"
    r"(?P<english>second|minute|hour|day|week|month|year)s?\b"
)
_HALVES = (
    (re.compile(r"(?<![一二两三\d])(?<!个)半个?小时|half[ -](?:an )?hour"), HOUR / 2),
    (re.compile(r"一刻钟|quarter of an hour"), HOUR / 4),
    (re.compile(r"[一1] ?个半小时|hour and a half"), HOUR * 1.5),
    (re.compile(r"半个月"), DAY * 15),
)


class Span(NamedTuple):
    """A length of time from `start` to `end` of the text: its `number`, and what other units make of it."""

    start: int
    end: int
    number: float
    equal: set[float]
    in_words: bool


def spans(text: str) -> Iterator[Span]:
    """Each length of time in a text in lower case, in digits or in words."""
    for match in _SPAN.finditer(text):
        number = _number(match)
        unit = match["unit"] or match["english"] or ""
        in_words = not (match["digits"] or (match["number"] or "")[:1].isdigit())
        plain = in_words and not re.fullmatch(r"[零〇一二三四五六七八九两双]{2,}", match["han"] or "")
        yield Span(match.start(), match.end(), number, _equal(number, unit), plain)
    for pattern, seconds in _HALVES:
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end(), 0.0, _equal(seconds, "second"), False)


def _number(match: re.Match[str]) -> float:
    if match["han"]:
        return float(han(match["han"]))
    written = match["digits"] or match["number"] or ""
    return float(written) if written[:1].isdigit() else float(english(written) or 1)


def _equal(number: float, unit: str) -> set[float]:
    if unit in _MONTHS:
        return {number * _MONTHS[unit], number * _MONTHS[unit] / 12}
    if unit not in _SECONDS:
        return {number}
    return {number * _SECONDS[unit] / seconds for seconds in (1.0, MINUTE, HOUR, DAY, WEEK)}


_ENGLISH_HALF = re.compile(r"\b(\d{1,2})(?:[:.]\d\d)?\s?([ap])\.?m\b", re.IGNORECASE)
_HAN_HALF = re.compile(r"(凌晨|早上|上午|中午|下午|傍晚|晚上)\s?(\d{1,2})\s?(?:[点时]|:\d\d)")


def clock_hours(text: str) -> set[float]:
    """The hours of a text on both clocks, and 10.30 for 10:30."""
    found: set[float] = set()
    for hour, half in _ENGLISH_HALF.findall(text):
        found |= {float(hour), float(int(hour) % 12 + (12 if half.lower() == "p" else 0))}
    for hour in re.findall(r"\b(1[3-9]|2[0-3])[:.]\d\d\b", text):
        found.add(float(hour) - 12)
    for hour in re.findall(r"(?:下午|晚上)\s?(\d{1,2})\s?[点时]", text):
        found.add(float(int(hour) % 12 + 12))
    for hour, minute in re.findall(r"\b([01]?\d|2[0-4])[:.]([0-5]\d)\b", text):
        found |= {float(hour), float(minute), float(f"{hour}.{minute}")}
    return found


def clock_halves(text: str) -> dict[tuple[int, str], str]:
    """The hours that a text puts before or after noon, as (hour, a or p), with their spelling."""
    found: dict[tuple[int, str], str] = {}
    for match in _ENGLISH_HALF.finditer(text):
        found.setdefault((int(match[1]), match[2].lower()), match[0])
    for match in _HAN_HALF.finditer(text):
        half = "a" if match[1] in ("凌晨", "早上", "上午") else "p"
        found.setdefault((int(match[2]), half), match[0])
    for match in re.finditer(r"\b(\d\d?):\d\d\b(?!\s?[ap]\.?m)", text):
        hour = int(match[1])
        found.setdefault((hour % 12 or 12, "p" if 12 <= hour < 24 else "a"), match[0])
    return found
