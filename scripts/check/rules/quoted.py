"""What a reader taps is set as labels are; quotation marks are for what somebody says, types or reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from scripts.check import memory
from scripts.check.finding import Finding
from scripts.check.read.line_parts import line_before
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.quotations import Quotation, find_quotations, find_unmarked
from scripts.check.rules.glosses import is_in_brackets
from scripts.check.rules.labels import nearest, or_else
from scripts.check.rules.meanings import (
    Meanings,
    glossed,
    is_said,
    meanings_of,
    plain,
    quoted_labels,
    says_itself,
    translations_of,
)
from scripts.check.site import Site
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# A name of a label has no more words, and what ends so is a sentence.
_MOST, _ENDS = 6, (".", "!", ",")
_HAN = pattern("[\u3400-\u9fff]")
# What is said of a label that stands in bold already.
_OUTER = ", and take the outer ** off: bold holds no bold"


class Known(NamedTuple):
    """The labels of a glossary by their small letters, what they mean, which are quoted, and the words for others."""

    meanings: Meanings
    labels: dict[str, str]
    quoted: frozenset[str]
    translated: frozenset[str]


def quoted_label(site: Site) -> Iterator[Finding]:
    """What a reader taps is bold, as labels are, and in the glossary; messages and what others say are quoted."""
    if not (meanings := meanings_of(site)):
        return
    translated = frozenset(translations_of(site).labels_of)
    known = Known(meanings, {label.casefold(): label for label in meanings}, quoted_labels(site), translated)
    found = {source.path: (source, quotations_of(source)) for source in site.sources.values()}
    lost = {(source.slug, each.words) for source, all_ in found.values() for each in all_ if _is_unknown(each, known)}
    for source, quotations in found.values():
        for each in quotations:
            if not is_of_a_slip(source, each.start):
                yield from _judged(source, each, known, (source.slug, each.words) in lost)
    yield from _unmarked(site, known)


def _unmarked(site: Site, known: Known) -> Iterator[Finding]:
    """Labels of several Indonesian words that Chinese, where they can be nothing else, has without a mark; and twins.

    A name of the guide's own is a word of its languages too, and is in what it means.
    """
    names = {
        label
        for label, all_ in known.meanings.items()
        if " " in label and not any(label in words for meaning in all_ for words in meaning.values())
    }
    kind, named = f"unmarked {memory.digest_of(repr(sorted(names)).encode())}", defaultdict[str, set[str]](set)
    for source in sorted(site.sources.values(), key=lambda each: not is_in_han(each.language)):
        masked = source.masked
        if is_in_han(source.language):
            found = _recalled(kind, masked, partial(find_unmarked, masked, names, in_han=True))
        else:
            found = [*find_unmarked(masked, named[source.slug], in_han=False)]
        for each in found:
            if not (is_of_a_slip(source, each.start) or is_in_brackets(source.masked, each.start)):
                named[source.slug].add(each.words)
                yield from _judged(source, each, known, lost=False)


def quotations_of(source: MarkdownSource) -> list[Quotation]:
    """Return what a text quotes that may be a label."""
    return _recalled("quotations", source.masked, partial(find_quotations, source.masked))


def _recalled(kind: str, masked: str, find: Callable[[], Iterator[Quotation]]) -> list[Quotation]:
    kept = memory.current().recall(kind, masked, lambda: [*map(list, find())])
    return [Quotation(*each) for each in kept]


def _judged(source: MarkdownSource, each: Quotation, known: Known, lost: bool) -> Iterator[Finding]:
    place = source.place(each.start)
    if label := _label_of(each, known):
        typed, right = _instead(source, each, label, known.meanings[label])
        is_sure = each.touched and not _is_in_bold(source.masked, each.start)
        edits = (source.edit(each.start, typed, right),) if is_sure else ()
        message = f"{typed} is a label, and bold here; write {right}{beside(source, each.start, typed, right)}"
        yield Finding(place, message, each.typed, edits=edits)
    elif _is_unknown(each, known) or (lost and not each.said):
        yield Finding(place, _unknown(source, each, known), each.typed)


def beside(source: MarkdownSource, start: int, typed: str, right: str) -> str:
    """What else is to be typed where a label takes a place: spaces beside Chinese, and no bold within bold."""
    masked, end = source.masked, start + len(typed)
    sides = ["before"] * bool(_HAN.match(masked, start - 1))
    sides += ["behind"] * bool(right.endswith("**") and _HAN.match(masked, end))
    space = f" with a space {' and '.join(sides)} it" if sides else ""
    if right.endswith("）") and masked.startswith(" ", end) and not masked.startswith("|", end + 1):
        space += " and none behind it" if sides else " with no space behind it"
    return f"{space}{_OUTER if _is_in_bold(masked, start) else ''}"


def _is_in_bold(masked: str, start: int) -> bool:
    """Whether bold stands open in the line there."""
    return line_before(masked, start).count("**") % 2 == 1


def is_of_a_slip(source: MarkdownSource, start: int) -> bool:
    """Whether what stands there is told with the chain of clicks, or the note, that it is a part of."""
    slips = (slip for slip in source.prose_slips if slip.rule in ("click-chain", "unboxed-note"))
    return any(slip.start <= start < slip.start + len(slip.text) for slip in slips)


def _label_of(each: Quotation, known: Known) -> str:
    """The label that is quoted; empty where what is quoted is a message, or somebody's words."""
    words = each.words.replace("’", "'")
    label = words if words in known.meanings else known.labels.get(words.casefold(), "")
    is_meant = each.touched or (label == words and (not each.elsewhere or each.gloss != ""))
    return label if is_meant and not each.said and label not in known.quoted else ""


