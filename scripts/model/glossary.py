"""Words: the glossary of the screen, and what readers say for the same thing."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from scripts.model.schema import Identifier, Plain, Strict, Text, Words


class Term(Strict):
    """A word of the screen in three languages."""

    id: Identifier
    indonesian: Plain
    zh: Plain
    en: Plain
    where: Text


class Group(Strict):
    """Terms that are met in the same place."""

    id: Identifier
    name: Text
    terms: Annotated[list[Term], Field(min_length=1)]


class Glossary(Strict):
    """docs/_data/glossary.yml."""

    groups: Annotated[list[Group], Field(min_length=1)]


class Synonyms(Strict):
    """docs/_data/synonyms.yml: groups of words that mean the same to a reader."""

    zh: list[Annotated[list[Words], Field(min_length=2)]]
    en: list[Annotated[list[Words], Field(min_length=2)]]
