"""The Markdown corpus: each fault at its exact line in both languages, each odd construct in peace."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.corpus import markdown_faults, markdown_valid
from tests.check.site_writer import MKDOCS, mkdocs_tree

BETTEREM = MKDOCS.replace("  - abbr", "  - pymdownx.betterem\n  - abbr")
CASES = [
    *((MKDOCS, *fault) for fault in markdown_faults.BODY),
    *((BETTEREM, *fault) for fault in markdown_faults.BETTEREM),
]


@pytest.mark.parametrize(("config", "body", "at", "rule", "target"), CASES)
def test_fault(check: Check, config: str, body: str, at: str, rule: str, target: str) -> None:
    files = mkdocs_tree(body, config)
    found = check(files)
    expected = set()
    for lang in ("en", "zh"):
        path = f"docs/{lang}/account/case.md"
        text = str(files[path])
        line = text.count("\n", 0, text.index(at)) + 1
        expected.add((path, line, rule, target))
    assert {(row["path"], row["line"], row["rule"], row["target"]) for row in found} == expected


@pytest.mark.parametrize("body", markdown_valid.BODY)
def test_valid(check: Check, body: str) -> None:
    assert check(mkdocs_tree(body)) == []
