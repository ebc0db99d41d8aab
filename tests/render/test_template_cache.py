"""Compiled templates are kept where that is possible, and never stop a build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from scripts.render import template_cache


def render(words: str) -> str:
    environment = Environment(loader=DictLoader({"a.html": words}))
    template_cache.keep_compiled(environment)
    return environment.get_template("a.html").render()


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the module stand in an empty folder."""
    monkeypatch.setattr(template_cache, "__file__", str(tmp_path / "template_cache.py"))
    monkeypatch.setattr(template_cache, "IN_MEMORY", template_cache.Compiled())
    return tmp_path


def test_kept_beside_compiled_modules(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert [render("one"), render("one"), render("two")] == ["one", "one", "two"]
    assert len(list(elsewhere.glob("__pycache__/templates-*/*"))) == 1


def test_kept_in_memory_where_python_writes_nothing(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [render("one"), render("two")] == ["one", "two"]
    assert list(elsewhere.iterdir()) == []


def test_a_folder_that_cannot_be_written_stops_nothing(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (elsewhere / "__pycache__").write_text("a file in its place")
    assert render("one") == "one"
    (elsewhere / "__pycache__").unlink()
    monkeypatch.setattr("jinja2.bccache.tempfile.NamedTemporaryFile", refuse)
    assert render("two") == "two"
