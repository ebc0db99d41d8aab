"""What stands before an item of a list for a writer, and begins none for Python-Markdown."""

from __future__ import annotations

import re
import unicodedata

from scripts.text.patterns import pattern

# What begins a list for a writer alone: takes `• 甲`, `1、甲`, `-甲`, `1.甲`, `（1）甲`, `①甲`, `1⃣ 甲`, `a. 甲`,
# `一、甲`, `第一步：甲`, `Step 1: a`; leaves `-5 °C`, `a 甲`, `1: a`, `第一步先`.
_MARKER = pattern(
    r"(?P<bullet>[•·●○◦‣▪－＊]|[-+](?=[^\W\d_])|[—–×√✓✔✗✘](?=[ ]))[ \u00a0\u3000]*(?=\S)"
    r"|[(（]?(?P<number>[0-9０-９]{1,2})(?:[、．。)）：]|\ufe0f?\u20e3|\.(?=[^\s\d.]))[ \u00a0\u3000]*"
    r"|(?:第(?P<step>[一二三四五六七八九十]|\d{1,2})步|[Ss]tep[ ]?(?P<english>\d{1,2}))[ ]?[:：、，.][ ]*(?=\S)"
    r"|(?P<sign>[①-⑳⑴-⒇❶-❿➀-➓㈠-㈩]|[一二三四五六七八九十](?=[、．.]))[、．.]?[ \u3000]*(?=\S)"
    r"|[(（]?(?P<letter>[a-hA-H])[.．、)）](?:[ \u3000]+|(?=[\u3400-\u9fff]))(?=\S)"
)
# What looks like a dash before the words of an item: takes `-甲`, `–甲`, `· 甲`; leaves `-5`, `--x`, `– 甲`.
GLUED = pattern(r"[-+–—](?=[^\W\d_])|[•·●○◦‣▪－＊][ ]?(?=[^\W\d_])")
_HAN = "一二三四五六七八九十"


def marker_of(typed: str) -> re.Match[str] | None:
    """The marker that a line begins with, if a writer meant one."""
    return _MARKER.match(typed)


def goes_on(before: re.Match[str], marker: re.Match[str]) -> bool:
    """Whether two markers are of one list: a letter or a sign alone may begin any sentence."""
    counted = _alone(before), _alone(marker)
    return not any(counted) or (all(counted) and place_of(marker) == place_of(before) + 1)


def _alone(marker: re.Match[str]) -> str | None:
    return marker["sign"] or marker["letter"] or marker["step"] or marker["english"]


def as_item(typed: str) -> str:
    """The line as Markdown has it; what has a letter is counted to be named, and seldom a step."""
    marker = _MARKER.match(typed)
    if marker is None:  # its dash is none
        return f"- {typed[1:].strip(' ')}"
    mark = "-" if marker["bullet"] or marker["letter"] else f"{place_of(marker)}."
    return f"{mark} {typed[marker.end() :].rstrip(' ')}"


def place_of(marker: re.Match[str]) -> int:
    """Return the number that a marker stands for; 0 for a bullet."""
    if letter := marker["letter"]:
        return ord(letter.lower()) - ord("a") + 1
    sign = marker["number"] or marker["english"] or marker["step"] or marker["sign"]
    if not sign or sign in _HAN:
        return _HAN.index(sign) + 1 if sign else 0
    return int(sign) if sign.isdecimal() else int(unicodedata.numeric(sign))
