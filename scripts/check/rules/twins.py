"""The two languages are two originals of one text: what one reader gets, the other gets too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from difflib import SequenceMatcher
from functools import lru_cache

from scripts.check.finding import Finding, Place
from scripts.check.read.addresses import FILE, MISSING, SCHEME
from scripts.check.read.contacts import phones
from scripts.check.read.durations import counted, durations, times
from scripts.check.read.figures import amounts, figures
from scripts.check.read.html_page import CODE_END, CODE_START, Heading, HtmlPage
from scripts.check.read.known_facts import KnownFact, best, known_facts, of_value, words_of
from scripts.check.read.links import FOLLOW, Link
from scripts.check.read.markdown_lines import lines_of
from scripts.check.read.markdown_mask import blank
from scripts.check.read.markdown_scan import SourceHeading
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.measures import Measure, measures
from scripts.check.rules.slips import attributes_as_typed
from scripts.check.rules.twin_figures import by_lines
from scripts.check.silence import in_pairs
from scripts.check.site import Site, is_tool
from scripts.model.docs import without_twin
from scripts.model.facts import filled, named
from scripts.text.article_marks import FLOW
from scripts.text.patterns import pattern


def missing_twin(site: Site) -> Iterator[Finding]:
    """Every page exists in every language."""
    if len(site.languages) < 2:
        return
    for path, page in site.pages.items():
        if _has_no_twin_by_nature(site, path, page):
            continue
        source = site.source_of.get(path)
        for language in site.languages:
            if language != site.language_of(path) and not _has_twin(site, path, source, language):
                message = without_twin(site.shown(path), language)
                place = Place(path, page, source, line=1)
                yield Finding(place, message, path if source is None else source.document)


def _has_no_twin_by_nature(site: Site, path: str, page: HtmlPage) -> bool:
    key = site.key_of(path)
    if page.refresh or key.startswith("go/") or "noindex" in page.robots:
        return True
    source = site.source_of.get(path)
    if site.project is not None and site.project.locales and source is None:
        return True
    return is_tool(key) or not site.language_of(path)


def _has_twin(site: Site, path: str, source: MarkdownSource | None, language: str) -> bool:
    twin = site.twins(path).get(language)
    return twin is not None and (source is None or twin in site.source_of)


def _outline(page: HtmlPage) -> list[Heading]:
    return [heading for heading in page.headings if heading.level > 1 and not heading.framed]


def _is_named(heading: Heading) -> bool:
    """Whether an id can be the same in both languages: not made of Han characters, nor counted."""
    return bool(heading.id) and heading.id.isascii() and not re.fullmatch(r"_\d*", heading.id)


def _is_slug(heading: Heading) -> bool:
    """Whether an id was made from the heading's words, which differ by language."""
    slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading.text.lower())).strip("-")
    return re.sub(r"_\d+$", "", heading.id) == slug


def _keys(ours: list[Heading], theirs: list[Heading]) -> tuple[list[str], list[str]]:
    """Headings as comparable names: by level and id, by level alone where ids come from the words."""
    both = [*ours, *theirs]
    by_level = not all(_is_named(h) for h in both) or all(_is_slug(h) for h in both)
    one, other = ([f"{h.level}" if by_level else f"{h.level} {h.id}" for h in hs] for hs in (ours, theirs))
    return one, other


Written = dict[tuple[int, str], SourceHeading]


def differing_outline(site: Site) -> Iterator[Finding]:
    """Twins have the same headings, by level and id, in the same order."""
    for page, twin in content_pairs(site):
        if any(attributes_as_typed(site.source_of[each.path]) for each in (page, twin) if each.path in site.source_of):
            continue  # glued_attributes tells it
        if any(_has_accidental_heading(site, each) for each in (page, twin)):
            continue  # heading_without_id tells it
        ours, theirs = _outline(page), _outline(twin)
        written: dict[str, Written] = {}
        one, other = _keys(ours, theirs)
        for kind, i, i_end, j, j_end in SequenceMatcher(None, one, other, False).get_opcodes():
            if kind == "delete":
                for heading in ours[i:i_end]:
                    message = f"“{heading.text}” is missing in {site.shown(twin.path)}"
                    yield _heading_finding(site, page, heading, message, written)
            elif kind in ("insert", "replace"):
                same = kind == "replace" and i_end - i == j_end - j and _differ_by_ids(ours[i:i_end], theirs[j:j_end])
                for number, heading in enumerate(theirs[j:j_end]):
                    if same:
                        twins = ours[i + number]
                        message = f"“{heading.text}” has the id {heading.id}, “{twins.text}” {twins.id}; write the same"
                        yield _heading_finding(site, twin, heading, message, written)
                        continue
                    instead = f", which has “{ours[i].text}” there" if kind == "replace" else ""
                    message = f"“{heading.text}” is missing in {site.shown(page.path)}{instead}"
                    yield _heading_finding(site, twin, heading, message, written)


