"""What search engines and browsers read: what a page is, where it stands, and never that we are its subject."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.channels import Channel
from scripts.model.docs import DATA
from scripts.model.languages import Language
from scripts.render import site
from scripts.text import addresses

# Browsers ask for these at the root, by name, without being told.
ICONS = ("apple-touch-icon.png", "favicon.ico")
# What a shared link shows; drawn by scripts/release/icons.py.
CARD = "card.png"


def write_all(state: site.Site, docs: Path, folder: Path, base: str) -> None:
    """Write robots.txt, the OpenSearch descriptions and the icons that browsers ask for into `folder`."""
    (folder / "robots.txt").write_text(robots(base), encoding="utf-8")
    for language in languages.configured():
        text = opensearch(state.words[language], language, base)
        (folder / opensearch_address(language)).write_text(text, encoding="utf-8")
    for name in ICONS:
        shutil.copyfile(docs / "assets" / "icons" / name, folder / name)
    if has_card(docs):
        shutil.copyfile(docs / DATA / CARD, folder / CARD)


def has_card(docs: Path) -> bool:
    """True for a guide with a picture of its own for links that are shared: it has the guide's names on it."""
    return (docs / DATA / CARD).exists()


def robots(base: str) -> str:
    """Return robots.txt: everything may be read, and the sitemap is named where the site has an address."""
    sitemap = f"Sitemap: {addresses.absolute(base, 'sitemap.xml')}\n" if base else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def opensearch_address(language: Language) -> str:
    """Return the address of a language's description from the root of the site."""
    return f"{languages.configured().folder(language)}opensearch.xml"


def opensearch(words: dict[str, Any], language: Language, base: str) -> str:
    """Return the OpenSearch description by which a browser offers to search this site (OpenSearch 1.1)."""
    page = addresses.absolute(base, f"{languages.configured().folder(language)}search.html")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(words['browser_name'])}</ShortName>\n"
        f"<Description>{escape(words['site_name'])}</Description>\n"
        f"<Language>{words['lang']}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template="{escape(page)}?q={{searchTerms}}"/>\n'
        "</OpenSearchDescription>\n"
    )


def structured(page: Page, trail: list[tuple[str, str]], about: Iterable[Channel], base: str) -> Markup:
    """Return an article's JSON-LD (schema.org): the article, and the way to it from home.

    `trail` has the names and addresses from the root of the pages above it. `about` are the contacts that the article
    is about: they are the subject's, and nothing says that they are ours.
    """
    reviewed = page.meta.get("reviewed")
    article: dict[str, Any] = {"@type": "Article", "headline": page.title}
    if isinstance(reviewed, date):
        article["dateModified"] = reviewed.isoformat()
    points = [_contact_point(channel) for channel in about]
    if points:
        article["about"] = {"@type": "Organization", "name": guide.configured().subject.name, "contactPoint": points}
    items = [
        {"@type": "ListItem", "position": position, "name": name, "item": addresses.absolute(base, url)}
        for position, (name, url) in enumerate(trail, 1)
    ]
    graph = [article, {"@type": "BreadcrumbList", "itemListElement": items}]
    return _embedded({"@context": "https://schema.org", "@graph": graph})


def _contact_point(channel: Channel) -> dict[str, str]:
    return {"@type": "ContactPoint", channel.traits.contact_point or "url": channel.value or ""}


def _embedded(data: dict[str, Any]) -> Markup:
    """JSON inside HTML: no character of it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
