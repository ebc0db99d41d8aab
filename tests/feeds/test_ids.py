"""An id that apps link to is never lost without a word."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from scripts.feeds.ids import redirects
from scripts.model.topics import read_topics

ROOT = Path(__file__).parents[2]


def test_every_article_is_in_the_lock() -> None:
    slugs = {path.stem for path in (ROOT / "docs/zh").glob("*/*.md") if path.stem != "index"}
    missing = slugs - set(read_topics(ROOT / "docs" / "_data" / "topics.lock").ids)
    assert not missing, f"add to docs/_data/topics.lock: {', '.join(sorted(missing))}"


def page(slug: str, *old: str) -> Any:
    file = SimpleNamespace(src_uri=f"zh/account/{slug}.md")
    return SimpleNamespace(file=file, meta={"redirect_from": list(old)})


def test_old_paths_with_or_without_an_ending() -> None:
    taken = page("reset-pin", "account/old-pin.md", "security/pin.html", "pin-help")
    assert redirects([taken]) == {"account/old-pin": taken, "security/pin": taken, "pin-help": taken}
