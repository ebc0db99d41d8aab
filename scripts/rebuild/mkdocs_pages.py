"""The two steps by which MkDocs makes a page, for one page alone.

They are private there: MkDocs knows whole builds only, and `--dirty`, which leaves what depends on a page as it was.
tests/rebuild/test_mkdocs_pages.py fails when they change.
"""

from __future__ import annotations

from mkdocs.commands import build
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from scripts.site_build import Room, i18n

# No template of ours shows MkDocs' own navigation.
NO_NAV = Navigation([], [])


def read(page: Page, room: Room, language: str) -> None:
    """Read a page's file and make HTML of its Markdown."""
    i18n(room.config).current_language = language
    build._populate_page(page, room.config, room.files)


def write(page: Page, room: Room, language: str) -> None:
    """Put a page into its template and write it below the folder of the site."""
    i18n(room.config).current_language = language
    build._build_page(page, room.config, (), NO_NAV, room.env)
