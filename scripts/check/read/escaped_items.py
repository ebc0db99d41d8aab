"""Items of a list whose markers a converter escaped: their readers see paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_lines import Line, lines_of
from scripts.check.read.markdown_slips import Slip
from scripts.text.patterns import pattern

# What would begin an item but for a backslash: takes `1\. a`, `\- a`; leaves `1. a`, `\-a`, `2026\. a`.
_ITEM = pattern(r"(?:(?P<number>\d{1,2})\\\.|\\(?P<bullet>[-*+]))[ ]+(?=\S)")
# What breaks a line at its end.
_BREAKS = " \\"
_SHOWN = 24
# The lines of one list.
_Run = list[tuple[Line, re.Match[str]]]


def find_escaped_items(masked: str, text: str) -> Iterator[Slip]:
    """Yield each list of which a backslash makes paragraphs, once; a point alone may be a dash."""
    run: _Run = []
    for line in lines_of(masked) if "\\" in masked else ():
        match = _ITEM.match(line.text) if line.kind == "text" else None
        if match and run and _goes_on(run[-1][1], match):
            run.append((line, match))
        elif line.kind:
            yield from _told(run, text)
            run = [(line, match)] if match else []
    yield from _told(run, text)


def _goes_on(before: re.Match[str], match: re.Match[str]) -> bool:
    if before["number"] and match["number"]:
        return int(match["number"]) == int(before["number"]) + 1
    return bool(match["bullet"]) and match["bullet"] == before["bullet"]


def _told(run: _Run, text: str) -> Iterator[Slip]:
    changes = tuple(_as_item(line, match, text) for line, match in run)
    if changes and (len(changes) > 1 or run[0][1]["number"]):
        start, typed, right = changes[0]
        shown = right if len(right) <= _SHOWN else f"{right[:_SHOWN].rstrip()}…"
        message = f"the \\ makes this no list; write “{shown}”{' and so on' if len(changes) > 1 else ''}"
        is_sure = len(changes) > 1 and not run[0][0].quoted and not run[0][0].indent
        apart = changes[0]._replace(new=f"{_gap_above(text, start)}{right}")
        yield Slip("odd-list-marker", start, typed, message, (apart, *changes[1:]) if is_sure else ())


def _gap_above(text: str, start: int) -> str:
    """The blank line that a list needs above it, where there is none."""
    return "" if text.endswith("\n\n", 0, start) else "\n"


def _as_item(line: Line, match: re.Match[str], text: str) -> Change:
    """The line as Markdown has it, without the break at its end."""
    typed = text[line.start :].partition("\n")[0]
    marker = f"{match['number']}." if match["number"] else "-"
    return Change(line.start, typed, f"{marker} {typed[match.end() :].rstrip(_BREAKS)}")
