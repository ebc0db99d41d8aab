"""What docs/ says of itself is whole: the build reads it with the same eyes, and stops at the same slips."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.site import Site
from scripts.text.patterns import pattern

# What each place says that names the same: takes `channel x is not in channels.yml`; leaves `is missing; write it`.
_OF_ONE_NAME = pattern(r" (?:is not in|is not listed|is retired|has the slug|is none of|no active)\b")


def invalid_data(site: Site) -> Iterator[Finding]:
    """The files of docs/_data and mkdocs.yml's own part keep to their schemas, and what they name exists."""
    yield from _faults(site, markdown=False)


def invalid_front_matter(site: Site) -> Iterator[Finding]:
    """The front matter of a page has the keys of its kind, of the right form, and the same as its twin's."""
    yield from _faults(site, markdown=True)


def _faults(site: Site, markdown: bool) -> Iterator[Finding]:
    for fault in site.docs.faults if site.docs is not None else ():
        if fault.path.endswith(".md") == markdown:
            key, _, said = fault.message.partition(": ")
            cause = said if not markdown and _OF_ONE_NAME.search(said) else ""  # many name what has been renamed
            yield Finding(Place(fault.path, line=fault.line), fault.message, key, cause=cause)
