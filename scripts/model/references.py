"""What one file says of another holds: a slug has an article, a case its channels, a page its twin's neighbours.

Looked up in the data as written, so that a slip in one key hides none in another.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from scripts.model import guide
from scripts.model.article import NO_CASE, Source
from scripts.model.document import Document, Fault, Where, keyed, listed, need
from scripts.model.explain import unparted
from scripts.model.facts import REFERENCE, named
from scripts.model.old_paths import check_old_paths, redirects_of
from scripts.model.text_references import check_texts
from scripts.model.triage_references import check_triage, check_works_without
from scripts.text.addresses import section_of, slug_of
from scripts.text.suggest import did_you_mean, near_path

if TYPE_CHECKING:
    from scripts.model.docs import Docs

# What was meant as a fact's words: takes `{fct:pin-freeze}`, `{fact: pin-freeze}`; leaves `{zh: pin, en: pin}`.
_NEARLY_FACT = re.compile(r"\{ ?\w+ ?[:：] ?(?P<id>[a-z0-9-]+) ?\}")
# How the address of a page ends, beside its name: takes `.md`, `.html#steps`, `/`; leaves `.`.
_ENDING = re.compile(r"(?:\.(?:md|html))?/?(?:#.*)?$")
# What a page and its twin say alike.
SHARED = ("case", "messages", "related", "emergency", "works_without", "redirect_from")


def check_references(docs: Docs, today: date) -> None:
    """Note in the documents of `docs` every reference that leads nowhere, and every date after `today`."""
    # A page that lacks its twin is one fault, and not one more for each link to it.
    known = {slug_of(path) for sources in docs.sources.values() for path in sources}
    _check_guide(docs, known)
    _check_nav(docs)
    _check_register(docs)
    _check_sheet(docs, known)
    _check_frame(docs, known)
    check_triage(docs, known)
    _check_screens(docs)
    _check_facts(docs)
    check_texts(docs, known)
    for language in docs.sources:
        for source in docs.sources[language].values():
            _check_page(docs, source, known)
    check_old_paths(docs)
    _check_twins(docs)
    _check_unique(docs)
    _check_days(docs, today)


def _check_guide(docs: Docs, slugs: Collection[str]) -> None:
    """What mkdocs.yml says of this guide is there: parties, sections, key articles and the case of a follow-up."""
    document, ours = docs.documents.get("mkdocs"), guide.configured()
    if document is None:
        return
    parties = dict(keyed(docs.documents["channels"].at("parties")))
    cases = dict(keyed(docs.documents["cases"].at("cases")))
    folders = {section_of(path) for sources in docs.sources.values() for path in sources}
    for where, name in ours.references:
        known, message = {
            "subject": (parties, "party {} is not in channels.yml"),
            "answering": (parties, "party {} is not in channels.yml"),
            "sections": (folders, "no section of docs/ has the name {}"),
            "articles": (slugs, "no article has the slug {}"),
            "case": (cases, "case {} is not in cases.yml"),
        }["case" if where[-1] == "case" else str(where[0])]
        if known:
            need(document, (*guide.WHERE, *where), name, known, message)


def slugs_of(sources: Iterable[Source]) -> dict[str, str]:
    """Return the slugs of pages, each with its path."""
    return {slug_of(source.path): source.path for source in sources}


def _check_nav(docs: Docs) -> None:
    """A section of the nav is called as its folder, and has the page that introduces it; a page has its own title."""
    document, first = docs.documents.get("mkdocs"), next(iter(docs.sources), "")
    if document is None:
        return
    paths = {path for sources in docs.sources.values() for path in sources}
    for place, entry in listed(document.at("nav")):
        for name, pages in keyed(entry):
            if f"{name}/index.md" in paths:
                continue
            folders = {section_of(page) for page in _pages_of(pages)} if isinstance(pages, list) else set()
            if len(folders) == 1 and (folder := min(folders)) and f"{folder}/index.md" in paths:
                document.add(
                    ("nav", place, name), f"a section is named by its folder in every language; write {folder}"
                )
            elif isinstance(pages, list):
                document.add(("nav", place, name), f"{docs.folder.name}/{first}/{name}/index.md is missing; write it")
    _check_entries(document, paths, [*docs.sources])
    for where, page in _titled(document.at("nav")):
        if page in paths:
            document.add(("nav", *where), f"a page’s title comes from its own file, in each language; write - {page}")


def _check_entries(document: Document, paths: Collection[str], known: Collection[str]) -> None:
    """What the nav names is a page, under the section in whose folder it lies: MkDocs only warns, and not with -q."""
    for where, page in _entries(document.at("nav")):
        section = str(where[1]) if len(where) > 2 else ""
        if page in paths:
            if section_of(page) != section and f"{section}/index.md" in paths:
                document.add(("nav", *where), f"{page} lies in another folder; move this line under its section")
        elif ":" not in page and page.strip("./") and "*" not in page and " - " not in page:
            near = _meant(page, paths, known)
            document.add(
                ("nav", *where), f"{page} is no page of this guide; {f'write {near}' if near else 'delete it'}"
            )


def _entries(nav: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Each page of a nav, with its place."""
    for place, entry in listed(nav):
        if isinstance(entry, str):
            yield (*where, place), entry
        for name, page in keyed(entry):
            if isinstance(page, list):
                yield from _entries(page, (*where, place, name))


