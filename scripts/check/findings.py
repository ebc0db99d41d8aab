"""All rules look at one site; what they find is told once, where somebody can mend it."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.check import memory
from scripts.check.finding import Row
from scripts.check.ignore import apply_ignores
from scripts.check.locate import Locator
from scripts.check.read.page_reader import PARALLEL_FROM
from scripts.check.rules import OF_WHOLE_SITES, RULES, Rule, model, name_of
from scripts.check.site import Site
from scripts.check.spread import spread
from scripts.text.addresses import slug_of
from scripts.text.patterns import pattern


def findings(site: Site, rules: tuple[Rule, ...] = RULES) -> list[Row]:
    """All rows of one site, ignores applied, an equal line only once."""
    locator, kept = Locator(site), memory.current()

    def rows_of(rules: Iterable[Rule]) -> set[Row]:
        return {locator.row(name_of(rule), finding) for rule in rules for finding in rule(site)}

    def with_news(rules: Iterable[Rule]) -> tuple[set[Row], dict[str, bytes]]:
        return rows_of(rules), kept.taken()

    if rules is RULES and _is_unconfigured(site):
        rows = rows_of([model.invalid_data])
    elif site.only:
        rows = _of_pair(site, rows_of([rule for rule in rules if rule not in OF_WHOLE_SITES]), locator.prefix)
    elif kept.is_warm or rules is not RULES or _is_short(site):
        rows = rows_of(rules)
    else:
        rows = set()
        for found, news in spread(with_news, _families())():
            rows |= found
            kept.add(news)
    return apply_ignores(site, locator, _without_echoes(_without_consequences(site, rows)))


def _is_unconfigured(site: Site) -> bool:
    """Whether the guide's own part of mkdocs.yml has a slip: nobody knows then what any other rule should ask for."""
    return site.docs is not None and bool(site.docs.faults) and "cases" not in site.docs.documents


def _is_short(site: Site) -> bool:
    return sum(len(page.prose) for page in site.pages.values()) < PARALLEL_FROM // 10


def _of_pair(site: Site, rows: set[Row], prefix: str) -> set[Row]:
    """What is found elsewhere on the way is somebody else's, but for lists in which the article belongs."""
    names = {name for source in site.sources.values() for name in (source.slug, slug_of(source.slug))}
    return {
        row
        for row in rows
        if row.path in site.only
        or row.path.removeprefix(prefix) in site.only_pages
        or (row.path.endswith(_LISTS) and not names.isdisjoint(_NAME.findall(row.message)))
    }


# What has to name each article, and a name in a message about it: takes `account/reset-pin.md`, `reset-pin`.
_LISTS = ("mkdocs.yml", "triage.yml")
_NAME = pattern(r"[a-z0-9-]+(?:/[a-z0-9-]+)*(?:\.md)?")


# The modules whose rules ask for the same readings of texts, which would be made in either process: slips, and times.
_TOGETHER = {
    module: "twins" for module in ("slips", "prose", "quoted", "labels", "unlisted", "steps", "times", "contacts")
}
_TOGETHER["promised"] = "typed_times"


def _families() -> list[list[Rule]]:
    """The rules by what they share; those on texts, which take longest, first."""
    families: dict[str, list[Rule]] = {}
    for rule in RULES:
        module = rule.__module__.rpartition(".")[2]
        families.setdefault(_TOGETHER.get(module, module), []).append(rule)
    long = [families.pop(name) for name in ("twins", "facts", "typed_times", "chinese")]
    return [*long, *families.values()]


def _without_consequences(site: Site, rows: set[Row]) -> set[Row]:
    """Where the front matter can't be read, its lines have no finding of their own; the text below them has."""
    sources = [source for each in site.docs.sources.values() for source in each.values()] if site.docs else []
    documents = [source.document for source in sources]
    unread = {document.name for document in documents if document.data is None or document.unread}
    below = {source.path: source.front_lines for source in site.sources.values() if source.front_lines}

    def holds(row: Row) -> bool:
        return row.path in below and row.line > below[row.path]

    told = name_of(model.invalid_front_matter)
    return {row for row in rows if row.path not in unread or row.rule == told or holds(row)}


def _without_echoes(rows: set[Row]) -> list[Row]:
    """A link that stands on a page twice, or in two readings of it, is one finding a line."""
    kept: dict[tuple[str, int, int, str, str], Row] = {}
    for row in sorted(rows):
        kept.setdefault((row.path, row.line, row.column, row.rule, row.target), row)
    return list(kept.values())
