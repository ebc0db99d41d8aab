"""What a page needs to know of the others is looked up by slug or by path, never by walking all pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from babel.dates import format_date
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.article import FrontMatter
from scripts.model.docs import Docs
from scripts.model.languages import Language
from scripts.model.notes import ALL
from scripts.model.register import Register
from scripts.render.escalation_block import Blocks
from scripts.render.glossary_list import labels_of
from scripts.text import addresses

# How it is noted that something of a page was asked for: whatever it is, or what it shows to others.
PAGES, SHOWN = "pages.", "shown."


@dataclass
class Site:
    """The state of one build: what docs/ holds, and the pages of each language."""

    docs: Docs
    pages: dict[Language, dict[str, Page]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        notes = self.notes = self.docs.notes
        self.register: Register = self.docs.register
        self.words: dict[Language, dict[str, Any]] = self.docs.words
        self.blocks = Blocks(self.register, self.docs)
        with notes.apart():
            # What many records say together; most changes of one leave it as it is.
            days = {"verified": self.register.verified, "next": self.register.next}
            labels = labels_of(self.register.glossary)
        self.days = notes.table("days", days)
        self.labels = notes.table("labels", labels)
        self.pages = {language: {} for language in languages.configured()}

    def front(self, page: Page) -> FrontMatter:
        """Return what the writer of a page says of it."""
        return self.docs.front(language_of(page), path_of(page))

    def add_pages(self, language: Language, files: Files) -> None:
        """Index the pages of one language by slug (`reset-pin`) or, for others, by path (`account/index`)."""
        pages = {slug_of(file.page): file.page for file in files.documentation_pages() if file.page is not None}
        self.pages[language] = self.notes.table(f"{PAGES}{language}", pages, is_told=False)


def names_of(page: Page) -> list[str]:
    """Return what notes say of those who asked for a page."""
    language = language_of(page)
    return [f"{PAGES}{language}/{slug_of(page)}", f"{PAGES}{language}{ALL}"]


def path_of(page: Page) -> str:
    """Return the page's source path without its language folder, such as `account/reset-pin.md`."""
    return page.file.src_uri.split("/", 1)[1]


def language_of(page: Page) -> Language:
    """Return the language folder that a page's source stands in."""
    return page.file.src_uri.split("/", 1)[0]


def slug_of(page: Page) -> str:
    """Return an article's slug; for an index or a page at the root its path without `.md`."""
    return addresses.slug_of(path_of(page))


def section_of(page: Page) -> str:
    """Return the section folder of a page, or "" at the root."""
    return addresses.section_of(path_of(page))


def url_in(language: Language, path: str) -> str:
    """Return the address, from the root of the site, of the page at `path` (`account/reset-pin.md`) in `language`."""
    return languages.configured().folder(language) + addresses.page_of(path)


@cache
def relative_from(folder: str) -> Callable[[str], str]:
    """Return what turns an address from the root into a link from a page in `folder` ("" for the root)."""
    return cache(lambda address: addresses.relative(address, folder))


@cache
def index_links_from(folder: str) -> Callable[[str], str]:
    """Return what turns an address from the root into a link from the index of `folder`."""
    return cache(lambda address: addresses.through_root(address, folder))


def alternates(base: str, address: Callable[[Language], str], words: dict[Language, Any]) -> list[dict[str, str]]:
    """Return a page's absolute address in each language, with its tag, and for readers of none of them.

    `address` gives the address from the root in a language; `words` are those of site.yml.
    """
    found = {language: addresses.absolute(base, address(language)) for language in languages.configured()}
    tagged = [{"lang": str(words[language]["lang"]), "url": url} for language, url in found.items()]
    return [*tagged, {"lang": "x-default", "url": found[guide.configured().x_default]}]


def is_article(page: Page) -> bool:
    """True for a page that has a slug of its own in a section."""
    return addresses.is_article(path_of(page))


def day(value: date, language: Language) -> str:
    """Return a date as a reader writes it: 2026 年 9 月 21 日, 21 September 2026."""
    return _written(value, guide.configured().dates[language], language)


@cache
def _written(value: date, pattern: str, language: Language) -> str:
    return format_date(value, pattern, locale=language)
