"""A built page tells browsers and search engines what it is, and asks nothing of strangers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.addresses import FILE, WEB
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import LOAD, META
from scripts.check.site import Site, is_tool, primary
from scripts.model import languages
from scripts.text.patterns import pattern

_TAG = pattern(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*|x-default", re.IGNORECASE)
MOST_HTML, MOST_STYLES, MOST_SCRIPTS = 60_000, 40_000, 60_000


def _built(site: Site) -> Iterator[HtmlPage]:
    return (page for page in site.pages.values() if not page.rendered)


def missing_language(site: Site) -> Iterator[Finding]:
    """The html element has a lang, so that a page is read aloud in its language."""
    for page in _built(site):
        if not page.refresh and not _TAG.fullmatch(page.language.strip() or "-"):
            shown = f"lang “{page.language}” is no language" if page.language else "<html> has no lang"
            yield Finding(
                site.place(page, None, "<html"),
                f"{shown}; write that of its language, such as {next(iter(languages.configured()))}",
                page.language,
            )


def wrong_language(site: Site) -> Iterator[Finding]:
    """The lang of a page is that of its folder, or of the language that lives at the root."""
    for page in _built(site):
        language = site.language_of(page.path)
        if not site.language_folders or not page.language or not language or not _describes_itself(page):
            continue
        if primary(page.language) != language:
            message = f"lang {page.language} on a page in {language}; write {language}"
            yield Finding(site.place(page, None, page.language), message, page.language)


def _describes_itself(page: HtmlPage) -> bool:
    return not page.refresh and "noindex" not in page.robots and not is_tool(page.path.rpartition(".")[0])


def missing_canonical(site: Site) -> Iterator[Finding]:
    """Where a site names canonical addresses, every page has one."""
    pages = [page for page in _built(site) if _describes_itself(page)]
    if sum(1 for page in pages if page.canonical) * 2 <= len(pages):
        return
    for page in pages:
        if not page.canonical:
            yield Finding(site.place(page, None, "<head"), "no canonical address, unlike the other pages")


def wrong_canonical(site: Site) -> Iterator[Finding]:
    """A page's canonical address is one, and its own."""
    canonical = [use for kind in (FILE, WEB) for use in site.uses[kind] if use.link.note == "canonical"]
    most_are_own = sum(use.target.kind == FILE for use in canonical) * 2 > len(canonical)
    for page in _built(site):
        if page.refresh:
            continue
        links = [link for link in page.links if link.note == "canonical"]
        for link in links[1:]:
            yield Finding(site.place(page, link), "a second canonical address; keep one", link.raw)
        for link in links[:1]:
            target = site.addresses.resolve(page.path, link.raw, page.base)
            if target.kind == WEB and most_are_own:
                message = "canonical names another site, unlike the other pages; name this page itself"
                yield Finding(site.place(page, link), message, link.raw)
            other = site.pages.get(target.path) if target.kind == FILE else None
            if other is not None and other is not page and other.title != page.title:
                message = f"canonical names {site.shown(other.path)}; name this page itself"
                yield Finding(site.place(page, link), message, link.raw)


def one_sided_hreflang(site: Site) -> Iterator[Finding]:
    """A page that names its translation is named by it in turn."""
    for page in _built(site):
        for link in page.links:
            if link.note != "alternate" or not _describes_itself(page):
                continue
            target = site.addresses.resolve(page.path, link.raw, page.base)
            other = site.page_of(target)
            if other is None or other is page or other.refresh or other.rendered:
                continue
            if not all(_TAG.fullmatch(tag.strip()) for tag, _ in page.alternates):
                continue
            back = [site.addresses.resolve(other.path, href, other.base) for _, href in other.alternates]
            if not any(site.page_of(way) is page for way in back):
                message = f"{other.path} does not name this page with hreflang in turn"
                yield Finding(site.place(page, link), message, link.raw)


def wrong_hreflang(site: Site) -> Iterator[Finding]:
    """hreflang is a language tag, each once, and the page it names is in that language."""
    for page in _built(site):
        seen: set[str] = set()
        for tag, href in page.alternates:
            link = next(k for k in page.links if k.note == "alternate" and k.raw == href)
            if not _TAG.fullmatch(tag.strip()):
                yield Finding(site.place(page, link), f"hreflang “{tag}” is no language tag", tag)
            elif tag.lower() in seen:
                yield Finding(site.place(page, link), f"hreflang {tag} stands twice", tag)
            seen.add(tag.lower())
            other = site.page_of(site.addresses.resolve(page.path, href, page.base))
            if other is None or tag.lower() == "x-default" or not other.language:
                continue
            if primary(other.language) != primary(tag) and _TAG.fullmatch(tag.strip()):
                message = f"hreflang {tag} names {other.path}, whose lang is {other.language}"
                yield Finding(site.place(page, link), message, href)


