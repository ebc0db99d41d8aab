"""What Markdown takes in several forms, a guide has in one: bullets are -, numbers count, rows have both their bars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.check.read import markdown_tables
from scripts.check.read.foreign_mark_up import box_for
from scripts.check.read.line_parts import line_start
from scripts.check.read.markdown_boxes import WARNING_SIGNS
from scripts.check.read.markdown_indent import Change
from scripts.check.read.markdown_lines import ITEM, Line
from scripts.check.read.markdown_slips import Slip, blocks_of, misnumbered, mixed
from scripts.check.read.prose_slips import CODE, EMOJI
from scripts.text.patterns import pattern

# What a note is called, and the kind of its box.
_KINDS = {
    "note": "note", "info": "note", "attention": "warning", "important": "warning", "caution": "warning",
    "warning": "warning", "danger": "danger", "tip": "tip", "hint": "tip", "注意": "note", "警告": "warning",
    "重要": "warning", "重要提示": "warning", "特别提醒": "warning", "危险": "danger", "温馨提示": "tip",
    "小贴士": "tip", "友情提示": "tip", "请注意": "note", "nb": "note", "please note": "note",
    "important notice": "warning", "important note": "warning", "reminder": "note", "小提示": "tip", "温馨提醒": "tip",
}  # fmt: skip
# Such a name in bold at the head of a paragraph: takes `**Note:** a`, `**提示**：a`, `**Note: a** b`, `**NOTE** a`,
# `**Note 1:** a`, `**N.B.** a`, `【注意】a`; leaves `**Note** a`, `**PIN**: a`.
_BOLD_NOTE = pattern(
    rf"\*\*(?P<name>(?i:{'|'.join(_KINDS)}|备注|提示|说明|提醒(?:您)?|注|特别说明))"
    r"(?:[ ]?\d{1,2}(?=[:：]))?"
    r"(?:[:：!！]\*\*|\*\*(?:[:：!！]|\s*$|[ ][–—-][ ])|(?P<within>[:：])(?=[^*\n]+\*\*))[:：]?"
    rf"|\*\*(?P<loud>{'|'.join(name.upper() for name in _KINDS if name.isascii())})\*\*"
    r"|\*\*N\.B\.\*\*"
    rf"|【(?P<framed>{'|'.join(name for name in _KINDS if not name.isascii())}|提示|备注)】"
)
# The same plain: takes `Note: a`, `注意：a`, `注 2：a`, `N.B. a`, `※ a`; leaves `Note that`, `提示：a`.
_PLAIN_NOTE = pattern(rf"(?P<name>(?i:{'|'.join(_KINDS)}|注))(?:[ ]?\d{{1,2}})?[:：]|N\.B\.|※")
# What points to a note in other texts.
_SIGNS = ("* ", "※")
# How a quotation begins that calls out to its reader: takes `💡 a`, `💡 **a**`, `**Stop** a`; leaves `a *b*`.
_CALL = pattern(rf"(?:{EMOJI.pattern}[ ]*)?\*\*[^*\n]+\*\*|{EMOJI.pattern}")
# A title in bold: takes `**In one minute**`; leaves `**Ibu:**`, `**“Tolong bantu saya”**`, `**Wait.**`.
_TITLE = pattern(r"\*\*[^*\n“\"][^*\n]*[^*\s.。!！?？,，;；:：]\*\*")
# What warns: takes `⚠️`, `Never`, `don’ts`, `不要`; leaves `💡`, `Note`, `特别`.
_WARNS = pattern(
    rf"[{WARNING_SIGNS}]|\b(?:not|never|warning|beware|careful|stop)\b|n[’']ts?\b|(?<!特)别|勿|不[要能可得]|小心|警告",
    re.IGNORECASE,
)
# The signs that other tools set before what is no warning, and the kind of its box.
_MILD = {"💡": "tip", "ℹ": "note", "📌": "note"}
_ARROW = r"(?:→|⇒|➔|➜|➝|›|»|＞|=>|->|\\?>)"
# A gloss, a label and a quotation: takes ` (a)`, `（甲）`; `**A**`; `“A”`, `"A"`; leaves ` (a`; `**A*`; `="a"`.
_GLOSS = r"(?:[ ]?\([^()\n]+\)|（[^（）\n]+）)?"
_BOLD, _QUOTED = r"\*\*[^*\n]+\*\*", r"(?:“[^”\n]+”|「[^」\n]+」|(?<![=\w])\"[^\"\n]+\")"
_NAMED = rf"(?:{_BOLD}|{_QUOTED}){_GLOSS}"
# The signs of menus, and one as code.
_ICON = "[⋮⋯☰≡]"
_SIGN = pattern(f"`{_ICON}`")
_STEP = rf"[ ]?{_ARROW}[ ]?{_NAMED}"
# An arrow of a way through menus: takes ` > ` and ` → ` between any words, `>` and `»` between names; leaves `a>b`.
_JOINT = rf"(?:[ ]?[→⇒➔➜➝＞][ ]?|[ ](?:=>|->|\\?>)[ ]|(?<=[*”」\")）])[ ]?{_ARROW}[ ]?(?=[*“「\"]))"
_STOP = (
    rf"(?:(?:{_BOLD}|{_QUOTED}|{_ICON}|(?=[A-Z\u3400-\u9fff])[^\W\d_]+(?:[ ](?:(?:dan|and|&)[ ])?[A-Z]\w+)*){_GLOSS})"
)
# Words for a stop between two others, and for the last: takes `choose a topic`; `tap it`.
_TOLD = r"[a-z]+(?:[ ][a-z]+){0,3}"
_TOUCHED = r"(?:tap|click|press|choose|select|pick|open)(?:[ ][a-z]+){1,3}"
# Such a way: takes `**A → B**`, `**A** (a) > “B”`, `A → B → C`, `设置 > 安全`, `**A** > pick one > **B**`,
# `“A” > tap it`; leaves `5 > 3`, `A-B`, `a → b`, `**A** > **`.
_CHAIN = pattern(
    rf"(?:{_STOP}(?:{_JOINT}(?:{_TOLD}{_JOINT})?{_STOP})+|[^\W\d_]+{_JOINT}{_NAMED}"
    rf"|{_NAMED}{_JOINT}{_TOUCHED}"
    rf"|\*\*[^*\s][^*\n]*{_ARROW}[^*\n]*[^*\s]\*\*{_GLOSS})"
)
_ARROWS = pattern("[→⇒➔➜➝↔⇄›»＞>]")
# What is named of a screen: takes `**Kirim**`, `点设置`, `找 Help`; leaves `一致`, `**停止**`, `continue`.
_MENU = pattern(
    r"[*“「\"\s]*(?:[^\s*]*[点开入择到找在][ ]?)?"
    r"(?:[A-Z]|(?:设置|我的|个人资料|账户|安全|隐私|权限|帮助|更多|首页|菜单|通用)"
    r"[*”」\"\s]*(?:[(（]|$))"
)
_NAMES, _POINTING = pattern(_NAMED), pattern("[→⇒➔➜➝]|[-=]>")
# An arrow in place of words, code being blank: takes `一致 → 继续`, `a -> b`, `**a** ⇒ b`, `a <-> b`, `a<br>-> b`;
# leaves `2 → 3`, `-->`.
_POINTS = pattern(r"(?:[→⇒➔➜➝↔⇄]|(?:(?<=[ ])|(?<=<br>))<?[-=]>(?=[ ]))(?=[ ]?[^\W\d_]|[ ]?[*“「\"\[]|[ ]{3})")
# What frames a warning elsewhere: takes `————`, `＝＝＝`; leaves `——`, `甲——`.
_FRAME = pattern(r"[—–─━═＝＿－]{3,}")
# The last name of a chain: takes `**A** > **B** (b)`, `**A → B**`, `“A” → “B”`; leaves `**A**`.
_LAST = pattern(
    rf"(?:\*\*[^*\n]*[^*\s][ ]?{_ARROW}[ ]?|{_ARROW}[ ]?(?:\*\*|[“「\"]))(?P<name>[^*“”「」\">→\n]+)"
    rf"(?:\*\*|[”」\"]){_GLOSS}$"
)
_SHOWN = 24


def find_odd_shapes(masked: str, text: str, in_han: bool) -> Iterator[Slip]:
    """Yield the lists, tables and notes of a text that a guide types otherwise.

    `masked` is it without its code; `in_han`: it is Chinese.
    """
    blocks = list(blocks_of(masked))
    for items in _lists(blocks, masked):
        yield from _bullets(items, text)
        yield from _numbers(items)
    for block, after in zip(blocks, [*blocks, []][1:], strict=True):
        if columns := markdown_tables.width(block):
            rows = [line for line in block if line.kind != "box" and "|" in line.text]
            if columns == 1 and len(rows) == len(block) == 2:
                yield _framed(rows[0])
                continue
            yield from _open_rows(rows, columns, text)
            yield from _empty_cells([row for row in rows[2:] if _width(row, _typed(row, text)) == columns], text)
        elif block[0].kind == "text":
            yield from _notes(block[0], _is_above_list(block, after, masked))
            yield from _frames(block)
        for line in block:
            if line.kind == ITEM and (line.text[0] == "*" or "**" in line.text):
                yield from _note_in_item(line)
    yield from _arrows(_labelled(masked, text), "“再……”, or “如果……，就……”" if in_han else "“then …”, or “if …, …”")


def note_of(words: str) -> str:
    """Return the name in bold of the note that a paragraph begins as; empty where it is none."""
    match = _BOLD_NOTE.match(words)
    return match[0] if match else ""


def _typed(line: Line, text: str) -> str:
    return text[line.start :].partition("\n")[0].rstrip()


def _lists(blocks: list[list[Line]], masked: str) -> Iterator[list[Line]]:
    """The items of each list, with those within them: what stands between two is indented."""
    items: list[Line] = []
    for block in blocks:
        if items and block[0].quoted and masked[line_start(masked, block[0].start)].isspace():
            yield [line for line in block if line.kind == ITEM]
            continue
        is_inside = block[0].kind == ITEM or block[0].indent > 0
        if items and not (is_inside and block[0].quoted == items[0].quoted):
            yield items
            items = []
        items += (line for line in block if line.kind == ITEM)
    if items:
        yield items


def _bullets(items: list[Line], text: str) -> Iterator[Slip]:
    odd = [line for line in items if line.text[0] in "*+" and not _is_pointed_at(line)]
    for line in odd[:1]:
        typed = _typed(line, text)
        right = f"-{typed[1:]}" if len(typed) <= _SHOWN else f"-{typed[1:_SHOWN]}…"
        changes = tuple(Change(each.start, each.text[0], "-") for each in odd)
        message = f"items begin with - here, not with {line.text[0]}; write “{right}”"
        yield Slip("odd-list-marker", line.start, typed, message, changes)


def _numbers(items: list[Line]) -> Iterator[Slip]:
    """The numbers of each list and of those within it; all may be the same in Markdown."""
    open_lists: dict[int, list[Line]] = {}
    for line in items:
        for indent in [each for each in open_lists if each > line.indent]:
            yield from _counted(open_lists.pop(indent))
        open_lists.setdefault(line.indent, []).append(line)
    for found in open_lists.values():
        yield from _counted(found)


def _counted(items: list[Line]) -> Iterator[Slip]:
    for place, line in enumerate(items, 1):
        if bool(line.number) != bool(items[0].number):
            yield Slip("odd-number", line.start, line.text, mixed(line, place))
            return
    if not items[0].number:
        return
    odd = [(place, line) for place, line in enumerate(items, 1) if line.number != place]
    are_same = all(line.number == 1 for line in items)
    changes = (Change(line.start, f"{line.number}.", f"{place}.") for place, line in odd)
    for place, line in odd[:1]:
        message = misnumbered(line.number, place)
        yield Slip("odd-number", line.start, line.text, message, tuple(changes) if are_same else ())


def _open_rows(rows: list[Line], columns: int, text: str) -> Iterator[Slip]:
    """Rows without the bar at one of their ends; where cells are missing too, that is told."""
    odd = [(line, typed) for line in rows if not _is_closed(line, typed := _typed(line, text))]
    mended = [(line, typed, _closed(line, typed)) for line, typed in odd if _width(line, typed) == columns]
    for line, typed, right in mended[:1]:
        ends = " and ".join(["begins"] * (not right.startswith(typed)) + ["ends"] * (not right.endswith(typed)))
        shown = f"…{right[-_SHOWN:]}" if ends == "ends" else f"{right[:_SHOWN]}…"
        message = f"a row {ends} with | here; write “{shown if len(right) > _SHOWN else right}”"
        yield Slip("open-row", line.start, typed, message, tuple(Change(each.start, *both) for each, *both in mended))


def _width(line: Line, typed: str) -> int:
    """The cells of a row, of which code is as wide as it was typed."""
    ends = (not line.text.startswith("|")) + (not typed.endswith("|"))
    return len(markdown_tables.pipes_of(line.text)) - 1 + ends


def _is_closed(line: Line, typed: str) -> bool:
    pipes = markdown_tables.pipes_of(line.text)
    return line.text.startswith("|") and pipes[-1] == len(typed) - 1 > 0


def _closed(line: Line, typed: str) -> str:
    begin = "" if line.text.startswith("|") else "| " if " " in typed else "|"
    return f"{begin}{typed}{'' if typed.endswith('|') else ' |' if ' ' in typed else '|'}"


def _empty_cells(rows: list[Line], text: str) -> Iterator[Slip]:
    for line in rows:
        pipes = markdown_tables.pipes_of(line.text)
        typed = _typed(line, text)
        for begin, end in pairwise(pipes):
            if not typed[begin + 1 : end].strip():
                message = "this cell is empty; write it, or “–” for nothing"
                yield Slip("empty-cell", line.start + begin, typed[begin : end + 1], message)
                break


def _is_above_list(block: list[Line], after: list[Line], masked: str) -> bool:
    """Whether the first line of a quotation stands above a list in it; one within an item is what to write or say."""
    if not block[0].quoted or masked[line_start(masked, block[0].start)] != ">":
        return False
    if len(block) > 1:
        return block[1].kind == ITEM
    between = masked[block[0].start : after[0].start].split("\n") if after else []
    return bool(after) and after[0].kind == ITEM and all(line.strip() for line in between)


def _notes(line: Line, is_above_list: bool = False) -> Iterator[Slip]:
    sign = EMOJI.match(line.text)
    words = line.text[sign.end() :].lstrip() if sign else line.text
    words = words[1:].lstrip() if _is_pointed_at(line) else words
    if match := _BOLD_NOTE.match(words) or _PLAIN_NOTE.match(words):
        name = next((name for name in match.groups() if name), "")
        kind = _KINDS.get(name.lower(), "note")
        kind = "warning" if kind == "note" and sign and _WARNS.search(sign[0]) else kind
        typed = line.text[: len(line.text) - len(words)] + match[0]
        message = f"what “{typed}” begins is a box here; {box_for(kind, ' ' * line.indent)}"
        marks = [">"] if line.quoted else []
        marks += ["**"] if match.groupdict().get("within") else []
        marks += [f"{typed[0]} here and where it points to this"] if typed.startswith(_SIGNS) else []
        message += f", without {' and '.join(marks)}" if marks else ""
        yield Slip("unboxed-note", line.start, typed, message)
    elif line.quoted and (call := _CALL.match(line.text)):
        yield from _quoted_note(line, call[0], is_above_list and _TITLE.fullmatch(line.text.rstrip()) is not None)


def _framed(row: Line) -> Slip:
    """The note in the one cell of a table: a frame, as word processors draw it."""
    kind = "warning" if _WARNS.search(row.text) else "note"
    return Slip("unboxed-note", row.start, row.text, f"a table of one cell is a box here; {box_for(kind)}, without |")


def is_frame(line: str) -> bool:
    """Whether a line is nothing but a row of dashes."""
    return _FRAME.fullmatch(line.strip()) is not None


def _frames(block: list[Line]) -> Iterator[Slip]:
    """The rows of dashes of a paragraph, which are told once: what they frame is a box."""
    for line in [each for each in block if is_frame(each.text)][:1]:
        typed = line.text.strip()
        message = f"a row of {typed[0]} is printed as it is typed; leave it out, or {box_for('warning')}"
        yield Slip("unboxed-note", line.start, typed, message)


def _quoted_note(line: Line, call: str, is_title: bool) -> Iterator[Slip]:
    """A quotation that calls out with a sign, a warning in bold, or a title of its list: a message to copy does not."""
    if (sign := EMOJI.search(call)) or is_title or _WARNS.search(call):
        kind = _MILD.get(sign[0][0], "") if sign else ""
        kind = kind or ("warning" if _WARNS.search(line.text) else "note")
        left = f"> and {sign[0]}" if sign else ">"
        message = f"what “{call}” begins is a box here, no quotation; {box_for(kind)}, without {left}"
        yield Slip("unboxed-note", line.start + (sign.start() if sign else 0), sign[0] if sign else "**", message)


def _is_pointed_at(line: Line) -> bool:
    """Whether a star begins a note, to which one in the text points, and no point."""
    return line.text.startswith(_SIGNS) and bool(_PLAIN_NOTE.match(line.text[1:].lstrip()))


def _note_in_item(line: Line) -> Iterator[Slip]:
    words = line.text.partition(" ")[2].lstrip()
    if _is_pointed_at(line):
        yield from _notes(line)
    elif match := _BOLD_NOTE.match(words):
        message = f"“{match[0]}” begins no step or point; leave it out, or write a box of its own"
        yield Slip("unboxed-note", line.start + len(line.text) - len(words), match[0], message)


def _labelled(masked: str, text: str) -> str:
    """A text in which the labels that are set as code, which is told too, stand in quotation marks."""
    for match in (*CODE.finditer(text), *_SIGN.finditer(text)) if "`" in text else ():
        if masked[match.start() : match.end()].isspace():
            masked = f"{masked[: match.start()]}“{match[0][1:-1]}”{masked[match.end() :]}"
    return masked


def _arrows(masked: str, words: str) -> Iterator[Slip]:
    """Ways through menus, and other arrows in place of words."""
    start = 0
    for line in masked.splitlines(keepends=True) if _ARROWS.search(masked) else ():
        if _ARROWS.search(line):
            chains = [slip._replace(start=start + slip.start) for slip in _chains(line)]
            yield from chains
            told = [range(slip.start, slip.start + len(slip.text)) for slip in chains]
            for match in _POINTS.finditer(line):
                if not any(start + match.start() in each for each in told):
                    message = (
                        f"{match[0]} is no mark of this guide; say it in words: {words}; behind a name, write a colon"
                    )
                    yield Slip("odd-mark", start + match.start(), match[0], message)
        start += len(line)


def _chains(line: str) -> Iterator[Slip]:
    for match in _CHAIN.finditer(line):
        if _is_of_menus(match[0]):
            found = _LAST.search(match[0])
            instead = f"name **{found['name'].strip()}** alone" if found else "write the last of them alone"
            message = f"{match[0]} is a chain of clicks, and menus differ; {instead}, and say where to look for it"
            yield Slip("click-chain", match.start(), match[0], message)


def _is_of_menus(chain: str) -> bool:
    """Whether a chain names what is on screens: “if this → do that” and “more > less” do not."""
    stops = [bool(_MENU.match(stop)) for stop in _ARROWS.split(chain)]
    return all(stops) or (not _POINTING.search(chain) and (any(stops) or bool(_NAMES.search(chain))))
