"""Readers of both languages find the same sections: a link to one leads to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from scripts.check.finding import Finding, Place
from scripts.check.read.html_page import Heading, HtmlPage
from scripts.check.read.markdown_scan import SourceHeading
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.slips import attributes_as_typed
from scripts.check.rules.written import content_pairs
from scripts.check.site import Site


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
