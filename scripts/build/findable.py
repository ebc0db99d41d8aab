"""What search engines and browsers read: what a page is, where it stands, and never that we are GoPay."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.sax.saxutils import escape

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
