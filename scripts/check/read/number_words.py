"""A number in words is the number: 二十四, 两千, twenty-four, twice, 五成."""

from __future__ import annotations

import re

_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_MORE = {
    "once": 1, "first": 1, "a": 1, "an": 1, "single": 1, "twice": 2, "both": 2, "second": 2,
    "pair": 2, "couple": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "half": 0.5,
    "hundred": 100, "dozen": 12, "week": 7, "fortnight": 14, "noon": 12, "midnight": 24, **_TENS,
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)})[- ]({'|'.join(_ENGLISH[1:10])})\b")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "双": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_POWERS = {"万": 10**4, "亿": 10**8}
HAN = "零〇一二三四五六七八九两双十百千万亿"
_HAN_NUMBER = re.compile(rf"[{HAN}]+")
_TENTHS = re.compile(r"([\d一二三四五六七八九])\s?(成|折)")
_PER_CENT = re.compile(r"(\d+)\s?(?:%|percent|per cent)\s+(?:off|discount)")


def words_of(text: str) -> set[float]:
    """Every number that a text (in lower case) puts into words, also as a share: half is 50 %."""
    words = set(re.findall(r"[a-z]+", text))
    known = {float(i) for i, word in enumerate(_ENGLISH) if word in words}
    known |= {float(value) for word, value in _MORE.items() if word in words}
    known |= {float(i) for i, word in enumerate(_MONTHS, 1) if {word, word[:3]} & words}
    known |= {float(_TENS[ten] + _ENGLISH.index(one)) for ten, one in _COMPOUND.findall(text)}
    for match in _HAN_NUMBER.findall(text):
        known |= {float(_DIGITS[c]) for c in match if c in _DIGITS} | {float(han(match))}
    if "half" in words or "半" in text:
        known |= {0.5, 50.0}
    return known | _shares(text)


def han(text: str) -> int:
    """The value of a number in Han characters, also read digit by digit: 二〇二六."""
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total = section = number = 0
    for character in text:
        if character in _DIGITS:
            number = _DIGITS[character]
        elif character in _UNITS:
            section, number = section + (number or 1) * _UNITS[character], 0
        else:
            total, section, number = (total + section + number) * _POWERS[character], 0, 0
    return total + section + number


def english(word: str) -> int:
    """The value of an English number up to twenty, 0 for another word."""
    return _ENGLISH.index(word) if word in _ENGLISH else 0


def _shares(text: str) -> set[float]:
    """五成 is 50 %, and 8 折 is 20 % off."""
    known: set[float] = set()
    for number, kind in _TENTHS.findall(text):
        tenths = float(number) if number.isascii() else float(_DIGITS[number])
        known |= {tenths, tenths * 10} if kind == "成" else {tenths, tenths * 10, 100 - tenths * 10}
    for number in _PER_CENT.findall(text):
        known.add((100 - float(number)) / 10)
    return known
