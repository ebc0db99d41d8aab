"""Broken lines of front matter do not hide what is wrong with the other keys."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from typing import Any, Literal, get_args, get_origin

import msgspec

from scripts.model.document import Document, parse
from scripts.text.suggest import did_you_mean

BROKEN = "broken YAML: "
# A line that begins a key: takes `title: x`, `title：x`, `title:x`; leaves ` title: x`, `# title`.
_KEY = re.compile(r"(?P<name>[A-Za-z_][\w-]*)[ \t]*[:：]")
# The first word of a line, behind whatever stands before it: takes `\tcase: x`, `|| case`, `case：x`.
_FIRST = re.compile(r"\W*([A-Za-z_][\w-]*)")
# What fits the schema in the place of a key that can't be read.
_FITTING: dict[str, Any] = {
    "title": "x",
    "description": "x" * 50,
    "case": "x",
    "keywords": list("abcdefgh"),
    "related": ["a", "b"],
    "reviewed": date(2020, 1, 1),
}


def read_rest(document: Document, kind: type[Any]) -> None:
    """Let a document that some lines keep from being YAML say the rest, and note which keys of `kind` are unread.

    Each of these lines is told; nothing changes where what is left is no YAML either.
    """
    lines = document.text.split("\n")
    hidden: list[Collection[int]] = []
    rest, faults = document, document.faults
    while rest.data is None and rest.faults and rest.faults[-1].message.startswith(BROKEN):
        hidden.append(_lines_of_key(lines, rest.faults[-1].line - document.above - 1))
        if any(hidden[-1] == each for each in hidden[:-1]):
            return
        text = "\n".join("" if any(number in each for each in hidden) else line for number, line in enumerate(lines))
        rest = Document(document.name, text, document.above)
        parse(rest)
        faults = [*faults, *rest.faults]
    if hidden and isinstance(rest.data, dict):
        fields = [each.encode_name for each in msgspec.structs.fields(kind)]
        document.text, document.data, document.faults = rest.text, rest.data, faults
        unread = (_unread([lines[number] for number in each], fields, rest.data) for each in hidden)
        document.unread = frozenset().union(*unread)


def with_unread(document: Document, kind: type[Any]) -> Any:
    """Return what a document says, and something that fits for each key that it needs and that can't be read."""
    if not document.unread:
        return document.data
    needed = (each for each in msgspec.structs.fields(kind) if each.required and each.encode_name in document.unread)
    return {**{each.encode_name: _fitting(each) for each in needed}, **document.data}


def _fitting(field: msgspec.structs.FieldInfo) -> Any:
    return get_args(field.type)[0] if get_origin(field.type) is Literal else _FITTING[field.encode_name]


def _lines_of_key(lines: list[str], at: int) -> Collection[int]:
    """The line `at`, and those that belong to the same key."""
    first = at
    if lines[at][:1] in (" ", "\t", "-") and not _KEY.match(lines[at].strip()):
        first = next((number for number in range(at, -1, -1) if _KEY.match(lines[number])), at)
    elif not _KEY.match(lines[at]):
        return {at}
    behind = next((number for number in range(at + 1, len(lines)) if _KEY.match(lines[number])), len(lines))
    return range(first, behind)


def _unread(lines: list[str], fields: list[str], data: dict[str, Any]) -> frozenset[str]:
    """The keys that stand on lines which can't be read; where none is known, any may."""
    words = [match[1] for line in lines if (match := _FIRST.match(line))]
    known = {
        field for word in words[:1] for field in fields if field == word or f" {field}?" in did_you_mean(word, fields)
    }
    return frozenset((known or set(fields)) - data.keys())
