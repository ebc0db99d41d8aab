"""A text of docs/_data says the same in every language, and is set as its language is; whole findings are compared."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.model.small_docs import small_docs

CASES, FACTS, FLOWS, SITE = (f"docs/_data/{name}.yml" for name in ("cases", "facts", "flows", "site"))
CHANNELS, TRIAGE = "docs/_data/channels.yml", "docs/_data/triage.yml"
NOTE = "  - {zh: 字, en: word}"
LASTS = "    evidence: official"
WAIT = '    wait:\n      - {zh: "等 {fact:pin-freeze}", en: "wait {fact:pin-freeze}"}\n    route: signed_in'


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        (CASES, NOTE, "  - {zh: 等 30 天, en: wait 3 days}", "7: 3, but 30 in zh; write the same [differing-text]"),
        (
            CASES,
            NOTE,
            "  - zh: 等 30 天\n    en: wait a while",
            "8: no figure, but 30 in zh; write the same [differing-text]",
        ),
        (
            CASES,
            NOTE,
            "  - {zh: 等 3 天, en: wait 3 hours}",
            "7: 3 hours, but 3 days in zh; write the same [differing-text]",
        ),
        (
            CHANNELS,
            "name: {zh: 电话, en: Phone}",
            "name: {zh: 电话, en: Phone}\n    how: {zh: 写 200 万, en: write Rp20 million}",
            "8: Rp20 million, but 200 万 in zh; write the same [differing-text]",
        ),
        (
            TRIAGE,
            "note: {zh: 字, en: word}",
            "note: {zh: 15 分钟, en: 50 minutes}",
            "7: 50, but 15 in zh; write the same [differing-text]",
        ),
        (
            CASES,
            NOTE,
            "  - {zh: 一分钟内, en: within five minutes}",
            "7: 5 minutes, but 1 minute in zh; write the same [differing-text]",
        ),
        (CASES, NOTE, "  - {zh: 五分钟内, en: within five minutes}", ""),
        (CASES, NOTE, "  - {zh: 一小时内或三天, en: within an hour or three days}", ""),
        (CASES, NOTE, "  - {zh: 等三天, en: wait 3 days}", ""),
        (CASES, NOTE, "  - {zh: 约 200 万, en: about 2 million}", ""),
        # By its words, a number to call in English only.
        (CASES, NOTE, "  - {zh: 记下 212 345 678, en: Call 212 345 678}", ""),
        (
            FACTS,
            LASTS,
            f"    lasts: {{amount: 60, unit: hours}}\n{LASTS}",
            "5: lasts 60 hours, but the words say 60 分钟; write the same [differing-duration]",
        ),
        (
            FACTS,
            LASTS,
            f"    lasts: {{amount: 60, unit: minutes, days: working}}\n{LASTS}",
            "5: no word says working days; say so in `what`, or take `days: working` away [differing-duration]",
        ),
        (
            FACTS,
            "value: {zh: 60 分钟, en: 60 minutes}",
            "value: {zh: 7 个工作日, en: 7 working days}\n    lasts: {amount: 7, unit: days}",
            "5: the words say working days; write `days: working` [differing-duration]",
        ),
        (
            CASES,
            "    route: signed_in",
            WAIT,
            f"{FACTS}:2: a case waits for it: write how long it `lasts`, 60 分钟, as an amount and a unit "
            "[differing-duration]",
        ),
        (FACTS, LASTS, f"    lasts: {{amount: 60, unit: minutes}}\n{LASTS}", ""),
        (
            FLOWS,
            "tap: {zh: 字, en: word}",
            "tap: {zh: '先点,再等', en: word}",
            "2: “先点,再等” has ,; write ， [half-width-mark]",
        ),
        (SITE, "  ask: a ask", "  ask: 有用吗?", "47: “有用吗?” has ?; write ？ [half-width-mark]"),
        (SITE, "  ask: a ask", "  ask: GoPay, Gojek 有用", ""),
    ],
)
def test_texts_in_two_languages(check: Check, file: str, old: str, new: str, found: str) -> None:
    files = small_docs()
    assert old in files[file]
    files[file] = files[file].replace(old, new, 1)
    told = [f"{row['path']}:{row['line']}: {row['message']} [{row['rule']}]" for row in check(files)]
    wanted = found if found.startswith("docs/") or not found else f"{file}:{found}"
    assert told == ([wanted] if wanted else [])
