"""Each article becomes one record: what an app needs to list it, search it, open it and know when it changed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from scripts.model import languages
from scripts.model.languages import Language
from scripts.render import site

Record = dict[str, Any]
# What is the same for all records, and these, which may be made as they are written.
Feed = dict[str, Any]
VERSION = 1
SCHEMAS = Path(__file__).with_name("schema")


def articles(state: site.Site, language: Language, digests: dict[str, str]) -> Feed:
    """Return articles.json of a language; `digests` has the SHA-256 of each page by its address."""
    pages = [page for page in state.pages[language].values() if site.is_article(page)]
    records = (_article(state, page, digests) for page in sorted(pages, key=site.slug_of))
    return _feed(state, language, "articles", records)


def _article(state: site.Site, page: Page, digests: dict[str, str]) -> Record:
    block = state.blocks.of(page)
    reviewed = page.meta.get("reviewed")
    return {
        "id": site.slug_of(page),
        "title": str(page.title),
        "summary": page.meta.get("description", ""),
        "keywords": [str(word) for word in page.meta.get("keywords", [])],
        "url": page.url,
        "anchors": list(_anchors(page)),
        "urgency": block.case.urgency if block else "none",
        "channels": [name for name, _ in block.channels] if block else [],
        "reviewed": reviewed.isoformat() if isinstance(reviewed, date) else None,
        "sha256": digests[page.url],
    }


def _anchors(page: Page) -> list[dict[str, str]]:
    top = page.toc.items[0].children if page.toc.items else []
    return [{"id": item.id, "title": item.title} for item in _flat(top)]


def _flat(items: list[AnchorLink]) -> list[AnchorLink]:
    return [each for item in items for each in (item, *_flat(item.children))]


def topics(state: site.Site, language: Language, sections: list[dict[str, Any]]) -> Feed:
    """Return topics.json of a language: the short list, section by section in the order of the site's own menu."""
    records = (_topic(state, page, section) for section in sections for page in section["pages"])
    names = [{"id": each["name"], "title": str(each["title"]), "url": each["url"]} for each in sections]
    return {**_feed(state, language, "topics", records), "sections": names}


def _topic(state: site.Site, page: Page, section: dict[str, Any]) -> Record:
    case = page.meta.get("case", "none")
    slug = site.slug_of(page)
    return {
        "id": slug,
        "section": section["name"],
        "title": str(page.title),
        "url": page.url,
        "go": f"go/{slug}.html",
        "urgency": "none" if case == "none" else state.register.cases.cases[case].urgency,
    }


def _feed(state: site.Site, language: Language, name: str, records: Iterable[Record]) -> Feed:
    return {"version": VERSION, "language": state.words[language]["lang"], name: records}


def write_schemas(state: site.Site, folder: Path) -> None:
    """Write the schemas of feeds and events into `folder`, with the languages of this guide."""
    ours = languages.configured()
    tags = json.dumps([words["lang"] for words in state.words.values()])
    folders = "|".join(ours.folder(each) for each in ours.others(ours.root))
    folder.mkdir(parents=True, exist_ok=True)
    for path in SCHEMAS.glob("*.json"):
        text = path.read_text(encoding="utf-8").replace('["GUIDE_LANGUAGES"]', tags)
        text = text.replace("GUIDE_FOLDER", f"({folders})?" if folders else "")
        (folder / path.name).write_text(text, encoding="utf-8")


def write(feed: Feed, path: Path) -> None:
    """Write a feed as JSON."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(written(feed))


def written(feed: Feed) -> Iterator[str]:
    """Yield the JSON of a feed piece by piece: on a large site it is megabytes, and each record is needed once.

    It is the same for the same feed, with one record a line for people who compare versions.
    """
    opening = "{"
    for name, value in feed.items():
        yield f"{opening}{_json(name)}:"
        yield from (_json(value),) if isinstance(value, str | int) else _lines(value)
        opening = ","
    yield "}\n"


def _lines(records: Iterable[Record]) -> Iterator[str]:
    yield "["
    for position, record in enumerate(records):
        yield (",\n" if position else "") + _json(record).replace('},{"id"', '},\n{"id"')
    yield "]"


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
