"""What search engines and browsers read: what a page is, where it stands, and never that we are GoPay."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from markupsafe import Markup
from mkdocs.structure.pages import Page

from scripts.build import site
from scripts.build.model import LANGUAGES, Language

# Browsers ask for these at the root, by name, without being told.
ICONS = ("apple-touch-icon.png", "favicon.ico")
CARD = "card.png"
# A browser shows no more than 16 characters.
SHORT = {"zh": "GoPay 独立指南", "en": "Unofficial GoPay"}


def write_all(state: site.Site, docs: Path, folder: Path, base: str) -> None:
    """Write robots.txt, the OpenSearch descriptions and the icons that browsers ask for into `folder`."""
    (folder / "robots.txt").write_text(robots(base), encoding="utf-8")
    for language in LANGUAGES:
        text = opensearch(state.words[language], language, base)
        (folder / opensearch_address(language)).write_text(text, encoding="utf-8")
    for name in (*ICONS, CARD):
        shutil.copyfile(docs / "assets" / "icons" / name, folder / name)


def robots(base: str) -> str:
    """Return robots.txt: everything may be read, and the sitemap is named where the site has an address."""
    sitemap = f"Sitemap: {urljoin(base, 'sitemap.xml')}\n" if base else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def opensearch_address(language: Language) -> str:
    """Return the address of a language's description from the root of the site."""
    return "opensearch.xml" if language == "zh" else f"{language}/opensearch.xml"


def opensearch(words: dict[str, Any], language: Language, base: str) -> str:
    """Return the OpenSearch description by which a browser offers to search this site (OpenSearch 1.1)."""
    page = urljoin(base, "search.html" if language == "zh" else f"{language}/search.html")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(SHORT[language])}</ShortName>\n"
        f"<Description>{escape(words['site_name'])}</Description>\n"
        f"<Language>{words['lang']}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template="{escape(page)}?q={{searchTerms}}"/>\n'
        "</OpenSearchDescription>\n"
    )


def structured(page: Page, words: dict[str, Any], section: str, home: str, base: str) -> Markup:
    """Return an article's JSON-LD (schema.org): the article, and the way to it from home.

    `section` is its section's title and `home` the address of the language's home from the root. Nothing in it says
    that a contact is ours: GoPay's numbers are in the text, not here.
    """
    steps = [(words["home"], home), (section, f"{page.url.rpartition('/')[0]}/index.html")]
    items: list[dict[str, Any]] = [
        {"@type": "ListItem", "position": position, "name": name, "item": urljoin(base, url)}
        for position, (name, url) in enumerate(steps, 1)
    ]
    article = {
        "@type": "Article",
        "headline": page.title,
        "inLanguage": words["lang"],
        **_modified(page.meta.get("reviewed")),
    }
    graph = [article, {"@type": "BreadcrumbList", "itemListElement": items}]
    return _embedded({"@context": "https://schema.org", "@graph": graph})


def _modified(reviewed: Any) -> dict[str, str]:
    return {"dateModified": reviewed.isoformat()} if isinstance(reviewed, date) else {}


def _embedded(data: dict[str, Any]) -> Markup:
    """JSON inside HTML: no character of it can end the element or begin another."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
