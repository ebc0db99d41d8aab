"""Lines of a paragraph that were typed as lines of their own: its readers see one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from scripts.check.read.house_shape import note_of
from scripts.check.read.line_parts import line_start
from scripts.check.read.markdown_markers import marker_of
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# A few words and a colon: takes `A: a`, `答：甲`, `It **can**: a`, `- **PIN:** a`, `❌ 不能：甲`; leaves
# `If so, wait: a`, `12:30`.
_LEAD = pattern(r"^(?:\d{1,2}\.[ ]|[^\w\s*]\ufe0f?[ ])?[\w *’'/-]{1,30}(?:[:：]\*\*|(?:\*\*)?(?:：|:(?=\s|$)))")
# A sentence that is bold as a whole: takes `**Why?**`, `- **为什么？**`; leaves `**Why**`, `**a** b **c.**`.
_BOLD = pattern(r"^(?:(?:[-*+]|\d{1,2}\.)[ ]+)?\*\*[^*]+[.!?。！？][”’）)]?\*\*[ ]?$")
# What is bold as a heading would be: takes `**Why?**`, `**步骤：**`, `**Steps**:`; leaves `**Wait.**`, `- **Why**`.
_HEADING = pattern(r"^\*\*[^*]+[^*.!。！]\*\*[:：]?[ ]?$")
# The end of a sentence: takes `a.`, `甲。**`, `a?”`; leaves `a,`, `a`.
_END = pattern(r"[.!?。！？][”’）)*_]*[ ]?$")
# What comes before the words of a line, what breaks one, and boxes of others, which are told as such.
_BEFORE, _BREAKS, _BOXES = " \t>", ("  ", "\\", "<br>"), ("!!!", "[!", ":::")
_SHOWN = 24


def find_glued_lines(passages: Iterable[tuple[int, str]], text: str, body: int) -> Iterator[Slip]:
    """Yield of each paragraph and item below the offset `body` the first line that was meant to stand apart."""
    for start, passage in passages:
        if "\n" not in passage or "|" in passage or start < body:
            continue
        begin = line_start(text, start)
        typed = text[begin : start + len(passage)].split("\n")
        lines = [line.lstrip(_BEFORE) for line in typed]
        is_wrapped = any(below[:1].islower() or not _is_whole(above) for above, below in pairwise(lines))
        if message := _broken(typed, lines):
            yield Slip("glued-line", begin + len(typed[0]) - len(lines[0]), lines[0], message)
            continue
        for index, (above, below) in enumerate(pairwise(lines)):
            if not index and typed[0] == above and begins_below(above, below):
                break  # bold-heading tells it
            if (instead := _instead(above, below, is_wrapped)) and _is_open("".join(lines[: index + 1])):
                instead = "write the quotation in one line"
            if instead:
                at = begin + len("\n".join(typed[: index + 2])) - len(below)
                shown = below if len(below) <= _SHOWN else f"{below[:_SHOWN]}…"
                yield Slip("glued-line", at, below, f"readers see “{shown}” behind the line above; {instead}")
                break


def _broken(typed: list[str], lines: list[str]) -> str:
    """What to say of a paragraph whose lines are kept apart by what they end with, or end with a mark each."""
    is_quoted = typed[0].lstrip().startswith(">")
    is_sent = is_quoted or any(line.startswith("“") for line in lines)
    instead = f"{'write them in one line' if is_sent else 'make them a list'}, or a paragraph each"
    for end, said in (("  ", "two spaces"), ("<br>", "<br>")):
        if sum(line.endswith(end) for line in lines[:-1]) > 1:
            return f"{said} at the ends break these lines of one paragraph; leave that out, and {instead}"
    if is_quoted and _HEADING.match(lines[0]) and sum(1 for line in lines[1:] if _LEAD.match(line)) > 1:
        return f"readers see these lines as one; make those below “{lines[0].rstrip()}” a list, a blank line above it"
    is_letter = is_quoted and len(lines) > 2 and all(_END.search(line) or line.endswith(",") for line in lines[:-1])
    return f"readers see these lines as one; {instead}" if is_letter else ""


def _is_open(words: str) -> bool:
    """Whether a quotation stands open at the end of words."""
    return words.rfind("“") > words.rfind("”")


def begins_below(above: str, below: str) -> bool:
    """Whether a line in bold stands as a heading right above the line of text in which its section begins."""
    if not _HEADING.match(above) or above.endswith(_BREAKS) or note_of(above):
        return False
    return bool(_BOLD.match(above)) or not below[:1].islower()


def _is_whole(line: str) -> bool:
    """Whether a line ends where a sentence does, or says with its first words that it is one of its own."""
    return bool(_END.search(line) or _LEAD.match(line)) or line.startswith(_BOXES)


def _instead(above: str, below: str, is_wrapped: bool) -> str:
    """What to type where two lines were meant to stand apart; empty where they may be one."""
    if above.endswith(_BREAKS) or above.startswith(_BOXES) or marker_of(below):
        return ""
    if _BOLD.match(above) or (_BOLD.match(below) and _END.search(above)) or (_LEAD.match(below) and not is_wrapped):
        return "put a blank line between, or make them a list"
    return f"make “{above.rstrip()}” a heading, or join the two" if begins_below(above, below) else ""
