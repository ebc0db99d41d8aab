"""All that a reader sees is searched: the texts of the register, Markdown, and what mark-up hid there from a search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from scripts.check.finding import Finding, Place
from scripts.check.read.html_page import CODE_END, CODE_START, Block
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.text.article_marks import LOOK_UP, NEED_HELP
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from scripts.check.read.registered_contacts import RegisteredContacts

_MARK_UP = pattern(r"[*`\\]|<[^>]*>")
# What the register shows beside a blank: nobody's number.
_EXAMPLE = pattern(r"^ +example: [\"']?(.*?)[\"']?$", re.MULTILINE)

Search = Callable[[str, "RegisteredContacts"], Iterator[tuple[str, str, int]]]


def searched(site: Site, search: Search) -> Iterator[Finding]:
    """Yield what `search` (of a text: printed, message, offset) finds in the register, in Markdown, and on pages.

    Of a page what its Markdown or the register has already is not said again.
    """
    facts = site.facts
    if facts is None:
        return
    register = [*_in_records(facts, search)]
    yield from register
    for path in dict.fromkeys((*site.source_of, *site.pages)):
        source = [*_in_source(site, path, search, facts)]
        yield from source
        seen = {finding.target for finding in (*register, *source)}
        for finding in _on_page(site, path, search, facts):
            if finding.target not in seen:
                seen.add(finding.target)
                yield finding


def _in_records(facts: RegisteredContacts, search: Search) -> Iterator[Finding]:
    for document, key, name, texts in facts.texts:
        for text, message, _ in search(texts, facts):
            line = _line(document.text, document.line(key, name), text)
            yield Finding(Place(document.name, line=line), message, text, cause=text)


def _line(whole: str, first: int, text: str) -> int:
    """The line of `text` from line `first` on; an escape in YAML may keep it from being found, then `first`."""
    lines = whole.split("\n")[first - 1 :]
    return next((number for number, line in enumerate(lines, first) if text in line), first)


def _in_source(site: Site, path: str, search: Search, facts: RegisteredContacts) -> Iterator[Finding]:
    source, told = site.source_of.get(path), set()
    if source is not None:
        for text, message, start in search(source.visible, facts):
            place = source.place(start)
            # `[131](tel:131)` says it twice, and is one slip.
            if (place.line, text) not in told:
                told.add((place.line, text))
                yield Finding(place, message, text, cause=text)


def _on_page(site: Site, path: str, search: Search, facts: RegisteredContacts) -> Iterator[Finding]:
    page, source = site.pages.get(path), site.source_of.get(path)
    if page is None or (source is not None and _is_refused(site, source)):
        return
    # There the build lists the register, also what is out of use.
    listed = source is not None and LOOK_UP in source.text
    own = ("", ()) if listed else (page.prose, tuple(page.sections))
    body = _body(*own, source.visible if source is not None else "")
    for text, message, _ in search(body, facts):
        if text not in _EXAMPLE.findall(facts.cases_file.text):
            yield Finding(site.place(page, text=text), message, text, cause=text)


def _is_refused(site: Site, source: MarkdownSource) -> bool:
    """Whether an article has mark-up that must go, which runs its sentences together: `time.<font>important`."""
    return any(fault.rule == "refused-mark-up" and fault.path == source.path for fault in site.faults)


@lru_cache(maxsize=4096)
def _body(prose: str, sections: tuple[Block, ...], visible: str) -> str:
    """What a page says itself; several rules search it."""
    return _own_prose(prose, sections) + _last_section(visible)


def _last_section(visible: str) -> str:
    """The article's own words above its escalation, as a page shows them."""
    _, mark, text = visible.partition(f"#{NEED_HELP}")
    return f"\n{unescape(_MARK_UP.sub('', text))}" if mark else ""


def _own_prose(prose: str, sections: tuple[Block, ...]) -> str:
    """The prose without the escalation, which has its texts from the register, where they are searched."""
    parts, start = [], 0
    for block in sorted(sections, key=lambda block: block.start):
        parts.append(prose[start : max(start, block.start)])
        start = max(start, block.end)
    return "\n".join((*parts, prose[start:])).replace(CODE_START, "").replace(CODE_END, "")
