"""YAML is read once, here, and an error always names file, line and key."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from scripts.text.suggest import did_you_mean

Where = tuple[int | str, ...]

# libyaml where PyYAML has it: a register of 2,000 lines takes a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

STRING = "tag:yaml.org,2002:str"
# A text without quotes that begins otherwise can be nothing else: a number, a date, yes or no.
_MAYBE_OTHER = frozenset(yaml.SafeLoader.yaml_implicit_resolvers)


class Loader(LOADER):  # type: ignore[misc, valid-type]
    """Asks for the type of a text only where its first letter leaves a choice."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: Any) -> str:
        """Return the tag of a value, as the class above does."""
        if kind is yaml.ScalarNode and value and value[0] not in _MAYBE_OTHER:
            return STRING
        tag: str = super().resolve(kind, value, implicit)
        return tag


MERGE = "tag:yaml.org,2002:merge"

# What reorders or hides text, or shows nothing: never wanted in a text, and the usual way to disguise an address.
HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)

# The keys of a page, between two lines of three hyphens, from its first line on.
FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class Fault(NamedTuple):
    """One slip of a writer's: `path` as a message names the file, `line` from 1, `message` with the fix.

    `instead` is the line as it should be, where there is one right answer alone.
    """

    path: str
    line: int
    message: str
    instead: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class SourceError(Exception):
    """Files of ours that can't be used; each line of the message is one that a person can act on."""

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> SourceError:
        """Return the error that tells all `faults`, sorted, each once."""
        return cls("\n".join(map(str, sorted(set(faults)))))

    @classmethod
    def if_any(cls, faults: Iterable[Fault]) -> None:
        """Raise the error of all `faults`, unless there is none."""
        if found := list(faults):
            raise cls.of(found)

    @classmethod
    def if_told(cls, slips: Iterable[str]) -> None:
        """Raise the error of what has been told of slips, sorted, each once, unless there is none."""
        if found := sorted(set(slips)):
            raise cls("\n".join(found))


@dataclass(slots=True)
class Document:
    """What one YAML text says and where: `above` is the number of lines that stand before it in its file.

    `unread` are the keys that a broken line may hold, where the others could be read all the same.
    """

    name: str
    text: str = ""
    above: int = 0
    data: Any = None
    faults: list[Fault] = field(default_factory=list)
    unread: frozenset[str] = frozenset()

    @property
    def node(self) -> yaml.Node | None:
        """The text as nodes, which know their lines: a large guide would not fit with all of them, so made anew.

        None where the text says nothing, or can't be taken apart.
        """
        if self.data is None:
            return None
        node: yaml.Node | None = Loader(self.text).get_single_node()
        return node

    def line(self, *where: int | str) -> int:
        """Return the line of a key or an item, or of its nearest parent; 1 where the file has not even that."""
        node = self.node
        return self.above + line_of(node, where) if where and node_at(node, where[:1]) is not None else 1

    def add(self, where: Where, message: str) -> None:
        """Note a fault at the key or item `where`, unless there is one already: a second would follow from it."""
        key = ".".join(map(str, where)) or "(whole file)"
        if not any(fault.message.startswith(f"{key}: ") for fault in self.faults):
            self.faults.append(Fault(self.name, self.line(*where), f"{key}: {message}"))

    def at(self, *where: int | str) -> Any:
        """Return the value at `where`, or None where there is none or its shape is another."""
        value = self.data
        for part in where:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def is_faulty(self, key: str) -> bool:
        """True where a fault of this key is known already, or it can't be read."""
        if key in self.unread:
            return True
        line = self.line(key) if self.faults else 0
        return any(fault.line == line or re.match(rf"{re.escape(key)}\b", fault.message) for fault in self.faults)


def line_of(node: yaml.Node | None, path: Where) -> int:
    """Return the 1-based line of `path` (keys and indexes) in a composed YAML document, or of its nearest parent."""
    line = 1
    for part in path:
        child = _child(node, part)
        if child is None:
            break
        line, node = child
    return line


def node_at(node: yaml.Node | None, path: Where) -> yaml.Node | None:
    """Return the node at `path`, None where there is none."""
    for part in path:
        child = _child(node, part)
        if child is None:
            return None
        node = child[1]
    return node


