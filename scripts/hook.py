"""MkDocs calls this file; each event hands over to one of our functions and holds no logic of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import Files

from scripts import site_build
from scripts.model.source import SourceError
from scripts.rebuild import cache, restored, serving

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_build: site_build.Build | None = None
_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether this is `mkdocs serve`: only there the live-reload script is let through."""
    global _serving
    _serving = command == "serve"
    site_build.prepare(_serving)
    cache.listen()


@event_priority(-200)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Start a build, or go on with it in its second language; go on from the last one where that is enough."""
    site_build.configure_theme(config)
    if _build is None or not site_build.is_building_second(config):
        if _keeps() and restored.goes_on(config, _take):
            # MkDocs has no word for a build that is done before it begins.
            raise SystemExit(0)
        with _told():
            _take(site_build.start(config, _serving, remembers=_keeps()))
        if _keeps():
            cache.forget(config)
    site_build.configure_markdown(config, _current())
    site_build.configure_events(config)
    return config


@event_priority(100)
def _hold_files(files: Files, config: MkDocsConfig) -> Files:
    """Give the i18n plugin none, for it would make each of them three times."""
    _current().found = files
    return Files([])


@event_priority(-200)
def _own_files(files: Files, config: MkDocsConfig) -> Files:
    """Return those of this language: no other's, nothing of the theme, none of our sources."""
    return _current().own_files(config)


on_files = CombinedEvent(_hold_files, _own_files)


@event_priority(-200)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Index the pages of this language and give the templates their functions."""
    with _told():
        return _current().on_env(env, config, files)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Give MkDocs the text of a page without its front matter, which has been read."""
    _current().notes.begin()
    return _current().text_of(page)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a page its front matter, and look at its text before it becomes HTML."""
    page.meta = _current().meta_of(page)
    return _current().on_page_markdown(markdown, page)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Dress an article's HTML."""
    return _current().on_page_content(html, page)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:
    """Give the template what it shows around the article."""
    with _told():
        return _current().on_page_context(context, page, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Squeeze the page and make sure that every class on it has a style."""
    return _current().on_post_page(output, page)


@event_priority(100)
def _end_language(config: MkDocsConfig) -> None:
    """After the pages of a language: write what is made of their texts, and let go of these."""
    with _current().notes.apart():
        _current().end_language(config)
        if _keeps():
            cache.keep_language(_current(), config)
        _current().let_go(config)


@event_priority(-200)
def _end_build(config: MkDocsConfig) -> None:
    """After the last language: write what is made from all pages."""
    with _told(), _current().notes.apart():
        if not site_build.is_building_second(config):
            _current().finish(config)
            if _keeps():
                cache.keep(_current(), config)


on_post_build = CombinedEvent(_end_language, _end_build)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> Any:
    """Notice sooner that an article was saved, and build what changed."""
    site_build.look_often(server)
    if _serving:
        serving.go_on(server, lambda: _build)
    return server


def _keeps() -> bool:
    """True for a build that may use what the last one left on this machine."""
    return not _serving and cache.is_used()


def _take(build: site_build.Build) -> None:
    """Let the events that come work with `build`."""
    global _build
    _build = build


@contextmanager
def _told() -> Iterator[None]:
    """Let MkDocs tell what a writer has to mend, without a traceback."""
    try:
        yield
    except SourceError as error:
        raise PluginError(f"\n{error}") from None


def _current() -> site_build.Build:
    assert _build is not None, "on_config runs first"
    return _build
