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
