"""docs/_data/situations: whole messages as people in trouble write them, by the article that helps.

Search learns from them: `make train-search` and the checker read them, the build takes what was made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from msgspec import Meta, field

from scripts.model.docs import DATA, Docs, shown
from scripts.model.document import Document, Fault, Where
from scripts.model.languages import Language
from scripts.model.schema import Identifier, Plain, Strict
from scripts.model.source import read_document, validate
from scripts.text.addresses import is_article, slug_of
from scripts.text.suggest import did_you_mean

FOLDER = "situations"
FEWEST, MOST, LONGEST = 30, 240, 600
# What could be somebody's: takes `0812-3456-789`, `+62 812 3456`, `20261128`, `a@b.id`, `@shop`; leaves `2.000.000`.
PRIVATE = re.compile(r"(?:\+|\b0)\d[\d .-]{6,}\d|\d{8,}|[\w.+-]+@[\w-]+\.\w+|@\w{3,}")
# What there is in all of it, and in few messages.
_DIGIT_OR_AT = re.compile(r"[\d@]")
# What two messages that say the same may differ in.
MARKS = re.compile(r"[\W_]+")


class Situations(Strict, kw_only=True):
    """A file of docs/_data/situations, one a language.

    `senses` are words and phrases that tell the same in a sentence, `without` the articles that no message leads to,
    `typed` what readers type who write no sentence: learned from, and never shown.
    """

    senses: list[Annotated[list[Plain], Meta(min_length=2)]] = field(default_factory=list)
    without: list[Identifier] = field(default_factory=list)
    situations: dict[Identifier, list[Plain]]
    typed: dict[Identifier, list[Plain]] = field(default_factory=dict)


def path_of(folder: Path, language: Language) -> Path:
    """Return where the messages of `language` stand, below the folder `docs`."""
    return folder / DATA / FOLDER / f"{language}.yml"


def read_situations(docs: Docs, language: Language) -> tuple[Document, Situations | None]:
    """Return the messages of `language`, None where there are none or they have faults: these are in the document."""
    path = path_of(docs.folder, language)
    if not path.exists():
        return Document(shown(docs.folder, path)), None
    document = read_document(path, shown(docs.folder, path))
    found = validate(document, Situations)
    if found is not None:
        for where, message in _slips(found, _slugs(docs, language)):
            document.add(where, message)
    return document, None if document.faults else found


def situation_faults(docs: Docs) -> Iterator[Fault]:
    """Yield the slips of all files of messages."""
    for language in docs.sources:
        yield from read_situations(docs, language)[0].faults


def _slugs(docs: Docs, language: Language) -> set[str]:
    return {slug_of(path) for path in docs.sources[language] if is_article(path)}


def _slips(found: Situations, slugs: set[str]) -> Iterator[tuple[Where, str]]:
    for slug in [*found.situations, *found.without, *found.typed]:
        if slug not in slugs:
            yield _place_of(found, slug), f"no article is called {slug}{did_you_mean(slug, slugs)}"
    for slug in sorted(slugs - {*found.situations, *found.without}):
        yield ("situations",), f"{slug} has no messages; write {FEWEST} to {MOST}, or add `without: [{slug}]` above"
    for slug, messages in found.situations.items():
        if not FEWEST <= len(messages) <= MOST:
            yield ("situations", slug), f"{len(messages)} messages; write {FEWEST} to {MOST}"
    seen: dict[str, str] = {}
    for part, texts in (("situations", found.situations), ("typed", found.typed)):
        for slug, messages in texts.items():
            for place, message in enumerate(messages):
                if slip := _slip(message, slug, seen):
                    yield (part, slug, place), slip


def _place_of(found: Situations, slug: str) -> Where:
    part = next((part for part in ("situations", "typed") if slug in getattr(found, part)), "")
    return (part, slug) if part else ("without",)


def _slip(message: str, slug: str, seen: dict[str, str]) -> str:
    """What is wrong with one message, or nothing; `seen` are those before it, without marks, with their articles."""
    if len(message) > LONGEST:
        return f"{len(message)} characters; cut it to {LONGEST}"
    if _DIGIT_OR_AT.search(message) and (private := PRIVATE.search(message)) is not None:
        return f"“{private[0]}” may be somebody’s; leave numbers, addresses and handles out"
    said = MARKS.sub("", message.casefold())
    if said in seen:
        return f"stands under {seen[said]} already; keep one"
    seen[said] = slug
    return ""
