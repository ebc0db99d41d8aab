"""`mkdocs build` goes on from the build that was kept, where nothing but texts of pages has changed since."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from logging.handlers import MemoryHandler
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from scripts.model import languages
from scripts.model import pages as read_pages
from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language
from scripts.model.source import SourceError
from scripts.rebuild import cache, journal
from scripts.rebuild.cache import Kept
from scripts.rebuild.update import Change, changed_files, pages_of
from scripts.render import site
from scripts.render.assets import Assets
from scripts.render.language_files import LanguageFiles
from scripts.render.page_context import Frame
from scripts.site_build import Build, begun, configure_markdown, i18n, take_stamp
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
    if not names <= {f"docs/{path}" for path in kept.pages} or not kept.made_of.files.keys() <= now.files.keys():
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
    docs = _read_docs(config, kept, now, names)
    build = _restored(config, kept, now, docs)
    pages = pages_of(build, names)
    was = {page.file.src_uri: cache.source_of(kept.pages[page.file.src_uri], "").document.data for page in pages}
    change = Change(build, pages, docs, was)
    if change.is_whole_build:
        return False
    take(build)
    configure_markdown(config, build)
    stamp.forget(Path(config.site_dir))
    if change.languages:
        _fill(build, change.languages, cache.contents(config))
    change.make()
    stamp.write(Path(config.site_dir), now)
    cache.keep_change(build, config, pages)
    log.info(f"{len(pages)} changed pages built, the rest is as it was")
    return True


def _read_docs(config: MkDocsConfig, kept: Kept, now: Stamp, names: set[str]) -> Docs:
    """Return docs/ as it is now; pages whose files did not change are not read."""
    folder = Path(config.docs_dir)
    for language in languages.configured():
        known: read_pages.Known = {}
        for path, page in kept.pages.items():
            name = f"docs/{path}"
            if path.startswith(f"{language}/") and name not in names and name in now.files:
                file = now.files[name]
                known[page["path"]] = (file.length, file.changed), cache.source_of(page, name)
        read_pages.remember(folder / language, kept.data["values"][language], known)
    return load_docs(folder)


def _restored(config: MkDocsConfig, kept: Kept, now: Stamp, docs: Docs) -> Build:
    """Return the kept build, as if it had just been made, but for the HTML of its pages."""
    build = begun(site.Site(docs), now, serving=False)
    build.remembers = True
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


def _fill(build: Build, spoken: Iterable[Language], contents: dict[str, str]) -> None:
    """Give the pages of some languages their HTML."""
    for language in spoken:
        for page in build.site.pages[language].values():
            if page.file.src_uri not in contents:
                raise journal.Foreign(page.file.src_uri)
            page.content = contents[page.file.src_uri]


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
