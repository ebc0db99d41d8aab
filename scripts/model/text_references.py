"""Where the texts of docs/_data lead: a link finds its article and the heading in it, the same in every language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.model.document import Document, Where, keyed, listed, need
from scripts.text.addresses import is_article, slug_of
from scripts.text.article_marks import FACTS, GLOSSARY, LOOK_UP
from scripts.text.inline_markdown import LINK
from scripts.text.suggest import did_you_mean

if TYPE_CHECKING:
    from scripts.model.docs import Docs

# Words of messages by which what follows from them is known.
MISSING_ID = " is no id in "
# What readers of every page that shows a text would see of it.
OPEN_BOLD = "a ** has no partner, so it is printed; write **…**"
# The files of docs/_data whose texts may have links.
LINKED = ("channels", "cases", "sheet", "flows", "triage", "site")
# A link that is none in a text of the register, where what LINK takes is blank: takes `[PIN](reset-pin.md)`,
# `[PIN]（reset-pin）`, `[PIN] (reset-pin)`; leaves `[NAMA] (nama)`.
_NO_LINK = re.compile(r"\[[^\[\]\n]+\](?:[(（][^()（）\n]*[)）]| [(（][a-z0-9]+(?:-[a-z0-9]+)+(?:\.md)?[)）])")
# An id that an article writes: takes `{ #steps }`, `<a id="x">`;
# leaves `{ .steps }`.
_ID = re.compile(r"\{[^{}\n]*#([\w-]+)[^{}\n]*\}|\b(?:id|name)=[\"']([\w-]+)[\"']")
# Ids that the build adds: those of the escalation, and of what stands where an article has one of these marks.
OF_ESCALATIONS = ("help-", "message-")
_BUILT = (FACTS, GLOSSARY, LOOK_UP)


def check_texts(docs: Docs, slugs: Collection[str]) -> None:
    """Note in the documents of `docs` every link of a text that leads nowhere, or elsewhere than its twin's."""
    articles = _Headings(docs)
    for name in LINKED:
        document = docs.documents[name]
        texts = list(_texts(document.data))
        for where, text in texts:
            _check_text(document, where, text, slugs)
            for match in LINK.finditer(text) if "](" in text else ():
                language = next((part for part in where if part in docs.sources), "")
                articles.check(document, where, f"{match[2]}{match[3] or ''}", [str(language)] if language else None)
            if where[-1:] == ("article",):
                articles.check(document, where, text)
        _check_twins(docs, document, texts)


def _check_text(document: Document, where: Where, text: str, slugs: Collection[str]) -> None:
    """A link in a text of the register leads to an article by its slug; its ** come in pairs."""
    if text.count("**") % 2 and not _is_told(document, where):
        document.add(where, OPEN_BOLD)
    if "[" not in text:
        return
    for match in _NO_LINK.finditer(LINK.sub(lambda link: " " * len(link[0]), text)):
        document.add(where, f"{match[0]} is printed as it is typed; write [words](slug)")
    for match in LINK.finditer(text):
        need(document, where, match[2], slugs, f"{match[0]}: no article has the slug {{}}")


def _is_told(document: Document, where: Where) -> bool:
    key = ".".join(map(str, where))
    return any(fault.message.startswith(f"{key}:") for fault in document.faults)


def _texts(value: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    for key, child in keyed(value) or listed(value):
        yield from _texts(child, (*where, key))


def _check_twins(docs: Docs, document: Document, texts: list[tuple[Where, str]]) -> None:
    """A text has the links of its twin; a fault stands at the later language's."""
    twins: dict[Where, dict[str, tuple[Where, list[str]]]] = defaultdict(dict)
    for where, text in texts:
        at = next((at for at, part in enumerate(where) if part in docs.sources), None)
        if at is not None:
            links = sorted(f"{match[2]}{match[3] or ''}" for match in LINK.finditer(text)) if "](" in text else []
            twins[(*where[:at], "", *where[at + 1 :])][str(where[at])] = where, links
    for found in twins.values():
        (first, (place, wanted)), *others = found.items()
        for where, links in (each for _, each in others):
            if links != wanted and not _is_told(document, place):
                message = f"leads to {_said(links)}, but to {_said(wanted)} in {first}; write the same"
                document.add(where, message)


def _said(links: list[str]) -> str:
    return ", ".join(links) or "no article"


class _Headings:
    """The ids that articles write, read where a text leads to one: few do."""

    def __init__(self, docs: Docs) -> None:
        self._docs = docs
        found = (path for sources in docs.sources.values() for path in sources if is_article(path))
        self._paths = {slug_of(path): path for path in found}
        self._ids: dict[Path, list[str] | None] = {}

    def check(self, document: Document, where: Where, goal: str, wanted: list[str] | None = None) -> None:
        """Note at `where` that the article of `goal` (`reset-pin#steps`) lacks that id in one of the languages."""
        slug, _, name = goal.partition("#")
        path = self._paths.get(slug)
        if not name or path is None or name.startswith(OF_ESCALATIONS):
            return
        for language in wanted or self._docs.sources:
            file = self._docs.folder / language / path
            if path in self._docs.sources[language] and file not in self._ids:
                self._ids[file] = _ids(file)
            ids = self._ids.get(file)
            if ids is not None and name not in ids:
                page = f"{self._docs.folder.name}/{language}/{path}"
                document.add(where, f"#{name}{MISSING_ID}{page}{did_you_mean(name, ids) or without_id(name)}")
                return


def without_id(name: str) -> str:
    """“; give …” for an id that no heading of an article is near."""
    return f"; give the heading that is meant {{ #{name} }} there, in every language, or change the link"


def _ids(file: Path) -> list[str] | None:
    """Return the ids that an article writes, None where the build adds more than anybody can tell here."""
    text = file.read_text(encoding="utf-8", errors="replace")
    if any(mark in text for mark in _BUILT):
        return None
    return [one or other for one, other in _ID.findall(text)]
