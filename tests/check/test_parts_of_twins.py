"""Boxes and amounts are the same in both languages, and what differs is one line at its own place."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, found_with, placed

REPORTED = [
    ('!!! danger "看清收款人"\n    先核对姓名。', "Wait.",
     f"{ZH}:14:1: this box is not in {EN}; write it in both [differing-boxes]"),
    ('再看。\n\n!!! danger "看清收款人"\n    先核对姓名。', "Look.",
     f"{ZH}:16:1: this box is not in {EN}; write it in both [differing-boxes]"),
    ("等。", '!!! note "Read this"\n    Wait.',
     f"{EN}:14:1: this box is not in {ZH}; write it in both [differing-boxes]"),
    ('!!! danger "看清收款人"\n    先核对姓名。', '!!! warning "Read the name"\n    Check it first.',
     f"{EN}:14:1: !!! warning, but !!! danger in {ZH}:14; write the same kind [differing-boxes]"),
    ("付 50,000 元。", "Pay Rp50,000.",
     f"{EN}:14:5: Rp50,000, but 50,000 元 in {ZH}; write the same currency [differing-currency]"),
    ("付 20 万元。", "Pay $200,000.",
     f"{EN}:14:5: $200,000, but 20 万元 in {ZH}; write the same currency [differing-currency]"),
]  # fmt: skip
SILENT = [
    ('!!! danger "等"\n    先看。\n\n!!! note "看"\n    再等。',
     '!!! danger "Wait"\n    Look first.\n\n!!! note "Look"\n    Then wait.'),
    ('!!! note "等"\n    - 先看。\n    - 再等。', '!!! note "Wait"\n    - Look first.\n    - Then wait.'),
    ("付 Rp2,000,000（200 万印尼盾）。", "Pay Rp2,000,000."),
    ("付 200 万印尼盾。", "Pay IDR 2,000,000, which is 2 million rupiah."),
    ("付 Rp50,000，不是 50,000 元。", "Pay Rp50,000, not 50,000 yuan."),
    ("等 50,000 秒。", "Wait 50,000 seconds."),
]  # fmt: skip


def said(check: Check, chinese: str, english: str) -> list[str]:
    return placed(found_with(check, chinese, english))


@pytest.mark.parametrize(("chinese", "english", "expected"), REPORTED)
def test_reported(check: Check, chinese: str, english: str, expected: str) -> None:
    assert said(check, chinese, english) == [expected]


@pytest.mark.parametrize(("chinese", "english"), SILENT)
def test_silent(check: Check, chinese: str, english: str) -> None:
    assert said(check, chinese, english) == []
