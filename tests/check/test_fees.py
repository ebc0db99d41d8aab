"""A fee or a limit that is no fact is one line in each language; other amounts are left alone."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.known_facts import said_of
from tests.check.pair import EN, ZH, at_files, found_with

LEAST = """  least:
    what: {zh: 最少, en: At least}
    value: {zh: "Rp10,000", en: "Rp10,000"}
    evidence: official
    source: Help
    recorded: 2026-11-22
    next: 2027-05-22
"""
ALONE = "say that it is an example, or add it to docs/_data/facts.yml with its source and write {fact:id}"
ALONE += " [unsourced-fee]"
ADD = ALONE.replace("say that it is an example", "leave it out and link to where it is published")
IF = ADD.replace(" [", "; if it is {{fact:least}} ({}: Rp10,000), write that [").replace("{fact:id}", "{{fact:id}}")
FREE = (
    "is no fact; say who published it and when, or add it to docs/_data/facts.yml and write {fact:id} [unsourced-fee]"
)
REPORTED = [
    ("每次手续费 Rp6,500。", "The fee is Rp6,500 each time.",
     f"Rp6,500 is no fact; {ADD}", f"Rp6,500 is no fact; {ADD}"),
    ("每天限额是 Rp20,000,000。", "The daily limit is Rp20,000,000.",
     f"Rp20,000,000 is no fact; {ADD}", f"Rp20,000,000 is no fact; {ADD}"),
    ("有 Rp6,500 的手续费。", "It takes a Rp6,500 fee.", f"Rp6,500 is no fact; {ADD}", f"Rp6,500 is no fact; {ADD}"),
    ("下限是 Rp10,000。", "The minimum is Rp10,000.",
     f"Rp10,000 is no fact; {IF.format('最少')}", f"Rp10,000 is no fact; {IF.format('At least')}"),
    ("| 渠道 | 手续费 |\n|---|---|\n| BRI | 2026 年 11 月 1 日起 +Rp500 |",
     "| Where | Fee |\n|---|---|\n| BRI | +Rp500 from 1 Nov 2026 |",
     f"Rp500 is no fact; {ADD}", f"Rp500 is no fact; {ADD}"),
    ("| 渠道 | 手续费 |\n|---|---|\n| BRI | Rp500 起 |", "| Where | Fee |\n|---|---|\n| BRI | Rp500 since March |",
     f"Rp500 is no fact; {ADD}", f"Rp500 is no fact; {ADD}"),
    ("从 {fact:least}～12,000。", "From {fact:least}–12,000.",
     f"12,000 is no fact; {ADD}", f"12,000 is no fact; {ADD}"),
    ("每月最多收 Rp20,000,000。", "Up to Rp20,000,000 a month.",
     f"Rp20,000,000 is no fact; {ADD}", f"Rp20,000,000 is no fact; {ADD}"),
    ("| 限额 | 多少 |\n|---|---|\n| 转出 | Rp5,000,000（500 万） |",
     "| Limit | Sum |\n|---|---|\n| Sent | **Rp5,000,000** |",
     f"Rp5,000,000 is no fact; {ADD}", f"Rp5,000,000 is no fact; {ADD}"),
    ("| 天 | 收入（Rp） |\n|---|---|\n| 星期四 | 850,000 |",
     "| Day | Sales (Rp) |\n|---|---|\n| Thursday | **850.000** |",
     f"850,000 is no fact; {ALONE}", f"850.000 is no fact; {ALONE}"),
    ("看屏幕上写什么，按比例：\n\n- 每月 Rp5,000,000。", "What the screens say:\n\n- Rp5,000,000 a month.",
     f"Rp5,000,000 is no fact; {ADD}", f"Rp5,000,000 is no fact; {ADD}"),
    ("例如：\n\n1. 收到的钱\n2. 别的\n\n等一下。\n\n| 限额 | 多少 |\n|---|---|\n| 转出 | Rp5,000,000 |",
     "For example:\n\n1. What came\n2. More\n\nWait.\n\n| Limit | Sum |\n|---|---|\n| Sent | Rp5,000,000 |",
     f"Rp5,000,000 is no fact; {ADD}", f"Rp5,000,000 is no fact; {ADD}"),
    ("如果没有升级，一次最多 Rp3,000,000。", "If you have not upgraded, you can hold up to Rp3,000,000.",
     f"Rp3,000,000 is no fact; {ADD}", f"Rp3,000,000 is no fact; {ADD}"),
    ("若在门店充值，手续费 Rp1,500。", "The limit is Rp1,500 if you pay there.",
     f"Rp1,500 is no fact; {ADD}", f"Rp1,500 is no fact; {ADD}"),
    ("如果在门店，限额是 Rp1,500。", "If you pay in a shop and not in the app Rp1,500 is the limit.",
     f"Rp1,500 is no fact; {ADD}", f"Rp1,500 is no fact; {ADD}"),
    ("每月有 100 次免费转账。", "GoPay gives 100 free transfers per month.",
     f"每月有 100 次免费 {FREE}", f"100 free transfers per month {FREE}"),
    ("每周免费转账 3 次。", "3 FREE transfers each week.",
     f"每周免费转账 3 次 {FREE}", f"3 FREE transfers each week {FREE}"),
]  # fmt: skip
SILENT = [
    ("付了 Rp6,500。", "You paid Rp6,500."),
    ("下限是 {fact:least}。", "The minimum is {fact:least}."),
    ("例如手续费是 Rp6,500。", "The fee was Rp6,500."),
    ("有人要手续费 Rp6,500？一分不付。", "Somebody asks for a fee of Rp6,500? Pay nothing."),
    ("要您付手续费 Rp6,500 的是骗子。", "If the fee is Rp6,500, the total shows it."),
    ("如果手续费是 Rp6,500，总额里有。", "Look whether the fee is Rp6,500."),
    ("手续费看屏幕。余额 Rp6,500。", "See the fee on the screen. Your balance: Rp6,500."),
    ("金额写成 Rp1.500.000。", "Write amounts as Rp1.500.000."),
    ("千位用点分开：Rp1.500.000。限额看应用。", "Thousands have dots: Rp1.500.000. See the limit in the app."),
    ("您付了 Rp6,500，店里收到 Rp5,000。", "You paid Rp6,500, and the shop got Rp5,000."),
    ("消息里写着“上限 Rp6,500”。", "The message says “the limit is Rp6,500”."),
    ("2026 年 9 月，首页宣传每月 100 次免费转账。", "In September 2026 the page offered 100 free transfers a month."),
    ("假设一间咖啡店是这样：\n\n| 天 | 收入 |\n|---|---|\n| 星期四 | Rp850,000 |\n| 星期五 | Rp860,000 |",
     "Let us say a café has this:\n\n| Day | Sales |\n|---|---|\n| Thursday | Rp850,000 |\n| Friday | Rp860,000 |"),
    ("数目是举例：\n\n| 天 | 收入（Rp） |\n|---|---|\n| 星期四 | 850,000 |",
     "The amounts are examples:\n\n| Day | Sales (Rp) |\n|---|---|\n| Thursday | 850,000 |"),
    ("例如：\n\n- 上限 Rp6,500。", "For example:\n\n- The limit is Rp6,500."),
    ("## 例子 { #sums }\n\n这样算：\n\n| 天 | 收入 |\n|---|---|\n| 星期四 | Rp850,000 |",
     "## Example { #sums }\n\nCount so:\n\n| Day | Sales |\n|---|---|\n| Thursday | Rp850,000 |"),
    ("| 天 | 笔数（Rp） |\n|---|---|\n| 星期四 | 0 |", "| Day | Sales (Rp) |\n|---|---|\n| Thursday | 0 |"),
    ("| 天（Rp） | 号码 |\n|---|---|\n| 星期四 | 850,000 |", "| Day (Rp) | Id |\n|---|---|\n| Thursday | 850,000 |"),
    ("每月转 100 次。", "You sent 100 transfers a month."),
    ("| 店 | 做什么 |\n|---|---|\n| BRI | 11 月 1 日付 Rp500 |",
     "| Shop | What |\n|---|---|\n| BRI | Pay Rp500 on 1 November |"),
    ("从 {fact:least} 到 120%。", "From {fact:least} to 120%."),
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


HELD = (
    "Rp20,000,000 is no fact; write {fact:incoming-basic} (Coming in per month, not upgraded: Rp20,000,000) "
    f"or {{fact:balance-plus}} (Most that you can hold, Plus: Rp20,000,000) if it is that, else {ADD}"
)
OTHER = f"Rp30,000,000 is no fact; {ADD}"


def test_each_limit_of_a_line_is_told_with_the_facts_to_choose_from(check: Check) -> None:
    chinese = "每月入账的上限：没升级的账户 {fact:incoming-basic}。"
    english = "Limit of money coming in per month: Rp20,000,000 if not upgraded, Rp30,000,000 for Plus."
    found = [each for each in said_of(check, chinese, english) if "unsourced-fee" in each]
    assert found == [f"{EN}: {OTHER}"]
    both = said_of(check, chinese.replace("{fact:incoming-basic}", "Rp20,000,000，Plus Rp30,000,000"), english)
    assert [each for each in both if each.startswith(EN)] == [f"{EN}: {HELD}", f"{EN}: {OTHER}"]
    assert len(both) == 4


def test_a_sum_that_the_twin_puts_in_by_name_is_told_once(check: Check) -> None:
    words = "余额上限 {fact:balance-plus}。", "The limit of your balance is Rp20,000,000."
    message = f"“Rp20,000,000” is typed; write {{fact:balance-plus}}, as in {ZH}:14 [typed-figure]"
    assert said_of(check, *words) == [f"{EN}: {message}"]


def test_each_end_of_a_range_is_told(check: Check) -> None:
    found = said(check, "手续费约 Rp9,000–10,000。", "The fee is Rp9,000 to Rp10,000.")
    of_least = {ZH: f"10,000 is no fact; {IF.format('最少')}", EN: f"Rp10,000 is no fact; {IF.format('At least')}"}
    expected = [f"{path}: {each}" for path in (EN, ZH) for each in (f"Rp9,000 is no fact; {ADD}", of_least[path])]
    assert sorted(found) == sorted(expected)


def test_a_fact_that_the_line_is_about_is_offered_first(check: Check) -> None:
    fact = LEAST.replace("least:", "dormant-fee:").replace("最少", "休眠账户").replace("At least", "Dormant account")
    words = "休眠账户的手续费是 Rp10,000。", "The fee of a dormant account is Rp10,000."
    named = (f"{each}\n\n{{fact:dormant-fee}}" for each in words)
    found = at_files(found_with(check, *named, {"docs/_data/facts.yml": fact}))
    assert sorted(found) == [
        f"{EN}: Rp10,000 is no fact; write {{fact:dormant-fee}} (Dormant account: Rp10,000) if it is that, else {ADD}",
        f"{ZH}: Rp10,000 is no fact; write {{fact:dormant-fee}} (休眠账户: Rp10,000) if it is that, else {ADD}",
    ]


def test_many_sums_are_one_line(check: Check) -> None:
    rows = "\n".join(f"| Rp{number}00,000 | Rp{number}50,000 | Rp{number}00,000 |" for number in range(2, 5))
    words = f"| a | b | c |\n|---|---|---|\n{rows}"
    more = "5 more on this page: line 16 Rp250,000, line 17 Rp300,000, line 17 Rp350,000, line 18 Rp400,000, "
    expected = f"Rp200,000 is no fact; {ALONE}".replace(" [", f"; {more}line 18 Rp450,000 [")
    assert said(check, words, words) == [f"{EN}: {expected}", f"{ZH}: {expected}"]
