"""The base of every record in docs/_data: no unknown fields, and words always in every language of the guide."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, GetJsonSchemaHandler, RootModel, StringConstraints

from scripts.model import languages
from scripts.model.languages import Language

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
Identifier = Annotated[str, StringConstraints(pattern=f"^{SLUG}$")]
# `Lost phone`, not ` Lost phone`: trimming would keep every text of every page twice.
TRIMMED = r"^\S([\s\S]*\S)?$"
Words = Annotated[str, StringConstraints(pattern=TRIMMED)]
# Something that can be seen, and no mark-up: `a > b`, not ` ` or `<b>`.
PLAIN = r"^[^<]*[^<\s][^<]*$"
Plain = Annotated[str, StringConstraints(pattern=PLAIN)]
# With one place for a value: `%s results`, not `results` or `%s of %s`.
ONE_PLACE = r"^[^<%]*%s[^<%]*$"
# A page of before: `account/old-pin`, with or without its ending.
OLD_PATH = r"^/?[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*(\.md|\.html)?/?$"
Template = Annotated[str, StringConstraints(pattern=ONE_PLACE)]


class Strict(BaseModel):
    """A record without unknown fields, of exact types: a misspelt field is an error, not silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Value = TypeVar("Value")


def _in_each(found: dict[Language, Value]) -> dict[Language, Value]:
    """Raise Misfit unless `found` has a value for each language of the guide and for nothing else."""
    if unfit := languages.configured().unfit(found):
        raise Misfit(*(((key,), message) for key, message in unfit))
    return found


class _EachLanguage:
    """Lets a schema for editors name the languages."""

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        value = handler(core)["additionalProperties"]
        each = list(languages.configured())
        properties = dict.fromkeys(each, value)
        return {"type": "object", "properties": properties, "required": each, "additionalProperties": False}


# A value for each language that mkdocs.yml names.
InEach = Annotated[dict[Language, Value], AfterValidator(_in_each), _EachLanguage()]


class Text(RootModel[InEach[Plain]]):
    """The same words in every language of the site."""

    model_config = ConfigDict(frozen=True)

    def get(self, language: Language) -> str:
        """Return the words in `language`."""
        return self.root[language]


class Misfit(ValueError):
    """What does not fit together in a record: for each fault the key below the record, and what to do."""

    def __init__(self, *faults: tuple[tuple[int | str, ...], str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


def require(condition: bool, message: str, *where: int | str) -> None:
    """Raise Misfit, which is reported at the key `where` of the record, unless `condition` holds."""
    if not condition:
        raise Misfit((where, message))
