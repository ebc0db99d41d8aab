"""One fixture writes a small site and tells what the checker finds in it."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.check import command, memory
from scripts.check.command import main
from scripts.check.rules import RULES, name_of, prose
from tests.check.site_writer import Files, write

pytest.register_assert_rewrite("tests.check.pair")

Found = list[dict[str, Any]]
Check = Callable[..., Found]


# What is said of the words of a guide. A test has one text for all languages, so it asks for these or has none.
OF_WORDS = frozenset(name_of(rule) for rule in RULES if rule.__module__ == prose.__name__)


class InMind(memory.Memory):
    """What is remembered from one test to the next: most of the pages of a small site are those of the last."""

    def __init__(self) -> None:
        super().__init__()
        self.file = Path(os.devnull)

    def save(self, whole: bool) -> None:
        """Write nothing."""


@pytest.fixture(scope="session")
def in_mind() -> InMind:
    """What all tests of a process remember."""
    return InMind()


@pytest.fixture(autouse=True)
def remembered(in_mind: InMind, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that keeps nothing for the next recalls what earlier tests have read."""
    own = command._memory
    monkeypatch.setattr(command, "_memory", lambda given, cache: own(given, cache) if cache else in_mind)


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Write files and return the findings; options as on the command line, --site if none names a tree."""

    def run(files: Files, *options: str, of_words: bool = False) -> Found:
        folder = write(tmp_path / "tree", files)
        tree = "--root" if "mkdocs.yml" in files else "--site"
        given = () if any(o in ("--root", "--site", "--bundle") for o in options) else (tree, str(folder))
        words = [option.replace("TREE", str(folder)) for option in options]
        out = io.StringIO()
        main([*given, *words, "--format", "json"], out, io.StringIO())
        rows = [json.loads(line) for line in out.getvalue().splitlines()]
        return [row for row in rows if of_words or row["rule"] not in OF_WORDS]

    return run


def brief(found: Found) -> list[tuple[str, str]]:
    """Rule and target of each finding, sorted."""
    return sorted((row["rule"], row["target"]) for row in found)
