"""The kinds of units that are searched: one table, which the index carries to the script that reads it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Kind:
    """What a line of the index is, and how much it says; the weights are fitted by `python -m tests.bench.search`."""

    name: str
    mark: str
    """The first character of its lines: none that can be part of a word."""
    word: float = 0
    """What a word there counts; 0: it is shown, not searched."""
    whole: float = 0
    """How much a whole unit says of its article; 0: it isn't what the article is about."""
    heard: int = 0
    """1: also matched by sound."""


PAGE = Kind("page", "#")
TITLE = Kind("title", "$", word=6, whole=1, heard=1)
TWIN_TITLE = Kind("twin", "%", word=2, whole=0.8, heard=1)
DESCRIPTION = Kind("description", "&", word=1)
KEYWORD = Kind("keyword", "'", word=3, whole=0.9, heard=1)
HEADING = Kind("heading", "(", word=1.5, whole=0.7)
PARAGRAPH = Kind("paragraph", ")", word=1)
# The last part of a page's path; it has no line of its own.
SLUG = Kind("slug", "*", word=3, whole=0.5)
# Headings that every article has tell nothing of it.
SHARED_HEADING = Kind("shared heading", "+")

KINDS = (PAGE, TITLE, TWIN_TITLE, DESCRIPTION, KEYWORD, HEADING, PARAGRAPH, SLUG, SHARED_HEADING)


def table() -> list[dict[str, Any]]:
    """Return the kinds as the index carries them."""
    return [asdict(kind) for kind in KINDS]
