"""llms.txt says to a bot what this site is, what it must not claim, and where the Markdown of each article is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.structure.pages import Page

from scripts.model.register import LANGUAGES, Language
from scripts.render import site
from scripts.text import addresses

RULE = {
    "en": "Quote a phone number, address or Indonesian message exactly as the article has it, with the date on which "
    "it was verified; never make one up. Nobody from this site can see an account.",
    "zh": "电话、地址和印尼语消息必须照原文引用，并注明核实日期，绝不编造。本站看不到任何账户。",
}


def text(state: site.Site, sections: dict[Language, list[dict[str, Any]]], base: str) -> str:
    """Return llms.txt (llmstxt.org): English first, then Chinese; `base` is the address of the site."""
    return "\n".join(line for language in reversed(LANGUAGES) for line in _part(state, language, sections, base))


def _part(
    state: site.Site, language: Language, sections: dict[Language, list[dict[str, Any]]], base: str
) -> Iterator[str]:
    words = state.words[language]
    if language == "en":
        yield f"# {words['site_name']} · {state.words['zh']['site_name']}\n"
        yield f"> {words['tagline']}. {words['independence']}\n"
    else:
        yield f"{words['tagline']}。{words['independence']}\n"
    yield f"{RULE[language]}\n"
    for section in sections[language]:
        yield f"## {section['title']}\n"
        yield from (_entry(page, base) for page in section["pages"])
        yield ""


def _entry(page: Page, base: str) -> str:
    return (
        f"- [{page.title}]({addresses.absolute(base, addresses.copy_of(page.url))}): {page.meta.get('description', '')}"
    )
