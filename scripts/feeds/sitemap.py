"""What machines read: made once, after the last page, from the same pages that people read."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page

from scripts.model.languages import Language
from scripts.render import site
from scripts.text import addresses

UNLISTED = ("404.md", "search.md")


def write(state: site.Site, base: str, path: Path) -> None:
    """Write the sitemap: each page in every language with its alternates and the day its text was reviewed."""
    with path.open("w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        )
        file.writelines(
            _entry(page, base, state.words)
            for language in state.pages
            for page in state.pages[language].values()
            if site.path_of(page) not in UNLISTED
        )
        file.write("</urlset>\n")


def _entry(page: Page, base: str, words: dict[Language, Any]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{alternate["lang"]}" href="{escape(alternate["url"])}"/>'
        for alternate in alternates(page, base, words)
    )
    reviewed = page.meta.get("reviewed")
    modified = f"<lastmod>{reviewed.isoformat()}</lastmod>" if isinstance(reviewed, date) else ""
    return f"<url><loc>{escape(addresses.absolute(base, page.url))}</loc>{modified}{links}</url>\n"


def alternates(page: Page, base: str, words: dict[Language, Any]) -> list[dict[str, str]]:
    """Return the absolute addresses of a page in every language, and the one for readers of none of them."""
    return site.alternates(base, lambda language: site.url_in(language, site.path_of(page)), words)
