"""The marks between words and sentences, by the script of a language."""

from __future__ import annotations

from dataclasses import dataclass

# Written in Han: full-width marks bring their own space. Every other language has marks and spaces as Latin ones have.
IN_HAN = frozenset({"zh", "ja"})


@dataclass(frozen=True)
class Marks:
    """`gap` stands between two sentences, `stop` ends one, `comma` parts the items of a list."""

    gap: str
    stop: str
    comma: str


LATIN = Marks(gap=" ", stop=".", comma=", ")
HAN = Marks(gap="", stop="。", comma="、")


def is_in_han(language: str) -> bool:
    """True for a language (`zh`, `zh-Hans`, `zh_TW`) that is written in Han."""
    return language.replace("_", "-").split("-")[0].lower() in IN_HAN


def marks_of(language: str) -> Marks:
    """Return the marks of a language."""
    return HAN if is_in_han(language) else LATIN
