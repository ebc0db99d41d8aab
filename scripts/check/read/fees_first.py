"""What tells a reader to pay before money comes back: nobody who owes it asks for that, and a thief always does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check import memory
from scripts.check.read.sentences import is_quoted, sentences
from scripts.text.patterns import pattern

# What is waited for: takes `the refund`, `解冻`; leaves `your payment`.
_WAITED_FOR = pattern(
    r"\b(?:refund\w*|money back|(?:un(?:freez|lock)|releas|lift)e?(?:s|d|ed|ing)?|unfrozen|payout|prize|comes? back"
    r"|get it back|withdraw\w*"
    r"|paid out|unblock\w*|money|funds)\b|退款|提现|提款|取现|放款|下款|放出来|冻结|奖金|拿回|取回|退回|退还|一起退"
    r"|追回"
    r"|要回|解冻|解封|领奖|返还",
    re.IGNORECASE,
)
# An order to pay an amount or a fee in advance: takes `Pay Rp50.000 first`, `Pay the tax before the refund`,
# `先付 Rp50.000`; leaves `asks you to pay a fee first`, `Pay at the till first`, `先付款，再退货`.
_PAY_FIRST = pattern(
    r"(?:^[\s*>\d.-]*|[,:]\s*|\b(?:and|then|please|must|should|need to|have to)\s+)"
    r"(?:first,?\s+)?(?:pay|send|transfer|deposit)\s[^,.:;]{0,30}(?:Rp\s?\d[\d.,]*|\b(?:fee|tax|deposit"
    r"|charge)s?\b)[^,.:;]{0,20}"
    r"\b(?:first|in advance|up ?front|beforehand|before|to (?:get|release|unlock|unfreeze))\b"
    r"|先垫?(?:付|交|转|缴|支付|打)(?!了|过)[^，,。；]{0,8}(?:Rp\s?\d|\d+\s?[元盾]|手续费|税|押金|保证金|解冻费|费用)"
    r"|[付交缴](?![了过])(?:[^，,。；]|(?<=\d),(?=\d)){0,14}(?:手续费|税金?|押金|保证金|费用?)之?后"
    r"|[付交缴][了清]?[^，,。；]{0,12}(?:费|税金?|押金|保证金)才能?",
    re.IGNORECASE,
)
_FEE_EN = r"(?:fees?|tax(?:es)?|deposits?|charges?|premium|Rp\s?\d[\d.,]*)"
# A fee for a loan that is late is owed: takes `release fee`; leaves `late fee`.
_A_FEE_EN = (
    r"(?:(?!(?:late|overdue|with|by|from|for|of|about|in|on|without|to|instal\w*|loan|debt)\b)[\w’']+\s+){0,4}"
    rf"{_FEE_EN}"
)
_PAYS_EN = r"(?:pay|send|transfer|deposit|settle|top up)"
# What is done with money that is held: takes `is released`, `you can withdraw`; leaves `is shown`.
_LETS_GO_EN = (
    r"(?:(?:is|are|gets?|be|will be|comes?)\s+(?:released|unfrozen|unlocked|unblocked|refunded|paid out|returned"
    r"|lifted|back)"
    r"|(?:can|may)\s+(?:then\s+)?withdraw|(?:get|gets|receive)\s+(?:it|your money|the money|your refund"
    r"|the refund)(?:\s+back)?\b"
    r"|(?:refund|money|prize|payout)\s+(?:comes|follows|arrives)"
    r"|(?:we|support|they|the (?:agent|team))\s+(?:will\s+)?(?:unlock|unfreeze|unblock|release|refund|lift)s?)\b"
)
_TO_FREE_EN = (
    r"(?:unfreeze|unlock|unblock|release|withdraw|lift|claim|free"
    r"|get\s+(?:it|the (?:money|refund)|your (?:money|refund)))"
)
_FREEING_EN = (
    r"(?:release|refund|payout|withdrawal|unlocking|unfreezing|you (?:can )?withdraw"
    r"|it is (?:released|refunded|paid out))"
)
# The same as it is said in a hurry: takes `Pay the release fee and the money is released`,
# `To withdraw, pay a deposit`, `A deposit is required before the money is released`,
# `Once you pay the fee, it comes back`;
# leaves `Pay the late fee, then withdraw`, `Read the fee before you withdraw`, `Unlocking is free`.
_PAYS_TO_FREE_EN = pattern(
    rf"(?:^[\s*>\d.-]*|[,:]\s*|\b(?:first|and|then|please|you|must|should|need to|have to"
    rf"|has to)\s+){_PAYS_EN}\s+{_A_FEE_EN}\b[^.:;]{{0,40}}"
    rf"(?:\bto\s+(?:verify|activate)\s+(?:your|the)\s+(?:account|wallet)\b|\b(?:and|so"
    rf"|then)\b[^.:;]{{0,30}}\b{_LETS_GO_EN}|,[^.:;]{{0,40}}\b{_LETS_GO_EN}|\bto\s+{_TO_FREE_EN}\b"
    rf"|\bbefore\s+(?:the\s+|your\s+|you\s+)?(?:\w+\s+)?(?:{_FREEING_EN}|withdraw|(?:\w+\s+)?{_LETS_GO_EN})"
    rf"|\bfirst\b[^.:;]{{0,30}}\b(?:back|later)\b)"
    rf"|^[\s*>\d.-]*(?:in order )?to\s+{_TO_FREE_EN}\b[^,.:]{{0,30}},\s*(?:you\s+)?(?:first\s+)?(?:(?:must|have to"
    rf"|need to)\s+)?"
    rf"(?:first\s+)?{_PAYS_EN}\s+{_A_FEE_EN}\b"
    rf"|\b{_FEE_EN}\s+(?:[\w’']+\s+){{0,3}}(?:is|are|must be|has to be|needs to be|should be)\s+(?:paid|required"
    rf"|needed|due|sent|settled)\s+"
    rf"(?:first\b(?!\s+of)|in advance|up ?front|to\s+{_TO_FREE_EN}\b|before\s+(?:the\s+|your\s+"
    rf"|you\s+)?(?:\w+\s+)?(?:{_FREEING_EN}|{_LETS_GO_EN}))"
    rf"|\b(?:once|after|when|as soon as)\s+(?:you\s+(?:have\s+)?(?:pay|paid|send|sent|settle)|paying"
    rf"|sending)\s+{_A_FEE_EN}\b[^.:;]{{0,40}}\b{_LETS_GO_EN}"
    rf"|\b(?:once|after|when|as soon as)\s+(?:the|a|your)\s+{_A_FEE_EN}\s+(?:is|has been)\s+(?:paid|sent|settled"
    rf"|received)[^.:;]{{0,40}}\b{_LETS_GO_EN}"
    rf"|\b{_LETS_GO_EN}\s+(?:once|after|when|as soon as)\s+you\s+(?:have\s+)?(?:pay|paid|send|sent"
    rf"|settle)\s+{_A_FEE_EN}\b"
    rf"|\b{_LETS_GO_EN}\s+(?:once|after|when|as soon as)\s+(?:the|a|your)\s+{_A_FEE_EN}\s+(?:(?:is"
    rf"|has been)\s+(?:paid|sent|settled|received)|arrives|clears)\b"
    rf"|\b(?:we|support|the (?:agent|team))\s+(?:can\s+|will\s+)?(?:unlock|unfreeze|unblock"
    rf"|release)s?\b[^.:;]{{0,30}}\bfor\s+(?:an?\s+)?(?:small\s+)?{_FEE_EN}"
    rf"|\bthere\s+is\s+an?\s+{_A_FEE_EN}\s+(?:of\s+Rp\s?\d[\d.,]*\s+)?to\s+(?:unlock|unfreeze|unblock|release)\b"
    r"|(?:^|[,:]\s*|\band\s+)(?:first,?\s+)?(?:pay|send|transfer)\s+(?:the|a)\s+(?:release|unlock(?:ing)?"
    r"|unfreez(?:e|ing)|clearance)\s+fee\b"
    rf"|\b(?:fee|deposit|payment)\s+(?:unlocks|unfreezes|releases|unblocks)\b"
    rf"|\b(?:unfreezing|unlocking|unblocking|releasing)\b[^.:;]{{0,20}}\b(?:costs|needs|requires"
    rf"|takes)\s+(?:an?\s+)?(?:\w+\s+)?(?:{_FEE_EN}|payment)\b"
    rf"|\b(?:pay|settle)\s+the\s+tax\s+on\s+(?:the|your)\s+(?:prize|winnings)\s+first\b"
    rf"|\bmake\s+a\s+(?:small\s+)?payment\s+first\s+to\s+{_TO_FREE_EN}\b",
    re.IGNORECASE,
)
_FREED_ZH = r"(?:解冻|解封|解锁|放款|下款|退款|退回|领奖|放出来|取回|拿回|要回|追回)"
# A payment that frees no money of anybody: takes `保证金`, `解冻费`, `个人所得税`; leaves `欠款`, `账单`.
_FEE_ZH = r"(?:(?<![年月会本话电水网房车])费|税|押金|保证金|认证金|定金)"
_AT_ONCE_ZH = r"(?:马上|立刻|立即|随后|就|账户|钱|奖金|款|才|再|即|便|一起|会|能|可以?|自动|帮您|给您|审核通过后)*"
# The same in Chinese: takes `解冻要先付费`, `先交保证金才能提现`, `缴纳保证金后即可提现`, `先充值 Rp100,000 才能解冻`;
# leaves `提现要付手续费`, `先充值，再提现`, `解冻前先改 PIN`, `先交材料，再等解冻`.
_PAYS_TO_FREE_ZH = pattern(
    rf"(?:{_FREED_ZH}|提现|提款|取现)[^，。；]{{0,6}}先(?:付|交|缴|缴纳|支付|垫付?|打"
    rf"|转)(?![了过款])[^，。；]{{0,10}}(?:{_FEE_ZH}|钱)"
    rf"|(?:要|想)[^，。；]{{0,4}}(?:{_FREED_ZH}|提现|提款)[^，。；]{{0,4}}[，,]\s?(?:得|要|须)?先(?:付|交|缴纳?"
    rf"|支付)(?![了过款])[^，。；]{{0,8}}(?:{_FEE_ZH}|钱)"
    rf"|(?:解冻|解封|放款|下款|领奖)[^，。；]{{0,4}}(?:需要?|要|须|必须|得)(?:付|交|缴|缴纳"
    rf"|支付)(?![了过])[^，。；]{{0,10}}{_FEE_ZH}"
    rf"|(?:提现|提款)[^，。；]{{0,4}}(?:需要?|要|须|必须|得)(?:付|交|缴|缴纳|支付)(?![了过])[^，。；]{{0,8}}(?:押金"
    rf"|保证金|认证金)"
    rf"|先[^，。；]{{0,6}}(?:付|交|缴|缴纳|支付|充值|转|打)(?![了过])[^。；]{{0,16}}(?:{_FEE_ZH}|钱|Rp\s?\d[\d.,]*"
    rf"|\d\s?[元盾])[^，。；]{{0,8}}"
    rf"(?:才能?|才可以|[，,](?:再|才|钱就|后))[^，。；]{{0,8}}(?:{_FREED_ZH}|提现|提款|取现)"
    rf"|先[^，。；]{{0,3}}(?:付|交|缴纳?|支付)[^，。；]{{0,3}}费[，,]后{_FREED_ZH}"
    rf"|先(?:把|将)[^，。；]{{0,6}}{_FEE_ZH}[^，。；]{{0,3}}(?:打|转|付|交|汇)[^。；]{{0,12}}(?:{_FREED_ZH}|提现)"
    rf"|(?:(?<![止拒应代到])[付交缴转打花]|缴纳|支付|付款|充值)(?!过)[了清个]?[^，。；没]{{0,12}}?(?:{_FEE_ZH}"
    rf"|[解押定]冻?金|一笔|(?<!多少)钱"
    rf"|Rp\s?\d[\d.,]*|\d\s?[元盾])"
    rf"[^，。；没的]{{0,4}}?(?=[后即就才，,之])(?:之?后|[，,]\s?)?{_AT_ONCE_ZH}(?:{_FREED_ZH}|提现|提款|取现)"
    rf"|[付交缴][^，。；没]{{0,14}}(?:解冻[费金]|税)[^，。；没]{{0,2}}[，,]?{_AT_ONCE_ZH}(?:到账|恢复|就行)"
    rf"|[缴交]费解[冻封]|[付交缴](?![了过])[^，。；没]{{0,14}}解冻[费金](?=$|[，,*])"
    r"|(?:解冻|解封|解锁)费[^，。；]{0,12}[，,]?(?:付|交)[了清]?就",
    re.IGNORECASE,
)
# What makes it a warning: takes `Never pay`, `要您先付`, `骗局`; leaves `Pay it first`.
_WARNS = pattern(
    r"\b(?:never|not|no|nobody|nothing|refuse|scam|fraud|fake|thief|who(?:ever)?"
    r"|anyone|anybody|someone|somebody|if|asks?|wants?|says?|lies?|claims|demands?|scam\w*|fraud\w*|thieves|tricks?"
    r"|hang up"
    r"|promises?|offers?|whether|which|late|overdue)\b|n[’']t\b"
    r"|不|别|勿|没有?人|骗|诈|假|谁|凡是|任何人|有人|[要让叫劝求催逼]您|对方|冒充|声称|自称|要求|如果|一分|当心"
    r"|小心|警惕|拒绝|挂断|报警|报案|说是|没",
    re.IGNORECASE,
)


def fees_first(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence that tells to pay first, in a line that tells of money to come."""
    yield from memory.current().recall("fees first", text, lambda: [*_fees_first(text)])


