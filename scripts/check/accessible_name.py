"""A link is called what a screen reader calls it, which need not be its text."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scripts.check.links import Attributes


def link_name(node: LexborNode, attributes: Attributes) -> str:
    """The accessible name of a link, roughly: text, aria-label, title, or a picture's alt text."""
    text = node.text().strip()
    if text:
        return text
    for name in ("aria-label", "aria-labelledby", "title"):
        if (attributes.get(name) or "").strip():
            return attributes[name] or ""
    if attributes.get("aria-hidden") == "true" or node.parent is None:
        return "(hidden)"
    for child in node.css("img, svg, [aria-label], input, object, video, iframe"):
        named = child.attributes
        if child.tag in ("object", "video", "iframe") or ("src" not in named and child.tag == "input"):
            return "(embedded)"
        name = named.get("alt") or named.get("aria-label") or named.get("title") or ""
        if name.strip() or named.get("aria-labelledby"):
            return name.strip() or "(named)"
    return ""
