"""What Python-Markdown takes for plain text where a writer meant a list, a table or a box; one pass over the lines.

It parses blocks between blank lines: a list or a table begins a block, and what belongs to it is indented by four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from scripts.check.read import markdown_boxes, markdown_tables
from scripts.check.read.leads import HEADING_IN_BOLD
from scripts.check.read.line_parts import line_before, line_end, line_start
from scripts.check.read.markdown_indent import TAB, Change, deepened
from scripts.check.read.markdown_lines import ITEM, Line, lines_of
from scripts.check.read.markdown_markers import GLUED, as_item, goes_on, marker_of, place_of
from scripts.check.read.markdown_mask import open_comment, open_fence
from scripts.text.patterns import pattern

# The end of a sentence, which no heading has: takes `等 60 分钟。`, `wait:`; leaves `Steps`.
_SENTENCE = pattern(r"[。！？：，；.!?:,;][”’」』)）*_]*\s*$")
# No-break, typographic and ideographic spaces, as Chinese keyboards and word processors set them.
_SPACES = "\u00a0\u2000-\u200a\u202f\u3000"
_WIDE_SPACE = pattern(rf"(?P<mark>[-*+]|\d{{1,3}}\.)[ ]*[{_SPACES}]\s*")
# The same before a marker: takes `\u3000\u3000- 甲`; leaves `\u3000\u3000甲`.
_WIDE_INDENT = pattern(rf"(?P<lead>[ ]*[{_SPACES}][ {_SPACES}]*)(?P<mark>[-*+]|\d{{1,3}}\.) ")


# Bars, dashes and colons of Chinese keyboards, and what a table is made of.
_BARS = str.maketrans("｜", "|")
_NARROW = str.maketrans("｜－—：", "|--:")


class Slip(NamedTuple):
    """`rule` is the finding's name, `start` an offset into the text, `text` what the writer typed there.

    `changes` mend it, where there is one right answer alone.
    """

    rule: str
    start: int
    text: str
    message: str
    changes: tuple[Change, ...] = ()


def find_slips(masked: str, text: str) -> Iterator[Slip]:
    """Yield what a page would print as typed, or in another place than meant; nothing after a fence without an end."""
    end = len(masked)
    if (fence := open_fence(masked, text)) is not None:
        end, message = fence
        yield Slip("open-fence", end, text[end : line_end(text, end)].strip(), message)
    if (comment := open_comment(masked, text)) >= 0:
        yield Slip("open-comment", comment, "<!--", "the comment has no end; close it with -->")
    walk = _Walk(masked, text)
    for block in blocks_of(masked[:end]):
        yield from walk.block(block)


def blocks_of(masked: str) -> Iterator[list[Line]]:
    """Yield the lines that have no blank one between them."""
    block: list[Line] = []
    for line in lines_of(masked):
        if line.kind and not line.text.startswith("///"):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


class _Walk:
    """Keeps the list that stands open and the box that waits for its text, from block to block."""

    def __init__(self, masked: str, text: str) -> None:
        self.masked = masked
        self.text = text
        self.between: list[Line] = []
        self.table = 0
        # The indents of the items that stand open, the outermost first.
        self.items: list[int] = []
        self.number = 0
        self.place = self.first = 0
        self.is_told = self.is_same = False
        # Where items begin whose numbers only look like those of Markdown.
        self.lost: set[int] = set()
        self.run = 0
        self.box: Line | None = None

    def typed(self, line: Line) -> str:
        return self.text[line.start : line_end(self.text, line.start)]

    def slip(self, rule: str, line: Line, message: str, changes: tuple[Change, ...] = ()) -> Slip:
        return Slip(rule, line.start, self.typed(line).strip(), message, changes)

    def instead(self, line: Line, right: str) -> tuple[Change, ...]:
        return (Change(line.start, self.typed(line), right),)

    def at_once(self, block: list[Line], rights: list[str]) -> tuple[Change, ...]:
        """Lines that become a table together, or not at all."""
        ends = [line.start + len(self.typed(line)) for line in block]
        between = [*(self.text[end : line.start] for end, line in zip(ends, block[1:], strict=False)), ""]
        right = "".join(f"{line}{gap}" for line, gap in zip(rights, between, strict=True))
        return (Change(block[0].start, self.text[block[0].start : ends[-1]], right),)

    def apart(self, line: Line) -> tuple[Change, ...]:
        """A blank line above, within the same quotation."""
        start, lead = line_start(self.text, line.start), line_before(self.text, line.start)
        return (Change(start, lead, f"{lead.rstrip() if line.quoted else ''}\n{lead}"),)

    def block(self, block: list[Line]) -> Iterator[Slip]:
        yield from self.boxes(block)
        if block[0].kind == "html" or block[0].text.startswith(":::"):
            return
        yield from self.steps(block)
        yield from self.glued(block)
        yield from self.foreign(block)
        yield from self.headings(block)
        yield from self.wide_table(block)
        yield from self.tabs(block)
        rest = self.rest_of_table(block)
        if rest is not None:
            yield rest
            return
        for fault in markdown_tables.faults(block, self.typed):
            changes = self.apart(fault.line) if fault.rule == "glued-block" else ()
            if fault.instead:
                changes = self.instead(fault.line, fault.instead)
            yield self.slip(fault.rule, fault.line, fault.message, changes)

    def headings(self, block: list[Line]) -> Iterator[Slip]:
        """A sentence that dashes below it make a heading."""
        if len(block) > 1 and block[1].text.strip() == "---" and not block[1].indent and block[0].kind == "text":
            line, below = block[:2]
            if _SENTENCE.search(line.text) and self.begins(line):
                message = f"--- makes “{self.typed(line).strip()}” a heading; put a blank line above ---"
                yield self.slip("accidental-heading", line, message, self.apart(below))

    def wide_table(self, block: list[Line]) -> Iterator[Slip]:
        """Rows between the bars of a Chinese keyboard."""
        if len(block) > 1 and all(line.text[0] == "｜" for line in block):
            rights = [self.typed(line).translate(_NARROW if _is_wide_separator(line) else _BARS) for line in block]
            changes = self.at_once(block, rights)
            message = f"｜ makes no table; write “{rights[0].strip()}”"
            yield self.slip("broken-table", block[0], message, changes)

    def tabs(self, block: list[Line]) -> Iterator[Slip]:
        """Rows as they are pasted from a sheet, with tabs between their cells."""
        rows = [[cell.strip() for cell in self.typed(line).strip(" ").split("\t")] for line in block]
        width = len(rows[0])
        if len(rows) > 1 and width > 1 and all(len(row) == width and row[0] for row in rows):
            rights = [f"| {' | '.join(row)} |" for row in rows]
            message = f"tabs make no table; write “{rights[0]}”, below it “|{'---|' * width}”, and so on"
            rights[0] += f"\n|{'---|' * width}"
            changes = self.at_once(block, rights) if not block[0].indent else ()
            yield self.slip("broken-table", block[0], message, changes)

    def begins(self, line: Line) -> bool:
        """Whether a blank line stands above, and none that is blank because its code or comment is left out."""
        start = line_start(self.text, line.start)
        return not line_before(self.text, max(start - 1, 0)).strip()

    def rest_of_table(self, block: list[Line]) -> Slip | None:
        """Rows that a blank line cuts off from their table."""
        width, self.table = self.table, markdown_tables.width(block)
        if not width or not markdown_tables.are_rows(block, width):
            return None
        message = "a blank line ends the table above, so this row is printed as it is typed; delete that line"
        start = line_start(self.text, block[0].start)
        begin = len(self.text[:start].rstrip())
        old = self.text[begin:start]
        self.table = width
        return self.slip("broken-table", block[0], message, (Change(begin, old, "\n"),))

    def boxes(self, block: list[Line]) -> Iterator[Slip]:
        """A box that has no text, and lines that nearly begin one."""
        box = self.box
        follows = (
            box is not None and block[0].kind not in ("heading", "definition") and self.hides_nothing(box, block[0])
        )
        if box is not None and follows and self.indent(block[0]) < box.indent + TAB:
            yield self.slip("broken-box", box, markdown_boxes.empty(self.typed(block[0]), box.quoted))
        self.box = None
        for index, line in enumerate(block):
            right = markdown_boxes.mended(self.typed(line)) if line.kind in ("box", "text") else ""
            if right:
                first, _, text = right.partition("\n")
                below = f" and below it “{text}”" if text else ""
                message = f"no box begins like this, so it is printed; write “{first}”{below}"
                changes = self.instead(line, right) if not (text and line_before(self.text, line.start)) else ()
                yield self.slip("broken-box", line, message, changes)
            elif line.kind == "box" and index + 1 == len(block):
                self.box = line
            elif (
                line.kind == "box"
                and self.indent(block[index + 1]) < line.indent + TAB
                and self.hides_nothing(line, block[index + 1])
            ):
                changes = self._filled(line, block[index + 1 :])
                message = markdown_boxes.empty(self.typed(block[index + 1]), line.quoted)
                yield self.slip("broken-box", line, message, changes if not line.quoted else ())

    def indent(self, line: Line) -> int:
        """How far a line is indented, the mark of a quotation included."""
        if not line.quoted:
            return line.indent
        raw = line_before(self.text, line.start).expandtabs(TAB)
        return len(raw) - len(raw.lstrip())

    def hides_nothing(self, box: Line, line: Line) -> bool:
        """Whether no code, which is left out here, stands between a box and the next line."""
        return not self.text[line_end(self.text, box.start) : line_start(self.text, line.start)].strip()

    def _filled(self, box: Line, below: list[Line]) -> tuple[Change, ...]:
        """The text of a box right below it, indented; nothing where more of it may follow."""
        if any(line.kind != "text" or line.quoted or line.indent > box.indent + TAB for line in below):
            return ()
        rest = self.text[line_end(self.text, below[-1].start) :].lstrip("\n")
        if rest.startswith(" ") and not box.indent:
            return ()
        starts = [(line_start(self.text, line.start), line.start) for line in below]
        return tuple(Change(start, self.text[start:end], " " * (box.indent + TAB)) for start, end in starts)

    def steps(self, block: list[Line]) -> Iterator[Slip]:
        """What is indented by two or three belongs to no item, and becomes the next one."""
        for index, line in enumerate(block):
            if self._is_next(line):
                self.number, self.place = self.number + 1, self.place + 1
                self.lost.add(line.start)
                continue
            if line.quoted and not index:
                yield from self.quotation(block)
            parent = self._parent(line.indent)
            short = parent is not None and line.indent - parent in (2, 3)
            if line.quoted or (line.kind != ITEM and (index or not self.begins(line))) or line.indent >= self.run > 0:
                continue
            if line.kind == "definition":
                continue
            self.run = line.indent if short else 0
            if short:
                changes = deepened(self.masked, self.text, line.start, parent or 0)
                yield self.slip("short-indent", line, self._indent(line, len(block) > index + 1), changes)
            if line.kind == ITEM and not short:
                anew = not self.items and not line.indent and line.number == self.number + 1 > 1 and not index
                if anew:
                    message = f"readers see 1. for {line.number}.: the list begins anew; indent what is between by four"
                    yield self.slip("short-indent", line, message, self._inside())
                below = bool(index) and marker_of(self.typed(block[index - 1])) is not None  # foreign tells it
                yield from self.numbered(line, anew or below)
                self.items = [each for each in self.items if each < line.indent] + [line.indent]
                self.number = line.number if not line.indent else self.number
            elif line.kind == "heading" or _stands_for_heading(block):
                self.items, self.number = [], 0
                self.between = []
            elif not line.indent:
                self.items = []
            self._remember(block, line)

    def quotation(self, block: list[Line]) -> Iterator[Slip]:
        """A quotation that was to be part of an item."""
        indent = self.indent(block[0])
        parent = self._parent(indent)
        if parent is not None and indent - parent in (2, 3) and self.begins(block[0]):
            lead = line_before(self.text, block[0].start)
            start = block[0].start - len(lead.lstrip())
            line = block[0]._replace(start=start, indent=indent, kind="text")
            end = line_end(self.text, start) + 1
            is_long = self.text[end : line_end(self.text, end)].lstrip().startswith(">")
            changes = deepened(self.masked, self.text, start, parent)
            self.run = 0 if changes else indent  # what is below would be code once it alone is deeper
            yield self.slip("short-indent", line, self._indent(line, is_long), changes)

    def _parent(self, indent: int) -> int | None:
        """The indent of the open item as deep as a line: what is indented by two or three was to be part of it."""
        return next((item for item in self.items if item // TAB == indent // TAB), None)

    def numbered(self, line: Line, told: bool) -> Iterator[Slip]:
        """The number of an item is that of its place, which is what readers see; or all are the same."""
        if line.indent:
            return
        if not self.items:
            self.place, self.first, self.is_told, self.is_same = 0, line.number, told, False
        self.place += 1
        if self.place > 1 and bool(line.number) != bool(self.first):
            if not self.is_told:
                yield self.slip("odd-number", line, mixed(line, self.place))
            self.is_told = True
            return
        self.is_same = line.number == self.first if self.place == 2 else self.is_same
        if line.number and line.number not in (self.place, self.first if self.is_same else 0) and not self.is_told:
            self.is_told = True
            yield self.slip("odd-number", line, misnumbered(line.number, self.place))

    def _remember(self, block: list[Line], line: Line) -> None:
        """Keep what stands between an item and the next, block by block."""
        if line.kind == ITEM:
            self.between = []
        elif line is block[0]:
            self.between += block

    def _inside(self) -> tuple[Change, ...]:
        """What stands between two numbered items, as part of the first."""
        outside = [line for line in self.between if line.indent < TAB]
        begin, end = outside[0].start, outside[-1].start
        shown = self.masked[begin:end] == self.text[begin:end]
        if not shown or any(line.kind != "text" or line.indent or line.quoted for line in outside):
            return ()
        return tuple(Change(line.start, "", " " * TAB) for line in outside)

    def _indent(self, line: Line, is_long: bool) -> str:
        part = "the next item of the list above" if line.kind == ITEM else "no part of the item above"
        column = (line.indent // TAB + 1) * TAB
        which = "each of its lines" if is_long and line.kind in ("text", "row") else "it"
        text = f", and its text by {column + TAB}" if line.kind == "box" else ""
        shown = f"{' ' * column}{self.typed(line).strip()}"
        return f"{line.indent} spaces make it {part}; indent {which} by {column}{text}: “{shown}”"

    def glued(self, block: list[Line]) -> Iterator[Slip]:
        """A list begins its block; under a line of text it is more text."""
        listed, before = {False: False, True: False}, None
        for index, line in enumerate(block):
            begins = before is not None and line.quoted and not before.quoted
            if line.kind in ("heading", "box", "definition") or begins:
                listed[line.quoted] = False
            elif line.kind == ITEM and not listed[line.quoted] and _is_below_text(before, line, block[index:]):
                message = f"under a line of text “{self.typed(line).strip()}” is no list; put a blank line above it"
                is_sure = line.number < 2 or (before is not None and before.indent > line.indent)
                yield self.slip("glued-block", line, message, self.apart(line) if is_sure else ())
            if line.kind == ITEM:
                listed[line.quoted] = True
            before = line

    def foreign(self, block: list[Line]) -> Iterator[Slip]:
        """A marker that only looks like one of Markdown."""
        before, marked, wide_before = None, None, False
        for index, line in enumerate(block):
            typed = self.typed(line).strip(" ")
            marker = marker_of(typed) if line.kind == "text" else None
            wide = _WIDE_SPACE.match(typed)
            indented = _WIDE_INDENT.match(typed) if line.kind == "text" else None
            if indented is not None:
                right = f"    {typed[indented.end('lead') :]}"
                message = f"the spaces before {indented['mark']} are no plain ones; write “{right}”"
                yield self.slip("odd-list-marker", line, message)
                return
            if wide is not None and not wide_before:
                right = f"{wide['mark']} {typed[wide.end() :]}"
                message = f"the space after {wide['mark']} is no plain one, so this is no list; write “{right}”"
                yield self.slip("odd-list-marker", line, message, self._plain_spaces(block))
            elif line.kind == "text" and typed.startswith("＃"):
                title = typed.lstrip("＃#")
                right = f"{'#' * (len(typed) - len(title))} {title.strip()}"
                message = f"＃ begins no heading; write “{right}”"
                yield self.slip("full-width-heading", line, message, self.instead(line, right))
            elif line.kind == "text" and self._is_glued_item(block[:index], line):
                message = f"“{typed}” is no item of the list above; write “{as_item(typed)}”"
                yield self.slip("odd-list-marker", line, message, self.instead(line, as_item(self.typed(line))))
            elif line.start in self.lost:
                message = f"“{typed}” is no item of the list above; write “{as_item(typed)}”"
                yield self.slip("odd-list-marker", line, message, self._own_markers(block))
                return
            elif before and marked and _goes_on(marked, marker, line) and not _breaks(self.typed(before)):
                column = max(before.indent // TAB, 1) * TAB if self.items and before.indent > 1 else 0
                shown = f"{' ' * column}{as_item(self.typed(before))}"
                message = f"these lines run into one paragraph; write each like “{shown}”"
                message += ", or with 1. and so on for steps" if marked["letter"] else ""
                yield self.slip("odd-list-marker", before, message, self._own_markers(block))
                return
            before, marked, wide_before = line if marker else None, marker, wide is not None

    def _is_glued_item(self, above: list[Line], line: Line) -> bool:
        """Whether a line lacks the space behind the dash that an item above it has."""
        items = [each for each in above if each.kind == ITEM and each.indent == line.indent]
        return bool(items and not items[-1].number and GLUED.match(self.typed(line)))

    def _is_next(self, line: Line) -> bool:
        """Whether a line that is no item has the number that the list above it would have next."""
        marker = marker_of(self.typed(line)) if self.number and line.kind == "text" and not line.indent else None
        return marker is not None and not marker["letter"] and place_of(marker) == self.number + 1

    def _plain_spaces(self, block: list[Line]) -> tuple[Change, ...]:
        wide = [(line, _WIDE_SPACE.match(self.typed(line))) for line in block]
        return tuple(Change(line.start, match[0], f"{match['mark']} ") for line, match in wide if match)

    def _own_markers(self, block: list[Line]) -> tuple[Change, ...]:
        """Each line as an item; nothing where letters may count steps as well as points."""
        found = ((line, marker_of(self.typed(line))) for line in block if line.kind == "text")
        marked = [(self.typed(line), line.start, marker) for line, marker in found if marker]
        is_sure = not any(marker["letter"] for *_, marker in marked)
        return tuple(Change(start, typed, as_item(typed)) for typed, start, _ in marked) if is_sure else ()


def misnumbered(typed: int, place: int) -> str:
    """Return the message for an item whose number is not that of its place."""
    return f"readers see {place}. for {typed}.; write {place}., and count on from there"


def mixed(line: Line, place: int) -> str:
    """Return the message for a point amid steps, or a step amid points: a list is of one kind."""
    marker = line.text.split(maxsplit=1)[0]
    shown, right = ("a point", "-") if line.number else (f"{place}.", f"{place}.")
    return f"readers see {shown} for {marker}; write {right}, or a paragraph above where another list is to begin"


def _stands_for_heading(block: list[Line]) -> bool:
    """Whether a paragraph is told to be written as a heading: it is bold, or begins with a full-width #."""
    first = block[0]
    is_alone = len(block) == 1 and first.kind == "text" and not (first.indent or first.quoted)
    return is_alone and (first.text.startswith("＃") or bool(HEADING_IN_BOLD.fullmatch(first.text)))


def _breaks(typed: str) -> bool:
    return typed.endswith(("  ", "\\"))


def _is_below_text(above: Line | None, item: Line, below: list[Line]) -> bool:
    """Whether a list is meant under a line of text: a single dash in the middle of a sentence is a dash."""
    if above is None or above.kind != "text" or above.quoted != item.quoted:
        return False
    deeper = above.indent // TAB - item.indent // TAB
    items = sum(line.kind == ITEM and line.indent == item.indent for line in below)
    if (marker := marker_of(above.text)) and item.number > 1 and place_of(marker) == item.number - 1:
        return False  # the line above was to be its first item
    return deeper > 0 or (deeper == 0 and (items > 1 or _SENTENCE.search(above.text) is not None))


def _goes_on(before: re.Match[str], marker: re.Match[str] | None, line: Line) -> bool:
    """Whether a line is the next item of a list that begins with a marker that is none."""
    if marker is None:
        return not (before["letter"] or before["bullet"]) and place_of(before) + 1 == line.number
    return goes_on(before, marker)


def _is_wide_separator(line: Line) -> bool:
    return set(line.text.strip()) <= set("｜－—：|-: ")
