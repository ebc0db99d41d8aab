"""Marks of weight, pauses and blanks that a guide does not have, whatever the words around them."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.read.blanks import find_blanks, to_fill
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.sentences import is_sent
from scripts.text.patterns import pattern

# What says of a blank that it is one, before and behind it: takes `Fill in the `, `填 `; leaves `Name: `.
_OF_BLANKS = pattern(r"(?:\b(?:[Ff]ill (?:in|out)|[Rr]eplace|[Cc]omplete)\b(?: \w+){0,3}|填写?|替换|换掉)[ “]*$")
# Takes ` 的地方`, ` yourself`; leaves ` 元`, `, `.
_OF_BLANKS_BEHIND = pattern(r"[ ”]*(?:的地方|处|换成|(?:is|are) for\b|yourself\b)")
# Marks for weight or a pause that are none: takes `a!!`, `a...`, `a -- b`, `**a** — b`, `甲——乙`, `甲~`; leaves `a!`,
# `!!! b`, `————`.
_WEIGHT = pattern(
    r"[!?！？.—-](?:(?<=[^\s>!](?P<one>[!?！？]))[!?！？]+|(?<=\.)\.+(?!/)"
    r"|(?:(?<=[\w*)”\] ] -)-+|(?<=[\w*)”\] ] —))(?= [\w*(“\[])|(?:(?<=[\w*)”\]]-)-|(?<=[\w*)）”\]]—)—?)(?=[\w*(“\[]))"
    r"|[~～](?<=[^\W\d_].)(?=\s|[。！？，]|$)"
)
# A hyphen or a short dash between words, of no days: takes `the app - you`, `手机号 - 需要`, `（甲）– 再`, `退 – **9`;
# leaves `5 - 10`, `a-b`, `周一 - 周五`, `- a`.
_HYPHEN = pattern(
    r"[-–](?:(?<=[^\W\d_] .|[)）”\]*] .)|(?<=[)）”*]–))(?<![天月日点时] .)(?<!周. .)(?<!星期. .)"
    r"(?=[ ]+[*“\[]*(?P<right>[^\W_]))"
)
# What leads into a line in bold, which is told as such: takes `- **Bank** `, `**银行** `; leaves `See **Bank** `.
_LEADING = pattern(r"[ >]*(?:(?:[-*+]|\d+\.)[ ]+)?\*\*[^*]+\*\*[ ]$")
# Words between brackets of Chinese type, for weight: takes `写【不要】`; leaves `【短信】`, `【甲】(a.md)`.
_FRAMED = pattern(r"(?<=[^\s>*|-])【(?P<words>[^【】\n]+)】(?![ ]?[(（])")


def find_odd_marks(prose: str, text: str, in_han: bool) -> Iterator[Slip]:
    """Yield the marks of a text that are typed for weight, for a pause or for a blank."""
    blanks = [*find_blanks(prose)]
    for spans in blanks:
        yield _blank(prose, text, spans)
    yield from _weight(prose, text, {start for spans in blanks for start, _ in spans})
    yield from _hyphens(prose) if " - " in prose or "– " in prose else ()
    for match in _FRAMED.finditer(prose) if in_han and "【" in prose else ():
        if not (is_open(prose, match.start()) or is_sent(prose, match.start())):
            typed = text[match.start() : match.end()]
            yield Slip("odd-mark", match.start(), typed, f"{typed} is printed with its 【 】; leave these out")


def _blank(prose: str, text: str, spans: list[tuple[int, int]]) -> Slip:
    """The blanks of a line, which are told at the first of them."""
    (start, end), typed = spans[0], text[spans[0][0] : spans[0][1]]
    typed = f"\\{typed}" if text[start - 1] == "\\" else typed
    is_meant = _OF_BLANKS.search(line_before(prose, start)) or _OF_BLANKS_BEHIND.match(prose, end)
    right = "say in words what to fill in" if is_meant else f"write what it takes, {to_fill(prose, *spans)}"
    return Slip("odd-mark", end - len(typed), typed, f"{typed} stands for a blank; {right}")


def _weight(prose: str, text: str, blanks: set[int]) -> Iterator[Slip]:
    """Marks that are typed more often than they count, or for a pause, in any language."""
    for match in _WEIGHT.finditer(prose):
        before = line_before(text, match.start()).rstrip()
        is_typed = text.startswith(match[0], match.start()) and match.start() not in blanks
        if before and before[-1] not in "|>" and is_typed:
            advice = f"write {match['one']}" if match["one"] else "end the sentence, or write a comma"
            yield Slip("odd-mark", match.start(), match[0], f"{match[0]} is no mark of this guide; {advice}")


def _hyphens(prose: str) -> Iterator[Slip]:
    """Hyphens for dashes; names on both sides may be the ends of a way, and labels and quotations have their own."""
    for match in _HYPHEN.finditer(prose):
        before = line_before(prose, match.start())
        is_way = match["right"].isupper() and before.split()[-1].lstrip("*“([")[:1].isupper()
        is_others = before.count("**") % 2 or is_open(prose, match.start())
        if not (is_way or is_others or _LEADING.match(before)):
            why = "is no dash, and a guide has none" if match[0] == "-" else "is no mark of this guide"
            message = f"{match[0]} {why}; end the sentence, or write a comma or a colon"
            yield Slip("odd-mark", match.start(), match[0], message)


def is_open(prose: str, start: int) -> bool:
    """Whether “ stands open in the line there."""
    before = line_before(prose, start)
    return before.rfind("“") > before.rfind("”")
