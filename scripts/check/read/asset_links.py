"""A stylesheet, a drawing, a sitemap or an index leads a browser on just as a page does."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from scripts.check.read.css_links import css_links, may_link
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import FOLLOW, LOAD, META, Link
from scripts.check.read.search_script import is_search_script, search_addresses
from scripts.text.patterns import pattern

_SITEMAP = pattern(r"(^|/)sitemap[^/]*\.xml$", re.IGNORECASE)
# The name of a feed: takes `feed.xml`, `news/posts.rss`; leaves `feeds/list.json`.
_FEED = pattern(r"(^|/)(?:feed|rss|atom)[^/]*\.(?:xml|rss|atom)$|\.(?:rss|atom)$", re.IGNORECASE)
# A link of a feed, in its attribute or as its text: takes `<link href="a.html"/>`, `<link>https://x.example/</link>`;
# leaves `<id>a.html</id>`.
_FEED_LINK = pattern(
    r"<link\b[^>]*?(?:\shref\s*=\s*[\"']([^\"']*)[\"'][^>]*>|>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*</link)"
)
# An address of a sitemap: takes `<loc>https://x.example/</loc>`; leaves `<lastmod>2026-11-28</lastmod>`.
_LOCATION = pattern(r"<(?:\w+:)?loc\b[^>]*>\s*(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?\s*</", re.DOTALL)
# The same page in another language, in a sitemap: takes `<xhtml:link rel="alternate" href="a.html"/>`; leaves
# `<loc>a.html</loc>`.
_ALTERNATE = pattern(r"<(?:\w+:)?link\b[^>]*?\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_COMMENT = pattern(r"<!--.*?-->", re.DOTALL)


def is_asset(path: str) -> bool:
    name = path.rsplit("/", 1)[-1].lower()
    return (
        name.endswith((".css", ".svg", ".webmanifest"))
        or name in ("manifest.json", "search_index.json", "robots.txt", "site.webmanifest")
        or bool(_SITEMAP.search(path) or _FEED.search(path))
        or is_search_script(path)
    )


def read_asset(path: str, text: str) -> tuple[HtmlPage | None, str]:
    """The links (and ids) of a file other than a page, and what is wrong with its form."""
    name = path.rsplit("/", 1)[-1].lower()
    if name.endswith(".css"):
        return _stylesheet(path, text), ""
    if name.endswith(".svg"):
        from scripts.check.read.html_walk import read_page  # slow to import, and a known drawing is not read again

        drawing = read_page(path, text)
        drawing.inline.clear()
        drawing.is_font = "<font" in text
        return drawing, ""
    if name == "robots.txt":
        return _robots(path, text), ""
    if name.endswith(".js"):
        return _search(path, search_addresses(text)), ""
    if _FEED.search(path):
        return _feed(path, text), ""
    if name.endswith(".xml"):
        return _sitemap(path, text)
    return _json(path, name, text)


def _stylesheet(path: str, text: str) -> HtmlPage:
    raws = css_links(text) if may_link(text) else []
    return HtmlPage(path, links=[Link(raw, "css", "url", LOAD, False) for raw in raws])


def _robots(path: str, text: str) -> HtmlPage:
    found = re.findall(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", text, re.MULTILINE | re.IGNORECASE)
    return HtmlPage(path, links=[Link(raw, "robots", "sitemap", META, False) for raw in found])


def _sitemap(path: str, text: str) -> tuple[HtmlPage | None, str]:
    page = HtmlPage(path)
    plain = _COMMENT.sub("", text)
    for raw in _LOCATION.findall(plain):
        page.links.append(Link(unescape(raw), "sitemap", "loc", META, False, None, "sitemap"))
    for double, single in _ALTERNATE.findall(plain):
        raw = unescape(double or single)
        page.links.append(Link(raw, "sitemap", "href", META, False, None, "sitemap-alternate"))
    whole = re.search(r"</(?:\w+:)?(?:urlset|sitemapindex)\s*>\s*\Z", plain)
    return page, "" if whole or not plain.strip() else "the sitemap does not end with its closing tag"


def _feed(path: str, text: str) -> HtmlPage:
    found = (unescape(href or content) for href, content in _FEED_LINK.findall(_COMMENT.sub("", text)))
    return HtmlPage(path, links=[Link(raw, "feed", "link", META, False) for raw in found])


def _search(path: str, raws: list[str]) -> HtmlPage:
    """The addresses of an index begin at the site's root, or beside search/ where a language has its own."""
    folder = path.split("/")[:-1]
    up = 1 if folder[-1:] == ["search"] else len(folder)
    links = [Link(raw, "search", "location", FOLLOW, False) for raw in raws]
    return HtmlPage(path, base="../" * up, links=links)


def _json(path: str, name: str, text: str) -> tuple[HtmlPage | None, str]:
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return None, f"not JSON: {error}"
    if not isinstance(data, dict):
        return None, ""
    if name == "search_index.json":
        documents = data.get("docs") or []
        raws = [str(item.get("location", "")) for item in documents if isinstance(item, dict)]
        return _search(path, [raw for raw in raws if raw]), ""
    return HtmlPage(path, links=[Link(raw, "manifest", "src", LOAD, False) for raw in _manifest(data)]), ""


def _manifest(data: dict[str, Any]) -> list[str]:
    """The addresses of a web app manifest (W3C): start_url, icons, screenshots, shortcuts and theirs."""
    raws = [data[key] for key in ("start_url", "scope") if isinstance(data.get(key), str) and data[key]]
    for key in ("icons", "screenshots", "shortcuts"):
        for item in data.get(key) or []:
            if isinstance(item, dict):
                raws += [item[name] for name in ("src", "url") if isinstance(item.get(name), str)]
                raws += _manifest({"icons": item.get("icons") or []}) if key == "shortcuts" else []
    return raws
