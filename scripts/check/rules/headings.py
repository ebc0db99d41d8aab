"""A heading is one: it has the mark-up of headings, no end of a sentence, and the id that its kind has everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from scripts.check.finding import Finding
from scripts.check.read.glued_lines import begins_below
from scripts.check.read.house_shape import note_of
from scripts.check.read.leads import HEADING_IN_BOLD
from scripts.check.read.markdown_lines import Line, lines_of
from scripts.check.read.markdown_scan import COUNTED, SourceHeading
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.chinese import TOUCHING
from scripts.check.rules.heading_ids import ANY_NAME, id_elsewhere, missed_ids
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.text.article_marks import NEED_HELP, SHARED_HEADINGS
from scripts.text.marks import is_in_han
from scripts.text.patterns import pattern

# The end of a sentence, which a heading has not, but for a question's: takes `Steps:`, `步骤。`, `Now\!`; leaves
# `Stuck?`.
_END = pattern(r"[ \\]*[.。．:：!！,，;；、]+$")
# A heading that is bold as a whole: takes `**Steps**`; leaves `**A** or **B**`.
_IN_BOLD = pattern(r"\*\*([^*]+)\*\*")
# A Roman numeral before a heading, or another number: takes `I. Steps`, `IV、步骤`, `2. Steps`; leaves `I sign in`.
_ROMAN = pattern(rf"(?:X?(?:I[XV]|V?I{{1,3}}|V)|X)[.．、][ ]*(?=\S)|{COUNTED.pattern}")
# A section that is named by its number: takes `see section 3`, `看第 3 节`; leaves `section 3 of it`, `第 3 节课`.
_BY_NUMBER = pattern(r"\bsection \d+(?:\.\d+)*\b(?! of\b)|第 ?\d+(?:\.\d+)* ?节(?!课)", re.IGNORECASE)
_NEAR = 0.75


def bold_heading(site: Site) -> Iterator[Finding]:
    """What stands above a section is a heading, not a line in bold: only a heading is listed, linked and read out."""
    yield from in_texts(site, "bold headings", _articles(site), _bold)


def _bold(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    found = [(line, HEADING_IN_BOLD.fullmatch(line.text)) for line in _alone(source) if not note_of(line.text)]
    lines = [(line, match["words"]) for line, match in found if match]
    wanted = missed_ids(site, source) if lines else []
    missed = _lost_id(site, source) or (wanted[0] if len(wanted) == 1 else "") if len(lines) == 1 else ""
    named, number = " and ".join(f"#{each}" for each in wanted), _number(words for _, words in lines)
    end = f"; others link to {named} on this page" if wanted and not (missed or site.only) else ""
    for line, typed in lines:
        words = number.sub("", typed, 1)
        name = missed or id_elsewhere(site, source, words) or ANY_NAME
        right = f"{'#' * _level(source, line)} {words} {{ #{name} }}"
        message = f"{line.text.strip()} stands for a heading; write “{right}”, or join it to the text{end}"
        yield Finding(source.place(line.start), message, typed)
        end = ""


def _level(source: MarkdownSource, line: Line) -> int:
    """The level of a heading there: below one that all articles share, or whose first words are a heading too."""
    above = [heading for heading in source.headings if heading.start < line.start]
    part = next((each for each in reversed(above) if each.level == 2), None)
    if part is None:
        return 2
    below = source.text[part.start : line.start].partition("\n")[2].lstrip()
    is_shared = part.id in SHARED_HEADINGS or part.id == NEED_HELP
    is_first = not below or HEADING_IN_BOLD.fullmatch(below.partition("\n")[0]) is not None
    return 3 if is_shared or is_first or above[-1].level > part.level else 2


def _lost_id(site: Site, source: MarkdownSource) -> str:
    """The one id of the twins that an article lacks."""
    twins = (each for each in site.sources.values() if each.slug == source.slug)
    lost = {heading.id for twin in twins for heading in twin.headings if heading.id}
    lost -= {heading.id for heading in source.headings}
    return lost.pop() if len(lost) == 1 else ""


def _alone(source: MarkdownSource) -> Iterator[Line]:
    """The lines of text that are a paragraph each, or are told to be, for a sentence begins below them."""
    before, text = "", None
    for line in lines_of(source.masked):
        if text is not None and (not line.kind or (line.kind == "text" and begins_below(text.text, line.text))):
            yield text
        text = line if line.kind == "text" and not (before or line.indent or line.quoted) else None
        before = line.kind
    if text is not None:
        yield text


def heading_mark(site: Site) -> Iterator[Finding]:
    """A heading is not in bold, ends without a mark, but for a question’s, and begins without a number."""
    for source in _articles(site):
        counted = _number(heading.text.strip("*") for heading in source.headings)
        for heading in source.headings:
            reasons, right = _marks(heading, counted)
            is_titled = heading.level == 1 and _words(heading.text) in source.text[: source.body_start]
            if reasons and (heading.level > 1 or is_titled):  # else the title differs
                none = "none" if len(reasons) == 1 else "none of these"
                shown = TOUCHING.sub(" ", right) if is_in_han(source.language) else right
                message = f"“{heading.text}” {' and '.join(reasons)}, and a heading has {none}; write “{shown}”"
                message += ", in title: too" if is_titled and right != _words(heading.text) else ""
                yield Finding(source.place(heading.start), message, heading.text)
        for match in _BY_NUMBER.finditer(source.masked, source.body_start):
            message = f"“{match[0]}”: headings have no numbers; name the section"
            yield Finding(source.place(match.start()), message, match[0])


def _number(typed: Iterable[str]) -> re.Pattern[str]:
    """What counts headings: Roman numerals do where there are several, for one alone may be a word."""
    return _ROMAN if sum(1 for each in typed if _ROMAN.match(each)) > 1 else COUNTED


def _marks(heading: SourceHeading, counted: re.Pattern[str]) -> tuple[list[str], str]:
    """What a heading has that none has, and its words without."""
    reasons, right = [], heading.text
    if bold := _IN_BOLD.fullmatch(right):
        reasons, right = ["is in bold"], bold[1]
    if heading.level > 1 and (number := counted.match(right)):
        reasons, right = [*reasons, "begins with a number"], right[number.end() :]
    if mark := _END.search(right):
        reasons, right = [*reasons, "ends with a mark"], right[: mark.start()]
    return reasons, right


def _words(typed: str) -> str:
    """The words of a heading as front matter has them."""
    return typed.strip("*").replace("\\", "")


def empty_section(site: Site) -> Iterator[Finding]:
    """Something stands below each heading."""
    for source in _articles(site):
        ends = [*(heading.start for heading in source.headings[1:]), len(source.text)]
        levels = [*(heading.level for heading in source.headings[1:]), 0]
        for heading, end, level in zip(source.headings, ends, levels, strict=False):
            below = source.text[heading.start : end].partition("\n")[2].strip("-=\n ")
            if heading.id and heading.id != NEED_HELP and level <= heading.level and not below:
                message = f"nothing stands below “{heading.text}”; write it, or delete the heading"
                yield Finding(source.place(heading.start), message, heading.id)


def misspelt_id(site: Site) -> Iterator[Finding]:
    """The sections that all articles share have the same ids: before-you-start, steps, if-it-fails."""
    names: dict[str, set[str]] = {}
    for source in _articles(site):
        ids = {heading.id for heading in source.headings if heading.id}
        names[source.slug] = names.get(source.slug, ids) & ids
    for source in _articles(site):
        for heading in source.headings:
            if heading.id not in names[source.slug] - SHARED_HEADINGS:
                continue  # differing_outline tells it
            if near := get_close_matches(heading.id, SHARED_HEADINGS, 1, _NEAR):
                message = f"the id {heading.id} is {near[0]} in other articles; write {{ #{near[0]} }}"
                yield Finding(source.place(heading.start), message, heading.id)


def _articles(site: Site) -> Iterator[MarkdownSource]:
    """The texts of a guide: other sites have a style of their own."""
    yield from site.sources.values() if site.docs is not None else ()


def skipped_level(site: Site) -> Iterator[Finding]:
    """A heading is at most one level below the one before it."""
    for source in site.sources.values():
        level = 1
        for heading in source.headings:
            if heading.level > level + 1:
                message = f"“{heading.text}” jumps from level {level} to {heading.level}"
                yield Finding(source.place(heading.start), message, heading.text)
            level = heading.level


def second_h1(site: Site) -> Iterator[Finding]:
    """A page has one title."""
    for source in site.sources.values():
        for heading in [h for h in source.headings if h.level == 1][1:]:
            message = f"“{heading.text}” is a second title; make it a section (##)"
            if is_of_tags(source, heading):
                typed = source.text[heading.start :].partition("\n")[0].strip()
                message = f"{typed} is read as a second title; delete it, words to search by are keywords"
            yield Finding(source.place(heading.start), message, heading.text)


# Tags of a note: takes `#payout #merchant`, `#提现`; leaves `# payout`, `## payout`.
_TAGS = pattern(r"(?:#[^\s#]+[ \t]*)+$", re.MULTILINE)


def is_of_tags(source: MarkdownSource, heading: SourceHeading) -> bool:
    """Whether what reads as a heading is a line of tags: two or more, or one with nothing below it."""
    match = _TAGS.match(source.text, heading.start)
    return match is not None and (match[0].count("#") > 1 or not source.text[match.end() :].strip())
