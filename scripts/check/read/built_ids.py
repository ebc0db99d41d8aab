"""An article has ids that no Markdown writes: the build adds a block below it, and its templates name them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project
from scripts.model.article import NO_CASE
from scripts.model.docs import Docs
from scripts.model.document import listed
from scripts.text.patterns import pattern

# Ids of a template, and those that end in a message’s: takes `id="help-next"`, `id="message-{{ message.id }}"`.
_ID = pattern(r'\bid="([\w-]+)(\{\{ ?message\.id ?\}\})?"')


def built_ids(project: Project, docs: Docs | None, source: MarkdownSource) -> Iterator[str]:
    """Yield the ids that a build gives the page of an article with a case, beside its own."""
    case = source.front.get("case")
    cases = docs.documents.get("cases") if docs is not None else None
    if cases is None or project.overrides is None or not isinstance(case, str):
        return
    messages = listed(cases.at("cases", case, "messages"))
    wanted = source.front.get("messages") or [each.get("id") for _, each in messages if isinstance(each, dict)]
    for name, of_message in _ids(project.overrides) if messages else ():
        yield from (f"{name}{each}" for each in wanted) if of_message else (name,)


def is_untold(project: Project | None, docs: Docs | None, source: MarkdownSource | None, name: str) -> bool:
    """Whether a build would perhaps give an article the id `name`, and cases.yml has a slip, or not its case."""
    if docs is None or project is None or project.overrides is None:
        return False
    cases = docs.documents.get("cases")  # none where the guide's own part of mkdocs.yml has a slip
    case = str(source.front.get("case")) if source is not None else NO_CASE
    if cases is not None and not cases.faults and (case == NO_CASE or cases.at("cases", case) is not None):
        return False
    return any(name.startswith(begin) if of_message else name == begin for begin, of_message in _ids(project.overrides))


@cache
def _ids(templates: Path) -> frozenset[tuple[str, bool]]:
    texts = (file.read_text(encoding="utf-8", errors="replace") for file in templates.rglob("*.html"))
    return frozenset((name, bool(mark)) for text in texts for name, mark in _ID.findall(text))
