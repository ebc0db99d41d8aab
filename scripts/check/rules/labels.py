"""The app's labels stand in one table, and both languages name the same ones: a reader taps what the phone shows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from scripts.check import memory
from scripts.check.finding import Finding
from scripts.check.read.house_shape import note_of
from scripts.check.read.html_page import HtmlPage
from scripts.check.read.leads import STOPS, Lead, leads_of
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.names import names_of
from scripts.check.read.quotations import is_touched
from scripts.check.rules.meanings import Meanings, bare, glossed, meanings_of, plain, says_itself, translations_of
from scripts.check.rules.written import written_pairs
from scripts.check.silence import in_pairs, in_texts
from scripts.check.site import Site
from scripts.model.glossary import Glossary
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean

# A label in bold Latin letters: takes `**Lupa PIN**`; leaves `**6 位 PIN**`.
LABEL = pattern(r"\*\*([A-Za-z][A-Za-z0-9 .,'’&?/-]*)\*\*")
# The same in Chinese, which a reader may be told to touch: takes `**设置**`; leaves `**6 位 PIN**`.
_IN_HAN = pattern(r"\*\*([\u3400-\u9fff][^*（）\n]{0,9})\*\*")
# Known labels, in the order of the glossary.
Known = dict[str, None]
_OF_LABELS = "the screen shows it, add it to docs/_data/glossary.yml; else leave the ** out"
# What else is to be left out where words in bold lead into Chinese.
AND_SPACE = " and the space behind"
_DASHES = ("-", "–", "—")
_JOINED = ", and join it to the next sentence if it is none of its own"
# A plain word that is stressed: takes `**can**`, `**Don’t**`, `**once**`, `**the newest one**`, `**没有**`, `**一次**`;
# leaves `**can pay**`, `**before**`, `**之前**`.
_STRESSED = pattern(
    r"\*\*(?:[Cc]an(?:not|[ ]not|[’']t)?|[Nn]ot|[Dd]o(?:[ ]not|n[’']t)|[Mm]ust(?:[ ]not)?|[Nn]ever|[Oo]nly|new|old"
    r"|[Oo]nce|[Tt]wice|[Aa]lways|(?:the[ ])?(?:newest|latest)(?:[ ]one)?"
    r"|不?可以?|不?能|不要?|别|必须|没有?|只|新|旧|绝不|从不|一次|[两二]次|总是|一直|最新的?(?:那?[一个条]{1,2})?)\*\*"
)


def unknown_label(site: Site) -> Iterator[Finding]:
    """A label of the app in bold stands in docs/_data/glossary.yml; in Latin script, bold that is nearly one is one."""
    known = known_labels(site)
    for source, labels in _told(site, known):
        names = names_of(site.docs) if labels and site.docs is not None else ()
        leads = {lead.start for leads in plain_leads(site, source) for lead in leads} if labels else {}
        for start, label in labels:
            if start not in leads:
                message = f"**{label}** {_said_of(label, known, names, '或' if is_in_han(source.language) else 'or')}"
                yield Finding(source.place(start), message, label, cause=f"{source.language} {label}")


def _said_of(label: str, known: Known, names: Collection[str], between: str) -> str:
    """What is wrong with a label that is not known: each wording of a screen is one."""
    parts = [part.strip() for part in label.split("/")]
    if len(parts) > 1 and all(part in known for part in parts):
        return f"is more than one label; write **{'** or **'.join(parts)}**, or both with “{between}” between them"
    if label in names:
        return "is a name, no label; leave the ** out"
    return f"is not in the glossary{or_else(meant(label, known))} {_OF_LABELS}"


def bold_lead(site: Site) -> Iterator[Finding]:
    """Bold is for labels (LABEL-3): not for what leads into a line or item, nor for a word such as can."""
    yield from in_texts(site, "bold leads", site.sources.values() if known_labels(site) else (), _unlabelled)


def _unlabelled(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """The words in bold of a text that are no labels."""
    for leads in plain_leads(site, source):
        first, rest = leads[0], dict.fromkeys(source.position(lead.start)[0] for lead in leads[1:])
        message = f"{first.typed} is no label; {_left_out(source, leads)}"
        *some, last = rest or [0]
        message += f", likewise in line {', '.join(map(str, some))}{' and ' if some else ''}{last}" if rest else ""
        yield Finding(source.place(first.start), message, first.words)
    for match in _STRESSED.finditer(source.masked):
        yield Finding(source.place(match.start()), f"{match[0]} is no label; leave the ** out", match[0])


def _left_out(source: MarkdownSource, leads: list[Lead]) -> str:
    """What to leave out where words in bold lead into lines, and what to write for it."""
    if leads[0].typed.endswith(_DASHES):
        return "leave the ** out, and write a colon for the dash"
    spaced = any(source.masked.startswith(" ", lead.start + len(lead.typed)) for lead in leads)
    left = f"leave out the **{AND_SPACE}" if spaced and is_in_han(source.language) else "leave the ** out"
    return f"{left}{_JOINED}" if leads[0].typed[-3] in STOPS else left


def plain_leads(site: Site, source: MarkdownSource) -> list[list[Lead]]:
    """The words in bold that lead into the items of a list and are no labels: if one of them is none, all are.

    What leads into a line or a sentence is a list of its own.
    """
    found = []
    for leads in filter(None, leads_of(source.masked)):
        known, words = known_labels(site), translations_of(site).labels_of
        told = [lead for lead in leads if not (lead.words in known or _is_told(source.masked, lead.start))]
        if not all(plain(lead.words) in words or _may_be(source, lead, known) for lead in told):
            found.append(told)
    return found


def _is_told(masked: str, start: int) -> bool:
    """Whether bold there is told as a note or a stressed word."""
    return bool(_STRESSED.match(masked, start) or note_of(masked[start:].partition("\n")[0]))


def _may_be(source: MarkdownSource, lead: Lead, known: Known) -> bool:
    """Whether a lead may be a label that the glossary lacks, or writes otherwise, or a figure not to be missed."""
    return (
        any(map(str.isdigit, lead.words))
        or bool(is_in_han(source.language) and LABEL.match(lead.typed))
        or bool(meant(lead.words, known))
    )


def _told(site: Site, known: Known) -> Iterator[tuple[MarkdownSource, list[tuple[int, str]]]]:
    """Each text of a guide that has a glossary, with the labels that are told as unknown and their offsets."""
    found = {path: _recalled(source, known) for path, source in site.sources.items()} if known else {}
    lost = {label for path, labels in found.items() if is_in_han(site.sources[path].language) for _, label in labels}
    for path, labels in found.items():
        source = site.sources[path]
        yield source, _with_lost(source, labels, lost) if lost else labels


def _recalled(source: MarkdownSource, known: Known) -> list[tuple[int, str]]:
    key = "\n".join((source.language, *known, source.masked))
    labels: list[tuple[int, str]] = memory.current().recall("labels", key, partial(_unknown, source, known))
    return labels


def _with_lost(source: MarkdownSource, labels: list[tuple[int, str]], lost: set[str]) -> list[tuple[int, str]]:
    """The same with what Chinese pages show to be a label, in a language that has its own words in bold Latin too."""
    others = ((match.start(), match[1]) for match in LABEL.finditer(source.masked) if match[1] in lost)
    return sorted(dict([*labels, *others]).items())


def meant(label: str, known: Known) -> str:
    """“; did you mean …?” for a slip of the pen."""
    return did_you_mean(label, known) if nearest(label, known) else ""


def nearest(label: str, names: Iterable[str]) -> str:
    """The name that a slip of the pen may have meant; none for another word of the same stem, which is another button.

    Indonesian makes words by what stands before and behind: *batalkan* is cancel, *dibatalkan* cancelled.
    """
    near = did_you_mean(label, names).removeprefix("; did you mean ").split(" (it differs")[0].removesuffix("?")
    name, right = label.lower(), near.lower()
    return "" if name != right and (name in right or right in name) else near


def or_else(near: str) -> str:
    """“; if”, behind which stands what to do where nothing near was meant."""
    return f"{near} If not, and" if near else "; if"


def _unknown(source: MarkdownSource, known: Known) -> list[tuple[int, str]]:
    """Each label that is not known, with its offset."""
    in_han = is_in_han(source.language)
    others = _IN_HAN.finditer(source.masked) if in_han else ()
    of_screens = [(match.start(), match[1]) for match in others if is_touched(source.masked, *match.span())]
    return of_screens + [
        (match.start(), label)
        for match in LABEL.finditer(source.masked)
        # A space before the asterisks is what unrendered_emphasis tells.
        if not ((label := match[1]) in known or label.endswith(" "))
        and (in_han or _is_tapped(source.masked, match) or did_you_mean(label, known))
        and not _is_told(source.masked, match.start())
    ]


def _is_tapped(masked: str, match: re.Match[str]) -> bool:
    """Whether bold in a language with Latin words of its own is what the reader is to tap."""
    return match[1][0].isupper() and is_touched(masked, match.start(), match.end())


def known_labels(site: Site) -> Known:
    """Return the labels of docs/_data/glossary.yml."""
    glossary = site.docs.data.get("glossary") if site.docs is not None else None
    terms = (term for group in glossary.groups for term in group.terms) if isinstance(glossary, Glossary) else ()
    return dict.fromkeys(part.strip() for term in terms for part in term.screen.split(" / "))


def differing_labels(site: Site) -> Iterator[Finding]:
    """Twins name the same labels in the same sections, as often."""
    if known := known_labels(site):
        yield from in_pairs(site, "differing labels", written_pairs(site), partial(_differing, known))


def _differing(known: Known, site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    """The differences of twins whose labels are all known."""
    twins = site.source_of[page.path], site.source_of[twin.path]
    if not any(_unknown(each, known) or _has_chain(each) for each in twins):
        told: set[tuple[str, str]] = set()
        for pair in zip(*(_sections(each, known) for each in twins), strict=False):
            if _differ(*pair):
                yield from _differences(meanings_of(site), twins, pair, told)


def _has_chain(source: MarkdownSource) -> bool:
    """Whether labels hide in a chain of clicks, which is told."""
    return any(slip.rule == "click-chain" for slip in source.prose_slips)


class Labelled(NamedTuple):
    """A line that is not blank: where it begins, its kind, and its labels with their offsets."""

    start: int
    kind: str
    labels: dict[str, list[int]]


Section = list[Labelled]


def _sections(source: MarkdownSource, known: Known) -> list[Section]:
    starts = [source.body_start, *(heading.start for heading in source.headings)]
    sections: list[Section] = [[] for _ in starts]
    for line in lines_of(source.masked):
        if line.kind:
            labels: dict[str, list[int]] = defaultdict(list)
            for match in LABEL.finditer(line.text) if "**" in line.text else ():
                if match[1] in known:
                    labels[match[1]].append(line.start + match.start())
            sections[bisect_right(starts, line.start) - 1].append(Labelled(line.start, line.kind, labels))
    return sections


def _differ(one: Section, other: Section) -> bool:
    """Whether sections differ by their labels alone: steps, rows and paragraphs that one lacks are told as such."""
    return [line.kind for line in one] == [line.kind for line in other] and _counted(one) != _counted(other)


def _counted(section: Section) -> Counter[str]:
    return Counter(label for line in section for label, places in line.labels.items() for _ in places)


def _differences(
    meanings: Meanings,
    twins: tuple[MarkdownSource, MarkdownSource],
    pair: tuple[Section, Section],
    told: set[tuple[str, str]],
) -> Iterator[Finding]:
    """A finding at each label that the same line of the twin lacks; `told`: which ones were, and of which text."""
    ours, theirs = twins
    gone, extra = _counted(pair[0]) - _counted(pair[1]), _counted(pair[1]) - _counted(pair[0])
    for line, twin in zip(*pair, strict=True):
        missing, more = _more(line, twin, gone), _more(twin, line, extra)
        gone, extra = gone - Counter(missing), extra - Counter(more)
        for label, instead in zip_longest(more, missing, fillvalue=""):
            lacks, has, at, there = (ours, theirs, twin, line) if label else (theirs, ours, line, twin)
            name = label or instead
            advice = f"has **{instead}**; write the same" if label and instead else "says the same; write it in both"
            if not (label and instead) and (lacks.path, name) not in told:
                advice += _glossed_first(meanings, lacks, name, there.start)
            if not (label and instead) and says_itself(name, has, meanings[name]):
                advice += ", or leave the ** out where another app’s is meant"
            told.add((lacks.path, name))
            where = f"{lacks.path}:{lacks.position(there.start)[0]}"
            end = lacks.masked.find("\n", there.start)
            first = None if label and instead else bare(name, lacks, there.start, end)
            yield first or Finding(
                has.place(at.labels[name][-1]), f"**{name}** is not in {where}, which {advice}", name
            )


def _glossed_first(meanings: Meanings, source: MarkdownSource, label: str, start: int) -> str:
    """“, there as …” with its gloss, for a label that is to stand there first in a text."""
    is_first = f"**{label}**" not in source.masked[:start]
    is_clear = not is_first or says_itself(label, source, meanings[label])
    space = ", and a space between it and a Chinese sign" if is_in_han(source.language) else ""
    return "" if is_clear else f", there as {glossed(label, meanings[label][0], source)}{space}"


def _more(line: Labelled, twin: Labelled, wanted: Counter[str]) -> list[str]:
    """The labels of those wanted that stand more often in the one line."""
    return [each for each in wanted if len(line.labels.get(each, [])) > len(twin.labels.get(each, []))]
