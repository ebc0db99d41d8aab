"""What is checked is the site that a build of now would give, whatever lies in site/."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest

from tests.guides.conftest import ROOT, run

pytestmark = pytest.mark.builds

ARTICLE = Path("docs/en/contact/contact-office.md")
OTHER = Path("docs/en/emergency/block-lost-card.md")
WRONG = '\n<a href="nowhere.html">the form</a>\n'
FINDING = "nowhere.html leads to no file of the site [broken-link]"


@pytest.fixture
def guide(library: Path, tmp_path: Path) -> Path:
    """The library's guide with its site and stamp, to spoil."""
    return shutil.copytree(library, tmp_path / "guide", symlinks=True)


def said(guide: Path) -> tuple[int, list[str], list[str]]:
    """Exit code, findings, and what is said of the run, without its count."""
    done = run(guide, "scripts.check")
    notes = takewhile(lambda line: " anchors read: " not in line, done.stderr.splitlines())
    return done.returncode, done.stdout.splitlines(), list(notes)


def touch(guide: Path) -> None:
    os.utime(guide / ARTICLE)


def change(guide: Path) -> None:
    (guide / ARTICLE).write_text((guide / ARTICLE).read_text(encoding="utf-8") + "\n", encoding="utf-8")


def change_template(guide: Path) -> None:
    with (guide / "overrides" / "main.html").open("a", encoding="utf-8") as stream:
        stream.write("\n")


def change_code(guide: Path) -> None:
    with (guide / "scripts" / "render" / "site.py").open("a", encoding="utf-8") as stream:
        stream.write("\n")


def change_checker(guide: Path) -> None:
    with (guide / "scripts" / "check" / "site.py").open("a", encoding="utf-8") as stream:
        stream.write("\n")


def stop(guide: Path) -> None:
    (guide / ".site.stamp").unlink()
    for page in (guide / "site").rglob("r*.html"):
        page.unlink()


def spoil_stamp(guide: Path) -> None:
    (guide / ".site.stamp").write_text('{"files": [1]}', encoding="utf-8")


def lose(guide: Path) -> None:
    shutil.rmtree(guide / "site")


def add_script(guide: Path) -> None:
    (guide / "docs" / "assets" / "moment" / "new.js").write_text("export {};\n", encoding="utf-8")


INSTEAD = "a build of now is checked instead"


@pytest.mark.parametrize(
    ("spoil", "note"),
    [
        (touch, None),
        (change_checker, None),
        (change, f"is older than {ARTICLE}"),
        (change_template, "is older than overrides/main.html"),
        (change_code, "is older than scripts/render/site.py"),
        (add_script, "is older than docs/assets/moment/new.js"),
        (stop, "is the rest of a build that stopped"),
        (spoil_stamp, "is the rest of a build that stopped"),
        (lose, "is missing"),
    ],
)
def test_one_line_says_what_is_wrong_with_the_site(
    spoil: Callable[[Path], None], note: str | None, guide: Path
) -> None:
    spoil(guide)
    assert said(guide) == (0, [], [f"check: site/ {note}; {INSTEAD}"] if note else [])


def test_a_slip_made_after_the_build_is_found_once(guide: Path) -> None:
    text = (guide / ARTICLE).read_text(encoding="utf-8")
    (guide / ARTICLE).write_text(text + WRONG, encoding="utf-8")
    line = (text + WRONG).count("\n")
    assert said(guide) == (
        1,
        [f"{ARTICLE}:{line}: {FINDING}"],
        [f"check: site/ is older than {ARTICLE}; {INSTEAD}"],
    )


def test_an_article_that_is_gone_is_missed(guide: Path) -> None:
    (guide / ARTICLE).unlink()
    code, rows, notes = said(guide)
    assert (code, notes) == (1, [MENDED_FIRST])
    assert f"{ARTICLE.as_posix().replace('/en/', '/de/')}:1: no en twin" in "\n".join(rows)


MENDED_FIRST = "check: what is told above stops the build; mend it, and the pages are built and checked too"
NO_BUILD = "no build can be made now; the sources are checked alone"


def test_where_no_build_can_be_made_its_slip_is_told_once(guide: Path) -> None:
    text = (guide / ARTICLE).read_text(encoding="utf-8")
    (guide / ARTICLE).write_text(text.replace("title: ", "title: a: ", 1), encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: ")).removeprefix("title: ")
    message = f'broken YAML: a colon in the text; put it in quotes: title: "a: {title}"'
    assert said(guide) == (
        1,
        [f"{ARTICLE}:2: {message} [invalid-front-matter]"],
        [MENDED_FIRST],
    )


def test_a_site_for_another_address_is_not_todays(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = guide / ".site.stamp"
    text = stamp.read_text(encoding="utf-8")
    stamp.write_text(text.replace('"SITE_URL": ""', '"SITE_URL": "https://other.example.org/"'), encoding="utf-8")
    assert text != stamp.read_text(encoding="utf-8")
    assert said(guide) == (0, [], [f"check: site/ was built with another SITE_URL; {INSTEAD}"])


def test_a_build_that_stops_leaves_no_stamp(guide: Path) -> None:
    (guide / "overrides" / "main.html").write_text("{% broken %}", encoding="utf-8")
    assert run(guide, "mkdocs", "build", "-q").returncode != 0
    assert not (guide / ".site.stamp").exists()


def test_a_build_that_no_finding_explains_is_no_clean_run(guide: Path) -> None:
    (guide / "overrides" / "main.html").write_text("{% broken %}", encoding="utf-8")
    done = run(guide, "scripts.check")
    assert (done.returncode, done.stdout) == (3, "")
    assert f"check: site/ is older than overrides/main.html, and {NO_BUILD}\n" in done.stderr
    assert "check: not checked: the built site: " in done.stderr


def make_check(guide: Path) -> tuple[bool, str]:
    """Whether `make check` of a guide is clean, and what it prints."""
    command = ["make", f"--file={ROOT / 'Makefile'}", "--old-file=.venv/.done", f"BIN={Path(sys.executable).parent}"]
    done = subprocess.run([*command, "check"], cwd=guide, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout + done.stderr


def test_what_stops_the_build_hides_nothing(guide: Path) -> None:
    text = (guide / ARTICLE).read_text(encoding="utf-8")
    (guide / ARTICLE).write_text(text.replace("title: ", "title: a: ", 1), encoding="utf-8")
    with (guide / OTHER).open("a", encoding="utf-8") as stream:
        stream.write("\nSee [the form](nowhere.md).\n")
    is_clean, printed = make_check(guide)
    assert (is_clean, printed.count("broken YAML"), printed.count("nowhere.md leads to no file")) == (False, 1, 1)


def test_what_the_build_alone_knows_is_shown(guide: Path) -> None:
    (guide / "overrides" / "main.html").write_text("{{ nothing.at_all }}", encoding="utf-8")
    is_clean, printed = make_check(guide)
    assert (is_clean, "overrides/main.html:1: 'nothing' is undefined" in printed) == (False, True)
