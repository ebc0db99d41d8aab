"""Times beside facts.yml, one line in each language: a promise is told with the fact that it should be, or with those
of its length to choose from; so is a time that is typed though facts.yml holds it, or holds another.
"""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.known_facts import said_of
from tests.check.pair import EN, ZH

UNHELD = "promises a time that the register does not hold; say that none is published"
OTHER = "docs/_data/facts.yml has another time,"
HELD = "promises a time; docs/_data/facts.yml has"
ELSE = ": write it if it is that, else say that none is published [unsupported-promise]"
PROMISED = [
    ("审核一般要 48 小时。", "The review takes about 48 hours.",
     f"“审核一般要 48 小时” {UNHELD}; {OTHER} upgrade-review (升级 Plus，审核约: 1×24 小时) [unsupported-promise]",
     f"“The review takes about 48 hours” {UNHELD}; "
     f"{OTHER} upgrade-review (Plus upgrade, reviewed in about: 1×24 hours) [unsupported-promise]"),
    ("升级之后，审核最多 24～48 小时。", "Plus upgrades: the review takes 24 to 48 hours.",
     f"“升级之后，审核最多 24～48 小时” {UNHELD}; {OTHER} upgrade-review (升级 Plus，审核约: 1×24 小时) "
     "[unsupported-promise]",
     f"“Plus upgrades: the review takes 24 to 48 hours” {UNHELD}; "
     f"{OTHER} upgrade-review (Plus upgrade, reviewed in about: 1×24 hours) [unsupported-promise]"),
    ("一般需要 24 小时左右。", "It takes about 24 hours.",
     f"“一般需要 24 小时左右” {HELD} {{fact:coins-wait}} (Coins 或返现没到，先等: 1×24 小时) "
     f"or {{fact:upgrade-review}} (升级 Plus，审核约: 1×24 小时){ELSE}",
     f"“It takes about 24 hours” {HELD} {{fact:coins-wait}} (Coins or cashback late: wait: 1×24 hours) "
     f"or {{fact:upgrade-review}} (Plus upgrade, reviewed in about: 1×24 hours){ELSE}"),
    ("重设之后，退款最多 60 分钟。", "After the reset is done: the refund takes about 60 minutes.",
     f"“重设之后，退款最多 60 分钟” {HELD} {{fact:pin-freeze}} (冻结: 60 分钟){ELSE}",
     f"“After the reset is done: the refund takes about 60 minutes” {HELD} "
     f"{{fact:pin-freeze}} (Frozen for: 60 minutes){ELSE}"),
    ("大约要等三天。", "It usually takes three days.",
     f"“大约要等三天” {UNHELD} [unsupported-promise]", f"“It usually takes three days” {UNHELD} [unsupported-promise]"),
]  # fmt: skip
NO_PROMISE = [
    ("15 分钟内照着做：申请退款。", "Do this in 15 minutes: ask for a refund."),
    ("15 分钟内马上按步骤做：挂失、报警、退款。", "Follow these steps within 15 minutes: call, or ask for a refund."),
    ("审核约 {fact:upgrade-review}。", "The review takes about {fact:upgrade-review}."),
    ("大约要 5 分钟。", "It takes about 5 minutes."),
    ("如果审核一般需要 3 天，再问。", "If the review takes 3 days, ask."),
    ("没有公布时限，也没有人知道一般需要 3 天还是更久。", "Nobody has published whether it takes 3 days."),
    ("帮助页说，审核一般需要 3 天。", "Support says that the review takes 3 days."),
]  # fmt: skip
FREEZE = (
    "write {fact:pin-freeze} (冻结: 60 分钟) [typed-time]",
    "write {fact:pin-freeze} (Frozen for: 60 minutes) [typed-time]",
)
RESET = (
    "write {fact:pin-reset-wait} (重设 PIN 之后，多久才能付款: 30～60 分钟) [typed-time]",
    "write {fact:pin-reset-wait} (After a PIN reset, wait before you pay: 30 to 60 minutes) [typed-time]",
)
COINS = (
    "write {fact:coins-wait} (Coins 或返现没到，先等: 1×24 小时) [typed-time]",
    "write {fact:coins-wait} (Coins or cashback late: wait: 1×24 hours) [typed-time]",
)
UPGRADE = (
    "write {fact:upgrade-review} (升级 Plus，审核约: 1×24 小时) [typed-time]",
    "write {fact:upgrade-review} (Plus upgrade, reviewed in about: 1×24 hours) [typed-time]",
)
TYPED = [
    ("还没有升级的话，审核一般需要 24 小时左右。", "The review usually takes about 24 hours.",
     f"“24 小时” is typed; {UPGRADE[0]}", f"“24 hours” is typed; {UPGRADE[1]}"),
    ("审核约 1×24 小时。", "The review takes about 1×24 hours.",
     f"“1×24 小时” is typed; {UPGRADE[0]}", f"“1×24 hours” is typed; {UPGRADE[1]}"),
    ("升级后，审核 24 小时。", "An upgrade is reviewed within 24 hours.",
     f"“24 小时” is typed; {UPGRADE[0]}", f"“24 hours” is typed; {UPGRADE[1]}"),
    ("PIN 冻结后等 60 分钟。", "The PIN is frozen: wait 60 minutes.",
     f"“60 分钟” is typed; {FREEZE[0]}", f"“60 minutes” is typed; {FREEZE[1]}"),
    ("重设 PIN 后，等 30～60 分钟。", "After a PIN reset, wait 30–60 minutes.",
     f"“30～60 分钟” is typed; {RESET[0]}", f"“30–60 minutes” is typed; {RESET[1]}"),
    ("{fact:coins-wait}。Coins 没到，过 24 小时再看。", "{fact:coins-wait}. Check your Coins after 24 hours.",
     f"“24 小时” is typed; {COINS[0]}", f"“24 hours” is typed; {COINS[1]}"),
    ("{fact:upgrade-review}。\n\nCoins 没到怎么办？\n\n等 24 小时再看。",
     "{fact:upgrade-review}.\n\nAre your Coins late?\n\nWait 24 hours.",
     f"“24 小时” is typed; {COINS[0]}", f"“24 hours” is typed; {COINS[1]}"),
    ("结算处理中，等 2 个工作天。", "No payout in the bank: wait 2 working days.",
     "“2 个工作天” is typed; write {fact:payout-process} (商家结算处理中，等: 2 个工作日) [typed-time]",
     "“2 working days” is typed; write {fact:payout-process} (A payout in process: wait: 2 working days) [typed-time]"),
    ("返现或 Coins 没到，等 48 小时。", "Cashback or Coins late? Wait 48 hours.",
     "48 小时, but docs/_data/facts.yml has coins-wait (Coins 或返现没到，先等: 1×24 小时); "
     "write {fact:coins-wait} if it is that, else say that it is our advice, or add it there with its source "
     "[unsourced-time]",
     "48 hours, but docs/_data/facts.yml has coins-wait (Coins or cashback late: wait: 1×24 hours); "
     "write {fact:coins-wait} if it is that, else say that it is our advice, or add it there with its source "
     "[unsourced-time]"),
]  # fmt: skip
NO_FACT = (
    "is no fact; say who publishes it (“{}”), or add it to docs/_data/facts.yml with its source and write {{fact:id}}, "
    "or leave the figure out [unsourced-time]"
)
NO_FACT_ZH, NO_FACT_EN = NO_FACT.format("…公布的"), NO_FACT.format("… says")
OTHERWISE = "if it is that, else say that it is our advice, or add it there with its source [unsourced-time]"
UNSOURCED = [
    ("马上扫。订单的码默认大约 **15 分钟**过期（商家可以改）。",
     "Scan now. Codes of orders expire after about **15 minutes** by default (shops can change it).",
     f"15 分钟 {NO_FACT_ZH}", f"15 minutes {NO_FACT_EN}"),
    ("请马上去，前 12～24 小时最关键。", "If it is you, go at once! The first 12–24 hours are most critical.",
     f"12～24 小时 {NO_FACT_ZH}", f"12–24 hours {NO_FACT_EN}"),
    ("其他系统给商家的期限是 7 到 45 天，请不要拖延。",
     "Other systems give merchants between 7 and 45 days. Do not wait.",
     f"7 到 45 天 {NO_FACT_ZH}", f"7 and 45 days {NO_FACT_EN}"),
    ("再等 24～96 小时。", "Wait 24 to 96 hours more.", f"24～96 小时 {NO_FACT_ZH}", f"24 to 96 hours {NO_FACT_EN}"),
    ("码有效期为十五分钟。", "| Code |\n|---|\n| Valid for only fifteen minutes |",
     f"十五分钟 {NO_FACT_ZH}", f"fifteen minutes {NO_FACT_EN}"),
    ("PIN 冻结 24 小时。", "After wrong PINs: the PIN is frozen for 24 hours.",
     f"24 小时, but docs/_data/facts.yml has pin-freeze (冻结: 60 分钟); write {{fact:pin-freeze}} {OTHERWISE}",
     "24 hours, but docs/_data/facts.yml has pin-freeze (Frozen for: 60 minutes); write {fact:pin-freeze} "
     f"{OTHERWISE}"),
]  # fmt: skip
NOT_UNSOURCED = [
    ("官方网页写明，期限是 7 到 45 天。", "The page says that the limit is between 7 and 45 days."),
    ("等 5～10 分钟再试。我们建议隔 2～3 天再问。", "Try again after 5–10 minutes. We advise to ask after 2–3 days."),
    ("一天在 7 和 45 之间。", "A day of seven, and between 7 and 45 of them."),
    ("较早的官方页面写明有效期是 5 分钟。", "An older official page says that it is valid for 5 minutes."),
    ("有一家支付服务商默认约 15 分钟。", "One payment provider sets about 15 minutes by default."),
    ("通常 14 天有效（警方网页）。", "Usually valid for 14 days (from a police web page)."),
    ("有效期 14 天（警方网站写的）。", "It is valid for 14 days (the police website)."),
    ("警方网站称，有效期 14 天。", "The police state that it is valid for 14 days."),
    ("警方公布的有效期是 14 天。", "The police publish that it is valid for 14 days."),
    ("我们建议每 6 个月付一笔，否则会锁定。", "We advise a payment every six months, or it is locked."),
    ("前 15 分钟先打电话。", "First 15 minutes: call."),
    ("找菜单不要超过 5 分钟。", "Do not search menus for more than 5 minutes."),
    ("打开飞行模式 10 秒再关上。", "Turn flight mode on for 10 seconds and off again."),
    ("过 2 小时还锁定，就打电话。", "If it is still locked after 2 hours, call."),
    ("别等到第 59 天。", "Do not wait until day 59."),
]  # fmt: skip
NOT_TYPED = [
    ("结算处理中，第 2 个工作日再看。", "A payout in process: look on the 2nd working day."),
    ("PIN 冻结后等 {fact:pin-freeze}。", "The PIN is frozen: wait {fact:pin-freeze}."),
    ("隔 60 分钟再试。", "Try again after 60 minutes."),
    ("过 24 小时再看。", "Look again after 24 hours."),
    ("返现或 Coins 没到，我们的建议是等 48 小时。", "Cashback or Coins late? We advise 48 hours."),
    ("他们说：“PIN 冻结 60 分钟。”", "They say: “The PIN is frozen for 60 minutes.”"),
    ("PIN 冻结了，5 秒后再看。", "The PIN is frozen: look after 5 seconds."),
]  # fmt: skip