def missing_hreflang(site: Site) -> Iterator[Finding]:
    """Where a site names translations, every page with a twin does, with x-default."""
    pages = [page for page in _built(site) if _describes_itself(page) and site.twins(page.path)]
    naming = [page for page in pages if page.alternates]
    defaults = {page.path for page in naming if any(t.lower() == "x-default" for t, _ in page.alternates)}
    for page in pages:
        if not page.alternates and naming:
            yield Finding(site.place(page, None, "<head"), "no hreflang for its translation, unlike other pages")
        elif page.alternates and page.path not in defaults and defaults:
            yield Finding(site.place(page, None, "hreflang"), "no hreflang x-default, unlike other pages")


def incomplete_sitemap(site: Site) -> Iterator[Finding]:
    """A sitemap lists every page that is meant to be found."""
    listed = {
        use.target.path
        for use in site.uses[FILE]
        if use.page.path in site.assets and use.link.note.startswith("sitemap")
    }
    sitemaps = [path for path in site.assets if path.rsplit("/", 1)[-1] == "sitemap.xml"]
    if not sitemaps or not listed & site.pages.keys():
        return
    for page in _built(site):
        expected = _describes_itself(page) and site.is_content(page.path) and not _names_another(site, page)
        if expected and page.path not in listed:
            message = f"{page.path} is not in {sitemaps[0]}"
            yield Finding(site.place(page)._replace(line=1), message, page.path)


def _names_another(site: Site, page: HtmlPage) -> bool:
    if not page.canonical:
        return False
    return site.page_of(site.addresses.resolve(page.path, page.canonical[0], page.base)) is not page


def third_party_resource(site: Site) -> Iterator[Finding]:
    """A page loads nothing from others: no tracking, and it works offline."""
    if site.facts is None:
        return
    for use in site.uses[WEB]:
        if use.link.kind == LOAD:
            message = f"{use.link.raw} is loaded from elsewhere; ship the file with the site"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)


def inline_code(site: Site) -> Iterator[Finding]:
    """No inline script and no inline style: the policy of the site forbids both."""
    if site.facts is None:
        return
    for page in _built(site):
        if page.path.rsplit("/", 1)[-1] in site.self_contained:
            continue
        for tag, attribute in page.inline:
            shown = f'<{tag} style="…">' if attribute else f"<{tag}>"
            text = "style=" if attribute else f"<{tag}"
            message = f"inline {shown} is blocked by the content policy; move it to a file"
            yield Finding(site.place(page, None, text), message, shown)


def missing_policy(site: Site) -> Iterator[Finding]:
    """Every page carries the content security policy; it works from file:// too."""
    if site.facts is None or not any(page.policy for page in _built(site)):
        return
    for page in _built(site):
        alone = page.path.rsplit("/", 1)[-1] in site.self_contained
        if not page.policy and not page.refresh and not alone:
            yield Finding(site.place(page, None, "<head"), "no Content-Security-Policy meta, unlike other pages")


def heavy_page(site: Site) -> Iterator[Finding]:
    """A page and what it loads stay small: readers are on mobile data."""
    if site.facts is None or site.tree.root is None:
        return
    for page in _built(site):
        loaded = {"html": site.tree.sizes.get(page.path, 0), "css": 0, "js": 0}
        for link in page.links:
            if link.element not in ("link", "script") or link.kind == META:
                continue
            target = site.addresses.resolve(page.path, link.raw, page.base)
            if target.kind == FILE:
                ending = target.path.rsplit(".", 1)[-1]
                if ending in loaded:
                    loaded[ending] += site.tree.sizes.get(target.path, 0)
        for name, most in (("html", MOST_HTML), ("css", MOST_STYLES), ("js", MOST_SCRIPTS)):
            if loaded[name] > most and page.path.rsplit("/", 1)[-1] not in site.self_contained:
                message = f"{loaded[name]:,} bytes of {name}, at most {most:,} before compression"
                yield Finding(site.place(page)._replace(line=1), message)
