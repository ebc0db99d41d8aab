"""A whole build goes on from where it is when nothing but texts of pages has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.structure.pages import Page

from scripts.feeds import publish, sitemap
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
    pages = _pages_of(build, names)
    if not build.is_whole or len(pages) < len(names):
        return False
    docs = load_docs(build.site.docs.folder)
    change = Change(build, pages, docs)
    if change.is_whole_build:
        return False
    build.is_whole = False
    change.make()
    build.made_of, build.is_whole = made_of, True
    return True


def _pages_of(build: Build, names: Iterable[str]) -> list[Page]:
    """Return the pages whose files these are, as messages name them; files that are no page's are left out."""
    known = {f"docs/{page.file.src_uri}": page for each in build.site.pages.values() for page in each.values()}
    return [known[name] for name in sorted(names) if name in known]


class Change:
    """The pages of a build whose files changed, and what has to follow."""

    def __init__(self, build: Build, pages: list[Page], docs: Docs) -> None:
        """`docs` is docs/ as it is now."""
        self._build = build
        self._docs = docs
        self._pages = pages
        self._rooms = build.rooms
        # The pages of which front matter, and of which a part that others show, is another now.
        self._restated = [page for page in pages if self._differs(page, None)]
        self._retitled = [page for page in pages if any(self._differs(page, key) for key in SHOWN_ELSEWHERE)]

    @property
    def is_whole_build(self) -> bool:
        """True where files would come or go with the change."""
        return any(self._differs(page, LEADING) for page in self._pages)

    def _differs(self, page: Page, key: str | None) -> bool:
        old, new = (_source(docs, page).document.data for docs in (self._build.site.docs, self._docs))
        return bool(old != new if key is None else old.get(key) != new.get(key))

    def make(self) -> None:
        """Read the pages, then write all that depends on them."""
        build = self._build
        build.slips.clear()
        build.site.docs.sources = self._docs.sources
        for page in self._pages:
            build.sections.pop(page.url, None)
            mkdocs_pages.read(page, self._room(page), site.language_of(page))
        for language in self._touched(self._retitled):
            self._reframe(language)
        self._write_indexes()
        for page in self._stale():
            mkdocs_pages.write(page, self._room(page), site.language_of(page))
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

    def _write_indexes(self) -> None:
        """Let search read the pages as they are; an article's title is in the index of its twin too."""
        build = self._build
        assert build.assets is not None
        retitled = self._touched(self._retitled)
        touched = list(languages.configured()) if retitled else self._touched(self._pages)
        for language in touched:
            build.add_index(language)
            build.assets.write(self._site_dir, [f"search-{language}.js"])
            if self._restated:
                build.tell_stale(language)

    @property
    def _site_dir(self) -> Path:
        return Path(next(iter(self._rooms.values())).config.site_dir)

    def _stale(self) -> Iterator[Page]:
        """The pages to be written: those that changed, and those that show what changed of them."""
        all_of = self._touched(self._retitled)
        for language in all_of:
            yield from self._build.site.pages[language].values()
        yield from (page for page in self._pages if site.language_of(page) not in all_of)

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
