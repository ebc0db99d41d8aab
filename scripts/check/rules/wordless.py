"""A picture and a link say in words what they are: many readers hear nothing else."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import Link
from scripts.check.read.markdown_scan import SourceLink
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.text.patterns import pattern

_FILE_NAME = pattern(r"[\w.-]+\.(?:png|jpe?g|gif|webp|svg|avif)", re.IGNORECASE)


def missing_alt(site: Site) -> Iterator[Finding]:
    """A picture has words for whoever can't see it."""
    for source in site.sources.values():
        for link in source.links:
            if link.image and not link.html and _FILE_NAME.fullmatch(link.label.strip()):
                message = f"“{link.label}” is a file name; write what the picture shows"
                yield Finding(source.place(link.start), message, link.target)
            if link.image and not link.html and not link.label.strip():
                rest = source.text[link.start : source.text.find("\n", link.start)]
                if not re.search(r"\balt=|aria-hidden|role=", rest):
                    message = f"picture {link.target} has no alternative text; write ![what it shows](…)"
                    yield Finding(source.place(link.start), message, link.target)
    for page in site.pages.values():
        for element, name, address in page.pictures_without_alt:
            ornament = ', or alt="" for an ornament' if element == "img" else ""
            message = f'<{element} {name}="{address}"> has no alt; write what it shows{ornament}'
            yield Finding(site.place(page, None, address), message, address)


_GENERIC = {
    "more", "learn more", "see more", "see here", "details", "this article", "更多", "详情", "查看详情",
    "了解更多", "查看更多", "阅读更多", "点击查看", "点击这里查看", "点击了解", "更多详情", "[link]",
    "click here", "click", "here", "this link", "link", "this page", "click this link", "read more",
    "press here", "tap here", "点击这里", "点这里", "点击此处", "点此", "此处", "这里", "点击", "链接",
    "点我", "戳这里", "请点击这里", "点击链接", "這裡", "點擊這裡", "點此", "此链接", "这个链接",
    "看这里", "请看这里", "看此处", "请看此处", "看这篇", "看这一篇", "见此处", "见这里", "详见这里", "在这里",
}  # fmt: skip


# The same with what to do there: takes `report it here`, `please look here`, `在这里报告`; leaves `pay here`.
_POINTING = pattern(
    r"(?:please )?(?:see|look|check|read|report|find|ask|do)(?: (?:it|this|that|them|more))? here"
    r"|请?[在到从](?:这里|此处)(?:报告|查看|了解|看)?"
)


def generic_link_text(site: Site) -> Iterator[Finding]:
    """A link's own words say where it leads: many readers hear nothing else."""
    for page in site.pages.values():
        for link in page.links:
            if link.inside and link.label:
                words = re.sub(r"[\s。，！!.,:：>»→›…]+", " ", link.label).strip().lower()
                if words in _GENERIC or _POINTING.fullmatch(words):
                    title = _title_of(site, page, link).rstrip("?？")
                    name = f": “{title}”" if title else ""
                    message = f"“{link.label}” does not say where it leads; name the page{name}"
                    yield Finding(site.place(page, link), message, link.raw)
    yield from _called_by_file(site)


def _title_of(site: Site, page: HtmlPage, link: Link) -> str:
    """The title of the article that a link of a page leads to; empty where there is none."""
    source = site.source_of.get(site.addresses.resolve(page.path, link.raw, page.base).path)
    return str(source.front.get("title", "")) if source is not None and site.docs is not None else ""


def _called_by_file(site: Site) -> Iterator[Finding]:
    for source in site.sources.values() if site.docs is not None else ():
        for link in source.links:
            if _is_file_name(link):
                title = title_behind(site, source, link.target) or "its title"
                message = f"“{link.label}” is the name of a file; write [{title}]({link.target})"
                yield Finding(source.place(link.start), message, link.target)


def _is_file_name(link: SourceLink) -> bool:
    """Whether the words of a link are the name of its file, and none that readers know."""
    name = link.label.strip().removesuffix(".md").rpartition("/")[2]
    return "-" in name and link.target.partition("#")[0].rpartition("/")[2] == f"{name}.md"


def title_behind(site: Site, source: MarkdownSource, target: str) -> str:
    """The title of the article that a link in a text leads to; empty where there is none."""
    document = posixpath.normpath(posixpath.join(posixpath.dirname(source.document), target.partition("#")[0]))
    path = site.project.site_path(document) if site.project is not None and document.endswith(".md") else ""
    article = site.sources.get(document) or site.source_of.get(path)
    return str(article.front.get("title", "")) if article is not None else ""
