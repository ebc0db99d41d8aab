"""Two English words glued by a mark, and what they are in full: CONTRIBUTING, EN-1."""

from __future__ import annotations

import re

from scripts.text.patterns import pattern

# An expression, and the template of what is written in its place.
Replaced = tuple[re.Pattern[str], str]

# “not” glued to its verb, with its mark or without: takes `don’t`, `Isn't`, `doesnt`; leaves `want`, `parent`, `can’t`.
_NOT = pattern(
    r"\b(do|does|did|is|are|was|were|has|have|had|could|should|would|must|need)n[’']?t\b",
    re.IGNORECASE,
)
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
_OF_IS = r"\b([Ii]t|[Tt]hat|[Tt]here|[Hh]ere|[Ww]hat|[Ww]ho|[Ww]here|[Hh]ow|[Ss]?[Hh]e)[’']s\b"
# What may be “has” as well, by the word behind it: takes ` been`, ` arrived`, ` frozen`; leaves ` not`.
_PERHAPS_HAS = r" (?:been|got|had|become|gone|come|\w{3,}(?:ed|en))\b"
# What there is one full form of.
IN_FULL: tuple[Replaced, ...] = (
    (pattern(r"\b([Cc]an)[’']?t\b"), r"\1not"),
    (pattern(r"\b([Ww])on[’']t\b"), r"\1ill not"),
    (_NOT, r"\1 not"),
    *_MISTYPED_NOT,
    (pattern(r"\b([A-Za-z]+)[’']ve\b"), r"\1 have"),
    (pattern(r"\b([A-Za-z]+)[’']re\b"), r"\1 are"),
    (pattern(r"\b([A-Za-z]+)[’']ll\b"), r"\1 will"),
    (pattern(r"\bI[’']m\b"), "I am"),
    (pattern(r"\b([Ll]et)[’']s\b"), r"\1 us"),
    (pattern(rf"{_OF_IS}(?!{_PERHAPS_HAS})"), r"\1 is"),
)
# What there are two of.
EITHER: tuple[Replaced, ...] = (
    (pattern(rf"{_OF_IS}(?={_PERHAPS_HAS})"), r"\1 is, or \1 has"),
    (pattern(r"\b([Ii]|[Yy]ou|[Ww]e|[Tt]hey|[Ii]t|[Ss]?[Hh]e|[Ww]ho|[Tt]hat|[Tt]here)[’']d\b"), r"\1 would, or \1 had"),
)
_VERBS = (
    "do",
    "does",
    "did",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "could",
    "should",
    "would",
    "must",
    "need",
)
_MARKED = ("n’t", "n't")
# What a text has in small letters where one of these expressions may find something.
SIGNS: dict[re.Pattern[str], tuple[str, ...]] = {
    IN_FULL[0][0]: ("cant", "can’t", "can't"),
    IN_FULL[1][0]: ("won’t", "won't"),
    **{
        words: (f"’{end}", f"'{end}")
        for (words, _), end in zip((*IN_FULL[-6:], *EITHER), ("ve", "re", "ll", "m", "s", "s", "s", "d"), strict=True)
    },
    _NOT: (*_MARKED, *(f"{verb}nt" for verb in _VERBS)),
    **{words: (*_MARKED, "’nt", "'nt", "sent", "snt", "oent", "oenst") for words, _ in _MISTYPED_NOT},
}