def _instead(source: MarkdownSource, each: Quotation, label: str, meanings: list[dict[str, str]]) -> tuple[str, str]:
    """What is typed, with its gloss if that differs, and what should be."""
    before = source.masked[source.body_start : each.start]
    is_first = f"**{label}**" not in before and each.typed not in before
    gloss = each.gloss.strip()[1:-1]
    is_clear = is_in_brackets(source.masked, each.start) or says_itself(label, source, meanings)
    if not is_first or (any(is_said(gloss, source, meaning) for meaning in meanings) if gloss else is_clear):
        return each.typed, f"**{label}**"
    return f"{each.typed}{each.gloss}", glossed(label, meanings[0], source)


def _is_unknown(each: Quotation, known: Known) -> bool:
    """Whether a thing that is touched looks like a label, and is none of the glossary’s."""
    words = each.words
    is_name = words[0].isupper() and len(words.split()) <= _MOST and not words.endswith(_ENDS)
    is_known = plain(words) in known.labels or plain(words) in known.translated
    return each.touched and not (each.elsewhere or each.said) and is_name and not is_known and not _is_brand(words)


def _is_brand(words: str) -> bool:
    """Whether a word alone has a capital within, as names of apps have, or nothing else."""
    return " " not in words and not words[1:].islower()


def _unknown(source: MarkdownSource, each: Quotation, known: Known) -> str:
    advice = "add it to docs/_data/glossary.yml and write it in bold; else leave the quotation marks out"
    return f"{each.typed} is not in the glossary{or_else(_near(source, each, known))} the screen shows it, {advice}"


def _near(source: MarkdownSource, each: Quotation, known: Known) -> str:
    """“; did you mean …?” with the label that is called nearly so, or means nearly that, as it should be set."""
    names = {words: label for label, all_ in known.meanings.items() for one in all_ for words in one.values()}
    names |= {label: label for label in known.meanings}
    label = names.get(nearest(each.words, names), "")
    right = _instead(source, each, label, known.meanings[label])[1] if label and label not in known.quoted else ""
    return f"; did you mean {right or f'“{label}”'}?" if label else ""
