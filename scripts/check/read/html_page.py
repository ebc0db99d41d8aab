"""What rules need of a page, whoever reads it and however the page was made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from scripts.check.read.links import Link
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from scripts.check.read.escalations import Escalation

CODE_START, CODE_END = "\x02", "\x03"
CODE = pattern(f"{CODE_START}[^{CODE_END}]*{CODE_END}")


class Heading(NamedTuple):
    """`start` and `end` are offsets in the page's prose; `framed` headings belong to nav, aside, footer…"""

    level: int
    id: str
    text: str
    framed: bool
    start: int
    end: int


class Reference(NamedTuple):
    """An attribute that names another element of the page by its id."""

    element: str
    attribute: str
    id: str


class Block(NamedTuple):
    """An element that closes what it holds: `start` and `end` are offsets in the prose."""

    id: str
    start: int
    end: int


@dataclass(slots=True)
class HtmlPage:
    """What rules need of one HTML document. `prose` is the visible text of the article, a block a
    line, code between CODE_START and CODE_END; `path` is relative to the site."""

    path: str
    language: str = ""
    title: str = ""
    base: str = ""
    links: list[Link] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    maps: set[str] = field(default_factory=set)
    headings: list[Heading] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    alternates: list[tuple[str, str]] = field(default_factory=list)
    canonical: list[str] = field(default_factory=list)
    refresh: str = ""
    refresh_at_once: bool = False
    robots: str = ""
    policy: str = ""
    prose: str = ""
    steps: list[int] = field(default_factory=list)
    pictures: int = 0
    # What shows a picture without words for it: element, attribute and address.
    pictures_without_alt: list[tuple[str, str, str]] = field(default_factory=list)
    sections: list[Block] = field(default_factory=list)
    channels: list[str] = field(default_factory=list)
    urgencies: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    inline: list[tuple[str, str]] = field(default_factory=list)
    is_font: bool = False
    broken_data: list[str] = field(default_factory=list)
    rendered: bool = False
    has_ignores: bool = False
    # Worked out once, by scripts.check.read.escalations.
    escalations: list[Escalation] | None = None

    def has_anchor(self, name: str) -> bool:
        return name in self.ids or name in self.names
