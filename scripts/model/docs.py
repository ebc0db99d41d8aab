"""All of docs/, read once: either everything is whole, or every slip in it is named in one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from scripts.model import guide, languages
from scripts.model.article import Article, FrontMatter, Source
from scripts.model.cases import Cases
from scripts.model.channels import Channels
from scripts.model.document import keyed
from scripts.model.facts import Facts, Limits, filled, filled_in, limits_in, values_of
from scripts.model.flows import Flows
from scripts.model.frame import Frames
from scripts.model.glossary import Glossary, Synonyms, gathered
from scripts.model.languages import Language
from scripts.model.notes import Notes
from scripts.model.one_cause import told_once
from scripts.model.pages import read_pages
from scripts.model.references import check_limits, check_references
from scripts.model.register import Register
from scripts.model.sheet import Sheet
from scripts.model.source import Document, Fault, SourceError, read_document, validate
from scripts.model.speech import Speech
from scripts.model.topics import NAME as TOPICS
from scripts.model.topics import Topics, read_topics
from scripts.model.triage import Triage

DATA = "_data"
# The files of docs/_data, and the schema of each.
FILES: dict[str, type[Any]] = {
    "channels": Channels,
    "cases": Cases,
    "glossary": Glossary,
    "synonyms": Synonyms,
    "sheet": Sheet,
    "site": Frames,
    "flows": Flows,
    "facts": Facts,
    "triage": Triage,
    "speech": Speech,
}
# What a guide without such things leaves out, and what it then has.
OPTIONAL: dict[str, dict[str, Any]] = {"facts": {"facts": {}}, "speech": {}}


@dataclass
class Docs:
    """What was read: `data` has a None for each file of FILES with a fault, `sources` all pages of a language.

    `without_twin` are the pages without a twin, `faults` all other slips.
    """

    folder: Path
    documents: dict[str, Document] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    sources: dict[Language, dict[str, Source]] = field(default_factory=dict)
    topics: Topics = field(default_factory=Topics)
    # The words of each fact, by language and id.
    values: dict[Language, dict[str, str]] = field(default_factory=dict)
    # The facts that each case's waits and deadline name.
    limits: dict[str, Limits] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    without_twin: list[Fault] = field(default_factory=list)
    notes: Notes = field(default_factory=lambda: Notes(is_kept=False))

    def noting(self, notes: Notes) -> Docs:
        """Return the same with `notes` that hear what is asked for; a page says itself what changed in its file."""
        words = {each: notes.table(f"site.{each}", found) for each, found in self.words.items()}
        sources = {each: notes.table(f"docs/{each}", found, is_told=False) for each, found in self.sources.items()}
        return replace(
            self,
            documents={**self.documents, "site": replace(self.documents["site"], data=words)},
            data={name: notes.record(name, record) for name, record in self.data.items()},
            sources=sources,
            values={each: notes.table(f"values.{each}", words) for each, words in self.values.items()},
            limits=notes.table("limits", self.limits),
            notes=notes,
        )

    @property
    def register(self) -> Register:
        """What is held once; only where it is whole."""
        return Register(**{each.name: self.data[each.name] for each in fields(Register)})

    @property
    def words(self) -> dict[Language, dict[str, Any]]:
        """The words of the frame, by language."""
        return cast("dict[Language, dict[str, Any]]", self.documents["site"].data)

    @property
    def sheet(self) -> Sheet:
        """The emergency sheet's own words."""
        return cast(Sheet, self.data["sheet"])

    @property
    def triage(self) -> Triage:
        """The questions that lead from the first page to an article."""
        return cast(Triage, self.data["triage"])

    @property
    def facts(self) -> Facts:
        """The figures that articles rely on."""
        return cast(Facts, self.data["facts"])

    @property
    def speech(self) -> Speech:
        """How the messages sound."""
        return cast(Speech, self.data["speech"])

    def filled(self, language: Language, text: str) -> str:
        """Return a text of a page in `language` with the words of the facts that it names."""
        return filled(text, self.values[language])

    @property
    def flows(self) -> Flows:
        """The flows that articles show."""
        return cast(Flows, self.data["flows"])

    def articles(self) -> Iterator[Article]:
        """Yield the front matter of every article without faults, in every language."""
        for sources in self.sources.values():
            yield from (source.front for source in sources.values() if isinstance(source.front, Article))

    def front(self, language: Language, path: str) -> FrontMatter:
        """Return the front matter of the page at `path` (`account/reset-pin.md`)."""
        return cast(FrontMatter, self.sources[language][path].front)


def load_docs(folder: Path, today: date | None = None) -> Docs:
    """Return all of docs/ in `folder`; SourceError names file, line, key and fix of every slip."""
    docs = read_docs(folder, today or date.today())
    SourceError.if_any(told_once([*docs.faults, *docs.without_twin]))
    return docs


def read_docs(folder: Path, today: date) -> Docs:
    """Read docs/ in `folder`, whole or not; no date in it may lie after `today` (in the last of its time zones)."""
    docs = Docs(folder)
    if (path := folder.parent / guide.FILE).is_file():
        docs.documents["mkdocs"] = document = guide.read(path, guide.FILE)
        if document.faults:
            # Nobody knows in which languages the rest should be.
            docs.faults = document.faults
            return docs
    for name in FILES:
        path = folder / DATA / f"{name}.yml"
        if name in OPTIONAL and not path.exists():
            docs.documents[name] = Document(shown(folder, path), data=OPTIONAL[name])
        else:
            docs.documents[name] = read_document(path, shown(folder, path))
    check_limits(docs.documents["cases"])
    docs.limits = {name: limits_in(case) for name, case in keyed(docs.documents["cases"].at("cases"))}
    _fill_in(docs)
    docs.documents["glossary"].data = gathered(docs.documents["glossary"].data)
    for name, schema in FILES.items():
        docs.data[name] = validate(docs.documents[name], schema)
    for language in languages.configured():
        docs.sources[language] = {source.path: source for source in read_pages(folder, language, docs.values[language])}
    docs.topics = read_topics(folder / DATA / TOPICS, shown(folder, folder / DATA / TOPICS))
    check_references(docs, today)
    documents = [*docs.documents.values(), *(s.document for each in docs.sources.values() for s in each.values())]
    docs.faults = [*docs.topics.faults, *(fault for document in documents for fault in document.faults)]
    docs.without_twin = _without_twin(docs)
    return docs


def _fill_in(docs: Docs) -> None:
    """Put the words of each fact where a text of the register names it."""
    facts = docs.documents["facts"]
    docs.values = {language: values_of(facts.data, language) for language in languages.configured()}
    for document in docs.documents.values():
        if "{fact:" in document.text:
            document.data = filled_in(document.data, docs.values)


def shown(folder: Path, path: Path) -> str:
    """Return how a message names a file of docs/: from the folder that mkdocs.yml stands in."""
    return path.relative_to(folder.parent).as_posix()


def without_twin(page: str, language: Language) -> str:
    """Return how build and checker say that `page` (as a message names it) is missing in `language`."""
    return f"no {language} twin of {page}; write it in the same place, or rename both"


def _without_twin(docs: Docs) -> list[Fault]:
    """The pages that stand in one language only."""
    name = docs.folder.name
    paths = sorted({path for sources in docs.sources.values() for path in sources})
    return [
        Fault(page := f"{name}/{other}/{path}", 1, without_twin(page, language))
        for language in docs.sources
        for other in docs.sources
        for path in paths
        if path in docs.sources[other] and path not in docs.sources[language]
    ]
