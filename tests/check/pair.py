"""An article of the small guide with words in both its languages, what is found then, and tests of tables of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pytest

from tests.check.conftest import Check, Found
from tests.model.small_docs import small_docs

ZH, EN = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"
# What is told of an article with Chinese and English words.
Said = Callable[[Check, str, str], list[str]]
Test = Callable[..., None]


def found_with(
    check: Check,
    chinese: str,
    english: str,
    more: Mapping[str, str] | None = None,
    below: Mapping[str, tuple[str, str]] | None = None,
) -> Found:
    """Return the findings; the words stand above the first section, and `more` at the ends of these files.

    `below` names for a file a line, and what stands below it then.
    """
    files = small_docs()
    for name, text in (more or {}).items():
        files[name] += text
    for name, (line, text) in (below or {}).items():
        files[name] = files[name].replace(line, f"{line}{text}", 1)
    for name, words in ((ZH, chinese), (EN, english)):
        files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    return check(files, "--today", "2026-11-28")


def placed(found: Found) -> list[str]:
    """Return each finding with its line and column."""
    return [f"{row['path']}:{row['line']}:{row['column']}: {row['message']} [{row['rule']}]" for row in found]


def at_files(found: Found) -> list[str]:
    """Return each finding with its file."""
    return [f"{row['path']}: {row['message']} [{row['rule']}]" for row in found]


def finder(glossary: str = "", *about: str) -> Said:
    """Return what tells of words, with more terms in the glossary, what rules find whose names have part of `about`.

    Without any, it tells all.
    """

    def said(check: Check, chinese: str, english: str) -> list[str]:
        rows = found_with(check, chinese, english, {"docs/_data/glossary.yml": glossary})
        return placed([row for row in rows if not about or any(each in row["rule"] for each in about)])

    return said


def reported(said: Said, table: Iterable[tuple[str, str, str]]) -> Test:
    """Return a test of Chinese and English words, each with the one line that is told of them."""

    @pytest.mark.parametrize(("chinese", "english", "expected"), table)
    def test(check: Check, chinese: str, english: str, expected: str) -> None:
        assert said(check, chinese, english) == [expected]

    return test


def silent(said: Said, table: Iterable[tuple[str, str]]) -> Test:
    """Return a test of Chinese and English words of which nothing is told."""

    @pytest.mark.parametrize(("chinese", "english"), table)
    def test(check: Check, chinese: str, english: str) -> None:
        assert said(check, chinese, english) == []

    return test


def told_in(path: str, said: Said, table: Iterable[tuple[str, str]], rule: str) -> Test:
    """Return a test of words in the one language, each with the line of `rule`, or of the rule that it ends with."""

    @pytest.mark.parametrize(("words", "expected"), table)
    def test(check: Check, words: str, expected: str) -> None:
        line = f"{path}:{expected}" if expected.endswith("]") else f"{path}:{expected} [{rule}]"
        assert said(check, *((words, "Wait.") if path == ZH else ("等。", words))) == [line]

    return test
