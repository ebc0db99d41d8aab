"""A YAML file becomes a record of its schema, or a list of faults that each name file, line, key and fix."""

from __future__ import annotations

import re
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
from scripts.model.readable_rest import with_unread
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
    data = with_unread(document, model) if document.unread else document.data
    try:
        found: Model = take(data, model)
    except msgspec.ValidationError:
        known, root = {fault.line for fault in document.faults}, document.node
        for where, message in explain(model, data, lambda place: node_at(root, place)):
            if (line := document.line(*where)) not in known:
                document.add(where, _of_comment(document, line) or message)
        return None
    return None if document.faults else found


# A value that YAML takes for a comment: takes `title: #1`; leaves `title: C #1`, `case: # none`.
_COMMENT = re.compile(r"(?P<key>[\w-]+):[ \t]+(?P<text>#\S.*?)[ \t]*$")


def _of_comment(document: Document, line: int) -> str:
    """Return what to do where `#` hides the whole value."""
    match = _COMMENT.search(document.text.split("\n")[line - document.above - 1])
    return f'`#` begins a comment; put the text in quotes: {match["key"]}: "{match["text"]}"' if match else ""
