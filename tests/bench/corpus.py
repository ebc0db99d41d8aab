"""Articles by the thousand, made of the real ones' own sentences, for measuring what a build costs as a site grows."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
IN_SECTION = 50
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
SENTENCES = {"zh": 12, "en": 20}
HEADINGS = {
    "zh": ("操作前", "步骤", "不行怎么办", "仍未解决？"),
    "en": ("Before you start", "Steps", "If it fails", "Still stuck?"),
}
STOCK = """\
site_name: Stock Material
theme:
  name: material
  font: false
  language: zh
  features: [navigation.prune, navigation.indexes]
plugins:
  - search: {lang: [en, zh]}
"""
# Pages that are their text and nothing else: the least that MkDocs, Python-Markdown and the i18n plugin take.
BARE = """\
site_name: Text alone
docs_dir: ../stock/docs
theme:
  name: null
  custom_dir: theme
plugins:
"""
LANGUAGES = """\
  - i18n:
      docs_structure: folder
      languages:
        - {locale: zh, name: 简体中文, default: true, build: true}
        - {locale: en, name: English, build: true}
site_url: https://help.example.org/
use_directory_urls: false
"""


@dataclass(frozen=True)
class Corpus:
    """Projects with the same articles: ours, stock Material, and MkDocs that writes their text alone."""

    ours: Path
    stock: Path
    bare: Path


def write(folder: Path, pages: int) -> Corpus:
    """Write the projects below `folder`, each with `pages` articles a language (the real ones among them)."""
    corpus = Corpus(folder / "ours", folder / "stock", folder / "bare")
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, corpus.ours / name, ignore=shutil.ignore_patterns("__pycache__", "vendor"))
    shutil.copy(ROOT / "mkdocs.yml", corpus.ours)
    sections = _sections(pages - _count(corpus.ours / "docs" / "en"))
    for language in ("zh", "en"):
        _write_articles(corpus.ours / "docs" / language, language, sections)
    leave_out(corpus.ours / "docs", (slug for slugs in sections.values() for slug in slugs))
    nav = _extended_nav(corpus.ours / "mkdocs.yml", sections)
    _write_plain(corpus, nav)
    return corpus


def leave_out(docs: Path, slugs: Iterable[str]) -> None:
    """Publish the ids of articles to which no answer of the triage leads: either list is the last of its file."""
    named = list(slugs)
    with (docs / "_data" / "triage.yml").open("a", encoding="utf-8") as triage:
        triage.writelines(f"  - {slug}\n" for slug in named)
    publish(docs, named)


def publish(docs: Path, slugs: Iterable[str]) -> None:
    """Add the ids of articles to those that apps may link to."""
    with (docs / "_data" / "topics.lock").open("a", encoding="utf-8") as lock:
        lock.writelines(f"{slug}\n" for slug in slugs)


def _count(folder: Path) -> int:
    return sum(1 for path in folder.rglob("*.md") if path.name != "index.md")


def _sections(more: int) -> dict[str, list[str]]:
    """Return the slugs of `more` made-up articles, by section."""
    slugs = [f"made-up-{number:05}" for number in range(max(0, more))]
    starts = range(0, len(slugs), IN_SECTION)
    return {f"topic-{start // IN_SECTION:03}": slugs[start : start + IN_SECTION] for start in starts}


def _write_articles(folder: Path, language: str, sections: dict[str, list[str]]) -> None:
    chance = random.Random(7)
    pool = _pool(folder, language)
    for section, slugs in sections.items():
        (folder / section).mkdir()
        index: dict[str, object] = {
            "title": section,
            "description": "A made-up section to measure how a build grows.",
            "template": "section.html",
        }
        _write(folder / section / "index.md", index, f"# {section}\n\n{chance.choice(pool)}\n")
        for position, slug in enumerate(slugs):
            related = [slugs[position - 1], slugs[position - 2]] if len(slugs) > 2 else []
            _write_article(folder / section / f"{slug}.md", language, related, pool, chance)


def _pool(folder: Path, language: str) -> list[str]:
    """Return the sentences of the real articles, without their links."""
    bodies = (FRONT.sub("", path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.md")))
    lines = (LINK.sub(r"\1", line).strip() for body in bodies for line in body.splitlines())
    prose = (line for line in lines if line and line[0] not in "#|<!-0123456789:[")
    marks = "。！？" if language == "zh" else ".!?"
    return [part.strip() for line in prose for part in re.split(f"(?<=[{marks}])", line) if len(part) > 10]


def _write_article(path: Path, language: str, related: list[str], pool: list[str], chance: random.Random) -> None:
    sentences = [chance.choice(pool) for _ in range(SENTENCES[language])]
    words = re.findall(r"\w{2,12}", " ".join(sentences))
    meta: dict[str, object] = {
        "title": f"{path.stem}: {sentences[0][:40].replace('*', '').strip()}",
        "description": f"A made-up article number {path.stem} to measure how the build grows.",
        "case": "general",
        "keywords": list(dict.fromkeys(map(str, words)))[:10],
        "related": related,
        "reviewed": "2026-11-22",
    }
    before, steps, fails, stuck = HEADINGS[language]
    size = len(sentences) // 4
    text = [" ".join(sentences[start : start + size]) for start in range(0, 4 * size, size)]
    listed = "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences[size : 2 * size], 1))
    body = (
        f"# {meta['title']}\n\n{text[0]}\n\n## {before} {{ #before-you-start }}\n\n{text[3]}\n\n"
        f"## {steps} {{ #steps }}\n\n{listed}\n\n## {fails} {{ #if-it-fails }}\n\n{text[2]}\n\n"
        f"## {stuck} {{ #need-help }}\n\n{sentences[-1]}\n"
    )
    _write(path, meta, body)


def _write(path: Path, meta: dict[str, object], body: str) -> None:
    front = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False).replace("'2026-11-22'", "2026-11-22")
    path.write_text(f"---\n{front}---\n\n{body}", encoding="utf-8")


def _extended_nav(configuration: Path, sections: dict[str, list[str]]) -> str:
    """Add the made-up sections to the end of mkdocs.yml, where its nav is, and return the whole nav."""
    text = configuration.read_text(encoding="utf-8").rstrip() + "\n"
    lines = []
    for section, slugs in sections.items():
        lines += [f"  - {section}:", *(f"      - {section}/{name}.md" for name in ("index", *slugs))]
    whole = text + "\n".join(lines) + "\n"
    configuration.write_text(whole, encoding="utf-8")
    return whole[whole.index("\nnav:\n") :]


def _write_plain(corpus: Corpus, nav: str) -> None:
    """The same articles and extensions for the others; only the names of our templates are taken out."""
    for language in ("zh", "en"):
        shutil.copytree(corpus.ours / "docs" / language, corpus.stock / "docs" / language)
    for path in (corpus.stock / "docs").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?m)^template: .*\n", "", text, count=1), encoding="utf-8")
    ours = (corpus.ours / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = ours[ours.index("\nmarkdown_extensions:\n") : ours.index("\nvalidation:\n")]
    theme = corpus.bare / "theme" / "main.html"
    theme.parent.mkdir(parents=True)
    theme.write_text("{{ page.content }}\n", encoding="utf-8")
    for project, head in ((corpus.stock, STOCK), (corpus.bare, BARE)):
        (project / "mkdocs.yml").write_text(head + LANGUAGES + extensions + nav, encoding="utf-8")
