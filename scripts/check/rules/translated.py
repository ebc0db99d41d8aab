"""A label stands as the phone shows it, and what it means in brackets behind: nobody finds its translation there."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from scripts.check.finding import Finding
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.quotations import is_of_others, is_touched
from scripts.check.rules.glosses import is_in_brackets
from scripts.check.rules.labels import plain_leads
from scripts.check.rules.meanings import (
    Meanings,
    Translations,
    glossed,
    meanings_of,
    plain,
    says_itself,
    translations_of,
    word_of,
)
from scripts.check.rules.quoted import beside, is_of_a_slip, quotations_of
from scripts.check.rules.slips import prose_slips
from scripts.check.rules.written import written_pairs
from scripts.check.silence import in_pairs, in_texts
from scripts.check.site import Site
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# Bold, and what stands in brackets in it or behind it: takes `**Help**`, `**Help (Bantuan)**`, `**帮助**（Bantuan）`;
# leaves `**Help`.
_BOLD = pattern(
    r"(?P<bold>\*\*(?P<words>[^*()（）\n]+?)(?:[ ]?[(（](?P<within>[^*()（）\n]+)[)）])?\*\*)"
    r"(?P<behind>[ ]?\([^()\n]+\)|（[^（）\n]+）)?"
)
# A cell that is words alone: takes `| 处理中 |`; leaves `| **A** |`, `| “甲” |`.
_CELL = pattern(r"(?<=\|)[ ]?([^|*“”\n]*[^|*“”\s])[ ]*(?=\|)")
# The label that a message about a chain of clicks offers: takes `; name **Help** alone`; leaves `; name it alone`.
_NAMED = pattern(r"(?<=; name )\*\*[^*\n]+\*\*(?= alone)")
# A label with another name for it behind: takes `**A** or `, `**A**（a）或 `; leaves `**A**, `.
_ALSO = pattern(r"\*\*(?P<label>[^*\n]+)\*\*(?:[ ]?\([^()\n]+\)|（[^（）\n]+）)?[ ]?(?:or|/|或者?)[ ]?$")
# Brackets with words that may be of the screen: takes `（Diproses）`, `(Riwayat Transaksi)`; leaves `(OTP)`, `(a b)`.
_BESIDE = pattern(r"[(（](?P<words>[A-Z][a-z][A-Za-z ]+)[)）]")
# A word of a label that tells one from others has more letters; nothing that a label means has more signs.
_SHORT, _MOST = 5, 60
# What else may be done with words that perhaps are not of a screen.
_OR_PLAIN = "; or leave the ** out where no screen is meant"
_OR_UNQUOTED = "; or leave the quotation marks out where no screen is meant"
_PARTS = pattern(r"[/，,、;；]")
# What begins a sentence, an item or a cell, and what goes on in it: takes `Wait. `, `- `; ` it`; leaves `the `; `: a`.
_BEGINS, _GOES_ON = pattern(r"(?:^|[.!?:|]|^[ ]*(?:[-*+]|\d+\.))[ ]*$"), pattern(r"[ ][a-z]")


class Typed(NamedTuple):
    """Words in bold or in quotation marks at an offset, as typed, and with the brackets behind them.

    `gloss`: what stands in the brackets; `sure`: the words are surely of the screen.
    """

    start: int
    text: str
    whole: str
    words: str
    gloss: str
    sure: bool
    is_bold: bool = False


class Placed(NamedTuple):
    """A word for something of the screen at an offset, with its marks and without, and the labels that mean it."""

    source: MarkdownSource
    start: int
    text: str
    words: str
    labels: list[str]

    def like(self, words: str) -> str:
        """Others at its place: in quotation marks, if it is."""
        return words if self.text == self.words else f"“{words}”"


def translated_label(site: Site) -> Iterator[Finding]:
    """What a reader taps is called as the phone shows it, with its meaning behind: **Bantuan** (Help), not **Help**."""
    if not (known := translations_of(site)).labels:
        return
    judge = partial(_translated, known, meanings_of(site))
    found = list(in_texts(site, "translated labels", site.sources.values(), judge))
    told = {_spot(each) for each in found}
    likewise = (
        other for each in found if each.message.endswith(_OR_UNQUOTED) for other in _in_twins(known, site, each)
    )
    yield from [*found, *(each for each in likewise if _spot(each) not in told)]


def _spot(finding: Finding) -> tuple[str, int, int]:
    """Where a finding of a text is."""
    place = finding.place
    return place.source.path if place.source else "", place.line, place.column


def _in_twins(known: Translations, site: Site, finding: Finding) -> Iterator[Finding]:
    """The same of the twin's word for a label at the same place: both become labels, or none of them."""
    source, (path, *spot) = finding.place.source, _spot(finding)
    if source is None:
        return
    twins = [each for each in site.sources.values() if each.slug == source.slug and each.path != path]
    ours = [(place, each) for place, words in _by_place(source, known).items() for each in words]
    for place, word in (found for found in ours if [*source.position(found[1].start)] == spot):
        for other in (other for twin in twins for other in _by_place(twin, known)[place]):
            if other.labels == word.labels and other.text != other.words:
                yield _likewise(meanings_of(site), other)


