"""What a whole build leaves in `.cache/build/` for the next: what it was made of, and of each page what others need.

Nobody but a build reads it, and one that is of another version, not whole, or of another site counts as none.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
import markdown
import mkdocs
import msgspec
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler

from scripts.model.article import Source, schema_of
from scripts.model.languages import Language
from scripts.model.notes import Notes, digests
from scripts.model.source import Document
from scripts.rebuild import journal
from scripts.rebuild.change import Change
from scripts.render import site
from scripts.search.documents import Section
from scripts.site_build import Build, i18n
from scripts.tools.folder import files_below
from scripts.tools.stamp import File, Stamp

VERSION = 4
FOLDER = Path(".cache", "build")
# Of each page the last entry counts; a file with this many times as many is written anew, by a whole build.
MANY = 4
_warned = CountHandler()
_warned.setLevel(logging.WARNING)
# A page as it is kept, by its path in docs/.
Pages = dict[str, dict[str, Any]]


def is_used() -> bool:
    """True for a build on somebody's own machine: what goes online is built from nothing.

    A quiet build does not even count its warnings, so nobody knows whether a strict one would have let it pass.
    """
    is_quiet = not logging.getLogger("mkdocs").isEnabledFor(logging.WARNING)
    return not is_quiet and not os.environ.get("CI") and not os.environ.get("NO_CACHE")


@dataclass(frozen=True)
class Kept:
    """A whole build as it was kept."""

    made_of: Stamp
    data: dict[str, Any]
    pages: Pages


class Noted(NamedTuple):
    """What the pages of a build were made of, and digests of all that it held once, with the words of the screen."""

    notes: Notes
    digests: dict[str, str]
    foreign: tuple[set[str], set[str]]


def read(config: MkDocsConfig) -> Kept | None:
    """Return the last whole build of this site; None where there is none, or it can't be used."""
    with suppress(journal.Foreign, LookupError, TypeError, AttributeError, ValueError):
        (data,) = journal.read(_state(config))
        if data["header"] != _header(config):
            return None
        made_of = Stamp({name: File(*each) for name, each in data["files"].items()}, data["environment"])
        entries = journal.read(_pages(config))
        pages = {entry["page"]: entry for entry in entries}
        is_sound = pages.keys() == set(data["pages"]) and len(entries) < MANY * len(pages)
        return Kept(made_of, data, pages) if is_sound else None
    return None


def listen() -> None:
    """Hear what a build warns of: one that a strict build would not have let pass is not kept."""
    logging.getLogger("mkdocs").addHandler(_warned)


def noted(config: MkDocsConfig) -> Noted:
    """Return what pages were made of; Foreign where that can't be had, or is written anew."""
    (said,) = journal.read(_held(config))
    notes, count = Notes(), 0
    for each in journal.read(_notes(config)):
        notes.texts.update(each["texts"])
        notes.files.update(each["files"])
        count += len(each["files"])
    if count > MANY * len(notes.files):
        raise journal.Foreign(_notes(config))
    notes.parts.update(said["parts"])
    notes.everywhere.update(said["everywhere"])
    own, shared = said["foreign"]
    return Noted(notes, said["digests"], (set(own), set(shared)))


def contents(config: MkDocsConfig) -> dict[str, str]:
    """Return the HTML of each page by its path in docs/; Foreign where that can't be had."""
    return {path: html for each in journal.read(_contents(config)) for path, html in each.items()}


def keep_language(build: Build, config: MkDocsConfig) -> None:
    """Keep the pages of the language that was built, before they are let go; what can't be written is not kept."""
    with suppress(OSError):
        pages = build.site.pages[i18n(config).current_language].values()
        _add(build, config, pages, pages)


def keep(build: Build, config: MkDocsConfig) -> None:
    """Keep a build of which all pages are kept."""
    with suppress(OSError):
        if _warned.get_counts():
            forget(config)
        else:
            _keep_held(build, config)
            journal.write(_state(config), [journal.written(_data(build, config))])


def keep_change(build: Build, config: MkDocsConfig, change: Change) -> None:
    """Keep a build that went on from what was kept, and made these pages anew."""
    with suppress(OSError):
        _state(config).unlink()
        _add(build, config, change.read, change.written)
        if change.is_told:
            _keep_held(build, config)
        journal.write(_state(config), [journal.written(_data(build, config))])


