"""What was left in another language than its text: one script is seen in the other at a glance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# Han, and the marks of Chinese type that nothing else tells of: takes `先看，`, `，`; leaves `＊＊`, `“a”`.
_CHINESE = pattern(r"[\u3400-\u9fff、，。；：！？（）《》％～]+")
_NARROW = str.maketrans("、，。；：！？（）％～", ",,.;:!?()%-")
# What a Chinese sentence has in letters of its own: labels, quotations, glosses, the words of links.
_KEPT = pattern(r"\*\*[^*\n]*\*\*|“[^”\n]*”|（[^（）\n]*）|\([^()\n]*\)|《[^》\n]*》")
# A sentence or a cell, with its mark: takes `先看。`, `| a `; leaves `v1.2`.
_SENTENCE = pattern(r"[^。！？；\n|.!?]+(?:\.(?=\S)[^。！？；\n|.!?]*)*[.!?]*")
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


def find_other_language(prose: str, in_han: bool) -> Iterator[Slip]:
    """Yield the first words of another language in each line of a text, of which mark-up and code are blank."""
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
    for sentence in _SENTENCE.finditer(plain):
        words, begin = _WORD.findall(sentence[0]), _BEGIN.match(sentence[0])
        is_prose = len(words) >= _WORDS and sum(word.islower() for word in words) > 1
        if is_prose and not _HAN.search(sentence[0]) and not _GLOSSED.match(plain, sentence.end()) and begin:
            return _SHOWN.match(line, sentence.start() + begin.end())
    return None
