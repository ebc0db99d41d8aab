"""A picture's text does not flow: its lines are broken here, by measured widths and by the rules of both scripts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

# Advance widths of DejaVu Sans in hundredths of the font size, rounded up: no usual system font is wider.
WIDTHS = {
    30: "ijlIJ'",
    32: " ,.·’",
    36: "f/:;-|",
    41: "!()[]rt",
    53: "sz?–_*“”",
    59: "cLkvxyF",
    64: "abdeghnopqu0123456789PTYES$#",
    70: "ABCKRVXZ",
    80: "DGHNUOQ",
    84: "w+<>=~×→",
    88: "M&",
    100: "mW@%…",
}
WIDTH = {character: width / 100 for width, characters in WIDTHS.items() for character in characters}
BOLD = 1.12
# Widths are added from either end; a sum may differ in its last bit.
ROUNDING = 1e-9
OPENING = "（《“‘"
CLOSING = "，。、；：？！）》”’…％"
TOKEN = re.compile(rf"\s+|[{OPENING}]*(?:[!-~À-ɏ–·×→’]+|.)[{CLOSING}]*")


@dataclass(frozen=True)
class Span:
    """A piece of text in one weight."""

    text: str
    bold: bool


Line = list[Span]


def width(text: str, bold: bool = False) -> float:
    """Return the width of `text` in multiples of the font size."""
    return sum(map(_advance, text)) * (BOLD if bold else 1)


@cache
def _advance(character: str) -> float:
    return WIDTH.get(character, 0.7 if ord(character) < 0x2E80 else 1.0)


def wrap(text: str, room: float, bold: bool = False) -> list[Line]:
    """Return the lines of `text` (with `**bold**` in it) that fit into `room` (multiples of the font size).

    As few lines as possible, as even as possible, broken after a mark rather than inside a phrase. ValueError for a
    word that is wider than the room.
    """
    tokens = _tokens(text, bold)
    widths = [width(token.text, token.bold) for token in tokens]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        starts = _lines_to(tokens, widths, end, room)
        best.append(min(((best[start][0] + cost, start) for start, cost in starts), default=(math.inf, 0)))
    if best[-1][0] == math.inf:
        widest = max(zip(widths, tokens, strict=True), key=lambda pair: pair[0])[1]
        raise ValueError(f"“{widest.text}” is too wide for its box")
    lines: list[Line] = []
    end = len(tokens)
    while end:
        start = best[end][1]
        lines.insert(0, _merge(_trim(tokens[start:end])))
        end = start
    return lines


def _lines_to(tokens: list[Span], widths: list[float], end: int, room: float) -> Iterator[tuple[int, float]]:
    """Yield each start of a line that ends before tokens[end], with how bad that line is.

    One line more is worst, then unequal length, then where it breaks. Spaces at both ends take no room.
    """
    last = end
    while last and tokens[last - 1].text.isspace():
        last -= 1
    after = _break(tokens, end) if end < len(tokens) else 0
    used = 0.0
    for start in range(last - 1, -1, -1):
        used += widths[start]
        if tokens[start].text.isspace():
            continue
        if used > room + ROUNDING:
            break
        cost = 100 + 4 * (1 - used / room) ** 2 + after
        yield start, cost
        first = start
        while first and tokens[first - 1].text.isspace():
            first -= 1
            yield first, cost


def _break(tokens: list[Span], end: int) -> float:
    """How bad a break before tokens[end] is: best after a mark, worst between a Latin word and its Han neighbour."""
    before, after = tokens[end - 1].text, tokens[end].text
    if before[-1] in CLOSING + ",.;:" or (before.isspace() and tokens[end - 2].text[-1] in ",.;:?"):
        return 0.0
    if before.isspace() or after.isspace():
        left = tokens[end - 2].text if before.isspace() and end > 1 else before
        right = after if before.isspace() or end + 1 >= len(tokens) else tokens[end + 1].text
        inside_label = tokens[end - 1].bold and tokens[end].bold
        return 0.3 + 2.5 * inside_label if left[-1].isascii() and right[0].isascii() else 1.2
    return 0.6


def _trim(line: list[Span]) -> list[Span]:
    """Take the spaces off both ends of a line."""
    while line and line[0].text.isspace():
        line = line[1:]
    while line and line[-1].text.isspace():
        line = line[:-1]
    return line


def _tokens(text: str, bold: bool) -> list[Span]:
    """Return what may not be broken: a Latin word or one Han character, each with the marks that belong to it."""
    spans = [
        Span(token, bold or index % 2 == 1)
        for index, part in enumerate(text.split("**"))
        for token in TOKEN.findall(part)
    ]
    glued: list[Span] = []
    for span in spans:
        if span.text[0] in CLOSING and glued and not glued[-1].text.isspace():
            glued[-1] = Span(glued[-1].text + span.text, glued[-1].bold)
        else:
            glued.append(span)
    return glued


def _merge(line: Line) -> Line:
    """Join neighbours of one weight."""
    merged: Line = []
    for span in line:
        if merged and merged[-1].bold == span.bold:
            merged[-1] = Span(merged[-1].text + span.text, span.bold)
        else:
            merged.append(span)
    return merged
