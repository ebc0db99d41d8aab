"""Two whole sentences with a comma between them are two, or one with “and”."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

_BEGINS = r"(?:^|(?<=[.!?:] )|(?<=\*\* ))"
_NO_LIST = r"(?![^.!?;|\n]*\b(?:or|and|nor)\b)"
_PART = r"[^.,;:!?|\n]*"
# A warning with a second behind it: takes `Do not open it, do not tell anybody.`, `do not pay yet, see the table.`;
# leaves `Do not call, tap or reply.`, `If you do not know, ask.`.
_WARNING = pattern(
    rf"{_BEGINS}(?:[Dd]o not|Never) {_PART}[a-z\])], {_NO_LIST}"
    r"(?P<second>do not|never|see|check|contact|ask|wait|call|report|open)\b"
)
# What leaves a sentence open until its comma.
_OPEN = (
    "If|When|Whenever|Once|After|Before|As|Since|Because|While|Until|Unless|Where|Wherever|Although|Though|In|On|At|For"
    "|With|Without|From|By|Even|To|Whether|Whatever|Whoever|Whichever|Only|How|What|Which|Who|Not|According|Should|Had"
    "|Were|Of|Under|During|Between|So|Like|Unlike|Instead|Besides|Despite|Given|Provided|Depending"
)
_IS = r"(?:is|are|was|were|has|have|can|cannot|must|will|may|does|do)"
# A statement with another behind it: takes `The fee is small, you can look.`; leaves
# `If it is late, you can wait.`, `The shop is shut, as you can see.`.
_STATEMENT = pattern(
    rf"{_BEGINS}(?!(?:{_OPEN})\b)[A-Z]{_PART} {_IS} {_PART}[a-z\])], {_NO_LIST}"
    rf"(?P<second>(?:you|it|they|this|there|we) (?:also )?{_IS})\b"
)
# What makes one of them a part of the other: takes `what is owed`; leaves `a shop is shut`.
_WITHIN = pattern(r"\b(?:if|when|once|that|which|who|whether|how|where|because|until|unless|while|as|what)\b")


def find_splices(prose: str, body: int) -> Iterator[Slip]:
    """Yield the commas that part two sentences of the paragraphs and items behind `body`; cells are brief."""
    for line in lines_of(prose):
        words = line.text
        if line.start < body or ", " not in words or words.startswith("|") or line.kind == "heading":
            continue
        for each in (_WARNING, _STATEMENT):
            for match in each.finditer(words):
                if each is _STATEMENT and _WITHIN.search(match[0]):
                    continue
                start = match.start("second")
                typed = f"{words[: start - 2].split()[-1]}, {match['second']}"
                message = f"“{typed}” joins two sentences; write a full stop for the comma, or a word such as and"
                yield Slip("comma-splice", line.start + start - 2, ",", message)
