"""A paragraph or item is sentences, of which the last has its mark too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, takewhile

from scripts.check.read.line_parts import line_before, line_start, tail
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.prose_slips import EMOJI
from scripts.text.marks import marks_of
from scripts.text.patterns import pattern

# Words that end without a mark: takes `See [a]`, `**a** b`, `a **b**`, `a (b)`, `a（[b]  ）`; leaves `a. [b]`, `- [b]`,
# `**a**`, `💡 **a**`, `a.`, `a (b.)`, `a. (b)`, `:)`.
_OPEN = pattern(
    rf"^(?![#|<!{{:`~=/\[]|\*\[|(?:{EMOJI.pattern}[ ]*)?\*\*[^*]*\*\*\s*$|\d+\)|[ ]*---"
    r"|(?:[-*+]|\d+\.)[ ]+\[[^\[\]]*\]\s*$)(?!.*\|)"
    r".*(?:\w|(?<=\w)\*\*|(?<![.!?。！？”)）][ ])(?:(?<![.!?。！？”])[(（][^()（）]*\w(?:\*\*|\][ ]*)?[)）]"
    r"|(?<![.!?。！？”)）；])\[[^\[\]]*\w\]))\s*$"
)
# What readers copy, to which a stop would stick: takes `PIN: 131`, `**PIN：**131`, `a@b.id`, `b.id/a`, `15000`; leaves
# `of 2026`, `PIN: two`.
_COPIED = pattern(r"(?:[:：]\**[ ]*\**[+#*\d][\d ()#*-]*|\d{5,}|\S@\S+|[a-z0-9-]+(?:\.[a-z]{2,})+(?:/\S*)?)\**$")
# A word that a line below explains, as other tools have it: takes `: It is`; leaves `:::`.
_DEFINITION = pattern(r"\n[ ]{0,3}:[ \t]")
# What may stand behind the last words and ends no sentence: takes `(a.md)`, ``; leaves `{fact:a}`.
_BEHIND = pattern(r"(?:\([^()\s]*\))?[ \t]*$")
# What stands above a table as its name: takes `Limits (published)`, `a\n\n| b |`; leaves `- a`, `Wait. Then look`.
_CAPTION = pattern(r"(?![-*+][ ]|\d+\.[ ])(?:(?![.!?][ ])[^\n。！？])+\n\s*\|")
# What an item opens on the next lines: takes `a\n  - b`, `a\n\n    | b |`; leaves `a\n- b`, `a\n\n    b`.
_OPENED = pattern(r"[^\n]*\n(?:[ \t]*\n)*(?P<indent>[ \t]+)(?:[-*+][ ]|\d+\.[ ]|\|)")
# An item that is a phrase, no sentence: takes `- by SMS`, `- see [a](a.md)`; leaves `- By SMS`, `- a. b`, `- a.`.
_PHRASE = pattern(r"[ \t]*[-*+][ ]+[a-z](?![^\n]*[.!?;](?:\s|$))")
# A link, of which readers see the words; what begins an item.
_LINK, _MARKER = pattern(r"\[([^\[\]]*)\]\([^()]*\)"), pattern(r"(?:[-*+>]|\d+\.)[ ]+")
_SHOWN = 16


def find_open_ends(passages: Iterable[tuple[int, str]], text: str, body: int, language: str) -> Iterator[Slip]:
    """Yield the paragraphs and items of a text that end without a mark; `passages` are below the offset `body`."""
    stop = marks_of(language).stop
    for start, passage in passages:
        words = passage.rstrip()
        end = start + len(words)
        last = words.rpartition("\n")[2]
        may_be_open = words[-1:].isalnum() or words.endswith(("_", "*", "]", ")", "）"))
        if start < body or not may_be_open or "\t" in last or not _OPEN.match(words.replace("\n", " ")):
            continue
        if _COPIED.search(last) or _DEFINITION.match(text, start + len(passage)) or _CAPTION.match(text, start):
            continue
        if _MARKER.match(words) and (_opens(text, start) or _is_of_phrases(text, start)):
            continue
        rest = text[end : start + len(passage)].split("<!--")[0].rstrip()
        if _BEHIND.match(rest) and bool(rest) == last.endswith("]"):
            at = end + len(rest)
            typed = text[max(start, at - _SHOWN) : at].rpartition("\n")[2].lstrip()
            shown = _tail(text[max(start, line_start(text, at)) : at])
            message = f"the paragraph or item ends without a mark; write “{shown}{stop}”"
            yield Slip("missing-stop", at - len(typed), typed, message, (Change(at, "", stop),))


def _opens(text: str, start: int) -> bool:
    """Whether a list or table stands within the item at an offset."""
    below = _OPENED.match(text, start)
    return below is not None and len(below["indent"]) > len(line_before(text, start))


def _is_of_phrases(text: str, start: int) -> bool:
    """Whether the item at an offset is one of a list that has no sentence."""
    indent = line_before(text, start)
    if indent.strip() or not _PHRASE.match(text, start):
        return False
    above, below = text[:start].split("\n")[-2::-1], text[start:].split("\n")[1:]
    beside = (takewhile(lambda line: line.startswith((f"{indent}-", f"{indent} ")), each) for each in (above, below))
    return all(_PHRASE.match(line) for line in chain(*beside) if line.startswith(f"{indent}-"))


def _tail(line: str) -> str:
    """The last words that readers see of a line, none of them cut."""
    seen = _LINK.sub(r"\1", _MARKER.sub("", line.lstrip(), 1))
    shown = tail(seen, _SHOWN)
    is_cut = len(shown) < len(seen) and seen[-len(shown) - 1] != " " and not shown.startswith("**")
    return (shown.partition(" ")[2] if is_cut else "") or shown
