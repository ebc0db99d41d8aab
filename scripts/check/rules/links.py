"""A link must lead where its reader wants to go, for every browser and every server."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import WARNING, Edit, Finding
from scripts.check.read.addresses import EMPTY, FILE, FOLDER, INVALID, MISSING, OUTSIDE, WEB
from scripts.check.read.built_ids import is_untold
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import FOLLOW, LOAD, Link
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import in_other_language, nearly_the_same, of_shortcode
from scripts.check.site import Site, Use
from scripts.model.text_references import without_id
from scripts.text.addresses import fragment_names
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean


def broken_link(site: Site) -> Iterator[Finding]:
    """Whatever a page loads or leads to exists, by its exact name."""
    for use in [*site.uses[MISSING], *site.uses[FOLDER], *site.uses[OUTSIDE]]:
        if site.may_be_generated(use) or _is_told_by_others(site, use):
            continue
        where, instead = site.place(use.page, use.link), ""
        if use.target.kind == FOLDER:
            message = f"folder {use.target.path} has no index.html; link a page in it"
        elif use.target.kind == OUTSIDE:
            message = f"{use.link.raw} leaves the site, which lives under {site.addresses.prefix}"
        else:
            instead = nearly_the_same(site.project, site.source_of.get(use.page.path), use.link.raw)
            hint = _with_scheme(site, use) or _without_code(site, use, instead) or site.suggest_file(use)
            hint = hint or (_WITHOUT_PICTURE if use.link.element == "img" and site.docs is not None else "")
            message = f"{use.link.raw} leads to no file of the site{hint}"
        cause = f"{site.language_of(use.page.path)} {site.key_of(use.target.path)}"
        yield Finding(where, message, use.link.raw, instead=instead, cause=cause)


_WITHOUT_PICTURE = "; take it out and say in words what it shows, or add the picture to docs/assets and name that"
# A host or a mailbox in the place of a file: takes `gopay.co.id`, `www.x.example/a`, `a@x.example`; leaves `a/b.md`.
_HOST = pattern(r"(?:[a-z0-9-]+\.)+(?:com|net|org|id)(?=[/?#]|$)|www\.", re.IGNORECASE)


def _with_scheme(site: Site, use: Use) -> str:
    """“; did you mean …?” for an address of the web or a mailbox without its scheme."""
    raw = use.link.raw
    if "@" in raw and "/" not in raw and use.page.path in site.source_of:
        return f"; did you mean mailto:{raw}?"
    return f"; did you mean https://{raw}?" if _HOST.match(raw) and use.page.path in site.source_of else ""


# Quotation marks of a title that Markdown takes for a part of the address: takes `a.md“甲”`, `a.md "甲”`.
_TITLED = pattern(r"\.md(?:#[\w-]*)?[ ]?[\"'“”]")


def _without_code(site: Site, use: Use, instead: str) -> str:
    """“; write …” for a shortcode or a title in the place of an address."""
    source = site.source_of.get(use.page.path)
    path = of_shortcode(site.project, source, use.link.raw) if site.project is not None and source is not None else ""
    path = path or (instead if _TITLED.search(use.link.raw) else "")
    return f"; write {path}" if path else ""


# A scheme with its slashes the wrong way round, of which Markdown may have taken one: takes `https:\\\\x.example`.
_TURNED = pattern(r"(https?):[\\/]*\\[\\/]*")


def _is_told_by_others(site: Site, use: Use) -> bool:
    """`https:\\\\host` is one of backslash_link, raw HTML that names the Markdown one of markdown_address.

    Without footnotes Python-Markdown takes their texts for addresses: that is one of undefined_footnote. A file of
    another language is one of wrong_language_link.
    """
    source, raw = site.source_of.get(use.page.path), use.link.raw
    if _TURNED.match(raw):
        return True
    if (
        source is not None
        and f"]: {raw}" in source.text
        and re.search(rf"\[\^[^\]\n]+\]: {re.escape(raw)}", source.text)
    ):
        return True
    if source is None or not raw.split("#")[0].endswith(".md"):
        return False
    links = [link for link in source.links if link.target == raw]
    return any(link.html or in_other_language(site.project, source, link) for link in links)


_ANY_VIEW = ("svgview(", "xywh=", "t=", "page=", "view=", "nameddest=", "track=", "id=", "zoom=")


def broken_anchor(site: Site) -> Iterator[Finding]:
    """A fragment names an id (or a[name]) of the page that it leads to."""
    pages = site.pages
    for use in site.uses[FILE]:
        page, link, (_, path, fragment, _, _) = use
        names = fragment_names(fragment) if fragment else ()
        if not names or link.kind not in (FOLLOW, LOAD) or names[-1].startswith("fnref"):
            continue  # the way back from a footnote is written by the build
        target = pages.get(path) or site.drawing(use)
        if target is None or names[-1] in target.ids or target.refresh or any(map(target.has_anchor, names)):
            continue
        if target.path not in pages and names[-1].lower().startswith(_ANY_VIEW):
            continue
        if is_untold(site.project, site.docs, site.source_of.get(target.path), names[-1]):
            continue
        hint = _heading_called(target, names[-1]) or did_you_mean(names[-1], [*target.ids, *target.names])
        hint = hint or _to_be_written(site, target, names[-1])
        message = f"#{names[-1]} is no id in {site.shown(target.path)}{hint}"
        cause = f"{target.path}#{names[-1]}"
        yield Finding(site.place(page, link), message, link.raw, cause=cause)


def _to_be_written(site: Site, page: HtmlPage, name: str) -> str:
    """“; give …” for an id that is like none of an article."""
    return without_id(name) if site.docs is not None and page.path in site.source_of else ""


# The id of a heading that nobody gave one: takes `_3`; leaves `steps`.
_COUNTED = pattern(r"_\d*")


def _heading_called(page: HtmlPage, words: str) -> str:
    """“; did you mean …?” for the words of a heading in the place of its id."""
    found = next((each for each in page.headings if each.id and each.text.replace(" ", "-") == words), None)
    if found is not None and _COUNTED.fullmatch(found.id):
        return f"; give the heading “{found.text}” an English id, and name that"
    return f"; did you mean {found.id}?" if found is not None else ""


def positional_anchor(site: Site) -> Iterator[Finding]:
    """A link uses an id that somebody chose: `_3` is the third nameless heading of today."""
    for page, link, (_, _, fragment, _, _) in site.uses[FILE]:
        if fragment[:1] == "_" and fragment[1:].isdigit() and link.kind == FOLLOW:
            if link.element != "a" or _is_generated(link):
                continue
            message = f"#{fragment} moves when a heading is added; give the heading an id"
            yield Finding(site.place(page, link), message, link.raw)


def _is_generated(link: Link) -> bool:
    """A table of contents or a permalink is written by the build, not by somebody."""
    return (link.label or "") in ("¶", "#", "") or not link.inside


# What would load its own page, if it had the address `#`.
_LOADS = ("img", "script", "iframe", "embed", "link")


def empty_link(site: Site) -> Iterator[Finding]:
    """An address is never empty: the page would load or link itself."""
    loaded = (use for use in site.uses[FILE] if use.link.element in _LOADS and use.link.raw.strip() == "#")
    for use in [*site.uses[EMPTY], *loaded]:
        if use.link.attribute in ("action", "formaction", "cite", "ping", "location"):
            continue
        if use.link.note == "missing":
            message = f"<{use.link.element}> has no {use.link.attribute}; name the file or remove it"
            yield Finding(site.place(use.page, None, f"<{use.link.element}"), message, f"<{use.link.element}>")
            continue
        message = f"empty {use.link.attribute} on <{use.link.element}>; name a target or remove it"
        yield Finding(site.place(use.page, use.link), message, use.link.raw)


def empty_link_text(site: Site) -> Iterator[Finding]:
    """A link says where it leads, in words that a screen reader can speak."""
    for page in site.pages.values():
        for link in page.links:
            # One that leads nowhere either is told by empty_link.
            if link.element == "a" and link.label is not None and link.raw and not link.label.strip("\u200b\xa0 "):
                message = f"the link to {link.raw} has no text; write where it leads"
                yield Finding(site.place(page, link), message, link.raw)


def invalid_address(site: Site) -> Iterator[Finding]:
    """An address is one that a browser can parse."""
    for use in site.uses[INVALID]:
        yield Finding(site.place(use.page, use.link), f"{use.link.raw} is no valid address", use.link.raw)


def backslash_link(site: Site) -> Iterator[Finding]:
    """A path is written with `/`: only browsers turn `\\` round, other readers don't."""
    for kind in (FILE, MISSING, FOLDER, OUTSIDE, WEB):
        for use in site.uses[kind]:
            if "\\" not in use.link.raw:
                continue
            turned = _TURNED.match(use.link.raw)
            if turned is not None:
                message = f"write {turned[1]}://{use.link.raw[turned.end() :]}, with / instead of \\"
                edits = _turned_back(site.source_of.get(use.page.path))
                yield Finding(site.place(use.page, None, f"{turned[1]}:\\"), message, use.link.raw, edits=edits)
            elif "\\" in use.link.raw.split("?")[0].split("#")[0]:
                message = f"write {use.link.raw.replace(chr(92), '/')}, with / instead of \\"
                instead = use.link.raw.replace("\\", "/")
                yield Finding(site.place(use.page, use.link), message, use.link.raw, instead=instead)