def _add(build: Build, config: MkDocsConfig, read: Collection[Page], written: Collection[Page]) -> None:
    journal.append(_contents(config), (journal.written({page.file.src_uri: page.content}) for page in read))
    journal.append(_pages(config), (journal.written(_kept(build, page)) for page in read))
    texts = {page.file.src_uri: build.notes.texts[page.file.src_uri] for page in read}
    files = {page.file.src_uri: build.notes.files[page.file.src_uri] for page in written}
    journal.append(_notes(config), [journal.written({"texts": texts, "files": files})])


def forget(config: MkDocsConfig) -> None:
    """Throw away what was kept, as far as that can be done: without the first of them, the others count as none."""
    with suppress(OSError):
        for path in (_state(config), _pages(config), _contents(config), _notes(config), _held(config)):
            path.unlink(missing_ok=True)


def files_of(folder: Path) -> dict[str, list[int]]:
    """Return the length and the time of change, in nanoseconds, of each file below `folder`, by its path there."""
    found = ((path, entry.stat()) for path, entry in files_below(str(folder)))
    return {path: [status.st_size, status.st_mtime_ns] for path, status in found}


def source_of(kept: dict[str, Any], name: str) -> Source:
    """Return a page as it was read; `name` is what a message calls its file."""
    front = msgspec.convert(kept["front"], schema_of(kept["path"]))
    document = Document(name, above=1, data={key: getattr(front, key) for key in kept["front"]})
    return Source(kept["path"], document, front, tuple((fact, line) for fact, line in kept["facts"]))


def sections_of(kept: dict[str, Any]) -> tuple[Section, ...]:
    """Return what search reads of a page."""
    return tuple(Section(id, heading, tuple(said)) for id, heading, said in kept["sections"])


def toc_of(kept: dict[str, Any]) -> TableOfContents:
    """Return the headings of a page."""
    return TableOfContents([_link(each) for each in kept["toc"]])


def _link(kept: list[Any]) -> AnchorLink:
    title, identifier, level, children = kept
    link = AnchorLink(title, identifier, level)
    link.children = [_link(each) for each in children]
    return link


def _kept_link(link: AnchorLink) -> list[Any]:
    return [link.title, link.id, link.level, [_kept_link(each) for each in link.children]]


def _kept(build: Build, page: Page) -> dict[str, Any]:
    language: Language = site.language_of(page)
    source = build.site.docs.sources[language][site.path_of(page)]
    assert source.front is not None
    return {
        "page": page.file.src_uri,
        "path": source.path,
        "front": msgspec.to_builtins(source.document.data),
        "facts": source.facts,
        "toc": [_kept_link(each) for each in page.toc],
        "sections": [[each.id, each.heading, each.paragraphs] for each in build.sections.get(page.url, ())],
    }


def _keep_held(build: Build, config: MkDocsConfig) -> None:
    said = {
        "parts": build.notes.parts,
        "everywhere": sorted(build.notes.everywhere),
        "digests": digests(build.notes.held),
        "foreign": [sorted(words) for words in build.markup.foreign.known],
    }
    journal.write(_held(config), [journal.written(said)])


def _data(build: Build, config: MkDocsConfig) -> dict[str, Any]:
    assert build.assets is not None
    return {
        "header": _header(config),
        "files": build.made_of.files,
        "environment": build.made_of.environment,
        "site": files_of(Path(config.site_dir)),
        "pages": [page.file.src_uri for page in build.pages()],
        "digests": build.digests,
        "leading": build.leading,
        "names": build.assets.names,
        "classes": sorted(build.assets.classes),
        "heard": build.heard,
        "values": {language: dict(words) for language, words in build.site.docs.values.items()},
    }


def _header(config: MkDocsConfig) -> list[Any]:
    """What no stamp tells: a page is made by more than the files of the project."""
    libraries = (mkdocs.__version__, markdown.__version__, jinja2.__version__, msgspec.__version__)
    return [VERSION, sys.version, *libraries, config.site_dir]


def _state(config: MkDocsConfig) -> Path:
    return _folder(config) / "state.jsonl"


def _pages(config: MkDocsConfig) -> Path:
    return _folder(config) / "pages.jsonl"


def _contents(config: MkDocsConfig) -> Path:
    return _folder(config) / "contents.jsonl"


def _notes(config: MkDocsConfig) -> Path:
    return _folder(config) / "notes.jsonl"


def _held(config: MkDocsConfig) -> Path:
    return _folder(config) / "held.jsonl"


def _folder(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / FOLDER
