"""What stands in a line before a place decides what many rules say of it."""

from __future__ import annotations


def line_start(text: str, place: int) -> int:
    """Return where the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Return where the line of a place ends, before what ends it."""
    end = text.find("\n", place)
    return end if end >= 0 else len(text)


def line_before(text: str, place: int) -> str:
    """Return the line of a place as far as there."""
    return text[line_start(text, place) : place]


def tail(line: str, size: int) -> str:
    """Return the last signs of a line, about `size`: what is bold there is whole, and so are its marks."""
    start = max(0, len(line) - size)
    if line.count("**", 0, start + 1) % 2:
        opened = line.rfind("**", 0, start + 1)
        return line[opened:] if start - opened <= size else line[start:].lstrip("*")
    return line[start + (line[start - 1 : start + 1] == "**") :]


def head(line: str, size: int) -> str:
    """Return the first signs of a line likewise."""
    return tail(line[::-1], size)[::-1]
