"""A larger guide for timing: articles put together from sentences of the real ones, so its vocabulary is natural."""

from __future__ import annotations

import gzip
import json
import random
import re
import shutil
from pathlib import Path
from typing import Any

from scripts.search.kinds import HEADING, KEYWORD, PAGE, PARAGRAPH, TITLE

START = "var helpSearchIndex="


def enlarged(site: Path, target: Path, language: str, articles: int) -> Path:
    """Copy `site` to `target` with an index of `articles` articles for one language; return `target`."""
    shutil.copytree(site, target, ignore=shutil.ignore_patterns("*.pdf", "*.zip", "*.br", "*.gz"))
    path = index_path(target, language)
    data = json.loads(path.read_text(encoding="utf-8").removeprefix(START).rstrip(";\n"))
    data["text"] = more_text(data["text"], articles)
    path.write_text(START + json.dumps(data, ensure_ascii=False) + ";\n", encoding="utf-8")
    return target


def index_path(site: Path, language: str) -> Path:
    """Return the index script of a language; FileNotFoundError when the site has none."""
    for path in (site / "assets").glob(f"search-{language}.*.js"):
        return path
    raise FileNotFoundError(f"{site}/assets has no search-{language}.*.js; build the site first")


def more_text(text: str, articles: int) -> str:
    """Return the lines of an index with as many articles: the real ones, then mixtures, the same on every run."""
    chance = random.Random(7)
    real = text.split("\n" + PAGE.mark)
    pools = _pools(text)
    extra = [_mixture(each, number, pools, chance) for number, each in _cycle(real, articles - len(real))]
    return ("\n" + PAGE.mark).join(real[:articles] + extra)


def _cycle(real: list[str], count: int) -> list[tuple[int, str]]:
    return [(number, real[number % len(real)]) for number in range(max(0, count))]


def _pools(text: str) -> dict[str, list[str]]:
    return {
        kind.mark: re.findall(rf"^{re.escape(kind.mark)}(.*)$", text, re.MULTILINE)
        for kind in (TITLE, KEYWORD, PARAGRAPH, HEADING)
    }


def _mixture(article: str, number: int, pools: dict[str, list[str]], chance: random.Random) -> str:
    """Keep an article's outline, and take each of its lines from anywhere."""
    path, *lines = article.removeprefix(PAGE.mark).split("\n")
    mixed = [line[0] + chance.choice(pools[line[0]]) if line[0] in pools else line for line in lines]
    return "\n".join([f"{path}-{number}", *mixed])


def emergencies(site: Path, language: str) -> frozenset[str]:
    """Return the slugs of the articles where minutes count."""
    data = json.loads(index_path(site, language).read_text(encoding="utf-8").removeprefix(START).rstrip(";\n"))
    return frozenset(data["emergencies"])


def sizes(site: Path, language: str) -> dict[str, int]:
    """Return the bytes, in gzip, of what a reader of a language loads at the first touch: index, code, style."""
    names = {"index": f"search-{language}.*.js", "code": "search.*.js", "style": "search.*.css"}
    paths: dict[str, Any] = {name: next((site / "assets").glob(pattern)) for name, pattern in names.items()}
    return {name: len(gzip.compress(path.read_bytes(), 9)) for name, path in paths.items()}
