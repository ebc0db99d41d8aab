"""What an editor judges by is what the build judges by."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.model.article import Article
from scripts.model.docs import FILES
from scripts.start.editor_schemas import files, schema

ROOT = Path(__file__).parents[2]


def test_the_committed_schemas_are_of_today() -> None:
    late = [str(path) for path, text in files().items() if not _is(ROOT / path, text)]
    assert not late, f"run make editor-schemas: {', '.join(late)}"


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def test_every_data_file_has_its_schema() -> None:
    assert {path.stem for path in (ROOT / "docs" / "_data").glob("*.yml")} == set(FILES)


def test_an_unknown_key_is_refused_and_each_language_wanted() -> None:
    article: dict[str, Any] = schema(Article)["$defs"]["Article"]
    assert article["additionalProperties"] is False and "emergency" in article["properties"]
    assert set(article["required"]) >= {"title", "description", "case", "keywords", "related", "reviewed"}
    text = schema(FILES["channels"])["$defs"]["Channel"]["properties"]["name"]
    assert text["required"] == ["zh", "en"] and text["additionalProperties"] is False


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_data_of_today_keeps_to_its_schema(name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    from scripts.model.source import read_document

    data = read_document(ROOT / "docs" / "_data" / f"{name}.yml").data
    found = jsonschema.Draft202012Validator(schema(FILES[name])).iter_errors(_plain(data))
    assert [error.message for error in found] == []


def _plain(value: Any) -> Any:
    """Dates as an editor sees them: texts."""
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    if isinstance(value, list):
        return [_plain(child) for child in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
