"""A promised time is told with the fact that it should be, or with those of its length to choose from."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.known_facts import said_of
from tests.check.pair import EN, ZH

REVIEW = (
    "promises a time; docs/_data/facts.yml has upgrade-review (1×24 {}): write {{fact:upgrade-review}}, "
    "or leave the time out [unsupported-promise]"
)
UNHELD = "promises a time that the register does not hold; say that none is published"
HELD = "promises a time; docs/_data/facts.yml has"
ELSE = ": write it if it is that, else say that none is published [unsupported-promise]"
REPORTED = [
    ("还没有升级的话，审核一般需要 24 小时左右。", "The review usually takes about 24 hours.",
     f"“还没有升级的话，审核一般需要 24 小时左右” {REVIEW.format('小时')}",
     f"“The review usually takes about 24 hours” {REVIEW.format('hours')}"),
    ("审核约 1×24 小时。", "The review takes about 1×24 hours.",
     f"“审核约 1×24 小时” {REVIEW.format('小时')}", f"“The review takes about 1×24 hours” {REVIEW.format('hours')}"),
    ("审核一般要 48 小时。", "The review takes about 48 hours.",
     f"“审核一般要 48 小时” {REVIEW.format('小时')}", f"“The review takes about 48 hours” {REVIEW.format('hours')}"),
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
SILENT = [
    ("审核约 {fact:upgrade-review}。", "The review takes about {fact:upgrade-review}."),
    ("大约要 5 分钟。", "It takes about 5 minutes."),
    ("如果审核一般需要 3 天，再问。", "If the review takes 3 days, ask."),
    ("没有公布时限，也没有人知道一般需要 3 天还是更久。", "Nobody has published whether it takes 3 days."),
    ("帮助页说，审核一般需要 3 天。", "Support says that the review takes 3 days."),
]


@pytest.mark.parametrize(("chinese", "english", "expected", "twin"), REPORTED)
def test_reported(check: Check, chinese: str, english: str, expected: str, twin: str) -> None:
    assert sorted(said_of(check, chinese, english)) == sorted([f"{ZH}: {expected}", f"{EN}: {twin}"])


@pytest.mark.parametrize(("chinese", "english"), SILENT)
def test_silent(check: Check, chinese: str, english: str) -> None:
    assert said_of(check, chinese, english) == []
