"""A label in another language than the screen’s is one line, with what the screen calls it and how that is set."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, finder, found_with, placed, silent, told_in
from tests.check.test_labels import LAST, TERMS
from tests.check.test_quoted import MESSAGES

MORE = """  - id: more
    name: {zh: 字, en: word}
    terms:
      - {id: scan-too, indonesian: Pindai, zh: 扫码, en: Scan it, where: {zh: 字, en: word}}
      - {id: done, indonesian: Berhasil / Selesai, zh: 成功 / 已完成, en: Successful / Completed,
         where: {zh: 字, en: word}}
      - {id: note, indonesian: Catatan, zh: 备注, en: Note, where: {zh: 字, en: word}}
"""
BANTUAN = "is what the screen calls **Bantuan**; write **Bantuan**"
IN_CHINESE = [
    ("点 **帮助**。", f"14:3: **帮助** {BANTUAN}（Help，帮助）"),
    ("点**帮助**（Bantuan），再看。", f"14:2: **帮助**（Bantuan） {BANTUAN}（Help，帮助） with a space before it"),
    ("等 **Help** 吧。", f"14:3: **Help** {BANTUAN}（Help，帮助） with no space behind it"),
    ("在 **Bantuan（帮助）** 里。",
     f"14:3: **Bantuan（帮助）** {BANTUAN}（Help，帮助） with no space behind it"),
    ("找 **Bantuan** 或 **Help**。",
     "14:17: **Help** is what the screen calls **Bantuan**, which stands there already; leave it out"),
    ("点 **Bantuan**（Help，帮助），再点 **帮助**。", f"14:27: **帮助** {BANTUAN}"),
    ("点“帮助”。", f"14:2: “帮助” {BANTUAN}（Help，帮助） with a space before it"),
    ("点“Help”。", f"14:2: “Help” {BANTUAN}（Help，帮助） with a space before it"),
    ("看“帮助”（Bantuan / Help）一栏。",
     f"14:2: “帮助”（Bantuan / Help） {BANTUAN}（Help，帮助） with a space before it"),
    ("看“帮助”（Help）。", f"14:2: “帮助”（Help） {BANTUAN}（Help，帮助） with a space before it"),
    ("看 **Bantuan**，如没有“帮助”选项，等。", f"14:18: “帮助” {BANTUAN} with a space before and behind it"),
    ("**应用里没有“帮助”选项，等。**",
     f"14:8: “帮助” {BANTUAN}（Help，帮助） with a space before it, and take the outer ** off: bold holds no bold"),
    ("点 **扫码**。",
     "14:3: **扫码** is what the screen calls **Scan** or **Pindai**; write **Scan**（扫码） or "
     "**Pindai**（Scan it，扫码）"),
    ("| 状态：帮助（Bantuan） | 等 |\n|---|---|", f"14:6: 帮助（Bantuan） {BANTUAN}（Help，帮助）"),
    ("点帮助（Membantuan）。", f"14:2: 帮助（Membantuan） {BANTUAN}（Help，帮助） with a space before it"),
    ("- **帮助**（Bantuan）：等。", f"14:3: **帮助**（Bantuan） {BANTUAN}（Help，帮助）"),
]  # fmt: skip
IN_ENGLISH = [
    ("Tap **Help**.", f"14:5: **Help** {BANTUAN} (Help)"),
    ("No **Help** button.", f"14:4: **Help** {BANTUAN} (Help)"),
    ("- **Help**: wait.", f"14:3: **Help** {BANTUAN} (Help); or leave the ** out where no screen is meant"),
    ("It is in **Help (Bantuan)**.", f"14:10: **Help (Bantuan)** {BANTUAN} (Help)"),
    ("It is in **Help** (Bantuan).", f"14:10: **Help** (Bantuan) {BANTUAN} (Help)"),
    ("Tap **help** (**bantuan**).", f"14:5: **help** (**bantuan**) {BANTUAN} (Help)"),
    ("Look in **Bantuan (Help)**.", f"14:9: **Bantuan (Help)** {BANTUAN} (Help)"),
    ("Wait while it is help (Bantuan).", f"14:18: help (Bantuan) {BANTUAN} (Help)"),
    ("Wait for Help (Membantuan), then.", f"14:10: Help (Membantuan) {BANTUAN} (Help)"),
    ("Tap “Help” (Bantuan).", f"14:5: “Help” (Bantuan) {BANTUAN} (Help)"),
    ("Look for **Bantuan** (Help) or **Help**.",
     "14:32: **Help** is what the screen calls **Bantuan**, which stands there already; leave it out"),
    ("Enter “Help” now.",
     f"14:7: “Help” {BANTUAN} (Help); or leave the quotation marks out where no screen is meant"),
    ("**There is no “Help” option.**",
     f"14:15: “Help” {BANTUAN} (Help), and take the outer ** off: bold holds no bold"),
    ("It says **Completed**.",
     "14:9: **Completed** is what the screen calls **Selesai**; write **Selesai** (Successful / Completed); or leave "
     "the ** out where no screen is meant"),
]  # fmt: skip
SILENT = [
    ("**备注**：等。", "> **Note:** wait.\n\n**Note**: wait."),
    ("点 **Bantuan**（帮助）。", "Tap **Bantuan** (Help)."),
    ("看“帮助”，**帮助**别人。", "**Help** others, with **help** of ours."),
    ("客服说“帮助”。", "They say “Help”. “Help”, or no answer."),
    ("看帮助（Gojek），成功（Kirim）。", "Look for help (Gojek), or for unhelp (Bantuan)."),
    ("看[帮助（Bantuan）](reset-pin.md)。", "See [help (Bantuan)](reset-pin.md)."),
    ("看 **Linked apps**（已关联的应用）。", "Look at **Linked apps** (Linked apps)."),
    ("出现“PIN 错误”（Wrong PIN）。", "It shows “Wrong PIN” (PIN salah)."),
]


said = finder(TERMS + MESSAGES + MORE, "label", "gloss", "lead")
test_a_translation_is_told_in_chinese = told_in(ZH, said, IN_CHINESE, "translated-label")
test_a_translation_is_told_in_english = told_in(EN, said, IN_ENGLISH, "translated-label")
test_silent = silent(said, SILENT)


def test_a_list_whose_leads_are_translations_is_of_labels(check: Check) -> None:
    """If one of them is none, all are words that lead into their items."""
    labels, words = "- **Help**: a.\n- **Scan it**: b.", "- **Help**: a.\n- **Cash**: b."
    assert [row.rpartition(" [")[2] for row in said(check, "等。", labels)] == ["translated-label]"] * 2
    assert said(check, "等。", words) == [
        f"{EN}:14:3: **Help**: is no label; leave the ** out, likewise in line 15 [bold-lead]"
    ]


def test_beside_one_that_the_glossary_lacks(check: Check) -> None:
    assert said(check, "打开**资料**或**帮助**。", "Open **Profile** or **Help**.") == [
        f"{EN}:14:6: **Profile** is not in the glossary; {LAST} [unknown-label]",
        f"{EN}:14:21: **Help** {BANTUAN} (Help) [translated-label]",
        f"{ZH}:14:3: **资料** is not in the glossary; {LAST} [unknown-label]",
        f"{ZH}:14:10: **帮助** {BANTUAN}（Help，帮助） with a space before it [translated-label]",
    ]


def test_what_is_told_in_both_languages_is_no_difference_of_them(check: Check) -> None:
    assert said(check, "点“帮助”。", "Tap “Help”.") == [
        f"{EN}:14:5: “Help” {BANTUAN} (Help) [translated-label]",
        f"{ZH}:14:2: “帮助” {BANTUAN}（Help，帮助） with a space before it [translated-label]",
    ]


def test_what_may_be_words_of_a_screen_is_told_in_both(check: Check) -> None:
    """One language may have no capitals that tell a name."""
    no_bold = "and take the outer ** off: bold holds no bold; or leave the quotation marks out where no screen is meant"
    done = "is what the screen calls **Berhasil**; write **Berhasil**"
    assert said(check, "**“帮助”是帮助；“成功”是好。**", "It is **“Help” = help; “Successful” = good.**") == [
        f"{EN}:14:9: “Help” {BANTUAN} (Help), {no_bold} [translated-label]",
        f"{EN}:14:24: “Successful” {done} (Successful / Completed), {no_bold} [translated-label]",
        f"{ZH}:14:3: “帮助” {BANTUAN}（Help，帮助）, {no_bold} [translated-label]",
        f"{ZH}:14:11: “成功” {done}（Successful / Completed，成功 / 已完成）, {no_bold} [translated-label]",
    ]


OTHER = [
    ("还写着“帮助”时，等。", "While it says “completed”, wait.",
     f"{ZH}:14:4: “帮助” is Bantuan, and “completed” in {EN}:14 is Selesai; "
     "write “帮助” and “help”, or “已完成” and “completed”"),
    ("等“帮助”，“帮助”或“成功”。", "Wait for “completed”, or for “forgot PIN”.",
     f"{ZH}:14:2: “帮助” is Bantuan, and “forgot PIN” in {EN}:14 is Lupa PIN; "
     "write “帮助” and “help”, or “忘记 PIN” and “forgot PIN”"),
    ("等“帮助”。", 'Wait for "completed".',
     f'{ZH}:14:2: “帮助” is Bantuan, and "completed" in {EN}:14 is Selesai; '
     "write “帮助” and “help”, or “已完成” and “completed”"),
    ("| 状态 | 做什么 |\n|---|---|\n| 扫码 | 等 |", "| Status | What |\n|---|---|\n| Help | Wait |",
     f"{ZH}:16:3: 扫码 is Scan or Pindai, and Help in {EN}:16 is Bantuan; write 扫码 and Scan, or 帮助 and Help"),
]  # fmt: skip
ALIKE = [
    ("还写着“成功”时，等。", "While it says “completed”, wait."),
    ("还写着“帮助”时，等。", "While it says “help”, wait for “completed”."),
    ("等“帮助”。\n\n好。", "Well.\n\nIt says “completed”."),
    ("| 帮助 | 等 |\n|---|---|\n| 好 | 帮助 |", "| Help | Wait |\n|---|---|\n| Completed | Help |"),
    ("还写着“帮助”时，等。", "While it says “nothing”, wait."),
    ("等“帮助”，“成功”就好。", "“Completed” is well, wait for **Bantuan** (Help)."),
    ("等“帮助”，“成功”就好。", "While it is in need of help, it is not “completed”."),
    ("等“帮助”，已完成就好。", "Wait for help: it is “completed”."),
    ("等“帮助”，“成功”就好。", "Wait for “forgot PIN”."),
]


@pytest.mark.parametrize(("chinese", "english", "expected"), OTHER)
def test_twins_with_words_for_two_labels(check: Check, chinese: str, english: str, expected: str) -> None:
    rows = found_with(check, chinese, english, {"docs/_data/glossary.yml": TERMS + MESSAGES + MORE})
    found = placed([row for row in rows if row["rule"] == "differing-meaning"])
    assert found == [f"{expected} [differing-meaning]"]


@pytest.mark.parametrize(("chinese", "english"), ALIKE)
def test_twins_with_words_for_one_label(check: Check, chinese: str, english: str) -> None:
    rows = found_with(check, chinese, english, {"docs/_data/glossary.yml": TERMS + MESSAGES + MORE})
    assert not [row for row in rows if row["rule"] == "differing-meaning"]
