"""A reader stays in one language, and finds everything in it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cache, partial

from scripts.check import memory
from scripts.check.finding import Finding
from scripts.check.read.addresses import FILE
from scripts.check.read.html_page import CODE
from scripts.check.read.markdown_scan import SourceLink
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import in_other_language
from scripts.check.site import Site
from scripts.model import languages
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

_HAN = pattern(r"[\u3400-\u4dbf\u4e00-\u9fff][\u3400-\u4dbf\u4e00-\u9fff]*")
_LATIN = pattern(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f]*")
_SHORTEST = 40


def wrong_language_text(site: Site) -> Iterator[Finding]:
    """A page is written in its language."""
    for path, page in site.pages.items():
        language = site.language_of(path)
        if not language or page.refresh or not site.is_content(path):
            continue
        han, latin = memory.current().recall("scripts", page.prose, partial(_letters, page.prose))
        share = han / (han + latin) if han + latin else 0.0
        wrong = share < 0.08 if is_in_han(language) else share > 0.4
        if wrong and han * 2 + latin >= _SHORTEST:
            name = languages.configured().names.get(language, language)
            message = f"the text is not in {name}; write this language"
            yield Finding(site.place(page), message)


def _letters(prose: str) -> tuple[int, int]:
    """How many Han and how many Latin letters a text has outside code."""
    text = CODE.sub("", prose)
    han, latin = (sum(map(len, letters.findall(text))) for letters in (_HAN, _LATIN))
    return han, latin


def wrong_language_link(site: Site) -> Iterator[Finding]:
    """A link stays in the reader's language where the page exists in it."""
    typed = list(_typed_links(site))
    told = {(source.document, document) for source, _, document in typed}
    for source, typed_link, document in typed:
        yield _unreachable(site, source, typed_link, document)
    for page, link, (_, path, _, _, _) in site.uses[FILE]:
        if not link.inside or link.element != "a" or page.path not in site.source_of or path not in site.pages:
            continue
        ends = site.source_of[page.path], site.source_of.get(path)
        if ends[1] is not None and (ends[0].document, ends[1].document) in told:
            continue
        language, other = site.language_of(page.path), site.language_of(path)
        if not language or not other or language == other or page.refresh:
            continue
        twin = site.twins(path).get(language)
        if twin is None or twin == page.path or _says_language(link.label or ""):
            continue
        if not site.is_content(page.path):
            continue
        message = f"{link.raw} leads to the {other} page; link {_as_typed(site, page.path, twin)}"
        yield Finding(site.place(page, link), message, link.raw)


def _typed_links(site: Site) -> Iterator[tuple[MarkdownSource, SourceLink, str]]:
    """Each Markdown link to a document of another language, with that document."""
    for source in site.sources.values():
        for link in source.links:
            document = in_other_language(site.project, source, link)
            if document:
                yield source, link, document


def _unreachable(site: Site, source: MarkdownSource, link: SourceLink, document: str) -> Finding:
    """MkDocs builds one language at a time, and knows no file of another in it."""
    assert site.project is not None
    own = f"{source.language}/{site.project.key_of(document)}"
    right = posixpath.relpath(own, posixpath.dirname(source.document)) + link.target[len(link.target.split("#")[0]) :]
    other = site.project.language_of(document)
    message = f"a Markdown link reaches no page in {other}; link {right}, and leave {other} to the language switch"
    return Finding(source.place(link.start), message, link.target)


def _as_typed(site: Site, path: str, twin: str) -> str:
    """The link from one page to another as a writer types it."""
    source, other = site.source_of.get(path), site.source_of.get(twin)
    if source is None or other is None:
        return site.shown(twin)
    return posixpath.relpath(other.document, posixpath.dirname(source.document))


def _says_language(label: str) -> bool:
    return bool(_language_names().search(label))


@cache
def _language_names() -> re.Pattern[str]:
    """What a link to a translation calls its language: its name for itself, its name in the others, its code."""
    ours = languages.configured()
    return re.compile(memory.current().recall("language names", repr([*ours, ours.names]), _names))


def _names() -> str:
    from babel import Locale  # slow to look into

    ours = languages.configured()
    known = [Locale.parse(each).languages for each in ours]
    names = {each[code] for each in known for code in ours if code in each} | set(ours.names.values())
    # Chinese has a name more for each: that of the script.
    scripts = {name.replace("语", "文") for name in names}
    codes = [rf"\b{code.upper()}\b" for code in ours]
    return "|".join([*map(re.escape, sorted(names | scripts)), *codes])
