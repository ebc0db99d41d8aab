"""What does not fit its schema becomes what a writer has to do: the key, what is wrong, and the fix.

msgspec stops at the first fault; only then is a file walked through, for all of its faults to be told at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
import yaml
from msgspec import Meta

from scripts.model.schema import OLD_PATH, ONE_PLACE, PLAIN, SLUG, TRIMMED, InEach, Misfit, take
from scripts.text.suggest import did_you_mean

Where = tuple[int | str, ...]
Said = tuple[Where, str]
# What YAML makes of a word that is meant as text: `no`, `2026`, `1.5`.
KINDS = frozenset({bool, int, float})
# What writers part the items of a list by, beside what YAML knows: takes `a，b`, `a、b`; leaves `a b`.
_COMMAS = re.compile(r"[，、；;|]|, ")
KEYS = "write keys with values below it"
WANTED = {list: "write a list: [one, two]", dict: KEYS, bool: "write true or false", int: "write a whole number"}


def explain(kind: Any, value: Any, node_at: Callable[[Where], yaml.Node | None]) -> list[Said]:
    """Return for each fault of `value` where it is and what to do; `node_at` gives the YAML that stands at a place.

    A key that is written otherwise than the one that is missing is one fault, and so are the items of one list.
    """
    return list(_Walk(node_at).faults(kind, value, ()))


class _Walk:
    """What is inside a value is judged first: a fault there is not told again of what holds it."""

    def __init__(self, node_at: Callable[[Where], yaml.Node | None]) -> None:
        self.node_at = node_at

    def faults(self, kind: Any, value: Any, place: Where) -> list[Said]:
        return self._inside(_bare(kind), value, place) or self._itself(kind, value, place, self._written(place, value))

    def _inside(self, kind: Any, value: Any, place: Where) -> list[Said]:
        if _is_record(kind) and isinstance(value, dict):
            fields = {each.encode_name: each for each in msgspec.structs.fields(kind)}
            known = ((key, fields[key].type, value[key]) for key in value if key in fields)
            return [*_keys(kind, value, place), *self._each(known, place)]
        if isinstance(value, list) and get_origin(kind) is list:
            (item,) = get_args(kind)
            return self._each(((number, item, each) for number, each in enumerate(value)), place)
        if isinstance(value, dict) and (types := _mapped(kind)):
            return [
                *self._of_keys(types[0], value, place),
                *self._each(((k, types[1], value[k]) for k in value), place),
            ]
        return []

    def _each(self, children: Iterable[tuple[int | str, Any, Any]], place: Where) -> list[Said]:
        said: list[Said] = []
        misread: list[str] = []
        for key, kind, value in children:
            if isinstance(key, int) and type(value) in KINDS and _bare(kind) is str:
                misread.append(self._written((*place, key), value))
            else:
                said += self.faults(kind, value, (*place, key))
        return [*said, *_misread(place, misread)]

    def _of_keys(self, kind: Any, value: dict[Any, Any], place: Where) -> Iterator[Said]:
        yield from _misread(place, [_short(key) for key in value if type(key) in KINDS])
        for key in value:
            if type(key) not in KINDS:
                yield from self._itself(kind, key, (*place, key), _short(key))

    def _itself(self, kind: Any, value: Any, place: Where, written: str) -> list[Said]:
        try:
            take(value, kind)
        except msgspec.ValidationError as error:
            if isinstance(error.__cause__, Misfit):
                return [((*place, *where), message) for where, message in error.__cause__.faults]
            is_empty = value is None or not str(value).strip()
            return [(place, "is empty; write it" if is_empty else _message(kind, value, written) or str(error))]
        return []

    def _written(self, place: Where, value: Any) -> str:
        """Return a value as the writer has it, in short."""
        node = self.node_at(place)
        return _short(node.value if isinstance(node, yaml.ScalarNode) else value)


def _bare(kind: Any) -> Any:
    """Return a type without `Annotated` and `| None`."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = get_args(kind)[0] if get_origin(kind) is Annotated else _present(kind)
    return kind


def _present(kind: Any) -> Any:
    """Return a type without `| None`."""
    return next(each for each in get_args(kind) if each is not type(None))


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _mapped(kind: Any) -> tuple[Any, ...]:
    """Return the types of the keys and the values of a mapping, nothing for another type."""
    if isinstance(kind, type) and issubclass(kind, InEach):
        return str, kind.of
    return get_args(kind) if get_origin(kind) is dict else ()


