"""A broken line of front matter hides nothing but what it decides itself."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, found_with
from tests.check.test_contacts import MAIL
from tests.check.test_labels import TERMS

CHANNELS, GLOSSARY = "docs/_data/channels.yml", "docs/_data/glossary.yml"
# What makes a title one that YAML can't read.
COLON = "PIN: "


def told(check: Check, chinese: str, english: str, end: str = "", title: str = COLON) -> set[str]:
    """The rules that tell something of the Chinese article, which has `end` at its end."""
    below = {CHANNELS: ("channels:\n", MAIL), GLOSSARY: ("    terms:\n", TERMS), ZH: ("title: ", title)}
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


# What the build prints where whom to ask is told, typed.
BLOCK = "\n打 [1500729](tel:1500729)，据 2026 年 9 月 21 日的记录。\n"


def test_what_the_other_lines_decide_is_told(check: Check) -> None:
    assert told(check, "看。", "Look.", BLOCK) == {"invalid-front-matter", "typed-block"}


def test_what_the_broken_line_decides_waits_for_it(check: Check) -> None:
    found = found_with(
        check, "看。", "Look.", {ZH: BLOCK, EN: BLOCK}, {CHANNELS: ("channels:\n", MAIL), ZH: ("case: ", "a: ")}
    )
    told = {row["rule"]: row["message"] for row in found if row["path"] == ZH}
    assert told["invalid-front-matter"].endswith("; what depends on the case is told once it can be read")
    assert "typed-block" not in told
