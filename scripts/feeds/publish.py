"""Everything that apps and bots get is written here, in one order: the manifest last, which seals the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from scripts.feeds import go_pages, llms_text, manifest, markdown_copies, records
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


def write_all(made: Made, project: Path, folder: Path) -> None:
    """Write feeds, schemas, go/, Markdown, llms.txt and the manifest into `folder`, the manifest last."""
    for language in made.state.pages:
        root = folder / languages.configured().folder(language)
        articles = records.articles(made.state, language, made.digests)
        topics = records.topics(made.state, language, made.sections[language])
        (root / "articles.json").write_text(records.as_json(articles), encoding="utf-8")
        (root / "topics.json").write_text(records.as_json(topics), encoding="utf-8")
    records.write_schemas(made.state, folder / "schema")
    leading = go_pages.write_all(made.state, made.names, made.csp, project / "overrides", folder)
    markdown_copies.write_all(made.state, folder)
    (folder / "llms.txt").write_text(llms_text.text(made.state, made.sections, made.base), encoding="utf-8")
    (folder / "assets" / "saved.css").write_text(_saved(made), encoding="utf-8")
    manifest.write(folder, f"{made.built:%Y-%m-%dT%H:%M:%SZ}", {**made.digests, **leading})


def _saved(made: Made) -> str:
    """One file, so that no page changes with the day of the build: since when a copy is saved, in each language."""
    rules = []
    for language, words in made.state.words.items():
        sentence = words["saved"] % site.day(made.built.date(), language)
        rules.append(f':root:lang({words["lang"]}){{--saved:"{sentence}"}}\n')
    return "".join(rules)
