"""Tables, steps, labels and flows of an article are shaped here, while Python-Markdown still has it as a tree.

The glossary, the look-up, the list of facts and the links of an index are put in after it, by string, in
scripts/site_build.py.

What a writer typed as HTML is no part of the tree: it is judged (scripts.render.forbidden_markup), not shaped.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from mkdocs.structure.pages import Page

from scripts.model import guide
from scripts.render import site
from scripts.render.flows import FlowWriter
from scripts.render.foreign_words import ForeignWords
from scripts.text.article_marks import FLOW
from scripts.text.pinyin import HAN

HEADINGS = frozenset({"h2", "h3"})
# A line of a title on the narrowest phone (320 px) holds so many Han; a Latin letter is about half as wide.
LINE = 10
LATIN = 0.55
PHRASE_END = re.compile(r"(?<=[，。？！：；、])|\s+")


class ArticleExtension(Extension):  # type: ignore[misc]  # Python-Markdown ships no types
    """What our articles need beyond Markdown. `page` is the page that is made next."""

    def __init__(self, flows: FlowWriter, labels: Collection[str], foreign: ForeignWords) -> None:
        """`labels` are the words of the screen that are in its own language, `foreign` knows its sentences."""
        super().__init__()
        self.flows = flows
        self.labels = labels
        self.foreign = foreign
        self.page: Page | None = None

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Put the flows in before inline mark-up is read, for their texts have some; shape when all else is done."""
        md.treeprocessors.register(_Flows(md, self), "flows", 30)
        md.treeprocessors.register(_Shape(md, self), "shape", -10)


class _Flows(Treeprocessor):  # type: ignore[misc]
    """Puts a flow where its mark stands alone."""

    def __init__(self, md: markdown.Markdown, extension: ArticleExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Replace each paragraph that is a mark; Python-Markdown keeps raw HTML, and so a comment, in its stash."""
        stash = self.md.htmlStash.rawHtmlBlocks
        marks = {index: mark for index, raw in enumerate(stash) if (mark := FLOW.fullmatch(str(raw).strip()))}
        page = self._extension.page
        if not marks or page is None:
            return
        for index, child in enumerate(root):
            placeholder = HTML_PLACEHOLDER_RE.fullmatch((child.text or "").strip())
            if placeholder and (mark := marks.get(int(placeholder[1]))):
                root[index] = self._extension.flows.figure(mark[1], site.language_of(page), page.file.src_uri)


class _Shape(Treeprocessor):  # type: ignore[misc]
    """Tables that reflow, steps to style, words of the screen marked, a title without id."""

    def __init__(self, md: markdown.Markdown, extension: ArticleExtension) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        heading = ""
        for place, block in enumerate(root):
            heading = _shape(root, place, heading)
            for parent in [each for each in block.iter() if len(each)]:
                for index in range(len(parent)):
                    heading = _shape(parent, index, heading)
        lang = guide.configured().screen_language
        for strong in root.iter("strong"):
            if strong.text in self._extension.labels and not len(strong) and not strong.attrib:
                strong.set("lang", lang)
        page = self._extension.page
        if page is None or site.language_of(page) != lang:
            self._extension.foreign.mark(root)
        if (title := root.find("h1")) is not None:
            # An id made from the title changes with it: nothing may link there.
            title.attrib.clear()
            if has_long_phrase("".join(title.itertext())):
                title.set("class", "long")


def _shape(parent: Element, index: int, heading: str) -> str:
    """Change one child in place; return the id of the heading that stands above what follows it."""
    child = parent[index]
    if child.tag in HEADINGS:
        return child.get("id", heading)
    if child.tag == "table":
        parent[index] = _table(child, heading)
    elif child.tag == "ol" and _follows_heading(parent, index):
        child.set("class", "steps")
    return heading


def has_long_phrase(title: str) -> bool:
    """True where what stands between two marks of a title in Han may be wider than a line of it."""
    is_in_han = any(HAN.match(each) for each in title)
    return is_in_han and any(_width(phrase) > LINE for phrase in PHRASE_END.split(title))


def _width(text: str) -> float:
    """Return how wide a text is, in Han."""
    return sum(LATIN if each.isascii() else 1 for each in text)


def _table(table: Element, heading: str) -> Element:
    """Put each column's heading on its cells, so that a phone can show a row as a card; and a frame that scrolls.

    The heading above, by its id, is the table's name.
    """
    if heading:
        table.set("aria-labelledby", heading)
    names = ["".join(head.itertext()).strip() for head in table.iter("th")]
    for row in table.iter("tr"):
        for cell, name in zip(row.iterfind("td"), names, strict=False):
            cell.set("data-label", name)
    frame = Element("div", {"class": "table"})
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    return frame


def _follows_heading(parent: Element, index: int) -> bool:
    """True for a list right below a heading, or with one paragraph between them."""
    before = [*parent[max(0, index - 2) : index]]
    if before and before[-1].tag == "p" and not HTML_PLACEHOLDER_RE.fullmatch((before[-1].text or "").strip()):
        before.pop()
    return bool(before) and before[-1].tag in HEADINGS
