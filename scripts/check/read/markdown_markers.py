"""What stands before an item of a list for a writer, and begins none for Python-Markdown."""

from __future__ import annotations

import re
import unicodedata

from scripts.text.patterns import pattern

# What begins a list for a writer alone: takes `• 甲`, `1、甲`, `-甲`, `1.甲`, `（1）甲`, `①甲`, `a. 甲`, `一、甲`;
# leaves `-5 °C`, `a 甲`.
_MARKER = pattern(
    r"(?P<bullet>[•·●○◦‣▪－＊]|[-+](?=[^\W\d_])|[—–](?=[ ]))[ \u00a0\u3000]*(?=\S)"
    r"|[(（]?(?P<number>[0-9０-９]{1,2})(?:[、．。)）]|\.(?=[^\s\d.]))[ \u00a0\u3000]*"
    r"|(?P<sign>[①-⑳⑴-⒇❶-❿➀-➓㈠-㈩]|[一二三四五六七八九十](?=[、．.]))[、．.]?[ \u3000]*(?=\S)"
    r"|[(（]?(?P<letter>[a-hA-H])[.．、)）](?:[ \u3000]+|(?=[\u3400-\u9fff]))(?=\S)"
)
# A dash right before its words: takes `-甲`; leaves `-5`, `--x`.
GLUED = pattern(r"[-+](?=[^\W\d_])")
_HAN = "一二三四五六七八九十"


def marker_of(typed: str) -> re.Match[str] | None:
    """The marker that a line begins with, if a writer meant one."""
    return _MARKER.match(typed)


def goes_on(before: re.Match[str], marker: re.Match[str]) -> bool:
    """Whether two markers are of one list: a letter or a sign alone may begin any sentence."""
    counted = before["sign"] or before["letter"], marker["sign"] or marker["letter"]
    return not any(counted) or (all(counted) and _place(marker) == _place(before) + 1)


def as_item(typed: str) -> str:
    """The line as Markdown has it."""
    marker = _MARKER.match(typed)
    assert marker is not None
    mark = "-" if marker["bullet"] else f"{_place(marker)}."
    return f"{mark} {typed[marker.end() :].rstrip(' ')}"


def _place(marker: re.Match[str]) -> int:
    if marker["number"]:
        return int(marker["number"])
    if letter := marker["letter"]:
        return ord(letter.lower()) - ord("a") + 1
    sign = marker["sign"]
    return _HAN.index(sign) + 1 if sign in _HAN else int(unicodedata.numeric(sign))
