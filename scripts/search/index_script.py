"""All that search needs in one language is written as one classic script: it works from a folder as from a server."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from mkdocs.structure.pages import Page

from scripts.model import guide, languages
from scripts.model.article import Article
from scripts.model.register import Language
from scripts.render import site
from scripts.search import kinds
from scripts.search.documents import Section, document_of, sections_of
from scripts.search.small_words import small_words
from scripts.search.tables import simplified, sounds
from scripts.search.trained import trained
from scripts.text.addresses import slug_of
from scripts.text.pinyin import HAN

# The last tables of a language, by a hash of what they are made of.
Heard = dict[str, tuple[str, str]]


def index_script(
    state: site.Site,
    language: Language,
    sections: list[dict[str, Any]],
    known: dict[str, tuple[Section, ...]] | None,
    heard: Heard | None = None,
) -> bytes:
    """Return the script that holds the index of `language`; `sections` are the topics shown when nothing is found.

    `known` are the parts of the pages that have been read, by address; those read now are added, if it is to keep them.
    `heard` spares working out again how the same texts sound, and keeps that of these.
    """
    lines: list[str] = []
    short: list[str] = []
    slugs: list[str] = []
    for page in filter(site.is_article, state.pages[language].values()):
        document = document_of(state, page, _sections(page, known))
        lines += document.lines()
        short += document.short_texts
        slugs.append(slug_of(document.path))
    text = "\n".join(lines)
    groups = state.register.synonyms[language]
    words, ours = state.words[language]["search_words"], guide.configured()
    tables = _tables(short, " ".join([text, *(word for group in groups for word in group)]), heard)
    # In this order gzip, which looks back no more than 32 kB, makes the least of it.
    data = {
        "sounds": tables["sounds"],
        "emergencies": _emergencies(state, language),
        "runs": tables["runs"],
        "situations": _situations(state, language, slugs),
        "kinds": kinds.table(),
        "words": words,
        "topics": [[section["title"], section["url"]] for section in sections],
        "home": languages.configured().folder(language),
        "others": [_invitation(state, each) for each in languages.configured().others(language)],
        "aside": f"{ours.sections.about}/",
        "support": ours.articles.support,
        "synonyms": ["|".join(group) for group in groups],
        "small": small_words(ours.search.dropped, ours.search.low),
        "new": tables["new"],
        "text": text,
        "old": tables["old"],
    }
    return f"var helpSearchIndex={_javascript(data)};\n".encode()


def _situations(state: site.Site, language: Language, slugs: list[str]) -> dict[str, Any] | None:
    """What search learned from readers' messages, `slugs` as places in the index; None in a guide without them."""
    model = trained(state.docs, language)
    if model is None:
        return None
    articles = [slugs.index(slug) if slug in slugs else -1 for slug in model["slugs"]]
    kept = {key: value for key, value in model.items() if key not in ("made_of", "slugs")}
    return {"articles": articles, **kept}


def _invitation(state: site.Site, language: Language) -> list[str]:
    """What invites to search in `language`, in its own words; the folder of its pages, and its code in HTML."""
    words = state.words[language]
    return [words["search_words"]["again"], languages.configured().folder(language), words["lang"]]


def _emergencies(state: site.Site, language: Language) -> list[str]:
    sources = state.docs.sources[language].values()
    return [slug_of(each.path) for each in sources if isinstance(each.front, Article) and each.front.emergency]


def _sections(page: Page, known: dict[str, tuple[Section, ...]] | None) -> tuple[Section, ...]:
    if known is None:
        return tuple(sections_of(page.content or ""))
    if page.url not in known:
        known[page.url] = tuple(sections_of(page.content or ""))
    return known[page.url]


def _tables(short: list[str], words: str, heard: Heard | None) -> dict[str, str]:
    """`short` are the texts that are matched by sound, `words` all that is searched."""
    known = _han(" ".join([words, *short]))
    old, new = simplified(known)
    runs, others = _sounds(short, known, heard)
    return {"old": old, "new": new, "runs": runs, "sounds": others}


def _sounds(short: list[str], known: set[str], heard: Heard | None) -> tuple[str, str]:
    """Return how these sound, from what was `heard` where it is of the same texts: a sentence rarely has a new sign."""
    if heard is None:
        return sounds(short, known)
    key = hashlib.sha256(json.dumps([short, sorted(known)]).encode()).hexdigest()
    if key not in heard:
        heard.clear()
        heard[key] = sounds(short, known)
    return heard[key]


def _han(text: str) -> set[str]:
    return {each for each in set(text) if HAN.match(each)}


def _javascript(data: object) -> str:
    """JSON, with the two line ends that older JavaScript does not take in a string."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
