"""A label in quotation marks is one line, with what to write; what is said, typed or quoted of others is none."""

from __future__ import annotations

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, finder, silent, told_in
from tests.check.test_labels import CHAIN, TERMS
from tests.model.small_docs import small_docs

MESSAGES = """  - id: messages
    name: {zh: 字, en: word}
    quoted: true
    terms:
      - {id: wrong, indonesian: PIN salah, zh: PIN 错误, en: Wrong PIN, where: {zh: 字, en: word}}
      - {id: wait, indonesian: Mohon ditunggu, zh: 请稍等, en: Please wait, where: {zh: 字, en: word}}
"""
LAST = (
    "if the screen shows it, add it to docs/_data/glossary.yml and write it in bold; else leave the quotation marks out"
)
ELSE = f"If not, and {LAST.removeprefix('if ')}"
NO = "is not in the glossary"
BOLD, SPACE = "is a label, and bold here; write", "with a space before it"
IN_CHINESE = [
    (
        "看“Bantuan”（帮助），别信骗子。",
        f"14:2: “Bantuan” {BOLD} **Bantuan** {SPACE}",
    ),
    (
        "点“Bantuan”。",
        f"14:2: “Bantuan” {BOLD} **Bantuan**（Help，帮助） {SPACE}",
    ),
    (
        "点「Bantuan」。",
        f"14:2: 「Bantuan」 {BOLD} **Bantuan**（Help，帮助） {SPACE}",
    ),
    ('点 "Bantuan"。', '14:3: "Bantuan" is a label, and bold here; write **Bantuan**（Help，帮助）'),
    (
        "点“bantuan”。",
        f"14:2: “bantuan” {BOLD} **Bantuan**（Help，帮助） {SPACE}",
    ),
    ("点“Bantuan”（帮助）。", f"14:2: “Bantuan” {BOLD} **Bantuan** {SPACE}"),
    (
        "点“Bantuan”（支持）。",
        f"14:2: “Bantuan”（支持） {BOLD} **Bantuan**（Help，帮助） {SPACE}",
    ),
    (
        "看 **Bantuan**，再点“Bantuan”。",
        f"14:17: “Bantuan” {BOLD} **Bantuan** {SPACE}",
    ),
    (
        "状态是“Bantuan”（帮助）。",
        f"14:4: “Bantuan” {BOLD} **Bantuan** {SPACE}",
    ),
    (
        "有的版本叫“Bantuan”。",
        f"14:6: “Bantuan” {BOLD} **Bantuan**（Help，帮助） {SPACE}",
    ),
    (
        "看帮助（就是“Bantuan”）。",
        f"14:7: “Bantuan” {BOLD} **Bantuan** {SPACE}",
    ),
    ("点“Promo”。", f"14:2: “Promo” {NO}; {LAST}"),
    ("先看“Promo”按钮。", f"14:3: “Promo” {NO}; {LAST}"),
    ("点“Bntuan”。", f"14:2: “Bntuan” {NO}; did you mean **Bantuan**（Help，帮助）? {ELSE}"),
    (
        "忘了就点 Lupa PIN。",
        "14:6: Lupa PIN is a label, and bold here; write **Lupa PIN**（Forgot PIN，忘记 PIN）",
    ),
    (
        "看 Lupa PIN（密码）。",
        "14:3: Lupa PIN（密码） is a label, and bold here; write **Lupa PIN**（Forgot PIN，忘记 PIN）",
    ),
    ("点“Bantuan”（帮助）>“Kirim”。", f"14:2: “Bantuan”（帮助）>“Kirim” {CHAIN}"),
]
IN_ENGLISH = [
    ("Look for “Bantuan” at the foot.", "14:10: “Bantuan” is a label, and bold here; write **Bantuan** (Help)"),
    (
        "**Wait: look for “Bantuan”.**",
        "14:18: “Bantuan” is a label, and bold here; write **Bantuan** (Help), and take the outer ** off: bold holds "
        "no bold",
    ),
    ("Tap ‘Bantuan’.", "14:5: ‘Bantuan’ is a label, and bold here; write **Bantuan** (Help)"),
    ("Choose “Bantuan” (Support).", "14:8: “Bantuan” (Support) is a label, and bold here; write **Bantuan** (Help)"),
    ("Open “Linked apps”.", "14:6: “Linked apps” is a label, and bold here; write **Linked apps**"),
    ("If it says “Bantuan” (Help), wait.", "14:12: “Bantuan” is a label, and bold here; write **Bantuan**"),
    ("Press “Pilih Bank”.", f"14:7: “Pilih Bank” {NO}; {LAST}"),
    ("Tap on the “Voucher”.", f"14:12: “Voucher” {NO}; {LAST}"),
    ("See the “Voucher” tab.", f"14:9: “Voucher” {NO}; {LAST}"),
    ("Tap “PIN salh”.", f"14:5: “PIN salh” {NO}; did you mean “PIN salah”? {ELSE}"),
    ("Tap “Forgot your PIN”.", f"14:5: “Forgot your PIN” {NO}; did you mean **Lupa PIN** (Forgot PIN)? {ELSE}"),
]
SILENT = [
    ("忘了密码（Lupa PIN）就等。", "If you forgot it (Lupa PIN), wait."),
    ("念：Tolong Lupa PIN saya。", "Say: Lupa PIN saya."),
    (
        "搜 Lupa PIN，看[Lupa PIN](sign-in.md)，**看 Lupa PIN**，用 Pay Later，看 Linked apps。",
        "Use Pay Later, Linked apps.",
    ),
    ("> Mohon bantu, Lupa PIN", "> Mohon bantu, Lupa PIN"),
    ("手机设置里有 Lupa PIN。", "The phone’s settings have Lupa PIN."),
    ("骗子说：“点 Lupa PIN。”", "A scammer says: “Tap Lupa PIN.”"),
    ("点 PIN salah，看 Bantuan。", "Tap PIN salah, see Bantuan."),
    (
        "请收银员换一个：“Boleh minta kode QR yang lain?”（可以换一个吗？）",
        "Ask: “Boleh minta kode QR yang lain?” (May I?)",
    ),
    ("在帮助里搜“Bantuan”。", "Search for “Bantuan” there."),
    ("对方说“Bantuan”，别信。", "They say “Bantuan”: do not believe it."),
    ("提示“PIN salah”（PIN 错误）。", "Look for “PIN salah” on the screen."),
    ("客服答“Mohon ditunggu”（请稍等）。", "The answer is “Mohon ditunggu” (please wait)."),
    ("找“diblokir”这类词。", "Look for words like “diblokir”."),
    ("找“Bantuan”一项。", "Look for the word “Bantuan” (help)."),
    ("别点“Klaim hadiah”。", "Never tap “Klaim hadiah”."),
    ("骗子叫人点“Klaim hadiah”。", "A scammer has you tap “Klaim hadiah”."),
    ("在手机设置里点“About”。", "In the phone’s settings tap “About”."),
    ("打开“WhatsApp”。", "Open “WhatsApp”."),
    ("找“订阅”。", "Look for “6 digits”."),
    ("念[“Somebody has it”](#help-messages)。", "Open [“Somebody has it”](#help-messages)."),
    ("这是“Bantuan gratis”。", "A “Support” agent calls."),
    ("点 **“Kirim”**。", "Tap **“Kirim”**."),
    ("重点“Promo”。", "It opens “the door”."),
    ("点“Kami akan menghubungi Anda dalam waktu dekat”。", "Tap “Wait for it, then pay.”"),
]


