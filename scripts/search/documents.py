"""An article becomes lines of plain text; the first character of each says what it is, so a browser can cut it up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.model import languages
from scripts.render import site
from scripts.render.article_tree import HEADINGS
from scripts.search.kinds import DESCRIPTION, HEADING, KEYWORD, PAGE, PARAGRAPH, SHARED_HEADING, TITLE, TWIN_TITLE
from scripts.text.article_marks import NEED_HELP, SHARED_HEADINGS

# What ends a block of text; where words of two blocks would else run together; what is not searched.
BLOCKS = frozenset({"p", "li", "tr", "dt", "dd", "summary", "div", "figcaption", "br"})
APART = frozenset({"ul", "ol"})
MINOR = frozenset({"h4", "h5", "h6"})
CELLS = frozenset({"td", "th"})
LEFT_OUT = frozenset({"h1", "thead"})
SPACE = re.compile(r"[ \t\r\f\v\n]+")
# Of a script without spaces, which has marks of its own, the first sentence if it is short, else so many characters; of
# others so many, up to the end of a word. Measured: what stands behind brings no article that they don't.
HAN_MARK = re.compile("[，。：；？！]")
HAN_BEGINNING = re.compile(r"(.{16,24}?[。？！；]).*|(.{24}[a-zA-Z0-9]*).{6,}", re.DOTALL)
BEGINNING = re.compile(r"()(.{44}.*?\w\b).{9,}", re.DOTALL)
BLOCK, CELL = "\x1e", "\x1f"


@dataclass(frozen=True)
class Section:
    """A heading with its id and the paragraphs below it; the part above the first heading has neither."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Document:
    """What is searched of one article."""

    path: str
    title: str
    twin_title: str
    description: str
    keywords: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def short_texts(self) -> list[str]:
        """The texts that are also matched by sound."""
        return [self.title, *self.keywords, *(section.heading for section in self.sections)]

    def lines(self) -> Iterator[str]:
        """Yield the article's lines: path, title, twin's title, description, keywords, then sections."""
        yield f"{PAGE.mark}{self.path}"
        yield f"{TITLE.mark}{self.title}"
        yield f"{TWIN_TITLE.mark}{self.twin_title}"
        yield f"{DESCRIPTION.mark}{self.description}"
        yield from (f"{KEYWORD.mark}{keyword}" for keyword in self.keywords)
        for section in self.sections:
            if section.id:
                kind = SHARED_HEADING if section.id in SHARED_HEADINGS else HEADING
                yield f"{kind.mark}{section.id} {section.heading}"
            yield from (f"{PARAGRAPH.mark}{paragraph}" for paragraph in section.paragraphs)


def document_of(state: site.Site, page: Page, sections: tuple[Section, ...]) -> Document:
    """Return what is searched of `page`, whose HTML has these parts."""
    words = page.meta
    others = languages.configured().others(site.language_of(page))
    return Document(
        path=site.path_of(page).removesuffix(".md"),
        title=str(page.title),
        twin_title=" ".join(state.docs.front(each, site.path_of(page)).title for each in others),
        description=_text(str(words.get("description", ""))),
        keywords=tuple(_text(str(word)) for word in words.get("keywords", [])),
        sections=sections,
    )


def sections_of(html: str) -> Iterator[Section]:
    """Yield the parts of an article's HTML, without `need-help`, whose title is the same everywhere.

    Read with a parser and not from Markdown's tree, which lacks the glossary, the look-up and what was typed as HTML.
    """
    body = LexborHTMLParser(html).body
    identifier, heading, said = "", "", list[str]()
    for piece in _pieces(body) if body is not None else ():
        if isinstance(piece, str):
            said.append(piece)
            continue
        yield Section(identifier, heading, _paragraphs("".join(said)))
        identifier, heading, said = piece.id or "", _text(piece.text()), []
        if identifier == NEED_HELP:
            return
    yield Section(identifier, heading, _paragraphs("".join(said)))


def _pieces(parent: LexborNode) -> Iterator[str | LexborNode]:
    """Yield the headings with an id as they are, and all other text with marks where a block or a cell ends."""
    node, last = parent.child, ""
    while node is not None:
        tag = node.tag or ""
        if tag == "-text":
            yield node.text_content or ""
        elif tag in HEADINGS and node.id:
            yield node
        elif tag not in LEFT_OUT:
            if tag in APART or (tag in CELLS and last in CELLS):
                yield CELL if tag in CELLS else " "
            yield from _pieces(node)
            if tag in BLOCKS or tag in MINOR:
                yield BLOCK if tag in BLOCKS else " "
        node, last = node.next, tag


def _paragraphs(said: str) -> tuple[str, ...]:
    """What a reader could have in mind: the first paragraph, and of each row of a table what the reader sees."""
    kept: list[str] = []
    for part in said.split(BLOCK):
        if (not kept or CELL in part) and (text := _text(part)) and (not kept or CELL in text):
            kept.append(_essence(text))
    return tuple(kept)


def _essence(block: str) -> str:
    """The first cell of a row, of a row of the glossary its words in each language; of a paragraph the beginning."""
    cells = block.split(CELL)
    if len(cells) > 1:
        # A row of the glossary: each language of the guide, the word on the screen, where it is met.
        is_term = len(cells) == len(languages.configured().names) + 2
        return " · ".join(cells[:-1] if is_term else cells[:1])
    beginning = HAN_BEGINNING if HAN_MARK.search(block) else BEGINNING
    return beginning.sub(lambda match: match[1] or f"{match[2]}…", block)


def _text(text: str) -> str:
    return SPACE.sub(" ", text).strip()
