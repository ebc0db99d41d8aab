"""A table is two rows of the same width at the head of a block, the second of dashes; the rest is told here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from scripts.check.read.markdown_lines import Line
from scripts.text.patterns import pattern

# What the row below the head of a table is made of (markdown/extensions/tables.py).
_SEPARATING = frozenset("|:- ")
# The same from a Chinese keyboard or a word processor.
_ODD_DASHES = _SEPARATING | frozenset("—–－─：|一ー―_=")
# A cell of such a row: takes `一一一`, `--`; leaves `一`, `—`.
_DASHES = pattern(r"[ ]*:?[—–－─一ー―_=-]{2,}:?[ ]*")
_PIPE = pattern(r"(?<!\\)(?:\\\\)*\|")


class Fault(NamedTuple):
    """`rule` is the finding's name; `instead` stands in place of the line, where that is the one right answer."""

    line: Line
    rule: str
    message: str
    instead: str | None = None


def faults(block: list[Line], typed: Callable[[Line], str]) -> Iterator[Fault]:
    """Yield line, rule and message for rows that become text, and for cells that vanish."""
    if not any("|" in line.text for line in block):
        return
    lines = [line for line in block if line.kind != "box"]
    if not lines:
        return
    second = lines[1].text.rstrip() if len(lines) > 1 else ""
    width = width_of(lines[0].text)
    if "|" in lines[0].text and _is_dashes(second):
        if width_of(second) == width:
            yield from _rows(lines[2:], width, typed)
        elif len(lines) > 2 and all(width_of(line.text) == width_of(second) > width for line in lines[2:]):
            message = f"{width} cells over {width_of(second)} columns: no table; write the cell that is missing here"
            yield Fault(lines[0], "broken-table", message)
        else:
            message = f"{width_of(second)} columns under {width}: no table; write “{_separator(width)}”"
            sure = ":" not in second and len(lines) > 2 and all(width_of(line.text) == width for line in lines[2:])
            yield Fault(lines[1], "broken-table", message, _separator(width) if sure else None)
        return
    if _is_dashes(lines[0].text.rstrip()) and len(lines) > 1 and "|" in lines[1].text:
        head = "|" + " |" * width_of(lines[0].text)
        yield Fault(
            lines[0], "broken-table", f"no table without a head; write a row above the dashes, “{head}” for none"
        )
        return
    yield from _late(lines)
    yield from _bare(lines)


def _is_dashes(text: str) -> bool:
    return "|" in text and "-" in text and set(text) <= _SEPARATING


def width(block: list[Line]) -> int:
    """The columns of the table that a block is; 0 where it is none."""
    lines = [line for line in block if line.kind != "box"]
    if len(lines) < 2 or "|" not in lines[0].text or not _is_dashes(lines[1].text.rstrip()):
        return 0
    first = width_of(lines[0].text)
    return first if first == width_of(lines[1].text) else 0


def are_rows(block: list[Line], columns: int) -> bool:
    """Whether each line of a block looks like a row of so many columns, and none like a table of its own."""
    rows = all(line.kind == "row" and line.text.rstrip().endswith("|") for line in block)
    return rows and all(width_of(line.text) == columns and not _is_dashes(line.text.rstrip()) for line in block)


def width_of(text: str) -> int:
    bare = text.strip()
    bare = bare.removeprefix("|")
    pipes = len(_PIPE.findall(bare)) if "\\" in bare else bare.count("|")
    return pipes if bare.endswith("|") and not bare.endswith("\\|") else pipes + 1


def pipes_of(text: str) -> list[int]:
    """Return where the bars of a row stand that part its cells."""
    return [match.end() - 1 for match in _PIPE.finditer(text)]


def _separator(width: int) -> str:
    return "|" + "---|" * width


def _rows(lines: list[Line], width: int, typed: Callable[[Line], str]) -> Iterator[Fault]:
    for line in lines:
        if all(map(_DASHES.fullmatch, _cells(line.text))):
            yield Fault(line, "broken-table", "a second row of dashes is printed as it is typed; delete this row")
        elif line.text.startswith("｜") and "|" not in line.text:
            right = typed(line).rstrip().replace("｜", "|")
            yield Fault(line, "broken-table", f"｜ makes no cell; write “{right.strip()}”", right)
        elif "|" not in line.text and line.kind == "text":
            message = f"“{typed(line).strip()}” becomes a row of the table above; put a blank line above it"
            yield Fault(line, "glued-block", message)
            return
        elif (cells := width_of(line.text)) > width:
            yield Fault(line, "lost-cell", f"{cells} cells under {width} columns{_lost(_cells(typed(line))[width:])}")
        elif cells < width:
            message = f"{cells} cells under {width} columns: the last stay empty; write them, or “–” for nothing"
            yield Fault(line, "lost-cell", message)


def _lost(cells: list[str]) -> str:
    if not any(cell.strip() for cell in cells):
        return f"; delete the last {'|' if len(cells) == 1 else f'{len(cells)} |'}"
    if any("]]" in cell for cell in cells):
        return ": a link of a wiki has a bar of its own; write [words](page.md)"
    last = "、".join(f"“{cell.strip()}”" for cell in cells)
    return f": {last} is left out; join cells, or write \\| for a bar"


def _cells(typed: str) -> list[str]:
    bare = typed.strip().removeprefix("|").removesuffix("|")
    return _PIPE.split(bare) if "\\" in bare else bare.split("|")


def _late(lines: list[Line]) -> Iterator[Fault]:
    """A table right under a line of text."""
    for index, line in enumerate(lines[2:], 2):
        head, above = lines[index - 1], lines[index - 2]
        if _is_dashes(line.text.rstrip()) and "|" in head.text and above.kind == "text" and above.text[0] != "|":
            message = f"under a line of text “{head.text.strip()}” is no table; put a blank line above it"
            yield Fault(head, "glued-block", message)
            return


def _bare(lines: list[Line]) -> Iterator[Fault]:
    """Rows with a bar at either end, and no row of dashes below the first."""
    rows = [line for line in lines if line.kind == "row" and line.text.rstrip().endswith("|")]
    if len(rows) > 1 and lines[1].kind == "row" and set(lines[1].text) <= _ODD_DASHES:
        right = _separator(width_of(rows[0].text))
        message = f"these are no plain dashes, so this is no table; write “{right}”"
        yield Fault(lines[1], "broken-table", message, right)
        return
    if len(rows) < 2 or any(_is_dashes(line.text.rstrip()) for line in lines):
        return
    message = f"no table without a row of dashes; write “{_separator(width_of(rows[0].text))}” below this row"
    yield Fault(rows[0], "broken-table", message)
