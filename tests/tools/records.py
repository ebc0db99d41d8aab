"""A file of docs/_data by itself, as the record of its schema."""

from __future__ import annotations

from pathlib import Path

from scripts.model.source import Model, SourceError, read_document, validate


def load(path: Path, model: type[Model]) -> Model:
    """Return the file as `model`; SourceError with one line per fault (`file:line: key: what to do`)."""
    document = read_document(path, "")
    found = validate(document, model)
    if found is None:
        raise SourceError.of(document.faults)
    return found
