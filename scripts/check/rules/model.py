"""What docs/ says of itself is whole: the build reads it with the same eyes, and stops at the same slips."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Edit, Finding, Place
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.model.document import Fault
from scripts.model.one_cause import told_once
from scripts.model.readable_rest import BROKEN

# How the figure of a fact begins in a text.
FACT = "{fact:"


def invalid_data(site: Site) -> Iterator[Finding]:
    """The files of docs/_data and mkdocs.yml's own part keep to their schemas, and what they name exists."""
    yield from _faults(site, markdown=False)


def invalid_front_matter(site: Site) -> Iterator[Finding]:
    """The front matter of a page has the keys of its kind, of the right form, and the same as its twin's."""
    yield from _faults(site, markdown=True)


def _faults(site: Site, markdown: bool) -> Iterator[Finding]:
    faults = site.docs.faults if site.docs is not None else []
    sources = {source.path: source for source in site.sources.values()} if markdown and faults else {}
    for fault in faults if site.only else told_once(faults):  # of a pair, what stands elsewhere is not shown
        if fault.path.endswith(".md") == markdown:
            source = sources.get(fault.path)
            target, waits = fault.message.partition(": ")[0], _WAITS if _hides_case(source, fault) else ""
            yield Finding(
                Place(fault.path, line=fault.line), f"{fault.message}{waits}", target, edits=_edits(source, fault)
            )


# What is said where nobody knows of which case an article is, and so what the build adds to it.
_WAITS = "; what depends on the case is told once it can be read"


def _hides_case(source: MarkdownSource | None, fault: Fault) -> bool:
    if source is None or not fault.message.startswith(BROKEN):
        return False
    return "case" not in source.front and source.front_line("case") > 1


def _edits(source: MarkdownSource | None, fault: Fault) -> tuple[Edit, ...]:
    """The whole line as it should be, where it is known and has no figure of facts.yml, which are filled in there."""
    lines = source.text.split("\n") if source is not None and fault.instead else []
    typed = lines[fault.line - 1] if fault.line <= len(lines) else FACT
    return (Edit(fault.line, 1, typed, fault.instead),) if FACT not in typed else ()
