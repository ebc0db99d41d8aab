"""Writes what an editor needs to judge docs/ while one types: JSON schemas of the model, and where each belongs.

VS Code's YAML extension takes them from .vscode/settings.json; an editor that judges front matter finds its schemas
beside them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from scripts.model import guide, languages
from scripts.model.article import Article, Home, Tool
from scripts.model.docs import DATA, FILES
from scripts.model.glossary import Term, as_written
from scripts.model.schema import InEach

FOLDER = Path(".vscode")
FRONT_MATTER: dict[str, type[Any]] = {"article": Article, "home": Home, "page": Tool}


def files() -> dict[Path, str]:
    """Return the texts of all files by their paths from the root of the tree."""
    models: dict[str, type[Any]] = {**FILES, **FRONT_MATTER, "mkdocs": guide.Configuration}
    made = {FOLDER / "schemas" / f"{name}.json": _as_json(schema(model)) for name, model in models.items()}
    judged = {name: f"docs/{DATA}/{name}.yml" for name in FILES} | {"mkdocs": guide.FILE}
    settings = {
        "yaml.schemas": {f"./{FOLDER}/schemas/{name}.json": path for name, path in judged.items()},
        "yaml.customTags": ["!ENV sequence"],
    }
    return {**made, FOLDER / "settings.json": _as_json(settings)}


def schema(model: type[Any]) -> dict[str, Any]:
    """Return the JSON schema (2020-12) of a file."""
    found = msgspec.json.schema(model, schema_hook=_in_each)
    if (term := found.get("$defs", {}).get(Term.__name__)) is not None:
        as_written(term)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


def _in_each(kind: type[InEach[Any]]) -> dict[str, Any]:
    """Name the languages to an editor."""
    each = list(languages.configured())
    (value,), known = msgspec.json.schema_components([kind.of], schema_hook=_in_each)
    properties = dict.fromkeys(each, value)
    found = {"type": "object", "properties": properties, "required": each, "additionalProperties": False}
    return found | ({"$defs": known} if known else {})


def _as_json(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the files; return 0."""
    for path, text in files().items():
        target = guide.ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