def _child(node: yaml.Node | None, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        value = node.value[part]
        return value.start_mark.line + 1, value
    return None


def listed(value: Any) -> list[tuple[int, Any]]:
    """Return the items of a list with their places, none where the value is no list."""
    return list(enumerate(value)) if isinstance(value, list) else []


def keyed(value: Any) -> list[tuple[Any, Any]]:
    """Return the keys and values of a mapping, none where the value is none."""
    return list(value.items()) if isinstance(value, dict) else []


def need(
    document: Document, where: Where, name: Any, known: Collection[str], message: str, listed_too: bool = False
) -> None:
    """Note a fault at `where` unless `name` is one of `known`; what is no text is a fault of its own already.

    `listed_too`: where none is near, all are named.
    """
    if isinstance(name, str) and name not in known:
        there = f"; there {'is' if len(known) == 1 else 'are'} {', '.join(known)}" if listed_too and known else ""
        document.add(where, f"{message.format(name)}{did_you_mean(name, known) or there}")


def read_document(path: Path, name: str = "") -> Document:
    """Return a YAML file, called `name` in messages; what can't be read is a fault, and the data then None."""
    document = Document(name or str(path))
    with _named(document):
        document.text = path.read_text(encoding="utf-8")
        parse(document)
    return document


def parse(document: Document) -> None:
    """Take the text of `document` apart; its faults are noted there."""
    document.data, faults = _parsed(document.name, document.text, document.above)
    document.faults += faults


@lru_cache(maxsize=4096)
def _parsed(name: str, text: str, above: int) -> tuple[Any, list[Fault]]:
    """What a text says, which nobody may change: under `serve`, one that is as it was is not taken apart again."""
    document = Document(name, text, above)
    with _named(document):
        _refuse_hidden(document, text)
        loader = Loader(text)
        node = loader.get_single_node()
        if node is not None:
            document.data = _value(document, loader, node)
    return document.data, document.faults


def forget() -> None:
    """Let go of what was taken apart: nothing will be read again."""
    _parsed.cache_clear()


@contextmanager
def _named(document: Document) -> Iterator[None]:
    """Turn what may go wrong with a file into a fault that names it."""
    line, message, instead = 1, "", ""
    try:
        yield
    except FileNotFoundError:
        message = "file is missing; restore it from version control"
    except UnicodeDecodeError as error:
        message = f"not UTF-8 at byte {error.start}; save the file as UTF-8"
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        from scripts.model.yaml_advice import advice  # only a slip needs it

        found = advice(document.text, line)
        line = found[0] if found else line
        said, instead = found[1] if found else (f"{error.problem}; mend this line or the one above", "")
        message = f"broken YAML: {said}"
    except RecursionError:
        message = "something in it contains itself; write it out, without an alias"
    except yaml.YAMLError as error:
        message = f"broken YAML: {' '.join(str(error).split())}"
    if message:
        document.data = None
        document.faults.append(Fault(document.name, document.above + line, message, instead))


def _refuse_hidden(document: Document, text: str, line: int = 0) -> None:
    """Note the first invisible character; `line` is its line, where `text` is not the whole file."""
    if (hidden := HIDDEN.search(text)) is not None:
        line = document.above + (line or text.count("\n", 0, hidden.start()) + 1)
        message = f"invisible character U+{ord(hidden[0]):04X}; delete it"
        document.faults.append(Fault(document.name, line, message))


def _value(document: Document, loader: Any, node: yaml.Node) -> Any:
    """Return what a node says; a key written twice would silently drop the first, so it is a fault."""
    if isinstance(node, yaml.ScalarNode):  # most are
        if node.style == '"':
            # Only here an escape can say what the file itself doesn't show.
            _refuse_hidden(document, node.value, node.start_mark.line + 1)
        return node.value if node.tag == STRING else _constructed(document, loader, node)
    if isinstance(node, yaml.MappingNode):
        return _mapping(document, loader, node)
    return [_value(document, loader, value) for value in node.value]


# A day in the place of the month: takes `2026-21-09`; leaves `2026-09-31`.
_SWAPPED = re.compile(r"(\d{4})-(1[3-9]|2\d|3[01])-(0[1-9]|1[0-2])")


def _constructed(document: Document, loader: Any, node: yaml.Node) -> Any:
    try:
        return loader.construct_object(node)
    except ValueError as error:
        line, swapped = document.above + node.start_mark.line + 1, _SWAPPED.fullmatch(node.value)
        right = "-".join(swapped.group(1, 3, 2)) if swapped else "it otherwise"
        document.faults.append(Fault(document.name, line, f"`{node.value}`: {error}; write {right}"))
        return node.value  # nothing would be told once more, as a value that is missing


def _without_value(key: str) -> str:
    """What to do about a text between braces that has become a key."""
    name, colon, _ = key.partition("：")
    if colon:
        return f"a full-width colon ：; type “{name}: ”"
    return f"a comma before “{key}” ends the text there; put the whole text in quotes"


def _mapping(document: Document, loader: Any, node: yaml.MappingNode) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    seen: set[str] = set()
    for key, value in node.value:
        fault = ""
        if not isinstance(key, yaml.ScalarNode):
            fault = "a key is one word or number; write it so"
        elif node.flow_style and isinstance(value, yaml.ScalarNode) and not value.value and not value.style:
            fault = _without_value(key.value)
        elif key.tag == MERGE:
            fault = "`<<` is not read here; write its fields out"
        elif key.value in seen:
            fault = f"`{key.value}` is written twice; keep one"
        if fault:
            document.faults.append(Fault(document.name, document.above + key.start_mark.line + 1, fault))
            continue
        seen.add(key.value)
        name = _value(document, loader, key)
        # The same few keys stand in thousands of pages: each is kept once.
        found[sys.intern(name) if isinstance(name, str) else name] = _value(document, loader, value)
    return found
