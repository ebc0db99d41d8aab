"""An article's HTML is shaped once, while Python-Markdown still has it as a tree."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from mkdocs.structure.pages import Page

from scripts.render import site
from scripts.render.flows import MARK, FlowWriter


class ArticleExtension(Extension):  # type: ignore[misc]  # Python-Markdown ships no types
    """What our articles need beyond Markdown. `page` is the page that is made next."""

    def __init__(self, flows: FlowWriter) -> None:
        super().__init__()
        self.flows = flows
        self.page: Page | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Put the flows in before inline mark-up is read: their texts have some."""
        md.treeprocessors.register(_Flows(md, self), "flows", 30)


class _Flows(Treeprocessor):  # type: ignore[misc]
    """Puts a flow where its mark stands alone."""

    def __init__(self, md: markdown.Markdown, extension: ArticleExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Replace each paragraph that is a mark; Python-Markdown keeps raw HTML, and so a comment, in its stash."""
        stash = self.md.htmlStash.rawHtmlBlocks
        marks = {index: mark for index, raw in enumerate(stash) if (mark := MARK.fullmatch(str(raw).strip()))}
        page = self._extension.page
        if not marks or page is None:
            return
        for index, child in enumerate(root):
            placeholder = HTML_PLACEHOLDER_RE.fullmatch((child.text or "").strip())
            if placeholder and (mark := marks.get(int(placeholder[1]))):
                root[index] = self._extension.flows.figure(mark[1], site.language_of(page), page.file.src_uri)
