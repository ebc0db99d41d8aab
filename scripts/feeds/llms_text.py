"""llms.txt says to a bot what this site is, what it must not claim, and where the Markdown of each article is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.languages import Language
from scripts.render import site
from scripts.text import addresses
from scripts.text.marks import marks_of


def text(state: site.Site, sections: dict[Language, list[dict[str, Any]]], base: str) -> str:
    """Return llms.txt (llmstxt.org), the language for everybody first; `base` is the address of the site."""
    first = guide.configured().x_default
    order = [first, *languages.configured().others(first)]
    names = " · ".join(state.words[language]["site_name"] for language in order)
    parts = [line for language in order for line in _part(state, language, sections, base)]
    return "\n".join([f"# {names}\n", f"> {parts[0]}", *parts[1:]])


def _part(
    state: site.Site, language: Language, sections: dict[Language, list[dict[str, Any]]], base: str
) -> Iterator[str]:
    words, marks = state.words[language], marks_of(language)
    yield f"{words['tagline']}{marks.stop}{marks.gap}{words['independence']}\n"
    yield f"{words['for_bots']}\n"
    for section in sections[language]:
        yield f"## {section['title']}\n"
        yield from (_entry(page, base) for page in section["pages"])
        yield ""


def _entry(page: Page, base: str) -> str:
    return (
        f"- [{page.title}]({addresses.absolute(base, addresses.copy_of(page.url))}): {page.meta.get('description', '')}"
    )