def _meant(page: str, paths: Collection[str], known: Collection[str]) -> str:
    """The page that is nearly called so: from another folder, with a language, without its ending."""
    name = page.strip("./").removeprefix("docs/")
    first, _, rest = name.partition("/")
    name = (rest if first in known else name).removesuffix(".html").removesuffix(".md").removesuffix(".").rstrip("/")
    return near_path(f"{name}.md", paths)


def _titled(nav: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Each page of a nav that has a title there, with its place."""
    for place, entry in listed(nav):
        for name, page in keyed(entry):
            if isinstance(page, str):
                yield (*where, place, name), page
            yield from _titled(page, (*where, place, name))


def _pages_of(entries: Any) -> list[str]:
    return [entry for _, entry in listed(entries) if isinstance(entry, str)]


def _check_register(docs: Docs) -> None:
    """Every channel that a case names is an active one; every party that is addressed exists."""
    channels, cases = docs.documents["channels"], docs.documents["cases"]
    if not isinstance(channels.data, dict) or not isinstance(cases.data, dict):
        return
    records = dict(keyed(channels.at("channels")))
    active = [name for name, record in records.items() if _status(record) == "active"]
    for where, name in _channels_named(cases):
        retired = name in records and name not in active
        message = "channel {} is retired; name another" if retired else "channel {} is not in channels.yml"
        need(cases, where, name, active, message)
    parties = dict(keyed(channels.at("parties")))
    for name, record in records.items():
        party = record.get("party") if isinstance(record, dict) else None
        need(channels, ("channels", name, "party"), party, parties, "unknown party {}")
    for name, case in keyed(cases.at("cases")):
        for place, message in listed(case.get("messages") if isinstance(case, dict) else None):
            to = message.get("to") if isinstance(message, dict) else None
            need(cases, ("cases", name, "messages", place, "to"), to, parties, "unknown party {}")


def _status(record: Any) -> Any:
    """What a channel is; a misspelt word is a slip of its own, and retires nothing."""
    return ("retired" if record.get("status") == "retired" else "active") if isinstance(record, dict) else None


def _channels_named(cases: Document) -> Iterator[tuple[Where, Any]]:
    for route, names in keyed(cases.at("routes")):
        for place, name in listed(names):
            yield ("routes", route, place), name
    for case, record in keyed(cases.at("cases")):
        for part in ("before", "own", "after", "ladder"):
            for place, name in listed(record.get(part) if isinstance(record, dict) else None):
                yield ("cases", case, part, place), name


def _check_sheet(docs: Docs, slugs: Collection[str]) -> None:
    sheet = docs.documents["sheet"]
    channels = dict(keyed(docs.documents["channels"].at("channels")))
    active = [name for name, record in channels.items() if _status(record) == "active"]
    cases = dict(keyed(docs.documents["cases"].at("cases")))
    situations = listed(sheet.at("situations"))
    ids = [sheet.at("situations", place, "id") for place, _ in situations]
    for place, name in listed(sheet.at("contacts")) if active else []:
        need(sheet, ("contacts", place), name, active, "channel {} is not an active one of channels.yml")
    for place, _ in situations:
        for key, known, message in (
            ("case", cases, "case {} is not in cases.yml"),
            ("article", slugs, "no article has the slug {}"),
            ("same_words_as", ids, "no situation has the id {}"),
        ):
            if known:
                need(sheet, ("situations", place, key), sheet.at("situations", place, key), known, message)


def _check_frame(docs: Docs, slugs: Collection[str]) -> None:
    frame = docs.documents["site"]
    for language in docs.sources:
        for place in (("foot",), ("search_words", "urgent_words")):
            for slug, _ in keyed(frame.at(language, *place)):
                need(frame, (language, *place, slug), slug, slugs, "no article has the slug {}")


def _check_screens(docs: Docs) -> None:
    """A schematic screen shows labels of the glossary."""
    flows, glossary = docs.documents["flows"], docs.documents["glossary"]
    groups = (group for _, group in listed(glossary.at("groups")) if isinstance(group, dict))
    terms = (term for group in groups for _, term in listed(group.get("terms")) if isinstance(term, dict))
    known = [str(term.get("id")) for term in terms]
    for name, _ in keyed(flows.at("screens")) if known else []:
        for panel, _ in listed(flows.at("screens", name, "panels")):
            for row, _ in listed(flows.at("screens", name, "panels", panel, "rows")):
                where = ("screens", name, "panels", panel, "rows", row, "term")
                need(flows, where, flows.at(*where), known, "term {} is not in glossary.yml")


def _check_facts(docs: Docs) -> None:
    """A fact that a text names is there, and each is named by one: what nobody reads is not kept up to date."""
    facts, used = docs.documents["facts"], set()
    known = dict(keyed(facts.at("facts")))
    for document in docs.documents.values():
        for name, start in named(document.text) if document is not facts else ():
            used.add(name)
            _need_fact(document, name, document.text.count("\n", 0, start) + 1, known)
        for match in _NEARLY_FACT.finditer(document.text) if known else ():
            if match["id"] in known and not REFERENCE.fullmatch(match[0]):
                line, right = document.text.count("\n", 0, match.start()) + 1, f"{{fact:{match['id']}}}"
                document.faults.append(Fault(document.name, line, f"{match[0]} is no figure; write {right}"))
    for sources in docs.sources.values():
        for source in sources.values():
            for name, line in source.facts:
                used.add(name)
                _need_fact(source.document, name, line, known)
    missing = used - known.keys()
    for name in known:
        if name not in used and not did_you_mean(name, missing):  # else the misspelt one is told where it is named
            facts.add(("facts", name), f"no text names it; write {{fact:{name}}} where it counts, or delete it")


def check_limits(cases: Document) -> None:
    """A published limit is a fact, which has source and date; to be asked before the facts' words are put in."""
    for name, case in keyed(cases.at("cases")):
        for language, words in keyed(case.get("deadline") if isinstance(case, dict) else None):
            if isinstance(words, str) and next(named(words), None) is None:
                message = "a published limit is one of facts.yml: name it, {fact:id}"
                cases.add(("cases", name, "deadline", language), message)


def _need_fact(document: Document, name: str, line: int, known: Collection[str]) -> None:
    if name not in known:
        message = f"{{fact:{name}}} is not in facts.yml{did_you_mean(name, known)}"
        document.faults.append(Fault(document.name, line, message))


def _check_page(docs: Docs, source: Source, slugs: Collection[str]) -> None:
    document, data = source.document, source.document.data
    if not isinstance(data, dict):
        return
    names = [name for _, name in listed(data.get("related"))]
    meant = _named_otherwise(docs, source, names, slugs)
    if meant:
        _tell_of_ids(document, names, meant)
    for place, name in enumerate(names):
        if name == slug_of(source.path):
            document.add(("related", place), f"{name} is this article itself; name another")
        elif name not in names[:place] and place not in meant:
            need(document, ("related", place), name, slugs, "no article has the slug {}")
    for key in ("related", "keywords"):
        _check_items(document, key, [name for _, name in listed(data.get(key))])
    _check_case(docs, source, data)


def _named_otherwise(docs: Docs, source: Source, names: list[Any], slugs: Collection[str]) -> dict[int, str]:
    """The slugs of the articles that items of a list name by a path, a file or a title, by their places."""
    found = {}
    for place, name in enumerate(names):
        if isinstance(name, str) and name not in slugs:
            slug = slug_of(_ENDING.sub("", name.strip()))
            found[place] = slug if slug in slugs else _of_title(docs, name)
    return {place: slug for place, slug in found.items() if slug and slug != slug_of(source.path)}


def _of_title(docs: Docs, title: str) -> str:
    """The slug of the only article with a title, empty where there is none."""
    pages = (source for each in docs.sources.values() for source in each.values())
    found = {slug_of(page.path) for page in pages if page.document.at("title") == title}
    return found.pop() if len(found) == 1 else ""


def _tell_of_ids(document: Document, names: list[Any], meant: dict[int, str]) -> None:
    """Make one fault, which can be mended where they stand in one line, of all articles that are named otherwise."""
    keys = tuple(f"related.{place}: " for place in meant)
    document.faults = [fault for fault in document.faults if not fault.message.startswith(keys)]
    typed = [f"`{names[place]}`" for place in meant]
    key, said = ("related", "are no ids") if len(meant) > 1 else (f"related.{min(meant)}", "is no id")
    line = document.line("related", min(meant))
    right = document.text.split("\n")[line - document.above - 1]
    for place, slug in meant.items():
        right = right.replace(names[place], slug) if right.count(names[place]) == 1 else ""
    message = f"{key}: {', '.join(typed)} {said}; write {', '.join(meant.values())}"
    document.faults.append(Fault(document.name, line, message, right))


def _check_items(document: Document, key: str, items: list[Any]) -> None:
    """An item of a list stands there once, and is one."""
    for place, item in enumerate(items):
        if item in items[:place]:
            document.add((key, place), f"{item} stands there twice; keep one")
        elif (said := unparted(item)) and not document.is_faulty(key):
            document.add((key, place), said)


def _check_case(docs: Docs, source: Source, data: dict[str, Any]) -> None:
    case, cases = data.get("case"), docs.documents["cases"]
    known = dict(keyed(cases.at("cases")))
    if not isinstance(case, str) or not known:
        return
    if case == NO_CASE:
        about = guide.configured().sections.about
        if section_of(source.path) != about:
            source.document.add(("case",), f"{NO_CASE} stands under {about}/ only; name a case of cases.yml")
        return
    need(source.document, ("case",), case, known, "case {} is not in cases.yml", listed_too=True)
    if case in known:
        messages, named = _message_ids(cases, case), [name for _, name in listed(data.get("messages"))]
        other = _other_case(cases, known, named) if len(named) > 1 and not set(map(str, named)) & {*messages} else ""
        if other:  # one slip, and not one for each message
            said = f"{case} has none of this page’s messages, {other} has all"
            source.document.add(("case",), f"{said}; write {other}, or messages of {case}")
        for place, name in listed(data.get("messages")) if not other else ():
            message = f"message {{}} is not in case {case}"
            need(source.document, ("messages", place), name, messages, message, listed_too=True)
        check_works_without(docs, source.document)


def _message_ids(cases: Document, case: str) -> list[str]:
    return [str(cases.at("cases", case, "messages", place, "id")) for place, _ in _messages(cases, case)]


def _other_case(cases: Document, known: Iterable[str], messages: list[Any]) -> str:
    """The case that has all of these messages, nothing where none has."""
    return next((case for case in known if {*map(str, messages)} <= {*_message_ids(cases, case)}), "")


def _messages(cases: Document, case: str) -> list[tuple[int, Any]]:
    return listed(cases.at("cases", case, "messages"))


def _check_twins(docs: Docs) -> None:
    """Twins say the same of what does not depend on the language; a fault stands in the later language's file."""
    first, *others = docs.sources
    for path, source in docs.sources[first].items():
        for twin in (docs.sources[other].get(path) for other in others):
            if twin is not None and isinstance(source.document.data, dict) and isinstance(twin.document.data, dict):
                _compare(source.document, twin.document)


def _compare(one: Document, other: Document) -> None:
    for key in SHARED:
        misspelt = any(f"did you mean {key}?" in fault.message for fault in (*one.faults, *other.faults))
        faulty = misspelt or one.is_faulty(key) or other.is_faulty(key)
        if one.data.get(key) != other.data.get(key) and not faulty:
            message = f"{_said(other.data.get(key))}, but {_said(one.data.get(key))} in {one.name}; write the same"
            other.add((key,), message)


def _said(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "nothing", True: "true", False: "false"}[value]
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _check_unique(docs: Docs) -> None:
    """A slug is one article's, and an old path leads to one."""
    for language in docs.sources:
        seen: dict[str, Source] = {}
        for source in docs.sources[language].values():
            first = seen.setdefault(slug_of(source.path), source)
            if first is not source:
                source.document.add((), f"{first.document.name} has the slug {slug_of(source.path)} too; rename one")
        taken: dict[str, Source] = {}
        for source in docs.sources[language].values():
            for place, old in enumerate(redirects_of(source)):
                first = taken.setdefault(old, source)
                if first is not source:
                    source.document.add(("redirect_from", place), f"{old} leads to {first.document.name} already")


def _check_days(docs: Docs, today: date) -> None:
    """Nobody has reviewed or verified anything tomorrow; at the edge of a day it is tomorrow somewhere already."""
    # The day of the build may be set, and a clock may be wrong: the later of both refuses nothing that was true.
    built = date.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH") or 0))
    latest = max(today, built) + timedelta(days=1)
    places: list[tuple[Document, Where]] = [(docs.documents["sheet"], ("reviewed",))]
    channels = docs.documents["channels"]
    if docs.data["channels"] is not None:
        places += [(channels, ("channels", name, "verified")) for name in channels.at("channels")]
    facts = docs.documents["facts"]
    places += [(facts, ("facts", name, "recorded")) for name, _ in keyed(facts.at("facts"))]
    places += [(source.document, ("reviewed",)) for each in docs.sources.values() for source in each.values()]
    for document, where in places:
        day = document.at(*where)
        if isinstance(day, date) and not isinstance(day, datetime) and day > latest:
            document.add(where, f"{day} lies in the future; write the day on which it was done")
