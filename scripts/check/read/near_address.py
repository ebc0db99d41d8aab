"""An address that misses a document by its case, its ending or the way to its folder alone means that document."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, unquote

from scripts.check.read.markdown_scan import SourceLink
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project
from scripts.text.patterns import pattern
from scripts.text.suggest import near_path

# How the address of a page ends: takes `a.md`, `a/`; leaves `a.png`.
_PAGES = ("", ".md", ".mdx", ".markdown", ".html", ".htm")


def nearly_the_same(project: Project | None, source: MarkdownSource | None, raw: str) -> str:
    """What a Markdown link should be in place of `raw`; empty where no one document, or more than one, is meant."""
    path, mark, rest = _cut(raw)
    if project is None or source is None or not path or path.startswith("/") or ":" in path:
        return ""
    if any(link.html and link.target == raw for link in source.links):
        return ""
    folder = posixpath.dirname(source.document)
    wanted = posixpath.normpath(posixpath.join(folder, unquote(path))).casefold()
    found = [document for document in project.documents if document.casefold() == wanted]
    if not found and not path.lower().endswith(".md"):
        stem = posixpath.splitext(wanted)[0]
        found = [document for document in project.documents if document.casefold() == f"{stem}.md"]
    found = found or _in_typed_folder(project, source, path)
    if len(found) != 1:
        return ""
    typed = posixpath.relpath(found[0], folder)
    return (quote(typed) if "%" in path else typed) + mark + rest


def _in_typed_folder(project: Project, source: MarkdownSource, path: str) -> list[str]:
    """The documents in the language of `source` that are named as `path` is, if the only one is in its folder too."""
    name = unquote(path)
    while name.startswith(("./", "../")):
        name = name.partition("/")[2]
    known = [each for each in project.documents if project.language_of(each) == source.language]
    found = [each for each in known if posixpath.basename(project.key_of(each)) == posixpath.basename(name)]
    return found if "/" in name and len(found) == 1 and project.key_of(found[0]) == name else []


# The page that a shortcode of Hugo names: takes `{{< ref "a" >}}`, `{{% relref "/b/a.md" %}}`; leaves `{{ a }}`.
_SHORTCODE = pattern(r"\{\{[<%]\s*(?:rel)?ref\s+[\"'“”]?(?P<path>[^\s\"'“”<>%]+)")


def of_shortcode(project: Project, source: MarkdownSource, text: str) -> str:
    """The link to write for a shortcode that names a page; empty for every other text, or where no page is near."""
    match = _SHORTCODE.match(text)
    return likely(project, source, match["path"]) if match else ""


def in_other_language(project: Project | None, source: MarkdownSource, link: SourceLink) -> str:
    """The document of another language that a Markdown link names; empty for every other link.

    What MkDocs makes of it: findings/i18n-link-to-other-language.sh.
    """
    path = unquote(_cut(link.target)[0])
    if project is None or "i18n" not in project.plugins or project.structure != "folder" or link.html:
        return ""
    document = posixpath.normpath(posixpath.join(posixpath.dirname(source.document), path))
    known = document in project.documents and document.endswith(".md")
    return document if known and project.language_of(document) not in ("", source.language) else ""


def is_of_page(raw: str) -> bool:
    """Whether an address is that of an article, not of a picture or of another site."""
    path = _cut(raw)[0]
    return ":" not in path and not path.startswith("//") and posixpath.splitext(path)[1].lower() in _PAGES


def likely(project: Project, source: MarkdownSource, raw: str) -> str:
    """The link that a writer may have meant, to be pasted in place of `raw`; empty where nothing is near.

    Folder or name may be misspelt or elsewhere, the ending that of a page, the beginning that of a site.
    """
    path, mark, rest = _cut(raw)
    folder = posixpath.dirname(source.document)
    document = _as_document(project, source, unquote(path))
    names = sorted(each for each in project.documents if project.language_of(each) == source.language)
    found = near_path(document, [each for each in names if each.endswith(".md")])
    return posixpath.relpath(found, folder) + mark + rest if found else ""


def _as_document(project: Project, source: MarkdownSource, path: str) -> str:
    """The document in the language of `source` that a path is about, whatever its ending and beginning."""
    folder, root = posixpath.dirname(source.document), path.startswith("/")
    name = path.strip("/").removesuffix("/index.html") if root else path.rstrip("/")
    if root:
        first, _, rest = name.partition("/")
        name = rest if first in project.locales else name
        name = posixpath.join(source.language if project.structure == "folder" else "", name)
    else:
        name = posixpath.normpath(posixpath.join(folder, name))
    stem, ending = posixpath.splitext(name)
    return f"{stem if ending.lower() in _PAGES else name}.md"


def _cut(raw: str) -> tuple[str, str, str]:
    """Path, the mark behind it, and query or fragment."""
    at = min((raw.find(mark) for mark in "?#" if mark in raw), default=len(raw))
    return raw[:at], raw[at : at + 1], raw[at + 1 :]