def _turned_back(source: MarkdownSource | None) -> tuple[Edit, ...]:
    found = ((link, _TURNED.match(link.target)) for link in source.links) if source is not None else ()
    return tuple(source.edit(link.start, match[0], f"{match[1]}://") for link, match in found if source and match)


def insecure_own_link(site: Site) -> Iterator[Finding]:
    """A link to our own site is never http: where the site is https, and in a guide no link is."""
    for source in site.sources.values() if site.docs is not None else ():
        for link in source.links:
            if link.target.startswith("http://") and site.addresses.host not in link.target:
                message = f"{link.target} is refused by the build; write https://{link.target[7:]}"
                yield Finding(source.place(link.start), message, link.target)
    if site.addresses.scheme != "https:" or not site.addresses.known:
        return
    for kind in (FILE, FOLDER, MISSING):
        for use in site.uses[kind]:
            if use.target.absolute and use.target.url.startswith("http:"):
                message = f"{use.link.raw} is our own site over http; use https or a relative link"
                yield Finding(site.place(use.page, use.link), message, use.link.raw)


def link_to_redirect(site: Site) -> Iterator[Finding]:
    """A link leads to the page itself, not to the stub that redirects there."""
    redirects = {path: page for path, page in site.pages.items() if page.refresh}
    for use in site.uses[FILE] if redirects else ():
        target = redirects.get(use.target.path)
        if target is None or use.link.element not in ("a", "area") or target is use.page or use.page.refresh:
            continue
        if fragment_names(use.target.fragment):
            message = f"{use.link.raw}: the redirect to {target.refresh} loses the anchor; link the page"
        else:
            message = f"{use.link.raw} only redirects to {target.refresh}; link the page itself"
        yield Finding(site.place(use.page, use.link), message, use.link.raw)


