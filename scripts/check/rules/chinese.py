"""Chinese is set as Chinese, and has the app's labels from one table: rules for pages in that language alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from scripts.check.finding import Finding, Place
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.model.facts import filled
from scripts.model.glossary import Glossary
from scripts.text.suggest import did_you_mean

# The language whose type and script these rules are about.
CHINESE = "zh"
# A label in bold Latin letters: takes `**Lupa PIN**`; leaves `**6 位 PIN**`.
LABEL = re.compile(r"\*\*([A-Za-z][A-Za-z0-9 .,'’&?/-]*)\*\*")
# The brackets of links and blanks, and the addresses of links: no space is wanted around them.
MARKS = re.compile(r"\[|\]|\([a-z][a-z0-9#-]*\)")
# The files of docs/_data whose Chinese is running text; elsewhere it stands beside names that a library takes for it.
TEXTS = ("channels", "cases", "sheet", "facts")


def unknown_label(site: Site) -> Iterator[Finding]:
    """A label of the app in bold stands in docs/_data/glossary.yml, from where its glosses come."""
    known = _labels(site)
    for source in _sources(site) if known else ():
        for match in LABEL.finditer(source.masked):
            if match[1] not in known:
                line, column = source.position(match.start())
                message = f"**{match[1]}** is not in the glossary{did_you_mean(match[1], known)}; add it there first"
                yield Finding(Place(source=source, line=line, column=column), message, match[1])


def _labels(site: Site) -> frozenset[str]:
    glossary = site.docs.data.get("glossary") if site.docs is not None else None
    terms = (term for group in glossary.groups for term in group.terms) if isinstance(glossary, Glossary) else ()
    return frozenset(part.strip() for term in terms for part in term.screen.split(" / "))


def typography(site: Site) -> Iterator[Finding]:
    """Chinese keeps to GB/T 15834: full-width marks, one space between Han and Latin letters or digits."""
    for source in _sources(site):
        for line, old, new in _misset(source):
            yield Finding(Place(source=source, line=line), f"“{old}” should be “{new}”", old)
    yield from _misset_texts(site)


def _misset_texts(site: Site) -> Iterator[Finding]:
    values = site.docs.values.get(CHINESE) if site.docs is not None else None
    if site.docs is None or values is None:
        return
    for document in (site.docs.documents[name] for name in TEXTS):
        for node in _chinese(document.node, inside=False) if not document.faults else ():
            words = MARKS.sub("", filled(node.value, values))
            if (corrected := _format(words)) != words:
                place = Place(document.name, line=document.above + node.start_mark.line + 1)
                yield Finding(place, f"“{words}” should be “{corrected}”", words)


def _sources(site: Site) -> Iterator[MarkdownSource]:
    if site.docs is not None:
        yield from (source for path, source in site.source_of.items() if site.language_of(path) == CHINESE)


def _misset(source: MarkdownSource) -> Iterator[tuple[int, str, str]]:
    """Each line of a text that a library would set otherwise, front matter aside: its lists have half-width commas."""
    from autocorrect_py import lint_for  # for the checker alone, and slow to import

    body = "\n".join(source.text.split("\n")[source.front_lines :])
    for fault in lint_for(body, "markdown").lines:
        yield source.front_lines + fault.line, fault.old, fault.new


def _format(words: str) -> str:
    from autocorrect_py import format

    return str(format(words))


def _chinese(node: yaml.Node | None, inside: bool) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode) and inside:
        yield node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _chinese(value, inside or key.value == CHINESE)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _chinese(value, inside)
