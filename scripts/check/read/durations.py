"""A duration is a number, or two, of a unit of time: 3 days, 30–60 minutes, 1×24 hours, in any language of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.number_words import ENGLISH, HAN, IN_CHINESE, IN_ENGLISH, has_number, value
from scripts.text.patterns import pattern

_UNITS = {
    "秒": "second", "second": "second", "分钟": "minute", "minute": "minute", "min": "minute", "小时": "hour",
    "hour": "hour", "jam": "hour", "h": "hour", "天": "day", "日": "day", "day": "day", "hari": "day",
    "工作日": "working day", "工作天": "working day", "working day": "working day", "business day": "working day",
    "hari kerja": "working day", "周": "week", "星期": "week", "week": "week", "minggu": "week", "月": "month",
    "month": "month",
}  # fmt: skip
# A length of time in digits: takes `3–5 个工作日`, `between 7 and 45 days`, `1×24 jam`, `7 / 14 days`; leaves
# `7 steps`, `第 2 天`.
_TIME = pattern(
    r"(?P<from>\d(?<!\d\d)(?<!第\d)(?<!第 \d)\d*)(?:\s?[x×]\s?(?P<each>\d+))?"
    r"(?:\s?(?:[-–—~～至到]|(?P<both>(?<=\s)/(?=\s))|to|or|或"
    r"|and(?:(?<=between \d and)|(?<=between \d\d and)))\s?(?P<to>\d+))?\s*(?:个|-)?\s*"
    r"(?P<unit>工作[日天]|working days?|business days?|hari kerja|秒|分钟|小时|天|日|周|星期|月"
    r"|seconds?|minutes?|min\b|hours?|days?|weeks?|months?|jam|hari|minggu|h\b)",
    re.IGNORECASE,
)
_BEHIND = r"\s*(?:个?(?:工作[日天]|小时|星期)|个月|天|分钟|周|working|business|days?|minutes?|hours?|weeks?|months?)"
# A number in words before a unit of time: takes `三天`, `钱三天`, `two weeks`; leaves `三个步骤`,
# `第三天`, `two steps`.
_IN_WORDS = pattern(
    r"(?<![A-Za-z0-9_第零一二两三四五六七八九十百千万几数每半月期周这那头前后同当某])"
    rf"({IN_ENGLISH}|{IN_CHINESE})"
    rf"(?={_BEHIND})",
    re.IGNORECASE,
)
# One look for the last of such words in a text of small letters: takes `two weeks`, `第三天`; leaves `two steps`.
_LAST_WORD = pattern(rf"(?:{'|'.join(word for word, number in (ENGLISH | HAN).items() if number)}){_BEHIND}")


class Duration(NamedTuple):
    """From `least` to `most` of a `unit`, which is the same in each language; `text` stands at `start`."""

    least: int
    most: int
    unit: str
    text: str
    start: int

    @property
    def length(self) -> tuple[int, int, str]:
        return self.least, self.most, self.unit


def durations(text: str) -> Iterator[Duration]:
    """Yield each duration of a text, in digits or in words; of 2×24 hours it is 48."""
    for match in _TIME.finditer(text):
        is_date = match["unit"] in ("日", "月") and "个" not in match[0]
        if not is_date and text[match.start() - 1 : match.start()] not in (".", ","):
            by, least = (int(match["from"]), int(match["each"])) if match["each"] else (1, int(match["from"]))
            most = by * int(match["to"] or least)
            for lengths in ((by * least, by * least), (most, most)) if match["both"] else ((by * least, most),):
                yield Duration(*lengths, _unit(match), match[0], match.start())
    for words in _IN_WORDS.finditer(text) if _LAST_WORD.search(text.lower()) else ():
        number = str(value(words[1]))
        if found := _TIME.match(number + text[words.end() : words.end() + 20]):
            end = words.end() + found.end() - len(number)
            yield Duration(int(number), int(number), _unit(found), text[words.start() : end], words.start())


def times(text: str, in_words: bool = True) -> set[tuple[str, str]]:
    """Every (number, unit) of a text, units in English singular; numbers in words only if `in_words`."""
    if not has_number(text):
        return set()
    has_words = in_words and _LAST_WORD.search(text.lower())
    plain = _IN_WORDS.sub(lambda match: str(value(match[1])), text) if has_words else text
    found = ((match["each"] or match["from"], match["to"], _unit(match)) for match in _TIME.finditer(plain))
    return {(number, unit) for *numbers, unit in found for number in numbers if number}


def counted(number: str, unit: str) -> str:
    """Say a time of `times` in English: 1 minute, 5 minutes."""
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


def _unit(match: re.Match[str]) -> str:
    written = match["unit"]
    return _UNITS.get(written.lower().rstrip("s") if written.isascii() else written, "")
