"""A writer edits Markdown, so every finding must lead back to the Markdown as it was typed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from scripts.check import memory
from scripts.check.finding import Edit, Place
from scripts.check.read.days import find_odd_days
from scripts.check.read.escaped_items import find_escaped_items
from scripts.check.read.glued_lines import find_glued_lines
from scripts.check.read.house_shape import find_odd_shapes
from scripts.check.read.house_words import find_house_words
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_mask import mask_code, mask_comments
from scripts.check.read.markdown_scan import SourceHeading, SourceLink, find_headings, find_links
from scripts.check.read.markdown_slips import Slip, find_slips
from scripts.check.read.other_language import find_other_language
from scripts.check.read.prose_slips import find_prose_slips, one_a_line, passages_of, prose_of
from scripts.check.read.ranges import find_odd_ranges
from scripts.check.read.sentence_ends import find_open_ends
from scripts.check.read.sums import find_odd_sums
from scripts.model.article import Article
from scripts.model.document import FRONT, Document, Fault, parse
from scripts.model.readable_rest import read_rest
from scripts.text.marks import is_in_han


@dataclass(slots=True)
class MarkdownSource:
    """One Markdown file. `masked` is `text` with code and comments blanked, of the same length."""

    path: str
    text: str
    masked: str = ""
    front: dict[str, Any] = field(default_factory=dict)
    front_faults: list[Fault] = field(default_factory=list)
    front_lines: int = 0
    links: list[SourceLink] = field(default_factory=list)
    headings: list[SourceHeading] = field(default_factory=list)
    line_starts: list[int] = field(default_factory=list)
    language: str = ""
    slug: str = ""
    document: str = ""
    missing_includes: list[tuple[str, int]] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    _visible: str = ""
    _prose_slips: list[Slip] | None = None

    def position(self, start: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self.line_starts, start)
        return line, start - self.line_starts[line - 1] + 1

    @property
    def body_start(self) -> int:
        """The offset of what stands below the front matter; 0 where nothing does."""
        return self.line_starts[self.front_lines] if self.front_lines < len(self.line_starts) else 0

    def line_at(self, start: int) -> str:
        """What a reader may see of the line in which an offset is, and it alone."""
        begin = self.line_starts[bisect_right(self.line_starts, start) - 1]
        return self.visible[begin:].partition("\n")[0]

    def place(self, start: int) -> Place:
        """Where a finding about an offset stands."""
        line, column = self.position(start)
        return Place(source=self, line=line, column=column)

    def edit(self, start: int, old: str, new: str) -> Edit:
        """What puts `new` in the place of `old`, which stands at an offset."""
        assert self.text.startswith(old, start)
        return Edit(*self.position(start), old, new)

    def has_slip(self, *rules: str) -> bool:
        """Whether Markdown takes something otherwise than was meant, by one of these rules."""
        return any(slip.rule in rules for slip in self.slips)

    @property
    def slip_lines(self) -> set[int]:
        """The lines whose words Markdown takes otherwise than was meant: what else is wrong there may come of it."""
        return {self.position(slip.start)[0] for slip in self.slips if slip.rule != "odd-number"}

    @property
    def visible(self) -> str:
        """What a reader may see: the body with its code and addresses, and the front matter's own words."""
        if not self._visible:
            lines = self.text.split("\n")
            for index in range(self.front_lines):
                if not lines[index].startswith(("title:", "description:")):
                    lines[index] = " " * len(lines[index])
            self._visible = mask_comments("\n".join(lines))
        return self._visible

    @property
    def prose_slips(self) -> list[Slip]:
        """What is wrong with the words of a text in a guide, whose language is known."""
        if self._prose_slips is None:
            found = memory.current().recall(f"prose {self.language}", self.text, lambda: _prose_slips(self))
            self._prose_slips = [_slip_of(each) for each in found]
        return self._prose_slips

    def front_line(self, key: str) -> int:
        match = re.search(rf"^{re.escape(key)}\s*:", self.text, re.MULTILINE)
        return self.position(match.start())[0] if match and self.front_lines else 1


