"""What stands in code or in a comment is shown or hidden, never followed: it is blanked before the scan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.text.patterns import pattern

# The line that opens a fence, also in a list or quotation: takes `~~~ html`, `> - ~~~`; leaves `a ~~~`.
_FENCE = pattern(r"^(?P<lead>(?:[ \t]|>|[-*+][ \t]|\d+[.)][ \t])*)(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
_SPAN = pattern(r"(?<![\\`])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_RAW = pattern(r"<(script|style|pre|textarea)\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
# What may have indented text below it that is no code: takes `- item`, `!!! note`; leaves `text`.
_HOLDS_INDENTED = pattern(r"^[ \t]*(?:[-*+][ \t]|\d+[.)][ \t]|!!!|\?\?\?|===|///|\[\^[^\]]+\]:|:[ \t]|\*\[)")


def mask_code(text: str) -> str:
    """Blank fenced and indented code, code spans and raw script, keeping every offset."""
    text = _mask_indented(_mask_fences(text))
    text = _RAW.sub(lambda m: m[0].replace(m[2], blank(m[2])) if m[2].strip() else m[0], text)
    return _SPAN.sub(lambda match: blank(match[0]), text)


def mask_comments(text: str) -> str:
    return _COMMENT.sub(lambda match: blank(match[0]), text)


def blank(text: str) -> str:
    """Return as many spaces, in the same lines, so that offsets stay."""
    return re.sub(r"[^\n]", " ", text)


def _mask_fences(text: str) -> str:
    lines = text.split("\n")
    for _, begin, end in _fences(lines):
        lines[begin : end + 1] = [blank(line) for line in lines[begin : end + 1]]
    return "\n".join(lines)


def _fences(lines: list[str]) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield the opening line, and the places of first and last line, of each fence that has an end."""
    index = 0
    while index < len(lines):
        match = _opening(lines[index])
        if match and (end := _closing(lines, index, match["mark"])):
            yield match, index, end
            index = end
        index += 1


def _opening(line: str) -> re.Match[str] | None:
    """A fence of backticks has none behind it: else it is a span of code."""
    match = _FENCE.match(line)
    return match if match and not (match["mark"][0] == "`" and "`" in match["info"]) else None


def _closing(lines: list[str], start: int, mark: str) -> int:
    deepest = len(lines[start]) - len(lines[start].lstrip(" \t>")) + 3
    closing = re.compile(rf"^(?=[ \t>]{{0,{deepest}}}\S)[ \t>]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
    return next((i for i in range(start + 1, len(lines)) if closing.match(lines[i])), 0)


def _mask_indented(text: str) -> str:
    """Four columns after a blank line are code unless a list, a note or a definition holds them."""
    lines = text.split("\n")
    holder, previous_blank, code = False, True, False
    for index, line in enumerate(lines):
        if not line.strip():
            previous_blank = True
            continue
        indented = line.startswith(("    ", "\t"))
        if not indented:
            holder = bool(_HOLDS_INDENTED.match(line)) or (holder and not previous_blank)
            code = False
        elif not holder and (previous_blank or code):
            code = True
            lines[index] = blank(line)
        previous_blank = False
    return "\n".join(lines)


def code_blocks(text: str, masked: str) -> Iterator[tuple[int, bool]]:
    """Where each block of code begins, and whether a fence makes it; `masked` is the text without code and comments."""
    if "```" not in text and "~~~" not in text and not _hides_indented(text, masked):
        return
    plain = mask_comments(text)
    lines, unfenced = plain.split("\n"), _mask_fences(plain).split("\n")
    shown = _mask_indented("\n".join(unfenced)).split("\n")
    start, before = 0, False
    for line, outside, prose in zip(lines, unfenced, shown, strict=True):
        code = bool(line.strip()) and not prose.strip()
        if code and not before:
            yield start + len(line) - len(line.lstrip()), not outside.strip()
        before = code or (before and not line.strip())
        start += len(line) + 1


def _hides_indented(text: str, masked: str) -> bool:
    """A cheap look: a line begins with four spaces or a tab, and is blank once code is."""
    for mark in ("\n    ", "\n\t"):
        start = text.find(mark)
        while start >= 0:
            end = text.find("\n", start + 1)
            end = len(text) if end < 0 else end
            if masked[start:end].isspace() and not text[start:end].isspace():
                return True
            start = text.find(mark, end)
    return False


def open_comment(masked: str, text: str) -> int:
    """Where a comment begins that ends nowhere, or only behind the next one; -1 where each has an end."""
    if text.count("<!--") == text.count("-->"):
        return -1
    shown = mask_code(text)
    for match in _COMMENT.finditer(shown):
        if not masked[match.start() : match.end()].strip() and ("<!--" in match[0][4:] or not match[0].endswith("-->")):
            return match.start()
    return -1


def open_fence(masked: str, text: str) -> tuple[int, str] | None:
    """Where a fence begins that nothing ends, or that ends only behind the next fence, and what to say of it."""
    if "```" not in text and "~~~" not in text:
        return None
    start = 0
    for line in masked.split("\n"):
        if match := _opening(line):
            return start + len(match["lead"]), f"the fence has no end; close it with a line “{match['mark']}”"
        start += len(line) + 1
    return _swallowed(text.split("\n"))


def _swallowed(lines: list[str]) -> tuple[int, str] | None:
    for match, begin, end in _fences(lines):
        mark = match["mark"]
        opener = re.compile(rf"{re.escape(match['lead'])}{re.escape(mark)}(?!{re.escape(mark[0])})[ \t]*\w[^`]*$")
        if any(opener.match(line) for line in lines[begin + 1 : end]):
            start = sum(len(line) + 1 for line in lines[:begin]) + len(match["lead"])
            return start, f"the fence ends only behind the next one; close it with a line “{mark}” before that"
    return None
