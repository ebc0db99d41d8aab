"""The base of every record in docs/_data: no unknown fields, and words always in both languages."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
# Something that can be seen, and no mark-up: `a > b`, not ` ` or `<b>`.
PLAIN = r"^[^<]*[^<\s][^<]*$"
Plain = Annotated[str, StringConstraints(pattern=PLAIN)]
# With one place for a value: `%s results`, not `results` or `%s of %s`.
ONE_PLACE = r"^[^<%]*%s[^<%]*$"
Template = Annotated[str, StringConstraints(pattern=ONE_PLACE)]


class Strict(BaseModel):
    """A record without unknown fields, of exact types: a misspelt field is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Text(Strict):
    """The same words in both languages of the site."""

    zh: Plain
    en: Plain

    def get(self, language: Language) -> str:
        """Return the words in `language`."""
        return self.zh if language == "zh" else self.en


class Misfit(ValueError):
    """What does not fit together in a record: for each fault the key below the record, and what to do."""

    def __init__(self, *faults: tuple[tuple[int | str, ...], str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


def require(condition: bool, message: str, *where: int | str) -> None:
    """Raise Misfit, which is reported at the key `where` of the record, unless `condition` holds."""
    if not condition:
        raise Misfit((where, message))
