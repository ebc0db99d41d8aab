"""An article becomes lines of plain text; the first character of each says what it is, so a browser can cut it up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from mkdocs.structure.pages import Page

from scripts.model import languages
from scripts.render import site
from scripts.render.article_html import NEED_HELP
from scripts.search.kinds import DESCRIPTION, HEADING, KEYWORD, PAGE, PARAGRAPH, SHARED_HEADING, TITLE, TWIN_TITLE

HEADED = re.compile(r'<h[23] id="([^"]+)">(.*?)</h[23]>', re.DOTALL)
# What a text without its frame leaves out: takes `<svg></svg>`, `<h1>x</h1>`; leaves `<p>x</p>`.
LEFT_OUT = re.compile(r"<h1.*?</h1>|<thead>.*?</thead>|<svg.*?</svg>|<style.*?</style>", re.DOTALL)
BLOCK_END = re.compile(r"</(?:p|li|tr|dt|dd|summary|div|figcaption)>|<br\s*/?>")
CELL_END = re.compile(r"</t[dh]>\s*(?=<t[dh])")
# Where words of two blocks would run together: plain replacement, for a pattern would look at each character.
BESIDE = (("<ul", " <ul"), ("<ol", " <ol"), ("</h4>", "</h4> "), ("</h5>", "</h5> "), ("</h6>", "</h6> "))
TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"[ \t\r\f\v\n]+")
SENTENCES = re.compile(r"(.{20,}?[。？！；]|.{120,}?[.?!](?= )|.{250}).*", re.DOTALL)
# The headings that every article has.
SHARED = frozenset({"before-you-start", "steps", "if-it-fails"})
CELL = "\x1f"


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
                yield f"{(SHARED_HEADING if section.id in SHARED else HEADING).mark}{section.id} {section.heading}"
            yield from (f"{PARAGRAPH.mark}{paragraph}" for paragraph in section.paragraphs)


def document_of(state: site.Site, page: Page) -> Document:
    """Return what is searched of `page`."""
    words = page.meta
    others = languages.configured().others(site.language_of(page))
    return Document(
        path=site.path_of(page).removesuffix(".md"),
        title=str(page.title),
        twin_title=" ".join(state.docs.front(each, site.path_of(page)).title for each in others),
        description=_text(str(words.get("description", ""))),
        keywords=tuple(_text(str(word)) for word in words.get("keywords", [])),
        sections=tuple(sections_of(page.content or "")),
    )


def sections_of(html: str) -> Iterator[Section]:
    """Yield the parts of an article's HTML, without `need-help`, whose title is the same everywhere."""
    html = LEFT_OUT.sub("", NEED_HELP.sub("", html))
    parts = HEADED.split(html)
    yield Section("", "", _paragraphs(parts[0]))
    for identifier, heading, body in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        yield Section(identifier, _text(heading), _paragraphs(body))


def _paragraphs(html: str) -> tuple[str, ...]:
    """What a reader could have in mind: the first paragraph, and of each row of a table what the reader sees."""
    kept: list[str] = []
    for part in BLOCK_END.split(CELL_END.sub(CELL, html)):
        if (not kept or CELL in part) and (text := _block(part)) and (not kept or CELL in text):
            kept.append(_essence(text))
    return tuple(kept)


def _block(html: str) -> str:
    for tag, apart in BESIDE:
        html = html.replace(tag, apart)
    return _text(html)


def _essence(block: str) -> str:
    """The first cell of a row, of a row of the glossary all three languages; of a paragraph the first sentences."""
    cells = block.split(CELL)
    if len(cells) > 1:
        return " · ".join(cells[:3] if len(cells) == 4 else cells[:1])
    return SENTENCES.sub(r"\1", block)


def _text(html: str) -> str:
    text = TAG.sub("", html) if "<" in html else html
    return SPACE.sub(" ", unescape(text) if "&" in text else text).strip()
