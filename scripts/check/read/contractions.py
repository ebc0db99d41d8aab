"""Two English words glued by a mark, and what they are in full: CONTRIBUTING, EN-1."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.text.patterns import pattern


class Replaced(NamedTuple):
    """An expression, the template of what is written in its place, and a cheap look: in small letters a text in which
    it finds something has one of `needed`; none of them says that it is always asked.
    """

    words: re.Pattern[str]
    right: str
    needed: tuple[str, ...] = ()


_VERBS = "do|does|did|is|are|was|were|has|have|had|could|should|would|must|need"
_MARKED = ("n’t", "n't")
# “not” glued to its verb, with its mark or without: takes `don’t`, `Isn't`, `doesnt`; leaves `want`, `parent`, `can’t`.
_NOT = pattern(rf"\b({_VERBS})n[’']?t\b", re.IGNORECASE)
# The same mistyped, of which one word is meant: takes `dosen’t`, `does'nt`, `Dont`, `could'nt`; leaves `want`, `cant`.
_MISTYPED_NOT = (
    (pattern(r"\b([Dd])(?:osen|osn|oesen|oens|eosn|ose)[’']?(?:t|nt)\b"), r"\1oes not"),
    (pattern(r"\b([Dd])(?:ind|idn[’']n|iden)[’']?t\b"), r"\1id not"),
    (pattern(r"\b([CcWw]|[Ss]h)(?:ould[’']|oudn[’']?|oulden[’']?)(?:nt|t)\b"), r"\1ould not"),
    (pattern(r"\b([Hh])(?:avn|aven[’']n|av[’']n)[’']?t\b"), r"\1ave not"),
    (pattern(r"\b([Ii])s(?:[’']n|en[’']?)t\b"), r"\1s not"),
    (pattern(r"\b([Dd]o|[Dd]oes|[Dd]id|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad)[’']nt\b"), r"\1 not"),
    (pattern(r"\b([Cc])a[’']nt\b"), r"\1annot"),
)
# Of whom or what an “is” may be said: takes `it`, `That`; leaves `shop`, whose `’s` is of a possession.
_OF_IS = r"\b(it|that|there|here|what|who|where|how|s?he)[’']s\b"
# What may be “has” as well, by the word behind it: takes ` been`, ` arrived`, ` frozen`; leaves ` not`.
_PERHAPS_HAS = r" (?:been|got|had|become|gone|come|\w{3,}(?:ed|en))\b"
# What may be glued, at a glance: takes `don’t`, `It's`, `we’ll`; leaves `the shop’s`, `‘a’`.
MAYBE_GLUED = pattern(r"[’'](?:t|ve|re|ll|m|d|s(?<=(?:it|at|re|ho|ow|he|et).s))\b", re.IGNORECASE)


def _glued(end: str) -> tuple[str, str]:
    return f"’{end}", f"'{end}"


# What there is one full form of.
IN_FULL: tuple[Replaced, ...] = (
    Replaced(pattern(r"\b(can)[’']?t\b", re.IGNORECASE), r"\1not", ("cant", "can’t", "can't")),
    Replaced(pattern(r"\b(w)on[’']t\b", re.IGNORECASE), r"\1ill not", ("won’t", "won't")),
    Replaced(_NOT, r"\1 not", (*_MARKED, *(f"{verb}nt" for verb in _VERBS.split("|")))),
    *(
        Replaced(words, right, (*_MARKED, *_glued("nt"), "sent", "snt", "oent", "oenst"))
        for words, right in _MISTYPED_NOT
    ),
    Replaced(pattern(r"\b([a-z]+)[’']ve\b", re.IGNORECASE), r"\1 have", _glued("ve")),
    Replaced(pattern(r"\b([a-z]+)[’']re\b", re.IGNORECASE), r"\1 are", _glued("re")),
    Replaced(pattern(r"\b([a-z]+)[’']ll\b", re.IGNORECASE), r"\1 will", _glued("ll")),
    Replaced(pattern(r"\bI[’']m\b"), "I am", _glued("m")),
    Replaced(pattern(r"\b(let)[’']s\b", re.IGNORECASE), r"\1 us", _glued("s")),
    Replaced(pattern(rf"{_OF_IS}(?!{_PERHAPS_HAS})", re.IGNORECASE), r"\1 is", _glued("s")),
)
# What there are two of.
EITHER: tuple[Replaced, ...] = (
    Replaced(pattern(rf"{_OF_IS}(?={_PERHAPS_HAS})", re.IGNORECASE), r"\1 is, or \1 has", _glued("s")),
    Replaced(
        pattern(r"\b(i|you|we|they|it|s?he|who|that|there)[’']d\b", re.IGNORECASE),
        r"\1 would, or \1 had",
        _glued("d"),
    ),
)
