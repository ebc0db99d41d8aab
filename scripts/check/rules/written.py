"""What writers wrote of a page and its twin, and where a figure stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scripts.check.finding import Place
from scripts.check.read.contacts import phones
from scripts.check.read.html_page import CODE_END, CODE_START, HtmlPage
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_scan import COUNTED
from scripts.check.site import Site
from scripts.model.facts import filled, named
from scripts.text.patterns import pattern


def written_pairs(site: Site) -> Iterator[tuple[HtmlPage, HtmlPage]]:
    """Yield pairs whose Markdown is known: in bare HTML nobody can tell what the frame added."""
    return (p for p in content_pairs(site) if all(page.path in site.source_of for page in p))


def content_pairs(site: Site) -> Iterator[tuple[HtmlPage, HtmlPage]]:
    """Yield each page of a writer's in the main language, with each of its twins."""
    return (pair for pair in site.pairs() if site.is_content(pair[0].path))


# What is no text of a writer's, numbers of headings and a wiki's pictures among it: takes `](a.md)`, `{ #a }`, `2. `,
# `## 2. `, `[a]: b.md`, `![[a.png|400]]`; leaves `2 days`, `## 2 days`, `[[a|2]]`.
_NO_WORDS = pattern(
    rf"\]\([^)\n]*\)|\{{[^}}\n]*\}}|^[ \t]*\d+[.)]\s|^#+[ \t*]+(?:{COUNTED.pattern})|^\[[^\]]+\]:.*"
    r"|!\[\[[^\[\]\n]*\]\]",
    re.MULTILINE,
)
# The number of an item that is none, which odd_list_marker tells: takes `2、甲`, `２．甲`, `Step 2: a`; leaves `2 天`.
_ODD_NUMBER = pattern(r"^[ \t]*(?:第|[Ss]tep[ ]?)?[0-9０-９]{1,2}步?[、．。)）.:：]", re.MULTILINE)


def written_words(site: Site, page: HtmlPage) -> str:
    """Return what a writer wrote: the source where there is one, since the build adds words from the register."""
    source = site.source_of.get(page.path)
    if source is not None:
        body = "\n".join(source.visible.split("\n")[source.front_lines :])
        if site.docs is not None and site.docs.data.get("facts") is not None:  # else its own slip is told
            body = filled(body, site.docs.values.get(site.language_of(page.path), {}))
        if source.has_slip("odd-list-marker"):
            body = _ODD_NUMBER.sub(" ", body)
        return _with_phones_as_dialled(site, _without_marks(body))
    return page.prose.replace(CODE_START, " ").replace(CODE_END, " ")


@lru_cache(maxsize=4096)
def _without_marks(body: str) -> str:
    """A text without what is none of its words; several rules ask for it."""
    return _NO_WORDS.sub(" ", body)


def _with_phones_as_dialled(site: Site, body: str) -> str:
    """The text with each number of the register as one figure, and without those that unregistered_contact tells."""
    for text, number, _ in phones(body) if site.facts is not None else ():
        if site.facts is not None:
            body = body.replace(text, number if number in site.facts.phones else " ")
    return body


def figure_place(site: Site, page: HtmlPage, written: str) -> Place:
    """Return where a figure stands in the text of an article, whole and no part of another."""
    source = site.source_of.get(page.path)
    if source is not None:
        shown = words_alone(source.visible)
        start = shown.find(written, source.body_start)
        while start >= 0:
            before = shown[start - 1 : start]
            if not before.isdecimal() and before not in (".", ",") and not _GOES_ON.match(shown, start + len(written)):
                return source.place(start)
            start = shown.find(written, start + 1)
        if (fact := fact_with(site, page, written)) is not None:
            return source.place(fact[1])
    return site.place(page, None, written)


def fact_with(site: Site, page: HtmlPage, written: str) -> tuple[str, int] | None:
    """Name and offset of the first fact of an article whose words have a figure that is not typed in it."""
    source = site.source_of.get(page.path)
    if source is None or site.docs is None or written in words_alone(source.visible)[source.body_start :]:
        return None
    values = site.docs.values.get(site.language_of(page.path), {})
    facts = (each for each in named(source.visible) if each[1] >= source.body_start)
    return next((each for each in facts if written in values.get(each[0], "")), None)


# What makes the digits before it a part of another figure.
_GOES_ON = pattern(r"\d|[.,]\d")


@lru_cache(maxsize=4)  # a page may lack thousands of figures
def words_alone(text: str) -> str:
    """Return the text with blanks for what is no word of a writer's, so that offsets stay."""
    return _NO_WORDS.sub(lambda match: blank(match[0]), text)
