"""What only follows from a finding that is told already is left out: it goes with its cause."""

from __future__ import annotations

from collections import defaultdict

from scripts.check.finding import ERROR, Row
from scripts.check.read.contact_places import help_start, typed_in_help
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.step_names import named_steps
from scripts.check.rules.labels import AND_SPACE
from scripts.check.site import Site
from scripts.model.facts import named
from scripts.model.text_references import MISSING_ID, OPEN_BOLD
from scripts.search.trained import STALE
from scripts.sheet import printed
from scripts.text.patterns import pattern

# What tells that an address or a sum shall not stand there, and what else may be said of the same.
_OF_STRANGERS = ("insecure-own-link", "unregistered-domain", "unregistered-link")
_TOLD = {
    "own-address": (*_OF_STRANGERS, "local-link", "broken-link", "wrong-language-link", "differing-links"),
    "local-link": _OF_STRANGERS,
    "broken-link": ("missing-alt",),
    "differing-links": ("differing-contact",),
    "third-party-resource": _OF_STRANGERS,
    "leftover-template": ("unregistered-domain",),
    "typed-time": ("odd-range",),
    "unsourced-fee": ("odd-sum",),
    "unlisted-mark-up": ("unregistered-contact", "unregistered-domain", "other-language"),
}
# What tells of mark-up that other tools know.
_OF_FOREIGN = ("unlisted-mark-up", "leftover-template")
# What tells that something is missing in a twin, and what goes with it.
_GAPS = ("differing-steps", "differing-rows", "differing-paragraphs")
_OF_GAPS = ("odd-number", "differing-contact", "differing-figures", "differing-links", "differing-times")
# What tells that a heading has not the id that it should have.
_OF_IDS = ("heading-without-id", "differing-outline", "glued-attributes", "misspelt-id", "bold-heading", "duplicate-id")
# What tells of a step by its number; what is said behind the figures that a twin lacks, and each of these.
_OF_STEPS = ("missing-step", "differing-step")
_LACKING, _NUMBER = pattern(r" (?:is|are) not in |, (?:which|but) "), pattern(r"\d+")
# What tells how a way to help is written.
_OF_WAYS = ("bare-address", "click-chain", "odd-list-marker")
# How words read that nobody wrote yet.
_OF_WORDING = ("other-language", "typography", "missing-stop", "small-letter", "avoided-word", "stray-space")


def without_echoes(site: Site, rows: list[Row]) -> list[Row]:
    """Return the rows of a site without those that a writer is rid of by mending another."""
    rows = _without_unreached(site, _without_echoes_of_empty_texts(site, rows))
    rows = _without_echoes_of_marks(site, _without_echoes_of_gaps(site, rows))
    rows = _without_echoes_of_labels(site, without_echoes_of_blocks(site, rows))
    rows = _without_echoes_of_leftovers(_without_echoes_of_headings(site, _without_echoes_of_boxes(rows)))
    rows = _without_echoes_of_spaces(site, _without_echoes_of_links(_without_echoes_of_prints(rows)))
    rows = _without_echoes_of_addresses(_without_echoes_of_facts(site, _without_echoes_of_data(site, rows)))
    return _without_what_comes_last(_without_echoes_of_steps(site, _without_echoes_of_ids(site, rows)))