def _differ_by_ids(ours: list[Heading], theirs: list[Heading]) -> bool:
    """Whether headings are the same but for their ids."""
    return all(one.level == other.level and one.id and other.id for one, other in zip(ours, theirs, strict=True))


def _has_accidental_heading(site: Site, page: HtmlPage) -> bool:
    """Whether a line over dashes became a heading, without the id that those of its writer have."""
    source = site.source_of.get(page.path)
    if source is None or "attr_list" not in site.attribute_extensions or not any(each.id for each in source.headings):
        return False
    return any(not (each.id or each.html or source.text.startswith("#", each.start)) for each in source.headings)


def _heading_finding(
    site: Site, page: HtmlPage, heading: Heading, message: str, written: dict[str, Written]
) -> Finding:
    """The finding at the Markdown of a heading; `written` keeps what was looked up, by page."""
    source = site.source_of.get(page.path)
    if source is not None:
        if page.path not in written:
            written[page.path] = _written(source)
        names = (heading.level, f"#{heading.id}"), (heading.level, _plain(heading.text))
        found = [written[page.path][name] for name in names if name in written[page.path]]
        if found:
            line, column = source.position(min(each.start for each in found))
            return Finding(Place(page.path, page, source, line=line, column=column), message, heading.id)
    return Finding(site.place(page, None, heading.text), message, heading.id)


def _written(source: MarkdownSource) -> Written:
    """The first heading of a Markdown text with each id, as `#id`, and with each wording, by level."""
    found: Written = {}
    for heading in source.headings:
        for name in (f"#{heading.id}", _plain(heading.text)) if heading.id else (_plain(heading.text),):
            found.setdefault((heading.level, name), heading)
    return found


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def differing_pictures(site: Site) -> Iterator[Finding]:
    """Twins have the same number of pictures."""
    for page, twin in written_pairs(site):
        if page.pictures != twin.pictures:
            message = f"{twin.pictures} pictures, but {page.pictures} in {site.shown(page.path)}"
            yield Finding(site.place(twin), message)


def differing_flows(site: Site) -> Iterator[Finding]:
    """Twins show the same flows, in the same order."""
    for page, twin in written_pairs(site):
        ours, theirs = (site.source_of[each.path] for each in (page, twin))
        names, others = FLOW.findall(ours.text), FLOW.findall(theirs.text)
        if names != others:
            message = f"flows {', '.join(others) or 'none'}, but {', '.join(names) or 'none'} in {ours.path}"
            mark = FLOW.search(theirs.text)
            line, column = theirs.position(mark.start()) if mark else (1, 1)
            yield Finding(Place(twin.path, twin, theirs, line=line, column=column), message)


def differing_links(site: Site) -> Iterator[Finding]:
    """Twins lead to the same pages, numbers and mailboxes."""
    for page, twin in written_pairs(site):
        ours, theirs = _destinations(site, page), _destinations(site, twin)
        for one, known, other in ((twin, ours, theirs), (page, theirs, ours)):
            missing_in = page if one is twin else twin
            missing = [name for name, link in other.items() if name not in known]
            if len(missing) <= _wrong_links(site, missing_in):
                continue  # broken_link tells them
            for name in missing:
                link = other[name]
                if not _lacks_twin(site, one, link, missing_in) and not _is_of_fact(site, one, link):
                    message = f"{link.raw} is not linked in {site.shown(missing_in.path)}"
                    yield Finding(site.place(one, link), message, link.raw)


def _is_of_fact(site: Site, page: HtmlPage, link: Link) -> bool:
    """Whether the build made a link of {fact:id}: typed_figure tells it, at the Markdown."""
    source, name = site.source_of.get(page.path), link.raw.partition("#")[2]
    return source is not None and bool(name) and f"{{fact:{name}}}" in source.text


def _wrong_links(site: Site, page: HtmlPage) -> int:
    """How many links of an article's own lead nowhere."""
    return sum(use.page is page and use.link.inside and use.link.element == "a" for use in site.uses[MISSING])


def _lacks_twin(site: Site, page: HtmlPage, link: Link, twin: HtmlPage) -> bool:
    """Whether a link leads to a page that the language of `twin` has not: missing_twin tells it, once."""
    target = site.page_of(site.addresses.resolve(page.path, link.raw, page.base))
    language = site.language_of(twin.path)
    if target is None or target.path not in site.source_of or language not in site.languages:
        return False
    found = site.twins(target.path).get(language)
    return site.language_of(target.path) != language and (found is None or found not in site.source_of)


