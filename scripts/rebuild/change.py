"""What a change concerns is found by what each page was made of, and is made again; the rest stays as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page

from scripts.feeds import manifest, markdown_copies, publish, sitemap
from scripts.model import languages
from scripts.model.notes import Names, digests
from scripts.model.source import SourceError
from scripts.rebuild import mkdocs_pages
from scripts.render import site
from scripts.render.foreign_words import Known, has_word
from scripts.site_build import Build, Room, index_name

# What an old address of a page leads to is written by a whole build.
LEADING = "redirect_from"
# The front matter of pages, by their paths in docs/.
Fronts = Mapping[str, Mapping[str, Any]]
# The old and the new published name of a style, a script or an index, by its name in docs/assets.
Renamed = dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Before:
    """What a build was made of: digests of all that is held once, the words of the screen, front matter."""

    digests: Callable[[], Mapping[str, str]]
    foreign: Known
    fronts: Fronts

    @classmethod
    def of(cls, build: Build) -> Before:
        """Return what `build` is made of."""
        return cls(partial(digests, build.notes.held), build.markup.foreign.known, _fronts(build))


class Change:
    """What a build has to make again that has docs/ as it is now, and its pages as they were."""

    def __init__(self, build: Build, names: set[str], before: Before, html: Callable[[Page], str]) -> None:
        """`names` are the files that changed; `html` returns what was made of a page's Markdown."""
        assert build.assets is not None
        self._build = build
        self._before = before
        self._html = html
        self._pages = build.pages()
        self._fronts = _fronts(build)
        self._assets = build.assets
        self._published = dict(build.assets.names)
        # The pages of which the front matter is another now, and whether files of others changed too.
        self._restated = [page for page in self._pages if self._differs(page)]
        self._is_wide = not names <= set(map(_name, self._pages))
        # True where something else is told of what others may show.
        self.is_told = self._is_wide or bool(self._restated)
        # All that is another than it was, by the names that it is noted under.
        self._changed = {*names, *(name for page in self._restated for name in (_name(page), *site.names_of(page)))}
        # The pages whose text is read again, and those that are put into their templates again.
        self.read: list[Page] = []
        self.written: list[Page] = []

    def is_enough(self) -> bool:
        """Read the pages that are concerned; False where only a whole build can do what has to be done."""
        build = self._build
        build.slips.clear()
        if any(self._differs(page, LEADING) for page in self._restated) or not self._has_its_assets():
            return False
        if self._is_wide:
            self._compare()
        self.read = self._concerned(build.notes.texts, self._with_other_words())
        for page in self.read:
            build.sections.pop(page.url, None)
            mkdocs_pages.read(page, self._room(page), site.language_of(page))
        if self.is_told:
            for language in languages.configured():
                build.reframe(language)
            self._compare()
        self.written = self._concerned(build.notes.files, self.read)
        return self._changed.isdisjoint(build.notes.everywhere)

    def make(self) -> None:
        """Write what is concerned, and what is one file for all pages."""
        build = self._build
        renamed = self._publish()
        for page in self.written:
            page.content = self._html(page)
            mkdocs_pages.write(page, self._room(page), site.language_of(page))
            page.markdown = page.markdown or build.text_of(page)
        self._name_anew(renamed)
        SourceError.if_told(build.slips)
        markdown_copies.write(build.site, self._folder, self.written)
        if self._is_wide:
            build.finish(self._config)
        else:
            self._write_lists()

    def _differs(self, page: Page, *keys: str) -> bool:
        old, new = self._before.fronts[page.file.src_uri], self._fronts[page.file.src_uri]
        return old is not new and any(old.get(key) != new.get(key) for key in keys or old.keys() | new.keys())

    def _has_its_assets(self) -> bool:
        """Make styles and scripts anew; False where a page would be judged by others, or could ask for others."""
        if self._is_wide:
            self._build.add_assets()
        made = self._build.assets
        assert made is not None
        for name in map(index_name, languages.configured()):
            made.names[name] = self._published[name]
        return made.names.keys() == self._published.keys() and made.classes == self._assets.classes

    def _compare(self) -> None:
        """Find what changed of what is held once."""
        old, new = self._before.digests(), digests(self._build.notes.held)
        self._changed |= {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}

    def _concerned(self, noted: Mapping[str, Names], others: Collection[Page]) -> list[Page]:
        """Return the pages that are made of something that changed, and `others`."""
        changed, paths = self._build.notes.concerned(self._changed), {page.file.src_uri for page in others}
        return [
            page
            for page in self._pages
            if (path := page.file.src_uri) in paths or not changed.isdisjoint(noted.get(path, changed))
        ]

    def _with_other_words(self) -> list[Page]:
        """Return the pages with a word that is of the screen's language and was not, or the other way round."""
        pairs = zip(self._before.foreign, self._build.markup.foreign.known, strict=True)
        words = {word for old, new in pairs for word in old ^ new}
        return [page for page in self._pages if has_word(self._html(page), words)] if words else []

    def _room(self, page: Page) -> Room:
        return self._build.rooms[site.language_of(page)]

    @property
    def _config(self) -> Any:
        return next(iter(self._build.rooms.values())).config

    @property
    def _folder(self) -> Path:
        return Path(self._config.site_dir)

    @property
    def _retold(self) -> set[str]:
        """The slugs of the pages of which others show something else now."""
        return {name.partition("/")[2] for name in self._changed if name.startswith(site.SHOWN)}

    def _publish(self) -> Renamed:
        """Make the indexes of search, each with the titles of all languages; let go of what has another name now."""
        build = self._build
        assert build.assets is not None
        touched = [site.language_of(page) for page in self.read]
        for language in languages.configured():
            if self._is_wide or self._retold or language in touched:
                build.add_index(language)
                build.assets.write(self._folder, [index_name(language)])
            if self.is_told:
                build.tell_stale(language)
        named = {name: (self._published[name], new) for name, new in build.assets.names.items()}
        renamed = {name: (old, new) for name, (old, new) in named.items() if old != new}
        for old, _ in renamed.values():
            (self._folder / old).unlink()
        return renamed

    def _name_anew(self, renamed: Renamed) -> None:
        """Put new names, which are as long as the old, into the pages that were not written anew."""
        written = {page.url for page in self.written}
        for language, pages in self._build.site.pages.items():
            strange = set(map(index_name, languages.configured().others(language)))
            words = [(Path(old).name, Path(new).name) for name, (old, new) in renamed.items() if name not in strange]
            for page in pages.values() if words else ():
                if page.url not in written:
                    content = _replaced(f"{self._folder}/{page.url}", words)
                    self._build.digests[page.url] = manifest.digest(content)

    def _write_lists(self) -> None:
        """Write what is one file for all pages, as far as it tells of what changed."""
        build, project = self._build, Path(self._config.docs_dir).parent
        if self._restated:
            sitemap.write(build.site, self._config.site_url or "", self._folder / "sitemap.xml")
        build.leading |= publish.write_changed(build.made(self._config), project, self._folder, self._retold)


def _fronts(build: Build) -> Fronts:
    sources = build.site.docs.sources.items()
    return {f"{language}/{path}": source.document.data for language, found in sources for path, source in found.items()}


def _name(page: Page) -> str:
    return f"docs/{page.file.src_uri}"


def _replaced(path: str, words: list[tuple[str, str]]) -> bytes:
    """Put words of the same length in the place of others in a file, where they stand; return what the file is then.

    Where nothing is cut off, the file system has nothing to find room for: a thousand pages are done in a moment.
    """
    with open(path, "r+b", buffering=0) as file:
        content = bytearray(file.read())
        for old, new in ((old.encode(), new.encode()) for old, new in words):
            place = content.find(old)
            while place >= 0:
                content[place : place + len(old)] = new
                os.pwrite(file.fileno(), new, place)
                place = content.find(old, place)
    return bytes(content)
