"""The tree of an earlier commit with the articles of today, to compare what a build costs on equal articles."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.model.docs import Docs, load_docs
from tests.bench.commit import extract
from tests.bench.corpus import FRONT

COMMIT = "b546ea8"
PARTS = ("docs", "overrides", "scripts", "mkdocs.yml")
NAV = "\nnav:\n"
# What the front matter of today has that COMMIT does not know, and names of cases and messages, which are others now.
NEWER = re.compile(r"^(?:works_without|messages|case): .*\n", re.MULTILINE)
# Where a flow stands: COMMIT had pictures there.
COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)


def write(folder: Path, ours: Path) -> Path:
    """Write the tree of COMMIT into `folder`, with the articles and the `nav` of the project `ours`; return it.

    An article that COMMIT had keeps its front matter, so that its register fits; CalledProcessError without git.
    """
    extract(COMMIT, folder, *PARTS)
    docs = load_docs(ours / "docs")
    for language in docs.sources:
        for page in sorted((ours / "docs" / language).rglob("*.md")):
            _write_page(docs, language, page, folder / page.relative_to(ours))
    configuration = folder / "mkdocs.yml"
    own, nav = (path.read_text(encoding="utf-8").split(NAV) for path in (configuration, ours / "mkdocs.yml"))
    configuration.write_text(own[0] + NAV + nav[1], encoding="utf-8")
    return folder


def _write_page(docs: Docs, language: str, page: Path, target: Path) -> None:
    text = page.read_text(encoding="utf-8")
    front = FRONT.match(target.read_text(encoding="utf-8") if target.exists() else "")
    own = FRONT.match(text)
    assert own is not None, f"{page} has no front matter"
    body = COMMENT.sub("", docs.filled(language, text[own.end() :]))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text((front[0] if front else _older(own[0])) + body, encoding="utf-8")


def _older(front: str) -> str:
    """Return front matter as COMMIT knows it, for an article that it has not."""
    is_article = "\ncase: " in front
    return NEWER.sub("", front).removesuffix("---\n") + ("case: general\n" if is_article else "") + "---\n"
