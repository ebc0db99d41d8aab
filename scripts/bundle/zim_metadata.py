"""What a Kiwix library shows of an archive before anybody opens it, by https://wiki.openzim.org/wiki/Metadata."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from typing import Any

from scripts.model import guide
from scripts.model.languages import Language
from scripts.render.site import day

LICENCE = "CC-BY-4.0"
# Kiwix's word for an archive from which nothing was left out, beside `nopic` and `mini`.
FLAVOUR = "maxi"
# Without _ftindex:yes a catalogue says that the archive has no full-text search.
TAGS = "_category:other;_pictures:no;_videos:no;_details:yes;_ftindex:yes"
# Most characters that the specification recommends.
LIMITS = {"Title": 30, "Description": 80, "LongDescription": 4000}


def metadata(words: dict[str, Any], language: Language, built: str, source: str) -> dict[str, str]:
    """Return the fields of an archive from the words of its frame; libzim adds Counter, the number of files by type.

    `built` is the day of the build (ISO 8601), `source` the address of the website, "" where it has none.
    """
    subject = guide.configured().subject.party
    fields = {
        "Name": f"{subject}-guide_{language}",
        "Title": words["short_name"],
        "Description": words["tagline"],
        "LongDescription": _long(words, language, built),
        "Language": words["iso_639_3"],
        "Creator": words["site_name"],
        "Publisher": words["site_name"],
        "Date": built,
        "License": LICENCE,
        "Tags": f"{subject};{TAGS}",
        "Flavour": FLAVOUR,
        "Scraper": f"libzim {version('libzim')}",
        **({"Source": source} if source else {}),
    }
    return {name: _within(LIMITS[name], value) if name in LIMITS else value for name, value in fields.items()}


def _within(most: int, text: str) -> str:
    """Return `text`, or as many whole words of it as `most` characters hold."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _long(words: dict[str, Any], language: Language, built: str) -> str:
    saved = words["saved"] % day(date.fromisoformat(built), language)
    return "\n".join([words["tagline"], words["independence"], saved, words["bundle"]["numbers"]])
