"""Where an article has the line `<!-- picture: id -->`, its page shows the picture, with its words as `alt`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from scripts.model.glossary import Glossary, Term
from scripts.model.schema import LANGUAGES, Language
from scripts.model.source import SourceError, read_document
from scripts.render.pictures.canvas import WIDTH
from scripts.render.pictures.flow import draw_flow
from scripts.render.pictures.model import Flow, Picture, load_pictures
from scripts.render.pictures.screen import draw_screen

MARK = re.compile(r"<!-- picture: (\S+) -->")
HEIGHT = re.compile(r'height="(\d+)"')
SHOWN = 400
LIMIT = 15_000


@dataclass(frozen=True)
class Drawn:
    """One picture in one language: its address from the root of the site, its SVG, its words."""

    url: str
    svg: str
    alt: str

    @property
    def height(self) -> int:
        """Its height in pixels where it is SHOWN pixels wide."""
        match = HEIGHT.search(self.svg)
        return round(int(match[1]) * SHOWN / WIDTH) if match else 0


Gallery = dict[Language, dict[str, Drawn]]


def draw_all(path: Path, glossary: Glossary) -> Gallery:
    """Return every picture of `path` (docs/_data/pictures.yml) in both languages; SourceError for one that can't be."""
    pictures = load_pictures(path, glossary).pictures
    terms = {term.id: term for group in glossary.groups for term in group.terms}
    return {
        language: {name: _draw(path, name, picture, language, terms) for name, picture in pictures.items()}
        for language in LANGUAGES
    }


def _draw(path: Path, name: str, picture: Picture, language: Language, terms: dict[str, Term]) -> Drawn:
    try:
        svg = draw_flow(picture, language) if isinstance(picture, Flow) else draw_screen(picture, language, terms)
        if (size := len(svg.encode())) > LIMIT:
            raise ValueError(f"{size} bytes in {language}, more than {LIMIT}: say less, or draw two")
    except ValueError as error:
        line = read_document(path).line("pictures", name)
        raise SourceError(f"{path}:{line}: pictures.{name}: {error}") from None
    digest = hashlib.sha256(svg.encode()).hexdigest()[:8]
    return Drawn(f"assets/pictures/{name}.{language}.{digest}.svg", svg, picture.alt.get(language))


def write_all(gallery: Gallery, folder: Path) -> None:
    """Write every picture below `folder` (the built site)."""
    (folder / "assets" / "pictures").mkdir(parents=True, exist_ok=True)
    for drawn in gallery.values():
        for picture in drawn.values():
            (folder / picture.url).write_text(picture.svg, encoding="utf-8")


def place(html: str, drawn: dict[str, Drawn], source: Path, link: Callable[[str], str]) -> str:
    """Return the page with its pictures in place; SourceError names file and line of an unknown one.

    `source` is the article's file: its twin must show the same pictures in the same order. `link` turns an address from
    the root of the site into one from the page.
    """
    if MARK.search(html) is None:
        return html
    _require_known(source, drawn)
    _require_same(source)
    return MARK.sub(lambda match: _figure(drawn[match[1]], link), html)


def _figure(picture: Drawn, link: Callable[[str], str]) -> str:
    return (
        f'<figure class="picture"><img src="{link(picture.url)}" alt="{escape(picture.alt)}" '
        f'width="{SHOWN}" height="{picture.height}" loading="lazy"></figure>'
    )


def _marks(source: Path) -> list[tuple[int, str]]:
    """Return line and id of each picture that an article's file asks for."""
    lines = enumerate(source.read_text(encoding="utf-8").splitlines(), start=1)
    return [(number, match[1]) for number, line in lines for match in MARK.finditer(line)]


def _require_known(source: Path, drawn: dict[str, Drawn]) -> None:
    for line, name in _marks(source):
        if name not in drawn:
            raise SourceError(
                f"{source}:{line}: no picture is called {name}; docs/_data/pictures.yml has {', '.join(drawn)}"
            )


def _require_same(source: Path) -> None:
    twin = _twin(source)
    ours, theirs = ([name for _, name in _marks(file)] for file in (source, twin))
    if ours != theirs:
        line = _marks(source)[0][0]
        raise SourceError(
            f"{source}:{line}: pictures {', '.join(ours)}; {twin} has {', '.join(theirs) or 'none'}: make them equal"
        )


def _twin(source: Path) -> Path:
    """Return the same article in the other language: docs/zh/a/b.md ↔ docs/en/a/b.md."""
    languages = {"zh": "en", "en": "zh"}
    folder = next(parent for parent in source.parents if parent.name in languages)
    return folder.parent / languages[folder.name] / source.relative_to(folder)