def _without_echoes_of_steps(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out the figures that one twin lacks where they are the numbers of steps, of which one is told."""
    sources = {source.path: source for source in site.sources.values()}
    told = {sources[row.path].slug for row in rows if row.rule in _OF_STEPS and row.path in sources}

    def echoes(row: Row) -> bool:
        if row.rule != "differing-figures" or row.path not in sources or sources[row.path].slug not in told:
            return False
        steps = {number for number, *_ in named_steps(sources[row.path])}
        missed = {int(each) for each in _NUMBER.findall(_LACKING.split(row.message)[0])}
        return bool(missed) and missed <= steps

    return [row for row in rows if not echoes(row)]


def _without_echoes_of_ids(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out the ids that a file of the build, such as the index of search, misses where a heading is told."""
    slug_of = {source.path: source.slug for source in site.sources.values()}
    told = {slug_of.get(row.path) for row in rows if row.rule in _OF_IDS} - {None}

    def echoes(row: Row) -> bool:
        target = site.source_of.get(row.cause.partition("#")[0]) if row.rule == "broken-anchor" else None
        return target is not None and row.path not in slug_of and target.slug in told

    return [row for row in rows if not echoes(row)]


def _without_what_comes_last(rows: list[Row]) -> list[Row]:
    """Leave out that search is to learn anew, which is done once the texts are as they should be."""
    others = [row for row in rows if row.rule != "invalid-data" or STALE not in row.message]
    return others if any(row.severity == ERROR for row in others) else rows


def _without_echoes_of_data(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out that pages print the ** of a text of docs/_data, where it is told."""
    if not any(OPEN_BOLD in row.message for row in rows):
        return rows
    lines = {source.path: source.text.split("\n") for source in site.sources.values()}

    def echoes(row: Row) -> bool:
        return row.path in lines and not lines[row.path][row.line - 1].count("**") % 2

    return [row for row in rows if row.rule != "unrendered-emphasis" or not echoes(row)]


def _without_echoes_of_prints(rows: list[Row]) -> list[Row]:
    """Leave out that sheets are to be printed again, while what they are printed from has a slip."""
    is_told = any("/_data/" in row.path and row.path.endswith(".yml") for row in rows)
    return [row for row in rows if not (is_told and row.rule == "invalid-data" and printed.STALE in row.message)]


def _without_echoes_of_facts(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out which figures of an article that names facts its twin lacks, while those of facts.yml can't be read."""
    if site.docs is None or site.docs.data.get("facts", ...) is not None:
        return rows
    named_in = {source.path for source in site.sources.values() if next(named(source.text), None)}
    return [row for row in rows if row.rule != "differing-figures" or row.path not in named_in]


def _without_echoes_of_addresses(rows: list[Row]) -> list[Row]:
    """Leave out what else is wrong with an address or a sum that shall not stand there at all."""
    told: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row.rule in _TOLD:
            told[row[:2]].append(row)

    strange = {(row[:2], row.target) for row in rows if row.rule in _OF_STRANGERS}
    # Whoever makes a link of a stranger's address, or sets it better, has to take it out again.
    taken = {row[:2] for row in rows if row.rule == "bare-address" and _is_of(row, strange)}

    def echoes(row: Row) -> bool:
        if row.rule in ("bare-address", "stray-space", "typography"):
            return row[:2] in taken
        rivals = (each for each in told.get(row[:2], ()) if row.rule in _TOLD[each.rule])
        if row.rule == "other-language":
            return any(_meets(row, each) for each in rivals)
        return any(row.target in each.target or row.target in each.message for each in rivals)

    return [row for row in rows if not echoes(row)]


def _meets(row: Row, other: Row) -> bool:
    """Whether the words of two rows of a line have a part in common."""
    return row.column < other.column + len(other.target) and other.column < row.column + len(row.target)


def _is_of(row: Row, strange: set[tuple[tuple[str, int], str]]) -> bool:
    """Whether an address is one of the strangers' of its line."""
    return any(line == row[:2] and name in row.target for line, name in strange)


def _without_echoes_of_links(rows: list[Row]) -> list[Row]:
    """Leave out the ） of a link that is told whole."""
    told = {row[:2]: row.target for row in rows if row.rule == "full-width-link"}
    return [row for row in rows if row.rule != "unpaired-mark" or row.target not in tuple(told.get(row[:2], "")[-1:])]


def _without_echoes_of_spaces(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out a space that the line as it should be, told beside it, has no more, or that goes with a bold lead."""
    told = {row[:2]: row.message for row in rows if row.rule == "typography"}
    spaced = [row for row in rows if row.rule == "bold-lead" and AND_SPACE in row.message]
    leads = {(row.path, line) for row in spaced for line in _lines_of_leads(row)}

    lines = {each.path: each.text.split("\n") for each in site.sources.values()} if told or leads else {}

    def echoes(row: Row) -> bool:
        if row.rule != "stray-space" or row.path not in lines:
            return False
        line = lines[row.path][row.line - 1]
        around = f"{line[: row.column - 1][-2:]}{line[row.column - 1 :].lstrip()[:1]}"
        is_mended = around in told.get(row[:2], "").rpartition(" should be “")[2]
        return is_mended or ("**" in around and row[:2] in leads)

    return [row for row in rows if not echoes(row)]


def _lines_of_leads(row: Row) -> list[int]:
    """The lines whose bold leads are told together."""
    return [row.line, *map(int, _NUMBER.findall(row.message.partition(" likewise in line ")[2]))]


def _without_echoes_of_empty_texts(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out what only says that a text is not there, which the model says already."""
    bare = [source for source in site.sources.values() if _is_bare(site, source)]
    slugs = {source.slug for source in bare}
    paths = {source.path for source in bare} | _unread(site)
    twins = {source.path for source in site.sources.values() if source.slug in slugs}

    def echoes(row: Row) -> bool:
        if row.rule.startswith(("differing-", "missing-escalation")):
            return row.path in twins
        return row.rule == "broken-anchor" and row.message.rpartition(" in ")[2].split(";")[0] in paths

    unnamed = {row[:2] for row in rows if row.rule == "heading-without-id"}
    follow = ("differing-outline", "missing-escalation")
    return [row for row in rows if not echoes(row) and (row.rule not in follow or row[:2] not in unnamed)]


def _without_echoes_of_gaps(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out the figures and links that went with a step, a row or a paragraph that one language lacks."""
    slug_of = {source.path: source.slug for source in site.sources.values()}
    told = {slug_of[row.path] for row in rows if row.rule in _GAPS and row.path in slug_of}
    return [row for row in rows if row.rule not in _OF_GAPS or slug_of.get(row.path) not in told]


def _without_echoes_of_marks(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out how a place reads, that a section is empty, and what the twin has more, where words are to come."""
    waiting: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        if row.rule == "unwritten-text":
            waiting[row.path].add(row.line)
    sources = {source.path: source for source in site.sources.values()} if waiting else {}
    halves = {each.slug for path, each in sources.items() if any(line > each.front_lines for line in waiting[path])}

    def echoes(row: Row) -> bool:
        source = sources.get(row.path)
        if source is not None and row.rule in _GAPS:
            return source.slug in halves
        if source is None or row.rule not in ("empty-escalation", "empty-section"):
            return row.rule in _OF_WORDING and row.line in waiting.get(row.path, ())
        below = [line for line, _ in (source.position(each.start) for each in source.headings) if line > row.line]
        return any(row.line < line < min(below, default=line + 1) for line in waiting[row.path])

    return [row for row in rows if not echoes(row)]


def _without_echoes_of_labels(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out the marks of what is to be a label, that it is unknown, and what twins differ in until it is one."""
    quoted = [row for row in rows if row.rule in ("quoted-label", "translated-label", "click-chain")]
    slug_of = {source.path: source.slug for source in site.sources.values()}
    slugs = {slug_of.get(row.path) for row in quoted if row.rule != "click-chain"}
    glosses = {row for row in rows if row.rule == "missing-gloss"}

    def echoes(row: Row) -> bool:
        if row.rule in ("differing-labels", "missing-gloss"):
            is_twice = row.rule == "differing-labels" and row._replace(rule="missing-gloss") in glosses
            return is_twice or slug_of.get(row.path) in slugs
        return row.rule in ("odd-quotes", "unknown-label", "wrong-gloss") and any(
            each[:2] == row[:2] and row.target in each.target for each in quoted
        )

    return [row for row in rows if not echoes(row)] if quoted or glosses else rows


def without_echoes_of_blocks(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out what else is said of contacts that go with their lines, and how twins differ where one has them."""
    facts, told = site.facts, {row.path for row in rows if row.rule == "typed-block"}
    if facts is None or not told:
        return rows
    sources = {source.path: source for source in site.sources.values()}
    lines = {
        path: {sources[path].position(each.start)[0] for each in typed_in_help(facts, sources[path])} for path in told
    }
    slugs = {sources[path].slug for path in told}
    twins = {path: source for path, source in sources.items() if source.slug in slugs}
    sections = {path: source.position(help_start(source) or len(source.text))[0] for path, source in twins.items()}

    def echoes(row: Row) -> bool:
        if row.rule.startswith("differing-"):
            return row.path in sections and row.line >= sections[row.path]
        found = lines.get(row.path, ())
        return row.line in found and (row.rule in _OF_WAYS or (row.rule != "typed-block" and len(found) > 1))

    return [row for row in rows if not echoes(row)]


def _without_echoes_of_boxes(rows: list[Row]) -> list[Row]:
    """Leave out that a twin lacks a box where the mark-up of one is told."""
    told = [row.path for row in rows if row.rule in _OF_FOREIGN and "; write !!! " in row.message]
    return [
        row for row in rows if row.rule != "differing-boxes" or not any(f" {path};" in row.message for path in told)
    ]


def _without_echoes_of_leftovers(rows: list[Row]) -> list[Row]:
    """Leave out what an article lacks, there and in the lists of docs/_data, that is to be deleted."""
    left = {row.path: row.path.rpartition("/")[2].removesuffix(".md") for row in rows if row.rule == "leftover-file"}

    def echoes(row: Row) -> bool:
        if row.path in left:
            return row.rule != "leftover-file"
        if row.rule == "copied-front-matter":
            return any(f" of {path};" in row.message for path in left)
        named = any(slug in row.message for slug in left.values())
        return row.rule == "invalid-data" and named

    return [row for row in rows if not echoes(row)]


def _without_echoes_of_headings(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out that a line in bold is no label and a heading or its id is missing, and how a mark is set that goes."""
    slug_of = {source.path: source.slug for source in site.sources.values()}
    lines = {row[:2] for row in rows if row.rule == "bold-heading"}
    bold = {path for path, _ in lines}
    told = {slug_of.get(path) for path in bold}
    marked = {row[:2] for row in rows if row.rule == "heading-mark" or _is_english(row)}

    def echoes(row: Row) -> bool:
        if row.rule in ("typography", "differing-figures"):
            return row[:2] in marked
        if row.rule == "unknown-label":
            return row[:2] in lines
        if row.rule == "invalid-data":
            return any(f"{MISSING_ID}{path}" in row.message for path in bold)
        return row.rule == "differing-outline" and slug_of.get(row.path) in told

    return [row for row in rows if not echoes(row)]


def _is_english(row: Row) -> bool:
    """Whether an English word is to be written in Chinese, which needs no space beside it then."""
    return row.rule == "avoided-word" and row.target.strip().isalpha() and row.target.isascii()


def _unread(site: Site) -> set[str]:
    """The articles of a guide whose front matter has a slip: nobody knows which ids a build would add."""
    sources = site.sources.values() if site.docs is not None else ()
    return {source.path for source in sources if source.front_lines and not source.front}


def _is_bare(site: Site, source: MarkdownSource) -> bool:
    """Whether a file has no text, or front matter that nobody can read, and the model has said so."""
    body = source.text.split("\n")[source.front_lines :]
    is_empty = not source.front_lines or not any(line.strip() for line in body)
    return is_empty and site.docs is not None and any(fault.path == source.path for fault in site.docs.faults)


def _without_unreached(site: Site, rows: list[Row]) -> list[Row]:
    """Leave out that no way leads to a page which the nav doesn't name, or names wrongly."""
    unlisted = {row.path for row in rows if row.rule == "not-in-nav"}
    wrong = [f"{row.message}?" for row in rows if row.rule == "broken-nav" or row.path == "mkdocs.yml"]
    slugs = {each.path: each.slug for each in site.sources.values()}

    def follows(row: Row) -> bool:
        return row.path in unlisted or any(f" {slugs.get(row.path)}?" in message for message in wrong)

    return [row for row in rows if row.rule != "orphan-page" or not follows(row)]
