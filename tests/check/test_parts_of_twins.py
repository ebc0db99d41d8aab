"""Boxes, amounts and order are the same in both languages, and what differs is one line at its own place."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, finder, reported, silent

BOX = '"…" with a title of yours, and indent its text by four spaces [unboxed-note]'
FOREIGN = "unlisted-mark-up"
REPORTED = [
    ('!!! danger "看清收款人"\n    先核对姓名。', "Wait.",
     f"{ZH}:14:1: this box is not in {EN}; write it in both [differing-boxes]"),
    ('再看。\n\n!!! danger "看清收款人"\n    先核对姓名。', "Look.",
     f"{ZH}:16:1: this box is not in {EN}; write it in both [differing-boxes]"),
    ("等。", '!!! note "Read this"\n    Wait.',
     f"{EN}:14:1: this box is not in {ZH}; write it in both [differing-boxes]"),
    ('!!! danger "看清收款人"\n    先核对姓名。', '!!! warning "Read the name"\n    Check it first.',
     f"{EN}:14:1: !!! warning, but !!! danger in {ZH}:14; write the same kind [differing-boxes]"),
    ('!!! warning "核对"\n    等。\n\n!!! warning "看清"\n    等。',
     '!!! note "Read"\n    Wait.\n\n!!! warning "Look"\n    Wait.',
     f"{EN}:14:1: !!! note, but !!! warning in {ZH}:14; write the same kind [differing-boxes]"),
    ('!!! warning "核对"\n    等。\n\n!!! note "看清"\n    等。', '!!! note "Look"\n    Wait.',
     f"{ZH}:14:1: this box is not in {EN}; write it in both [differing-boxes]"),
    ('!!! danger "核对"\n    等。', "**Note:** Wait.",
     f"{EN}:14:1: what “**Note:**” begins is a box here; write !!! danger {BOX}"),
    ('!!! danger "核对"\n    等。', "> [!CAUTION]\n> Wait.",
     f"{EN}:14:3: [!CAUTION] is printed as it is typed; write !!! danger "
     f"{BOX.replace(' [unboxed-note', f', without > [{FOREIGN}')}"),
    ("付 50,000 元。", "Pay Rp50,000.",
     f"{EN}:14:5: Rp50,000, but 50,000 元 in {ZH}; write the same currency [differing-currency]"),
    ("付 20 万元。", "Pay $200,000.",
     f"{EN}:14:5: $200,000, but 20 万元 in {ZH}; write the same currency [differing-currency]"),
    ("试 3 次。\n\n等 3 天。\n\n再等 6 天。", "Try 6 times.\n\nWait 3 days.\n\nThen wait 6 days.",
     f"{EN}:14:5: 6, but 3 in {ZH}:14; write the same [differing-figures]"),
    ("等 3 天。\n\n再等 3 天，共 6 天。", "Wait 3 days.\n\nThen wait, 6 days in all.",
     f"{ZH}:16:4: 3, which {EN}:16 does not say; write it in both [differing-figures]"),
    ("等 {fact:pin-freeze}。\n\n再等 {fact:pin-freeze}。", "Wait {fact:pin-freeze}.\n\nThen wait.",
     f"{ZH}:16:4: {{fact:pin-freeze}} (60), which {EN}:16 does not say; write it in both [differing-figures]"),
    ("等 30 分钟。\n\n再等 30 分钟。", "Wait 30 hours.\n\nThen wait 30 minutes.",
     f"{EN}:14:6: 30 hours, but 30 minutes in {ZH}:14; write the same [differing-figures]"),
    ("| 甲 | 乙 |\n|---|---|\n| 试 | |\n| 试 3 次 | 等 |", "| A | B |\n|---|---|\n| Try | 3 |\n| Try 3 times | Wait |",
     f"{ZH}:16:5: this cell is empty; write it, or “–” for nothing [empty-cell]"),
    ("1. 点 **PIN**。\n2. 等。\n3. 看。", "1. Wait.\n2. Tap **PIN**.\n3. Look.",
     f"{EN}:14:1: this step stands elsewhere there, in {ZH}:15; write them in the same order [differing-order]"),
    ("- 等 3 天。\n- 试 6 次。", "- Try 6 times.\n- Wait 3 days.",
     f"{EN}:14:1: this point stands elsewhere there, in {ZH}:15; write them in the same order [differing-order]"),
    ("[登录](sign-in.md)。\n\n[验证码](fix-otp.md)。", "[Codes](fix-otp.md).\n\n[Sign in](sign-in.md).",
     f"{EN}:14:1: this paragraph stands elsewhere there, in {ZH}:16; write them in the same order [differing-order]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 试 3 次 |\n| 2 | 试 6 次 |",
     "| A | B |\n|---|---|\n| 2 | 6 tries |\n| 1 | 3 tries |",
     f"{EN}:16:1: this row stands elsewhere there, in {ZH}:17; write them in the same order [differing-order]"),
    ("1. 等。\n2. 回到第 1 步。", "1. Wait.\n2. Go back to step 9.",
     f"{EN}:15:15: step 9: the last step here is 2; write the number of the step that is meant [missing-step]"),
    ("1. 等。\n2. 回到第九步。", "1. Wait.\n2. Go back to step 1.",
     f"{ZH}:15:6: 第九步: the last step here is 2; write the number of the step that is meant [missing-step]"),
    ("1. 等。\n2. 重复第 1 至 3 步。", "1. Wait.\n2. Repeat steps 1 to 2.",
     f"{ZH}:15:6: 第 1 至 3 步: the last step here is 2; write the number of the step that is meant [missing-step]"),
    ("1. 等 2 天。\n2. 看 1 次。\n3. 回到第 1 步。", "1. Wait 2 days.\n2. Look 1 time.\n3. Go back to step 2.",
     f"{EN}:16:15: step 2, but 第 1 步 in {ZH}:16; write the same [differing-step]"),
    ("1. 等。\n2. 回到第 1 步，等 1 周。", "1. Wait.\n2. Go back to step 2, wait 1 week.",
     f"{EN}:15:15: step 2, but 第 1 步 in {ZH}:15; write the same [differing-step]"),
    ("1. 等。\n2. 看。\n3. 回到第一步。", "1. Wait.\n2. Look.\n3. Go back to step 2.",
     f"{EN}:16:15: step 2, but 第一步 in {ZH}:16; write the same [differing-step]"),
    ("1. 等。\n2. 看。\n3. 回到第 1 步。", "1. Wait.\n2. Look.\n3. Go back to step 2.",
     f"{EN}:16:15: step 2, but 第 1 步 in {ZH}:16; write the same [differing-step]"),
    ("每月 1 号重算。\n\n到 1 日再付。", "It counts each month.\n\nPay on the 1st.",
     f"{ZH}:14:4: 1 号, which {EN}:14 does not say; write it in both [differing-figures]"),
    ("每月重算。\n\n到 1 日再付。", "It restarts on the 1st.\n\nPay on the 1st.",
     f"{EN}:14:20: 1st, which {ZH}:14 does not say; write it in both [differing-figures]"),
]  # fmt: skip
SILENT = [
    ('!!! danger "等"\n    先看。\n\n!!! note "看"\n    再等。',
     '!!! danger "Wait"\n    Look first.\n\n!!! note "Look"\n    Then wait.'),
    ('!!! note "等"\n    - 先看。\n    - 再等。', '!!! note "Wait"\n    - Look first.\n    - Then wait.'),
    ("付 Rp2,000,000（200 万印尼盾）。", "Pay Rp2,000,000."),
    ("付 200 万印尼盾。", "Pay IDR 2,000,000, which is 2 million rupiah."),
    ("付 Rp50,000，不是 50,000 元。", "Pay Rp50,000, not 50,000 yuan."),
    ("等 50,000 秒。", "Wait 50,000 seconds."),
    ("试 3 次，等两天。\n\n等 3 天，试两次。", "Wait 2 days after three tries.\n\nTry twice in 3 days."),
    ("1. 点 **PIN**，等 3 天。\n2. 点 **PIN**。", "1. Wait 3 days, tap **PIN**.\n2. Tap **PIN**."),
    ("- 先点 **PIN**。\n\n再看。\n\n1. 点 **PIN**。\n2. 等。",
     "- Tap **PIN** first.\n\nLook.\n\n1. Tap **PIN**.\n2. Wait."),
    ("1. 等。\n2. 两步验证，第一步“第 9 步”，第 3 步，共 4 步。\n3. 等。",
     "1. Wait.\n2. 2-step, “step 9”, step 3 of 4, step 1.\n3. Wait."),
    ("1. 等。\n2. 看[登录](sign-in.md)的第 5 步。", "1. Wait.\n2. See step 5 of [signing in](sign-in.md)."),
    ("1. 等。\n2. 先做第 2 步，再做第 1 步。", "1. Wait.\n2. Do step 1 after step 2."),
    ("每月 1 号重算。\n\n月初再付。\n\n3 月 1 日。", "It restarts on the first.\n\nPay on the 1st.\n\n1 March."),
    ("等 30 分钟到 2 小时。\n\n等 2 天。", "Wait 2 hours, at least 30 minutes.\n\nWait two days."),
]  # fmt: skip


said = finder()
test_reported = reported(said, REPORTED)
test_silent = silent(said, SILENT)


def test_each_figure_of_a_line_is_told(check: Check) -> None:
    """One that the twin says elsewhere hides behind none that it lacks; a changed figure stays one slip."""
    assert said(check, "等 3 天。\n\n再等 14 天。", "Wait 7 to 14 days.\n\nThen wait 14 days.") == [
        f"{EN}:14:6: 7 is not in {ZH}; write the same in both [differing-figures]",
        f"{EN}:14:11: 14, which {ZH}:14 does not say; write it in both [differing-figures]",
        f"{ZH}:14:3: 3 is not in {EN}; write the same in both [differing-figures]",
    ]
    assert said(check, "等 3 天。\n\n再等 14 天。", "Wait 14 days.\n\nThen wait 14 days.") == [
        f"{ZH}:14:3: 3 is not in {EN}; write the same in both [differing-figures]",
    ]


# What a note is called in Chinese, and in English with its sign, and the kind of box that both are told.
NOTES = [
    ("注意：", "💡 **Note:**", "note"),
    ("注意：", "⚠️ **Note:**", "warning"),
    ("注意：", "**Warning:**", "warning"),
    ("危险：", "⚠️ **Caution:**", "danger"),
]


@pytest.mark.parametrize(("chinese", "english", "kind"), NOTES)
def test_a_note_becomes_a_box_of_one_kind(check: Check, chinese: str, english: str, kind: str) -> None:
    assert said(check, f"**{chinese}**等。", f"{english} Wait.") == [
        f"{EN}:14:1: what “{english}” begins is a box here; write !!! {kind} {BOX}",
        f"{ZH}:14:1: what “**{chinese}**” begins is a box here; write !!! {kind} {BOX}",
    ]
