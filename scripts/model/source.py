"""A YAML file becomes a record of its schema, or a list of faults that each name file, line, key and fix."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from scripts.model.document import (
    HIDDEN,
    Document,
    Fault,
    SourceError,
    Where,
    node_at,
    parse,
    read_document,
)
from scripts.model.explain import explain
from scripts.model.schema import take

__all__ = [
    "HIDDEN",
    "Document",
    "Fault",
    "SourceError",
    "Where",
    "parse",
    "read_document",
    "validate",
]

Model = TypeVar("Model")


def validate(document: Document, model: type[Model]) -> Model | None:
    """Return a document as `model`; None where it has faults, which are noted in it, one a line."""
    if document.data is None and document.faults:
        return None
    try:
        found: Model = take(document.data, model)
    except msgspec.ValidationError:
        known, root = {fault.line for fault in document.faults}, document.node
        for where, message in explain(model, document.data, lambda place: node_at(root, place)):
            if document.line(*where) not in known:
                document.add(where, message)
        return None
    return None if document.faults else found
