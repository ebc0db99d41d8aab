"""What a page needs to know of the others is looked up by slug or by path, never by walking all pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.model.register import LANGUAGES, Language, Register, load_register
from scripts.model.source import SourceError, read_data
from scripts.render.escalation_block import Blocks


@dataclass
class Site:
    """The state of one build: the register, the words of the frame, and the pages of each language."""

    register: Register
    words: dict[Language, dict[str, Any]]
    pages: dict[Language, dict[str, Page]] = field(default_factory=lambda: {"zh": {}, "en": {}})

    def __post_init__(self) -> None:
        self.blocks = Blocks(self.register)

    def add_pages(self, language: Language, files: Files) -> None:
        """Index the pages of one language by slug (`reset-pin`) or, for others, by path (`account/index`)."""
        self.pages[language] = {
            slug_of(file.page): file.page for file in files.documentation_pages() if file.page is not None
        }


def load_site(config: MkDocsConfig) -> Site:
    """Return a fresh Site for this build; SourceError when the register or the pairs of articles are broken."""
    docs = Path(config.docs_dir)
    require_twins(docs)
    words = read_data(docs / "_data" / "site.yml")
    return Site(register=load_register(docs / "_data"), words=cast("dict[Language, dict[str, Any]]", words))


def require_twins(docs: Path) -> None:
    """Raise SourceError for the Markdown files that stand in one language only."""
    paths = {language: _markdown(docs / language) for language in LANGUAGES}
    missing = [
        f"docs/{language}/{path}: missing: docs/{other}/{path} has no twin; write it, or rename both together"
        for language, other in (("zh", "en"), ("en", "zh"))
        for path in sorted(paths[cast(Language, other)] - paths[cast(Language, language)])
    ]
    if missing:
        raise SourceError("\n".join(missing))


def _markdown(folder: Path) -> set[str]:
    if not folder.is_dir():
        raise SourceError(f"{folder}: folder is missing")
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}


def path_of(page: Page) -> str:
    """Return the page's source path without its language folder, such as `account/reset-pin.md`."""
    return page.file.src_uri.split("/", 1)[1]


def language_of(page: Page) -> Language:
    """Return the language folder that a page's source stands in."""
    return cast(Language, page.file.src_uri.split("/", 1)[0])


def slug_of(page: Page) -> str:
    """Return an article's slug; for an index or a page at the root its path without `.md`."""
    path = path_of(page).removesuffix(".md")
    return path if path.endswith("index") else path.rsplit("/", 1)[-1]


def section_of(page: Page) -> str:
    """Return the section folder of a page, or "" at the root."""
    path = path_of(page)
    return path.split("/", 1)[0] if "/" in path else ""


def url_in(language: Language, page: Page) -> str:
    """Return the address, from the root of the site, of the page in `language`."""
    path = path_of(page).removesuffix(".md") + ".html"
    return path if language == "zh" else f"en/{path}"


@cache
def relative_from(folder: str) -> Callable[[str], str]:
    """Return what turns an address from the root into a link from a page in `folder` ("" for the root)."""
    return cache(lambda url: str(get_relative_url(url, f"{folder}/page.html" if folder else "page.html")))


def absolute(base: str, url: str) -> str:
    """Return the absolute address of `url` (from the root); `base` ends with a slash, as MkDocs makes of `site_url`."""
    return base + url


def is_article(page: Page) -> bool:
    """True for a page that has a slug of its own in a section."""
    return bool(section_of(page)) and not path_of(page).endswith("/index.md")


def day(value: date, language: Language) -> str:
    """Return a date as a reader writes it: 2026 年 9 月 21 日, 21 September 2026."""
    if language == "zh":
        return f"{value.year} 年 {value.month} 月 {value.day} 日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
