"""A time that nobody published, and a question for a secret, do the same harm: readers act on both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from scripts.check import memory
from scripts.model import guide

_SENTENCE = re.compile(r"(?:[^.。！？!?；;\n|]|[.](?=\S))+")
_SECRET_ZH = r"(?:PIN|OTP|验证码|CVV2?|完整卡号|银行卡号|卡号|登录链接|支付密码|密码|远程控制|安全码)"
_SECRET_EN = (
    r"(?:PIN|OTP|CVV2?|verification code|security code|one-time (?:code|password)|full card number|"
    r"card number|login link|sign-in link|password|remote access)"
)
# Telling, sending or reading out a secret: takes `请把验证码告诉客服`, `提供卡号`; leaves `输入验证码`.
_ASK_ZH = re.compile(
    rf"(?:请|把|将|需要?|须|并|再|然后)?[^，,。]{{0,8}}(?:告诉|告知|发给|提供给|发送给|提供|附上|报给|报上|念给|回复|发来|寄来|交给)"
    rf"[^，,。]{{0,14}}{_SECRET_ZH}|(?:把|将)[^，,。]{{0,16}}{_SECRET_ZH}[^，,。]{{0,8}}(?:告诉|发给|发送|提供|报给|念给|交给|回复)"
)
# The same in English, as an order or a request: takes `Please send your PIN.`; leaves `The app asks for your PIN.`.
_ASK_EN = (
    rf"(?:^[\s*>\d.-]*|[:,]\s+|\bplease\s+|\band\s+|\bthen\s+|\bmust\s+|\bneed to\s+|\bshould\s+)"
    rf"(?:(?:send|provide|email|attach|share|include|read out|reply with|forward)\b"
    rf"|(?:give|tell)\s+(?:us|me|them|him|her|"
    rf"(?:the )?(?:support|agent|SUBJECT|staff|operator|shop|cashier|caller)\w*)\b)"
    rf"[^,.:]{{0,50}}\b{_SECRET_EN}\b"
)


@cache
def _ask_en(subject: str) -> re.Pattern[str]:
    return re.compile(_ASK_EN.replace("SUBJECT", re.escape(subject)), re.IGNORECASE)


# The same in Indonesian: takes `Kirimkan PIN Anda`; leaves `Saya lupa PIN`.
_ASK_ID = re.compile(
    r"\b(?:kirim(?:kan)?|berikan|sebutkan|lampirkan|beri tahu)\b[a-z /:-]{0,30}"
    r"\b(?:PIN|OTP|CVV|kata sandi|nomor kartu lengkap)\b",
    re.IGNORECASE,
)
# One look for any of the secrets above, which spares most sentences the patterns: takes `把 OTP 发来`, `your Password`;
# leaves `打开应用`.
_SECRET = re.compile(
    r"PIN|OTP|CVV|验证码|卡号|链接|密码|远程控制|安全码|code|card|link|password|remote access|kata sandi|nomor kartu",
    re.IGNORECASE,
)
# A blank for a secret in a message: takes `[KODE OTP]`; leaves `[NOMOR HP]`.
_BLANK = re.compile(
    r"\[(?:[A-Z ]*\b)?(?:PIN|OTP|CVV|KODE OTP|KATA SANDI|NOMOR KARTU LENGKAP|PASSWORD)\b[A-Z ]*\](?![(\[:])"
)
# What turns a sentence that names a secret into a warning: takes `不要把 PIN 给任何人`, `Never send it`;
# leaves `请发来`.
_NEGATION = re.compile(
    r"不|别|勿|绝|莫|没有?人|无需|无须|从不|骗|冒充|拒|谁也|假|钓鱼|如果有人|有人|凡是|任何人|向您要|过了|已经|是否|吗|"
    r"了验证码|了 PIN|泄露|"
    r"\b(?:never|not|no|nobody|nor|neither|without|don[’']?t|doesn[’']?t|won[’']?t|refuse|scam|phish\w*|thief|"
    r"fake|anyone|anybody|someone|somebody|if|who|told|gave|given|shared|asks?|asked|wants?|tidak|jangan|tanpa)\b",
    re.IGNORECASE,
)


def requests(text: str, lists: bool = False) -> Iterator[tuple[str, int]]:
    """Each sentence that asks for a secret; in `lists` (the register) only blanks and Indonesian."""
    kind = "requests in lists" if lists else "requests"
    yield from memory.current().recall(kind, text, lambda: [*_requests(text, lists)])


def _requests(text: str, lists: bool) -> Iterator[tuple[str, int]]:
    for match in _BLANK.finditer(text):
        yield match[0], match.start()
    for sentence in _SENTENCE.finditer(text):
        if not _SECRET.search(sentence[0]):
            continue
        patterns = (_ASK_ID,) if lists else (_ASK_ZH, _ask_en(guide.configured().subject.party), _ASK_ID)
        for pattern in patterns:
            found = pattern.search(sentence[0])
            asks_back = text[sentence.end() : sentence.end() + 1] in ("?", "？")
            if found and not asks_back and not _NEGATION.search(sentence[0]):
                shown = sentence[0].strip(" #*->")
                yield shown[:60], sentence.start() + found.start()
                break


_UNITS = {
    "分钟": "minute", "minute": "minute", "min": "minute", "小时": "hour", "hour": "hour", "jam": "hour",
    "h": "hour", "天": "day", "日": "day", "day": "day", "hari": "day", "工作日": "working day",
    "working day": "working day", "business day": "working day", "hari kerja": "working day",
    "周": "week", "星期": "week", "week": "week", "minggu": "week", "月": "month", "month": "month",
}  # fmt: skip
# A length of time in digits: takes `3–5 个工作日`, `within 7 working days`; leaves `7 steps`.
_TIME = re.compile(
    r"(?P<from>\d+)(?:\s?(?:[-–—~～至到]|to|or|或)\s?(?P<to>\d+))?\s*(?:个|-)?\s*"
    r"(?P<unit>工作日|working days?|business days?|hari kerja|分钟|小时|天|日|周|星期|月"
    r"|minutes?|min\b|hours?|days?|weeks?|months?|jam|hari|minggu|h\b)",
    re.IGNORECASE,
)
_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "ten": "10", "fourteen": "14", "一": "1", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6",
    "七": "7", "八": "8", "九": "9", "十": "10", "十四": "14",
}  # fmt: skip
# A number in words before a unit of time: takes `三天`, `two weeks`; leaves `三个步骤`, `two steps`.
_IN_WORDS = re.compile(
    r"(?<![\w一-鿿])(" + "|".join(_WORDS) + r")"
    r"(?=\s*(?:个?工作日|天|小时|分钟|周|working|business|days?|hours?|weeks?))"
)
# A number, without which no time is told: takes `3 天`, `two weeks`, `十天`; leaves `马上`, `soon`.
_NUMBERED = re.compile(r"\d|" + "|".join(_WORDS))
# What others do, with an end that a reader waits for: takes `退款到账`, `we reply`; leaves `打开应用`.
_OTHERS_ACT = re.compile(
    r"到账|退回|退还|退款|回复|答复|处理(?:完|好)?|解冻|解锁|审核|恢复|返还|办结|回电|"
    r"\b(?:refund\w*|repl(?:y|ies)|answers?|responds?|response|process\w*|resolv\w*|unlock\w*|unfr\w+|review\w*|"
    r"arriv\w*|credit\w*|return(?:s|ed)?|call(?:s)? (?:you )?back|reinstat\w*|approv\w*)\b",
    re.IGNORECASE,
)
# What makes a time a promise: takes `3 天内`, `usually`; leaves `3 天后再看`.
_PROMISES = re.compile(
    r"内|通常|一般|最多|最快|最迟|会在|约|大约|左右|需要|"
    r"\b(?:within|in|usually|normally|typically|takes?|at most|up to|about|no later than)\b",
    re.IGNORECASE,
)
# What makes it a report, a condition or the reader's own time: takes `未找到公布的时限`, `after 3 days`;
# leaves `退款 3 天到账`.
_READER_ACTS = re.compile(
    r"帮助(?:页|中心)?(?:说|写)|查阅|官方(?:说|页)|未找到|没有公布|未公布|没有找到|不承诺|不保证|若|如果|还没|仍未|超过|过了|之前|以前|没有官方|说法|"
    r"\b(?:no published|not published|unpublished|no official|if|unless|after|before|still|more than|over|"
    r"ago|never|not|older|says?|said|published)\b|n[’']t\b",
    re.IGNORECASE,
)


def times(text: str) -> set[tuple[str, str]]:
    """Every (number, unit) of a text, units in English singular."""
    found: set[tuple[str, str]] = set()
    spaced = re.sub(r"(\d)\s?[x×]\s?(?=\d)", r"\1 × ", text)
    plain = _IN_WORDS.sub(lambda match: _WORDS[match[1]], spaced)
    for match in _TIME.finditer(plain):
        unit = _UNITS.get(match["unit"].lower().rstrip("s") if match["unit"].isascii() else match["unit"], "")
        found |= {(number, unit) for number in (match["from"], match["to"]) if number}
    return found


def promises(text: str) -> Iterator[tuple[str, set[tuple[str, str]], int]]:
    """Each clause that says by when somebody else will have acted, with the times that it names."""
    found = memory.current().recall(
        "promises", text, lambda: [[*each[:1], sorted(each[1]), each[2]] for each in _promises(text)]
    )
    for clause, when, start in found:
        yield clause, {(number, unit) for number, unit in when}, start


def _promises(text: str) -> Iterator[tuple[str, set[tuple[str, str]], int]]:
    for sentence in _SENTENCE.finditer(text):
        clause = sentence[0]
        if not all(pattern.search(clause) for pattern in (_NUMBERED, _OTHERS_ACT, _PROMISES)):
            continue
        if _READER_ACTS.search(clause):
            continue
        when = times(clause)
        if when:
            yield clause.strip(" #*->")[:60], when, sentence.start() + len(clause) - len(clause.lstrip())
