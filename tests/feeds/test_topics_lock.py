"""An id that apps link to is never lost without a word."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scripts.feeds import topics_lock
from scripts.model.source import SourceError

ROOT = Path(__file__).parents[2]


def test_every_id_that_works_is_kept(tmp_path: Path) -> None:
    (tmp_path / "topics.lock").write_text("# ids\nreset-pin\n\nold-name\n", encoding="utf-8")
    topics_lock.require_kept(tmp_path / "topics.lock", ["reset-pin", "old-name", "new"])


def test_a_dropped_id_is_named_with_its_line_and_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "topics.lock").write_text("# ids\nreset-pin\nold-name\n", encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        topics_lock.require_kept(tmp_path / "topics.lock", ["reset-pin"])
    assert str(raised.value).startswith("topics.lock:3: old-name: apps link to this id and no article has it;")
    assert "redirect_from: [section/old-name]" in str(raised.value)


def test_no_lock_keeps_nothing(tmp_path: Path) -> None:
    topics_lock.require_kept(tmp_path / "topics.lock", [])


def test_every_article_is_in_the_lock() -> None:
    slugs = {path.stem for path in (ROOT / "docs/zh").glob("*/*.md") if path.stem != "index"}
    missing = slugs - set(topics_lock.read(ROOT / "topics.lock"))
    assert not missing, f"add to topics.lock: {', '.join(sorted(missing))}"


def page(slug: str, *old: str) -> Any:
    file = SimpleNamespace(src_uri=f"zh/account/{slug}.md")
    return SimpleNamespace(file=file, meta={"redirect_from": list(old)})


def test_old_paths_with_or_without_an_ending() -> None:
    taken = page("reset-pin", "account/old-pin.md", "security/pin.html", "pin-help")
    assert topics_lock.redirects([taken]) == {"account/old-pin": taken, "security/pin": taken, "pin-help": taken}


@pytest.mark.parametrize(
    ("old", "message"),
    [
        ("../../etc", "write an old path"),
        ("a//b", "write an old path"),
        ("旧", "write an old path"),
        ("a/b c", "write an old path"),
    ],
)
def test_a_bad_old_path_is_named(old: str, message: str) -> None:
    with pytest.raises(SourceError, match=f"docs/zh/account/reset-pin.md:1: redirect_from: .*{message}"):
        topics_lock.redirects([page("reset-pin", old)])


def test_an_old_path_belongs_to_one_article() -> None:
    with pytest.raises(SourceError, match="another article has it too"):
        topics_lock.redirects([page("reset-pin", "account/old"), page("fix-sign-in", "account/old")])