def _keys(kind: type[msgspec.Struct], value: dict[Any, Any], place: Where) -> Iterator[Said]:
    """The unknown and the missing keys: one of either that are alike, or that are the only ones, are one fault."""
    fields = msgspec.structs.fields(kind)
    names = [each.encode_name for each in fields]
    missing = [each.encode_name for each in fields if each.required and each.encode_name not in value]
    unknown = [key for key in value if key not in names] if kind.__struct_config__.forbid_unknown_fields else []
    for key in unknown:
        hint = did_you_mean(str(key), missing)
        meant = next((each for each in missing if f"did you mean {each}" in hint), "")
        if not meant and len(missing) == len(unknown) == 1:
            meant, hint = missing[0], f"; {missing[0]} is missing here"
        if meant:
            missing.remove(meant)
        yield (*place, key), f"unknown key{hint if meant else did_you_mean(str(key), names) or '; delete it'}"
    yield from (((*place, name), "is missing; write it") for name in missing)


def _misread(place: Where, written: list[str]) -> Iterator[Said]:
    if written:
        yield place, f"YAML doesn’t read {', '.join(written)} as text; put each in quotes"


def _message(kind: Any, value: Any, written: str) -> str:
    bare, bounds = _bare(kind), _bounds(kind)
    if get_origin(bare) is Literal:
        return f"{written} is none of {_one_of(get_args(bare))}{did_you_mean(str(value), get_args(bare))}"
    if bare is date:
        return f"{written} is no date; write a date as 2026-11-22"
    if bare is str and not isinstance(value, str):
        return f"YAML doesn’t read {written} as text; put it in quotes" if type(value) in KINDS else _no_text(value)
    wanted = KEYS if _is_record(bare) or _mapped(bare) else WANTED.get(get_origin(bare) or bare, "")
    if get_origin(bare) is list and (parts := parts_of(value)):
        return f"{written} is no list; write [{shortened(parts)}]"
    if wanted and type(value) is not (dict if wanted == KEYS else get_origin(bare) or bare):
        return f"{written} does not fit here; {wanted}"
    if isinstance(value, str | list | dict) and (said := _of_size(value, bounds)):
        return said
    return _misspelt(bounds["pattern"], value, written) if "pattern" in bounds else ""


def _bounds(kind: Any) -> dict[str, Any]:
    """Return what a type's Meta say of it."""
    if get_origin(kind) in (Union, UnionType):
        return _bounds(_present(kind))
    metas = [each for each in getattr(kind, "__metadata__", ()) if isinstance(each, Meta)]
    names = ("pattern", "min_length", "max_length")
    return {name: bound for each in metas for name in names if (bound := getattr(each, name)) is not None}


def _of_size(value: str | list[Any] | dict[Any, Any], bounds: dict[str, Any]) -> str:
    length = len(value)
    least, most = bounds.get("min_length", length), bounds.get("max_length", length)
    if least <= length <= most:
        return ""
    bound, more = (least, "more") if length < least else (most, "fewer")
    if isinstance(value, str):
        return f"is {length} long; write {bound} characters or {more}"
    joined = next((said for item in value if (said := unparted(item))), "") if more == "more" else ""
    return joined or f"has {length}; write {bound} or {more}"


def parts_of(value: Any) -> list[str]:
    """Return the parts of a text that commas of any kind were to part; none where there is but one."""
    parts = [part.strip(' []【】［］"') for part in _COMMAS.split(value)] if isinstance(value, str) else []
    return [part for part in parts if part] if len(parts) > 1 else []


def unparted(value: Any) -> str:
    """Return what to do about an item of a list that was meant as several; nothing where it is one."""
    mark = _COMMAS.search(value) if isinstance(value, str) else None
    return f"“{mark[0].strip()}” parts nothing here; write {shortened(parts_of(value))}" if mark is not None else ""


def shortened(parts: list[str]) -> str:
    """Return the first of some parts as YAML has them in a list."""
    return ", ".join(parts[:3]) + (", …" if len(parts) > 3 else "")


def _no_text(value: Any) -> str:
    if isinstance(value, list | dict):
        return "write a text here, no list and no keys"
    return f"{value} is read as a date; put it in quotes"


def _one_of(values: tuple[Any, ...]) -> str:
    *first, last = map(repr, values)
    return f"{', '.join(first)} or {last}" if first else last


def _misspelt(pattern: str, value: str, written: str) -> str:
    if pattern == PLAIN:
        return f"{written} has a `<`; a text holds no mark-up"
    if pattern == TRIMMED:
        return f"{written} begins or ends with a space; take it away"
    if pattern == ONE_PLACE:
        return f"{written} needs %s once, where a value is put in"
    if pattern == OLD_PATH:
        return f"{written} is no old path; write section/slug"
    if said := unparted(value):
        return said
    right = re.sub(r"[\s_]+", "-", re.sub(r"\.(?:md|html)$", "", value.strip().lower()))
    if not re.fullmatch(SLUG, right):
        return f"{written} is no id; write lower-case letters, digits and hyphens"
    several = "-" in value and all(re.fullmatch(SLUG, part) for part in value.split())
    return f"{written} is no id; write {', '.join(value.split()) if several else right}"


def _short(value: Any) -> str:
    text = str(value)
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"
