"""Every id that works: the slugs of the articles, and of the old paths that they took over."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.structure.pages import Page

from scripts.model import languages
from scripts.render import site
from scripts.text.addresses import old_path


def redirects(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the old paths (`account/reset-password`) that articles take over, by path."""
    return {old_path(old): page for page in pages for old in page.meta.get("redirect_from") or []}


def ids(state: site.Site) -> dict[str, str]:
    """Return every id that works, with the slug of the article that it leads to."""
    pages = [page for page in state.pages[languages.configured().root].values() if site.is_article(page)]
    old = {path.rsplit("/", 1)[-1]: site.slug_of(page) for path, page in redirects(pages).items()}
    return {**old, **{site.slug_of(page): site.slug_of(page) for page in pages}}
