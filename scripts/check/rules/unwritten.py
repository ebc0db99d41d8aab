"""What `make new-article` leaves to the writer is written before it goes online."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.read.blanks import to_fill
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.text.patterns import pattern
from scripts.text.unwritten import MARK

# How writers mark what they leave for later, or to a reader: takes `TODO`, `XXX`, `08xx-xxxx-xxxx`; leaves `to do`,
# `5xx`.
_LEFT = pattern(
    r"\b(?:TODO|TBD|FIXME|Lorem ipsum)\b|待补充|待完善|(?<![\w-])(?:XXX+|\d\d+[Xx]{2,}(?:[ -]?[Xx]{2,})*)(?![\w-])"
)
_WORDS = ("TODO", "TBD", "FIXME", "Lorem ipsum", "待补充", "待完善", "XX", "xx")


# What the comment behind a key asks for: takes `case: general # ✎ the case`; leaves `title: ✎ a title`.
_BEHIND_KEY = pattern(rf"(?P<key>[a-z_]+):.*[ ]#[ ]{MARK}")
# So many names of cases are shown.
_SHOWN = 6


def unwritten_text(site: Site) -> Iterator[Finding]:
    """No place of an article waits for its words."""
    yield from in_texts(site, "unwritten", site.source_of.values(), _of_text)


def _of_text(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    for number, line in enumerate(source.text.splitlines(), 1) if MARK in source.text else ():
        if MARK in line:
            wanted = line[line.rindex(MARK) + 1 :].removesuffix("-->").strip()
            wanted = wanted or f"nothing says what; delete {MARK} once it is"
            if number <= source.front_lines and (behind := _BEHIND_KEY.match(line)):
                wanted = f"{_of_key(site, behind['key'], wanted)}, then delete the “# {MARK} …”"
            yield Finding(Place(source=source, line=number), f"still to be written: {wanted}", line.strip())
    may_be_left = site.docs is not None and any(each in source.visible for each in _WORDS)
    for match in _LEFT.finditer(source.visible) if may_be_left else ():
        is_blank = match[0].endswith(("X", "x"))
        blank = f"; what a reader fills in is a blank, {to_fill(source.visible, match.span())}" if is_blank else ""
        yield Finding(source.place(match.start()), f"still to be written: {match[0]}{blank}", match[0])


def _of_key(site: Site, key: str, wanted: str) -> str:
    """What to write behind a key of the front matter, and for a case the first of those that there are."""
    if key != "case" or site.facts is None:
        return f"{key}: {wanted}"
    cases = list(site.facts.cases.cases)
    names = ", ".join([*cases[:_SHOWN], *(["…"] if len(cases) > _SHOWN else [])])
    return f"case: choose one of docs/_data/cases.yml ({names})"
