"""A cheap look lets by all that the slow expression behind it finds: forms at the edges of each look."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from scripts.check.read.contacts import folded, numbers_of_somebody, short_numbers
from scripts.check.read.durations import durations, times
from scripts.check.read.fees_first import fees_first
from scripts.check.read.figures import amounts, figures
from scripts.check.read.house_shape import find_odd_shapes
from scripts.check.read.house_words import find_house_words
from scripts.check.read.markdown_tables import width_of
from scripts.check.read.number_words import ENGLISH, HAN, compounds
from scripts.check.read.other_language import find_other_language
from scripts.check.read.prose_slips import find_prose_slips
from scripts.check.read.sentence_ends import find_open_ends
from scripts.check.read.sentences import sentences


def _slips(text: str) -> list[str]:
    return sorted(slip.text for slip in find_prose_slips(text, text, in_han=False))


def _chains(text: str) -> list[str]:
    return [slip.text for slip in find_odd_shapes(text, text, in_han=False) if slip.rule == "click-chain"]


def _open_ends(text: str) -> list[str]:
    return [slip.text for slip in find_open_ends([(0, text)], text, 0, "en")]


def _calls(text: str) -> list[str]:
    return [slip.text for slip in find_other_language(text, in_han=True)]


def _words(language: str) -> Callable[[str], list[str]]:
    return lambda text: sorted(slip.text for slip in find_house_words(text, language, 0))


def _texts(find: Callable[[str], Iterable[Any]]) -> Callable[[str], list[str]]:
    return lambda text: [found[0] for found in find(text)]


# A reader, a text, and all that it finds there.
FOUND: list[tuple[Callable[[str], Any], str, Any]] = [
    # A unit of time right behind the last word of its number, in letters of any size, with any space between.
    *((lambda text: [each.least for each in durations(text)], f"In {word.title()}\n DAYS.", [number])
      for word, number in ENGLISH.items() if number),
    *((lambda text: [each.least for each in durations(text)], f"等{sign}天", [number])
      for sign, number in HAN.items() if number),
    (lambda text: times(text), "Forty-Two\u00a0Business days", {("42", "working day")}),
    (lambda text: [each.length for each in durations(text)], "10x24 jam, 2 × 30–40 minutes",
     [(240, 240, "hour"), (60, 80, "minute")]),
    (lambda text: [each.length for each in durations(text)], "7 / 14 working days, 1/2 小时, 第 2 个工作日, 第12天",
     [(7, 7, "working day"), (14, 14, "working day"), (2, 2, "hour")]),
    (lambda text: times(text), "10x24 jam, 2 × 30–40 minutes", {("24", "hour"), ("30", "minute"), ("40", "minute")}),
    # A fee before each of what is waited for.
    *((_texts(fees_first), text, [text[:60]]) for text in (
        "PAY A TAX FIRST TO WITHDRAW", "Pay a fee first and the block is lifted", "Pay a fee first to get the funds",
        "Pay a fee first, it comes back", "Pay a fee before it is UNBLOCKED", "Pay a fee before it is paid out",
        "先付手续费，后返还", "先付手续费，再下款", "先付手续费，再取现", "先付手续费，再领奖", "先付押金，再解封",
        "先付押金，再要回",
    )),
    # Each arrow of a chain.
    *((_chains, f"**A** {arrow} “B”", [f"**A** {arrow} “B”"]) for arrow in (*"→⇒➔➜➝›»＞>", "=>", "->")),
    # Each currency, and each scale behind a sum.
    (lambda text: [each.currency for each in amounts(text)], "IDR 5, RMB 6, cny 7, USD 8, ¥9, ￥10, $11, €12",
     ["rupiah", "yuan", "yuan", "dollars", "yuan", "yuan", "dollars", "euros"]),
    *((lambda text: [(each.value, each.currency) for each in amounts(text)], text, [said]) for text, said in (
        ("5 万印尼盾", (50000, "rupiah")), ("5 盾", (5, "rupiah")), ("5 人民币", (5, "yuan")),
        ("5 美元", (5, "dollars")),
        ("5 欧元", (5, "euros")), ("5 元", (5, "yuan")), ("5 Yuan", (5, "yuan")), ("5 DOLLARS", (5, "dollars")),
        ("5 euros", (5, "euros")), ("2 juta Rupiah", (2000000, "rupiah")),
    )),
    # Numbers in two parts, digits of another script, and an address with a number in words.
    *((compounds, text, {number}) for text, number in (("TWENTY-FOUR", 24), ("ninety one", 91), ("十五", 15))),
    (lambda text: figures(text).known, "٣ at https://a.example/four", {3.0}),
    (lambda text: figures(text).known, "at www.b.example/five", set()),
    (lambda text: sorted(figures(text).printed.values()), "5x24 ٦×7 https://a.example/8x9 2 x 30",
     ["2", "24", "30", "5", "7", "٦"]),
    # Digits in words, of three that stand alone, and of somebody.
    (folded, "一五零零七，一五零零", "15007，一五零零"),
    (_texts(short_numbers), "131\n、110；Rp 131, Rp131, 1.131, a131, +131", ["131", "110"]),
    (_texts(numbers_of_somebody), "3174051203900001 a GP-20261103-7781 5123 4567 8901 2345 x3174051203900001 XGP-2-3",
     ["3174051203900001", "GP-20261103-7781", "5123 4567 8901 2345"]),
    # What comes twice, at the ends of a text and beside other marks.
    (_slips, "the THE", ["the THE"]),
    (_slips, "的的，，a,,b", [",,", "的的", "，，"]),
    (_slips, "a!? b -- c—d--e... f——g", ["!?", "--", "--", "...", "—", "——"]),
    (_slips, "wait. then etc. or", ["then"]),
    (_slips, "『a", ["『"]),
    (_slips, "mid-\n dle", ["mid-\n dle"]),
    (_slips, "HTTP://a.example http：//a.example", ["http：//a.example"]),
    (_slips, "www.a.example", ["www.a.example"]),
    (_slips, "!!!note", ["!!!note"]),
    (_slips, "_a_", ["_a_"]),
    # Each end that is glued to a word by either mark, and words of this house.
    *((_words("en"), text, [text]) for text in (
        "cant", "Can't", "can’t", "Won’t", "won't", "You've", "you’ve", "We’re", "we're", "They’ll", "it'll", "I’m",
        "I'm", "Let’s", "let's", "It’s", "it's", "She’s", "we’d", "I'd",
    )),
    (_words("en"), "It’s arrived.", ["It’s"]),
    (_words("en"), "Check if the fee which you’d pay is due. Prepare your card.",
     ["Check if", "Prepare", "the fee which", "you’d"]),
    (_words("zh"), "PIN 重置，重置过 Login PIN", ["重置", "重置"]),
    # The last sign of what ends without a mark.
    *((_open_ends, text, [text]) for text in ("See é", "See a_", "See **a**", "See a²")),
    (lambda text: [slip.text for slip in find_open_ends([(0, "See [a]      ")], text, 0, "en")], "See [a](a.md)",
     ["See [a](a.md)"]),
    # Each mark behind a call, and a sentence of many dots.
    *((_calls, f"好，{call}", [call.rstrip("！。？")])
      for call in ("Thanks.", "Ok!", "Sorry?", "Done！", "Yes。", "Bye？")),
    (lambda text: [each.text for each in sentences(text)], "a.b.c. d..e! f?g", ["a.b.c", " d..e", "g"]),
    (width_of, r"| a \| b | c |", 2),
    (width_of, r"a | b \\| c", 3),
]  # fmt: skip


@pytest.mark.parametrize(("find", "text", "found"), FOUND, ids=[row[1] for row in FOUND])
def test_a_cheap_look_hides_nothing(find: Callable[[str], Any], text: str, found: Any) -> None:
    assert find(text) == found
