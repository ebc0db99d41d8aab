"""A contact of the register that one language names and the other does not is told where it stands."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, found_with, placed, reported, silent

MAIL = """  mail:
    kind: email
    party: gopay
    name: {zh: 邮箱, en: Email}
    address: help@gopay.co.id
    works_without: [app, registered_phone, login]
    source: https://gopay.co.id/
    verified: 2026-09-21
    next: 2027-03-21
"""
PARTIES = """  alipay: {zh: 支付宝, en: Alipay}
  unionpay: {zh: 云闪付（银联）, en: UnionPay}
  gojek: {zh: Gojek, en: Gojek}
  wechat-pay: {zh: 微信支付, en: WeChat Pay}
  bank: {zh: 银行, en: The bank}
"""
BOTH = "write it in both [differing-contact]"


def told(check: Check, chinese: str, english: str) -> list[str]:
    return placed(found_with(check, chinese, english, below={"docs/_data/channels.yml": ("channels:\n", MAIL)}))


test_reported = reported(
    told,
    [
        ("写信给 help@gopay.co.id。", "Write to them.", f"{ZH}:14:5: help@gopay.co.id is not in {EN}; {BOTH}"),
        ("写信给他们。", "Write to Help@gopay.co.id.", f"{EN}:14:10: Help@gopay.co.id is not in {ZH}; {BOTH}"),
        ("打开网站。", "Open www.gopay.co.id.", f"{EN}:14:6: www.gopay.co.id is not in {ZH}; {BOTH}"),
        ("打开[网站](https://gopay.co.id/)。", "Open the site.", f"{ZH}:14:16: gopay.co.id is not in {EN}; {BOTH}"),
        ("[写信](mailto:help@gopay.co.id)。", "Write.",
         f"{ZH}:14:6: mailto:help@gopay.co.id is not linked in {EN} [differing-links]"),
        ("看[登录](sign-in.md)。", "Look.", f"{ZH}:14:7: sign-in.md is not linked in {EN} [differing-links]"),
        ("写信给 hlep@gopay.co.id。", "Write.",
         f"{ZH}:14:5: hlep@gopay.co.id is no address of the register; did you mean help@gopay.co.id? "
         "[unregistered-contact]"),
        ("打 1500729。", "Call.", f"{ZH}:14:3: 1500729 is not in {EN}; write the same in both [differing-figures]"),
    ],
)  # fmt: skip


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("写信给 help@gopay.co.id。", "Write to [help@gopay.co.id](mailto:help@gopay.co.id)."),
        ("打开 gopay.co.id。", "Open [the site](https://www.gopay.co.id/en/)."),
        ("写信给 help@gopay.co.id，再写信给 help@gopay.co.id。", "Write to help@gopay.co.id."),
    ],
)
def test_silent(chinese: str, english: str, check: Check) -> None:
    assert [row for row in told(check, chinese, english) if "linked" not in row] == []


def test_a_link_of_the_twin_in_that_line(check: Check) -> None:
    chinese = "GoPay：打 1500729。\n\n- 打 [1500729](tel:1500729)。"
    english = "GoPay: [1500729](tel:1500729).\n\n- Call it at 1500729."
    right = "write [1500729](tel:1500729) [differing-contact]"
    assert told(check, chinese, english) == [
        f"{EN}:16:14: 1500729 is no link, as it is in {ZH}:16; {right}",
        f"{ZH}:14:9: 1500729 is no link, as it is in {EN}:14; {right}",
    ]


def told_of_names(check: Check, chinese: str, english: str) -> list[str]:
    return placed(found_with(check, chinese, english, below={"docs/_data/channels.yml": ("parties:\n", PARTIES)}))


test_a_name_of_one_line_alone = reported(
    told_of_names,
    [
        ("支付宝也行。", "Alipay or UnionPay work too.",
         f"{EN}:14:11: UnionPay, which {ZH}:14 does not say; {BOTH}"),
        ("- 支付宝：等。\n- Gojek：看。", "- Alipay: wait.\n- The app: look.",
         f"{ZH}:15:3: Gojek, which {EN}:15 does not say; {BOTH}"),
        ("支付宝也行。\n\n用云闪付。", "Alipay works too.\n\nUse Alipay.",
         f"{EN}:16:5: Alipay, but 云闪付 in {ZH}:16; write the same [differing-contact]"),
        ("| 甲 | 乙 |\n|---|---|\n| 支付宝 | 等 |", "| A | B |\n|---|---|\n| Alipay, UnionPay | Wait for Gojek |",
         f"{EN}:16:11: UnionPay, Gojek, which {ZH}:16 does not say; {BOTH}"),
        ("用微信支付。", "Use it.", f"{ZH}:14:2: 微信支付, which {EN}:14 does not say; {BOTH}"),
        ("用支付宝。\n\n好。", "Use it.",
         f"{EN}:10:1: paragraphs and points here 2, but 3 in {ZH}:10; they part in line 16 there; write the same "
         "[differing-paragraphs]"),
        ("好。\n\n- 等。", "Use it.\n\nLook.\n\n- Wait.\n- Look.",
         f"{EN}:10:1: paragraphs and points here 5, but 3 in {ZH}:10; they part in line 16 here; write the same "
         "[differing-paragraphs]"),
    ],
)  # fmt: skip
test_silent_of_names = silent(
    told_of_names,
    [
        ("支付宝、银联或 Gojek，再付一次支付宝。", "Gojek, UnionPay or Alipay."),
        ("用 Alipay 或微信支付。", "Use Alipay or WeChat Pay."),
        ("问银行。GoPay 也行。", "Ask them. It works too, with AlipayHK."),
    ],
)
