"""What a reader sees first in an unzipped folder: one page and one text that say what this is, in every language."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.model import languages
from scripts.model.docs import Docs, load_docs
from scripts.model.guide import configured
from scripts.render.minify import squeeze
from scripts.render.site import day
from scripts.text.addresses import SHEET
from scripts.text.marks import marks_of

ROOT = Path(__file__).parents[2]
TEMPLATES = {"START-HERE.html": "start-here.html", "README.txt": "readme.txt"}


def cover(data: dict[str, Any], files: dict[str, bytes]) -> dict[str, bytes]:
    """Return START-HERE.html and README.txt for the bundle of manifest `data`; `files` are the site's own."""
    docs = load_docs(ROOT / "docs")
    words, contact = docs.words, _first_contact(docs)
    built = date.fromisoformat(data["date"][:10])
    ours = languages.configured()
    said = {
        "build": data["build"],
        "names": ours.names,
        "words": {language: words[language] for language in ours},
        "folders": {language: ours.folder(language) for language in ours},
        "marks": {language: marks_of(language) for language in ours},
        "saved": {language: words[language]["saved"] % day(built, language) for language in ours},
        "unzip_first": {language: words[language]["bundle"]["unzip_first"] % contact for language in ours},
        "policy": _first(rb'http-equiv="Content-Security-Policy" content="([^"]+)"', files["index.html"]),
        "style": _first(rb'rel="stylesheet" href="([^"]+)"', files["index.html"]),
        "icon": _first(rb'rel="icon"[^>]* href="([^"]+)"', files["index.html"]),
        "sheets": [name for name in (f"{SHEET}.html", f"{SHEET}.pdf") if name in files],
    }
    return {name: _render(template, said) for name, template in TEMPLATES.items()}


def _first_contact(docs: Docs) -> str:
    """Return what reaches the subject of the guide without anything else: its first phone number, or first address."""
    subject = configured().subject.party
    ours = [each for each in docs.register.channels.active.values() if each.party == subject and each.value]
    return min(ours, key=lambda channel: not channel.traits.is_dialled).value or ""


def _first(pattern: bytes, page: bytes) -> str:
    match = re.search(pattern, page)
    assert match is not None, "the home page has its policy, style and icon"
    return match[1].decode()


def _render(template: str, said: dict[str, Any]) -> bytes:
    loader = FileSystemLoader(Path(__file__).parent)
    is_page = template.endswith(".html")
    environment = Environment(loader=loader, autoescape=is_page, undefined=StrictUndefined, trim_blocks=True)
    text = environment.get_template(template).render(said)
    return (squeeze(text) if is_page else text.replace("\n", "\r\n")).encode()
