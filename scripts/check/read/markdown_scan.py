"""Links and headings are found in the Markdown as typed, each with its offset."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.text.patterns import pattern


class SourceLink(NamedTuple):
    """An address in Markdown: `target` as typed, from offset `start`; `image`, or made by raw `html`."""

    target: str
    start: int
    label: str
    image: bool = False
    html: bool = False


class SourceHeading(NamedTuple):
    """A heading as typed; `id` is empty where the writer gave none."""

    level: int
    text: str
    id: str
    start: int
    html: bool = False


# A number before a heading: takes `2. Steps`, `2\. Steps`, `2.1 Steps`, `2、步骤`, `二、步骤`, `（2）步骤`; leaves
# `2 steps`, `2.5 km`, `2.4 GHz`, `2.5 万`, `一分钟`.
COUNTED = pattern(
    r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\\?[.．、)）][ ]*(?=\D)"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}\\?\.?[ ]+(?=(?![KMGT]?(?:B|bps|Hz)\b)[A-Z][A-Za-z]"
    r"|(?![万亿倍个元年月天日分小公百千秒折级版块次])[\u3400-\u9fff])"
)
# An attribute of raw HTML that holds an address: takes `<a href="x.md">`, `<img src=x.png>`; leaves `<a id="x">`.
_ATTRIBUTE = pattern(
    r"\s(?:href|src|srcset|poster|data|action|cite)\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)
_TAG = pattern(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
# Where a reference link leads: takes `[name]: x.md`, `[name]:\n  <x.md>`; leaves `[^1]: a footnote`.
_DEFINITION = pattern(r"^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\n?[ \t]*(?:<([^>\n]*)>|(\S+))", re.M)
# An address between angle brackets: takes `<https://x.example>`, `<a@x.example>`; leaves `<br>`.
_AUTOLINK = pattern(r"<((?:https?|ftp|mailto|tel):[^<>\s]+|[^\s<>@:]+@[^\s<>@]+)>", re.I)
_TITLE = pattern(r"^(.*?)\s+(?:\".*\"|'.*'|\(.*\))$", re.DOTALL)


def find_links(masked: str, text: str) -> list[SourceLink]:
    links = [*_inline_links(masked, text), *_html_links(masked)]
    for match in _DEFINITION.finditer(masked):
        group = 2 if match[2] is not None else 3
        links.append(SourceLink(match[group], match.start(group), match[1]))
    for match in _AUTOLINK.finditer(masked):
        links.append(SourceLink(match[1], match.start(1), match[1]))
    return links


def _html_links(masked: str) -> list[SourceLink]:
    links = []
    for tag in _TAG.finditer(masked):
        for match in _ATTRIBUTE.finditer(tag[0]):
            group = next(name for name in ("double", "single", "bare") if match[name] is not None)
            start = tag.start() + match.start(group)
            links.append(SourceLink(match[group], start, "", tag[0][:4].lower() == "<img", True))
    return links


def _inline_links(masked: str, text: str) -> list[SourceLink]:
    links = []
    position = masked.find("](")
    while position != -1:
        parsed = _destination(masked, position + 2)
        opening = _opening(masked, position)
        if parsed is not None and opening is not None:
            target, start = parsed
            image = opening > 0 and masked[opening - 1] == "!"
            links.append(SourceLink(target, start, text[opening + 1 : position], image))
        position = masked.find("](", position + 2)
    return links


def _opening(text: str, closing: int) -> int | None:
    """The `[` that belongs to the `]` at `closing`, within the paragraph."""
    depth = 0
    for index in range(closing, max(-1, closing - 3000), -1):
        character = text[index]
        if index and text[index - 1] == "\\":
            continue
        if character == "]":
            depth += 1
        elif character == "[":
            depth -= 1
            if not depth:
                return index
        elif character == "\n" and text[index - 1 : index] == "\n":
            return None
    return None


def _destination(text: str, start: int) -> tuple[str, int] | None:
    """The address between the parentheses that open before `start`, without its title."""
    depth, index = 1, start
    while index < len(text) and depth:
        character = text[index]
        if character == "\\":
            index += 1
        elif character == "\n" and text[index + 1 : index + 2] in ("\n", ""):
            return None
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        index += 1
    if depth:
        return None
    inner = text[start : index - 1]
    lead = len(inner) - len(inner.lstrip())
    inner = inner.strip()
    if inner.startswith("<") and ">" in inner:
        return inner[1 : inner.index(">")], start + lead + 1
    title = _TITLE.match(inner)
    return (title[1] if title else inner), start + lead


# A heading with number signs, also in a list: takes `## Steps`, `- # One`; leaves `text ## no`.
_ATX = pattern(r"^(?: {0,3}|[ \t]*(?:[-*+]|\d+[.)])[ \t]+)(#{1,6})(?!#)[ \t]*(.*?)[ \t]*$", re.M)
# A heading underlined: takes `Steps\n-----`; leaves `- item\n---`.
_SETEXT = pattern(r"^(?<![^\n]\n)(?![ \t]*(?:[#>|]|[-*+] ))(\S[^\n]*)\n(=+|-+)[ \t]*$", re.MULTILINE)
_HTML_HEADING = pattern(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTES = pattern(r"[ \t]*#*[ \t]*\{:?[ \t]*([^{}]*?)[ \t]*\}[ \t]*$")
_ID = pattern(r"(?:^|\s)(?:#([^\s}]+)|id=[\"']?([^\s\"'}]+))")


def find_headings(masked: str, text: str) -> list[SourceHeading]:
    found = []
    for match in _ATX.finditer(masked):
        if match[2]:
            found.append(_heading(len(match[1]), text[match.start(2) : match.end(2)], match.start(1)))
    unmerged = re.search(r"^[<>]{7}(?: |$)", masked, re.MULTILINE)
    for match in _SETEXT.finditer(masked):
        if unmerged and match[2] == "=======":
            continue
        level = 1 if match[2][0] == "=" else 2
        found.append(_heading(level, text[match.start(1) : match.end(1)], match.start(1)))
    for match in _HTML_HEADING.finditer(masked):
        identifier = _ID.search(match[2])
        name = (identifier[1] or identifier[2]) if identifier else ""
        found.append(SourceHeading(int(match[1]), match[3].strip(), name, match.start(), True))
    return found


def _heading(level: int, text: str, start: int) -> SourceHeading:
    identifier = ""
    attributes = _ATTRIBUTES.search(text)
    if attributes:
        name = _ID.search(attributes[1])
        identifier = (name[1] or name[2]) if name else ""
        text = text[: attributes.start()]
    text = text.rstrip("#").rstrip() or text
    if not identifier:
        inline = re.search(r"<a\s[^>]*\b(?:id|name)=[\"']?([^\s\"'>]+)", text)
        identifier = inline[1] if inline else ""
    return SourceHeading(level, text.strip(), identifier, start)
