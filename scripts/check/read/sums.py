"""A sum of money is written as the guide writes its own: Rp2,000,000; dots between thousands are Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.sentences import is_quoted, is_sent
from scripts.text.patterns import pattern

# What units that a guide has not stand for.
_SCALE = {"juta": 1e6, "jt": 1e6, "mio": 1e6, "mln": 1e6, "ribu": 1e3, "rb": 1e3, "k": 1e3}
_GROUPED = r"\d{1,3}(?:[., ]\d{3})+(?!\d)"
# What is a sum without its currency too, and what is one beside it in a table: takes `1.832.050`; leaves `1.832`.
_MILLIONS, _THOUSANDS = pattern(r"\d{1,3}(?:\.\d{3}){2,}(?![\d%])"), pattern(r"\d{1,3}\.\d{3}")
# A sum in any form, or the range of two, with its currency or a unit: takes `Rp1.000`, `Rp. 2,000,000`, `idr 50000`,
# `Rp 5.000,-`, `Rp5.000–9.000`, `2jt`, `2,5 juta`, `Rp2m`, `5.000 rupiah`; leaves `Rp1.000,50`, `Rp5%`.
_SUM = pattern(
    r"(?<![A-Za-z\d.,])(?:(?P<before>(?i:rp|idr)\.?[ \u00a0]?)|(?=\d))"
    rf"(?P<figures>{_GROUPED}|\d+(?:[.,]\d{{1,2}}(?!\d))?)"
    r"(?:(?:,-|(?<=\d{3})[.,]00(?!\d))|(?P<to>(?:[ ]?[–～至到][ ]?|[ ]to[ ])\d{1,3}(?:\.\d{3})+))?(?![\d%]|[.,]\d)"
    rf"(?:[ \u00a0]?(?P<unit>(?i:{'|'.join(_SCALE)}))(?![A-Za-z])|(?P<odd>[A-Za-z]+))?"
    r"(?P<behind>[ \u00a0]?(?i:rupiah|idr)(?![A-Za-z]))?"
)
# What such a sum has in small letters: takes `rp 5`, `idr5`, `2jt`, `5 rupiah`, `1.832.050`; leaves `arp 5`,
# `5 verbs`.
_MAYBE = pattern(
    r"(?<![a-z])(?:rp|idr)\.?[ \u00a0]?\d|\d\.\d{3}\.\d{3}|\d[ \u00a0]?(?:jt|juta|mio|mln|rb|ribu|rupiah|idr)(?![a-z])"
)
# A sentence about what Indonesians write, or a screen: takes `amounts as Rp`, `on the screen`, `写成`; leaves `Pay Rp`,
# `the screen was turning`, `屏幕一直转`, `页面上写`.
_OF_INDONESIANS = pattern(
    r"\bas Rp|[Ww]rit|[Dd]ots?\b|Indonesian|\b(?:on|of) (?:the |your |a |its )?screens?\b|[Ss]creens? (?:say|ha[sv])"
    r"|\bshows?\b|写[成作法]|印尼[语文]|屏幕[上里]|显示|千位"
)
# What ends a sentence, or a cell, and how far it reaches at most from a sum in it.
_STOP = pattern(r"[。！？!?；;\n|]|\.\s")
_REACH = 200


def find_odd_sums(prose: str) -> Iterator[Slip]:
    """Yield the sums of a text that have another form; those quoted or in an Indonesian message are right."""
    if not _MAYBE.search(prose.lower()):
        return
    found = [*_SUM.finditer(prose)]
    blocks = {_block(match) for match in _MILLIONS.finditer(prose)}
    named = {_digits(match) for match in found if match["before"]}
    for match in found:
        right = _right(match, blocks, named)
        if right != match[0] and not _is_of_others(match):
            advice = right or "all its figures, such as Rp2,000,000"
            changes = (Change(match.start(), match[0], right),) if right else ()
            message = f"{match[0]} is no sum of this guide; write {advice}"
            yield Slip("odd-sum", match.start(), match[0], message, changes)


def _block(match: re.Match[str]) -> int:
    """Where the table or paragraph begins that something stands in."""
    return match.string.rfind("\n\n", 0, match.start())


def _digits(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match["figures"])


def _right(match: re.Match[str], blocks: set[int], named: set[str]) -> str:
    """The sum as a guide writes it: as it is typed where it is none, or is in words; empty where nobody knows."""
    unit, typed = (match["unit"] or "").lower(), match["figures"]
    if not (match["before"] or match["behind"] or unit not in ("", "k")):
        return _bare(match, blocks, named)
    if match["odd"]:
        return "" if match["before"] else match[0]
    grouped = re.fullmatch(_GROUPED, typed) is not None
    value = round(float(_digits(match) if grouped else typed.replace(",", ".")) * _SCALE.get(unit, 1), 2)
    return f"Rp{value:,.0f}{(match['to'] or '').replace('.', ',')}" if value.is_integer() else match[0]


def _bare(match: re.Match[str], blocks: set[int], named: set[str]) -> str:
    """Figures without a currency, which the head of a table may name.

    `blocks` have some that can be nothing else, and those `named` have their currency elsewhere in the text.
    """
    is_thousands, right = _THOUSANDS.fullmatch(match[0]), match[0].replace(".", ",")
    is_sum = _MILLIONS.fullmatch(match[0]) or (is_thousands and _digits(match) in named)
    if not (is_sum or (is_thousands and _block(match) in blocks)):
        return match[0]
    is_cell = line_before(match.string, match.start()).lstrip().startswith("|")
    return right if is_cell else f"Rp{right}" if is_sum else match[0]


def _is_of_others(match: re.Match[str]) -> bool:
    prose, start, end = match.string, match.start(), match.end()
    before, behind = prose[max(0, start - _REACH) : start], prose[end : end + _REACH]
    said = f"{_STOP.split(before)[-1]}{match[0]}{_STOP.split(behind, 1)[0]}"
    return is_quoted(prose, start) or is_sent(prose, start) or _OF_INDONESIANS.search(said) is not None
