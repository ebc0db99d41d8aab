"""By when others will have acted: a time that nobody published does harm, since readers wait for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.check import memory
from scripts.check.read.coming_to_pass import coming_to_pass
from scripts.check.read.contacts import REMEMBERED
from scripts.check.read.durations import times
from scripts.check.read.number_words import IN_CHINESE, IN_ENGLISH, has_number
from scripts.check.read.sentences import is_quoted, sentences
from scripts.text.patterns import pattern

# What others do, with an end that a reader waits for: takes `退款到账`, `we reply`, `You get the money`, `逾期不退`;
# leaves `打开应用`, `You get a code`.
_OTHERS_ACT = pattern(
    r"到账|退回|退还|退款|回复|答复|处理(?:完|好)?|解冻|解锁|审核|恢复|返还|办结|回电|拿回|收回|(?:过期|逾期)(?:不"
    r"|作废|失效)|"
    r"\b(?:get|gets|receive|receives|have|has)\s+(?:(?:your|the|their|its|all|it|a)\s+)*(?:money|amount|balance"
    r"|back)\b|"
    r"\b(?:money|refund|amount) (?:is|will be) back\b|\b(?:is|are|be|gets?) (?:fixed|solved|settled)\b|\bfixes\b|"
    r"\bin your (?:account|balance|wallet)\b|\bpa(?:y|ys|id) (?:you )?back\b|"
    r"\b(?:refund\w*|repl(?:y|ies)|answers?|responds?|response|process\w*|resolv\w*|unlock\w*|unfr\w+|review\w*|"
    r"arriv\w*|credit\w*|return(?:s|ed)?|call(?:s)? (?:you )?back|reinstat\w*|approv\w*|comes? back)\b",
    re.IGNORECASE,
)
# What takes hours or longer is not the reader's own doing: takes `It usually takes about 24 hours`, `一般需要 3 天`;
# leaves `It takes 5 minutes`, `需要 3 天`.
_IT_TAKES = pattern(
    r"\b(?:it|this|that|which)\s+(?:\w+\s+){0,2}?takes?\s+(?:\w+\s+){0,3}?(?:[\d×–-]+|\w+)\s(?:working |business )?"
    r"(?:hours?|days?|weeks?|months?)\b"
    r"|(?:一般|通常|大约|大概|最多|最快)(?:只|还)?(?:需要|需|要)等?[^，。；|]{0,6}?(?:小时|天|工作[日天]|周|星期|个月)",
    re.IGNORECASE,
)
# What makes a time a promise: takes `3 天内`, `usually`; leaves `3 天后再看`.
_PROMISES = pattern(
    r"内(?!的)|通常|一般|最多|最快|最迟|会在|约|大约|左右|需要|"
    r"\b(?:within|in|usually|normally|typically|takes?|at most|up to|about|no later than)\b",
    re.IGNORECASE,
)
# A time in which the reader is to act: takes `15 分钟内照着做`, `Do this in 15 minutes`; leaves `3 天内退款`.
_ORDERED = pattern(
    rf"(?:\d+|{IN_CHINESE})\s?个?(?:分钟|小时|天)[之以]?内(?:请|先|就|要|都|马上|立即|立刻|务必|必须)*(?:照|按|做完)"
    r"|\b(?:do|follow|finish) (?:this|these|it|all)(?: \w+)? (?:in|within) "
    rf"(?:\d+|{IN_ENGLISH}) (?:minute|hour|day)s?\b",
    re.IGNORECASE,
)
# What makes it a report, a condition or the reader's own time: takes `未找到公布的时限`, `after 3 days`;
# leaves `退款 3 天到账`.
_READER_ACTS = pattern(
    r"帮助(?:页|中心)?(?:说|写)|查阅|官方(?:说|页)|未找到|没有公布|未公布|没有找到|不承诺|不保证|若|如果|还没"
    r"|没[到收退回解拿]|仍未|超过|过了|之前|以前|没有官方|说法|"
    r"\b(?:no published|not published|unpublished|no official|if|unless|after|before|still|more than|over|"
    r"ago|never|not|older|says?|said|published|promises?|proof)\b|n[’']t\b",
    re.IGNORECASE,
)
# What others do by a time, in one breath: takes `审核一般需要 24 小时`; leaves `审核没过，等 24 小时`.
_UNDER_WAY = pattern(
    r"(?:到账|退款|回复|处理|解冻|解锁|审核|恢复|返还)[^，。；|]{0,4}?(?:一般|通常|大约|大概|最多|最快|需要"
    r"|会在)[^，。；|]{0,6}?\d"
)
# What makes a whole sentence a report: takes `帮助页说`, `没有公布`; leaves `还没`.
_REPORTS = pattern(r"帮助(?:页|中心)?(?:说|写)|官方|找到|公布|不承诺|不保证|说法|[据按]|若|如果|[说称：]")


# A cell that is a time and no more, of hours or longer: takes `1–3 天`, `up to 30 days`; leaves `5 minutes`, `soon`.
_TIME_ALONE = pattern(
    r"(?:within|about|up to|at most|around|约|大约|最多|通常|一般)?\s?"
    rf"(?:\d+|{IN_ENGLISH}|{IN_CHINESE})(?:\s?(?:[-–—~～至到]|to|or|或)\s?\d+)?\s?(?:个|-)?\s?"
    r"(?:工作[日天]|working days?|business days?|小时|天|日|周|星期|月|hours?|h|days?|weeks?|months?)\s?(?:内|以内"
    r"|左右)?",
    re.IGNORECASE,
)
_CELL = pattern(r"(?<=\|)[^|\n]*(?=\|)")


@lru_cache(maxsize=REMEMBERED)
def promises(text: str) -> tuple[tuple[str, frozenset[tuple[str, str]], int], ...]:
    """Each clause that says by when somebody else will have acted, with the times that it names."""
    found = memory.current().recall(
        "promises", text, lambda: [[*each[:1], sorted(each[1]), each[2]] for each in _promises(text)]
    )
    return tuple((clause, frozenset((number, unit) for number, unit in when), start) for clause, when, start in found)


def _is_of_reader(sentence: str) -> bool:
    """Whether a sentence has another's report, a condition or a reader's own time, where its Chinese promise stands."""
    if not _READER_ACTS.search(sentence):
        return False
    parts = [part for part in re.split("[，：]", sentence) if _IT_TAKES.search(part) or _UNDER_WAY.search(part)]
    return not any(not _READER_ACTS.search(part) and not _REPORTS.search(sentence) for part in parts)


def _promises(text: str) -> Iterator[tuple[str, set[tuple[str, str]], int]]:
    for cell in _CELL.finditer(text):
        if _TIME_ALONE.fullmatch(cell[0].strip(" *")):
            yield cell[0].strip(" *"), times(cell[0]), cell.start() + len(cell[0]) - len(cell[0].lstrip())
    for sentence in sentences(text):
        clause = sentence.text
        when = _promised(clause) or coming_to_pass(sentence)
        start = sentence.start + len(clause) - len(clause.lstrip())
        if when and not is_quoted(text, start):
            yield sentence.shown, when, start


def _promised(clause: str) -> set[tuple[str, str]]:
    """The times of a sentence that has words of promise."""
    if not (has_number(clause) and _PROMISES.search(clause)):
        return set()
    if not (_OTHERS_ACT.search(clause) or _IT_TAKES.search(clause)) or _is_of_reader(clause):
        return set()
    return times(_ORDERED.sub("", clause))
