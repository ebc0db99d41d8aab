"""`python -m scripts.search.train` lets search learn from docs/_data/situations, and keeps what it learned there."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language
from scripts.model.situations import Situations, read_situations
from scripts.model.source import SourceError
from scripts.search.tables import traditional
from scripts.search.trained import ROOT, short_texts, stamp, trained_path
from scripts.text.addresses import slug_of
from scripts.tools.node import node

TRAINING = ROOT / "scripts" / "search" / "training.mjs"


def learned(docs: Docs, language: Language, situations: Situations) -> str:
    """Return the model of `language` as its file holds it, the same for the same words on every machine."""
    told = situations.situations
    slugs = [slug for slug in map(slug_of, sorted(docs.sources[language])) if slug in told]
    old, new = traditional()
    task = {
        **{"old": old, "simple": new},
        "senses": ["|".join(sense) for sense in situations.senses],
        "slugs": slugs,
        "messages": [[slug, message] for slug in slugs for message in told[slug]],
        "short": [
            *([slug, text] for slug, text in short_texts(docs, language) if slug in told),
            *([slug, text] for slug in slugs for text in situations.typed.get(slug, ())),
        ],
    }
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as file:
        json.dump(task, file, ensure_ascii=False)
        file.flush()
        command = [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(TRAINING), file.name]
        answer = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    model = {"made_of": stamp(docs, language), **json.loads(answer)}
    return json.dumps(model, ensure_ascii=False, indent=0) + "\n"


def main() -> int:
    """Train each language that has messages; 1, with a line a slip on stderr, where they have any."""
    try:
        docs = load_docs(ROOT / "docs")
        for language in docs.sources:
            document, situations = read_situations(docs, language)
            SourceError.if_any(document.faults)
            if situations is None:
                continue
            path: Path = trained_path(docs.folder, language)
            path.write_text(learned(docs, language, situations), encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
