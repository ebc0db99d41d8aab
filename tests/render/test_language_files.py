"""A build of a language has the files of its folder, each at its address, found by the names that `nav` has."""

from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from scripts.render.language_files import LanguageFiles

PATHS = (
    "zh/index.md",
    "zh/account/reset-pin.md",
    "zh/sheet.pdf",
    "en/index.md",
    "en/account/reset-pin.md",
    "_data/a.yml",
)


def files_of(language: str, folder: Path) -> LanguageFiles:
    return LanguageFiles(Files([File(path, str(folder), str(folder / "site"), False) for path in PATHS]), language)


@pytest.mark.parametrize(
    ("language", "addresses"),
    [
        ("zh", ["index.html", "account/reset-pin.html", "sheet.pdf"]),
        ("en", ["en/index.html", "en/account/reset-pin.html"]),
    ],
)
def test_addresses(language: str, addresses: list[str], tmp_path: Path) -> None:
    files = list(files_of(language, tmp_path))
    assert [file.url for file in files] == addresses
    assert [Path(file.abs_dest_path) for file in files] == [tmp_path / "site" / address for address in addresses]


@pytest.mark.parametrize("path", ["account/reset-pin.md", "en/account/reset-pin.md", "./account//reset-pin.md"])
def test_found(path: str, tmp_path: Path) -> None:
    found = files_of("en", tmp_path).get_file_from_path(path)
    assert found is not None and found.src_uri == "en/account/reset-pin.md"


@pytest.mark.parametrize("path", ["zh/account/reset-pin.md", "account/other.md", "_data/a.yml"])
def test_not_found(path: str, tmp_path: Path) -> None:
    assert files_of("en", tmp_path).get_file_from_path(path) is None
