"""What was published goes on working: an id of topics.lock has an article, an old path a section that there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from scripts.model.article import Source
from scripts.model.document import keyed, listed
from scripts.model.source import Fault
from scripts.model.topics import ID
from scripts.text.addresses import is_article, old_path, section_of, slug_of
from scripts.text.suggest import did_you_mean

if TYPE_CHECKING:
    from scripts.model.docs import Docs


def check_old_paths(docs: Docs) -> None:
    """Note every published id of `docs` that leads nowhere, and every old path of a section that is none."""
    sections = sorted({section_of(path) for sources in docs.sources.values() for path in sources} - {""})
    for sources in docs.sources.values():
        for source in sources.values():
            _check_sections(source, sections)
    first = next(iter(docs.sources.values())).values()
    working = {slug_of(source.path) for source in first}
    working |= {slug_of(old) for source in first for old in redirects_of(source)}
    missing = _check_listed(docs)
    for name in docs.topics.ids:
        if name not in working:
            meant = next((each for each in missing if f"did you mean {each}?" in did_you_mean(name, missing)), "")
            slip = f"write {meant}, if that is meant; else " if meant else ""
            docs.topics.add(
                name,
                f"apps link to this id and no article has it; {slip}bring the article back, or write "
                f"{_wanted(docs, sections, name)} into the article that takes its place, in every language",
            )


def _check_listed(docs: Docs) -> list[str]:
    """Note each article of a guide with a lock that is not in it; return those that are perhaps misspelt there."""
    first = next(iter(docs.sources.values()), {})
    slugs = {slug for path in first if is_article(path) and ID.fullmatch(slug := slug_of(path))}
    has_lock = bool(docs.topics.ids) and not docs.topics.faults
    missing = sorted(slugs - docs.topics.ids.keys()) if has_lock else []
    strange = [name for name in docs.topics.ids if name not in slugs]
    misspelt = [slug for slug in missing if did_you_mean(slug, strange)]
    for slug in missing:
        if slug not in misspelt:
            line = min((line for name, line in docs.topics.ids.items() if name > slug), default=docs.topics.end)
            message = f"{slug}: has an article and is not here, so no app may link to it; write it on a line above this"
            docs.topics.faults.append(Fault(docs.topics.path, line, message))
    return misspelt


def redirects_of(source: Source) -> list[str]:
    """Return the old paths (`account/reset-password`) that an article takes over."""
    data = source.document.data
    return [old_path(str(old)) for _, old in listed(data.get("redirect_from") if isinstance(data, dict) else None)]


def _check_sections(source: Source, sections: list[str]) -> None:
    for place, old in enumerate(redirects_of(source)):
        section = section_of(old)
        if section and section not in sections:
            near = did_you_mean(section, sections) or f"; there are {', '.join(sections)}"
            source.document.add(("redirect_from", place), f"no section has the name {section}{near}")


def _wanted(docs: Docs, sections: list[str], name: str) -> str:
    """What to write for an article that is gone: its path, where anything still tells the section it stood in."""
    section = _last_section(docs, sections, name)
    if section:
        return f"`redirect_from: [{section}/{name}]`"
    return f"`redirect_from` with its old path, the section it stood in (one of {', '.join(sections)}) and /{name},"


def _last_section(docs: Docs, sections: list[str], name: str) -> str:
    """The section in which the nav, another language or the last build has an id; empty where none has."""
    document = docs.documents.get("mkdocs")
    paths = [*_pages(document.at("nav") if document is not None else None)]
    paths += [path for sources in docs.sources.values() for path in sources]
    site = docs.folder.parent / str((document.at("site_dir") if document is not None else None) or "site")
    paths += [f"{section}/{name}" for section in sections if (site / section / f"{name}.html").is_file()]
    return next((section_of(path) for path in paths if "/" in path and slug_of(path) == name), "")


def _pages(nav: Any) -> Iterator[str]:
    """Every page that a nav names, however deep."""
    for _, entry in listed(nav):
        for page in [entry] if isinstance(entry, str) else [pages for _, pages in keyed(entry)]:
            yield from (page,) if isinstance(page, str) else _pages(page)
