"""A new guide works at once; a new article builds, and the checker says what is still to be written."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.guides.conftest import ROOT, run

pytestmark = pytest.mark.builds


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new guide, its site built."""
    folder = tmp_path_factory.mktemp("new") / "my-guide"
    done = run(ROOT, "scripts.start.new_guide", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert run(folder, "mkdocs", "build", "--strict", "-q").returncode == 0
    return folder


@pytest.fixture
def folder(begun: Path, tmp_path: Path) -> Path:
    """A copy of the new guide that a test may change."""
    return shutil.copytree(begun, tmp_path / "guide")


def test_a_new_guide_is_clean_and_of_its_own(begun: Path) -> None:
    done = run(begun, "scripts.check")
    assert (done.returncode, done.stdout) == (0, "")
    assert not (begun / "docs" / "zh").exists() and not (begun / ".git").exists()
    text = "".join(path.read_text(encoding="utf-8") for path in (begun / "README.md", begun / "mkdocs.yml"))
    assert "gopay" not in text.lower()
    judged = json.loads((begun / ".vscode" / "schemas" / "glossary.json").read_text(encoding="utf-8"))
    assert judged["$defs"]["Term"]["properties"]["meaning"]["required"] == ["en", "de"]


def test_a_new_guide_can_begin_another(begun: Path, tmp_path: Path) -> None:
    assert run(begun, "scripts.start.new_guide", str(tmp_path / "third")).returncode == 0
    assert (tmp_path / "third" / "docs" / "de" / "index.md").exists()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    done = run(ROOT, "scripts.start.new_guide", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"new-guide: DIR={tmp_path}: there is something already; name a folder that is empty or new\n"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_new_article_builds_and_is_not_yet_one(folder: Path) -> None:
    done = run(folder, "scripts.start.new_article", "contact", "renew-card")
    assert (done.returncode, done.stderr) == (0, "")
    assert run(folder, "mkdocs", "build", "--strict", "-q").returncode == 0
    assert (folder / "site" / "de" / "contact" / "renew-card.html").exists()
    nav = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert "      - contact/contact-office.md\n      - contact/renew-card.md\n  - about:" in nav
    assert "contact-office\nrenew-card\n" in (folder / "docs" / "_data" / "topics.lock").read_text(encoding="utf-8")
    article = (folder / "docs" / "de" / "contact" / "renew-card.md").read_text(encoding="utf-8")
    assert re.findall(r"^## .*$", article, re.MULTILINE) == [
        "## Bevor Sie beginnen { #before-you-start }",
        "## Schritte { #steps }",
        "## Wenn es nicht klappt { #if-it-fails }",
        "## Noch nicht gelöst? { #need-help }",
    ]
    checked = run(folder, "scripts.check")
    left = [line for line in checked.stdout.splitlines() if "[unwritten-text]" in line]
    assert checked.returncode == 1
    wanted = [number for number, line in enumerate(article.splitlines(), 1) if "✎" in line]
    assert [int(line.split(":")[1]) for line in left if line.startswith("docs/de/")] == wanted
    cases = "docs/_data/cases.yml (lost-card, general)"
    said = f"docs/en/contact/renew-card.md:4: still to be written: case: choose one of {cases}"
    assert f"{said}, then delete the “# ✎ …” [unwritten-text]" in left
    of_length = "what a reader finds here, in one sentence of 40 to 120 characters"
    assert f"docs/en/contact/renew-card.md:3: still to be written: {of_length} [unwritten-text]" in left
    others = [line for line in checked.stdout.splitlines() if "/renew-card.md:" in line and line not in left]
    assert others == []


REFUSED = [
    ("contact", "contact-office", "SLUG=contact-office: contact/contact-office.md has this slug; choose another"),
    ("about", "contact-office", "SLUG=contact-office: contact/contact-office.md has this slug; choose another"),
    ("contact", "Renew_Card", "SLUG=Renew_Card: write lower-case letters, digits and hyphens, such as call-the-office"),
    ("contact", "../renew", "SLUG=../renew: write lower-case letters, digits and hyphens, such as call-the-office"),
    ("money", "renew-card", "SECTION=money: no such section; there are about, contact, emergency"),
    ("contact", "old-card", "SLUG=old-card: this id was published and leads elsewhere now; choose another"),
]


@pytest.mark.parametrize(("section", "slug", "said"), REFUSED)
def test_what_can_t_be_begun_is_refused_in_one_line(folder: Path, section: str, slug: str, said: str) -> None:
    for path in (folder / "docs").glob("*/contact/contact-office.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("case:", "redirect_from: [contact/old-card]\ncase:", 1), encoding="utf-8")
    before = {path: path.read_bytes() for path in (folder / "docs").rglob("*.*")}
    done = run(folder, "scripts.start.new_article", section, slug)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"new-article: {said}\n")
    assert {path: path.read_bytes() for path in (folder / "docs").rglob("*.*")} == before


@pytest.mark.parametrize("module", ["new_article", "new_guide"])
def test_usage(module: str) -> None:
    done = run(ROOT, f"scripts.start.{module}", "")
    assert done.returncode == 2 and done.stderr.startswith("usage: make new-")
