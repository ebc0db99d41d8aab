"""Numbers in words: what is read as one, alone and in the texts of those who ask."""

from __future__ import annotations

import re

import pytest

from scripts.check.read.durations import times
from scripts.check.read.figures import figures
from scripts.check.read.lengths import lengths
from scripts.check.read.number_words import ENGLISH, HAN, IN_CHINESE, IN_ENGLISH, compounds, value

VALUES = [
    ("7", 7), ("one", 1), ("Ten", 10), ("twelve", 12), ("thirteen", 13), ("fifteen", 15), ("eighteen", 18),
    ("forty", 40), ("ninety", 90), ("twenty-four", 24), ("Ninety nine", 99), ("一", 1), ("两", 2), ("十", 10),
    ("十四", 14), ("二十", 20), ("二十四", 24), ("九十九", 99),
]  # fmt: skip
TAKEN = [
    ("sixteen seven seventy, eight eighty", ["sixteen", "seven", "seventy", "eight", "eighty"]),
    ("twenty-four, twenty one, thirty", ["twenty-four", "twenty one", "thirty"]),
    ("二十四、十、十五、二十、两、一", ["二十四", "十", "十五", "二十", "两", "一"]),
    ("zero 零 百", []),
]
# A text, its lengths in its language, the times of a promise, and the figures that it knows of these.
READ = [
    ("zh", "等二十四小时", [(24, "hour")], {("24", "hour")}, {24.0}),
    ("en", "twenty-four hours", [(24, "hour")], {("24", "hour")}, {24.0}),
    ("zh", "十五天", [(15, "day")], {("15", "day")}, {15.0}),
    ("en", "Fifteen days", [(15, "day")], {("15", "day")}, {15.0}),
    ("zh", "三个月", [(3, "month")], {("3", "month")}, {3.0}),
    ("en", "three months", [(3, "month")], {("3", "month")}, {3.0}),
    ("zh", "一天", [], {("1", "day")}, {1.0}),
    ("en", "one day", [], {("1", "day")}, {1.0}),
    ("zh", "第三天", [], set(), {3.0}),
    ("en", "nobody, nineteenth", [], set(), set()),
    ("zh", "三个步骤", [], set(), {3.0}),
    ("en", "eleven steps", [], set(), {11.0}),
]


@pytest.mark.parametrize(("words", "number"), VALUES)
def test_value(words: str, number: int) -> None:
    assert value(words) == number


def test_each_word_is_a_number() -> None:
    assert [value(word) for word in [*ENGLISH, *HAN]] == [*ENGLISH.values(), *HAN.values()]


@pytest.mark.parametrize("words", ["zwei", "", "twenty-zwei", "百"])
def test_what_is_no_number(words: str) -> None:
    with pytest.raises(KeyError):
        value(words)


@pytest.mark.parametrize(("text", "found"), TAKEN)
def test_as_long_as_it_goes(text: str, found: list[str]) -> None:
    assert re.findall(rf"{IN_ENGLISH}|{IN_CHINESE}", text) == found


def test_compounds() -> None:
    assert compounds("twenty-four, thirty, 二十五、十、十六 天") == {24, 25, 16}


@pytest.mark.parametrize(("language", "text", "found", "promised", "known"), READ)
def test_readers(
    language: str, text: str, found: list[tuple[int, str]], promised: set[tuple[str, str]], known: set[float]
) -> None:
    assert [(each.number, each.unit) for each in lengths(text, language)] == found
    assert times(text) == promised
    assert known <= figures(text).known
    assert known or not figures(text).known
