"""The typography check reads bodies and Chinese values, at the right line, and nothing else."""

from __future__ import annotations

import pytest

from scripts.typography import faults, register_faults

ARTICLES = [
    ("---\nkeywords: [付不了, 扫码]\n---\n\n# 标题\n\n登录，再试。\n", []),
    ("---\ntitle: a\n---\n\n等30分钟,再试。\n", [(5, "等30分钟,再试。", "等 30 分钟，再试。")]),
    ("不带头部(GoPay)的正文\n", [(1, "不带头部(GoPay)的正文", "不带头部 (GoPay) 的正文")]),
]
REGISTERS = [
    ("a: {zh: 等 30 分钟，再试, en: 'wait,again'}", []),
    ("a:\n  zh: 等30分钟", [(2, "等30分钟", "等 30 分钟")]),
    ("en: 等30分钟", []),
    ("zh: 先看[换号](change-phone-number#steps)，再填[日期]", []),
]


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_articles(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert list(faults(text)) == expected


@pytest.mark.parametrize(("text", "expected"), REGISTERS)
def test_registers(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert list(register_faults(text)) == expected
