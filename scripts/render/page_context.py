"""What stands around an article: its neighbours, its twin, the way home, the list from A to Z."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple
from unicodedata import normalize

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.facts import Fact
from scripts.model.register import Language, Text
from scripts.model.source import SourceError
from scripts.render import site
from scripts.text import addresses
from scripts.text.inline_markdown import inline
from scripts.text.marks import marks_of
from scripts.text.pinyin import Reader

Link = Callable[[str], str]


class Shown(NamedTuple):
    """What pages show of another page, and all that they may."""

    title: str
    description: str
    url: str
    path: str


class Frame:
    """The frame of one language: made once, asked once a page."""

    def __init__(self, state: site.Site, language: Language, config: MkDocsConfig) -> None:
        self.site = state
        self.guide = guide.configured()
        self.language = language
        self.words = state.words[language]
        self._notes = state.notes
        with self._notes.apart():
            pages = state.pages[language]
            self.sections = _sections(config, pages)
            shown = {slug: _shown(page) for slug, page in pages.items()}
        # An address is that of its file: what else is said of a page doesn't touch it.
        self._addresses = {slug: each.url for slug, each in shown.items()}
        self.pages = self._notes.table(f"{site.SHOWN}{language}", shown)
        self.home = shown["index"].url
        self._order = {str(each["name"]): [site.slug_of(page) for page in each["pages"]] for each in self.sections}
        self._sections_from: dict[Link, list[dict[str, Any]]] = {}
        self._siblings_from: dict[tuple[str, Link], list[dict[str, Any]]] = {}
        self._respelling = state.docs.speech.for_reader(language)

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
            "is_section": index is not None and page.url == index.url,
            "crumb": bool(page.meta.get("title")) and not page.is_homepage and site.slug_of(page) != "index",
            "home_url": root(self.home),
            "twins": [self._twin(other, page, root) for other in languages.configured().others(self.language)],
            "own_href": root(page.url),
            "sections": self._linked_sections(root),
            "siblings": self._siblings(section, root),
            "related": [self._item(self._find(slug, page), root) for slug in page.meta.get("related", [])],
            "facts": self._facts(page),
            "link": link,
            "respelled": lambda text: self._respelling.text(text) if self._respelling else "",
            "in_language": lambda other, text: inline(
                text, lambda slug: root(site.url_in(other, self._find(slug, page).path))
            ),
            "title_of": lambda slug: self._find(slug, page).title,
            "t": lambda text: inline(
                text.get(self.language) if isinstance(text, Text) else text, link, self.site.labels
            ),
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
            "href": root(site.url_in(language, site.path_of(page))),
            "words": self.site.words[language],
        }

    def _title(self, page: Page) -> str:
        name = self.words["site_name"]
        return name if site.slug_of(page) == "index" else f"{page.title} · {name}"

    def _linker(self, page: Page, root: Link) -> Link:
        return lambda slug: root(self._addresses[self._known(slug, page)])

    def _find(self, slug: str, page: Page) -> Shown:
        return self.pages[self._known(slug, page)]

    def _known(self, slug: str, page: Page) -> str:
        if slug not in self._addresses:
            raise SourceError(f"docs/{page.file.src_uri}:1: {slug}: no article has this slug in docs/{self.language}/")
        return slug

    def _linked_sections(self, root: Link) -> list[dict[str, Any]]:
        name = f"sections {self.language}"
        self._notes.note(name)
        if root not in self._sections_from:
            with self._notes.part(name):
                self._sections_from[root] = [self._item(self.pages[f"{each}/index"], root) for each in self._order]
        return self._sections_from[root]

    def _siblings(self, section: str, root: Link) -> list[dict[str, Any]]:
        """The pages of a folder share their list: `root` is the same function for all of them."""
        name = f"siblings {self.language} {section}"
        self._notes.note(name)
        if (section, root) not in self._siblings_from:
            with self._notes.part(name):
                pages = [self.pages[slug] for slug in self._order.get(section, ())]
                self._siblings_from[section, root] = [self._item(page, root) for page in pages]
        return self._siblings_from[section, root]

    @staticmethod
    def _item(item: Shown, root: Link) -> dict[str, Any]:
        return {"href": root(item.url), "title": item.title, "description": item.description}

    def letters(self, link: Link) -> list[tuple[str, list[dict[str, str]]]]:
        """Return all articles by first letter (Chinese: of the pinyin), each letter's articles in order."""
        articles = {slug: shown for slug, shown in self.pages.items() if addresses.is_article(shown.path)}
        reader = Reader("".join(shown.title for shown in articles.values()))
        entries = []
        for slug, shown in articles.items():
            section = self.pages[f"{addresses.section_of(shown.path)}/index"].title
            entry = {"href": link(slug), "title": shown.title, "section": section}
            entries.append((_sort_key(reader.spelled(entry["title"])), entry))
        entries.sort(key=lambda entry: entry[0])
        return [(letter, [item for _, item in group]) for letter, group in groupby(entries, lambda entry: entry[0][0])]


def _shown(page: Page) -> Shown:
    return Shown(str(page.title), str(page.meta.get("description", "")), page.url, site.path_of(page))


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


def _sort_key(title: str) -> str:
    letters_only = "".join(each for each in normalize("NFD", title.upper()) if each.isalnum()) or "#"
    return letters_only if letters_only[0].isalpha() else f"#{letters_only}"
