"""An exception stands where it is made, names its rule and gives its reason; one that is not needed goes."""

from __future__ import annotations

import re
from typing import NamedTuple

from scripts.check.finding import UNUSED, Row
from scripts.check.locate import Locator
from scripts.check.read.line_parts import line_before, line_end
from scripts.check.site import Site
from scripts.text.patterns import pattern

NO_REASON = "ignore-without-reason"
# A comment that silences rules, and why: takes `<!-- check: ignore missing-alt: the words beside it say it -->`;
# leaves `<!-- ignore this -->`.
_IGNORE = pattern(
    r"<!--\s*check:\s*ignore\s+(?P<rules>[a-z0-9, -]*?[a-z0-9])\s*(?:(?::|--|—|–)\s*(?P<why>.*?))?\s*-->", re.DOTALL
)


class Ignore(NamedTuple):
    """`<!-- check: ignore rule-name: why -->`, on the line of the finding or alone on the line before."""

    path: str
    line: int
    column: int
    rules: tuple[str, ...]
    why: str
    lines: tuple[int, ...]


def apply_ignores(site: Site, locator: Locator, rows: list[Row]) -> list[Row]:
    """The rows that no ignore covers, and the ignores that are idle or give no reason."""
    ignores = [ignore for path, text in _texts(site, locator) for ignore in find_ignores(path, text)]
    used: set[Ignore] = set()
    kept = []
    for row in rows:
        covering = [i for i in ignores if i.why and i.path == row.path and row.line in i.lines and row.rule in i.rules]
        used.update(covering)
        if not covering:
            kept.append(row)
    return sorted([*kept, *_idle(ignores, used)])


def _texts(site: Site, locator: Locator) -> list[tuple[str, str]]:
    """Every source, and each HTML page without one that holds such a comment."""
    texts = [(source.path, source.text) for source in site.sources.values()]
    pages = [path for path, page in site.pages.items() if page.has_ignores and path not in site.source_of]
    return texts + [(locator.prefix + path, locator.text_of(path)) for path in pages]


def find_ignores(path: str, text: str) -> list[Ignore]:
    """Every ignore comment of a text outside fenced code."""
    if "check:" not in text:
        return []
    found = []
    for match in _IGNORE.finditer(_without_fences(text)):
        line = text.count("\n", 0, match.start()) + 1
        end = text.count("\n", 0, match.end()) + 1
        before = line_before(text, match.start())
        around = before + text[match.end() : line_end(text, match.end())]
        lines = tuple(range(line, end + 1)) if around.strip() else (end, _next_filled(text, end))
        rules = tuple(re.split(r"[,\s]+", match["rules"].strip()))
        why = (match["why"] or "").strip()
        found.append(Ignore(path, line, len(before) + 1, rules, why, lines))
    return found


def _next_filled(text: str, line: int) -> int:
    for number, content in enumerate(text.split("\n")[line:], line + 1):
        if content.strip():
            return number
    return line


def _without_fences(text: str) -> str:
    from scripts.check.read.markdown_mask import mask_code

    return mask_code(text)


def _idle(ignores: list[Ignore], used: set[Ignore]) -> list[Row]:
    rows = []
    for ignore in ignores:
        names = ", ".join(ignore.rules)
        if not ignore.why:
            message = f"say why {names} is ignored: <!-- check: ignore {names}: the reason -->"
            rows.append(Row(ignore.path, ignore.line, ignore.column, NO_REASON, names, message, "error"))
        elif ignore not in used:
            message = f"nothing to ignore here for {names}; delete the comment"
            rows.append(Row(ignore.path, ignore.line, ignore.column, UNUSED, names, message, "error"))
    return rows
