"""A figure of facts.yml says the same in every language, and is looked at again in time."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.model.small_docs import small_docs

FACTS = "docs/_data/facts.yml"
ZH, EN = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"
FACT = "{fact:pin-freeze}"


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("60 minutes", "90 minutes", "differing-fact", 4),
        ("next: 2027-05-22", "next: 2026-11-27", "lapsed-fact", 8),
    ],
)
def test_reported(check: Check, old: str, new: str, rule: str, line: int) -> None:
    files = small_docs()
    files[FACTS] = files[FACTS].replace(old, new)
    found = {(row["path"], row["line"], row["rule"]) for row in check(files, "--today", "2026-11-28")}
    assert (FACTS, line, rule) in found


def test_silent(check: Check) -> None:
    rows = check(small_docs(), "--today", "2026-11-28")
    assert [row for row in rows if row["path"] == FACTS] == []


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        (f"等 {FACT}。", "Wait 60 minutes.", f"{EN}:14: “60 minutes” is typed; write {FACT}, as in {ZH}:14"),
        (f"等 {FACT}。", "A 60-minute wait.", f"{EN}:14: “60-minute” is typed; write {FACT}, as in {ZH}:14"),
        ("冻结 60 分钟。", f"Frozen for {FACT}.", f"{ZH}:14: “60 分钟” is typed; write {FACT}, as in {EN}:14"),
        (
            f"等 {FACT}，再等 {FACT}。",
            f"Wait {FACT}, and 60 minutes more.",
            f"{EN}:14: “60 minutes” is typed; write {FACT}, as in {ZH}:14",
        ),
        (f"等 {FACT}，再等 {FACT}。", f"Wait {FACT}, then once more.", ""),
        (f"等 {FACT}，再等 60 秒。", f"Wait {FACT}, and 60 seconds.", ""),
        (
            "等 60 分钟。",
            "Wait 30 minutes.",
            f"{EN}:14: 30 minutes, but 60 分钟 in {ZH}; {FACT} is 60 分钟: write it in both, if it is meant",
        ),
        (
            "等 30 分钟。",
            f"Wait {FACT}.",
            f"{ZH}:14: 30 分钟, but 60 minutes in {EN}; {FACT} is 60 minutes: write it in both, if it is meant",
        ),
        ("等一等。", f"Wait {FACT}.", f"{EN}:14: {FACT} (60) is not in {ZH}"),
        (
            "等 20 分钟。",
            "Wait 30 minutes.",
            f"{EN}:14: 30 is not in {ZH}; write the same in both\n{ZH}:14: 20 is not in {EN}; write the same in both",
        ),
        (
            "等。",
            "Wait 60 minutes.",
            f"{EN}:14: 60 is not in {ZH}; {FACT} is 60 minutes: write it in both, if it is meant",
        ),
        (
            "等 30-90 分钟。",
            "Wait 30 to 60 minutes.",
            f"{EN}:14: 60 is not in {ZH}; write the same in both\n{ZH}:14: 90 is not in {EN}; write the same in both",
        ),
        (f"等 {FACT}。", f"Wait {FACT}.", ""),
        (f"等 {FACT}。", "Wait 60 times.", f"{EN}:14: {FACT} stands in {ZH}:14, not here; write it"),
    ],
)
def test_a_figure_that_the_twin_puts_in_by_name(check: Check, zh: str, en: str, message: str) -> None:
    files = small_docs()
    for path, text in ((ZH, zh), (EN, en)):
        files[path] = files[path].replace("\n\n## ", f"\n\n{text}\n\n## ", 1)
    assert files[ZH].split("\n")[13] == zh
    rows = check(files, "--today", "2026-11-28")
    assert [f"{row['path']}:{row['line']}: {row['message']}" for row in rows] == message.splitlines()


def test_a_fact_in_words_is_missing_in_the_line_of_the_twin(check: Check) -> None:
    files = small_docs()
    files[FACTS] = files[FACTS].replace("60 分钟", "一小时").replace("60 minutes", "an hour")
    for path, words in ((ZH, f"- 看。\n- 等{FACT}。\n- 好。"), (EN, "- Look.\n- Wait.\n- Good.")):
        files[path] = files[path].replace("\n\n## ", f"\n\n{words}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    told = [(row["path"], row["line"], row["message"]) for row in rows]
    assert told == [(EN, 15, f"{FACT} stands in {ZH}:15, not here; write it")]


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        (f"等 {FACT}，再等 {{fact:wait}}。", "Wait 30 minutes, then {fact:wait}.",
         f"{EN}:14: {FACT} stands in {ZH}:14, not here; write it instead of 30 minutes"),
        ("等 45 分钟，再等 {fact:wait}。", f"Wait {FACT}, then {{fact:wait}}, 45 minutes.",
         f"{ZH}:14: {FACT} stands in {EN}:14, not here; write it"),
        (f"等 {FACT}，再等 {{fact:wait}}。", f"Wait {FACT}, then {{fact:wait}}.", ""),
    ],
)  # fmt: skip
def test_a_fact_of_one_language_whose_figure_stands_elsewhere(check: Check, zh: str, en: str, message: str) -> None:
    files = small_docs()
    files[FACTS] += files[FACTS].replace("facts:\n", "").replace("pin-freeze", "wait").replace("60", "30～60")
    for path, text in ((ZH, zh), (EN, en)):
        files[path] = files[path].replace("\n\n## ", f"\n\n{text}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    assert [f"{row['path']}:{row['line']}: {row['message']}" for row in rows] == ([message] if message else [])


def test_a_slip_in_the_facts_is_told_there_alone(check: Check) -> None:
    files = small_docs()
    files[FACTS] = files[FACTS].replace("60 minutes}", "90 minutes}\n    lasts: {amount: 60, unit: minutes}")
    for path in (ZH, EN):
        files[path] = files[path].replace("\n\n## ", f"\n\n{FACT}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    assert [(row["path"], row["message"]) for row in rows] == [
        (FACTS, "facts.pin-freeze.lasts: the words say 90 minutes")
    ]


def test_while_the_facts_have_a_slip_the_figures_of_twins_are_not_compared(check: Check) -> None:
    files = small_docs()
    files[FACTS] = files[FACTS].replace("60 minutes", "2 million").replace("evidence: official", "evidence: offical")
    files[ZH] = files[ZH].replace("\n\n## ", f"\n\n{FACT}（200 万）\n\n## ", 1)
    files[EN] = files[EN].replace("\n\n## ", f"\n\n{FACT}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    assert [(row["path"], row["rule"]) for row in rows] == [(FACTS, "invalid-data")]


def test_a_number_of_the_register_is_one_however_it_is_typed(check: Check) -> None:
    files = small_docs()
    for path, text in ((ZH, "拨打 1500-729，24 小时都有人。"), (EN, "Call 1500 729, open 24 hours.")):
        files[path] = files[path].replace("\n\n## ", f"\n\n{text}\n\n## ", 1)
    assert check(files, "--today", "2026-11-28") == []
