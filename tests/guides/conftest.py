"""The library guide, built once in a copy of the tree in which docs/ and mkdocs.yml alone were replaced."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIBRARY = Path(__file__).with_name("library")
# What git leaves out, and the tests, which speak of this tree's own guide.
NO_PART = (".git", ".venv", "site", "dist", "tests", "node_modules", "__pycache__", ".*_cache")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module in `folder` as a writer would, and return what it said."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795824000"}
    for name in ("SITE_URL", "REPORT_URL", "OWN_HOSTS"):
        environment.pop(name, None)
    command = [sys.executable, "-m", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)


def replace_guide(folder: Path, guide: Path) -> None:
    """Put the docs/ and the mkdocs.yml of `guide` in the place of those in `folder`; docs/assets are code and stay."""
    for path in (folder / "docs").iterdir():
        if path.name != "assets":
            shutil.rmtree(path)
    shutil.copytree(guide / "docs", folder / "docs", dirs_exist_ok=True)
    shutil.copy(guide / "mkdocs.yml", folder)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree with the library's guide, its site built."""
    folder = tmp_path_factory.mktemp("guide") / "library"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*NO_PART))
    replace_guide(folder, LIBRARY)
    built = run(folder, "mkdocs", "build", "--strict")
    assert (built.returncode, [line for line in built.stderr.splitlines() if "WARNING" in line]) == (0, []), built
    return folder
