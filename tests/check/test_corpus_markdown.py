"""The Markdown corpus: each fault at its exact line in both languages, each odd construct in peace."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.corpus import figures, markdown_faults, markdown_valid, writer_faults, writer_valid
from tests.check.site_writer import MKDOCS, Files, article, mkdocs_tree

BETTEREM = MKDOCS.replace("  - abbr", "  - pymdownx.betterem\n  - abbr")
CASES = [
    *((MKDOCS, *fault) for fault in (*markdown_faults.BODY, *writer_faults.BODY)),
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


@pytest.mark.parametrize("body", (*markdown_valid.BODY, *writer_valid.BODY))
def test_valid(check: Check, body: str) -> None:
    assert check(mkdocs_tree(body)) == []


@pytest.mark.parametrize("body", ["令 $f^*(x^*) = 1$。", "令 $g^*\\leq h_{a}^*$。"])
def test_a_formula(check: Check, body: str) -> None:
    assert check(mkdocs_tree(body, MKDOCS.replace("  - abbr", "  - pymdownx.arithmatex\n  - abbr"))) == []


def twins(chinese: str, english: str) -> Files:
    files = mkdocs_tree()
    files["docs/zh/account/case.md"] = article("zh", f"说明：{chinese}。")
    files["docs/en/account/case.md"] = article("en", f"Note: {english}.")
    return files


@pytest.mark.parametrize(("chinese", "english"), figures.EQUAL)
def test_equal_figures(check: Check, chinese: str, english: str) -> None:
    assert check(twins(chinese, english)) == []


@pytest.mark.parametrize(("chinese", "english"), figures.DIFFERENT + figures.NOT_MADE_OUT)
def test_different_figures(check: Check, chinese: str, english: str) -> None:
    found = check(twins(chinese, english))
    assert {(row["rule"], row["line"]) for row in found} == {("differing-figures", 5)}
