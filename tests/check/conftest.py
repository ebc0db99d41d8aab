"""One fixture writes a small site and tells what the checker finds in it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.check.command import main
from tests.check.site_writer import Files, write

Found = list[dict[str, Any]]
Check = Callable[..., Found]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Write files and return the findings; options as on the command line, --site if none names a tree."""

    def run(files: Files, *options: str) -> Found:
        folder = write(tmp_path / "tree", files)
        tree = "--root" if "mkdocs.yml" in files else "--site"
        given = () if any(o in ("--root", "--site", "--bundle") for o in options) else (tree, str(folder))
        words = [option.replace("TREE", str(folder)) for option in options]
        out = io.StringIO()
        main([*given, *words, "--format", "json"], out, io.StringIO())
        return [json.loads(line) for line in out.getvalue().splitlines()]

    return run


def brief(found: Found) -> list[tuple[str, str]]:
    """Rule and target of each finding, sorted."""
    return sorted((row["rule"], row["target"]) for row in found)
