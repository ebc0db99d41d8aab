"""Without a built site the article is rendered as MkDocs would, so that the same rules can read it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from scripts.check.read.includes import include_folders
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project, document_href
from scripts.model.docs import Docs


class _Addresses(Treeprocessor):  # type: ignore[misc]  # the library ships no types
    def __init__(self, rewrite: Callable[[str], str]) -> None:
        super().__init__()
        self.rewrite = rewrite

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name in ("href", "src"):
                if element.tag in ("a", "img") and element.get(name) and "&#" not in str(element.get(name)):
                    element.set(name, self.rewrite(str(element.get(name))))


class _AddressExtension(Extension):  # type: ignore[misc]  # the library ships no types
    def __init__(self, rewrite: Callable[[str], str]) -> None:
        super().__init__()
        self.rewrite = rewrite

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.treeprocessors.register(_Addresses(self.rewrite), "addresses", 0)


class Renderer:
    """Renders documents with the extensions of mkdocs.yml."""

    def __init__(self, project: Project, docs: Docs | None = None) -> None:
        """`docs` has the words of the facts that a text names."""
        self.project = project
        self.docs = docs
        self.document = ""
        self.engine = self._engine(project.extensions)

    def _engine(self, names: list[str]) -> markdown.Markdown:
        rewrite = _AddressExtension(lambda raw: document_href(self.project, self.document, raw))
        options = {name: self._options(name) for name in names}
        return markdown.Markdown(extensions=[*names, rewrite], extension_configs=options)

    def _options(self, name: str) -> dict[str, Any]:
        options = dict(self.project.extension_options.get(name, {}))
        if name == "pymdownx.snippets":
            folders = [str(folder) for folder in include_folders(self.project)]
            options.update(base_path=folders, check_paths=False, url_download=False)
        return options

    def render(self, document: str, source: MarkdownSource) -> str:
        """The page's HTML: bare content in a `main`. Raises whatever an extension raises."""
        self.document = document
        body = "\n".join(source.text.split("\n")[source.front_lines :])
        if self.docs is not None and source.language in self.docs.values:
            body = self.docs.filled(source.language, body)
        html = self.engine.reset().convert(body)
        if not re.search(r"<h1\b", html) and source.front.get("title"):
            html = f"<h1>{escape(str(source.front['title']))}</h1>{html}"
        return f'<html lang="{escape(source.language)}"><body><main>{html}</main></body></html>'
