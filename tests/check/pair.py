"""An article of the small guide with a test's words in both of its languages, and what the checker finds then."""

from __future__ import annotations

from collections.abc import Mapping

from tests.check.conftest import Check, Found
from tests.model.small_docs import small_docs

ZH, EN = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"


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
