"""Facts of the small guide that tests add: waits and limits as a wallet has them."""

from __future__ import annotations

from tests.check.conftest import Check
from tests.check.pair import at_files, found_with

_ROWS = {
    "upgrade-review": ("升级 Plus，审核约", "Plus upgrade, reviewed in about", "1×24 小时", "1×24 hours"),
    "coins-wait": ("Coins 或返现没到，先等", "Coins or cashback late: wait", "1×24 小时", "1×24 hours"),
    "pin-reset-wait": (
        "重设 PIN 之后，多久才能付款", "After a PIN reset, wait before you pay", "30～60 分钟", "30 to 60 minutes"
    ),
    "payout-process": ("商家结算处理中，等", "A payout in process: wait", "2 个工作日", "2 working days"),
    "balance-plus": ("余额上限，Plus", "Most that you can hold, Plus", "Rp20,000,000", "Rp20,000,000"),
    "incoming-basic": ("每月入账上限，没升级", "Coming in per month, not upgraded", "Rp20,000,000", "Rp20,000,000"),
}  # fmt: skip
FACTS = "".join(
    f"""  {name}:
    what: {{zh: "{zh}", en: "{en}"}}
    value: {{zh: "{value}", en: "{other}"}}
    evidence: official
    source: Help
    recorded: 2026-11-22
    next: 2027-05-22
"""
    for name, (zh, en, value, other) in _ROWS.items()
)
# A page in which each of them is named once, so that none is left over.
NAMED = {
    f"docs/{language}/account/sign-in.md": f"\n{' '.join(f'{{fact:{name}}}' for name in _ROWS)}{stop}\n"
    for language, stop in (("zh", "。"), ("en", "."))
}


def said_of(check: Check, chinese: str, english: str) -> list[str]:
    """Return what is found in an article with these words, in a guide with these facts."""
    return at_files(found_with(check, chinese, english, {"docs/_data/facts.yml": FACTS, **NAMED}))
