"""The figures and rules that articles rely on: each held once, with its evidence and the day on which to look again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from scripts.model.channels import HTTPS
from scripts.model.languages import Language
from scripts.model.schema import Identifier, Plain, Strict, Text, require

# Where a text wants the words of a fact: `wait {fact:pin-freeze}`.
REFERENCE = re.compile(r"\{fact:([a-z0-9-]+)\}")
Evidence = Literal["official", "noted", "press"]


class Fact(Strict):
    """One published figure: `what` it is of, the words of its `value` inside a sentence, and how it is known.

    `evidence` is official (a page of its owner), noted (the same in a dated note of others) or press (press or a
    payment provider). `recorded` is the day of the evidence, `next` the one on which to look again.
    """

    what: Text
    value: Text
    evidence: Evidence
    source: Annotated[Plain, Field(min_length=4)]
    url: str | None = None
    recorded: date
    next: date

    @model_validator(mode="after")
    def _whole(self) -> Fact:
        require(self.recorded < self.next, "next must be later than recorded", "next")
        require(self.url is None or HTTPS.fullmatch(self.url) is not None, "write an https address in ASCII", "url")
        return self


class Facts(Strict):
    """docs/_data/facts.yml."""

    facts: dict[Identifier, Fact]


def named(text: str) -> Iterator[tuple[str, int]]:
    """Yield the id and the offset of each fact that a text names."""
    if "{fact:" in text:
        for match in REFERENCE.finditer(text):
            yield match[1], match.start()


def filled(text: str, values: dict[str, str]) -> str:
    """Return `text` with the words of each fact in its place; `values` are those of a language, by id."""
    return REFERENCE.sub(lambda match: values.get(match[1], match[0]), text) if "{fact:" in text else text


def values_of(data: Any, language: Language) -> dict[str, str]:
    """Return the words of each fact in `language`, from what facts.yml says, whole or not."""
    facts = data.get("facts") if isinstance(data, dict) else None
    found = {}
    for name, fact in facts.items() if isinstance(facts, dict) else ():
        value = fact.get("value") if isinstance(fact, dict) else None
        if isinstance(value, dict) and isinstance(value.get(language), str):
            found[str(name)] = value[language]
    return found


def filled_in(data: Any, values: dict[Language, dict[str, str]], language: Language | None = None) -> Any:
    """Return what a file of the register says with its facts filled in, in the language of the key above each text."""
    if isinstance(data, str):
        return filled(data, values[language]) if language is not None else data
    if isinstance(data, dict):
        return {
            key: filled_in(value, values, key if isinstance(key, str) and key in values else language)
            for key, value in data.items()
        }
    return [filled_in(value, values, language) for value in data] if isinstance(data, list) else data