def _likewise(meanings: Meanings, word: Placed) -> Finding:
    """A finding at what is quoted, and may be of a screen."""
    source, start, text, _, labels = word
    right = " or ".join(_right(source, start, label, meanings[label], set()) for label in labels)
    right += f"{beside(source, start, text, right)}{_OR_UNQUOTED}"
    return Finding(source.place(start), f"{text} is what the screen calls {_in_stars(labels)}; write {right}", text)


def _in_stars(labels: list[str]) -> str:
    return " or ".join(f"**{label}**" for label in labels)


def _translated(known: Translations, meanings: Meanings, site: Site, source: MarkdownSource) -> Iterator[Finding]:
    leads = {lead.start for found in plain_leads(site, source) for lead in found}
    seen: set[str] = set()
    for each in sorted([*_in_bold(source), *_in_quotes(source), *_without_marks(known, source)]):
        labels, is_glossed = _meant(each, known)
        if not labels or each.start in leads or is_of_a_slip(source, each.start):
            continue
        typed = each.whole if is_glossed else each.text
        right = " or ".join(_right(source, each.start, label, meanings[label], seen) for label in labels)
        right += beside(source, each.start, typed, right)
        if not (each.sure or is_glossed):
            right += _OR_PLAIN if each.is_bold else _OR_UNQUOTED
        seen.update(labels)
        also = _ALSO.search(line_before(source.masked, each.start))
        is_there = also is not None and also["label"] in labels
        advice = ", which stands there already; leave it out" if is_there else f"; write {right}"
        yield Finding(source.place(each.start), f"{typed} is what the screen calls {_in_stars(labels)}{advice}", typed)


def differing_meaning(site: Site) -> Iterator[Finding]:
    """What twins quote, or have in a cell, at one place is one word of the glossary: “处理中” is not “pending”."""
    if (known := translations_of(site)).labels:
        yield from in_pairs(site, "differing meanings", written_pairs(site), partial(_differing, known))


