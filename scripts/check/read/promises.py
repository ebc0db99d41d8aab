"""By when others will have acted: a time that nobody published does harm, since readers wait for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check import memory
from scripts.text.patterns import pattern

# What ends at a mark: a part of a text that says one thing.
SENTENCE = pattern(r"(?:[^.。！？!?；;\n|]|[.](?=\S))+")
_UNITS = {
    "分钟": "minute", "minute": "minute", "min": "minute", "小时": "hour", "hour": "hour", "jam": "hour",
    "h": "hour", "天": "day", "日": "day", "day": "day", "hari": "day", "工作日": "working day",
    "working day": "working day", "business day": "working day", "hari kerja": "working day",
    "周": "week", "星期": "week", "week": "week", "minggu": "week", "月": "month", "month": "month",
}  # fmt: skip
# A length of time in digits: takes `3–5 个工作日`, `within 7 working days`; leaves `7 steps`.
_TIME = pattern(
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
_IN_WORDS = pattern(
    r"(?<![\w一-鿿])(" + "|".join(_WORDS) + r")"
    r"(?=\s*(?:个?工作日|天|小时|分钟|周|working|business|days?|hours?|weeks?))"
)
# A number, without which no time is told: takes `3 天`, `two weeks`, `十天`; leaves `马上`, `soon`.
_NUMBERED = pattern(r"\d|" + "|".join(_WORDS))
# What others do, with an end that a reader waits for: takes `退款到账`, `we reply`; leaves `打开应用`.
_OTHERS_ACT = pattern(
    r"到账|退回|退还|退款|回复|答复|处理(?:完|好)?|解冻|解锁|审核|恢复|返还|办结|回电|"
    r"\b(?:refund\w*|repl(?:y|ies)|answers?|responds?|response|process\w*|resolv\w*|unlock\w*|unfr\w+|review\w*|"
    r"arriv\w*|credit\w*|return(?:s|ed)?|call(?:s)? (?:you )?back|reinstat\w*|approv\w*|comes? back)\b",
    re.IGNORECASE,
)
# What makes a time a promise: takes `3 天内`, `usually`; leaves `3 天后再看`.
_PROMISES = pattern(
    r"内|通常|一般|最多|最快|最迟|会在|约|大约|左右|需要|"
    r"\b(?:within|in|usually|normally|typically|takes?|at most|up to|about|no later than)\b",
    re.IGNORECASE,
)
# What makes it a report, a condition or the reader's own time: takes `未找到公布的时限`, `after 3 days`;
# leaves `退款 3 天到账`.
_READER_ACTS = pattern(
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
    for sentence in SENTENCE.finditer(text):
        clause = sentence[0]
        if not all(pattern.search(clause) for pattern in (_NUMBERED, _OTHERS_ACT, _PROMISES)):
            continue
        if _READER_ACTS.search(clause):
            continue
        when = times(clause)
        if when:
            yield clause.strip(" #*->")[:60], when, sentence.start() + len(clause) - len(clause.lstrip())
