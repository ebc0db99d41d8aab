"""From one figure to another leads the mark of the language: 30–60 minutes, 30～60 分钟; a hyphen joins words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# A range with a mark that is none, and what is counted: takes `30-60 minutes`, `3 - 5 天`, `4-6 on some`,
# `Rp50,000-Rp100,000`; leaves `2026-11-22`, `021-5084-9000`, `30–60 minutes`, `1500-729`, `form 5-10 on it`.
_RANGE = pattern(
    r"(?<![\w.,/-])(?<!form )(?<!code )(?<!version )(?:(?P<from>\d{1,4})(?P<mark> ?[-~] ?)(?P<to>\d{1,4})"
    r"(?=[ ]?(?:秒|分钟|小时|天|[日月年](?!\w)|周|个|次|位|步|元|盾|万|%"
    r"|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|working|business|digits?|times|percent|million)\b)"
    r"|[ ](?:on|in|at|per|of|for|or)[ ][a-z])"
    r"|(?P<sum>Rp ?\d[\d.,]*\d)(?P<between> ?[-~] ?)(?:Rp ?)?\d[\d.,]{3,}\d)",
    re.IGNORECASE,
)


def find_odd_ranges(prose: str, in_han: bool) -> Iterator[Slip]:
    """Yield the ranges of a text that have a hyphen, or ~, between their figures; `in_han`: they are in Chinese."""
    mark = "～" if in_han else "–"
    for match in _RANGE.finditer(prose) if "-" in prose or "~" in prose else ():
        name = "mark" if match["mark"] else "between"
        if match["sum"] or int(match["from"]) < int(match["to"]):
            place, typed = match.start(name), match[name]
            right = f"{prose[match.start() : place]}{mark}{prose[match.end(name) : match.end()]}"
            message = f"{match[0]} is a range; write {right}"
            yield Slip("odd-range", match.start(), match[0], message, (Change(place, typed, mark),))
