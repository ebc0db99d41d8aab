"""Asks our own search as it was, MiniSearch and Pagefind the same queries, on the articles that our index holds."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from scripts.search import kinds
from scripts.tools.node import node
from tests.bench.filler import START, index_path
from tests.bench.queries import Answer, Query
from tests.tools.node import install

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
# The ranker of b546ea8, in the modules that this one can load.
EARLIER = "1f4ba9b"
MODULES = ("text", "index", "rank")
FIELDS = {"title": "title", "keyword": "keywords", "heading": "headings", "description": "description"}
ASK = """async ([address, queries]) => {
  const pagefind = await import(address);
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 20).map(result => result.data()));
    found.push(pages.map(page => page.url.split("/").pop().replace(".html", "")));
  }
  return found;
}"""
Found = list[list[str]]


def asked(site: Path, folder: Path, language: str, queries: list[Query]) -> Iterator[tuple[str, list[Answer] | str]]:
    """Yield each peer's name with its answers, or with the reason why there are none; `folder` is for its files."""
    data = json.loads(index_path(site, language).read_text(encoding="utf-8").removeprefix(START).rstrip(";\n"))
    (folder / "index.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "queries.json").write_text(json.dumps([query.words for query in queries]), encoding="utf-8")
    (folder / "documents.json").write_text(json.dumps(documents(data["text"])), encoding="utf-8")
    yield f"ours, {EARLIER}", _answers(queries, _earlier(folder))
    if not install(HERE):
        yield "MiniSearch, Pagefind", "npm could not install tests/bench/peers"
        return
    mini = _node("minisearch.mjs", folder / "documents.json", folder / "queries.json")
    yield "MiniSearch 7.2", _answers(queries, mini)


def documents(text: str) -> list[dict[str, str]]:
    """Return the articles of an index's text, each with its fields as one text."""
    names = {kind.mark: kind.name for kind in kinds.KINDS}
    found: list[dict[str, str]] = []
    for line in text.split("\n"):
        name, words = names[line[0]], line[1:]
        if name == "page":
            found.append({"slug": words.rsplit("/", 1)[-1], "text": "", **dict.fromkeys(FIELDS.values(), "")})
        elif name in FIELDS or name == "paragraph":
            field = FIELDS.get(name, "text")
            plain = words.split(" ", 1)[1] if name == "heading" else words
            found[-1][field] = f"{found[-1][field]} {plain}".strip()
    return found


def _earlier(folder: Path) -> Found | str:
    modules = folder / "earlier"
    modules.mkdir(exist_ok=True)
    for name in MODULES:
        path = f"{EARLIER}:docs/assets/search/{name}.js"
        shown = subprocess.run(["git", "show", path], cwd=ROOT, capture_output=True, check=False)
        if shown.returncode:
            return f"git has no {path}"
        (modules / f"{name}.js").write_bytes(shown.stdout)
    return _node("earlier.mjs", modules, folder / "index.json", folder / "queries.json")


def pagefind(page: Page, folder: Path, address: str, language: str, queries: list[Query]) -> list[Answer] | str:
    """Return Pagefind's answers: its index goes into `folder`, which is served at `address`."""
    target = folder / "pagefind"
    shutil.rmtree(target, ignore_errors=True)
    _node("pagefind.mjs", folder / "documents.json", language, target, is_json=False)
    page.goto(address)
    return _answers(queries, page.evaluate(ASK, [f"{address}pagefind/pagefind.js", [each.words for each in queries]]))


def _answers(queries: list[Query], found: Found | str) -> list[Answer] | str:
    if isinstance(found, str):
        return found
    return [Answer(query, tuple(slugs), 0) for query, slugs in zip(queries, found, strict=True)]


def _node(script: str, *arguments: object, is_json: bool = True) -> Any:
    command = [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", str(HERE / script), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return json.loads(run.stdout) if is_json else None
