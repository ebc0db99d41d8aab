"""Mark-up that other tools know is printed here, unless mkdocs.yml lists what makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

from scripts.check import memory
from scripts.check.finding import SHOWN_LINES, Edit, Finding, more
from scripts.check.read.foreign_mark_up import CONSTRUCTS, END, WIKI
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.line_parts import line_end, line_start
from scripts.check.read.markdown_mask import code_blocks
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import likely
from scripts.check.read.prose_slips import FOR_LABEL
from scripts.check.rules.labels import Known, known_labels, nearest
from scripts.check.rules.meanings import quoted_labels
from scripts.check.rules.printed import printed_on
from scripts.check.rules.slips import prose_slips
from scripts.check.rules.wordless import title_behind
from scripts.check.site import Site
from scripts.model import guide
from scripts.model.document import keyed
from scripts.text.article_marks import FLOW
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean

# A text, what of it is printed, and where.
_Printed = tuple[MarkdownSource, str, int]
# A link to write whose words are known: takes `; write [a](../b/c.md)`; leaves `; write [text](c.md)`.
_AS_LINK = pattern(r"(?<=; write )\[(?!text\])[^\]\n]+\]\((?P<to>[^()\s]+)\)$")
# So much of it a message shows.
_SHOWN = 40


def unlisted_mark_up(site: Site) -> Iterator[Finding]:
    """What other tools render and this one prints is written otherwise: no tabs, task lists, strikes, alerts, emoji."""
    makers = _makers(site)
    kind = f"unlisted {memory.digest_of(repr(sorted(makers)).encode())}"
    for path, source in site.source_of.items() if site.docs is not None else ():
        if (page := site.pages.get(path)) is not None:
            judge = partial(_unlisted, page, source, makers, partial(_named, site, source))
            yield from memory.current().unless_silent(kind, (page.prose, source.text), judge)
    known, quoted = known_labels(site), quoted_labels(site)
    for finding in prose_slips(site, "unlisted-mark-up"):
        message = finding.message
        yield finding._replace(message=_for_label(message, known, quoted)) if FOR_LABEL in message else finding


def _for_label(message: str, known: Known, quoted: Collection[str]) -> str:
    """The same, where the words that a label would be are in the glossary, or near; else what to do with others.

    Of what is `quoted`, a message, it is said that it is.
    """
    begin, _, instead = message.partition(FOR_LABEL)
    why, _, label = begin.rpartition("; write **")
    if not known:
        return message
    if name := label if label in known else nearest(label, known):
        form = f"“{name}” for a message, else " if name in quoted else f"**{name}{FOR_LABEL}"
        return f"{why}; write {form}{instead}"
    is_label, subject = label.isascii() and label[:1].isupper(), guide.configured().subject.name
    add = f"if {subject}’s screen shows it, add it to docs/_data/glossary.yml and write it in bold; else "
    return f"{why}, and not in the glossary; {add}{instead}" if is_label else f"{why}; {instead}"


def _named(site: Site, source: MarkdownSource, name: str) -> tuple[str, str]:
    """Title of, and link to, the page that a wiki's link names; empty where none is near."""
    path = likely(site.project, source, name) if site.project is not None else ""
    return title_behind(site, source, path), path


def _unlisted(
    page: HtmlPage, source: MarkdownSource, makers: set[str], named: Callable[[str], tuple[str, str]]
) -> Iterator[Finding]:
    for construct in CONSTRUCTS:
        if any(part in maker for maker in makers for part in construct.makers):
            continue
        places = [(source, *each) for each in printed_on(page, source, construct.pattern, construct.needed)]
        # The end of a box goes with its beginning.
        places = [each for each in places if each[1] != END] or places
        edits = tuple(_left_out(places)) if construct.is_left_out else ()
        for _, text, start in places[:1] if construct.in_sets else places:
            message = (
                f"{_quoted(text)} is printed as it is typed; {construct.advice(text, named, source.line_at(start))}"
            )
            message += _and_more(places[1:]) if construct.is_left_out else ""
            linked = _linked(source, text, start, message) if construct.instead == WIKI else ()
            yield Finding(source.place(start), message, text, edits=edits or linked)