def _destinations(site: Site, page: HtmlPage) -> dict[str, Link]:
    """Where a page's own content leads, by names that don't depend on the language."""
    found: dict[str, Link] = {}
    for link in page.links:
        if not link.inside or link.kind != FOLLOW or link.element != "a" or link.label == "¶":
            continue
        target = site.addresses.resolve(page.path, link.raw, page.base)
        if target.kind == FILE and target.path in site.pages and target.path != page.path:
            other = site.twins(page.path).values()
            if target.path not in other:
                found.setdefault(site.key_of(target.path), link)
        elif target.kind == SCHEME and target.url.startswith(("tel:", "mailto:")):
            found.setdefault(target.url.split("?")[0], link)
    return found


def differing_figures(site: Site) -> Iterator[Finding]:
    """Twins print the same amounts, times and numbers; a number in digits here is in digits there."""
    yield from in_pairs(site, "differing figures", content_pairs(site), _differing_figures)


def _differing_figures(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    words, others_words = written_words(site, page), written_words(site, twin)
    units = [times(each, in_words=False) for each in (words, others_words)]
    of_units = list(_differing_units(site, page, twin, *units))
    yield from of_units
    ours, theirs = figures(words), figures(others_words)
    lacking = sorted(theirs.printed.keys() - ours.known), sorted(ours.printed.keys() - theirs.known)
    of_facts = list(_of_facts(site, (twin, others_words, lacking[0]), (page, words, lacking[1])))
    told = {value for _, values in of_facts for value in values}
    yield from (finding for finding, _ in of_facts)
    for one, other, mine, values in ((twin, page, theirs, lacking[0]), (page, twin, ours, lacking[1])):
        missing = [mine.printed[value] for value in values if value not in told]
        for place, found in _by_line([(figure_place(site, one, written), written) for written in missing]):
            shown = [_with_fact(site, one, written) for written in found]
            message = f"{', '.join(shown)} {'are' if len(found) > 1 else 'is'} not in {site.shown(other.path)}"
            typed = words if one is page else others_words
            hint = "" if shown != found else _meant(_facts_said(site, one, typed, found[0]))
            yield Finding(place, f"{message}{hint}", found[0])
    told |= {value for values in lacking for value in values}
    yield from by_lines(site, (page, words), (twin, others_words), told, not of_units and units[0] != units[1])


# So many facts a message offers.
_OFFERED = 2
# A page, its words, and the figures that its twin lacks.
_Lacked = tuple[HtmlPage, str, list[float]]


def _of_facts(site: Site, one: _Lacked, other: _Lacked) -> Iterator[tuple[Finding, tuple[float, float]]]:
    """Measures that differ where facts.yml has one of both; each with the two figures."""
    ours, theirs = (_lone_measures(site, *each) for each in (one, other))
    for unit in ours.keys() & theirs.keys():
        found = [(page, each[unit]) for page, each in ((one[0], ours), (other[0], theirs))]
        facts = [
            _facts_said(site, page, words, each.typed)
            for (page, each), words in zip(found, (one[1], other[1]), strict=True)
        ]
        if bool(facts[0]) == bool(facts[1]):
            continue
        (page, wrong), (twin, right) = found if facts[1] else reversed(found)
        message = f"{wrong.typed}, but {right.typed} in {site.shown(twin.path)}{_meant(facts[0] or facts[1])}"
        finding = Finding(figure_place(site, page, wrong.typed), message, wrong.typed)
        yield finding, (wrong.value, right.value)


def _lone_measures(site: Site, page: HtmlPage, words: str, lacked: list[float]) -> dict[str, Measure]:
    """The measures of which a twin lacks the figure, by unit, where there is one of that unit."""
    found: dict[str, dict[float, Measure]] = defaultdict(dict)
    for each in measures(words, site.language_of(page.path)) if lacked else ():
        if each.value in lacked:
            found[each.unit].setdefault(each.value, each)
    return {unit: next(iter(each.values())) for unit, each in found.items() if len(each) == 1}


def _facts_said(site: Site, page: HtmlPage, words: str, typed: str) -> list[KnownFact]:
    """Return the facts that are the whole measure of which `typed` is a part in the words of a page, the fittest first.

    Of 30–60 minutes no fact is one that is 60 minutes.
    """
    known = known_facts(site.docs, site.language_of(page.path))
    line = next((line for line in words.split("\n") if typed in line), "") if known else ""
    said = [each for each in durations(line) if typed in each.text or each.text in typed]
    same = [fact for each in said for fact in of_value(known, each)]
    values = {amount.value for amount in amounts(typed)}
    return best([*same, *(fact for fact in known if values & fact.amounts)], words_of(line))[:_OFFERED]


def _meant(facts: list[KnownFact]) -> str:
    """Return what a message about a figure adds: the facts to write instead in both twins."""
    named_facts = " or ".join(f"{fact.reference} is {fact.value}" for fact in facts)
    return f"; {named_facts}: write it in both, if it is meant" if facts else "; write the same in both"


def _with_fact(site: Site, page: HtmlPage, written: str) -> str:
    """A figure that stands in a text, or the name of the fact that puts it in, with what it puts in."""
    fact = _fact_with(site, page, written)
    return f"{{fact:{fact[0]}}} ({written})" if fact is not None else written


def _fact_with(site: Site, page: HtmlPage, written: str) -> tuple[str, int] | None:
    """Name and offset of the first fact of an article whose words have a figure that is not typed in it."""
    source = site.source_of.get(page.path)
    if source is None or site.docs is None or written in words_alone(source.visible)[source.body_start :]:
        return None
    values = site.docs.values.get(site.language_of(page.path), {})
    facts = (each for each in named(source.visible) if each[1] >= source.body_start)
    return next((each for each in facts if written in values.get(each[0], "")), None)


def _differing_units(
    site: Site, page: HtmlPage, twin: HtmlPage, ours: set[tuple[str, str]], theirs: set[tuple[str, str]]
) -> Iterator[Finding]:
    """The same number, of minutes here and of hours there; differing_times tells those in words."""
    for number, unit in sorted(theirs - ours):
        units = {each for one, each in ours - theirs if one == number}
        if units and unit and number not in {one for one, _ in ours & theirs}:
            message = f"{counted(number, unit)}, but {counted(number, units.pop())} in {site.shown(page.path)}"
            yield Finding(figure_place(site, twin, number), message, number)


def differing_currency(site: Site) -> Iterator[Finding]:
    """The same amount is of the same currency: Rp50,000 are no 50,000 元."""
    yield from in_pairs(site, "differing currency", written_pairs(site), _differing_currency)


def _differing_currency(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (_by_value(written_words(site, each)) for each in (page, twin))
    for value in sorted(ours.keys() & theirs.keys()):
        one, other = ours[value], theirs[value]
        if one.keys().isdisjoint(other):
            typed, instead = next(iter(other.values())), next(iter(one.values()))
            message = f"{typed}, but {instead} in {site.shown(page.path)}; write the same currency"
            yield Finding(figure_place(site, twin, typed), message, typed)


def _by_value(text: str) -> dict[float, dict[str, str]]:
    """How each amount of a text is typed, by currency."""
    found: dict[float, dict[str, str]] = defaultdict(dict)
    for amount in amounts(text):
        found[amount.value].setdefault(amount.currency, amount.typed)
    return found


def differing_rows(site: Site) -> Iterator[Finding]:
    """The tables of twins have the same number of rows, one after the other."""
    yield from in_pairs(site, "differing rows", written_pairs(site), _differing_rows)


def _differing_rows(site: Site, page: HtmlPage, twin: HtmlPage) -> Iterator[Finding]:
    ours, theirs = (_tables(site.source_of[each.path]) for each in (page, twin))
    if len(ours) != len(theirs) or any(_is_broken(site, each) for each in (page, twin)):
        return
    for (_, rows), (start, others) in zip(ours, theirs, strict=True):
        if rows != others:
            message = f"this table has {others} rows, but {rows} in {site.shown(page.path)}; write the same"
            yield Finding(site.source_of[twin.path].place(start), message)


def _tables(source: MarkdownSource) -> list[tuple[int, int]]:
    """Where each table begins, and how many rows it has with its head."""
    tables: list[tuple[int, int]] = []
    is_inside = False
    for line in lines_of(source.masked):
        if line.kind == "row" and is_inside:
            tables[-1] = (tables[-1][0], tables[-1][1] + (not set(line.text) <= set("|-: ")))
        elif line.kind == "row":
            tables.append((line.start, 1))
        is_inside = line.kind == "row"
    return tables


def _is_broken(site: Site, page: HtmlPage) -> bool:
    """Whether a table of an article is none, or more: that is told, and where."""
    return site.source_of[page.path].has_slip("broken-table", "glued-block")


def _by_line(figures: list[tuple[Place, str]]) -> Iterator[tuple[Place, list[str]]]:
    """The figures of one line together: a date has three."""
    lines: dict[int, list[tuple[Place, str]]] = defaultdict(list)
    for place, written in figures:
        if place.line:
            lines[place.line].append((place, written))
        else:
            yield place, [written]
    for found in lines.values():
        found.sort(key=lambda each: each[0].column)
        yield found[0][0], [written for _, written in found]


# What is no text of a writer's: addresses, attributes, the numbers of items, definitions.
_NO_WORDS = pattern(r"\]\([^)\n]*\)|\{[^}\n]*\}|^[ \t]*\d+[.)]\s|^\[[^\]]+\]:.*", re.MULTILINE)


# The number of an item that is none, which odd_list_marker tells: takes `2、甲`, `２．甲`, `Step 2: a`; leaves `2 天`.
_ODD_NUMBER = pattern(r"^[ \t]*(?:第|[Ss]tep[ ]?)?[0-9０-９]{1,2}步?[、．。)）.:：]", re.MULTILINE)


def written_words(site: Site, page: HtmlPage) -> str:
    """Return what a writer wrote: the source where there is one, since the build adds words from the register."""
    source = site.source_of.get(page.path)
    if source is not None:
        body = "\n".join(source.visible.split("\n")[source.front_lines :])
        if site.docs is not None and site.docs.data.get("facts") is not None:  # else its own slip is told
            body = filled(body, site.docs.values.get(site.language_of(page.path), {}))
        if source.has_slip("odd-list-marker"):
            body = _ODD_NUMBER.sub(" ", body)
        return _with_phones_as_dialled(site, _without_marks(body))
    return page.prose.replace(CODE_START, " ").replace(CODE_END, " ")


@lru_cache(maxsize=4096)
def _without_marks(body: str) -> str:
    """A text without what is none of its words; several rules ask for it."""
    return _NO_WORDS.sub(" ", body)


def _with_phones_as_dialled(site: Site, body: str) -> str:
    """The text with each number of the register as one figure, and without those that unregistered_contact tells."""
    for text, number, _ in phones(body) if site.facts is not None else ():
        if site.facts is not None:
            body = body.replace(text, number if number in site.facts.phones else " ")
    return body


def figure_place(site: Site, page: HtmlPage, written: str) -> Place:
    """Return where a figure stands in the text of an article, whole and no part of another."""
    source = site.source_of.get(page.path)
    if source is not None:
        shown = words_alone(source.visible)
        start = shown.find(written, source.body_start)
        while start >= 0:
            before = shown[start - 1 : start]
            if not before.isdecimal() and before not in (".", ",") and not _GOES_ON.match(shown, start + len(written)):
                return source.place(start)
            start = shown.find(written, start + 1)
        if (fact := _fact_with(site, page, written)) is not None:
            return source.place(fact[1])
    return site.place(page, None, written)


# What makes the digits before it a part of another figure.
_GOES_ON = pattern(r"\d|[.,]\d")


@lru_cache(maxsize=4)  # a page may lack thousands of figures
def words_alone(text: str) -> str:
    """Return the text with blanks for what is no word of a writer's, so that offsets stay."""
    return _NO_WORDS.sub(lambda match: blank(match[0]), text)


def written_pairs(site: Site) -> Iterator[tuple[HtmlPage, HtmlPage]]:
    """Yield pairs whose Markdown is known: in bare HTML nobody can tell what the frame added."""
    return (p for p in content_pairs(site) if all(page.path in site.source_of for page in p))


def content_pairs(site: Site) -> Iterator[tuple[HtmlPage, HtmlPage]]:
    """Yield each page of a writer's in the main language, with each of its twins."""
    return (pair for pair in site.pairs() if site.is_content(pair[0].path))


def stale_twin(site: Site) -> Iterator[Finding]:
    """A text is held against the sources in both languages: `reviewed` is not older than in the twin."""
    faulty = {fault.path for fault in site.docs.faults} if site.docs is not None else set()
    for page, twin in site.pairs():
        one, other = site.source_of.get(page.path), site.source_of.get(twin.path)
        if one is None or other is None or {one.path, other.path} & faulty:
            continue
        days = _day(one), _day(other)
        if days[0] is None or days[1] is None or days[0] == days[1]:
            continue
        older, newer = (other, one) if days[1] < days[0] else (one, other)
        message = f"reviewed {min(d for d in days if d)}, but {newer.path} was reviewed {max(d for d in days if d)}"
        yield Finding(Place(source=older, line=older.front_line("reviewed")), message)


def _day(source: MarkdownSource) -> date | None:
    value = source.front.get("reviewed")
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
