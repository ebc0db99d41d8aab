"""A guide has as many languages as mkdocs.yml names: one, or three, of which the first need not be at the root."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.guides.conftest import run

pytestmark = pytest.mark.builds

ENGLISH, GERMAN = "en", "de"
FRENCH = "        - locale: fr\n          name: Français\n          build: true\n"


def change_data(folder: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Change every record of docs/_data that has a key for each language."""

    def changed(value: Any) -> Any:
        if isinstance(value, list):
            return [changed(each) for each in value]
        if not isinstance(value, dict):
            return value
        value = change(value) if GERMAN in value else value
        return {key: changed(each) for key, each in value.items()}

    for path in (folder / "docs" / "_data").glob("*.yml"):
        data = changed(yaml.safe_load(path.read_text(encoding="utf-8")))
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def change_configuration(folder: Path, *pairs: tuple[str, str]) -> None:
    path = folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    for right, wrong in pairs:
        assert right in text
        text = text.replace(right, wrong)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(library: Path, tmp_path: Path) -> Path:
    return shutil.copytree(library, tmp_path / "guide", ignore=shutil.ignore_patterns("site", "dist"))


def require_whole(folder: Path) -> None:
    built = run(folder, "mkdocs", "build", "--strict", "-q")
    assert built.returncode == 0, built.stderr
    checked = run(folder, "scripts.check")
    assert (checked.returncode, checked.stdout) == (0, "")
    for command in (("scripts.bundle", "build"), ("scripts.release.headers",)):
        assert run(folder, *command).returncode == 0


def tags(folder: Path, page: str) -> list[str]:
    html = (folder / "site" / page).read_text(encoding="utf-8")
    return re.findall(r'rel="alternate" hreflang="([^"]+)"', html)


def test_one_language(folder: Path) -> None:
    shutil.rmtree(folder / "docs" / GERMAN)
    (folder / "docs" / "_data" / "card.png").unlink()
    change_data(folder, lambda record: {key: value for key, value in record.items() if key != GERMAN})
    entry = "        - locale: de\n          name: Deutsch\n          build: true\n"
    change_configuration(folder, (entry, ""), (", de: d. MMMM y", ""))
    require_whole(folder)
    assert tags(folder, "index.html") == ["en", "x-default"]
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert 'class="language"' not in home and "og:image" not in home


def test_three_languages_of_which_the_second_is_at_the_root(folder: Path) -> None:
    shutil.copytree(folder / "docs" / GERMAN, folder / "docs" / "fr")
    (folder / "docs" / "fr" / "emergency-sheet.pdf").unlink()  # printed in German
    for page in (folder / "docs" / "fr").rglob("*.md"):  # its readers’ words are its own
        text = page.read_text(encoding="utf-8")
        page.write_text(re.sub(r"^keywords: .*", lambda line: line[0].replace(",", " ?,"), text, flags=re.M), "utf-8")

    def with_french(record: dict[str, Any]) -> dict[str, Any]:
        french = record[GERMAN]
        if isinstance(french, dict) and "lang" in french:
            french = {**french, "lang": "fr", "iso_639_3": "fra"}
        return {**record, "fr": french}

    change_data(folder, with_french)
    change_configuration(
        folder,
        ("          name: English\n          default: true\n", "          name: English\n"),
        ("          name: Deutsch\n", "          name: Deutsch\n          default: true\n"),
        ("\nmarkdown_extensions:", f"{FRENCH}\nmarkdown_extensions:"),
        ("de: d. MMMM y", "de: d. MMMM y, fr: d MMMM y"),
    )
    require_whole(folder)
    assert tags(folder, "fr/index.html") == ["en", "de", "fr", "x-default"]
    home = (folder / "site" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="de"' in home
    assert re.findall(r'class="language" href="([^"]+)"', home) == ["en/index.html", "fr/index.html"]
    assert "22 novembre 2026" in (folder / "site" / "fr" / "emergency-sheet.html").read_text(encoding="utf-8")