def _linked(source: MarkdownSource, text: str, start: int, message: str) -> tuple[Edit, ...]:
    """The link for that of a wiki, where it names its page letter for letter."""
    found, name = _AS_LINK.search(message), text.strip("[]").partition("|")[0].strip()
    is_sure = found is not None and f"/{found['to']}".endswith(f"/{name}.md") and source.text.startswith(text, start)
    return (source.edit(start, text, found[0]),) if found and is_sure else ()


def _quoted(text: str) -> str:
    """A text as a message begins with it: a colon of its own is not that behind the line’s number."""
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return f"“{shown}”" if text.startswith(": ") else shown


def _left_out(places: list[_Printed]) -> Iterator[Edit]:
    """What takes each of these out, with the spaces behind it."""
    for source, text, start in places:
        behind = source.text[start : line_end(source.text, start)].removeprefix(text)
        typed = f"{text}{' ' * (len(behind) - len(behind.lstrip(' ')))}"
        if typed != text and source.text.startswith(typed, start):
            yield source.edit(start, typed, "")


def _and_more(places: list[_Printed]) -> str:
    lines = [f"line {source.position(start)[0]}" for source, _, start in places[:SHOWN_LINES]]
    return f"; {more(len(places), lines, ' on this page')}" if places else ""


def _makers(site: Site) -> set[str]:
    names = {*site.project.extensions, *site.project.plugins} if site.project is not None else set()
    return {name.lower().rpartition(".")[2] for name in names} | {name.lower() for name in names}


def code_block(site: Site) -> Iterator[Finding]:
    """A guide of words has no block of code: neither a fence nor four spaces at the head of a paragraph."""
    listed = any("superfences" in name or "codehilite" in name for name in _makers(site))
    for source in site.sources.values() if site.docs is not None and not listed else ():
        body = source.body_start
        for offset, fenced in code_blocks(source.text[body:], source.masked[body:]):
            start = body + offset
            if _is_below_a_slip(source, start) or (not fenced and _is_below_a_short_indent(source, start)):
                continue
            what = "a fence makes" if fenced else "four spaces make"
            instead = "write a paragraph, list or box, or quote a message in “ ”"
            message = f"{what} this a block of code, and a guide has none; {instead}"
            yield Finding(source.place(start), message, source.text[start:].split("\n", 1)[0])


def _is_below_a_slip(source: MarkdownSource, start: int) -> bool:
    """Whether the line above was meant to hold what is indented here: the text of a box that is none."""
    above = len(source.text[: line_start(source.text, start)].rstrip())
    line = source.position(above)[0]
    return line in source.slip_lines


def _is_below_a_short_indent(source: MarkdownSource, start: int) -> bool:
    """Whether an item above has lost a part, and with it what is below."""
    return any(slip.rule == "short-indent" and slip.start < start for slip in source.slips)


# The first line of a box: takes `!!! note "Title"`, `> !!! 注意`; leaves `！！！`.
_BOX = pattern(r"^(?:[ \t]|>)*!!! ?(?P<name>[^\s\"“”]+)", re.MULTILINE)


def unknown_box(site: Site) -> Iterator[Finding]:
    """A box is of a kind that has a style."""
    kinds = ", ".join(sorted(site.box_kinds))
    for source in site.sources.values() if site.docs is not None and kinds else ():
        slips = source.slip_lines
        for match in _BOX.finditer(source.masked) if "!!!" in source.masked else ():
            name, start = match["name"], match.start("name")
            if name not in site.box_kinds and source.position(start)[0] not in slips:
                title = "" if name.isascii() else f'; write !!! note "{name}"'
                title = f"; write !!! {name.lower()}" if name.lower() in site.box_kinds else title
                message = f"no box is called {name}, there are {kinds}{title}"
                yield Finding(source.place(start), message, name)


