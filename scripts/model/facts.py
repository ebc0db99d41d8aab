"""The figures and rules that articles rely on: each held once, with its evidence and the day on which to look again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from math import prod
from typing import Annotated, Any, Literal

from msgspec import Meta

from scripts.model.channels import HTTPS
from scripts.model.document import keyed, listed
from scripts.model.languages import Language
from scripts.model.schema import Identifier, Plain, Strict, Text, require, require_days

# Where a text wants the words of a fact: `wait {fact:pin-freeze}`.
REFERENCE = re.compile(r"\{fact:([a-z0-9-]+)\}")
Evidence = Literal["official", "noted", "press"]
# The amount in the words of a value, the largest of several: 60 in `30～60 分钟`, 48 in `2×24 hours`.
AMOUNT = re.compile(r"(\d+)(?:×(\d+))?")


class Duration(Strict):
    """How long a figure lasts, for those that are waited for: `days` says which ones count."""

    amount: Annotated[int, Meta(gt=0)]
    unit: Literal["minutes", "hours", "days"]
    days: Literal["calendar", "working"] = "calendar"


class Fact(Strict, kw_only=True):
    """One published figure: `what` it is of, the words of its `value` inside a sentence, and how it is known.

    `lasts` is the value of a wait or a deadline, to be reckoned with. `evidence` is official (a page of its owner),
    noted (the same in a dated note of others) or press (press or a payment provider). `recorded` is the day of the
    evidence, `next` the one on which to look again.
    """

    what: Text
    value: Text
    lasts: Duration | None = None
    evidence: Evidence
    source: Annotated[Plain, Meta(min_length=4)]
    url: str | None = None
    recorded: date
    next: date

    def __post_init__(self) -> None:
        require_days(self.recorded, self.next, "recorded", "next")
        for words in self.value.values() if self.lasts else ():
            said = [prod(int(each) for each in match if each) for match in AMOUNT.findall(words)]
            require(self.lasts is None or max(said, default=0) == self.lasts.amount, f"the words say {words}", "lasts")
        require(self.url is None or HTTPS.fullmatch(self.url) is not None, "write an https address in ASCII", "url")


class Facts(Strict):
    """docs/_data/facts.yml."""

    facts: dict[Identifier, Fact]


@dataclass(frozen=True)
class Limits:
    """The facts that a case's waits, each in its place, its deadline and the waits of its messages, by id, name."""

    wait: tuple[str | None, ...] = ()
    deadline: str | None = None
    of_messages: dict[str, tuple[str | None, ...]] = field(default_factory=dict)


def limits_in(case: Any) -> Limits:
    """Return the facts that a case names, from what cases.yml says of it before they are filled in."""
    if not isinstance(case, dict):
        return Limits()
    messages = [each for _, each in listed(case.get("messages")) if isinstance(each, dict)]
    return Limits(
        wait=_waits_in(case),
        deadline=_first_named(case.get("deadline")),
        of_messages={str(each.get("id")): _waits_in(each) for each in messages},
    )


def _waits_in(record: dict[str, Any]) -> tuple[str | None, ...]:
    return tuple(_first_named(wait) for _, wait in listed(record.get("wait")))


def _first_named(words: Any) -> str | None:
    texts = (text for _, text in keyed(words) if isinstance(text, str))
    return next((name for text in texts for name, _ in named(text)), None)


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
