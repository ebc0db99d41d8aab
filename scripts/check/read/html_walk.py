"""A page is read once, as a browser parses it; every rule looks at the same reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.check.read.accessible_name import link_name
from scripts.check.read.attribute_values import refresh_address
from scripts.check.read.css_links import css_links, may_link
from scripts.check.read.html_page import CODE_END, CODE_START, Block, Heading, HtmlPage, Reference
from scripts.check.read.links import (
    ADDRESS_ATTRIBUTES,
    FOLLOW,
    LOAD,
    SET_ATTRIBUTES,
    STYLED_ATTRIBUTES,
    Attributes,
    Link,
    element_links,
    script_links,
    styled_links,
)
from scripts.text.article_marks import NEED_HELP

_HEADING_BLOCK = "\0heading "
_CODE = {"pre", "code", "samp", "kbd", "tt"}
_UNREAD = {"script", "style", "textarea", "select", "datalist", "iframe", "noembed", "title"}
_FRAME = {"nav", "aside", "footer", "header", "form", "dialog"}
_BLOCKS = {
    "p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section", "article",
    "blockquote", "figcaption", "summary", "caption", "details", "ul", "ol", "table", "tr", "pre", "br", "hr",
    "main", "figure", "dl",
}  # fmt: skip
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_DATA_SCRIPTS = {"application/ld+json", "importmap"}
_SCRIPTS = {"", "module", "text/javascript", "application/javascript"}
_IDREFS = {
    "for", "headers", "list", "form", "popovertarget", "commandfor",
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
    "aria-activedescendant", "aria-flowto", "aria-errormessage",
}  # fmt: skip


def read_page(path: str, html: str, rendered: bool = False) -> HtmlPage:
    """The page at `path` of the site; `rendered` marks bare article content without a frame."""
    page = HtmlPage(path, rendered=rendered)
    root = LexborHTMLParser(html).root
    if root is not None:
        _Walk(page, root).run()
    return page


def _after(node: LexborNode) -> int:
    """The identity of the first node behind the subtree of `node`, 0 at the document's end."""
    current: LexborNode | None = node
    while current is not None:
        following = current.next
        if following is not None:
            return int(following.mem_id)
        current = current.parent
    return 0


def content_of(root: LexborNode) -> LexborNode:
    """The element that holds the article itself."""
    mains = root.css("main")
    for selector in ("main article", "", "[role=main]", "article") if mains else ("[role=main]", "article"):
        found = root.css(selector) if selector else mains
        if len(found) == 1:
            return found[0]
    body = root.css_first("body")
    return body if body is not None else root


