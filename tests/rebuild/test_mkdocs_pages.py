"""What we reach into MkDocs for is there as we take it; where this fails, look at mkdocs.commands.build again."""

from __future__ import annotations

import inspect

from mkdocs.commands import build
from mkdocs.livereload import LiveReloadServer

from scripts.rebuild import mkdocs_pages


def test_mkdocs_still_makes_a_page_in_two_steps() -> None:
    read, write = inspect.signature(build._populate_page), inspect.signature(build._build_page)
    assert list(read.parameters) == ["page", "config", "files", "dirty"]
    assert list(write.parameters)[:5] == ["page", "config", "doc_files", "nav", "env"]
    assert all(each.default is False for name, each in write.parameters.items() if name in ("dirty", "excluded"))


def test_a_whole_build_takes_the_same_two_steps() -> None:
    text = inspect.getsource(build.build)
    assert "_populate_page(file.page, config, files, dirty)" in text
    assert "_build_page(" in text and text.count("on_page_") == 0
    assert list(mkdocs_pages.NO_NAV) == []


def test_the_server_asks_for_its_builder_at_each_change() -> None:
    assert "self.builder()" in inspect.getsource(LiveReloadServer._build_loop)
