"""What docs/ says of itself is whole: the build reads it with the same eyes, and stops at the same slips."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.site import Site
from scripts.model.one_cause import told_once


def invalid_data(site: Site) -> Iterator[Finding]:
    """The files of docs/_data and mkdocs.yml's own part keep to their schemas, and what they name exists."""
    yield from _faults(site, markdown=False)


def invalid_front_matter(site: Site) -> Iterator[Finding]:
    """The front matter of a page has the keys of its kind, of the right form, and the same as its twin's."""
    yield from _faults(site, markdown=True)


def _faults(site: Site, markdown: bool) -> Iterator[Finding]:
    faults = site.docs.faults if site.docs is not None else []
    for fault in faults if site.only else told_once(faults):  # of a pair, what stands elsewhere is not shown
        if fault.path.endswith(".md") == markdown:
            yield Finding(Place(fault.path, line=fault.line), fault.message, fault.message.partition(": ")[0])
