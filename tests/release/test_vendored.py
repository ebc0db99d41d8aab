"""Files of others: each with version, licence and sha256, or the tests fail."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from scripts.release.vendored import read_all

ROOT = Path(__file__).parents[2]
# Archives, fonts and minified files are the work of others until somebody says otherwise.
FOREIGN = ("*.min.js", "*.min.css", "*.woff2", "*.wasm", "*.zip")


@pytest.fixture
def vendor(tmp_path: Path) -> Path:
    folder = tmp_path / "thing"
    folder.mkdir()
    (folder / "a.js").write_text("1", encoding="utf-8")
    (folder / "LICENSE").write_text("MIT License", encoding="utf-8")
    (folder / "VERSION").write_text("Thing 1.0\nSource: somewhere", encoding="utf-8")
    (folder / "SHA256SUMS").write_text(f"{hashlib.sha256(b'1').hexdigest()}  a.js\n", encoding="utf-8")
    return tmp_path


def test_a_complete_folder_says_what_it_is(vendor: Path) -> None:
    (thing,) = read_all(vendor)
    assert (thing.name, thing.version, thing.licence, list(thing.files)) == ("thing", "Thing 1.0", "MIT", ["a.js"])


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("thing/b.js", "2", "b.js: not in SHA256SUMS"),
        ("thing/a.js", "changed", "a.js: differs from SHA256SUMS"),
        ("thing/LICENSE", None, "LICENSE missing"),
        ("thing/VERSION", None, "VERSION missing"),
        ("thing/SHA256SUMS", None, "SHA256SUMS missing"),
        ("thing/a.js", None, "a.js: in SHA256SUMS, but not there"),
        ("loose.js", "3", "loose.js: stands in no folder of its own"),
    ],
)
def test_what_is_missing_or_changed_is_named(vendor: Path, name: str, text: str | None, message: str) -> None:
    if text is None:
        (vendor / name).unlink()
    else:
        (vendor / name).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_all(vendor)


def test_ours_are_complete_and_nothing_of_others_stands_elsewhere() -> None:
    vendor = ROOT / "docs" / "assets" / "vendor"
    read_all(vendor)
    folders = ("docs", "overrides", "scripts", "tests")
    strays = [path for folder in folders for pattern in FOREIGN for path in (ROOT / folder).rglob(pattern)]
    # What `make npm` and `make lighthouse` fetch is not ours, and git ignores it.
    assert [path for path in strays if vendor not in path.parents and "node_modules" not in path.parts] == []
