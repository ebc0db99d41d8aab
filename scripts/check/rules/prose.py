"""What an editor would strike out in the words of a guide, in any of its languages."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.site import Site, is_tool
from scripts.text.patterns import pattern

# Marks at the end of an address: takes `https://x.id/。`; leaves `https://x.id/（a）`.
_GLUED = pattern(r"[。，、；：]+$")


def prose_slips(site: Site, rule: str) -> Iterator[Finding]:
    """Yield what one rule finds in the words of a guide: other sites have a style of their own."""
    for source in site.sources.values() if site.docs is not None else ():
        for slip in source.prose_slips:
            if slip.rule == rule:
                edits = tuple(source.edit(*change) for change in slip.changes)
                yield Finding(source.place(slip.start), slip.message, slip.text, edits=edits)


def straight_quotes(site: Site) -> Iterator[Finding]:
    """Words are quoted in “ ”, not in the marks of a typewriter."""
    yield from prose_slips(site, "straight-quotes")


def unpaired_mark(site: Site) -> Iterator[Finding]:
    """What opens is closed in the same paragraph: “ ”, （ ）, ( ), 《 》, both of one width."""
    yield from prose_slips(site, "unpaired-mark")


def doubled_word(site: Site) -> Iterator[Finding]:
    """No mark and no small word stands there twice."""
    yield from prose_slips(site, "doubled-word")


def stray_space(site: Site) -> Iterator[Finding]:
    """Between Chinese signs, and beside their marks, stands no space."""
    yield from prose_slips(site, "stray-space")


def bare_address(site: Site) -> Iterator[Finding]:
    """An address is the target of a link: typed bare, nobody can tap it, and the next mark seems to belong to it."""
    yield from prose_slips(site, "bare-address")
    for source in site.sources.values():
        for link in source.links:
            if mark := _GLUED.search(link.target):
                message = f"{mark[0]} is taken for a part of the address; write it behind {link.target[: mark.start()]}"
                yield Finding(source.place(link.start), message, link.target)


def repeated_text(site: Site) -> Iterator[Finding]:
    """A paragraph stands on its page once."""
    yield from prose_slips(site, "repeated-text")


def other_language(site: Site) -> Iterator[Finding]:
    """No words are left in another language than their page’s, but for labels, quotations and glosses."""
    for finding in prose_slips(site, "other-language"):
        source = finding.place.source
        if source is None or not is_tool(source.slug):  # a page that is found by nobody’s choice speaks to all
            yield finding
