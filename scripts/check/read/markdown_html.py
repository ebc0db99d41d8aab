"""From a tag of a block at the head of a line to its end, Python-Markdown reads nothing: Markdown stays as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.read.markdown_lines import ITEM, Line, lines_of
from scripts.text.patterns import pattern

_NAMES = (
    "address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|header|main|nav|ol|p|section"
    "|table|ul"
)
# A tag that begins such a block: takes `<div class="a">`, `  <p>`; leaves `text <div>`, `<span>`.
_OPEN = pattern(rf"^ {{0,3}}<(?P<name>{_NAMES})\b[^>\n]*>", re.MULTILINE | re.IGNORECASE)
# A heading, a row of a table: takes `## Steps`, `| a | b |`; leaves `#1`.
_MARKED = pattern(r"#{1,6} +\S|\|.*\|$")


_READ = pattern(r"\smarkdown[\s=>]")


def raw_blocks(masked: str, marked_are_read: bool) -> Iterator[tuple[Line, str]]:
    """Yield the first line of Markdown in each such block, and the element's name.

    Blocks with an attribute `markdown` are left aside where an extension reads them.
    """
    if "<" not in masked:
        return
    position = 0
    while (match := _OPEN.search(masked, position)) is not None:
        if marked_are_read and _READ.search(match[0]):
            position = match.end()
            continue
        position = _end(masked, match)
        for line in lines_of(masked[match.end() : position]):
            if line.kind == ITEM or _MARKED.match(line.text.rstrip()):
                yield line._replace(start=match.end() + line.start), match["name"].lower()
                break


def _end(masked: str, opening: re.Match[str]) -> int:
    depth = 0
    for tag in re.finditer(rf"<(/?){opening['name']}\b[^>]*>", masked[opening.start() :], re.IGNORECASE):
        depth += -1 if tag[1] else 1
        if not depth:
            return opening.start() + tag.end()
    return opening.end()
