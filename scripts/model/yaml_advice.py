"""What a parser says of broken YAML names its own grammar; a writer wants to know what to type instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A key with its value, also of an item, with a colon of either width: takes `title: x`, `- title：x`; leaves `# a: b`.
_PAIR = re.compile(
    r"^(?P<lead>[ \t]*(?:- +)?)(?P<key>[A-Za-z_][\w-]*)(?P<colon>[:：])(?P<gap>[ \t]*)(?P<value>.*?)[ \t]*$"
)
_MARKS = "@`%*&!"
# What MkDocs reads from the environment.
_OF_MKDOCS = "!ENV "
# Links of a wiki in the place of a list of names: takes `[[a]], [[b]]`; leaves `[a, b]`.
_WIKI = re.compile(r"\[\[(?:[\w-]+/)*([\w-]+)(?:\.md)?(?:\|[^\[\]]*)?\]\]")
# Several of them, and nothing else: takes `[[a]], [[b]]`; leaves `[a], [b]`.
_WIKI_LIST = re.compile(rf"{_WIKI.pattern}(?:[,，、 ]+{_WIKI.pattern})*")
_ENDS = {"[": "]", "{": "}", '"': '"', "'": "'"}


class Advice(NamedTuple):
    """What to do about a line, and what stands there then, where there is one right answer alone."""

    said: str
    instead: str = ""


def advice(text: str, line: int) -> tuple[int, Advice] | None:
    """Return the line (from 1) that keeps `text` from being YAML and what to do there, None where nobody can tell.

    `line` is where the parser stopped: the slip is there, on the line above, or an opening mark further up.
    """
    lines = text.split("\n")
    near = [number for number in (line, line - 1) if 1 <= number <= len(lines)]
    for number in near:
        above = lines[number - 2] if number > 1 else ""
        if said := next(_slips(lines[number - 1], above), ""):
            ends = not lines[number : number + 1] or not lines[number][:1].isspace()
            return number, _with_line(said, lines[number - 1]) if ends else Advice(said)
    for number in range(min(line, len(lines)), 0, -1):
        if said := _open(lines[number - 1]):
            return number, Advice(said)
    return None


def _with_line(said: str, line: str) -> Advice:
    """What is said of a line, with the whole line where the words end with all of it that changes."""
    match = _PAIR.match(line)
    begin = said.find(f"{match['key']}: ") if match is not None else -1
    is_whole = match is not None and begin >= 0 and match["colon"] == ":" and not said.endswith("”")
    return Advice(said, f"{match['lead']}{said[begin:]}" if match is not None and is_whole else "")


def _slips(line: str, above: str) -> Iterator[str]:
    if re.match(r" *\t", line):
        yield "a tab begins this line; use spaces"
    if re.match(r" *-(?![- ])\S", line):
        yield f"no space behind the dash; write “{line.strip().replace('-', '- ', 1)}”"
    if comma := re.search(r"，[ \t]*(?=(?P<key>[a-z_]+):[ \t])", line):
        yield f"a full-width comma ， before {comma['key']}; type “, ”"
    if re.search(r"[\[,][ \t]*,", line):
        yield "two commas with nothing between them; delete one"
    if re.match(r"(?:<{7}|={7}|>{7})(?: |$)", line):
        yield "a mark of a merge; keep one of the two versions, and delete the marks"
    hidden = re.search(r"[ \t](#.*)", line)
    if hidden and (shown := line[: hidden.start()]).count("{") > shown.count("}"):
        yield f"`#` begins a comment, which hides “{hidden[1]}”; put the text in quotes"
    if (match := _PAIR.match(line)) is None:
        if re.match(r"[^\s#\-\[\]{}\"']", line) and _PAIR.match(above):
            yield "no key stands before this text; join it to the line above"
        return
    key, value = match["key"], match["value"]
    if match["colon"] == "：":
        yield f"a full-width colon ：; type “{key}: ”"
    elif value and not match["gap"]:
        yield f"no space behind the colon; write “{key}: {value}”"
    elif value[:1] and value[0] in _MARKS and not value.startswith(_OF_MKDOCS):
        yield f"no text begins with {value[0]}; put it in quotes: {key}: {_quoted(value)}"
    elif value[:1] in ("|", ">") and re.match(r"[|>][-+]?[ \t]+[^\s#]", value):
        yield f"{value[0]} ends its line; put the text in quotes: {key}: {_quoted(value.lstrip('|>-+ '))}"
    elif value[:1] in ("'", '"') and not _is_whole(value):
        inner = value.strip(value[0])
        if value[0] in inner:
            yield f"{value[0]} ends the text too early; write {key}: {_quoted(inner)}"
    elif names := _WIKI.findall(value) if _WIKI_LIST.fullmatch(value) else []:
        yield f"a list has one pair of brackets; write {key}: [{', '.join(names)}]"
    elif value[:1] in ("[", "{") and re.search(rf"\{_ENDS[value[0]]}\s*[^\s#,]", value):
        yield f"behind {_ENDS[value[0]]} nothing may stand; put the text in quotes: {key}: {_quoted(value)}"
    elif value[:1] not in ("'", '"', "[", "{") and re.search(r":(?= |$)", value):
        yield f"a colon in the text; put it in quotes: {key}: {_quoted(value)}"
    before = _PAIR.match(above)
    deeper = len(match["lead"]) - len(before["lead"]) if before is not None and before["value"] else 0
    if deeper == -1:
        yield f"a space is missing before {key}; begin the line as the one above it"
    if deeper > 0:
        yield f"spaces before {key}; begin the line as the one above it"


def _open(line: str) -> str:
    """What to do about a value whose opening mark has no end."""
    match = _PAIR.match(line)
    value = match["value"] if match is not None else ""
    end = _ENDS.get(value[:1], "")
    if value.startswith("[[") and value.endswith("]") and value.count("[") == value.count("]") + 1:
        return "two brackets open the list and one closes it; delete one ["
    return f"{value[0]} has no end; close it with {end}" if end and end not in value[1:] else ""


def _is_whole(value: str) -> bool:
    mark = value[0]
    inner = value[1:-1].replace("''", "").replace('\\"', "")
    return len(value) > 1 and value.endswith(mark) and mark not in inner


def _quoted(value: str) -> str:
    if value[:1] == "“" and value[-1:] == "”" and "“" not in value[1:]:
        value = value[1:-1]  # they were to be these marks
    return f"'{value}'" if '"' in value and "'" not in value else f'"{value}"'.replace('""', '"')
