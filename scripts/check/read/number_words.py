"""Numbers in words up to ninety-nine, as English and Chinese write them; each reader takes those that it needs."""

from __future__ import annotations

import re

from scripts.text.patterns import pattern

_TO_TWELVE = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TEENS = [f"{stem}teen" for stem in ["thir", "four", "fif", "six", "seven", "eigh", "nine"]]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# English words of one part, and the signs of Chinese.
ENGLISH = {word: number for number, word in enumerate([*_TO_TWELVE, *_TEENS])}
ENGLISH |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
HAN = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ONES = "|".join(_TO_TWELVE[1:10])
# For other expressions: each takes one number as long as it goes, from one on.
IN_ENGLISH = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONES})\b)?|{'|'.join(reversed([*_TO_TWELVE[1:], *_TEENS]))})"
IN_CHINESE = r"(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
# A number of two parts: takes `twenty-four`, `二十四`, `十五`; leaves `twenty`, `十`.
_COMPOUND = pattern(
    rf"\b(?:{'|'.join(_TENS)})[- ](?:{_ONES})\b|[二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九]",
    re.IGNORECASE,
)
# A digit or a numeral: takes `3`, `十天`; leaves `零`, `天`.
_NUMERAL = pattern(r"[\d一二两三四五六七八九十]")
# A number in words of small letters: takes `two weeks`, `twenty`; leaves `zero`, `soon`.
_NUMBER_WORD = pattern("|".join(word for word, number in ENGLISH.items() if number))


def has_number(text: str) -> bool:
    """Whether a text has a number from one on: a cheap look before an expression with all of them."""
    return bool(_NUMERAL.search(text) or _NUMBER_WORD.search(text.lower()))


def value(words: str) -> int:
    """Return the number that digits or words say: 24, twenty-four, 二十四; a KeyError if they say none."""
    if words.isdecimal():
        return int(words)
    if not words.isascii():
        tens, ten, ones = words.partition("十")
        return HAN[words] if not ten else 10 * (HAN[tens] if tens else 1) + (HAN[ones] if ones else 0)
    return sum(ENGLISH[part] for part in re.split("[- ]", words.lower()))


def compounds(text: str) -> set[int]:
    """Return the numbers of a text that are written in two parts, for which a look at single words is too short."""
    folded = text.lower()
    if not any(each in folded for each in ("十", "ty-", "ty ")):
        return set()
    return {value(match[0]) for match in _COMPOUND.finditer(text)}
