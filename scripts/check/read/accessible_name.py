"""A link is called what a screen reader calls it, which need not be its text."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from scripts.check.read.links import Attributes


def _spoken(node: LexborNode) -> str:
    """The text of a node without what is hidden from everybody or from screen readers."""
    child = node.child
    if child is None:
        return ""
    if child.next is None and child.is_text_node:
        return child.text_content or ""
    text = node.text()
    if not text.strip():
        return text
    spoken = ""
    while child is not None:
        if child.is_text_node:
            spoken += child.text_content or ""
        elif child.is_element_node and not _is_hidden(child):
            spoken += _spoken(child)
        child = child.next
    return spoken


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or attributes.get("aria-hidden") == "true"


def link_name(node: LexborNode, attributes: Attributes) -> str:
    """The accessible name of a link, roughly: text, aria-label, title, or a picture's alt text."""
    text = _spoken(node).strip()
    if text:
        return text
    for name in ("aria-label", "aria-labelledby", "title"):
        if (attributes.get(name) or "").strip():
            return attributes[name] or ""
    if attributes.get("aria-hidden") == "true" or "hidden" in attributes or node.parent is None:
        return "(hidden)"
    for child in node.css("img, svg, [aria-label], input, object, video, iframe"):
        named = child.attributes
        if child.tag in ("object", "video", "iframe") or ("src" not in named and child.tag == "input"):
            return "(embedded)"
        name = named.get("alt") or named.get("aria-label") or named.get("title") or ""
        if name.strip() or named.get("aria-labelledby"):
            return name.strip() or "(named)"
    return ""
