"""An address that misses a document by its case or its ending alone means that document."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, unquote

from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project


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
    if len(found) != 1:
        return ""
    typed = posixpath.relpath(found[0], folder)
    return (quote(typed) if "%" in path else typed) + mark + rest


def _cut(raw: str) -> tuple[str, str, str]:
    """Path, the mark behind it, and query or fragment."""
    at = min((raw.find(mark) for mark in "?#" if mark in raw), default=len(raw))
    return raw[:at], raw[at : at + 1], raw[at + 1 :]
