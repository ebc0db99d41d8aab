"""A figure of facts.yml says the same in every language, and is looked at again in time."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.model.small_docs import small_docs

FACTS = "docs/_data/facts.yml"


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("60 minutes", "90 minutes", "differing-fact", 4),
        ("next: 2027-05-22", "next: 2026-11-27", "lapsed-fact", 8),
    ],
)
def test_reported(check: Check, old: str, new: str, rule: str, line: int) -> None:
    files = small_docs()
    files[FACTS] = files[FACTS].replace(old, new)
    found = {(row["path"], row["line"], row["rule"]) for row in check(files, "--today", "2026-11-28")}
    assert (FACTS, line, rule) in found


def test_silent(check: Check) -> None:
    rows = check(small_docs(), "--today", "2026-11-28")
    assert [row for row in rows if row["path"] == FACTS] == []