def _fees_first(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        for sentence in sentences(line) if _is_waiting(line) else ():
            found = _pays(sentence.text)
            if found is None or _WARNS.search(sentence.calm):
                continue
            if not is_quoted(line, sentence.start + found.start()):
                yield sentence.shown, start + sentence.start + found.start()
        start += len(line) + 1


# One look for any of what is waited for in a line of small letters: takes `the funds`, `解封`; leaves `打开应用`.
_COMING = pattern(
    "refund|money|unfr|unlock|unblock|releas|lift|payout|prize|back|withdraw|paid out|funds|退|款|现|放|冻|奖|回|封|还"
)


def _is_waiting(line: str) -> bool:
    """Whether a line tells of money to come."""
    return bool(_COMING.search(line.lower()) and _WAITED_FOR.search(line))


# Without one of these nothing is paid, which spares most sentences the expressions.
_PAYMENTS = (
    "pay", "send", "transfer", "deposit", "settl", "top up", "fee", "tax", "charge", "premium", "rp",
    "付", "交", "缴", "打", "转", "充值", "花", "费", "垫",
)  # fmt: skip


def _pays(sentence: str) -> re.Match[str] | None:
    folded = sentence.lower()
    if not any(each in folded for each in _PAYMENTS):
        return None
    return _PAY_FIRST.search(sentence) or _PAYS_TO_FREE_EN.search(sentence) or _PAYS_TO_FREE_ZH.search(sentence)
