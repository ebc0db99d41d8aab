"""What pydantic says of a value becomes what a writer has to do: the key, what is wrong, and the fix."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel, ValidationError

from scripts.model.schema import OLD_PATH, ONE_PLACE, PLAIN, TRIMMED, Misfit
from scripts.text.suggest import did_you_mean

Where = tuple[int | str, ...]
Said = tuple[Where, str]
# How pydantic says that a key itself has a fault, as if it were a key of its own.
KEY = "[key]"
# What YAML makes of a word that is meant as text: `no`, `2026`, `1.5`.
KINDS = frozenset({bool, int, float})
WANTED = {
    "list_type": "write a list: [one, two]",
    "dict_type": "write keys with values below it",
    "model_type": "write keys with values below it",
    "bool_type": "write true or false",
    "int_type": "write a whole number",
    "date_type": "write a date as 2026-11-22",
}


def explain(error: ValidationError, model: type[BaseModel], node_at: Callable[[Where], yaml.Node | None]) -> list[Said]:
    """Return for each fault where it is and what to do; `node_at` gives the YAML that stands at a place.

    A key that is written otherwise than the one that is missing is one fault, and so are the items of one list.
    """
    faults = error.errors()
    unknown = [fault["loc"] for fault in faults if fault["type"] == "extra_forbidden"]
    renamed: set[Where] = set()
    said: list[Said] = []
    for place in unknown:
        said.append((place, _unknown(place, faults, model, renamed)))
    texts: dict[Where, list[str]] = defaultdict(list)
    for fault in faults:
        place = tuple(part for part in fault["loc"] if part != KEY)
        if fault["type"] == "extra_forbidden" or place in renamed:
            continue
        written = _written(None if KEY in fault["loc"] else node_at(place), fault["input"])
        if fault["type"] == "string_type" and isinstance(place[-1], int) and type(fault["input"]) in KINDS:
            texts[place[:-1]].append(written)
        else:
            said += _say(fault, place, written)
    for place, items in texts.items():
        said.append((place, f"YAML doesn’t read {', '.join(items)} as text; put each in quotes"))
    return said


def _unknown(place: Where, faults: list[Any], model: type[BaseModel], renamed: set[Where]) -> str:
    """What to say of an unknown key; where a missing one is like it, or is the only one, that is the same fault."""
    parent, name = place[:-1], str(place[-1])
    missing = [str(f["loc"][-1]) for f in faults if f["type"] == "missing" and f["loc"][:-1] == parent]
    missing = [each for each in missing if (*parent, each) not in renamed]
    hint = did_you_mean(name, missing)
    nearest = next((each for each in missing if f"did you mean {each}" in hint), "")
    alone = len(missing) == 1 and sum(f["loc"][:-1] == parent and f["type"] == "extra_forbidden" for f in faults) == 1
    if nearest or alone:
        renamed.add((*parent, nearest or missing[0]))
        return f"unknown key{hint or f'; {missing[0]} is missing here'}"
    return f"unknown key{did_you_mean(name, _fields(model, parent)) or '; delete it'}"


def _fields(model: type[BaseModel], place: Where) -> list[str]:
    """Return the keys of the record at `place`."""
    found = _type_at(model, place)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    return [field.alias or name for name, field in found.model_fields.items()]


def _type_at(kind: Any, place: Where) -> Any:
    for part in place:
        kind = _child(_bare(kind), part)
    return _bare(kind)


def _bare(kind: Any) -> Any:
    """Return a type without `Annotated` and `| None`."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = next(each for each in get_args(kind) if each is not type(None))
    return kind


def _child(kind: Any, part: int | str) -> Any:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if part in (name, field.alias):
                return field.annotation
        return None
    return get_args(kind)[-1] if get_args(kind) else None


def _say(fault: Any, place: Where, written: str) -> Iterator[Said]:
    cause = fault.get("ctx", {}).get("error")
    if isinstance(cause, Misfit):
        yield from (((*place, *where), message) for where, message in cause.faults)
    elif fault["type"] == "missing":
        yield place, "is missing; write it"
    elif fault["input"] is None or not str(fault["input"]).strip():
        yield place, "is empty; write it"
    else:
        yield place, _message(fault, written)


def _message(fault: Any, written: str) -> str:
    kind, value, context = fault["type"], fault["input"], fault.get("ctx", {})
    if kind == "string_type":
        return f"YAML doesn’t read {written} as text; put it in quotes" if type(value) in KINDS else _no_text(value)
    if kind.startswith("date"):
        return f"{written} is no date; {WANTED['date_type']}"
    if kind in WANTED:
        return f"{written} does not fit here; {WANTED[kind]}"
    if kind == "literal_error":
        return f"{written} is none of {context['expected']}{did_you_mean(str(value), _listed(context['expected']))}"
    if kind == "string_pattern_mismatch":
        return _misspelt(context["pattern"], written)
    return _of_size(kind, value, context) or str(fault["msg"]).removeprefix("Value error, ")


def _of_size(kind: str, value: Any, context: dict[str, Any]) -> str:
    bound = context.get("min_length", context.get("max_length"))
    more = "more" if kind.endswith("short") else "fewer"
    if kind in ("string_too_short", "string_too_long"):
        return f"is {len(value)} long; write {bound} characters or {more}"
    return f"has {context['actual_length']}; write {bound} or {more}" if kind in ("too_short", "too_long") else ""


def _no_text(value: Any) -> str:
    if isinstance(value, list | dict):
        return "write a text here, no list and no keys"
    return f"{value} is read as a date; put it in quotes"


def _listed(expected: str) -> list[str]:
    return [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]


def _misspelt(pattern: str, written: str) -> str:
    if pattern == PLAIN:
        return f"{written} has a `<`; a text holds no mark-up"
    if pattern == TRIMMED:
        return f"{written} begins or ends with a space; take it away"
    if pattern == ONE_PLACE:
        return f"{written} needs %s once, where a value is put in"
    if pattern == OLD_PATH:
        return f"{written} is no old path; write section/slug"
    return f"{written} is no id; write lower-case letters, digits and hyphens"


def _written(node: yaml.Node | None, value: Any) -> str:
    """Return a value as the writer has it, in short."""
    text = str(node.value if isinstance(node, yaml.ScalarNode) else value)
    return f"`{text if len(text) <= 40 else text[:39] + '…'}`"
