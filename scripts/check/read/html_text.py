"""Some faults of a page only show in its text: a parser mends them without a word."""

from __future__ import annotations

import re

import webencodings  # type: ignore[import-untyped]  # it ships no types

from scripts.check.read.fault import Fault

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:-]+)", re.IGNORECASE)
_MUST_CLOSE = ("div", "main", "article", "section", "ul", "ol", "table", "a", "pre", "nav")
_RAW = ("script", "style", "textarea", "title")


def declared_charset(data: bytes) -> str:
    match = _CHARSET.search(data[:2048])
    return match[1].decode("ascii") if match else ""


def cut_off(text: str) -> str:
    """In what the text ends too early, empty if it is whole. End tags that may be left out don't count."""
    tail = text.rstrip()
    if tail[-7:].lower() == "</html>":
        return ""
    opened = tail.rfind("<")
    if opened > tail.rfind(">") and re.match(r"<[a-zA-Z/!]", tail[opened : opened + 2]):
        return "a tag"
    if tail.rfind("<!--") > tail.rfind("-->"):
        return "a comment"
    lowered = tail.lower()
    if "</html" in lowered:
        return ""
    lowered = re.sub(r"<!--.*?-->|<(script|style|textarea)\b.*?</\1\s*>", "", lowered, flags=re.DOTALL)
    for name in (*_RAW, *_MUST_CLOSE):
        opens = len(re.findall(rf"<{name}[\s>/]", lowered))
        if opens > len(re.findall(rf"</{name}\s*>", lowered)):
            return f"`<{name}>`, which is never closed"
    return ""


def decode(data: bytes, path: str) -> tuple[str, Fault | None]:
    """The text as a browser decodes it; bytes that don't fit their declared encoding are a fault."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), None
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"byte {error.start} is not UTF-8; save the file as UTF-8"
    charset = declared_charset(data)
    encoding = webencodings.lookup(charset) if charset else None
    if encoding is not None and encoding.name != "utf-8":
        try:
            return encoding.codec_info.decode(data, "strict")[0], None
        except UnicodeDecodeError:
            pass
    return data.decode("utf-8", "replace"), Fault(path, "not-utf-8", place, line)
