"""What is this guide's own: its languages and, in `extra.guide` of mkdocs.yml, its subject, country and key pages.

A run is about one guide: whoever reads docs/ reads the mkdocs.yml beside it first, and the rest asks `configured()`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec
from babel import Locale
from babel.core import get_global
from msgspec import Meta, field
from msgspec.structs import asdict

from scripts.model import languages
from scripts.model.languages import Language, Languages
from scripts.model.schema import END, Identifier, Plain, Strict, Text, require
from scripts.model.source import Document, SourceError, Where, read_document, validate

ROOT = Path(__file__).parents[2]
FILE = "mkdocs.yml"
WHERE = ("extra", "guide")


Tag = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*" + END)]


class Subject(Strict):
    """What the guide is about: a party of channels.yml, and the name that machines read."""

    party: Identifier
    name: Plain


class Sections(Strict):
    """The folders of articles that the code treats in a way of their own; `about` holds what needs no escalation."""

    emergency: Identifier
    contact: Identifier
    about: Identifier


class FollowUp(Strict):
    """What a reader does with a report that nobody answered: the article, and the case that has its words."""

    article: Identifier
    case: Identifier


class KeyArticles(Strict, kw_only=True):
    """The articles that every page, or every case, may lead to; one that a guide doesn't have is left out."""

    alarm: Identifier
    support: Identifier
    mistakes: Identifier
    complaints: Identifier | None = None
    facts: Identifier | None = None
    follow_up: FollowUp | None = None
    not_found: Annotated[list[Identifier], Meta(min_length=1)]


class SearchWords(Strict):
    """Words, with spaces between them, that say nothing here (`dropped`) or little (`low`): each article has them."""

    dropped: str = ""
    low: str = ""


class Guide(Strict, kw_only=True):
    """`extra.guide` of mkdocs.yml."""

    subject: Subject
    country: str
    # The clock by which its waits and deadlines run: `Europe/Lisbon`.
    time_zone: Plain
    # How numbers of call centres begin there, which have no code of a city: `800` for 800123456.
    service_prefixes: list[Annotated[str, Meta(pattern=r"^[0-9]{2,5}" + END)]] = field(default_factory=list)
    # Schemes of addresses that open the subject's apps: `shop` for shop://home.
    app_schemes: list[Identifier] = field(default_factory=list)
    screen_language: Tag
    x_default: Language
    # As Unicode writes patterns (UTS 35): `d MMMM y`; the months' names are known of every language.
    dates: Text
    answering: list[Identifier]
    sections: Sections
    articles: KeyArticles
    search: SearchWords = SearchWords()

    def __post_init__(self) -> None:
        there = sorted(zone for zone, country in get_global("zone_territories").items() if country == self.country)
        require(bool(there), "write a country's two letters (ISO 3166), such as PT", "country")
        require(self.time_zone in there, f"write one of {', '.join(there)}", "time_zone")

    @property
    def weekend(self) -> list[int]:
        """The days of the country's weekend, as JavaScript counts them: 0 for Sunday."""
        locale = Locale.parse(f"und_{self.country}")
        return [(day + 1) % 7 for day in range(locale.weekend_start, locale.weekend_end + 1)]

    def national(self, number: str) -> str:
        """Return a full number (+351…) as it is dialled inside the country, digits only; others as they are."""
        if not number.startswith("+"):
            return number
        import phonenumbers  # slow to import, and a site without docs/ never needs it

        parsed = phonenumbers.parse(number)
        if str(parsed.country_code) != self.calling_code:
            return number
        shown = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
        return "".join(sign for sign in shown if sign.isdigit())

    @property
    def calling_code(self) -> str:
        """The digits that are dialled before a number of the country from elsewhere."""
        import phonenumbers

        return str(phonenumbers.country_code_for_region(self.country))

    @property
    def references(self) -> Iterator[tuple[Where, str]]:
        """The names of what has to be elsewhere, each with its keys."""
        yield ("subject", "party"), self.subject.party
        yield from (((part, place), name) for part in ("answering",) for place, name in enumerate(self.answering))
        yield from (((("sections", part)), name) for part, name in asdict(self.sections).items())
        for part, value in asdict(self.articles).items():
            names = value if isinstance(value, list) else [value]
            if isinstance(value, FollowUp):
                yield from ((("articles", part, key), name) for key, name in asdict(value).items())
            else:
                yield from ((("articles", part), name) for name in names if name)


class _Extra(msgspec.Struct):
    guide: Guide


class Configuration(msgspec.Struct):
    """Of mkdocs.yml what is ours; MkDocs checks the rest."""

    extra: _Extra


_configured: Guide | None = None


def configured() -> Guide:
    """Return the guide of this run; where nobody has read docs/ yet, that of the tree we stand in."""
    if _configured is None:
        configure(ROOT / FILE)
    assert _configured is not None
    return _configured


def configure(path: Path) -> Guide:
    """Read mkdocs.yml at `path` and make its guide that of this run; SourceError names each slip in it."""
    document = read(path)
    if document.faults:
        raise SourceError.of(document.faults)
    return configured()


def read(path: Path, name: str = "") -> Document:
    """Read mkdocs.yml at `path`, called `name` in messages; where it is whole, its guide becomes that of this run."""
    global _configured
    document = read_document(path, name)
    if document.faults or (found := _languages(document)) is None:
        return document
    languages.configure(found)
    whole = validate(document, Configuration)
    if whole is not None and whole.extra.guide.x_default not in found.names:
        document.add((*WHERE, "x_default"), f"is no language of this guide; use one of {', '.join(found)}")
    elif whole is not None:
        _configured = whole.extra.guide
    return document


def _languages(document: Document) -> Languages | None:
    """The languages of the i18n plugin; None, noted as a fault, where it has none. MkDocs checks the rest of it."""
    listed: list[dict[str, Any]] = []
    for plugin in document.at("plugins") or []:
        if isinstance(plugin, dict) and isinstance(plugin.get("i18n"), dict):
            listed = [each for each in plugin["i18n"].get("languages") or [] if isinstance(each, dict)]
    names = {str(each.get("locale")): str(each.get("name", each.get("locale"))) for each in listed}
    root = next((str(each.get("locale")) for each in listed if each.get("default")), "")
    if not root:
        document.add(("plugins",), "i18n needs `languages`, each with locale and name, one with `default: true`")
        return None
    return Languages(names, root)
