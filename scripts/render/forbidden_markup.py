"""An article says things; it never runs, loads, frames or disguises any: such mark-up stops the build.

The policy of the site would stop most of it in a reader's browser, but a copy of the text may go where there is none.
Finished HTML is looked at, as a browser gets it: what a writer typed as HTML is no part of Python-Markdown's tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.model.source import HIDDEN, SourceError

INLINE = "a abbr b br code del em i img ins kbd li mark q s small span strong sub sup time"
BLOCK = "blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr ol p pre section summary ul"
TABLE = "caption table tbody td tfoot th thead tr"
ELEMENTS = frozenset(f"{INLINE} {BLOCK} {TABLE}".split())
PLAIN = "abbr alt class dir height href hreflang id lang open role src title width"
LISTED = "colspan data-label datetime reversed rowspan scope start type value"
ATTRIBUTES = frozenset(f"{PLAIN} {LISTED}".split())
FREE = ("aria-", "data-")
# Thousands of pages have nothing odd: one search for elements, one look at each equals sign.
# An element that no article needs: takes `<iframe src=a>`; leaves `<strong>`.
ODD_ELEMENT = re.compile(rf"<(?!(?:{'|'.join(ELEMENTS)})[\s/>])[a-z]", re.IGNORECASE)
NAME_AT_END = re.compile(r"([^\s\"'<>/=]*)\s*\Z")
LONGEST = 40
VALUE = re.compile(r"\s*(?:\"([^\"]*)|'([^']*)|([^\s>]*))")
SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# What browsers drop from an address before they read its scheme (WHATWG URL, "basic URL parser").
IGNORED = re.compile("[\t\n\r]|^[\x00-\x20]+")
SCHEMES = frozenset({"https", "mailto", "tel"})


def refuse(html: str, meta: Mapping[str, Any], source: Path, name: str) -> None:
    """Raise SourceError for what an article's HTML or front matter may not hold.

    `html` is what Markdown made of the article; `source` is its file, read only to find the line, and `name` is what a
    message calls it.
    """
    fault = next(_faults(html, meta), None)
    if fault is not None:
        offender, message = fault
        raise SourceError(f"{name}:{line_of(source, offender)}: {message}")


def _faults(html: str, meta: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    text = "\n".join((html, *_words(meta)))
    if (hidden := HIDDEN.search(unescape(text) if "&" in text else text)) is not None:
        yield hidden[0], f"invisible character U+{ord(hidden[0]):04X}; delete it"
    if _looks_odd(html):
        for node in _nodes(html):
            yield from _judge(node)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for child in value.values() if isinstance(value, Mapping) else value:
            yield from _words(child)


def _looks_odd(html: str) -> bool:
    """Quick, and too strict: only what looks odd is read with a real parser, which decides."""
    return ODD_ELEMENT.search(html) is not None or any(map(_is_odd, *_around_equals(html)))


def _around_equals(html: str) -> tuple[list[str], list[str]]:
    parts = html.split("=")
    return parts[:-1], parts[1:]


def _is_odd(before: str, after: str) -> bool:
    name = before[before.rfind(" ") + 1 :]
    if name not in ATTRIBUTES:
        match = NAME_AT_END.search(before, max(0, len(before) - LONGEST))
        name = match[1].lower() if match else ""
    if name in ("href", "src"):
        value = VALUE.match(after)
        return value is None or not _is_safe(unescape(value[1] or value[2] or value[3] or ""))
    return not _is_known(name)


def _is_known(attribute: str) -> bool:
    return attribute in ATTRIBUTES or attribute.startswith(FREE)


def _is_safe(address: str) -> bool:
    bare = IGNORED.sub("", address).replace("\\", "/")
    scheme = SCHEME.match(bare)
    return scheme[1].lower() in SCHEMES if scheme else not bare.startswith("//")


def _nodes(html: str) -> Iterator[LexborNode]:
    body = LexborHTMLParser(f"<!doctype html><body>{html}").root
    return iter(body.css("body *, head *")) if body is not None else iter(())


def _judge(node: LexborNode) -> Iterator[tuple[str, str]]:
    tag = node.tag or ""
    if tag not in ELEMENTS:
        yield f"<{tag}", f"<{tag}>: an article has no such element; write it in Markdown"
    for attribute, value in node.attributes.items():
        if not _is_known(attribute):
            yield attribute, f"<{tag} {attribute}>: an article has no such attribute; leave it out"
        elif attribute in ("href", "src") and not _is_safe(value or ""):
            yield (value or "").split(":")[0], f"{value}: an address is relative, https:, mailto: or tel:"


def line_of(source: Path, offender: str) -> int:
    """Return the line of the source that has the offender, as it is or as an entity, or 1."""
    text, wanted = source.read_text(encoding="utf-8"), offender.lower()
    at = text.lower().find(wanted)
    if at >= 0:
        return text.lower().count("\n", 0, at) + 1
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if wanted in unescape(line).lower()), 1)
