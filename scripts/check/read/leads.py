"""Words in bold that lead into a line, an item of a list or a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read.markdown_lines import ITEM, Line, lines_of
from scripts.text.patterns import pattern

# A line of strong words alone, with or without a colon: takes `**Steps**`, `**步骤：**`, `**Why?**`; leaves
# `**Wait.**`, `*a* b`.
HEADING_IN_BOLD = pattern(r"\*\*(?P<words>[^*\n]*[^*\s.。!！?？,，;；:：][?？]?)[:：]?\*\*[:：]?[ \t]*")
# Bold with a colon or a dash at the head of a line or an item, no figure and without links: takes `**Bank:** a`,
# `- **6 位 PIN**：甲`, `- **Bank** – a`, `1️⃣ **Bank** – a`;
# leaves `**5**: a`, `**Bank** a`, `**Bank: a**`.
_LEAD = pattern(
    r"(?:(?:[-*+]|\d+[.)]|\d\ufe0f?\u20e3)[ ]+)?(?P<bold>\*\*(?P<words>[^*\[{\n]*[^*\d\[{\s:：])"
    r"(?:[:：]\*\*|\*\*[:：]|\*\*[ ]?(?:——|--|[–—-](?=[ ]))))"
)
# The same with a colon of its own in a line: takes `Wait. **Bank:** a`, `等。**银行：**甲`; leaves `Wait. **Bank**: a`.
_WITHIN = pattern(r"(?:(?<=[.!?][ ])|(?<=[。！？]))(?P<bold>\*\*(?P<words>[^*\d\[{\n]*[^*\d\[{\s:：])[:：]\*\*)")
# A sentence in bold at the head of an item: takes `- **Wait.** a`, `1. **等。**甲`; leaves `**Wait.** a`, `- **a** b`.
_SENTENCE = pattern(r"(?:[-*+]|\d+[.)])[ ]+(?P<bold>\*\*(?P<words>[^*\d\[{\n]*[^*\d\[{\s.。!！])[.。!！]\*\*)")
STOPS = ".。!！"
_LEADING = (".**", "。**", "!**", "！**", ":**", "：**", "**:", "**：", "** –", "** —", "** -", "**—")


class Lead(NamedTuple):
    """Bold words at an offset, as typed with their colon or dash, and without."""

    start: int
    typed: str
    words: str


def leads_of(masked: str) -> Iterator[list[Lead]]:
    """Yield the words that lead into the items of each list, and each other alone.

    One sentence in bold in a list may be what a skimming reader must not miss.
    """
    if not any(each in masked for each in _LEADING):
        return
    lists: dict[int, list[Lead]] = {}
    for line in lines_of(masked):
        if line.kind == ITEM:
            for indent in [each for each in lists if each > line.indent]:
                yield _habit(lists.pop(indent))
            found = list(_leads(line))
            lists.setdefault(line.indent, []).extend(found[:1])
            yield from ([lead] for lead in found[1:])
        elif line.kind:
            yield from ([lead] for lead in (_leads(line) if line.kind == "text" else ()))
            if not line.indent:
                yield from map(_habit, lists.values())
                lists.clear()
    yield from map(_habit, lists.values())


def _habit(leads: list[Lead]) -> list[Lead]:
    """The leads of a list; none where all is one sentence."""
    return [] if len(leads) == 1 and leads[0].typed[-3] in STOPS else leads


def _leads(line: Line) -> Iterator[Lead]:
    if "**" not in line.text:
        return
    for match in filter(None, (_LEAD.match(line.text) or _SENTENCE.match(line.text), *_WITHIN.finditer(line.text))):
        if match.end() < len(line.text.rstrip()):  # alone in a line, it is a heading
            yield Lead(line.start + match.start("bold"), match["bold"], match["words"])
