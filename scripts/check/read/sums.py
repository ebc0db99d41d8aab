"""A sum of money is written as the guide writes its own: Rp2,000,000; dots between thousands are Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.line_parts import line_end, line_start
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.sentences import is_quoted, is_sent
from scripts.text.patterns import pattern

# What units that a guide has not stand for.
_SCALE = {"juta": 1e6, "jt": 1e6, "mio": 1e6, "mln": 1e6, "ribu": 1e3, "rb": 1e3, "k": 1e3}
_GROUPED = r"\d{1,3}(?:[., ]\d{3})+(?!\d)"
# A sum in any form, or the range of two, with its currency or a unit: takes `Rp1.000`, `Rp. 2,000,000`, `idr 50000`,
# `Rp 5.000,-`, `Rp5.000–9.000`, `2jt`, `2,5 juta`, `Rp2m`, `5.000 rupiah`; leaves `Rp1.000,50`, `Rp5%`.
_SUM = pattern(
    r"(?<![A-Za-z\d.,])(?:(?P<before>(?i:rp|idr)\.?[ ]?)|(?=\d))"
    rf"(?P<figures>{_GROUPED}|\d+(?:[.,]\d{{1,2}}(?!\d))?)"
    r"(?:(?:,-|(?<=\d{3})[.,]00(?!\d))|(?P<to>(?:[ ]?[–～至到][ ]?|[ ]to[ ])\d{1,3}(?:\.\d{3})+))?(?![\d%]|[.,]\d)"
    rf"(?:[ ]?(?P<unit>(?i:{'|'.join(_SCALE)}))(?![A-Za-z])|(?P<odd>[A-Za-z]+))?"
    r"(?P<behind>[ ]?(?i:rupiah|idr)(?![A-Za-z]))?"
)
# What such a sum has in small letters: takes `rp 5`, `idr5`, `2jt`, `5 rupiah`; leaves `arp 5`, `5 verbs`.
_MAYBE = pattern(r"(?<![a-z])(?:rp|idr)\.?[ ]?\d|\d[ ]?(?:jt|juta|mio|mln|rb|ribu|rupiah|idr)(?![a-z])")
# A line about what Indonesians write: takes `amounts as Rp`, `Screens show`, `写成`; leaves `Pay Rp`.
_OF_INDONESIANS = pattern(r"\bas Rp|[Ww]rit|[Dd]ots?\b|Indonesian|[Ss]creen|\bshows?\b|写|印尼[语文]|屏幕|显示|千位")


def find_odd_sums(prose: str) -> Iterator[Slip]:
    """Yield the sums of a text that have another form; those quoted or in an Indonesian message are right."""
    for match in _SUM.finditer(prose) if _MAYBE.search(prose.lower()) else ():
        right = _right(match)
        if right != match[0] and not _is_of_others(prose, match.start()):
            advice = right or "all its figures, such as Rp2,000,000"
            changes = (Change(match.start(), match[0], right),) if right else ()
            yield Slip(
                "odd-sum", match.start(), match[0], f"{match[0]} is no sum of this guide; write {advice}", changes
            )


def _right(match: re.Match[str]) -> str:
    """The sum as a guide writes it: as it is typed where it is none, or is in words; empty where nobody knows."""
    unit = (match["unit"] or "").lower()
    if not (match["before"] or match["behind"] or unit not in ("", "k")):
        return match[0]
    if match["odd"]:
        return "" if match["before"] else match[0]
    typed = match["figures"]
    grouped = re.fullmatch(_GROUPED, typed) is not None
    value = round(float(re.sub(r"\D", "", typed) if grouped else typed.replace(",", ".")) * _SCALE.get(unit, 1), 2)
    return f"Rp{value:,.0f}{(match['to'] or '').replace('.', ',')}" if value.is_integer() else match[0]


def _is_of_others(prose: str, start: int) -> bool:
    line = prose[line_start(prose, start) : line_end(prose, start)]
    return is_quoted(prose, start) or is_sent(prose, start) or _OF_INDONESIANS.search(line) is not None