def _differing(known: Translations, site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (_by_place(site.source_of[each.path], known) for each in (page, twin))
    for place in sorted(ours.keys() & theirs.keys()):
        alone, instead = _lacking(known, ours[place], theirs[place]), _lacking(known, theirs[place], ours[place])
        if len(alone) == len(instead) == 1:
            yield _differ(known, site, alone[0], instead[0])


def _lacking(known: Translations, words: list[Placed], others: list[Placed]) -> list[Placed]:
    """Words of one place that the twin's has in no way, each once."""
    found = {each.words: each for each in reversed(words)}
    return [each for each in found.values() if not _is_said(known, each, others)]


def _differ(known: Translations, site: Site, one: Placed, other: Placed) -> Finding:
    """A finding at a word, with what each of the two would be in the other language."""
    meanings = meanings_of(site)

    def word(meant: Placed, typed: Placed) -> str:
        """What one means, as the other is typed: in quotation marks, and small where that is."""
        label, language = meant.labels[0], typed.source.language
        words = word_of(label, known.screens[label], meanings[label][0][language])
        is_small = typed.words[0].islower() and words.split()[0][1:].islower()
        return typed.like(f"{words[0].lower()}{words[1:]}" if is_small else words)

    where = f"{other.source.path}:{other.source.position(other.start)[0]}"
    said = f"{one.text} is {' or '.join(one.labels)}, and {other.text} in {where} is {' or '.join(other.labels)}"
    right = f"{one.like(one.words)} and {word(one, other)}, or {word(other, one)} and {other.like(other.words)}"
    return Finding(one.source.place(one.start), f"{said}; write {right}", one.text)


def _is_said(known: Translations, one: Placed, others: list[Placed]) -> bool:
    """Whether the same place of the twin has a word for the label of one, with or without marks, or the label."""
    wanted = _screens(known, one.labels)
    if not all(wanted.isdisjoint(_screens(known, each.labels)) for each in others):
        return True
    masked, start = others[0].source.masked, others[0].start
    there = plain(line_before(masked, start).rpartition("|")[2] + masked[start:].partition("\n")[0].partition("|")[0])
    names = [*map(plain, one.labels), *(words for words, labels in known.labels_of.items() if labels == one.labels)]
    return any(words in there for words in names)


def _screens(known: Translations, labels: list[str]) -> set[str]:
    """What stands on the screen for some labels: some are one word of several."""
    return {known.screens[label] for label in labels}


def _by_place(source: MarkdownSource, known: Translations) -> dict[tuple[int, ...], list[Placed]]:
    """What is quoted, or a cell, and means something of the screen.

    A place is the section, the line in it and the cell.
    """
    quoted = (each for each in quotations_of(source) if each.start >= source.body_start and not each.touched)
    found = [(each.start, each.typed, each.words) for each in quoted]
    found += [(match.start(1), match[1], match[1]) for match in _CELL.finditer(source.masked, source.body_start)]
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    places: dict[tuple[int, ...], list[Placed]] = defaultdict(list)
    for start, text, words in sorted(found):
        if labels := known.labels_of.get(plain(words)):
            section = bisect_right(starts, start) - 1
            line = source.masked.count("\n", starts[section], start)
            place = (section, line, line_before(source.masked, start).count("|"))
            places[place].append(Placed(source, start, text, words, labels))
    return places


def click_chain(site: Site) -> Iterator[Finding]:
    """A text names what to look for, no chain of clicks with arrows: menus differ between versions."""
    for finding in prose_slips(site, "click-chain"):
        source, named = finding.place.source, _NAMED.search(finding.message)
        if source is not None and named is not None:
            words = named[0].strip("*")
            right = _named(site, source, named[0]) or (named[0] if words in meanings_of(site) else words)
            finding = finding._replace(message=finding.message.replace(f"name {named[0]} alone", f"name {right} alone"))
        yield finding


def _named(site: Site, source: MarkdownSource, bold: str) -> str:
    """What the screen calls a thing in bold, with its gloss; empty where that is what it is called there."""
    match = _BOLD.fullmatch(bold)
    typed = Typed(0, bold, bold, match["words"], match["within"] or "", True, True) if match else None
    labels = _meant(typed, translations_of(site))[0] if typed else []
    meanings = meanings_of(site) if labels else {}
    return " or ".join(glossed(label, meanings[label][0], source) for label in labels)


def _in_bold(source: MarkdownSource) -> Iterator[Typed]:
    masked, in_han = source.masked, is_in_han(source.language)
    for match in _BOLD.finditer(masked, source.body_start):
        start, end = match.span("bold")
        words, gloss = match["words"].rstrip(":："), match["within"] or match["behind"] or ""
        sure = (in_han and words.isascii()) or is_touched(masked, start, end)
        if sure or gloss or (not in_han and _is_name(masked, start, words, end)):
            whole = match["bold"] if match["within"] else match[0]
            yield Typed(start, match["bold"], whole, words, gloss, sure, True)


def _in_quotes(source: MarkdownSource) -> Iterator[Typed]:
    for each in quotations_of(source):
        start, whole, sure = each.start, f"{each.typed}{each.gloss}", each.touched and not each.elsewhere
        is_named = bool(each.gloss) or (_is_name(source.masked, start, each.words) and not each.elsewhere)
        if start < source.body_start or each.said or not (sure or is_named):
            continue
        yield Typed(start, each.typed, whole, each.words, each.gloss, sure)


def _without_marks(known: Translations, source: MarkdownSource) -> Iterator[Typed]:
    """Words without marks before brackets with what the screen calls them, or a word like that."""
    for match in _BESIDE.finditer(source.masked, source.body_start):
        before = line_before(source.masked, match.start())
        words = _last_words(known, before.rstrip(" "), match["words"])
        start = match.start() - len(before) + before.rfind(words)
        if words and not is_of_others(line_before(source.masked, start), before):
            whole = source.masked[start : match.end()]
            yield Typed(start, whole, whole, words, match["words"], sure=True)


def _last_words(known: Translations, before: str, gloss: str) -> str:
    """The words at the end of a line that stand for a label which the brackets behind name, or nearly."""
    for start in range(max(len(before) - _MOST, 0), len(before)):
        words = before[start:]
        is_whole = not (words[0].isascii() and before[:start][-1:].isalpha() and before[start - 1].isascii())
        labels = known.labels_of.get(plain(words), []) if is_whole else []
        if any(_is_like(plain(label), plain(gloss)) for label in labels):
            return words
    return ""


def _is_like(label: str, gloss: str) -> bool:
    """Whether one is the other, or of its longest words: Diproses is like Dalam proses."""
    return gloss == label or any(len(part) > _SHORT and part in gloss for part in label.split())


def _is_name(masked: str, start: int, words: str, end: int = 0) -> bool:
    """Whether words with a capital are no beginning of a sentence, which may go on behind its `end`."""
    begins = _BEGINS.search(line_before(masked, start)) and (not end or _GOES_ON.match(masked, end))
    return words[0].isupper() and not begins


def _meant(each: Typed, known: Translations) -> tuple[list[str], bool]:
    """The labels that words stand for, and whether their brackets tell it; none where the words are a label."""
    words, is_within = plain(each.words), each.is_bold and each.whole == each.text
    parts = [plain(part.strip("*()（） ")) for part in _PARTS.split(each.gloss)]
    named = [known.labels[part] for part in parts if part in known.labels]
    if words in known.labels:
        return [known.labels[words]] if each.is_bold and each.gloss and is_within else [], True
    found = known.labels_of.get(words, [])
    if named and (is_within or named[0] in found):
        return named[:1], True
    if same := [label for label in found if any(label in known.labels_of.get(part, []) for part in parts)]:
        return same, True
    is_told = each.sure or each.words[0].isupper()
    return found if is_told else [], False


def _right(source: MarkdownSource, start: int, label: str, meanings: list[dict[str, str]], seen: set[str]) -> str:
    """A label as it is set there, with its gloss where it first stands."""
    is_first = label not in seen and f"**{label}**" not in source.masked[source.body_start : start]
    is_clear = is_in_brackets(source.masked, start) or says_itself(label, source, meanings)
    return glossed(label, meanings[0], source) if is_first and not is_clear else f"**{label}**"
