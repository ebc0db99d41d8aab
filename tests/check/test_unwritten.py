"""A place that `make new-article` left is a finding until its words are written."""

from __future__ import annotations

import re

from tests.check.conftest import Check
from tests.check.site_writer import mkdocs_tree
from tests.model.small_docs import small_docs

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


def test_what_only_waits_for_words_is_no_fault_of_theirs(check: Check) -> None:
    files = small_docs()
    name = ARTICLE.replace("/en/", "/zh/")
    last = files[name].rindex("## ")
    text = files[name][:last] + files[name][last:].partition("\n")[0] + "\n\n<!-- \u270e whom to ask -->\n"
    text = re.sub(
        "description: .*", "description: \u270e what a reader finds here, in one whole sentence", text, count=1
    )
    text = text.replace("case: login", "case: login # \u270e the case", 1)
    files[name] = re.sub("(keywords: .*)", "\\1 # \u270e eight words", text, count=1)
    found = [f"{row['line']}: {row['message']}" for row in check(files, "--today", "2026-11-28", of_words=True)]
    assert found == [
        "3: still to be written: what a reader finds here, in one whole sentence",
        "4: still to be written: case: choose one of docs/_data/cases.yml (login), then delete the “# \u270e …”",
        "5: still to be written: keywords: eight words, then delete the “# \u270e …”",
        f"{len(files[name].splitlines())}: still to be written: whom to ask",
    ]
