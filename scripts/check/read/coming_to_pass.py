"""What comes to pass by a day, without a word of promise: `3 天后到账`, `the money arrives tomorrow`."""

from __future__ import annotations

import re

from scripts.check.read.durations import times
from scripts.check.read.number_words import IN_CHINESE, IN_ENGLISH
from scripts.check.read.sentences import Sentence
from scripts.text.patterns import pattern

# A day without a number: takes `次日`, `下周一`, `by Friday`, `a few days`; leaves `the day`, `周一到周五`.
_DAY_ZH = (
    r"(?:当天|当日|次日|隔天|隔日|第二天|明天|后天|今天|今晚|[这本下](?:个?周|星期|个?月)[一二三四五六日天]?内?"
    r"|月底|周[一二三四五六日天](?=前|就|会|到账)"
    r"|半个?(?:小时|天|月)|[一两三五][两三五]天|几(?:天|个?小时)|T\+\d)"
)
_DAY_EN = (
    r"(?:tomorrow|tonight|overnight|(?:the\s+)?(?:same|next)\s+(?:working\s+|business\s+)?(?:day|week|month)"
    r"|an?\s+(?:few\s+)?(?:hour|day|week|month)s?"
    r"(?:\s+or\s+two)?|(?:the\s+)?(?:hour|day)|(?:the\s+end\s+of\s+the|this)\s+(?:day|week|month)|(?:Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_TIME_ZH = (
    rf"(?:(?<![第月周年\d.,])(?<![第月年] )(?:\d+|{IN_CHINESE}{{1,2}})(?:\s?[-–—~～至到]\s?(?:\d+|{IN_CHINESE}))?"
    rf"\s?个?(?:工作[日天]|天|小时|分钟|周|星期|(?<=个)月)|{_DAY_ZH})"
)
_TIME_EN = (
    rf"(?:(?:\d+|{IN_ENGLISH})(?:\s?(?:[-–]|to|or)\s?(?:\d+|{IN_ENGLISH}))?\s+(?:working\s+|business\s+)?"
    rf"(?:minutes?|hours?|days?|weeks?|months?)|{_DAY_EN})\b"
)
_IS_DONE_EN = (
    r"(?:back|refunded|returned|unlocked|unfrozen|restored|paid\s+(?:out|back)|there|closed|decided|solved|credited"
    r"|released)"
)
_YOURS_EN = r"(?:it|your\s+(?:money|refund|balance)|the\s+(?:money|refund|amount))"
_ACTS_EN = (
    rf"(?:(?:arrives|clears|unlocks|lands?|shows\s+up|(?:comes|gets)\s+back)|(?:is|are|(?:will"
    rf"|[’']ll)\s+be)\s+{_IS_DONE_EN}"
    r"|refunds\s+(?:arrive|land|clear|show up|come back|take)|money\s+back|(?:answers|replies|responds)|(?:they|we"
    r"|agents)\s+(?:answer|reply|respond)|will\s+(?:answer|reply"
    r"|respond|arrive|land|clear|show up|come back)"
    rf"|you(?:\s+will|[’']ll)?\s+(?:get|have|receive)\s+{_YOURS_EN}(?:\s+back)?|(?:will"
    rf"|to)\s+be\s+in\s+your\s+(?:account|wallet|balance)"
    r"|(?:refund|review|payout|claim)\s+takes)"
)
# What comes to pass at a time, without a word of promise: takes `3 天后到账`, `三天就到账`, `当天退回`, `审核要 3 天`,
# `The money arrives 3 days later`, `Expect the money by Friday`; leaves `三天后再看`, `当天回复商家`,
# `Report it the same day`.
_COMES_TO_PASS = pattern(
    rf"{_TIME_ZH}\s?(?:之?内|以内|左右|之?后|以后|以?前|就|便|即|会|能够?|可以?|自动|必|都|将|款项|钱|原路)*\s?"
    r"(?:(?:退款)?到账|到(?=$|[，,*])|退(?:回|还)(?=$|[，,*到余原来您给卡银])|退(?=$|[，,*])|返还|解[冻锁封]"
    r"|恢复(?!营业)|回来|会?回复(?=$|[，,*])|出结果|就好"
    r"|搞定|解决|处理完)"
    r"(?![的后时吗没不与于再])"
    rf"|(?:审核|退款|到账|处理|解冻|恢复)(?:只|大概|约)?(?:需要?|要)\s?{_TIME_ZH}"
    rf"|(?:退款|款项|钱)\s?{_TIME_ZH}\s?(?:之?内)?(?:到|退)(?=$|[，,*])"
    rf"|\b{_ACTS_EN}\s+(?:to\s+you\s+|out\s+)?(?:(?:in|within|after|about|by|on|around|up to|only"
    rf"|just)\s+){{0,2}}{_TIME_EN}(?:\s+later)?"
    rf"|\ballow\s+{_TIME_EN}\s+for\s+(?:the|your|a)\s+(?:refund|money|payout|review)\b"
    rf"|\bexpect\s+{_YOURS_EN}\s+(?:in|within|by|after|on)?\s?{_TIME_EN}"
    rf"|^[\s*>\d.-]*(?:(?:after|in|within)\s+{_TIME_EN}|{_TIME_EN}\s+later),?\s+(?:[\w’']+\s+){{0,2}}"
    rf"(?:arrives|comes back|works again|(?:is|are|will be)\s+{_IS_DONE_EN}|you (?:get|have) {_YOURS_EN})\b",
    re.IGNORECASE,
)
# What makes that a report, a condition or a question within: takes `没到账`, `If it arrives`;
# leaves `就到账`.
_NOT_PASSED = pattern(
    r"[不没未非骗假谁问看]|是否|[说称据按]|才|若|如果|要是|有人|对方|超过|过了|[哪几]天(?!后|就|内|到)|例如|公布|"
    r"\b(?:if|whether|when|until|unless|once|may|might|could|who|whoever|anyone|nobody|somebody|never|not|no|ask"
    r"|check|see|says?|said|claims"
    r"|some|others?|scam\w*|promises?|published|according|rule|more than|over|still|ago|example)\b|n[’']t\b",
    re.IGNORECASE,
)
# Without one of these nothing comes to pass, which spares most sentences the expressions.
_HINTS = (
    "到", "退", "返还", "解", "恢复", "回", "结果", "就好", "搞定", "处理", "审核", "arriv", "clear", "unlock",
    "land", "show", "back", "is ", "are ", "be ", "refund", "answer", "repl", "respond", "you get", "you have",
    "you receive", "you will", "’ll ", "'ll ", "takes", "allow", "expect", "works",
)  # fmt: skip
_TIMES = (
    "天", "小时", "分钟", "周", "星期", "月", "日", "晚", "t+", "minute", "hour", "day", "week", "month", "tomorrow",
    "tonight", "overnight",
)  # fmt: skip


def coming_to_pass(sentence: Sentence) -> set[tuple[str, str]]:
    """Return the times of a sentence that says what comes to pass; a day without a number is one of its own."""
    folded = sentence.text.lower()
    if not (any(each in folded for each in _TIMES) and any(each in folded for each in _HINTS)):
        return set()
    found = _COMES_TO_PASS.search(sentence.text)
    if found is None or _NOT_PASSED.search(f"{sentence.calm[: found.start()]} {sentence.calm[found.end() :]}"):
        return set()
    return times(found[0]) or {(found[0], "")}
