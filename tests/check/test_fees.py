"""A fee or a limit that is no fact is one line in each language; other amounts are left alone."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, at_files, found_with

LEAST = """  least:
    what: {zh: 最少, en: At least}
    value: {zh: "Rp10,000", en: "Rp10,000"}
    evidence: official
    source: Help
    recorded: 2026-11-22
    next: 2027-05-22
"""
ADD = "add it to docs/_data/facts.yml with its source and write {fact:id} [unsourced-fee]"
OR = "write {{fact:least}} ({}) if it is that, else"
REPORTED = [
    ("每次手续费 Rp6,500。", "The fee is Rp6,500 each time.",
     f"Rp6,500 is no fact; {ADD}", f"Rp6,500 is no fact; {ADD}"),
    ("每天限额是 Rp20,000,000。", "The daily limit is Rp20,000,000.",
     f"Rp20,000,000 is no fact; {ADD}", f"Rp20,000,000 is no fact; {ADD}"),
    ("有 Rp6,500 的手续费。", "It takes a Rp6,500 fee.", f"Rp6,500 is no fact; {ADD}", f"Rp6,500 is no fact; {ADD}"),
    ("下限是 Rp10,000。", "The minimum is Rp10,000.",
     f"Rp10,000 is no fact; {OR.format('最少')} {ADD}", f"Rp10,000 is no fact; {OR.format('At least')} {ADD}"),
]  # fmt: skip
SILENT = [
    ("付了 Rp6,500。", "You paid Rp6,500."),
    ("下限是 {fact:least}。", "The minimum is {fact:least}."),
    ("例如手续费是 Rp6,500。", "The fee was Rp6,500."),
    ("有人要手续费 Rp6,500？一分不付。", "Somebody asks for a fee of Rp6,500? Pay nothing."),
    ("要您付手续费 Rp6,500 的是骗子。", "If the fee is Rp6,500, the total shows it."),
    ("手续费看屏幕。余额 Rp6,500。", "See the fee on the screen. Your balance: Rp6,500."),
    ("金额写成 Rp1.500.000。", "Write amounts as Rp1.500.000."),
]  # fmt: skip


def said(check: Check, chinese: str, english: str) -> list[str]:
    named = (f"{words}\n\n{{fact:least}}" for words in (chinese, english))
    return at_files(found_with(check, *named, {"docs/_data/facts.yml": LEAST}))


@pytest.mark.parametrize(("chinese", "english", "expected", "twin"), REPORTED)
def test_reported(check: Check, chinese: str, english: str, expected: str, twin: str) -> None:
    assert sorted(said(check, chinese, english)) == sorted([f"{ZH}: {expected}", f"{EN}: {twin}"])


@pytest.mark.parametrize(("chinese", "english"), SILENT)
def test_silent(check: Check, chinese: str, english: str) -> None:
    assert said(check, chinese, english) == []