def read_source(path: str, text: str) -> MarkdownSource:
    """Scan one Markdown text; `path` is relative to the tree."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    source = MarkdownSource(path, text, line_starts=starts)
    _read_front(source)
    body = len("\n".join(text.split("\n")[: source.front_lines]))
    masked, links, headings, slips = memory.current().recall("markdown", text, lambda: _scanned(text, body))
    source.masked = masked
    source.links = [SourceLink(*each) for each in links]
    source.headings = [SourceHeading(*each) for each in headings]
    source.slips = [_slip_of(each) for each in slips]
    return source


def _slip_of(kept: Sequence[Any]) -> Slip:
    return Slip._make((*kept[:4], tuple(map(Change._make, kept[4]))))


def _prose_slips(source: MarkdownSource) -> list[Slip]:
    in_han = is_in_han(source.language)
    prose = prose_of(source.masked, source.text, source.body_start)
    found = find_prose_slips(prose, source.text, in_han)
    words = list(find_house_words(prose, source.language, source.body_start))
    told = {source.position(slip.start)[0] for slip in found if slip.rule == "bare-address"}  # with its marks
    others = [slip for slip in find_other_language(prose, in_han) if source.position(slip.start)[0] not in told]
    foreign = {slip.start + len(slip.text) for slip in others}
    worded = {slip.start for slip in words}  # with its mark
    found = [slip for slip in found if slip.start not in worded]
    passages = list(passages_of(prose))
    open_ends = find_open_ends(passages, source.text, source.body_start, source.language)
    ends = [slip for slip in open_ends if slip.start + len(slip.text) not in foreign]
    ends += find_glued_lines(passages, source.text, source.body_start)
    shapes = list(_odd_shapes(source))
    notes = [range(slip.start, slip.start + len(slip.text)) for slip in shapes if slip.rule == "unboxed-note"]
    words, found = ([slip for slip in each if not any(slip.start in note for note in notes)] for each in (words, found))
    shapes += (*find_odd_ranges(prose, in_han), *find_odd_days(prose, source.language), *find_odd_sums(prose))
    shapes += find_escaped_items(source.masked, source.text)
    return one_a_line([*_not_of_slips(source, found), *words, *others, *ends, *shapes], source.text)


def _not_of_slips(source: MarkdownSource, found: list[Slip]) -> list[Slip]:
    """What is found, without spaces that an item which is none, or a cell that is lost, left behind."""
    lines = {source.position(slip.start)[0] for slip in source.slips if slip.rule in ("odd-list-marker", "lost-cell")}
    return [slip for slip in found if slip.rule != "stray-space" or source.position(slip.start)[0] not in lines]


def _odd_shapes(source: MarkdownSource) -> Iterator[Slip]:
    """What a guide types otherwise; an item that is none has a number, and lists are told without it."""
    miscounted = source.has_slip("odd-number", "odd-list-marker", "short-indent")
    for slip in find_odd_shapes(source.masked, source.text, is_in_han(source.language)):
        if slip.rule != "odd-number" or not miscounted:
            yield slip


def _scanned(text: str, body: int) -> tuple[str, list[SourceLink], list[SourceHeading], list[Slip]]:
    """What stands in a text whose front matter ends at `body`: masked, its links, headings and slips."""
    blank = "".join("\n" if c == "\n" else " " for c in text[:body])
    masked = blank + mask_comments(mask_code(text[body:]))
    links = sorted(find_links(masked, text), key=lambda link: link.start)
    headings = sorted(find_headings(masked, text), key=lambda heading: heading.start)
    return masked, links, headings, list(find_slips(masked, text))


def _read_front(source: MarkdownSource) -> None:
    match = FRONT.match(source.text)
    if not match:
        return
    source.front_lines = match[0].count("\n") + (not match[0].endswith("\n"))
    document = Document(source.path, match[1], above=1)
    parse(document)
    read_rest(document, Article)
    source.front_faults = document.faults
    if isinstance(document.data, dict):
        source.front = document.data
    elif document.data is not None:
        source.front_faults = [Fault(source.path, 2, "front matter is not a list of `key: value` lines")]
