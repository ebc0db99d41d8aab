"""One reading of pages, sources and files; every rule looks at it and none reads a file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from scripts.check.finding import Place
from scripts.check.read.addresses import FILE, Addresses, Target
from scripts.check.read.fault import Fault
from scripts.check.read.files import Tree
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.links import FOLLOW, LOAD, Link
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import is_of_page, likely
from scripts.check.read.project import LANGUAGE, Project
from scripts.check.read.todays_site import TodaysSite
from scripts.model import guide, languages
from scripts.text.addresses import SHEET
from scripts.text.patterns import pattern
from scripts.text.suggest import Names

if TYPE_CHECKING:
    from scripts.check.read.registered_contacts import RegisteredContacts
    from scripts.model.docs import Docs


class Use(NamedTuple):
    """A link on a page and where it leads."""

    page: HtmlPage
    link: Link
    target: Target


TOOL_PAGES = frozenset(("404", "search", "a-z", SHEET, "start-here", "tags", "print_page"))


def is_tool(key: str) -> bool:
    """Whether a page or a document (`404`, `account/tags.md`) is a tool, which is no text of a writer's."""
    return key.removesuffix(".md").rpartition("/")[2].lower() in TOOL_PAGES


@dataclass(slots=True)
class Site:
    """Everything that was read. `pages` by site path; `sources` by document (path in docs_dir)."""

    tree: Tree
    addresses: Addresses
    pages: dict[str, HtmlPage] = field(default_factory=dict)
    assets: dict[str, HtmlPage] = field(default_factory=dict)
    sources: dict[str, MarkdownSource] = field(default_factory=dict)
    source_of: dict[str, MarkdownSource] = field(default_factory=dict)
    project: Project | None = None
    docs: Docs | None = None
    facts: RegisteredContacts | None = None
    today: date = field(default_factory=date.today)
    release: bool = False
    is_bundle: bool = False
    built: bool = False
    # The Markdown and the pages that are judged, where that is not all.
    only: set[str] = field(default_factory=set)
    only_pages: set[str] = field(default_factory=set)
    todays: TodaysSite = field(default_factory=lambda: TodaysSite(None))
    faults: list[Fault] = field(default_factory=list)
    incomplete: list[str] = field(default_factory=list)
    # The names of boxes that a stylesheet of the tree knows; empty where there is none.
    box_kinds: set[str] = field(default_factory=set)
    snippets: list[str] = field(default_factory=list)
    config_text: str = ""
    uses: dict[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    link_count: int = 0
    _language: dict[str, str] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)
    _sections: set[str] = field(default_factory=set)
    _files: Names | None = None
    _directory_style: bool = False
    _data_text: str | None = None
    _twins: dict[str, dict[str, str]] = field(default_factory=dict)
    _keys: dict[str, dict[str, str]] = field(default_factory=dict)
    _key_of: dict[str, str] = field(default_factory=dict)
    _articles: dict[str, bool] = field(default_factory=dict)
    _ways: dict[str, set[str]] = field(default_factory=dict)

    def prepare(self) -> None:
        """Resolve every link once and sort the uses by what became of them."""
        uses, new = self.uses, tuple.__new__  # for 90,000 uses: to call Use takes three times as long
        for page in [*self.pages.values(), *self.assets.values()]:
            targets = self.addresses.resolve_all(page.path, [link.raw for link in page.links], page.base)
            for link, target in zip(page.links, targets, strict=True):
                uses[target.kind].append(new(Use, (page, link, target)))
            self.link_count += len(targets)
        heads = {path.split("/", 1)[0] for path in self.pages if "/" in path}
        self._folders = {head for head in heads if LANGUAGE.fullmatch(head) and self._speaks(head)}
        for page in self.pages.values():
            self._forget_reload(page)
        self._find_sections()
        for path in self.pages:
            self._keys.setdefault(self.key_of(path), {})[self.language_of(path)] = path

    def _speaks(self, folder: str) -> bool:
        """Whether a folder named like a language is one: `it/` may be about computers."""
        tags = {page.language for path, page in self.pages.items() if path.startswith(folder + "/")}
        return not any(tags) or primary(folder) in {primary(tag) for tag in tags}

    def _forget_reload(self, page: HtmlPage) -> None:
        """A page that reloads itself now and then is no redirect."""
        if page.refresh and not page.refresh_at_once:
            target = self.addresses.resolve(page.path, page.refresh, page.base)
            if target.path == page.path:
                page.refresh = ""

    def _find_sections(self) -> None:
        plain = 0
        for path in self.pages:
            parts = path.split("/")
            if parts[-1].split(".")[0].lower() == "index":
                parts.pop()
            elif parts[-1] != "404.html" and path not in ("search.html",):
                plain += 1
            self._sections.update("/".join(parts[:n]) for n in range(1, len(parts)))
        self._sections.update(self._folders)
        self._directory_style = not plain and len(self.pages) > 1

    def language_of(self, path: str) -> str:
        """The language of a page: of its source, its folder, else its `lang`; only the primary tag."""
        if path not in self._language:
            self._language[path] = self._find_language(path)
        return self._language[path]

    def _find_language(self, path: str) -> str:
        source = self.source_of.get(path)
        if source is not None and source.language:
            return primary(source.language)
        head = path.split("/", 1)[0]
        if "/" in path and head in self._folders:
            return primary(head)
        page = self.pages.get(path)
        if page is not None and page.language and not self._folders:
            return primary(page.language)
        others = {primary(folder) for folder in self._folders}
        declared = primary(page.language) if page is not None else ""
        if declared and declared not in others:
            return declared
        if len(others) > 1:
            return ""
        ours = [primary(each) for each in languages.configured()]
        return next((each for each in ours if each not in others), "") if others else declared

    def key_of(self, path: str) -> str:
        """The name that a page shares with its twins in other languages."""
        if path not in self._key_of:
            self._key_of[path] = self._find_key(path)
        return self._key_of[path]

    def _find_key(self, path: str) -> str:
        source = self.source_of.get(path)
        if source is not None and source.slug:
            name = source.slug.removesuffix(".md")
        else:
            head, _, rest = path.partition("/")
            name = rest if rest and head in self._folders else path
            name = name.rsplit(".", 1)[0]
            if name.endswith("/index") and not self.is_section(path):
                name = name.removesuffix("/index")
        return re.sub(r"(^|/)README$", r"\1index", name)

    def is_section(self, path: str) -> bool:
        """Whether an index introduces a folder; with directory addresses every page is an index."""
        folder, _, name = path.rpartition("/")
        if name.split(".")[0].lower() != "index":
            return False
        return not self._directory_style or not folder or folder in self._sections

    def ways(self) -> dict[str, set[str]]:
        """From each page to the pages that a reader can tap."""
        if not self._ways:
            for page, link, target in self.uses[FILE]:
                if link.kind in (FOLLOW, LOAD) and target.path in self.pages:
                    self._ways.setdefault(page.path, set()).add(target.path)
        return self._ways

    @property
    def languages(self) -> list[str]:
        if self.project is not None and len(self.project.locales) > 1:
            return sorted({primary(locale) for locale in self.project.locales})
        return sorted({self.language_of(path) for path in self.articles()} - {""})

    def articles(self) -> Iterator[str]:
        """The paths of the pages that must help a reader on their own."""
        return (path for path in self.pages if self.is_article(path))

    def is_article(self, path: str) -> bool:
        """Any page that is no index, not under about/, no tool of the site and no redirect."""
        if path not in self._articles:
            self._articles[path] = self._helps_alone(path)
        return self._articles[path]

    def _helps_alone(self, path: str) -> bool:
        page = self.pages[path]
        parts = self.key_of(path).lower().split("/")
        if page.refresh or guide.configured().sections.about in parts[:-1] or (parts[0] == "go" and len(parts) > 1):
            return False
        return parts[-1] != "index" and not is_tool(parts[-1])

    def is_content(self, path: str) -> bool:
        """An article, a page under about/ or an index of a writer's: not a tool, not a redirect."""
        key = self.key_of(path)
        if self.pages[path].refresh or key.split("/")[0] == "go":
            return False
        return not is_tool(key)

    def twins(self, path: str) -> dict[str, str]:
        """The same page in the other languages, by language: by name, else by hreflang."""
        if path not in self._twins:
            twins = {k: v for k, v in self._keys.get(self.key_of(path), {}).items() if v != path}
            page = self.pages[path]
            for language, href in page.alternates:
                target = self.addresses.resolve(path, href, page.base)
                tag = primary(language)
                if target.kind == FILE and tag != "x" and target.path != path:
                    other = self.pages.get(target.path)
                    if other is not None and tag != self.language_of(path):
                        twins.setdefault(tag, target.path)
            self._twins[path] = twins
        return self._twins[path]

    def pairs(self) -> Iterator[tuple[HtmlPage, HtmlPage]]:
        """Each page of the main language with each of its twins."""
        order = self.languages
        root = primary(languages.configured().root)
        main = root if root in order else order[0] if order else ""
        for path, page in self.pages.items():
            if self.language_of(path) == main and not page.refresh:
                for other in self.twins(path).values():
                    yield page, self.pages[other]

    @property
    def data_text(self) -> str:
        """What rules about texts look at beside them: docs/_data, mkdocs.yml and the kinds of boxes."""
        if self._data_text is None:
            documents = self.docs.documents.values() if self.docs is not None else ()
            texts = (each.text for each in documents)
            self._data_text = "\n".join((self.config_text, *sorted(self.box_kinds), *texts))
        return self._data_text

    def place(self, page: HtmlPage, link: Link | None = None, text: str = "", nth: int = 0) -> Place:
        return Place(page.path, page, self.source_of.get(page.path), link, text, nth)

    @property
    def language_folders(self) -> set[str]:
        return self._folders

    @property
    def attribute_extensions(self) -> set[str]:
        """`attr_list` where the tree's Markdown knows { #ids }, by itself or as part of a set."""
        names = set(self.project.extensions) if self.project is not None else set()
        return names | {"attr_list"} if names & {"extra", "pymdownx.extra", "markdown.extensions.extra"} else names

    @property
    def self_contained(self) -> set[str]:
        """Pages that hold everything on purpose: one file to send on, one list of all."""
        return {f"{SHEET}.html", "START-HERE.html", "a-z.html"}

    def config_line(self, text: str) -> int:
        position = self.config_text.find(text)
        return self.config_text.count("\n", 0, position) + 1 if position >= 0 else 1

    def at_file(self, path: str) -> Place:
        return Place(path, HtmlPage(path), line=1)

    def shown(self, path: str) -> str:
        """How a message names a page: by its source if there is one."""
        source = self.source_of.get(path)
        return source.path if source is not None else path

    def drawing(self, use: Use) -> HtmlPage | None:
        """The SVG file that a fragment points into, None for other files."""
        found = self.assets.get(use.target.path) if use.target.path.lower().endswith(".svg") else None
        return None if found is not None and found.is_font and use.link.element == "css" else found

    def suggest_file(self, use: Use) -> str:
        """“; did you mean …?” for a path that doesn't exist, in the terms of whoever typed it."""
        source = self.source_of.get(use.page.path)
        wanted = use.target.path
        typed = self._typed(source, use.link) if source is not None else ""
        if source is not None and self.project is not None and typed and is_of_page(typed):
            near = likely(self.project, source, typed)
            return f"; did you mean {near}?" if near else ""
        if self._files is None:
            self._files = Names(sorted(self.tree.files))
        return self._files.near(wanted)

    def _typed(self, source: MarkdownSource, link: Link) -> str:
        """A link of Markdown as its writer typed it; empty where it is raw HTML or comes from elsewhere."""
        return next((each.target for each in source.links if each.target == link.raw and not each.html), "")

    def may_be_generated(self, use: Use) -> bool:
        """Without a build nobody knows which pages hooks and plugins would add."""
        if self.built or self.project is None:
            return False
        endings = (".html", ".xml", ".js")
        page = use.target.path.endswith(endings if self.docs is not None else (*endings, "/"))
        page = page or (self.docs is None and "." not in use.target.path)  # in a guide each file has an ending
        return page and (self.project.hooks or bool(self.project.plugins - {"search", "i18n"}))

    def is_local(self, url: str) -> bool:
        host = (urlsplit(url).hostname or "").rstrip(".")
        host = host.removeprefix("::ffff:")
        if host == "localhost" or host.endswith((".localhost", ".local")):
            return True
        return bool(_LOCAL_HOST.match(host))

    def page_of(self, target: Target) -> HtmlPage | None:
        return self.pages.get(target.path) if target.kind == FILE else None


# A host of this machine or of a private network: takes `127.0.0.1`, `192.168.1.7`; leaves `131.0.0.1`.
_LOCAL_HOST = pattern(
    r"fe80:|f[cd][0-9a-f]{2}:|7f[0-9a-f]{2}:[0-9a-f]+$|127\.\d+\.\d+\.\d+$|0\.0\.0\.0$|::1?$|10\.\d+\.\d+\.\d+$|192\.168\.\d+\.\d+$|"
    r"172\.(1[6-9]|2\d|3[01])\.\d+\.\d+$|169\.254\.\d+\.\d+$"
)


def primary(language: str) -> str:
    return re.split(r"[-_]", language, maxsplit=1)[0].lower()
