"""A writer links Markdown, which the build turns into an address that holds on every host, offline and unzipped."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from scripts.check.finding import Finding
from scripts.check.read.markdown_scan import SourceLink
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project
from scripts.check.site import Site
from scripts.text.patterns import pattern

# A file of docs/ where GitHub shows it: takes `https://github.com/a/b/blob/main/docs/en/money/pay.md`; leaves
# `https://github.com/a/b/issues`.
_COPY = pattern(
    r"https?://(?:www\.)?(?:github\.com/[\w.-]+/[\w.-]+/(?:blob|edit|raw|blame)|raw\.githubusercontent\.com/[\w.-]+/[\w.-]+)"
    r"/[^?]+?/docs/(?P<document>[^?]+\.md)"
)


def own_address(site: Site) -> Iterator[Finding]:
    """A link of an article to another names its .md: not its page, nor its address on the web or under `make serve`."""
    project = site.project
    if project is None or site.docs is None:
        return
    documents = {project.site_path(each): each for each in project.documents if each.endswith(".md")}
    for source in site.sources.values():
        for link in source.links:
            page = _page(site, project, source, link)
            if page in documents:
                right = _as_markdown(project, source, documents[page]) + "".join(link.target.partition("#")[1:])
                is_plain = source.text.endswith("](", 0, link.start) and source.text.startswith(link.target, link.start)
                edits = (source.edit(link.start, link.target, right),) if is_plain else ()
                message = f"{link.target} is a page of this guide; write {right}"
                yield Finding(source.place(link.start), message, link.target, edits=edits)


def _page(site: Site, project: Project, source: MarkdownSource, link: SourceLink) -> str:
    """The file of the site that a typed address opens, empty for one that names no page of ours."""
    path = unquote(link.target.partition("#")[0])
    if copied := _COPY.match(path):
        return _of_copy(project, source, copied["document"])
    if path.startswith(("http:", "https:")):
        if not site.is_local(path) and urlsplit(path).hostname != site.addresses.host:
            return ""
        path = f"/{urlsplit(path).path.removeprefix(site.addresses.prefix).lstrip('/')}"
    elif link.html or link.image or ":" in path or (not path.startswith("/") and not _is_of_page(path)):
        return ""
    if not path.startswith("/"):
        folder = posixpath.dirname(project.site_path(source.document))
        page = posixpath.normpath(posixpath.join(folder, path))
        return page if path.endswith(".html") else f"{page}.html"
    return "" if path.startswith("//") else _served(path.lstrip("/"))


def _of_copy(project: Project, source: MarkdownSource, document: str) -> str:
    """The page of an article that is linked where its source is kept, in the language of the page that links it."""
    twin = f"{source.document.partition('/')[0]}/{document.partition('/')[2]}"
    return project.site_path(twin if twin in project.documents else document)


def _is_of_page(path: str) -> bool:
    """Whether a relative path ends as the addresses of pages do, on some hosts without `.html`."""
    return path.endswith(".html") or bool(path and not posixpath.splitext(path)[1])


def _served(path: str) -> str:
    """The file that a host serves for a path."""
    if not path or path.endswith("/"):
        return f"{path}index.html"
    return path if posixpath.splitext(path)[1] else f"{path}.html"


def _as_markdown(project: Project, source: MarkdownSource, document: str) -> str:
    """The link to a document from another, in whose language it is read where it exists in it."""
    own = f"{source.language}/{project.key_of(document)}" if project.structure == "folder" else document
    return posixpath.relpath(own if own in project.documents else document, posixpath.dirname(source.document))
