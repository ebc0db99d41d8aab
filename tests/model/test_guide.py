"""A slip in mkdocs.yml's own part is one line that names it; what it says decides languages and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scripts.model import guide, languages
from scripts.model.schema import Text, take
from scripts.model.source import SourceError
from scripts.render import site

GOOD = """\
plugins:
  - i18n:
      languages:
        - {locale: pt, name: Português, default: true}
        - {locale: de, name: Deutsch}
        - {locale: ja, name: 日本語}
extra:
  guide:
    subject: {party: library, name: The Library}
    country: PT
    time_zone: Europe/Lisbon
    screen_language: pt
    x_default: de
    dates: {pt: d 'de' MMMM 'de' y, de: d. MMMM y, ja: y年M月d日}
    answering: [library]
    sections: {emergency: emergency, contact: contact, about: about}
    articles:
      alarm: block-card
      support: contact-office
      mistakes: about-this-guide
      not_found: [block-card]
"""


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Path]:
    """A guide of another country, whose end gives back the project's own."""
    path = tmp_path / "mkdocs.yml"
    path.write_text(GOOD, encoding="utf-8")
    yield path
    guide.configure(guide.ROOT / "mkdocs.yml")


def test_the_first_language_is_at_the_root(ours: Path) -> None:
    guide.configure(ours)
    found = languages.configured()
    assert [found.folder(language) for language in found] == ["", "de/", "ja/"]
    assert found.others("de") == ["pt", "ja"]


@pytest.mark.parametrize(
    ("language", "shown"),
    [("pt", "3 de março de 2027"), ("de", "3. März 2027"), ("ja", "2027年3月3日")],
)
def test_a_date_is_written_as_its_language_does(ours: Path, language: str, shown: str) -> None:
    guide.configure(ours)
    assert site.day(date(2027, 3, 3), language) == shown


@pytest.mark.parametrize(("number", "shown"), [("+351211234567", "211234567"), ("+62211234567", "+62211234567")])
def test_a_number_is_dialled_without_the_code_of_its_own_country_alone(ours: Path, number: str, shown: str) -> None:
    assert guide.configure(ours).national(number) == shown


def test_a_text_is_there_in_each_language_and_in_no_other(ours: Path) -> None:
    guide.configure(ours)
    assert take({"pt": "a", "de": "b", "ja": "c"}, Text).get("de") == "b"
    with pytest.raises(ValueError, match="unknown language; ja is missing here"):
        take({"pt": "a", "de": "b", "en": "c"}, Text)


FAULTS = [
    ("country: PT", "country: Portugal", 10, "country: write a country's two letters"),
    ("Europe/Lisbon", "Europe/Madrid", 11, "time_zone: write one of Atlantic/Azores, Atlantic/Madeira, Europe/Lisbon"),
    ("party: library", "partie: library", 9, "extra.guide.subject.partie: unknown key"),
    ("x_default: de", "x_default: en", 13, "x_default: is no language of this guide; use one of pt, de, ja"),
    ("alarm: block-card", "alarm: Block card", 18, "articles.alarm"),
    ("not_found: [block-card]", "not_found: []", 21, "articles.not_found"),
    ("de: d. MMMM y, ", "", 14, "dates.de: is missing"),
    ("plugins:", "plugns:", 1, "plugins: i18n needs `languages`"),
    (", default: true", "", 1, "one with `default: true`"),
    ("    subject: {party: library, name: The Library}\n", "", 8, "subject"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "said"), FAULTS)
def test_a_slip_is_one_line(ours: Path, right: str, wrong: str, line: int, said: str) -> None:
    ours.write_text(GOOD.replace(right, wrong), encoding="utf-8")
    with pytest.raises(SourceError) as raised:
        guide.configure(ours)
    lines = str(raised.value).splitlines()
    assert any(each.startswith(f"{ours}:{line}: ") and said in each for each in lines), lines
