"""Chinese is set as Chinese, at the right line; nothing else is looked at."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.model.small_docs import small_docs

ZH, EN, CASES = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md", "docs/_data/cases.yml"
_FILLED = "a space stands between Chinese signs, for {fact:pin-freeze} is “60 分钟” here; leave it out"
PLACES = {"zh": ZH, "en": EN, "cases": CASES}


def rows(check: Check, place: str, old: str, new: str) -> list[tuple[str, str, str]]:
    files = small_docs()
    assert old in files[PLACES[place]]
    files[PLACES[place]] = files[PLACES[place]].replace(old, new, 1)
    found = check(files, "--today", "2026-11-28")
    return [(row["path"], row["rule"], row["message"]) for row in found if row["rule"] == "typography"]


@pytest.mark.parametrize(
    ("place", "new"),
    [
        ("zh", "看 [SIM 卡](sign-in.md)，看[卡](sign-in.md)再看 [SIM](sign-in.md) 卡。\n\n## "),
        ("zh", "## 一 { #one }\n\n点 **PIN**（密码），再**等一等**。\n\n## "),
        ("en", "## One { #one }\n\nTap **Lupa Pin**,wait 30分钟.\n\n## "),
    ],
)
def test_silent(check: Check, place: str, new: str) -> None:
    assert rows(check, place, "## ", new) == []


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("等30分钟,再试。", [(ZH, "typography", "“等30分钟,再试。” should be “等 30 分钟，再试。”")]),
        ("只收**卡**(e-toll),要", [(ZH, "typography", "“只收**卡**(e-toll),要” should be “只收**卡**（e-toll），要”")]),
        ("4. 等30分钟,再试。", [(ZH, "typography", "“等30分钟,再试。” should be “等 30 分钟，再试。”")]),
        (
            "看[SIM 卡](sign-in.md)。",
            [(ZH, "typography", "“看[SIM 卡](sign-in.md)。” should be “看 [SIM 卡](sign-in.md)。”")],
        ),
        (
            "[用 SIM](sign-in.md)卡。",
            [(ZH, "typography", "“[用 SIM](sign-in.md)卡。” should be “[用 SIM](sign-in.md) 卡。”")],
        ),
        (
            "超过 {fact:pin-freeze} 仍不行，{fact:pin-freeze}再等。",
            [(ZH, "typography", _FILLED)],
        ),
        ("超过 **{fact:pin-freeze}** 仍不行。", [(ZH, "typography", _FILLED)]),
        (
            "只收卡(e-toll),要先付。",
            [(ZH, "typography", "“只收卡(e-toll),要先付。” should be “只收卡（e-toll），要先付。”")],
        ),
    ],
)
def test_reported(check: Check, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(check, "zh", "## ", f"{new}\n\n## ") == expected


def test_a_space_before_a_figure_that_begins_in_han(check: Check) -> None:
    files = small_docs()
    files["docs/_data/facts.yml"] = files["docs/_data/facts.yml"].replace("zh: 60 分钟", "zh: 约 60 分钟", 1)
    files[ZH] = files[ZH].replace("## ", "要等 {fact:pin-freeze}再看。\n\n## ", 1)
    said = _FILLED.replace("60", "约 60")
    assert said in [row["message"] for row in check(files, "--today", "2026-11-28")]


def test_a_description(check: Check) -> None:
    files = small_docs()
    typed = files[ZH].partition("description: ")[2].partition("\n")[0].strip('"')
    found = rows(check, "zh", typed, typed.replace("，", ",", 1))
    assert found == [(ZH, "typography", f"“{typed.replace('，', ',', 1)}” should be “{typed}”")]


def test_of_a_long_line_what_differs_is_quoted(check: Check) -> None:
    typed = f"{'先看清楚这一笔钱的状态，' * 6}等30分钟，{'再看一遍记录，' * 6}再试。"
    right = "…看清楚这一笔钱的状态，等 30 分钟，再看一遍记录，再看…"
    [found] = rows(check, "zh", "## ", f"{typed}\n\n## ")
    assert found == (ZH, "typography", f"“{right.replace(' ', '')}” should be “{right}”")


def test_of_many_lines_each_tells_what_differs(check: Check) -> None:
    words = "\n\n".join(
        f"这一行前面有很多很多字，然后用{name}付。" for name in ("PIN", "OTP", "SMS", "APK", "NFC", "CVV")
    )
    ((_, _, message),) = rows(check, "zh", "\n\n## ", f"\n\n{words}\n\n## ")
    assert "line 22 “…多字，然后用NFC付。” (“…多字，然后用 NFC 付…”), line 24 " in message


def test_a_title_and_keywords(check: Check) -> None:
    files = small_docs()
    text = files[ZH].replace("title: 重设 PIN", "title: 重设PIN", 1).replace("# 重设 PIN", "# 重设PIN", 1)
    assert "重设PIN" in text
    files[ZH] = text.replace("[一号, 二号,", "[一号, SIM卡, SIM卡2, 二 号,", 1)
    found = check(files, "--today", "2026-11-28")
    assert [(row["line"], row["column"], row["message"]) for row in found if row["rule"] == "typography"] == [
        (2, 8, "“重设PIN” should be “重设 PIN”"),
        (5, 16, "“SIM卡” should be “SIM 卡”"),
        (5, 22, "“SIM卡2” should be “SIM 卡 2”"),
        (10, 1, "“重设PIN” should be “重设 PIN”"),
    ]


def test_a_text_of_the_register(check: Check) -> None:
    expected = [(CASES, "typography", "“等60 分钟” should be “等 60 分钟”")]
    assert rows(check, "cases", '"等 {fact:pin-freeze}"', '"等{fact:pin-freeze}"') == expected
