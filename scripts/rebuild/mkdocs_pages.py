"""The two steps by which MkDocs makes a page, for one page alone.

They are private there: MkDocs knows whole builds only, and `--dirty`, which leaves what depends on a page as it was.
tests/rebuild/test_mkdocs_pages.py fails when they change.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.commands import build
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from scripts.model.languages import Language
from scripts.site_build import Room, i18n

# No template of ours shows MkDocs' own navigation.
NO_NAV = Navigation([], [])


def read(page: Page, room: Room, language: Language) -> None:
    """Read a page's file and make HTML of its Markdown."""
    with _in(language, room):
        build._populate_page(page, room.config, room.files)


def write(page: Page, room: Room, language: Language) -> None:
    """Put a page into its template and write it below the folder of the site."""
    with _in(language, room):
        build._build_page(page, room.config, (), NO_NAV, room.env)


@contextmanager
def _in(language: Language, room: Room) -> Iterator[None]:
    """Let the i18n plugin take it that `language` is being built; a whole build that follows begins with its own."""
    plugin = i18n(room.config)
    before, plugin.current_language = plugin.current_language, language
    try:
        yield
    finally:
        plugin.current_language = before
