"""Everything that apps and bots get is written here, in one order: the manifest last, which seals the rest."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from scripts.feeds import go_pages, llms_text, manifest, records
from scripts.model import languages
from scripts.model.register import Language
from scripts.render import site


@dataclass(frozen=True)
class Made:
    """What the contract is made from, once all pages are."""

    state: site.Site
    sections: dict[Language, list[dict[str, Any]]]
    digests: dict[str, str]
    names: dict[str, str]
    csp: str
    base: str
    built: datetime


def write_all(made: Made, project: Path, folder: Path) -> dict[str, str]:
    """Write feeds, schemas, go/, llms.txt and the manifest into `folder`, the manifest last.

    Return the SHA-256 of what leads to articles, by address.
    """
    records.write_schemas(made.state, folder / "schema")
    leading = go_pages.write_all(made.state, made.names, made.csp, project / "overrides", folder)
    _write_lists(made, folder, {**made.digests, **leading})
    return leading


def write_changed(made: Made, project: Path, folder: Path, titled: Collection[str]) -> dict[str, str]:
    """Write again what `write_all` makes of pages, and what leads to the articles with these `titled` slugs.

    Return the SHA-256 of the latter, by address.
    """
    overrides = project / "overrides"
    leading = go_pages.write_all(made.state, made.names, made.csp, overrides, folder, titled) if titled else {}
    _write_lists(made, folder, {**made.digests, **leading})
    return leading


def _write_lists(made: Made, folder: Path, digests: dict[str, str]) -> None:
    """Write what is one file for all articles; the manifest spares reading those of which `digests` tells."""
    for language in made.state.pages:
        root = folder / languages.configured().folder(language)
        records.write(records.articles(made.state, language, digests), root / "articles.json")
        records.write(records.topics(made.state, language, made.sections[language]), root / "topics.json")
    (folder / "llms.txt").write_text(llms_text.text(made.state, made.sections, made.base), encoding="utf-8")
    (folder / "assets" / "saved.css").write_text(_saved(made), encoding="utf-8")
    manifest.write(folder, f"{made.built:%Y-%m-%dT%H:%M:%SZ}", digests)


def _saved(made: Made) -> str:
    """One file, so that no page changes with the day of the build: since when a copy is saved, in each language."""
    rules = []
    for language, words in made.state.words.items():
        sentence = words["saved"] % site.day(made.built.date(), language)
        rules.append(f':root:lang({words["lang"]}){{--saved:"{sentence}"}}\n')
    return "".join(rules)