def redirect_loop(site: Site) -> Iterator[Finding]:
    """A redirect ends at a page."""
    for page in site.pages.values():
        path, seen = page.path, {page.path}
        while site.pages[path].refresh:
            current = site.pages[path]
            target = site.addresses.resolve(path, current.refresh, current.base)
            following = site.page_of(target)
            if following is None:
                break
            if following.path in seen:
                if following.path == page.path and len(current.refresh) > 0:
                    link = next((k for k in page.links if k.note == "refresh"), None)
                    message = f"redirects in a circle of {len(seen)}; let one of them be a page"
                    yield Finding(site.place(page, link), message, page.refresh)
                break
            path = following.path
            seen.add(path)


def relative_link_in_404(site: Site) -> Iterator[Finding]:
    """A 404 page is served at any depth: what it loads or links begins with `/`."""
    for page in site.pages.values():
        if page.path.rsplit("/", 1)[-1] != "404.html" or page.base or page.rendered or site.is_bundle:
            continue
        for link in page.links:
            relative = not link.raw.startswith(("/", "#", "?")) and ":" not in link.raw.split("/")[0]
            if link.raw.strip() and relative and link.kind in (FOLLOW, LOAD):
                message = f"{link.raw} breaks when a deep address fails; begin it with /"
                yield Finding(site.place(page, link), message, link.raw)


def listed_redirect(site: Site) -> Iterator[Finding]:
    """A canonical or sitemap address is the page that it names, not a redirect."""
    for use in site.uses[FILE] if any(page.refresh for page in site.pages.values()) else ():
        if use.link.note in ("canonical", "sitemap", "sitemap-alternate", "alternate"):
            target = site.pages.get(use.target.path)
            if target is not None and target.refresh and not use.page.refresh:
                message = f"{use.link.raw} is a redirect; name the page that it leads to"
                yield Finding(site.place(use.page, use.link), message, use.link.raw, WARNING)


def local_link(site: Site) -> Iterator[Finding]:
    """No link leads to the machine of whoever wrote it."""
    for use in site.uses[WEB]:
        if site.is_local(use.target.url):
            message = f"{use.link.raw} is only reachable on the writer's machine or network"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)
    for use in site.uses["scheme"]:
        if use.target.url.startswith("file:"):
            message = f"{use.link.raw} is a file on the writer's disk; link the published page"
            yield Finding(site.place(use.page, use.link), message, use.link.raw)