@pytest.mark.parametrize(("chinese", "english", "expected", "twin"), [*PROMISED, *TYPED, *UNSOURCED])
def test_reported(check: Check, chinese: str, english: str, expected: str, twin: str) -> None:
    assert sorted(said_of(check, chinese, english)) == sorted([f"{ZH}: {expected}", f"{EN}: {twin}"])


@pytest.mark.parametrize(("chinese", "english"), [*NO_PROMISE, *NOT_TYPED, *NOT_UNSOURCED])
def test_silent(check: Check, chinese: str, english: str) -> None:
    assert said_of(check, chinese, english) == []


def test_what_the_twin_puts_in_by_name_is_told_once(check: Check) -> None:
    message = f"“60 minutes” is typed; write {{fact:pin-freeze}}, as in {ZH}:14 [typed-figure]"
    words = "PIN 冻结后等 {fact:pin-freeze}。", "The PIN is frozen: wait 60 minutes."
    assert said_of(check, *words) == [f"{EN}: {message}"]


def test_a_number_of_a_step_is_no_figure_of_a_fact(check: Check) -> None:
    named = "{fact:payout-process}"
    found = said_of(check, "1. 等。\n2. 过了 2 个工作天再看。", f"1. Wait.\n2. Look again after {named}.")
    assert found == [f"{ZH}: “2 个工作天” is typed; write {named}, as in {EN}:15 [typed-figure]"]


