"""A link is whatever a browser would load or follow; where it stands in the markup decides which."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from scripts.check.read.attribute_values import refresh_address, srcset_addresses
from scripts.check.read.css_links import css_links, may_link

FOLLOW, LOAD, CITE, META = "follow", "load", "cite", "meta"


class Link(NamedTuple):
    """One address as the markup gives it: `raw` text, the element and attribute that hold it.

    `kind` is follow (a reader goes there), load (a browser fetches it), cite or meta; `inside` tells
    the article's own content from the frame around it; `label` is the text of an `a`, None elsewhere.
    """

    raw: str
    element: str
    attribute: str
    kind: str
    inside: bool
    label: str | None = None
    note: str = ""


_SVG_REFERENCES = (
    "use", "image", "feimage", "pattern", "lineargradient", "radialgradient", "textpath", "mpath", "animate",
    "animatemotion", "animatetransform", "set", "filter",
)  # fmt: skip

_MATHML = ("math", "mrow", "mi", "mo", "mn", "mtext", "mfrac", "msup", "msub")

ADDRESS_ATTRIBUTES: dict[str, tuple[tuple[str, str], ...]] = {
    "a": (("xlink:href", FOLLOW),),
    "area": (("href", FOLLOW),),
    "img": (("src", LOAD), ("longdesc", FOLLOW)),
    "source": (("src", LOAD),),
    "video": (("src", LOAD), ("poster", LOAD)),
    "audio": (("src", LOAD),),
    "track": (("src", LOAD),),
    "iframe": (("src", LOAD),),
    "frame": (("src", LOAD),),
    "embed": (("src", LOAD),),
    "object": (("data", LOAD),),
    "script": (("src", LOAD), ("href", LOAD), ("xlink:href", LOAD)),
    "input": (("src", LOAD), ("formaction", FOLLOW)),
    "button": (("formaction", FOLLOW),),
    "form": (("action", FOLLOW),),
    "blockquote": (("cite", CITE),),
    "q": (("cite", CITE),),
    "ins": (("cite", CITE),),
    "del": (("cite", CITE),),
    "body": (("background", LOAD),),
    "table": (("background", LOAD),),
    "td": (("background", LOAD),),
    "th": (("background", LOAD),),
    "html": (("manifest", LOAD),),
    "param": (),
    **{name: (("href", FOLLOW),) for name in _MATHML},
    **{name: (("href", LOAD), ("xlink:href", LOAD)) for name in _SVG_REFERENCES},
}
SET_ATTRIBUTES = {"img": "srcset", "source": "srcset", "link": "imagesrcset"}
STYLED_ATTRIBUTES = (
    "style", "fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end",
)  # fmt: skip
_CONNECTION_HINTS = {"preconnect", "dns-prefetch"}
_META_ADDRESSES = {
    "og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:video:url",
    "og:video:secure_url", "og:audio", "og:audio:url", "og:audio:secure_url", "twitter:image",
    "twitter:image:src", "twitter:player", "twitter:player:stream", "msapplication-tileimage",
    "msapplication-config", "thumbnail",
}  # fmt: skip
_ITEM_ADDRESSES = {"image", "url", "logo", "thumbnailurl", "contenturl"}
_PLUGIN_PARAMETERS = {"movie", "src", "url", "data"}
Attributes = dict[str, str | None]


def element_links(tag: str, attributes: Attributes, inside: bool) -> Iterator[Link]:
    """The links that one start tag holds, in the order of the tables above."""
    if tag == "input" and (attributes.get("type") or "").lower() != "image":
        attributes = {name: value for name, value in attributes.items() if name != "src"}
    for name, kind in ADDRESS_ATTRIBUTES.get(tag, ()):
        value = attributes.get(name)
        if value is not None and not (name == "xlink:href" and "href" in attributes):
            yield Link(value, tag, name, kind, inside)
    if tag == "link":
        yield from _link_element(attributes, inside)
    elif tag == "meta":
        yield from _meta_element(attributes, inside)
    elif tag == "param" and (attributes.get("name") or "").lower() in _PLUGIN_PARAMETERS:
        yield Link(attributes.get("value") or "", tag, "value", LOAD, inside)
    elif tag == "a" and attributes.get("ping"):
        for raw in str(attributes["ping"]).split():
            yield Link(raw, tag, "ping", LOAD, inside)
    candidates = attributes.get(SET_ATTRIBUTES.get(tag, ""))
    if candidates:
        for raw in srcset_addresses(candidates):
            yield Link(raw, tag, SET_ATTRIBUTES[tag], LOAD, inside)


def styled_links(tag: str, attributes: Attributes, inside: bool) -> Iterator[Link]:
    """The `url()` of style and of SVG presentation attributes."""
    for name in STYLED_ATTRIBUTES:
        value = attributes.get(name)
        if value and may_link(value):
            for raw in css_links(value, declarations=True):
                yield Link(raw, tag, name, LOAD, inside)


def _link_element(attributes: Attributes, inside: bool) -> Iterator[Link]:
    relations = set((attributes.get("rel") or "").lower().split())
    href = attributes.get("href")
    named = relations or (attributes.get("itemprop") or "").strip()
    if href is None or not named or (relations and relations <= _CONNECTION_HINTS):
        return
    if "canonical" in relations:
        kind, note = META, "canonical"
    elif "alternate" in relations and "stylesheet" not in relations:
        kind, note = META, "alternate" if attributes.get("hreflang") else "feed"
    elif relations & {"next", "prev", "up", "help", "license", "author", "search"}:
        kind, note = META, ""
    else:
        kind, note = LOAD, "manifest" if "manifest" in relations else ""
    yield Link(href, "link", "href", kind, inside, None, note)


def _meta_element(attributes: Attributes, inside: bool) -> Iterator[Link]:
    content = attributes.get("content") or ""
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        address = refresh_address(content)
        if address:
            yield Link(address, "meta", "content", FOLLOW, inside, None, "refresh")
        return
    name = (attributes.get("property") or attributes.get("name") or "").strip().lower()
    item = (attributes.get("itemprop") or "").strip().lower()
    if (name in _META_ADDRESSES or item in _ITEM_ADDRESSES) and content:
        yield Link(content, "meta", "content", META, inside, None, name)


_JSON_LD_ADDRESSES = {
    "url", "image", "logo", "item", "contentUrl", "thumbnailUrl", "embedUrl", "mainEntityOfPage",
    "discussionUrl", "downloadUrl", "relatedLink", "significantLink", "screenshot",
}  # fmt: skip


def json_ld_addresses(data: Any, key: str = "") -> Iterator[str]:
    """The addresses of a JSON-LD block; an `@id` with a fragment only names a thing."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == "@id" and isinstance(value, str):
                if key in ("item", "mainEntityOfPage") and "#" not in value:
                    yield value
            else:
                yield from json_ld_addresses(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from json_ld_addresses(value, key)
    elif isinstance(data, str) and key in _JSON_LD_ADDRESSES and data and "{" not in data:
        yield data


def script_links(kind: str, text: str, inside: bool) -> Iterator[Link]:
    """The addresses that a data block holds (JSON-LD, import map). Raises ValueError if it isn't JSON."""
    data = json.loads(text)
    if kind == "application/ld+json":
        for raw in json_ld_addresses(data):
            yield Link(raw, "script", "json", META, inside, None, "json-ld")
    elif isinstance(data, dict):
        for raw in (data.get("imports") or {}).values():
            if isinstance(raw, str) and re.match(r"\.{0,2}/|https?:", raw) and not raw.endswith("/"):
                yield Link(raw, "script", "json", LOAD, inside, None, "importmap")
