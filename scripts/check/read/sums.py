"""A sum of money is written as the guide writes its own: Rp2,000,000; dots between thousands are Indonesian."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.read.line_parts import line_end, line_start
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.sentences import is_quoted
from scripts.text.patterns import pattern

# A sum with its thousands apart: takes `Rp1.000`, `Rp. 2,000,000`; leaves `Rp1.000,00`, `Rp500`, `Rp1.5 million`.
_SUM = pattern(r"\bRp\.?[ ]?(?P<figures>\d{1,3}(?:[.,]\d{3})+)(?![\d%]|[.,]\d)")
# A line about what Indonesians write: takes `amounts as Rp`, `Screens show`, `写成`; leaves `Pay Rp`.
_OF_INDONESIANS = pattern(r"\bas Rp|[Ww]rit|[Dd]ots?\b|Indonesian|[Ss]creen|\bshows?\b|写|印尼[语文]|屏幕|显示|千位")


def find_odd_sums(prose: str) -> Iterator[Slip]:
    """Yield the sums of a text that have other marks or a space; those quoted or in an Indonesian message are right."""
    for match in _SUM.finditer(prose) if "Rp" in prose else ():
        right = f"Rp{match['figures'].replace('.', ',')}"
        line = prose[line_start(prose, match.start()) : line_end(prose, match.start())]
        if match[0] != right and not (is_quoted(prose, match.start()) or _OF_INDONESIANS.search(line)):
            message = f"{match[0]} is no sum of this guide; write {right}"
            yield Slip("odd-sum", match.start(), match[0], message, (Change(match.start(), match[0], right),))