def test_a_promise_is_told_once(check: Check) -> None:
    found = said_of(check, "审核一般需要 48 小时。", "The review usually takes 48 hours.")
    assert [each.rpartition(" ")[2] for each in found] == ["[unsupported-promise]"] * 2


def test_a_page_whose_case_names_the_fact_needs_no_words_of_it(check: Check) -> None:
    named = "{fact:coins-wait}。等 24 小时。", "{fact:coins-wait}. Wait 24 hours."
    found = said_of(check, *named)
    assert [each.rpartition(" ")[2] for each in found] == ["[typed-time]"] * 2


def test_many_times_on_a_page_are_one_line_for_each_fact(check: Check) -> None:
    freeze = "PIN 冻结后等 60 分钟。", "The PIN is frozen: wait 60 minutes."
    reset = "重设 PIN 后，等 30～60 分钟。", "After a PIN reset, wait 30–60 minutes."
    found = said_of(check, *("\n\n".join([*[one] * 6, other]) for one, other in zip(freeze, reset, strict=True)))
    more = "; 5 more on this page: line 16, line 18, line 20, line 22, line 24 [typed-time]"
    assert sorted(found) == sorted([
        f"{ZH}: “60 分钟” is typed; {FREEZE[0].replace(' [typed-time]', more)}",
        f"{ZH}: “30～60 分钟” is typed; {RESET[0]}",
        f"{EN}: “60 minutes” is typed; {FREEZE[1].replace(' [typed-time]', more)}",
        f"{EN}: “30–60 minutes” is typed; {RESET[1]}",
    ])  # fmt: skip
