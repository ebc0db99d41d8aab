"""A length of time is a number and a unit, in digits or in words: 9 days, nine days, 九天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.number_words import IN_CHINESE, IN_ENGLISH, value
from scripts.text.patterns import pattern

_UNITS = {
    "分钟": "minute", "小时": "hour", "天": "day", "日": "day", "工作日": "day", "工作天": "day", "周": "week",
    "星期": "week", "月": "month", "年": "year",
}  # fmt: skip
# A length in English: takes `nine days`, `3 working days`; leaves `nine steps`, `everyone days`, `2,000 days`.
_IN_ENGLISH = pattern(
    rf"\b(?<![.,])(?P<number>\d{{1,3}}|{IN_ENGLISH})[ -](?:more |full |working |business )?"
    r"(?P<unit>minute|hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
# One in Chinese: takes `九天`, `3 个工作日`, `十五分钟`; leaves `第三天`, `第 3 天`, `9 月 3 日`, `三月`.
_IN_CHINESE = pattern(
    r"(?<![第月\d.,一二两三四五六七八九十百千几数星期周])(?<![第月] )"
    rf"(?P<number>\d{{1,3}}|{IN_CHINESE}) ?"
    r"(?:个?(?P<unit>工作[日天]|小时|星期|分钟|(?<=个)月|[天日周年]))"
)
# The languages of which this knows the words.
LANGUAGES = {"en": _IN_ENGLISH, "zh": _IN_CHINESE}


class Length(NamedTuple):
    """`unit` is the same in each language; `text` is what the writer typed."""

    number: int
    unit: str
    text: str

    @property
    def in_words(self) -> bool:
        return not self.text[0].isdigit()


def lengths(text: str, language: str) -> Iterator[Length]:
    """Yield each length of more than one minute, hour, day, week, month or year."""
    for match in LANGUAGES[language].finditer(text):
        unit, number = match["unit"].lower(), value(match["number"])
        if number > 1:
            yield Length(number, _UNITS.get(unit, unit), match[0])
