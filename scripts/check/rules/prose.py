"""What an editor would strike out in the words of a guide, in any of its languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import yaml

from scripts.check import memory
from scripts.check.finding import Finding, Place
from scripts.check.read.contact_places import help_start, in_code, typed_in_help, unlinked
from scripts.check.read.contractions import MAYBE_GLUED
from scripts.check.read.house_words import find_contractions
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.names import find_names, misspelt, names_of
from scripts.check.read.other_language import find_other_language
from scripts.check.read.prose_slips import prose_of
from scripts.check.rules.slips import of_rule, prose_slips
from scripts.check.silence import in_texts
from scripts.check.site import Site, is_tool
from scripts.model import languages
from scripts.model.document import HIDDEN, Document
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

if TYPE_CHECKING:
    from scripts.check.read.registered_contacts import RegisteredContacts

# What is quoted: takes `“gopay.co.id/promo”`; leaves `"a"`.
_QUOTED = pattern(r"“[^”\n]*”")
# Marks at the end of an address: takes `https://x.id/。`; leaves `https://x.id/（a）`.
_GLUED = pattern(r"[。，、；：]+$")
# A page’s address without its scheme: takes `看 gopay.co.id/promo。`; leaves `gopay.co.id`, `https://x.id/a`, `a/b.md`.
_PAGE = pattern(r"(?<![\w.@/:-])(?P<host>(?:[a-z0-9-]+\.)+(?:com|net|org|id))(?:/[\w~%-]+(?:\.\w+)*)+/?", re.ASCII)


def odd_quotes(site: Site) -> Iterator[Finding]:
    """Words are quoted in “ ”: not in the marks of a typewriter, nor in 「 」."""
    yield from prose_slips(site, "odd-quotes")


def avoided_word(site: Site) -> Iterator[Finding]:
    """Words are ours: 登录, 账户, 您, “do not” in full, British spelling, no “please”; quotations differ.

    A name is written as docs/_data has it, and no English text there has a contraction.
    """
    yield from prose_slips(site, "avoided-word")
    names = names_of(site.docs) if site.docs is not None else ()
    if names:
        yield from in_texts(site, "names", site.sources.values(), partial(_of_names, names))
        yield from _of_data_words(site, names)


def _of_names(names: tuple[str, ...], site: Site, source: MarkdownSource) -> Iterator[Finding]:
    if misspelt(names, source.text):
        prose = prose_of(source.masked, source.text, source.body_start)
        yield from of_rule(source, find_names(names, prose, _glossary(site)), "avoided-word")


def _of_data_words(site: Site, names: tuple[str, ...]) -> Iterator[Finding]:
    """Names, and contractions, in docs/_data."""
    for name, document in site.docs.documents.items() if site.docs is not None else ():
        if name in OF_WORDS and not document.faults:
            texts = ("\n".join(names), _glossary(site), document.text)
            judge = partial(_in_document, names, _glossary(site), name != "glossary", document)
            yield from memory.current().unless_silent("words of data", texts, judge)


def _in_document(names: tuple[str, ...], known: str, is_ours: bool, document: Document) -> Iterator[Finding]:
    """Yield what a file of docs/_data writes otherwise; `is_ours`: it does not say what a screen does."""
    is_misspelt, is_glued = misspelt(names, document.text), is_ours and MAYBE_GLUED.search(document.text)
    for language, node in texts_in(document.node, tuple(languages.configured())) if is_misspelt or is_glued else ():
        found = list(find_names(names, prose_of(node.value, node.value, 0), known)) if is_misspelt else []
        if is_glued and MAYBE_GLUED.search(node.value):
            found += find_contractions(node.value, language)
        for slip in found:
            yield Finding(Place(document.name, line=node.start_mark.line + 1), slip.message, slip.text)


def _glossary(site: Site) -> str:
    """What the screen says, in its own spelling."""
    return site.docs.documents["glossary"].text if site.docs is not None else ""


def traditional_character(site: Site) -> Iterator[Finding]:
    """Chinese is written in simplified characters; keywords may have others, since readers type them."""
    yield from prose_slips(site, "traditional-character")


def unpaired_mark(site: Site) -> Iterator[Finding]:
    """What opens is closed in the same paragraph: “ ”, （ ）, ( ), 《 》, both of one width."""
    yield from prose_slips(site, "unpaired-mark")


def doubled_word(site: Site) -> Iterator[Finding]:
    """No mark and no small word stands there twice."""
    yield from prose_slips(site, "doubled-word")


def odd_mark(site: Site) -> Iterator[Finding]:
    """A pause is a comma or a full stop, not a dash or dots; no mark stands there twice for weight."""
    yield from prose_slips(site, "odd-mark")


def stray_space(site: Site) -> Iterator[Finding]:
    """Between Chinese signs, and beside their marks, stands no space; between Latin words stands one."""
    yield from prose_slips(site, "stray-space")


def odd_range(site: Site) -> Iterator[Finding]:
    """From one figure to another leads – in Latin letters and ～ in Chinese, not a hyphen."""
    yield from prose_slips(site, "odd-range")


def odd_day(site: Site) -> Iterator[Finding]:
    """A day is written as the guide writes its own: 21 September 2026, 2026 年 9 月 21 日."""
    yield from prose_slips(site, "odd-day")


def odd_sum(site: Site) -> Iterator[Finding]:
    """A sum is written as the guide writes its own: Rp2,000,000; in Indonesian messages Rp2.000.000."""
    yield from prose_slips(site, "odd-sum")


def small_letter(site: Site) -> Iterator[Finding]:
    """A sentence in Latin letters begins with a capital."""
    yield from prose_slips(site, "small-letter")


def missing_stop(site: Site) -> Iterator[Finding]:
    """A paragraph, or the item of a list, ends with a mark; a link alone behind a sentence needs none."""
    yield from prose_slips(site, "missing-stop")


def comma_splice(site: Site) -> Iterator[Finding]:
    """Two sentences are parted by a full stop, not by a comma; the cells of a table may be brief."""
    yield from prose_slips(site, "comma-splice")


def bare_address(site: Site) -> Iterator[Finding]:
    """An address is the target of a link: typed bare, nobody can tap it, and the next mark seems to belong to it.

    A number, mailbox or site of the register is a link once on a page.
    """
    yield from prose_slips(site, "bare-address")
    for source in site.sources.values():
        for link in source.links:
            if mark := _GLUED.search(link.target):
                message = f"{mark[0]} is taken for a part of the address; write it behind {link.target[: mark.start()]}"
                yield Finding(source.place(link.start), message, link.target)
    yield from in_texts(site, "bare", site.sources.values() if site.docs is not None else (), _bare)


def _bare(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    yield from _bare_pages(site, source)
    if site.facts is not None:
        yield from _bare_contacts(site.facts, source)


def _bare_pages(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """The addresses of pages in the body of a text that are neither a link nor quoted.

    Of a host that the register lacks, unregistered_domain tells.
    """
    if not _PAGE.search(source.masked, source.body_start):
        return
    prose = _QUOTED.sub(lambda match: blank(match[0]), prose_of(source.masked, source.text, source.body_start))
    known = "".join(document.text for document in site.docs.documents.values()) if site.docs is not None else ""
    for match in _PAGE.finditer(prose, source.body_start):
        before = line_before(prose, match.start())
        is_strange = site.facts is not None and match["host"].removeprefix("www.") not in site.facts.hosts
        if before.rfind("[") <= before.rfind("]") and not is_strange:
            seen = "" if match[0] in known else " once you have seen that page, or leave it out"
            message = f"{match[0]} is no link; write [{match[0]}](https://{match[0]}){seen}"
            yield Finding(source.place(match.start()), message, match[0])


def _bare_contacts(facts: RegisteredContacts, source: MarkdownSource) -> Iterator[Finding]:
    """The first place of each contact that is a link nowhere on its page, but those that are to be left out.

    Which these are under { #need-help } the case says.
    """
    found, end = list(unlinked(facts, source)), help_start(source)
    left = {each.href for each in typed_in_help(facts, source)} if found else set()
    is_known = "case" in source.front
    here = [each for each in found if end is None or each.start < end or (is_known and each.href not in left)]
    for each in {contact.href: contact for contact in reversed(here)}.values():
        typed, start = (f"`{each.text}`", each.start - 1) if in_code(source, *each[:2]) else each[:2]
        right = f"[{each.text}]({each.href.removesuffix('/')})"
        yield Finding(source.place(start), f"{typed} is no link on this page; write {right}", typed)


def repeated_text(site: Site) -> Iterator[Finding]:
    """A paragraph stands on its page once."""
    yield from prose_slips(site, "repeated-text")


def other_language(site: Site) -> Iterator[Finding]:
    """No words are left in another language than their page’s, but for labels, quotations and glosses."""
    for finding in prose_slips(site, "other-language"):
        source = finding.place.source
        if source is not None and finding.place.line in source.slip_lines:
            continue  # a title without its marks is broken_box's
        if source is None or not is_tool(source.slug):  # a page that is found by nobody’s choice speaks to all
            yield finding
    for name, document in site.docs.documents.items() if site.docs is not None else ():
        if name in OF_WORDS and not document.faults:
            for line, message, text in memory.current().recall("words", document.text, partial(_of_data, document)):
                yield Finding(Place(document.name, line=document.above + line), message, text)


# The files of docs/_data whose texts stand under their language.
OF_WORDS = ("channels", "cases", "sheet", "facts", "triage", "flows", "glossary", "site")


def _of_data(document: Document) -> list[tuple[int, str, str]]:
    """Line, message and words of each text of a file that is in another language than it says."""
    known = tuple(languages.configured())
    return [
        (node.start_mark.line + 1, slip.message, slip.text)
        for language, node in texts_in(document.node, known)
        for slip in find_other_language(prose_of(node.value, node.value, 0), is_in_han(language))
    ]


def texts_in(node: yaml.Node | None, known: Sequence[str], inside: str = "") -> Iterator[tuple[str, yaml.ScalarNode]]:
    """Yield each text below a key that is one of the languages `known`, with that language."""
    if isinstance(node, yaml.ScalarNode) and inside:
        yield inside, node
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from texts_in(value, known, key.value if key.value in known else inside)
    elif isinstance(node, yaml.SequenceNode) and not inside:  # below a language, a list has words to search by
        for value in node.value:
            yield from texts_in(value, known)


def invisible_character(site: Site) -> Iterator[Finding]:
    """No character is in a text that nobody sees: it splits words for search, and hides addresses."""
    for source in site.sources.values() if site.docs is not None else ():
        for match in HIDDEN.finditer(source.text, source.body_start):
            name, start, end = f"U+{ord(match[0]):04X}", match.start(), match.end()
            before, behind = line_before(source.text, start)[-4:], source.text[end:][:4].split("\n")[0]
            message = f"invisible character {name} between “{before}” and “{behind}”; delete it"
            yield Finding(source.place(start), message, name, edits=(source.edit(start, match[0], ""),))
