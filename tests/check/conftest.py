"""One fixture writes a small site and tells what the checker finds in it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.check.command import main
from scripts.check.rules import RULES, name_of, prose
from tests.check.site_writer import Files, write

Found = list[dict[str, Any]]
Check = Callable[..., Found]


# What is said of the words of a guide. A test has one text for all languages, so it asks for these or has none.
OF_WORDS = frozenset(name_of(rule) for rule in RULES if rule.__module__ == prose.__name__)


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
