"""What `make train-search` made of docs/_data/situations: the build takes it as it is, and says if it is old."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.model.article import Article
from scripts.model.docs import Docs, shown
from scripts.model.document import Fault
from scripts.model.languages import Language
from scripts.model.situations import path_of
from scripts.text.addresses import slug_of

ROOT = Path(__file__).parents[2]
# What decides how a text is taken apart and learned from.
CODE = (
    *("docs/assets/search/text.js", "docs/assets/search/situations.js"),
    *("scripts/search/training.mjs", "scripts/search/regression.mjs", "scripts/search/typical.mjs"),
)

# What is said of a model that was trained on other texts.
STALE = "search learned from other titles, keywords or situations; when they are done, run `make train-search`"


def trained_path(folder: Path, language: Language) -> Path:
    """Return where the model of `language` stands, below the folder `docs`."""
    return path_of(folder, language).with_suffix(".trained.json")


def short_texts(docs: Docs, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what articles call themselves, as (slug, text): title and keywords, in the order of their paths."""
    for path, source in sorted(docs.sources[language].items()):
        if isinstance(source.front, Article):
            yield from ((slug_of(path), text) for text in (source.front.title, *source.front.keywords))


def stamp(docs: Docs, language: Language) -> str:
    """Return a hash of all that the model of `language` is made of."""
    code = [(ROOT / path).read_bytes() for path in CODE]
    texts = json.dumps(list(short_texts(docs, language)), ensure_ascii=False)
    parts = [*code, path_of(docs.folder, language).read_bytes(), texts.encode()]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def trained(docs: Docs, language: Language) -> dict[str, Any] | None:
    """Return the model of `language` as situations.js reads it, with its stamp; None where nothing was trained."""
    path = trained_path(docs.folder, language)
    if not path.exists() or not path_of(docs.folder, language).exists():
        return None
    model: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return model


def stale_faults(docs: Docs, language: Language) -> Iterator[Fault]:
    """Yield a fault where the model of `language` is missing, or made of something else than what is there."""
    if not path_of(docs.folder, language).exists():
        return
    model = trained(docs, language)
    if model is None or model["made_of"] != stamp(docs, language):
        name = shown(docs.folder, trained_path(docs.folder, language))
        yield Fault(name, 1, STALE)