said = finder(
    TERMS + MESSAGES, "quoted-label", "unknown-label", "differing-labels", "missing-gloss", "wrong-gloss", "click-chain"
)
test_a_label_in_quotes_is_told_in_chinese = told_in(ZH, said, IN_CHINESE, "quoted-label")
test_a_label_in_quotes_is_told_in_english = told_in(EN, said, IN_ENGLISH, "quoted-label")
test_silent = silent(said, SILENT)


def test_two_that_are_touched_in_one_way(check: Check) -> None:
    assert said(check, "找“Promo”或“Voucher”。", "Look for “Promo”, “Voucher” or “Bayar”.") == [
        f"{EN}:14:10: “Promo” {NO}; {LAST} [quoted-label]",
        f"{EN}:14:19: “Voucher” {NO}; {LAST} [quoted-label]",
        f"{EN}:14:32: “Bayar” is a label, and bold here; write **Bayar** (word) [quoted-label]",
        f"{ZH}:14:2: “Promo” {NO}; {LAST} [quoted-label]",
        f"{ZH}:14:10: “Voucher” {NO}; {LAST} [quoted-label]",
    ]


def test_what_is_touched_in_one_language_is_a_label_in_the_other(check: Check) -> None:
    assert said(check, "点“Promo”。", "There is “Promo”.") == [
        f"{EN}:14:10: “Promo” {NO}; {LAST} [quoted-label]",
        f"{ZH}:14:2: “Promo” {NO}; {LAST} [quoted-label]",
    ]


def test_a_label_without_a_mark_is_told_in_either_language(check: Check) -> None:
    assert said(check, "点 Lupa PIN（忘记 PIN）。", "Tap Lupa PIN, then wait.") == [
        f"{EN}:14:5: Lupa PIN is a label, and bold here; write **Lupa PIN** (Forgot PIN) [quoted-label]",
        f"{ZH}:14:3: Lupa PIN is a label, and bold here; write **Lupa PIN** [quoted-label]",
    ]
    assert said(check, "看 Lupa PIN（忘记 PIN）。", "Ask in Lupa PIN (Forgot PIN).") == [
        f"{EN}:14:8: Lupa PIN is a label, and bold here; write **Lupa PIN** [quoted-label]",
        f"{ZH}:14:3: Lupa PIN is a label, and bold here; write **Lupa PIN** [quoted-label]",
    ]
    assert said(check, "点 Lupa PIN。", "Tap **Lupa PIN** (Forgot PIN).") == [
        f"{ZH}:14:3: Lupa PIN is a label, and bold here; write **Lupa PIN**（Forgot PIN，忘记 PIN） [quoted-label]"
    ]


def test_a_label_that_the_twin_has_in_bold_is_told_once(check: Check) -> None:
    assert said(check, "点 **Bantuan**（Help，帮助）。", "Tap “Bantuan”.") == [
        f"{EN}:14:5: “Bantuan” is a label, and bold here; write **Bantuan** (Help) [quoted-label]"
    ]


def test_its_marks_are_not_told_beside_it(check: Check) -> None:
    files = small_docs()
    for name, words in ((ZH, "点「PIN」，再等「钓鱼」。"), (EN, "Wait.")):
        files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28", of_words=True)
    assert [(row["rule"], row["target"]) for row in rows] == [("quoted-label", "「PIN」"), ("odd-quotes", "「钓鱼」")]
