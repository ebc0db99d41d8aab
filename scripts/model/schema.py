"""The base of every record in docs/_data: no unknown fields, and words always in both languages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Plain = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^<]*$")]


class Strict(BaseModel):
    """A record without unknown fields: a misspelt field is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Strict):
    """The same words in both languages of the site."""

    zh: Plain
    en: Plain

    def get(self, language: Language) -> str:
        """Return the words in `language`."""
        return self.zh if language == "zh" else self.en


def require(condition: bool, message: str) -> None:
    """Raise ValueError, which pydantic reports with the field, unless `condition` holds."""
    if not condition:
        raise ValueError(message)
