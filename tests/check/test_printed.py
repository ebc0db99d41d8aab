"""A printed sheet that shows something else than one of today is told in one line, and only when it may be printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.model import guide
from scripts.model.docs import load_docs
from scripts.sheet.sheet import fingerprint
from tests.check.conftest import Check
from tests.check.pair import at_files
from tests.check.site_writer import Files, write
from tests.model.small_docs import small_docs

TEMPLATE, SHEET = "overrides/emergency-sheet.html", "docs/_data/sheet.yml"
SAID = "this sheet was printed from other words than are here now; run `make sheets`"


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """The small guide with sheets that were printed today."""
    tree: Files = {**small_docs(), TEMPLATE: (Path(__file__).parents[2] / TEMPLATE).read_text(encoding="utf-8")}
    folder = write(tmp_path / "printed", tree)
    guide.configure(folder / "mkdocs.yml")
    docs = load_docs(folder / "docs")
    sheets = {f"docs/{each}/emergency-sheet.pdf": f"/SheetSHA256 ({fingerprint(docs, each)})" for each in docs.sources}
    return {**tree, **sheets}


def told(check: Check, files: Files) -> list[str]:
    return at_files(check(files, "--today", "2026-11-28"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("en: word", "en: word", []),
        ("title: {zh: 字, en: word}", "title: {zh: 字, en: other}", [f"docs/en/emergency-sheet.pdf: {SAID}"]),
        (
            "title: {zh: 字, en: word}",
            "title: {zh: 别, en: other}",
            [f"docs/zh/emergency-sheet.pdf: {SAID}, for docs/en/emergency-sheet.pdf too"],
        ),
        (
            "title: {zh: 字, en: word}",
            "title: {zh: 字, en: 9 words}",
            [f"{SHEET}: 9, but no figure in zh; write the same [differing-text]"],
        ),
    ],
)
def test_a_sheet_of_other_words(check: Check, files: Files, old: str, new: str, expected: list[str]) -> None:
    text = str(files[SHEET])
    assert old in text
    lines = [line if line.endswith("]") else f"{line} [invalid-data]" for line in expected]
    assert told(check, {**files, SHEET: text.replace(old, new, 1)}) == lines


def test_a_guide_without_printed_sheets(check: Check, files: Files) -> None:
    assert told(check, {name: text for name, text in files.items() if not name.endswith(".pdf")}) == []
