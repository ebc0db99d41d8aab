"""The app's labels come from one table: what a Chinese article has in bold Latin letters stands in the glossary."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.model.glossary import Glossary
from scripts.model.source import load

ROOT = Path(__file__).parents[1] / "docs"
LABEL = re.compile(r"\*\*([A-Za-z][A-Za-z0-9 .,'’&?/-]*)\*\*")


def terms(glossary: Glossary) -> frozenset[str]:
    """Return every wording of every label of the glossary."""
    labels = (term.screen for group in glossary.groups for term in group.terms)
    return frozenset(part.strip() for label in labels for part in label.split(" / "))


def unknown(text: str, known: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield line (from 1) and label for each bold label of a text that the glossary doesn't have."""
    for number, line in enumerate(text.splitlines(), 1):
        for label in LABEL.findall(line):
            if label not in known:
                yield number, label


def main() -> int:
    """Print each unknown label as `path:line: …`; return 1 when there is one, else 0."""
    known = terms(load(ROOT / "_data" / "glossary.yml", Glossary))
    found = 0
    for path in sorted(ROOT.glob("zh/**/*.md")):
        for line, label in unknown(path.read_text(encoding="utf-8"), known):
            found += 1
            where = f"{path.relative_to(ROOT.parent)}:{line}"
            print(f"{where}: **{label}** is not in the glossary; add it there first (LABEL-2)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
