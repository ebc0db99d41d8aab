"""Below front matter that nobody can read, a text is judged all the same, but for what the front matter decides."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import ZH, found_with
from tests.check.test_contacts import MAIL
from tests.check.test_labels import TERMS

# What makes a title one that YAML can't read.
COLON = "PIN: "


def told(check: Check, chinese: str, english: str, end: str = "", title: str = COLON) -> set[str]:
    """The rules that tell something of the Chinese article, which has `end` at its end."""
    data = {"channels": ("channels:\n", MAIL), "glossary": ("    terms:\n", TERMS)}
    below = {f"docs/_data/{name}.yml": each for name, each in data.items()} | {ZH: ("title: ", title)}
    found = found_with(check, chinese, english, more={ZH: end}, below=below)
    return {row["rule"] for row in found if row["path"] == ZH}


@pytest.mark.parametrize(
    ("chinese", "english", "rules"),
    [
        ("点“PIN”，看 google.com/find。", "Look.", {"quoted-label", "unregistered-domain"}),
        ("每笔手续费 Rp2,500。", "The fee is Rp2,500.", {"unsourced-fee"}),
        ("看“帮助”（Bantuan）。", "Look.", {"translated-label"}),
        ("看 **Bantuan** > **Kirim**。", "Look.", {"click-chain"}),
        ("写信给 help@gopay.co.id。", "Write to them.", {"differing-contact"}),
        ("等 60 分钟。", "Wait {fact:pin-freeze}.", {"typed-figure"}),
        ("24 小时内到账。", "It arrives within 24 hours.", {"unsupported-promise"}),
        ("待补充。", "Look.", {"unwritten-text"}),
        ('!!! note "甲"\n    等。', "Wait.", {"differing-boxes"}),
        ('<b id="steps">等</b>', "Wait.", {"duplicate-id", "unlisted-mark-up"}),
        ("[看](fix-opt.md)", "Look.", {"broken-link"}),
        ("[看](#no)", "Look.", {"broken-anchor"}),
        ("[ ](fix-otp.md)", "[Look](fix-otp.md)", {"empty-link-text"}),
        ("[看](http://gopay.co.id/)", "[Look](https://gopay.co.id/)", {"insecure-own-link"}),
        ("[看](foo:a)", "Look.", {"unknown-scheme"}),
        ("[看](../../en/account/fix-otp.md)", "[Look](fix-otp.md)", {"wrong-language-link"}),
    ],
)
def test_told(chinese: str, english: str, rules: set[str], check: Check) -> None:
    assert told(check, chinese, english) == {"invalid-front-matter", *rules}


def test_what_the_front_matter_decides_waits_for_it(check: Check) -> None:
    end = "\n打 [1500729](tel:1500729)，据 2026 年 9 月 21 日的记录。\n"
    assert "typed-block" in told(check, "看。", "Look.", end, title="")
    assert "typed-block" not in told(check, "看。", "Look.", end)
