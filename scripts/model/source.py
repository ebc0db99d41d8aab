"""YAML is read once, here, and an error always names file, line and field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

Model = TypeVar("Model", bound=BaseModel)

# libyaml where PyYAML has it: a register of 2,000 lines takes a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

STRING = "tag:yaml.org,2002:str"
MERGE = "tag:yaml.org,2002:merge"

# What reorders or hides text, or shows nothing: never wanted in a text, and the usual way to disguise an address.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)


class SourceError(Exception):
    """A file of ours that can't be used; the message is one line a person can act on."""


def line_of(node: yaml.Node | None, path: tuple[int | str, ...]) -> int:
    """Return the 1-based line of `path` (keys and indexes) in a composed YAML document, or of its nearest parent."""
    line = 1
    for part in path:
        child = _child(node, part)
        if child is None:
            break
        line, node = child
    return line


def _child(node: yaml.Node | None, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        value = node.value[part]
        return value.start_mark.line + 1, value
    return None


def read_yaml(path: Path) -> tuple[Any, yaml.Node | None]:
    """Return the data and the node tree of a YAML file; SourceError when it can't be read."""
    with _named(path):
        return _parse(path, path.read_text(encoding="utf-8"))


def read_data(path: Path) -> Any:
    """Return the data alone, which nobody may change: a file that is as it was is not taken apart again."""
    with _named(path):
        return _data(path, path.read_text(encoding="utf-8"))


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Turn what may go wrong with a file into a SourceError that names it."""
    try:
        yield
    except FileNotFoundError:
        raise SourceError(f"{path}:1: file is missing; restore it from version control") from None
    except UnicodeDecodeError as error:
        raise SourceError(f"{path}:1: not UTF-8 at byte {error.start}; save the file as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SourceError(f"{path}:{line}: broken YAML: {error.problem}; mend this line or the one above") from None
    except RecursionError:
        raise SourceError(f"{path}:1: something in it contains itself; write it out, without an alias") from None
    except yaml.YAMLError as error:
        raise SourceError(f"{path}:1: broken YAML: {error}") from None


@lru_cache(maxsize=32)
def _data(path: Path, text: str) -> Any:
    return _parse(path, text)[0]


def _parse(path: Path, text: str) -> tuple[Any, yaml.Node | None]:
    _refuse_hidden(path, text)
    loader = LOADER(text)
    node = loader.get_single_node()
    return _value(path, loader, node) if node is not None else None, node


def _refuse_hidden(path: Path, text: str, line: int = 0) -> None:
    """Raise SourceError for the first invisible character; `line` is its line, where `text` is not the whole file."""
    if (hidden := HIDDEN.search(text)) is not None:
        line = line or text.count("\n", 0, hidden.start()) + 1
        raise SourceError(f"{path}:{line}: invisible character U+{ord(hidden[0]):04X}; delete it")


def _value(path: Path, loader: Any, node: yaml.Node) -> Any:
    """Return what a node says; a key written twice would silently drop the first, so it is refused."""
    if isinstance(node, yaml.MappingNode):
        found: dict[Any, Any] = {}
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise SourceError(f"{path}:{key.start_mark.line + 1}: a key is one word or number; write it so")
            if key.tag == MERGE:
                raise SourceError(f"{path}:{key.start_mark.line + 1}: `<<` is not read here; write its fields out")
            if key.value in seen:
                raise SourceError(f"{path}:{key.start_mark.line + 1}: `{key.value}` is written twice; keep one")
            seen.add(key.value)
            found[_value(path, loader, key)] = _value(path, loader, value)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(path, loader, value) for value in node.value]
    if isinstance(node, yaml.ScalarNode) and node.style == '"':
        # Only here an escape can say what the file itself doesn't show.
        _refuse_hidden(path, node.value, node.start_mark.line + 1)
    return node.value if node.tag == STRING else loader.construct_object(node)


def load(path: Path, model: type[Model]) -> Model:
    """Return the file as `model`; SourceError with one line per fault (`file:line: field: what to do`)."""
    data = read_data(path)
    try:
        return model.model_validate(data)
    except ValidationError as error:
        node = read_yaml(path)[1]
        raise SourceError("\n".join(_explain(path, node, fault) for fault in error.errors())) from None


def _explain(path: Path, node: yaml.Node | None, fault: Any) -> str:
    location = tuple(fault["loc"])
    field = ".".join(str(part) for part in location) or "(whole file)"
    message = fault["msg"].removeprefix("Value error, ")
    return f"{path}:{line_of(node, location)}: {field}: {message}"
