"""What a build keeps helps the next one, and never harms: what is not as it was left counts as nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.rebuild.building import ROOT, built, differences
from tests.rebuild.edits import copied

pytestmark = pytest.mark.builds

ARTICLE = "account/reset-pin"
USED = "the rest is as it was"


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this guide, built, with what its build kept."""
    folder = copied(ROOT, tmp_path_factory.mktemp("first") / "project")
    assert built(folder).returncode == 0
    return folder


@pytest.fixture
def project(first: Path) -> Path:
    """The same, at the same place and times, for what is kept is of a place; a test may spoil it."""
    kept = first.with_name("kept")
    if not kept.exists():
        shutil.copytree(first, kept)
    else:
        shutil.rmtree(first)
        shutil.copytree(kept, first)
    return first


def save(project: Path, words: str = "One more sentence.") -> None:
    """Write a paragraph more into an article."""
    with (project / f"docs/en/{ARTICLE}.md").open("a", encoding="utf-8") as file:
        file.write(f"\n\n{words}\n")


def cut(path: Path) -> None:
    """Take the end of a file off."""
    path.write_bytes(path.read_bytes()[:-100])


def change(path: Path) -> None:
    """Change one word of a file, in its middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


SPOILT: dict[str, Callable[[Path], object]] = {
    "the state is cut short": lambda project: cut(project / ".cache/build/state.jsonl"),
    "a page is cut short": lambda project: cut(project / ".cache/build/pages.jsonl"),
    "a page is another": lambda project: change(project / ".cache/build/pages.jsonl"),
    "what pages were made of is cut short": lambda project: cut(project / ".cache/build/notes.jsonl"),
    "what was held once is another": lambda project: change(project / ".cache/build/held.jsonl"),
    "the state is foreign": lambda project: (project / ".cache/build/state.jsonl").write_text("{}\n"),
    "it is a folder": lambda project: (
        (project / ".cache/build/pages.jsonl").unlink(),
        (project / ".cache/build/pages.jsonl").mkdir(),
    ),
    "a file of the site is gone": lambda project: (project / "site/en/index.html").unlink(),
    "a file of the site was changed": lambda project: change(project / "site/en/index.html"),
    "a file came into the site": lambda project: (project / "site/strange.txt").write_text("strange"),
    "the last build stopped": lambda project: (project / ".site.stamp").unlink(),
}


def test_a_saved_article_is_built_from_what_was_kept(project: Path, tmp_path: Path) -> None:
    for words in ("One more sentence.", "And another: **Lupa PIN**."):
        save(project, words)
        assert USED in built(project).stderr
    assert built(project, "-d", str(tmp_path / "clean"), NO_CACHE="1").returncode == 0
    assert differences(project / "site", tmp_path / "clean") == []


def test_another_day_is_told_though_nothing_changed(project: Path, tmp_path: Path) -> None:
    day = {"SOURCE_DATE_EPOCH": "1796000000"}
    assert USED in built(project, **day).stderr
    assert built(project, "-d", str(tmp_path / "clean"), NO_CACHE="1", **day).returncode == 0
    assert differences(project / "site", tmp_path / "clean") == []


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_not_as_it_was_left_counts_as_nothing(project: Path, spoil: Callable[[Path], object]) -> None:
    save(project)
    spoil(project)
    result = built(project)
    assert (result.returncode, USED in result.stderr) == (0, False), result.stderr
    assert not (project / "site/strange.txt").exists()
    assert built(project, "-d", str(project / "clean"), NO_CACHE="1").returncode == 0
    assert differences(project / "site", project / "clean") == []


@pytest.mark.parametrize("name", ["CI", "NO_CACHE"])
def test_what_goes_online_is_built_from_nothing(project: Path, name: str) -> None:
    shutil.rmtree(project / ".cache")
    assert built(project, **{name: "1"}).returncode == 0
    assert not (project / ".cache").exists()


def test_what_a_strict_build_stops_at_is_told_from_what_was_kept_too(project: Path) -> None:
    save(project, "[There is none](no-such-page.md)")
    result = built(project)
    assert (result.returncode != 0, result.stderr.count("contains a link 'no-such-page.md'")) == (True, 1)
    save(project, "mended")
    assert built(project).returncode != 0, "a build that stopped leaves nothing that the next could go on from"


@pytest.mark.parametrize("quiet", [[], ["-q"]], ids=["loud", "quiet"])
def test_what_a_strict_build_would_not_let_pass_is_not_kept(project: Path, quiet: list[str]) -> None:
    save(project, "[There is none](no-such-page.md)")
    assert built(project, *quiet, strict=False).returncode == 0
    assert built(project, "-d", str(project / "clean"), strict=False, NO_CACHE="1").returncode == 0
    assert differences(project / "site", project / "clean") == []
    assert built(project).returncode != 0
