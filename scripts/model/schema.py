"""The base of every record in docs/_data: no unknown fields, and words always in every language of the guide."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, TypeVar, dataclass_transform

import msgspec
from msgspec import Meta

from scripts.model import languages
from scripts.model.languages import Language

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
# Python's `$` also matches before a line break at the end, that of an editor's JSON schema does not.
END = r"$(?!\n)"
Identifier = Annotated[str, Meta(pattern=f"^{SLUG}{END}")]
# `Lost phone`, not ` Lost phone`: trimming would keep every text of every page twice.
TRIMMED = rf"^\S([\s\S]*\S)?{END}"
Words = Annotated[str, Meta(pattern=TRIMMED)]
# Something that can be seen, and no mark-up: `a > b`, not ` ` or `<b>`.
PLAIN = r"^[^<]*[^<\s][^<]*$"
Plain = Annotated[str, Meta(pattern=PLAIN)]
# With one place for a value: `%s results`, not `results` or `%s of %s`.
ONE_PLACE = r"^[^<%]*%s[^<%]*$"
# A page of before: `account/old-pin`, with or without its ending.
OLD_PATH = rf"^/?[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*(\.md|\.html)?/?{END}"
Template = Annotated[str, Meta(pattern=ONE_PLACE)]

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record without unknown fields, of exact types: a misspelt field is an error, not silence."""


class InEach(dict[Language, Value]):
    """A value for each language that mkdocs.yml names, and for nothing else; `of` is its type as `take` wants it."""

    __slots__ = ()
    of: ClassVar[Any]

    def get(self, language: Language) -> Value:  # type: ignore[override]  # none is missing, so there is no default
        """Return the value in `language`."""
        return self[language]


class Text(InEach[str]):
    """The same words in every language of the site."""

    __slots__ = ()
    of = Plain


class Templates(InEach[str]):
    """The same words in every language, with one place for a value."""

    __slots__ = ()
    of = Template


class Misfit(ValueError):
    """What does not fit together in a record: for each fault the key below the record, and what to do."""

    def __init__(self, *faults: tuple[tuple[int | str, ...], str]) -> None:
        super().__init__("; ".join(message for _, message in faults))
        self.faults = faults


def require(condition: bool, message: str, *where: int | str) -> None:
    """Raise Misfit, which is reported at the key `where` of the record, unless `condition` holds."""
    if not condition:
        raise Misfit((where, message))


def require_unique(ids: list[tuple[str, tuple[int | str, ...]]]) -> None:
    """Raise Misfit at each id, with its place, that stands there before."""
    names = [name for name, _ in ids]
    seen = {name: place for place, name in reversed(list(enumerate(names)))}
    twice = [
        (where, f"{name} is the id of another one; write one of its own")
        for place, (name, where) in enumerate(ids)
        if seen[name] < place
    ]
    if twice:
        raise Misfit(*twice)


# A day on which to look again that lies so far behind the last look has a slip in its year.
MOST_DAYS = 5 * 366


def require_days(looked: date, again: date, looked_name: str, *where: str) -> None:
    """Raise Misfit at `where` unless `again` comes after `looked`, and within a few years."""
    require(looked < again, f"next must be later than {looked_name}", *where)
    far = f"{looked_name} and next lie {again.year - looked.year} years apart; mend the year that is wrong"
    require((again - looked).days <= MOST_DAYS, far, *where)


def take(data: Any, kind: Any) -> Any:
    """Return what YAML says as `kind`, a record or an InEach; msgspec.ValidationError where it does not fit."""
    return msgspec.convert(data, kind, builtin_types=(date,), dec_hook=_in_each)


def _in_each(kind: type[InEach[Any]], said: Any) -> InEach[Any]:
    found = kind(take(said, dict[Language, kind.of]))  # type: ignore[name-defined]
    if unfit := languages.configured().unfit(found):
        raise Misfit(*(((key,), message) for key, message in unfit))
    return found
