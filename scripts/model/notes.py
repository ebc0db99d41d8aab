"""What a page is made of is noted while it is made: so a build knows, later, which pages a change concerns.

Whatever is held once stands in tables (records by id, words by key, pages by slug), and a table notes which of its
entries is asked for. What pages share (a block, a list) is noted under a name of its own. What is asked for in no
page's name is noted for all of them: nothing that a page is made of can be forgotten, only be taken for more than is.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from contextlib import contextmanager
from hashlib import blake2b
from sys import intern
from types import MethodType
from typing import Any, TypeVar, cast

import msgspec

Key = TypeVar("Key")
Value = TypeVar("Value")
Names = tuple[str, ...]
Held = dict[str, Mapping[Any, Any]]
ALL = "/*"


class Notes:
    """What each page of a build was made of, by its path in docs/; without `is_kept` nothing is noted."""

    def __init__(self, *, is_kept: bool = True) -> None:
        self.is_kept = is_kept
        # What each page's text was made of, and what its file.
        self.texts: dict[str, Names] = {}
        self.files: dict[str, Names] = {}
        # What each of the parts was made of that pages share; those within another stand before it.
        self.parts: dict[str, Names] = {}
        self.everywhere: set[str] = set()
        self._noted: set[str] | None = self.everywhere if is_kept else None
        self._before = self._noted
        self._held: Held = {}

    def note(self, name: str) -> None:
        """Say that something was asked for."""
        if self._noted is not None:
            self._noted.add(name)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """What is asked for here is noted for nobody: for what is made anew with each change, or is itself a table."""
        before, self._noted = self._noted, None
        try:
            yield
        finally:
            self._noted = before

    @contextmanager
    def taking(self, kept: MutableMapping[str, Names], name: str) -> Iterator[None]:
        """Keep under `name`, with what it has there, what is asked for here."""
        before = self._noted
        self._noted = set(kept.get(name, ())) if self.is_kept else None
        try:
            yield
            if self._noted is not None:
                kept[name] = tuple(map(intern, sorted(self._noted)))
        finally:
            self._noted = before

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """What is made here is made once for many pages; whoever takes it says so by `note(name)`."""
        self.parts.pop(name, None)
        with self.taking(self.parts, name):
            yield

    def begin(self) -> None:
        """A page's text or file begins, of which the end is another event."""
        if self.is_kept:
            self._before, self._noted = self._noted, set()

    def end(self, kept: MutableMapping[str, Names], page: str) -> None:
        """Keep what was asked for since the page began."""
        if self._noted is not None:
            kept[page] = tuple(map(intern, sorted(self._noted)))
            self._noted = self._before

    def table(self, name: str, entries: dict[Key, Value], *, is_told: bool = True) -> dict[Key, Value]:
        """Return what stands for `entries`, a table; without `is_told` it is for others to say what changed in it."""
        if not self.is_kept:
            return entries
        if is_told:
            self._held[name] = entries
        return cast(dict[Key, Value], _Table(self, name, entries))

    def record(self, name: str, record: Any) -> Any:
        """Return what stands for a record, each field of which is noted; one with a value a language is a table."""
        if not self.is_kept:
            return record
        return self.table(name, record) if isinstance(record, dict) else _Record(self, name, record)

    @property
    def held(self) -> Held:
        """All tables as they are now, by their names."""
        return dict(self._held)

    def concerned(self, changed: set[str]) -> set[str]:
        """Return what changed, and the parts that are made of it."""
        found = more = set(changed)
        while more:
            more = {name for name, noted in self.parts.items() if name not in found and not found.isdisjoint(noted)}
            found |= more
        return found


class _Table(Mapping[Key, Value]):
    """Entries that are noted when they are asked for; whoever looks at all is noted for all."""

    def __init__(self, notes: Notes, name: str, entries: Mapping[Key, Value]) -> None:
        self._notes = notes
        self._name = name
        self._entries = entries

    def __getitem__(self, key: Key) -> Value:
        self._notes.note(f"{self._name}/{key}")
        return self._entries[key]

    def __contains__(self, key: object) -> bool:
        self._notes.note(f"{self._name}/{key}")
        return key in self._entries

    def __iter__(self) -> Iterator[Key]:
        self._notes.note(self._name + ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        self._notes.note(self._name + ALL)
        return len(self._entries)

    def items(self) -> ItemsView[Key, Value]:
        self._notes.note(self._name + ALL)
        return self._entries.items()

    def values(self) -> ValuesView[Value]:
        self._notes.note(self._name + ALL)
        return self._entries.values()


class _Record:
    """Stands for a record of the model; a field that is a dict is a table of its own."""

    def __init__(self, notes: Notes, name: str, record: msgspec.Struct) -> None:
        self._kind = type(record)
        fields = {field: getattr(record, field) for field in self._kind.__struct_fields__}
        # A text has a value a language, and is taken as one.
        dicts = {field: value for field, value in fields.items() if type(value) is dict}
        self._tables = {field: notes.table(f"{name}.{field}", value) for field, value in dicts.items()}
        self._fields = notes.table(name, {field: value for field, value in fields.items() if field not in dicts})

    def __getattr__(self, name: str) -> Any:
        if name in self._tables:
            return self._tables[name]
        if name in self._kind.__struct_fields__:
            return self._fields[name]
        found = getattr(self._kind, name)
        return cast(Callable[..., Any], found.fget)(self) if isinstance(found, property) else MethodType(found, self)


def digests(held: Held) -> dict[str, str]:
    """Return what tells each entry of each table, and the table, from another under the same name."""
    found: dict[str, str] = {}
    for name, entries in held.items():
        each = {f"{name}/{key}": _digest(value) for key, value in entries.items()}
        found.update(each)
        found[name + ALL] = _digest(each)
    return found


def _digest(value: object) -> str:
    return blake2b(msgspec.json.encode(value), digest_size=8).hexdigest()
