"""A heading has an id of its own, by which both languages, and other pages, lead to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Edit, Finding
from scripts.check.read.markdown_html import raw_blocks
from scripts.check.read.markdown_scan import SourceHeading
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.slips import attributes_as_typed
from scripts.check.site import Site
from scripts.model.article import NO_CASE
from scripts.model.text_references import OF_ESCALATIONS
from scripts.text.addresses import slug_of
from scripts.text.article_marks import NEED_HELP
from scripts.text.patterns import pattern


def heading_without_id(site: Site) -> Iterator[Finding]:
    """Every heading below the title has an explicit id, the same in both languages."""
    if site.project is None or "attr_list" not in site.attribute_extensions:
        return
    if site.docs is None and not any(h.id for source in site.sources.values() for h in source.headings):
        return
    for source in site.sources.values():
        yield from _wanted(site, source) if site.only else ()  # in a whole check the links are told
        told: set[int] | None = None
        for index, heading in enumerate(source.headings):
            if site.docs is not None and (message := _odd_id(source, heading)):
                yield Finding(source.place(heading.start), message, heading.id)
            if heading.level < 2 or heading.id:
                continue
            told = _told_headings(source) if told is None else told
            if source.position(heading.start)[0] not in told:
                identifier = _id_of_twins(site, source, index)
                name = identifier or id_elsewhere(site, source, heading.text) or _of_last(site, source, heading)
                message = _without_id(source, heading, name or ANY_NAME)
                edits = _with_id(source, heading.start, identifier) if identifier else ()
                yield Finding(source.place(heading.start), message, heading.text, edits=edits)


def _wanted(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """The ids by which others lead to an article, which neither it nor its twin has."""
    twins = [each for each in site.sources.values() if each.slug == source.slug]
    for name in missed_ids(site, source) if source.headings else ():
        if not any(f"#{name}" in twin.text for twin in twins):
            message = f"others link to #{name} on this page; give the heading that they mean this id"
            yield Finding(source.place(source.headings[0].start), message, f"#{name}")


def missed_ids(site: Site, source: MarkdownSource) -> list[str]:
    """Return the ids to which other articles and docs/_data lead here, and no heading has."""
    slug = slug_of(source.path)
    wanted = re.compile(rf"(?<![\w-]){re.escape(slug)}(?:\.md)?#([a-z][\w-]*)")
    texts = [each.text for each in site.sources.values() if each is not source]
    texts += [document.text for document in site.docs.documents.values()] if site.docs is not None else []
    found = (name for text in texts if slug in text for name in wanted.findall(text))
    known = {heading.id for heading in source.headings}
    return list(dict.fromkeys(name for name in found if name not in known and not name.startswith(OF_ESCALATIONS)))


# What stands between the braces of a heading: takes `{ #one two .a }`; leaves `{fact:id}`.
_BRACES = pattern(r"\{:?[ \t]*(?P<inner>[^{}\n:]*)\}[ \t]*$")
# The id that a message offers where nobody knows a better one: nobody wants it.
ANY_NAME = "an-english-name"


def _odd_id(source: MarkdownSource, heading: SourceHeading) -> str:
    """What is wrong with the id of a heading, which is a public address: lower-case English words with hyphens."""
    if not heading.id.isascii() or heading.id == ANY_NAME:
        return f"the id {heading.id} is no English word; write one, the same in every language"
    braces = _BRACES.search(source.text[heading.start :].split("\n", 1)[0])
    typed = braces["inner"].split() if braces and heading.id and not heading.html else []
    names = [part.lstrip("#") for part in typed if not part.startswith(".") and "=" not in part]
    right = "-".join(names).lower().replace("_", "-")
    return f"an id is lower-case words with hyphens; write {{ #{right} }}" if typed and right != heading.id else ""


# An id without braces, or in parentheses: takes `Limits #limits`, `限额（#limits）`; leaves `第 # 号`.
_BARE_ID = pattern(r"[ (（\[]#(?P<id>[a-z][\w-]*)[)）\]]?$", re.ASCII)


def _without_id(source: MarkdownSource, heading: SourceHeading, identifier: str) -> str:
    if typed := _BARE_ID.search(heading.text):
        right = f"{'#' * heading.level} {heading.text[: typed.start()].rstrip()} {{ #{typed['id']} }}"
        return f"“{heading.text}” has no id; write “{right}”"
    if (braces := _BRACES.search(source.text[heading.start :].split("\n", 1)[0])) and braces["inner"].strip():
        right = "-".join(braces["inner"].lower().strip(" #＃").split())
        return f"“{heading.text}” has no id; write {{ #{right if right.isascii() else identifier} }}"
    below = source.text[heading.start :].split("\n", 2)[1:2]
    if heading.html or source.text.startswith("#", heading.start) or not below:
        return f"“{heading.text}” has no id; add {{ #{identifier} }}"
    right = f"## {heading.text} {{ #{identifier} }}"
    return f"{below[0].strip()} makes “{heading.text}” a heading; put a blank line above it, or write “{right}”"


def _told_headings(source: MarkdownSource) -> set[int]:
    """The lines of what looks like a heading and is told otherwise: shows its attributes, or is none."""
    shown = {source.position(match.start("typed"))[0] for match in attributes_as_typed(source)}
    none = {source.position(slip.start)[0] for slip in source.slips if slip.rule == "accidental-heading"}
    return shown | none | {source.position(line.start)[0] for line, _ in raw_blocks(source.masked, True)}


def _of_last(site: Site, source: MarkdownSource, heading: SourceHeading) -> str:
    """The id of the section that an article ends with, for its last heading."""
    is_last = heading is [each for each in source.headings if each.level <= heading.level][-1]
    has_case = site.docs is not None and source.front.get("case", NO_CASE) != NO_CASE
    return NEED_HELP if is_last and has_case and NEED_HELP not in {each.id for each in source.headings} else ""


def _id_of_twins(site: Site, source: MarkdownSource, index: int) -> str:
    """The id of the same heading in the other languages, where the outlines are equal and it is free here."""
    levels = [heading.level for heading in source.headings]
    twins = [each for each in site.sources.values() if each.slug == source.slug and each is not source]
    if any([heading.level for heading in twin.headings] != levels for twin in twins):
        return ""
    names = {twin.headings[index].id for twin in twins} - {heading.id for heading in source.headings}
    return names.pop() if len(names) == 1 else ""


def id_elsewhere(site: Site, source: MarkdownSource, words: str) -> str:
    """Return the id that a heading with these words has on another page of the language, if any."""
    others = (each for each in site.sources.values() if each is not source and each.language == source.language)
    return next((each.id for other in others for each in other.headings if each.id and each.text == words), "")


def _with_id(source: MarkdownSource, start: int, identifier: str) -> tuple[Edit, ...]:
    typed = source.text[start:].split("\n", 1)[0].rstrip()
    plain = typed.startswith("#") and not typed.endswith(("#", "}"))
    return (source.edit(start, typed, f"{typed} {{ #{identifier} }}"),) if plain else ()
