"""A rule says what is wrong and where to look; only the report knows lines and columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from scripts.check.read.html_page import HtmlPage
    from scripts.check.read.links import Link
    from scripts.check.read.markdown_source import MarkdownSource

ERROR = "error"
WARNING = "warning"
# The rule on comments that silence nothing.
UNUSED = "unused-ignore"
# So many of the others are named where one stands for many: places anywhere, and lines of the same page.
SHOWN, SHOWN_LINES = 3, 9


class ProjectError(Exception):
    """mkdocs.yml can't be used; the message is one line that names the file."""


class NothingToCheck(Exception):
    """The tree holds no page; the message says where it was looked for."""


class Place(NamedTuple):
    """Where a finding is: a file, and whatever of it is known.

    `page` or `source` says in which document; `link` or `text` what to look for in it, `nth` which
    of several equal ones. A `line` that is known already wins over a search.
    """

    path: str = ""
    page: HtmlPage | None = None
    source: MarkdownSource | None = None
    link: Link | None = None
    text: str = ""
    nth: int = 0
    line: int = 0
    column: int = 0


class Edit(NamedTuple):
    """Instead of `old`, which begins at `line` and `column` (from 1), there should be `new`; line ends are LF."""

    line: int
    column: int
    old: str
    new: str


class Finding(NamedTuple):
    """What a rule yields: a place, the norm that is broken with the fix, and the offender as written.

    Where there is one right answer alone, `edits` make it; `instead` is what an address should be in place of
    the one that stands at the place. Findings of one rule with the same `cause` are mended in one place.
    """

    place: Place
    message: str
    target: str = ""
    severity: str = ERROR
    edits: tuple[Edit, ...] = ()
    instead: str = ""
    cause: str = ""


class Row(NamedTuple):
    """A finding as it is printed: `path` relative to the tree, `line` and `column` from 1."""

    path: str
    line: int
    column: int
    rule: str
    target: str
    message: str
    severity: str
    edits: tuple[Edit, ...] = ()
    cause: str = ""


def more(count: int, shown: Sequence[str], where: str = "") -> str:
    """Return “5 more on this page: line 7, line 9, …”: how many others there are, and the places of the first."""
    return f"{count} more{where}: {', '.join(shown)}{', …' if count > len(shown) else ''}"
