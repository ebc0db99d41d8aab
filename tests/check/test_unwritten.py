"""A place that `make new-article` left is a finding until its words are written."""

from __future__ import annotations

from tests.check.conftest import Check
from tests.check.site_writer import mkdocs_tree

ARTICLE = "docs/en/account/reset-pin.md"


def test_silent(check: Check) -> None:
    assert [row for row in check(mkdocs_tree()) if row["rule"] == "unwritten-text"] == []


def test_reported(check: Check) -> None:
    files = mkdocs_tree()
    text = files[ARTICLE]
    assert isinstance(text, str)
    files[ARTICLE] = text + "\n<!-- \u270e the answer -->\n\nTap \u270e the button\n"
    found = [(row["path"], row["message"]) for row in check(files) if row["rule"] == "unwritten-text"]
    assert found == [(ARTICLE, "still to be written: the answer"), (ARTICLE, "still to be written: the button")]
