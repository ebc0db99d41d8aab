"""What stands around an article: its neighbours, its twin, the way home, the list from A to Z."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any
from unicodedata import normalize

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.facts import Fact
from scripts.model.register import Language, Text
from scripts.model.source import SourceError
from scripts.render import site
from scripts.render.glossary_list import labels_of
from scripts.text import addresses
from scripts.text.inline_markdown import inline
from scripts.text.marks import marks_of
from scripts.text.pinyin import Reader

Link = Callable[[str], str]


class Frame:
    """The frame of one language: made once, asked once a page."""

    def __init__(self, state: site.Site, language: Language, config: MkDocsConfig) -> None:
        self.site = state
        self.guide = guide.configured()
        self.language = language
        self.words = state.words[language]
        self.pages = state.pages[language]
        self.sections = _sections(config, self.pages)
        self._labels = labels_of(state.register.glossary)
        self._sections_from: dict[Link, list[dict[str, Any]]] = {}
        self._siblings_from: dict[tuple[str, Link], list[dict[str, Any]]] = {}
        self._respelling = state.docs.speech.for_reader(language)
        self.verified = state.register.verified

    def view(self, page: Page, root: Link) -> dict[str, Any]:
        """Return what the templates show around a page; `root` turns an address from the root into a link."""
        link = self._linker(page, root)
        section = site.section_of(page)
        index = self.pages.get(f"{section}/index")
        return {
            "words": self.words,
            "language": self.language,
            "guide": self.guide,
            "marks": marks_of(self.language),
            "is_at_root": self.language == languages.configured().root,
            "slug": site.slug_of(page),
            "page_title": self._title(page),
            "section_name": section,
            "section_title": index.title if index else "",
            "section_url": root(index.url) if index else "",
            "is_section": page is index,
            "crumb": bool(page.meta.get("title")) and not page.is_homepage and site.slug_of(page) != "index",
            "home_url": root(site.url_in(self.language, self.pages["index"])),
            "twins": [self._twin(other, page, root) for other in languages.configured().others(self.language)],
            "own_href": root(page.url),
            "sections": self._linked_sections(root),
            "siblings": self._siblings(section, root),
            "related": [self._item(self._find(slug, page), root) for slug in page.meta.get("related", [])],
            "facts": self._facts(page),
            "link": link,
            "respelled": lambda text: self._respelling.text(text) if self._respelling else "",
            "in_language": lambda other, text: inline(
                text, lambda slug: root(site.url_in(other, self._find(slug, page)))
            ),
            "title_of": lambda slug: self._find(slug, page).title,
            "t": lambda text: inline(text.get(self.language) if isinstance(text, Text) else text, link, self._labels),
            "day": lambda value: site.day(
                value if isinstance(value, date) else date.fromisoformat(value), self.language
            ),
        }

    def _facts(self, page: Page) -> list[tuple[date, list[tuple[str, Fact]]]]:
        """The figures that a page relies on by the day of their evidence, each once, the newest first."""
        source = self.site.docs.sources[self.language][site.path_of(page)]
        facts = self.site.docs.facts.facts
        found = [(name, facts[name]) for name in dict.fromkeys(name for name, _ in source.facts)]
        days = sorted({fact.recorded for _, fact in found}, reverse=True)
        return [(day, [(name, fact) for name, fact in found if fact.recorded == day]) for day in days]

    def _twin(self, language: Language, page: Page, root: Link) -> dict[str, Any]:
        """What leads to the page in another language, and that language's own words for it."""
        return {
            "language": language,
            "name": languages.configured().names[language],
            "href": root(site.url_in(language, page)),
            "words": self.site.words[language],
        }

    def _title(self, page: Page) -> str:
        name = self.words["site_name"]
        return name if site.slug_of(page) == "index" else f"{page.title} · {name}"

    def _linker(self, page: Page, root: Link) -> Link:
        return lambda slug: root(self._find(slug, page).url)

    def _find(self, slug: str, page: Page) -> Page:
        if slug not in self.pages:
            raise SourceError(f"docs/{page.file.src_uri}:1: {slug}: no article has this slug in docs/{self.language}/")
        return self.pages[slug]

    def _linked_sections(self, root: Link) -> list[dict[str, Any]]:
        if root not in self._sections_from:
            self._sections_from[root] = [{**entry, "href": root(entry["url"])} for entry in self.sections]
        return self._sections_from[root]

    def _siblings(self, section: str, root: Link) -> list[dict[str, Any]]:
        """The pages of a folder share their list: `root` is the same function for all of them."""
        if (section, root) not in self._siblings_from:
            pages: list[Page] = next((entry["pages"] for entry in self.sections if entry["name"] == section), [])
            self._siblings_from[section, root] = [self._item(page, root) for page in pages]
        return self._siblings_from[section, root]

    @staticmethod
    def _item(item: Page, root: Link) -> dict[str, Any]:
        return {
            "href": root(item.url),
            "title": item.title,
            "description": item.meta.get("description", ""),
        }


def _sections(config: MkDocsConfig, pages: dict[str, Page]) -> list[dict[str, Any]]:
    """Read the order of sections and articles from the `nav` of mkdocs.yml."""
    sections = []
    for entry in config.nav or []:
        if isinstance(entry, dict):
            name, children = next(iter(entry.items()))
            index = pages[f"{name}/index"]
            listed = [str(child) for child in children if addresses.is_article(str(child))]
            articles = [pages[slug] for slug in map(addresses.slug_of, listed) if slug in pages]
            sections.append(
                {
                    "name": name,
                    "title": index.title,
                    "description": index.meta.get("description", ""),
                    "url": index.url,
                    "pages": articles,
                }
            )
    return sections


def letters(state: site.Site, language: Language, link: Link) -> list[tuple[str, list[dict[str, str]]]]:
    """Return all articles by first letter (Chinese: of the pinyin), each letter's articles in order."""
    pages = state.pages[language]
    articles = {slug: page for slug, page in pages.items() if site.is_article(page)}
    reader = Reader("".join(str(page.title) for page in articles.values()))
    entries = []
    for slug, page in articles.items():
        section = pages[f"{site.section_of(page)}/index"].title
        entry = {"href": link(slug), "title": str(page.title), "section": str(section)}
        entries.append((_sort_key(reader.spelled(entry["title"])), entry))
    entries.sort(key=lambda entry: entry[0])
    return [(letter, [item for _, item in group]) for letter, group in groupby(entries, lambda entry: entry[0][0])]


def _sort_key(title: str) -> str:
    letters_only = "".join(each for each in normalize("NFD", title.upper()) if each.isalnum()) or "#"
    return letters_only if letters_only[0].isalpha() else f"#{letters_only}"
