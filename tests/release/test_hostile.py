"""One build of a site with planted faults: what a writer can say is harmless, what a developer can break is found."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.builds

ROOT = Path(__file__).parents[2]
ARTICLE = "docs/en/account/reset-pin.md"
PLANTED = '"><script>alert(1)</script><b onload= and more, so that it is long enough'
# A title is its heading too, in which the build refuses mark-up: what is left to plant leaves an attribute.
TITLE = '" onload="alert(1)" x="'
Plant = Callable[[Path, str, str], None]


def plant(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text, name
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def meta_line(folder: Path, field: str) -> str:
    lines = (folder / ARTICLE).read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith(f"{field}:"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "vendor"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    title = meta_line(folder, "title")
    plant(folder, ARTICLE, f"# {title.removeprefix('title: ')}", f"# {TITLE}")
    plant(folder, ARTICLE, title, f"title: '{TITLE}'")
    plant(folder, ARTICLE, meta_line(folder, "description"), f"description: '{PLANTED}'")
    plant(folder, "overrides/404.html", "{% block content %}", "{% block content %}<script>alert(1)</script>")
    plant(folder, "docs/assets/site.css", "{", "{background:url(https://evil.example/a.png);")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(command, cwd=folder, check=True, env=environment, capture_output=True)
    return folder


@pytest.mark.parametrize(
    "page",
    ["en/account/reset-pin.html", "en/account/index.html", "en/account/fix-sign-in.html", "en/a-z.html"],
)
def test_front_matter_is_text_wherever_it_shows(project: Path, page: str) -> None:
    text = (project / "site" / page).read_text(encoding="utf-8")
    tree = LexborHTMLParser(text)
    loud = [
        node for node in tree.css("script:not([src])") if (node.attributes.get("type") or "") != "application/ld+json"
    ]
    assert (loud, tree.css("[onload]")) == ([], [])
    assert "alert(1)" in text


def test_front_matter_is_text_in_what_machines_read(project: Path) -> None:
    for path in (project / "site").rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("rule", "offender"), [("inline-code", "script"), ("third-party-resource", "https://evil.example/a.png")]
)
def test_what_a_developer_planted_is_found(project: Path, rule: str, offender: str) -> None:
    command = [sys.executable, "-m", "scripts.check", "--format", "json"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert rule in done.stdout and offender in done.stdout