def untitled_box(site: Site) -> Iterator[Finding]:
    """A box has a title in the language of its page."""
    for finding in prose_slips(site, "untitled-box"):
        source, line = finding.place.source, finding.place.line
        told = source is not None and line in source.slip_lines
        if not told and finding.target.split()[-1].lstrip("!") in (site.box_kinds or finding.target):
            yield finding


# What is meant as a fact's words: takes `{fact：id}`, `{ fact:id }`, `{{fact:id}}`, `[fact:id]`, `{info:id}`,
# `{data: a b}`; leaves `fact:id`, `{info:title=a}`, `{: #id }`, `{ id: a }`, `{{info:id}}`.
_FACT = pattern(
    r"[{｛\[](?:[{｛\[]?[ ]*fact[ ]*(?:[:：][ ]*|[ ]+)(?P<id>[\w-]+)[ ]*[}｝\]]{0,2}"
    r"|(?<!\{\{)(?<!\[)[ ]*(?!id\b)[a-z]+[ ]*[:：][ ]*(?P<guess>[^{}｝=\n]+)[}｝](?!\}))",
    re.IGNORECASE,
)
_RIGHT = pattern(r"\{fact:[a-z0-9-]+\}")


def misspelt_fact(site: Site) -> Iterator[Finding]:
    """A figure of docs/_data/facts.yml is put in by {fact:id}, typed just so."""
    for source in site.sources.values() if site.docs is not None else ():
        known = site.docs.values.get(source.language, {}) if site.docs is not None else {}
        for match in _FACT.finditer(source.masked, source.body_start):
            if not _RIGHT.fullmatch(match[0]):
                right = _fact_of(match, known)
                yield Finding(source.place(match.start()), f"{match[0]} is no figure; write {right}", match[0])


def _fact_of(match: re.Match[str], known: Collection[str]) -> str:
    """How the fact is named that is meant; where to look for it, where another word than `fact` may mean anything."""
    name = "-".join((match["id"] or match["guess"]).lower().replace("_", "-").split())
    if match["id"] or name in known:
        return f"{{fact:{name}}}"
    near = did_you_mean(name, known) or ", or words without braces"
    return f"{{fact:id}} with an id of docs/_data/facts.yml{near}"


# A comment that is meant to show a flow: takes `<!-- flow: pay -->`, `<!--flow pay-->`, `<!– flow: pay –>`; leaves
# `<!-- flowers -->`.
_FLOW = pattern(r"<[!！][-–—－ ]*flow\b[^\n>]*>", re.IGNORECASE)


_NAME = pattern(r"flow[ ]*[:：]?[ ]*([a-z0-9-]*[a-z0-9])", re.IGNORECASE)


def unknown_flow(site: Site) -> Iterator[Finding]:
    """A line `<!-- flow: id -->` names a flow of docs/_data/flows.yml."""
    flows = site.docs.documents.get("flows") if site.docs is not None else None
    if flows is None or flows.data is None:
        return
    known = [name for key in ("flows", "screens") for name, _ in keyed(flows.at(key))]
    for source in site.sources.values():
        for match in _FLOW.finditer(source.text) if "flow" in source.text else ():
            right, mark = FLOW.fullmatch(match[0]), match[0]
            if right is None:
                name = "".join(_NAME.findall(mark)) or "id"
                yield Finding(source.place(match.start()), f"{mark} shows nothing; write <!-- flow: {name} -->", mark)
            elif source.text.find(mark) < match.start():
                yield Finding(source.place(match.start()), f"{mark} stands here twice; delete one", mark)
            elif right[1] not in known:
                listed = f"; docs/_data/flows.yml has {', '.join(known)}" if known else ""
                message = f"no flow is called {right[1]}{did_you_mean(right[1], known) or listed}"
                yield Finding(source.place(match.start()), message, right[1])
