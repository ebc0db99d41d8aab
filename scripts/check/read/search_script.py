"""A search index in a classic script leads readers on as its JSON would: its addresses start at the site's root."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from scripts.text.patterns import pattern

_SCRIPT = pattern(r"(?:^|/)[^/]*(?:search|index)[^/]*\.js$", re.IGNORECASE)
# A script that is one assignment of data: takes `var index = {`; leaves `function go() {`.
_ASSIGNMENT = pattern(
    r"\ufeff?\s*(?:/\*.*?\*/\s*|//[^\n]*\n\s*|[\"']use strict[\"'];?\s*)*"
    r"(?:(?:var|let|const)\s+)?[\w$.\[\]\"']+\s*=\s*(?=[{\[])",
    re.DOTALL,
)
# An address of a page in such data: takes `account/pin.html#steps`, `account/`; leaves `account`.
_PAGE = pattern(r"[^\s<>\"{}]+\.html?(?:[?#]\S*)?|[^\s<>\"{}:]+/(?:#\S*)?")


def is_search_script(path: str) -> bool:
    return bool(_SCRIPT.search(path))


def search_addresses(text: str) -> list[str]:
    """Every page that the index names; nothing where the script holds more than an index."""
    start = _ASSIGNMENT.match(text)
    if start is None:
        return []
    try:
        data, _ = json.JSONDecoder().raw_decode(text, start.end())
    except (ValueError, RecursionError):
        return []
    return [*_named(data), *_listed(data)]


def _named(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name in ("location", "url", "href", "path") and isinstance(value, str) and _PAGE.fullmatch(value):
                yield value
            elif isinstance(value, dict | list):
                yield from _named(value)
    elif isinstance(data, list):
        for value in data:
            yield from _named(value)


def _listed(data: Any) -> Iterator[str]:
    """Our own format: `text` has a line `#section/slug` an article and `(id Title` a heading."""
    if not isinstance(data, dict) or not isinstance(data.get("text"), str) or not isinstance(data.get("topics"), list):
        return
    topics = [pair[1] for pair in data["topics"] if isinstance(pair, list) and len(pair) == 2]
    folder = f"{data.get('lang')}/"
    prefix = folder if any(str(topic).startswith(folder) for topic in topics) else ""
    yield from (str(topic) for topic in topics)
    page = ""
    for mark, rest in re.findall(r"^([#(])(\S+)", data["text"], re.MULTILINE):
        page = f"{prefix}{rest}.html" if mark == "#" else page
        yield page if mark == "#" else f"{page}#{rest}"
