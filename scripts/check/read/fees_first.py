"""What tells a reader to pay before money comes back: nobody who owes it asks for that, and a thief always does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check import memory
from scripts.check.read.sentences import sentences
from scripts.text.patterns import pattern

# What is waited for: takes `the refund`, `解冻`; leaves `your payment`.
_WAITED_FOR = pattern(
    r"\b(?:refund\w*|money back|(?:un(?:freez|lock)|releas|lift)(?:es?|ed|ing)?|payout|prize|comes? back|get it back)\b"
    r"|退款|退回|退还|一起退|追回|要回|解冻|解封|领奖|返还",
    re.IGNORECASE,
)
# An order to pay an amount or a fee in advance: takes `Pay Rp50.000 first`, `Pay the tax before the refund`,
# `先付 Rp50.000`; leaves `asks you to pay a fee first`, `Pay at the till first`, `先付款，再退货`.
_PAY_FIRST = pattern(
    r"(?:^[\s*>\d.-]*|[,:]\s*|\b(?:and|then|please|must|should|need to|have to)\s+)"
    r"(?:first,?\s+)?(?:pay|send|transfer|deposit)\s[^,.:;]{0,30}(?:Rp\s?\d[\d.,]*|\b(?:fee|tax|deposit|charge)s?\b)[^,.:;]{0,20}"
    r"\b(?:first|in advance|up ?front|beforehand|before|to (?:get|release|unlock|unfreeze))\b"
    r"|先(?:付|交|转|缴|支付|打)(?!了|过)[^，,。；]{0,8}(?:Rp\s?\d|\d+\s?[元盾]|手续费|税|押金|保证金|解冻费|费用)"
    r"|[付交缴](?![了过])(?:[^，,。；]|(?<=\d),(?=\d)){0,14}(?:手续费|税金?|押金|保证金|费用?)之?后|[付交缴][了清]?[^，,。；]{0,12}(?:费|税金?|押金|保证金)才能?",
    re.IGNORECASE,
)
# What makes it a warning: takes `Never pay`, `要您先付`, `骗局`; leaves `Pay it first`.
_WARNS = pattern(
    r"\b(?:never|not|no|nobody|nothing|refuse|scam|fraud|fake|thief|who(?:ever)?"
    r"|anyone|anybody|someone|somebody|if|asks|wants|says)\b"
    r"|不|别|勿|没有?人|骗|假|谁|凡是|任何人|有人|[要让叫劝求催逼]您",
    re.IGNORECASE,
)


def fees_first(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence that tells to pay first, in a line that tells of money to come."""
    yield from memory.current().recall("fees first", text, lambda: [*_fees_first(text)])


def _fees_first(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        for sentence in sentences(line) if _WAITED_FOR.search(line) else ():
            found = _PAY_FIRST.search(sentence.text)
            if found is not None and not _WARNS.search(sentence.text):
                yield sentence.shown, start + sentence.start + found.start()
        start += len(line) + 1
