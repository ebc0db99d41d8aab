"""Begins an article: `make new-article SECTION=account SLUG=reset-pin` writes its files, its nav line and its id.

What is written builds, so that a writer can look at it; each place that waits for words has a mark, and the checker
names it until it is gone.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from scripts.model import guide
from scripts.model.article import DESCRIPTION, KEYWORDS, RELATED
from scripts.model.docs import DATA, Docs, load_docs
from scripts.model.languages import Language
from scripts.model.old_paths import redirects_of
from scripts.model.source import SourceError
from scripts.model.topics import ID
from scripts.model.topics import NAME as TOPICS
from scripts.model.triage import NAME as TRIAGE
from scripts.text.addresses import slug_of
from scripts.text.article_marks import NEED_HELP
from scripts.text.unwritten import MARK

# The headings that articles share, in their order: their words are taken from an article of the guide.
PARTS = ("before-you-start", "steps", "if-it-fails", NEED_HELP)
HEADING = re.compile(r"^## (.+?) \{ #([a-z-]+) \}$", re.MULTILINE)
LEFT_OUT = re.compile(r"^not_triaged:[ \t]*\n", re.MULTILINE)
BODY = {
    "before-you-start": f"<!-- {MARK} what to have at hand, what not to do yet -->",
    "steps": f"1. <!-- {MARK} one action a step, in the words of the screen -->",
    "if-it-fails": f"<!-- {MARK} what a reader may see instead, what it means, what to do -->",
    NEED_HELP: f"<!-- {MARK} what support can do here, and what it can't -->",
}


class Refused(Exception):
    """The article can't be begun; the message is one line that a person can act on."""


def begin(root: Path, section: str, slug: str, today: date) -> list[Path]:
    """Write the article and return its files; Refused or SourceError when there can be none, and nothing is written."""
    docs = load_docs(root / "docs")
    configuration = root / guide.FILE
    nav = configuration.read_text(encoding="utf-8")
    _require_new(docs, section, slug)
    nav = _with_line(nav, section, slug)
    found = []
    for language in docs.sources:
        path = docs.folder / language / section / f"{slug}.md"
        path.write_text(_text(docs, language, section, slug, today), encoding="utf-8")
        found.append(path)
    configuration.write_text(nav, encoding="utf-8")
    _add_id(docs.folder / DATA / TOPICS, slug)
    _leave_out(docs.folder / DATA / f"{TRIAGE}.yml", slug)
    return [*found, configuration, *(docs.folder / DATA / name for name in (TOPICS, f"{TRIAGE}.yml"))]


def _require_new(docs: Docs, section: str, slug: str) -> None:
    paths = next(iter(docs.sources.values()))
    sections = sorted({path.split("/")[0] for path in paths if "/" in path})
    if section not in sections:
        raise Refused(f"SECTION={section}: no such section; there are {', '.join(sections)}")
    if not ID.fullmatch(slug):
        raise Refused(f"SLUG={slug}: write lower-case letters, digits and hyphens, such as call-the-office")
    if (taken := next((path for path in paths if slug_of(path) == slug), "")) != "":
        raise Refused(f"SLUG={slug}: {taken} has this slug; choose another")
    old = {each.rsplit("/", 1)[-1] for source in paths.values() for each in redirects_of(source)}
    if slug in old or slug in docs.topics.ids:
        raise Refused(f"SLUG={slug}: this id was published and leads elsewhere now; choose another")


def _with_line(text: str, section: str, slug: str) -> str:
    """Return mkdocs.yml with the article last in its section's part of the nav."""
    block = re.search(rf"^( *)- {re.escape(section)}:\n((?:\1 +- .*\n?)+)", text, re.MULTILINE)
    if block is None:
        raise Refused(f"SECTION={section}: the nav of {guide.FILE} has no part of this name; add it there first")
    lines = block[2].rstrip("\n").split("\n")
    indent = lines[-1][: len(lines[-1]) - len(lines[-1].lstrip())]
    return (
        f"{text[: block.start(2)]}"
        + "\n".join([*lines, f"{indent}- {section}/{slug}.md"])
        + f"\n{text[block.end(2) :]}"
    )


def _add_id(path: Path, slug: str) -> None:
    """Put the id where the order of the alphabet wants it."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    place = next((number for number, line in enumerate(lines) if line > slug and not line.startswith("#")), len(lines))
    path.write_text("\n".join([*lines[:place], slug, *lines[place:]]) + "\n", encoding="utf-8")


def _leave_out(path: Path, slug: str) -> None:
    """Name the article as one that no answer leads to, until its writer says which."""
    text = path.read_text(encoding="utf-8")
    line = f"  - {slug} # {MARK} lead an answer there, or leave it here\n"
    with_list = text if LEFT_OUT.search(text) else f"{text.rstrip()}\n\nnot_triaged:\n"
    path.write_text(LEFT_OUT.sub(lambda found: found[0] + line, with_list, count=1), encoding="utf-8")


def _text(docs: Docs, language: Language, section: str, slug: str, today: date) -> str:
    ours = guide.configured()
    others = [each for each in (ours.articles.support, ours.articles.mistakes, ours.articles.alarm) if each != slug]
    case = next(iter(docs.register.cases.cases))
    keywords = ", ".join(f"{MARK} {number}" for number in range(1, KEYWORDS[0] + 1))
    title = f"{MARK} {slug}"
    front = [
        f"title: {title}",
        f"description: {MARK} what a reader finds here, in one sentence of {_span(DESCRIPTION)} characters",
        f"case: {case} # {MARK} the case of docs/_data/cases.yml that fits",
        f"keywords: [{keywords}] # {MARK} {_span(KEYWORDS)} words that readers type",
        f"related: [{', '.join(dict.fromkeys(others))}] # {MARK} {_span(RELATED)} articles that lead on",
        f"reviewed: {today.isoformat()}",
    ]
    parts = [f"# {title}", f"<!-- {MARK} the answer, in one or two sentences -->"]
    for name, words in _headings(docs, language).items():
        parts += [f"## {words} {{ #{name} }}", BODY[name]]
    return "\n".join(["---", *front, "---"]) + "\n\n" + "\n\n".join(parts) + "\n"


def _span(bounds: tuple[int, int]) -> str:
    return f"{bounds[0]} to {bounds[1]}"


def _headings(docs: Docs, language: Language) -> dict[str, str]:
    """Return the words of the shared headings, as most articles of the language have them."""
    found: dict[str, list[str]] = {name: [] for name in PARTS}
    for path in sorted((docs.folder / language).rglob("*.md")):
        for words, name in HEADING.findall(path.read_text(encoding="utf-8")):
            if name in found:
                found[name].append(words)
    return {name: max(set(words), key=words.count) for name, words in found.items() if words}


def main(arguments: list[str]) -> int:
    """Return 0 when the article is begun, 1 with one line on stderr when it can't be, 2 for wrong usage."""
    if len(arguments) != 2 or not all(arguments):
        print("usage: make new-article SECTION=contact SLUG=call-the-office", file=sys.stderr)
        return 2
    section, slug = arguments
    try:
        for path in begin(Path(), section, slug, date.today()):
            print(path)
    except (Refused, SourceError) as error:
        print(f"new-article: {error}", file=sys.stderr)
        return 1
    print(f"Write what stands behind each {MARK}; `make check` names what is left.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
