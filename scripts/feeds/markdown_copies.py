"""Bots read Markdown: each article as its writer wrote it, with its escalation spelled out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from mkdocs.structure.pages import Page

from scripts.model.schema import Text
from scripts.render import site
from scripts.render.escalation_block import Block
from scripts.text import addresses
from scripts.text.inline_markdown import LINK

ATTRIBUTES = re.compile(r"\{ #[\w-]+ \}$", re.MULTILINE)
COMMENT = re.compile(r"\n*<!--.*?-->", re.DOTALL)


def write(state: site.Site, folder: Path, pages: Iterable[Page]) -> None:
    """Write `<section>/<slug>.md` beside the pages of those of `pages` that are articles, below `folder`."""
    escalations: dict[str, str] = {}
    for page in filter(site.is_article, pages):
        with state.notes.taking(state.notes.files, page.file.src_uri):
            copy = copy_of(state, page, escalations)
        with open(f"{folder}/{addresses.copy_of(page.url)}", "wb", buffering=0) as file:
            file.write(copy.encode())


def copy_of(state: site.Site, page: Page, escalations: dict[str, str]) -> str:
    """Return the article's Markdown: no front matter, no attributes, its escalation after its own last words.

    `escalations` keeps what the articles of a folder share from one call to the next.
    """
    text = "".join(part.rstrip(" ") for part in ATTRIBUTES.split(page.markdown or "")).strip()
    if "<!--" in text:
        text = COMMENT.sub("", text).strip()
    block = state.blocks.of(page)
    if block is None:
        return f"{text}\n"
    key = " ".join(["copy", site.language_of(page), site.section_of(page), *block.key])
    state.notes.note(key)
    if key not in escalations:
        with state.notes.part(key):
            escalations[key] = "\n".join(_escalation(state, page, block))
    return f"{text}\n\n{escalations[key]}"


def _escalation(state: site.Site, page: Page, block: Block) -> Iterator[str]:
    language, case = site.language_of(page), block.case
    words = state.words[language]["escalation"]
    say = _speaker(state, page)
    within = f" {say(case.act_within)}" if case.act_within else ""
    yield f"**{words['urgency'][case.urgency]}**{within}\n"
    yield from _list(words["do_first"], [say(case.first)])
    yield from _list(words["wait"], [say(each) for each, _ in block.waits])
    if case.deadline:
        yield from _list(words["deadline"], [say(case.deadline)])
    yield from _list(words["who"], [_channel(block, name, say) for name, _ in block.channels])
    yield from _list(words["have_ready"], [say(each) for each in case.have_ready])
    yield from _list(words["never_why"], [say(each) for each in state.register.cases.never_ask.values()])
    yield f"### {words['messages']}\n"
    for message in [*([block.locked_out] if block.locked_out else []), *block.messages]:
        yield f"{say(message.label)}\n\n> {message.text.strip()}\n\n{words['meaning']} {say(message.meaning)}\n"
    yield from _list(words["next"], [say(case.next)])


def _speaker(state: site.Site, page: Page) -> Callable[[Text], str]:
    """Return a function that says a text in the page's language, its links leading to Markdown copies."""
    language = site.language_of(page)
    pages = state.pages[language]
    link_to = site.relative_from(addresses.folder_of(page.url))

    def link(match: re.Match[str]) -> str:
        return f"[{match[1]}]({link_to(addresses.copy_of(pages[match[2]].url))}{match[3] or ''})"

    return lambda text: LINK.sub(link, text.get(language).strip())


def _channel(block: Block, name: str, say: Callable[[Text], str]) -> str:
    channel = dict(block.channels)[name]
    parts = [say(channel.name), channel.value or "", say(channel.how) if channel.how else ""]
    return " · ".join(part for part in parts if part)


def _list(heading: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"### {heading}\n\n" + "\n".join(f"- {item}" for item in items) + "\n"
