"""A whole build goes on from where it is when nothing but texts of pages has changed since."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page

from scripts.feeds import manifest, publish, sitemap
from scripts.model import languages
from scripts.model.article import Source
from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language
from scripts.model.source import SourceError
from scripts.rebuild import mkdocs_pages
from scripts.render import site
from scripts.render.page_context import Frame
from scripts.render.template_cache import Once
from scripts.site_build import Build, Room
from scripts.tools.stamp import Stamp

# What of its front matter others show of a page; what an old address of it leads to is written by a whole build.
SHOWN_ELSEWHERE = ("title", "description")
LEADING = "redirect_from"


def changed_files(old: Stamp, new: Stamp) -> set[str]:
    """Return the paths, from mkdocs.yml, of files that came, went or changed, and the names of such variables."""
    files = {name for name in old.files.keys() | new.files.keys() if _digest(old, name) != _digest(new, name)}
    return files | {name for name, value in new.environment.items() if old.environment.get(name) != value}


def _digest(stamp: Stamp, name: str) -> str:
    return stamp.files[name].digest if name in stamp.files else ""


def update(build: Build, made_of: Stamp) -> bool:
    """Bring the site that `build` wrote to what `made_of` is made of; False where only a whole build can.

    SourceError for what writers have to mend; the site is then as it was, or `build` no longer whole.
    """
    names = changed_files(build.made_of, made_of)
    pages = pages_of(build, names)
    if not build.is_whole or len(pages) < len(names):
        return False
    old = build.site.docs
    was = {page.file.src_uri: _source(old, page).document.data for page in pages}
    change = Change(build, pages, load_docs(old.folder), was)
    if change.is_whole_build:
        return False
    build.is_whole = False
    change.make()
    build.made_of, build.is_whole = made_of, True
    return True


def pages_of(build: Build, names: Iterable[str]) -> list[Page]:
    """Return the pages whose files these are, as messages name them; files that are no page's are left out."""
    known = {f"docs/{page.file.src_uri}": page for each in build.site.pages.values() for page in each.values()}
    return [known[name] for name in sorted(names) if name in known]


class Change:
    """The pages of a build whose files changed, and what has to follow."""

    def __init__(self, build: Build, pages: list[Page], docs: Docs, was: Mapping[str, Mapping[str, Any]]) -> None:
        """`docs` is docs/ as it is now, `was` the front matter that these pages had, by their paths in docs/."""
        self._build = build
        self._docs = docs
        self._was = was
        self._pages = pages
        self._rooms = build.rooms
        # The pages of which front matter, and of which a part that others show, is another now.
        self._restated = [page for page in pages if self._differs(page)]
        self._retitled = [page for page in pages if self._differs(page, *SHOWN_ELSEWHERE)]

    @property
    def is_whole_build(self) -> bool:
        """True where files would come or go with the change."""
        return any(self._differs(page, LEADING) for page in self._pages)

    @property
    def languages(self) -> list[Language]:
        """The languages of which all pages are to be filled in again."""
        return self._touched(self._retitled)

    def _differs(self, page: Page, *keys: str) -> bool:
        old, new = self._was[page.file.src_uri], _source(self._docs, page).document.data
        return any(old.get(key) != new.get(key) for key in keys or old.keys() | new.keys())

    def make(self) -> None:
        """Read the pages, then write all that depends on them."""
        build = self._build
        build.slips.clear()
        build.site.docs.sources = self._docs.sources
        for page in self._pages:
            build.sections.pop(page.url, None)
            mkdocs_pages.read(page, self._room(page), site.language_of(page))
        for language in self.languages:
            self._reframe(language)
        renamed = self._write_indexes()
        stale = list(self._stale())
        for page in stale:
            mkdocs_pages.write(page, self._room(page), site.language_of(page))
        self._name_anew(renamed, {page.url for page in stale})
        SourceError.if_told(build.slips)
        self._write_lists()

    def _room(self, page: Page) -> Room:
        return self._rooms[site.language_of(page)]

    def _touched(self, pages: Iterable[Page]) -> list[Language]:
        return list(dict.fromkeys(map(site.language_of, pages)))

    def _reframe(self, language: Language) -> None:
        """What stands around the pages of a language has other words now."""
        room = self._rooms[language]
        room.once = Once(room.env)
        self._build.frames[language] = Frame(self._build.site, language, room.config)

    def _write_indexes(self) -> dict[Language, tuple[str, str]]:
        """Let search read the pages as they are; an article's title is in the index of its twin too.

        Return the old and the new name of each index that has another.
        """
        build, renamed = self._build, {}
        assert build.assets is not None
        for language in list(languages.configured()) if self._retitled else self._touched(self._pages):
            name = f"search-{language}.js"
            old = build.assets.names[name]
            build.add_index(language)
            build.assets.write(self._site_dir, [name])
            if (new := build.assets.names[name]) != old:
                (self._site_dir / old).unlink()
                renamed[language] = old, new
            if self._restated:
                build.tell_stale(language)
        return renamed

    def _name_anew(self, renamed: dict[Language, tuple[str, str]], written: Collection[str]) -> None:
        """Put the new name of an index, which is as long as the old, into the pages that were not `written` anew."""
        for language, (old, new) in renamed.items():
            self._rooms[language].once = Once(self._rooms[language].env)
            for page in self._build.site.pages[language].values():
                if page.url not in written:
                    content = _replaced(f"{self._site_dir}/{page.url}", Path(old).name, Path(new).name)
                    self._build.digests[page.url] = manifest.digest(content)

    @property
    def _site_dir(self) -> Path:
        return Path(next(iter(self._rooms.values())).config.site_dir)

    def _stale(self) -> Iterator[Page]:
        """The pages to be written: those that changed, and those that show what changed of them."""
        whole = self.languages
        for language in whole:
            yield from self._build.site.pages[language].values()
        yield from (page for page in self._pages if site.language_of(page) not in whole)

    def _write_lists(self) -> None:
        build, folder = self._build, self._site_dir
        config = next(iter(self._rooms.values())).config
        if self._restated:
            text = sitemap.sitemap(build.site, config.site_url or "")
            (folder / "sitemap.xml").write_text(text, encoding="utf-8")
        titled = {site.slug_of(page) for page in self._retitled}
        project = Path(config.docs_dir).parent
        build.leading |= publish.write_changed(build.made(config), project, folder, self._pages, titled)


def _source(docs: Docs, page: Page) -> Source:
    return docs.sources[site.language_of(page)][site.path_of(page)]


def _replaced(path: str, old: str, new: str) -> bytes:
    """Put a word of the same length in the place of another in a file, where it stands; return what the file is then.

    Where nothing is cut off, the file system has nothing to find room for: a thousand pages are done in a moment.
    """
    word = old.encode()
    with open(path, "r+b", buffering=0) as file:
        content = bytearray(file.read())
        place = content.find(word)
        while place >= 0:
            content[place : place + len(word)] = new.encode()
            os.pwrite(file.fileno(), new.encode(), place)
            place = content.find(word, place)
    return bytes(content)
