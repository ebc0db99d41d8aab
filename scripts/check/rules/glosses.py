"""A label of the app says what it means, in brackets where it first stands, and as the glossary says it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.chinese import TOUCHING
from scripts.check.rules.labels import LABEL
from scripts.check.rules.meanings import Meanings, bare, gloss_of, glossed, is_said, meanings_of, says_itself
from scripts.check.rules.written import written_pairs
from scripts.check.silence import in_pairs
from scripts.check.site import Site
from scripts.text.patterns import pattern

# A label and what stands in brackets behind it: takes `**Bantuan** (Help)`, `**Bantuan**（Help，帮助）`; leaves
# `**Bantuan** first`.
_GLOSSED = pattern(
    r"\*\*(?P<label>[A-Za-z][A-Za-z0-9 .,'’&?/-]*)\*\*(?: \((?P<gloss>[^()\n]+)\)|（(?P<han>[^（）\n]+)）)"
)
_OPENING, _CLOSING = ("(", "（"), (")", "）")


def wrong_gloss(site: Site) -> Iterator[Finding]:
    """What a label means is said in the words of docs/_data/glossary.yml: in brackets, where it first stands."""
    meanings = meanings_of(site)
    for source in site.sources.values() if meanings else ():
        seen: set[str] = set()
        for match in _GLOSSED.finditer(source.masked, source.body_start):
            label, gloss = match["label"], match["gloss"] or match["han"]
            is_meant, known = label not in seen or gloss[0].isupper(), meanings.get(label, [])
            seen.add(label)
            apart = TOUCHING.sub(" ", gloss)  # a space that lacks is told as typography
            if known and is_meant and "**" not in gloss and not any(is_said(apart, source, each) for each in known):
                right = gloss_of(label, known[0], source)
                typed = match[0].removeprefix(f"**{label}**").strip()
                message = f"{typed} is not what the glossary says of **{label}**; write {right}"
                yield Finding(source.place(match.start()), message, label)


def missing_gloss(site: Site) -> Iterator[Finding]:
    """A label that one twin glosses where it first stands is glossed in the other too."""
    if meanings := meanings_of(site):
        yield from in_pairs(site, "missing glosses", written_pairs(site), partial(_missing, meanings))


def _missing(meanings: Meanings, site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    both = (site.source_of[page.path], site.source_of[twin.path])
    firsts = [_firsts(source, meanings) for source in both]
    for label in firsts[0].keys() & firsts[1].keys():
        for one, other in ((0, 1), (1, 0)):
            (start, is_glossed), (there, is_twin_glossed) = firsts[one][label], firsts[other][label]
            source, known = both[one], meanings[label]
            if is_twin_glossed and not is_glossed and not says_itself(label, source, known):
                where = f"{both[other].path}:{both[other].position(there)[0]}"
                right = glossed(label, known[0], source)
                message = f"**{label}** has no gloss where it first stands, as it has in {where}; write {right}"
                first = bare(label, source, source.body_start, start)
                yield first or Finding(source.place(start), message, label)


def _firsts(source: MarkdownSource, meanings: Meanings) -> dict[str, tuple[int, bool]]:
    """Where each label first stands, and whether brackets stand behind it or around it."""
    found: dict[str, tuple[int, bool]] = {}
    masked = source.masked
    for match in LABEL.finditer(masked, source.body_start):
        if match[1] in meanings and match[1] not in found:
            is_behind = masked[match.end() : match.end() + 2].lstrip(" ").startswith(_OPENING)
            found[match[1]] = match.start(), is_behind or is_in_brackets(masked, match.start())
    return found


def is_in_brackets(masked: str, start: int) -> bool:
    """Whether brackets stand open in the line there."""
    before = line_before(masked, start)
    return max(map(before.rfind, _OPENING)) > max(map(before.rfind, _CLOSING))
