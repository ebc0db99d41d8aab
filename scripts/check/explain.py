"""What a rule takes and what it leaves, for whoever met it for the first time; a test tries each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple, TextIO

from scripts.check.rules import RULES, name_of
from scripts.model.source import read_document
from scripts.text.suggest import did_you_mean

FILE = Path(__file__).with_name("examples.yml")
PLACES = {
    "md": "the text of an article",
    "twins": "an article in two languages",
    "html": "a built page",
    "head": "the head of a built page",
    "bundle": "a page of an offline bundle",
    "policy": "a built page",
}


class Example(NamedTuple):
    """`where` is a kind of PLACES or a path; `wrong` is what the rule takes, `right` what it leaves."""

    where: str
    wrong: str
    right: str


@cache
def examples() -> dict[str, Example]:
    """Return the examples by the names of their rules."""
    data = read_document(FILE).data
    return {name: Example(each["in"], each["wrong"], each["right"]) for name, each in data.items()}


def explain(name: str, out: TextIO, err: TextIO) -> bool:
    """Write what the rule `name` asks for, with its examples; False, and a line to `err`, where there is none."""
    rules = {name_of(rule): rule for rule in RULES}
    if name not in rules:
        near = did_you_mean(name, rules) or ";"
        print(f"check: {name}: no such rule{near} --list names all", file=err)
        return False
    example = examples()[name]
    place = PLACES.get(example.where, example.where)
    print(f"{name}\n  {' '.join((rules[name].__doc__ or '').split())}", file=out)
    print(f"\nwrong, in {place}:\n{_indented(example.wrong)}\n\nright:\n{_indented(example.right)}", file=out)
    return True


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in (text.strip("\n") or "(nothing)").split("\n"))