class _Walk:
    """One pass over the document in source order; `ends` tells which elements close before a node."""

    def __init__(self, page: HtmlPage, root: LexborNode) -> None:
        self.page = page
        self.root = root
        self.content_start = content_of(root).mem_id
        self.ends: dict[int, list[str]] = {}
        self.within = {"content": 0, "code": 0, "unread": 0, "frame": 0}
        self.prose: list[str] = []
        self.length = 0
        self.open_blocks: list[tuple[str, int]] = []

    def run(self) -> None:
        within, ends, start = self.within, self.ends, self.content_start
        for node in self.root.traverse(include_text=True):
            identity = node.mem_id
            if identity in ends:
                self.close(identity)
            tag = node.tag or ""
            if tag == _TEXT:
                if within["content"] and not within["unread"] and not within["frame"]:
                    text = node.text_content or ""
                    self.add(f"{CODE_START}{text}{CODE_END}" if within["code"] else text)
                continue
            kind = _KINDS.get(tag) or _kind(tag)
            attributes = node.attributes
            # Most elements do no more than begin a line, and most links have an address and words: they are spared
            # the calls.
            if tag == "a" and self.plain_link(node, attributes):
                continue
            if attributes or not kind.is_plain or identity == start:
                self.element(node, kind, identity, attributes)
            elif kind.is_block and within["content"]:
                self.add("\n")
        for identity in list(ends):
            self.close(identity)
        self.page.prose = "".join(self.prose)

    def add(self, text: str) -> None:
        self.prose.append(text)
        self.length += len(text)

    def open(self, name: str, node: LexborNode) -> None:
        self.within[name] += 1
        self.ends.setdefault(_after(node), []).append(name)

    def open_block(self, identifier: str, node: LexborNode) -> None:
        self.open_blocks.append((identifier, self.length))
        self.ends.setdefault(_after(node), []).append("")

    def close(self, identity: int) -> None:
        for name in reversed(self.ends.pop(identity)):
            if name:
                self.within[name] -= 1
            else:
                self.close_block(*self.open_blocks.pop())

    def close_block(self, identifier: str, start: int) -> None:
        if identifier.startswith(_HEADING_BLOCK):
            index = int(identifier.removeprefix(_HEADING_BLOCK))
            self.page.headings[index] = self.page.headings[index]._replace(end=self.length)
        else:
            self.page.sections.append(Block(identifier, start, self.length))

    def element(self, node: LexborNode, kind: _Kind, identity: int, attributes: Attributes) -> None:
        if identity == self.content_start:
            self.open("content", node)
        inside = self.within["content"] > 0
        framed = self.within["frame"] > 0
        if inside:
            if kind.opens == "frame" or (kind.tag == "div" and attributes.get("class") == "toc"):
                self.open("frame", node)
            elif kind.is_block:
                self.add("\n")
        if kind.opens in ("code", "unread"):
            self.open(kind.opens, node)
        if attributes:
            self.attributes(kind, attributes, node, inside)
        if kind.handler is not None:
            kind.handler(self, node, attributes, inside, framed)

    def plain_link(self, node: LexborNode, attributes: Attributes) -> bool:
        """Take a link that has nothing but its address and one text; return whether it is one."""
        child, href = node.child, attributes.get("href")
        if not href or len(attributes) > 1 or child is None or child.next is not None or not child.is_text_node:
            return False
        label = (child.text_content or "").strip()
        if label:
            inside = self.within["content"] > 0 and not self.within["frame"]
            self.page.links.append(Link(href, "a", "href", FOLLOW, inside, label))
        return bool(label)

    def attributes(self, kind: _Kind, attributes: Attributes, node: LexborNode, inside: bool) -> None:
        page, tag = self.page, kind.tag
        identifier = attributes.get("id")
        if identifier:
            page.ids[identifier] = page.ids.get(identifier, 0) + 1
        elif "id" in attributes:
            page.references.append(Reference(tag, "id", ""))
        if kind.has_addresses:
            page.links.extend(element_links(tag, attributes, inside))
        if not _SPECIAL.isdisjoint(attributes):
            for name in attributes:
                if name in _SPECIAL:
                    self.special(tag, name, attributes, node, inside)
        if (identifier == NEED_HELP and tag not in _HEADINGS) or (
            "class" in attributes and "escalation" in (attributes["class"] or "").split()
        ):
            self.open_block(identifier or "", node)

    def special(self, tag: str, name: str, attributes: Attributes, node: LexborNode, inside: bool) -> None:
        page, value = self.page, attributes[name] or ""
        if name in _STYLED:
            if name == "style":
                page.inline.append((tag, "style"))
            page.links.extend(styled_links(tag, {name: value}, inside))
        elif name in _IDREFS:
            self.reference(tag, name, value, attributes)
        elif name == "data-channel":
            page.channels.append(value)
        elif name == "data-urgency":
            page.urgencies.append(value)
        elif name == "data-message":
            page.messages.append(node.text())
        elif name == "usemap" and (value.startswith("#") or not value):
            page.references.append(Reference(tag, name, value[1:]))

    def reference(self, tag: str, name: str, value: str, attributes: Attributes) -> None:
        if name == "for" and tag not in ("label", "output"):
            return
        if name == "list" and tag != "input":
            return
        if name == "aria-controls" and "false" in (
            attributes.get("aria-expanded"),
            attributes.get("aria-selected"),
        ):
            return
        for identifier in value.split():
            self.page.references.append(Reference(tag, name, identifier))

    def a(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if attributes.get("name"):
            self.page.names.add(attributes["name"] or "")
        inside = inside and not framed
        href = attributes.get("href")
        if href or ("href" in attributes and not _only_marks(node, attributes)):
            label = link_name(node, attributes)
            self.page.links.append(Link(href or "", "a", "href", FOLLOW, inside, label))
        if "ping" in attributes or ("xlink:href" in attributes and "href" not in attributes):
            self.page.links.extend(element_links("a", attributes, inside))

    def heading(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if not inside:
            return
        text = " ".join(node.text().replace("¶", " ").split())
        index = len(self.page.headings)
        self.open_block(f"{_HEADING_BLOCK}{index}", node)
        level = _HEADINGS[node.tag or "h1"]
        framed = framed and not _titles_page(node)
        self.page.headings.append(Heading(level, attributes.get("id") or "", text, framed, self.length, self.length))

    def head(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        tag = node.tag
        if tag == "html":
            self.page.language = attributes.get("lang") or ""
        elif tag == "title" and not self.page.title:
            self.page.title = node.text().strip()
        elif tag == "base" and attributes.get("href") is not None and not self.page.base:
            self.page.base = attributes["href"] or ""
        elif tag == "map" and attributes.get("name"):
            self.page.maps.add(attributes["name"] or "")

    def link(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        relations = (attributes.get("rel") or "").lower().split()
        href = attributes.get("href") or ""
        if "canonical" in relations:
            self.page.canonical.append(href)
        elif "alternate" in relations and attributes.get("hreflang"):
            self.page.alternates.append((attributes["hreflang"] or "", href))

    def meta(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if (attributes.get("name") or "").lower() == "robots":
            self.page.robots = (attributes.get("content") or "").lower()
        equivalent = (attributes.get("http-equiv") or "").lower()
        if equivalent == "content-security-policy":
            self.page.policy = attributes.get("content") or ""
        elif equivalent == "refresh" and not self.page.refresh and not _without_script(node):
            content = attributes.get("content") or ""
            self.page.refresh = refresh_address(content)
            self.page.refresh_at_once = content.strip().startswith("0")

    def image(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if inside and not framed:
            self.page.pictures += 1
        if not {"src", "srcset"} & attributes.keys():
            self.page.links.append(Link("", "img", "src", LOAD, inside, None, "missing"))
        hidden = attributes.get("aria-hidden") == "true"
        named = {"alt", "aria-label", "aria-labelledby"} & attributes.keys()
        if not named and not hidden and attributes.get("role") not in ("presentation", "none"):
            self.page.pictures_without_alt.append(("img", "src", attributes.get("src") or ""))

    def named_area(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        """An image button and a linked area need words as much as a picture does."""
        button = node.tag == "input" and (attributes.get("type") or "").lower() == "image"
        named = {"alt", "aria-label", "aria-labelledby", "title"} & attributes.keys()
        if not named and (button or (node.tag == "area" and attributes.get("href"))):
            name = "src" if button else "href"
            self.page.pictures_without_alt.append((node.tag or "", name, attributes.get(name) or ""))

    def listing(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if inside and not framed and "footnote" not in (_parent_class(node)):
            self.page.steps.append(sum(1 for child in node.iter() if child.tag == "li"))

    def script(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        kind = (attributes.get("type") or "").split(";")[0].strip().lower()
        text = node.text()
        if kind in _DATA_SCRIPTS and text.strip():
            try:
                self.page.links.extend(script_links(kind, text, inside))
            except (ValueError, RecursionError):
                self.page.broken_data.append(kind)
        elif kind in _SCRIPTS and "src" not in attributes and text.strip():
            self.page.inline.append(("script", ""))

    def style(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        text = node.text()
        self.page.inline.append(("style", ""))
        if may_link(text):
            links = (Link(raw, "style", "", LOAD, inside) for raw in css_links(text))
            self.page.links.extend(links)

    def frame_element(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if attributes.get("srcdoc"):
            framed_page = read_page("", attributes["srcdoc"] or "")
            self.page.links.extend(link for link in framed_page.links if not link.raw.startswith("#"))

    def template(self, node: LexborNode, attributes: Attributes, inside: bool, framed: bool) -> None:
        if attributes.get("shadowrootmode") in ("open", "closed"):
            opened = (node.html or "").replace("<template", "<div", 1)
            self.page.links.extend(read_page("", opened).links)


_HANDLERS = {
    "a": _Walk.a,
    **{name: _Walk.heading for name in _HEADINGS},
    **{name: _Walk.head for name in ("html", "title", "base", "map")},
    "link": _Walk.link,
    "meta": _Walk.meta,
    "img": _Walk.image,
    "input": _Walk.named_area,
    "area": _Walk.named_area,
    "ol": _Walk.listing,
    "script": _Walk.script,
    "style": _Walk.style,
    "iframe": _Walk.frame_element,
    "template": _Walk.template,
}
# How the parser names a text.
_TEXT = "-text"
_OPENS = {name: kind for kind, names in (("frame", _FRAME), ("code", _CODE), ("unread", _UNREAD)) for name in names}


class _Kind(NamedTuple):
    """What is done with an element: which counter of the walk it opens, and who looks at it."""

    tag: str
    opens: str
    is_block: bool
    has_addresses: bool
    is_plain: bool
    handler: Callable[[_Walk, LexborNode, Attributes, bool, bool], None] | None


_KINDS: dict[str, _Kind] = {}


def _kind(written: str) -> _Kind:
    """Look an element up, once a name."""
    tag = written.lower()
    has_addresses = tag != "a" and (tag in ADDRESS_ATTRIBUTES or tag in ("link", "meta") or tag in SET_ATTRIBUTES)
    opens, handler = _OPENS.get(tag, ""), _HANDLERS.get(tag)
    return _KINDS.setdefault(
        written, _Kind(tag, opens, tag in _BLOCKS, has_addresses, not opens and handler is None, handler)
    )


_STYLED = set(STYLED_ATTRIBUTES)
_SPECIAL = _STYLED | _IDREFS | {"data-channel", "data-urgency", "data-message", "usemap"}


def _without_script(node: LexborNode) -> bool:
    """Whether only readers without JavaScript get this element."""
    return node.parent is not None and node.parent.tag == "noscript"


def _only_marks(node: LexborNode, attributes: Attributes) -> bool:
    """Whether a link is but an anchor: `[](){ #name }` is how Markdown writes one."""
    return not attributes.get("href") and bool(attributes.get("id")) and node.child is None


def _parent_class(node: LexborNode) -> str:
    parent = node.parent
    return (parent.attributes.get("class") or "") if parent is not None else ""


def _titles_page(node: LexborNode) -> bool:
    """A heading in the article's own `header` is its title, not part of the frame."""
    parent = node.parent
    while parent is not None and parent.tag not in _FRAME:
        parent = parent.parent
    return parent is not None and parent.tag == "header"
