"""What was left in another language than its text: one script is seen in the other at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# Han, and the marks of Chinese type that nothing else tells of: takes `先看，`, `，`; leaves `＊＊`, `“a”`.
_CHINESE = pattern(r"[\u3400-\u9fff、，。；：！？（）《》％～]+")
_NARROW = str.maketrans("、，。；：！？（）％～", ",,.;:!?()%-")
# What a Chinese sentence has in letters of its own: labels, quotations, glosses, the words of links.
_KEPT = pattern(r"\*\*[^*\n]*\*\*|“[^”\n]*”|（[^（）\n]*）|\([^()\n]*\)|《[^》\n]*》")
# A sentence or a cell, with its mark: takes `先看。`, `| a `; leaves `v1.2`.
_SENTENCE = pattern(r"[^。！？；\n|.!?]+(?:\.(?=\S)[^。！？；\n|.!?]*)*[.!?]*")
# A part of a sentence: takes `先看，`, `stop trying,`; leaves `v1.2`.
_CLAUSE = pattern(r"[^。！？；，、：,\n|.!?]+(?:\.(?=\S)[^。！？；，、：,\n|.!?]*)*[.!?！。？]*")
_CELL = pattern(r"[^|\n]+")
# Words that are a sentence alone: takes `Thanks!`, `Done.`; leaves `Gojek.`, `OK 键`.
_CALLS = pattern(
    r"[\s#\-*>\d.]*(?:thanks|thank you|good luck|well done|sorry|done|ok|okay|yes|great|hello|hi|congratulations"
    r"|congrats|cheers|enjoy|welcome|bye|goodbye|please|oops|warning|important|attention|note|success|finished"
    r"|terima kasih|selesai|maaf)[ ]*[.!?！。？]+",
    re.IGNORECASE,
)
_HAN = pattern(r"[\u3400-\u9fff]")
_WORD = pattern(r"(?<![\w.@/-])[A-Za-z][a-z’'-]*(?![\w@/]|\.\w)")
# What stands for a gloss, and for other words that are kept.
_GLOSS, _PLACE = "\x01", "\x00"
# A gloss behind a sentence says what it means: takes `Mohon tunggu.（请等）`.
_GLOSSED = pattern(r"[^\u3400-\u9fff|]*\x01")
_BEGIN = pattern(r"[\s#\-*>\x00\x01\d.]*")
_SHOWN = pattern(r"[^|。！？\n]+")
# So many words are a sentence of another language, and no name.
_WORDS = 3


# A quotation of several lines, or one that is set apart: takes `“a\nb”`, `> a`; leaves `“a”`, `a > b`.
_APART = pattern(r"“[^”“\n]*(?:\n(?![ \t>]*\n)[^”“\n]+)+”|^[ \t]*>[^\n]*", re.MULTILINE)


def find_other_language(prose: str, in_han: bool) -> Iterator[Slip]:
    """Yield the first words of another language in each line of a text, of which mark-up and code are blank."""
    prose = _APART.sub(lambda match: blank(match[0]), prose) if in_han else prose
    start = 0
    for line in prose.split("\n"):
        found = _foreign_sentence(line) if in_han else _CHINESE.search(line)
        if found is not None:
            typed = found[0].strip()
            at = start + found.start() + len(found[0]) - len(found[0].lstrip())
            yield Slip("other-language", at, typed, _message(typed))
        start += len(line) + 1


def _message(typed: str) -> str:
    right = typed.translate(_NARROW)
    if not typed.isascii() and right.isascii():
        return f"{typed} is a mark of Chinese type; write {right}"
    shown = typed if len(typed) <= 30 else f"{typed[:29]}…"
    quoted = ", or quote it in “ ”" if typed.isascii() else ""
    return f"“{shown}” is in another language; write it in this page’s{quoted}"


def _foreign_sentence(line: str) -> re.Match[str] | None:
    if not _WORD.search(line):
        return None
    plain = _KEPT.sub(lambda match: (_GLOSS if match[0][0] == "（" else _PLACE) * len(match[0]), line)
    is_row = line.lstrip().startswith("|")  # a cell may be a label with its gloss
    is_other = _is_clause if _HAN.search(plain) else _is_call
    for unit, is_foreign in ((_SENTENCE, _is_sentence), (_CELL if is_row else _CLAUSE, is_other)):
        for part in unit.finditer(plain):
            begin = _BEGIN.match(part[0])
            foreign = is_foreign(part[0], _WORD.findall(part[0])) and not _HAN.search(part[0])
            if foreign and not _GLOSSED.match(plain, part.end()) and begin:
                end = len(line) if unit is _SENTENCE else part.end()
                return _SHOWN.match(line, part.start() + begin.end(), end)
    return None


def _is_sentence(part: str, words: list[str]) -> bool:
    """Whether words are three or more, or stand with a label before an English stop."""
    is_said = _PLACE in part and part.rstrip().endswith(".") and bool(words)
    return is_said or (len(words) >= _WORDS and sum(word.islower() for word in words) > 1)


def _is_clause(part: str, words: list[str]) -> bool:
    """Whether words stand between two marks without a sign of the page's own."""
    is_plain = _PLACE not in part and _GLOSS not in part
    return (is_plain and len(words) > 1 and any(map(str.islower, words))) or _is_call(part, words)


def _is_call(part: str, _: list[str]) -> bool:
    return part.endswith((".", "!", "?", "！", "。", "？")) and _CALLS.fullmatch(part) is not None
