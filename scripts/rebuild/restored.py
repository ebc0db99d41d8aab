"""`mkdocs build` goes on from the build that was kept, where it is known what depends on what has changed since."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from logging.handlers import MemoryHandler
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from scripts.model import languages
from scripts.model import pages as read_pages
from scripts.model.article import Source
from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language
from scripts.model.notes import Notes
from scripts.model.source import SourceError
from scripts.rebuild import cache
from scripts.rebuild.cache import Kept
from scripts.rebuild.change import Before, Change
from scripts.rebuild.update import are_followed, changed_files
from scripts.render import site
from scripts.render.assets import Assets
from scripts.render.language_files import LanguageFiles
from scripts.render.page_context import Frame
from scripts.site_build import Build, configure_markdown, i18n, take_stamp
from scripts.tools import stamp
from scripts.tools.stamp import Stamp

log = logging.getLogger("mkdocs.hooks")


def goes_on(config: MkDocsConfig, take: Callable[[Build], None]) -> bool:
    """Bring the site to what docs/ is now; False where a whole build has to do that, and to tell what is wrong.

    `take` gets the build that MkDocs' events are to work with.
    """
    kept = cache.read(config)
    if kept is None:
        return False
    now = take_stamp(config, kept.made_of)
    names = changed_files(kept.made_of, now)
    if not are_followed(names, kept.made_of, now, kept.pages):
        return False
    if not _is_untouched(Path(config.site_dir), kept):
        return False
    try:
        with _told_at_the_end():
            return _change(config, kept, now, names, take)
    except (SourceError, BuildError, _Warned, LookupError, TypeError, AttributeError, ValueError):
        # What is wrong, in docs/ or in what was kept, a whole build tells or doesn't have.
        read_pages.forget()
        return False


def _is_untouched(folder: Path, kept: Kept) -> bool:
    """True for a site that is as the last build left it."""
    return folder.is_dir() and stamp.is_there(folder) and cache.files_of(folder) == kept.data["site"]


def _change(config: MkDocsConfig, kept: Kept, now: Stamp, names: set[str], take: Callable[[Build], None]) -> bool:
    sources = {path: cache.source_of(page, f"docs/{path}") for path, page in kept.pages.items()}
    docs = _read_docs(config, kept, now, names, sources)
    noted, fronts = cache.noted(config), {path: source.document.data for path, source in sources.items()}
    with noted.notes.apart():
        build = _restored(config, kept, now, docs, noted.notes)
        take(build)
        configure_markdown(config, build)
        change = Change(build, names, Before(lambda: noted.digests, noted.foreign, fronts), _Html(config))
        if not change.is_enough():
            return False
        stamp.forget(Path(config.site_dir))
        change.make()
        stamp.write(Path(config.site_dir), now)
        cache.keep_change(build, config, change)
    log.info(f"{len(change.read)} changed pages built, {len(change.written)} written; the rest is as it was")
    return True


class _Html:
    """The HTML of pages, read from the cache when one is asked for."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config

    @cached_property
    def _kept(self) -> dict[str, str]:
        return cache.contents(self._config)

    def __call__(self, page: Page) -> str:
        return self._kept[page.file.src_uri] if page.content is None else page.content


def _read_docs(config: MkDocsConfig, kept: Kept, now: Stamp, names: set[str], sources: dict[str, Source]) -> Docs:
    """Return docs/ as it is now; pages whose files did not change are not read."""
    folder = Path(config.docs_dir)
    for language in languages.configured():
        known: read_pages.Known = {}
        for path, source in sources.items():
            if path.startswith(f"{language}/") and (name := f"docs/{path}") not in names:
                known[source.path] = now.files[name][:2], source
        read_pages.remember(folder / language, kept.data["values"][language], known)
    return load_docs(folder)


def _restored(config: MkDocsConfig, kept: Kept, now: Stamp, docs: Docs, notes: Notes) -> Build:
    """Return the kept build, as if it had just been made, but for the HTML of its pages."""
    build = Build(docs, notes, False, now)
    build.heard = kept.data["heard"]
    build.assets = Assets(kept.data["names"], {}, frozenset(kept.data["classes"]))
    build.digests, build.leading = kept.data["digests"], kept.data["leading"]
    files = get_files(config)
    set_exclusions(files, config)
    for language in languages.configured():
        _open(build, language, LanguageFiles(files, language), kept, config)
    return build


def _open(build: Build, language: Language, files: LanguageFiles, kept: Kept, config: MkDocsConfig) -> None:
    """Bring the pages of a language back, and make ready what they are made with."""
    for file in files.documentation_pages():
        page, known = Page(None, file, config), kept.pages[file.src_uri]
        page.markdown, page.toc = "", cache.toc_of(known)
        page.meta = dict(build.site.docs.sources[language][site.path_of(page)].document.data)
        build.sections[page.url] = cache.sections_of(known)
    build.site.add_pages(language, files)
    build.frames[language] = Frame(build.site, language, config)
    env = config.theme.get_env()
    i18n(config).on_env(env, config, files)
    build.open_room(language, env, files, config)


class _Warned(Exception):
    """Something was said that a strict build stops at."""


@contextmanager
def _told_at_the_end() -> Iterator[None]:
    """Hold back what is said until all is well; _Warned at a warning: a whole build says everything itself."""
    logger = logging.getLogger("mkdocs")
    handlers, counted = logger.handlers, CountHandler()
    counted.setLevel(logging.WARNING)
    held = MemoryHandler(100_000, flushLevel=logging.CRITICAL + 1, flushOnClose=False)
    logger.handlers = [counted, held]
    try:
        yield
    finally:
        logger.handlers = handlers
    if counted.get_counts():
        raise _Warned
    for record in held.buffer:
        logger.handle(record)
