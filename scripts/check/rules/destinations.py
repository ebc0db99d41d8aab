"""What one language shows and leads to, the other shows and leads to."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.read.addresses import FILE, MISSING, SCHEME
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import FOLLOW, Link
from scripts.check.rules.written import written_pairs
from scripts.check.site import Site
from scripts.text.article_marks import FLOW


def differing_pictures(site: Site) -> Iterator[Finding]:
    """Twins have the same number of pictures."""
    for page, twin in written_pairs(site):
        of_wikis = any("![[" in site.source_of[each.path].text for each in (page, twin))  # told, and how to write it
        if page.pictures != twin.pictures and not of_wikis:
            one, other = (page, twin) if page.pictures > twin.pictures else (twin, page)
            ours, theirs = (
                {_name(link): link for link in each.links if link.element == _PICTURE} for each in (one, other)
            )
            first = next((link for name, link in ours.items() if name not in theirs), next(iter(ours.values()), None))
            message = f"pictures here {one.pictures}, but {other.pictures} in {site.shown(other.path)}; show the same"
            yield Finding(site.place(one, first), message)


_PICTURE = "img"


def _name(link: Link) -> str:
    return link.raw.rpartition("/")[2]


def differing_flows(site: Site) -> Iterator[Finding]:
    """Twins show the same flows, in the same order."""
    for page, twin in written_pairs(site):
        ours, theirs = (site.source_of[each.path] for each in (page, twin))
        names, others = FLOW.findall(ours.text), FLOW.findall(theirs.text)
        if names != others:
            message = f"flows {', '.join(others) or 'none'}, but {', '.join(names) or 'none'} in {ours.path}"
            mark = FLOW.search(theirs.text)
            line, column = theirs.position(mark.start()) if mark else (1, 1)
            yield Finding(Place(twin.path, twin, theirs, line=line, column=column), message)


def differing_links(site: Site) -> Iterator[Finding]:
    """Twins lead to the same pages, numbers and mailboxes."""
    for page, twin in written_pairs(site):
        ours, theirs = _destinations(site, page), _destinations(site, twin)
        for one, known, other in ((twin, ours, theirs), (page, theirs, ours)):
            missing_in = page if one is twin else twin
            missing = [name for name, link in other.items() if name not in known]
            if len(missing) <= _wrong_links(site, missing_in):
                continue  # broken_link tells them
            typed, lacking = _typed(site, one) if missing else {}, site.source_of[missing_in.path].text
            has_wiki_links = "[[" in lacking
            for name in missing:
                link = other[name]
                stem = _stem(link.raw)
                is_told = _is_of_fact(site, one, link) or (has_wiki_links and f"[[{stem}" in lacking)
                if not is_told and not _lacks_twin(site, one, link, missing_in):
                    message = f"{typed.get(stem, link.raw)} is not linked in {site.shown(missing_in.path)}"
                    yield Finding(site.place(one, link), message, link.raw)


def _stem(address: str) -> str:
    """The name of a page in an address, of its file or of the page that was built of it."""
    return address.partition("#")[0].rstrip("/").rpartition("/")[2].partition(".")[0]


def _typed(site: Site, page: HtmlPage) -> dict[str, str]:
    """The links of a page as their writer typed them, the first of each name."""
    return {_stem(each.target): each.target for each in reversed([*site.source_of[page.path].links])}


def _is_of_fact(site: Site, page: HtmlPage, link: Link) -> bool:
    """Whether the build made a link of {fact:id}: typed_figure tells it, at the Markdown."""
    source, name = site.source_of.get(page.path), link.raw.partition("#")[2]
    return source is not None and bool(name) and f"{{fact:{name}}}" in source.text


def _wrong_links(site: Site, page: HtmlPage) -> int:
    """How many links of an article's own lead nowhere."""
    return sum(use.page is page and use.link.inside and use.link.element == "a" for use in site.uses[MISSING])


def _lacks_twin(site: Site, page: HtmlPage, link: Link, twin: HtmlPage) -> bool:
    """Whether a link leads to a page that the language of `twin` has not: missing_twin tells it, once."""
    target = site.page_of(site.addresses.resolve(page.path, link.raw, page.base))
    language = site.language_of(twin.path)
    if target is None or target.path not in site.source_of or language not in site.languages:
        return False
    found = site.twins(target.path).get(language)
    return site.language_of(target.path) != language and (found is None or found not in site.source_of)


def _destinations(site: Site, page: HtmlPage) -> dict[str, Link]:
    """Where a page's own content leads, by names that don't depend on the language."""
    found: dict[str, Link] = {}
    for link in page.links:
        if not link.inside or link.kind != FOLLOW or link.element != "a" or link.label == "¶":
            continue
        target = site.addresses.resolve(page.path, link.raw, page.base)
        if target.kind == FILE and target.path in site.pages and target.path != page.path:
            other = site.twins(page.path).values()
            if target.path not in other:
                found.setdefault(site.key_of(target.path), link)
        elif target.kind == SCHEME and target.url.startswith(("tel:", "mailto:")):
            found.setdefault(target.url.split("?")[0], link)
    return found
