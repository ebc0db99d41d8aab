"""Words: the glossary of the screen, and what readers say for the same thing."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Meta

from scripts.model import languages
from scripts.model.schema import Identifier, InEach, Plain, Strict, Text, Words, require_unique

# What only terms have.
OF_TERMS = frozenset({"screen", "indonesian", "meaning", "where"})


class Term(Strict):
    """A word of the screen with its meaning in each language."""

    id: Identifier
    screen: Plain
    meaning: Text
    where: Text


class Group(Strict):
    """Terms that are met in the same place; `quoted`: they are messages or said, so a text quotes them."""

    id: Identifier
    name: Text
    terms: Annotated[list[Term], Meta(min_length=1)]
    quoted: bool = False


class Glossary(Strict):
    """docs/_data/glossary.yml."""

    groups: Annotated[list[Group], Meta(min_length=1)]

    def __post_init__(self) -> None:
        require_unique(
            [
                (term.id, ("groups", at, "terms", place, "id"))
                for at, group in enumerate(self.groups)
                for place, term in enumerate(group.terms)
            ]
        )


def gathered(data: Any) -> Any:
    """Return what glossary.yml says with its terms as they are held.

    A writer may put the languages' keys beside the others; where one is called `id`, as Indonesian is, `meaning` is
    written itself. And the first guide calls its screen's language by name, and has a hundred lines that say so.
    """
    if isinstance(data, list):
        return [gathered(each) for each in data]
    if not isinstance(data, dict):
        return data
    if data.keys().isdisjoint(OF_TERMS):
        return {key: gathered(value) for key, value in data.items()}
    term = {"screen" if key == "indonesian" and "screen" not in data else key: value for key, value in data.items()}
    if "meaning" in term:
        return term
    said = {key: term.pop(key) for key in languages.configured() if key in term}
    return {**term, "meaning": said}


def as_written(schema: dict[str, Any]) -> None:
    """Tell an editor's JSON schema of a Term of both ways to write it."""
    schema["properties"] |= {key: {"type": "string"} for key in ("screen", "indonesian", *languages.configured())}
    schema["required"] = ["id", "where"]


class Synonyms(InEach[list[list[str]]]):
    """docs/_data/synonyms.yml: groups of words that mean the same to a reader, in each language."""

    __slots__ = ()
    of = list[Annotated[list[Words], Meta(min_length=2)]]
