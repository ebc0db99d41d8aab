"""What a text says itself: a sentence that asks, or that quotes, says it of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.line_parts import line_before, line_end, line_start
from scripts.text.patterns import pattern

# What ends at a mark: a part of a text that says one thing.
SENTENCE = pattern(r"(?:[^.。！？!?；;\n|]+|[.](?=\S))+")
# What begins a line whose straight marks are of Markdown or YAML: takes `!!! note "`, `title: "`; leaves `Say "`.
_OWN = pattern(r"[ \t>]*(?:!!!|\?{3}\+?|(?:title|description):)")
_LONGEST = 60
# Before words that are to be sent to somebody: takes `> Hi, `, `1. > `; leaves `a > b `.
_SENT = pattern(r"[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+)?>")
# How a line of a list begins: takes `- a`, `1. a`, `    a`; leaves `a`.
_ITEM = pattern(r"[ \t]*(?:[-*+]|\d+[.)])[ \t]|[ \t]{2,}\S")
# What denies nothing, though its words do: takes `别担心`, `登录不了`, `do not worry`; leaves `不要说`, `do not say`.
_CALMING = pattern(
    r"(?:不用|不必|无需|无须|别|莫|不要)(?:再)?(?:担心|着急|害怕|发愁|紧张|[急怕慌愁管])了?|没有?(?:关系|问题|例外)"
    r"|无一?例外|无条件|没事|不管怎[样么]|无论如何"
    r"|(?<=[登录收打付进转找点用连解看读做])不(?:[了到开出动上去]|进去)|(?<=[登录])不进|不成功|不(?:小心|方便)"
    r"|\b(?:do not|don[’']t|no need to|need not|never) (?:worry|panic|fear)\b|\bno (?:problem|worries|doubt"
    r"|matter)\b",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """`text` is as long as it was typed, from `start`; what denies nothing is blank in `calm`."""

    text: str
    start: int

    @property
    def calm(self) -> str:
        return _CALMING.sub(lambda match: " " * len(match[0]), self.text)

    @property
    def shown(self) -> str:
        return self.text.strip(" #*->")[:_LONGEST]


def sentences(text: str) -> Iterator[Sentence]:
    """Yield each sentence that is no question."""
    for match in SENTENCE.finditer(text):
        if text[match.end() : match.end() + 1] not in ("?", "？"):
            yield Sentence(match[0], match.start())


def lead_in(text: str, place: int) -> str:
    """Return the line with a colon at its end that an item belongs to; empty where there is none, or no item."""
    *above, line = (text[:place] + text[place:].partition("\n")[0]).split("\n")
    if not _ITEM.match(line):
        return ""
    lead = next((each for each in reversed(above) if each.strip() and not _ITEM.match(each)), "")
    return lead if lead.rstrip(" *").endswith((":", "：")) else ""


def is_quoted(text: str, place: int) -> bool:
    """Whether a place stands in “ ”, or in " " that are to be these, which are others' words."""
    line, rest = line_before(text, place), text[place : line_end(text, place)]
    is_typed = '"' in rest and line.count('"') % 2 == 1 and _OWN.match(line) is None
    return is_typed or line.count("“") > line.count("”")


def is_sent(text: str, place: int) -> bool:
    """Whether a place stands in a quotation, which holds a message to send."""
    return _SENT.match(text, line_start(text, place)) is not None
