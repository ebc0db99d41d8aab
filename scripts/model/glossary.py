"""Words: the glossary of the screen, and what readers say for the same thing."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AliasChoices, Field, GetJsonSchemaHandler, RootModel, model_validator

from scripts.model import languages
from scripts.model.schema import Identifier, InEach, Plain, Strict, Text, Words


class Term(Strict):
    """A word of the screen with its meaning in each language, which stands beside the other keys: `en: Continue`."""

    id: Identifier
    # The first guide calls its screen's language by name, and has a hundred lines that say so.
    screen: Plain = Field(validation_alias=AliasChoices("screen", "indonesian"))
    meaning: Text
    where: Text

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: Any) -> Any:
        """Take the languages' keys together; where one is called `id`, as Indonesian is, write `meaning` itself."""
        if not isinstance(data, dict) or "meaning" in data:
            return data
        said = {key: data[key] for key in languages.configured() if key in data}
        return {**{key: value for key, value in data.items() if key not in said}, "meaning": said}

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Tell an editor of both ways to write a term."""
        schema = handler.resolve_ref_schema(handler(core))
        properties, word = schema["properties"], {"type": "string"}
        properties |= dict.fromkeys(("screen", "indonesian", *languages.configured()), word)
        return {**schema, "required": ["id", "where"]}


class Group(Strict):
    """Terms that are met in the same place."""

    id: Identifier
    name: Text
    terms: Annotated[list[Term], Field(min_length=1)]


class Glossary(Strict):
    """docs/_data/glossary.yml."""

    groups: Annotated[list[Group], Field(min_length=1)]


class Synonyms(RootModel[InEach[list[Annotated[list[Words], Field(min_length=2)]]]]):
    """docs/_data/synonyms.yml: groups of words that mean the same to a reader, in each language."""
