"""What the writer typed is what the reader sees: lines that Markdown takes for something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from scripts.check.finding import Finding
from scripts.check.read.boxes import KIND, kind_in_twin
from scripts.check.read.line_parts import line_end, line_start
from scripts.check.read.markdown_html import raw_blocks
from scripts.check.read.markdown_slips import Slip
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.text.patterns import pattern

# What other extensions make of lines that Python-Markdown alone takes otherwise.
_OTHERWISE = {"short-indent": "truly_sane_lists", "odd-list-marker": "fancylists", "odd-number": "sane_lists"}


# An item that a guide begins otherwise: takes `“    * a”`; leaves `“    - a”`.
_STAR = pattern(r"(“[ ]+)[*+](?=[ ])")


def _slips(site: Site, rule: str) -> Iterator[Finding]:
    other = _OTHERWISE.get(rule)
    if other and site.project is not None and any(other in name for name in site.project.extensions):
        return
    for source in site.sources.values():
        yield from of_rule(source, source.slips, rule)


def of_rule(source: MarkdownSource, slips: Iterable[Slip], rule: str) -> Iterator[Finding]:
    """Yield a finding for each of the slips in a text that is told by a rule."""
    for slip in slips:
        if slip.rule == rule:
            edits = tuple(source.edit(*change) for change in slip.changes)
            yield Finding(source.place(slip.start), slip.message, slip.text, edits=edits)


def prose_slips(site: Site, rule: str) -> Iterator[Finding]:
    """Yield what one rule finds in the words of a guide: other sites have a style of their own."""
    for source in site.sources.values() if site.docs is not None else ():
        yield from of_rule(source, source.prose_slips, rule)


def short_indent(site: Site) -> Iterator[Finding]:
    """What belongs to an item of a list is indented by four spaces: with two or three it becomes the next item."""
    for finding in _slips(site, "short-indent"):
        message = finding.message if site.docs is None else _STAR.sub(r"\1-", finding.message)
        yield finding._replace(message=message)


def glued_block(site: Site) -> Iterator[Finding]:
    """A list or table has a blank line above it, and a table one below: else they run into the text."""
    yield from _slips(site, "glued-block")


def glued_line(site: Site) -> Iterator[Finding]:
    """A question, its answer, and what begins with a name and a colon stand apart: a paragraph is one line."""
    yield from prose_slips(site, "glued-line")


def odd_list_marker(site: Site) -> Iterator[Finding]:
    """An item begins with `-` or `1.` and a plain space: other spaces, • and 1、 make none, and a guide has no `*`."""
    yield from _slips(site, "odd-list-marker")
    yield from prose_slips(site, "odd-list-marker")


def odd_number(site: Site) -> Iterator[Finding]:
    """The items of a numbered list count from 1, none left out: readers see them counted so, whatever is typed."""
    yield from _slips(site, "odd-number")
    yield from prose_slips(site, "odd-number")


def broken_table(site: Site) -> Iterator[Finding]:
    """Below the first row of a table stands a row of dashes with as many columns."""
    yield from _slips(site, "broken-table")


def lost_cell(site: Site) -> Iterator[Finding]:
    """No row has more cells than the head of its table: the last ones are left out."""
    yield from _slips(site, "lost-cell")


def open_row(site: Site) -> Iterator[Finding]:
    """A row of a table begins and ends with | in a guide."""
    yield from prose_slips(site, "open-row")


def empty_cell(site: Site) -> Iterator[Finding]:
    """No cell below the head of a table is empty: its readers can't tell whether something was forgotten."""
    yield from prose_slips(site, "empty-cell")


def unboxed_note(site: Site) -> Iterator[Finding]:
    """What a reader must not miss stands in a box, not in a paragraph that begins with **Note:**."""
    for finding in prose_slips(site, "unboxed-note"):
        yield _of_one_kind(site, finding)


def _of_one_kind(site: Site, finding: Finding) -> Finding:
    """The same, with the kind of the box that stands there in the twin."""
    source, typed = finding.place.source, KIND.search(finding.message)
    if source is None or typed is None:
        return finding
    twins = (each for each in site.sources.values() if each.slug == source.slug and each is not source)
    kinds = (kind_in_twin(source, twin, (finding.place.line, finding.place.column)) for twin in twins)
    kind = next(filter(None, kinds), typed["kind"])
    return finding._replace(message=finding.message.replace(typed[0], f"!!! {kind}"))


def broken_box(site: Site) -> Iterator[Finding]:
    """A box begins with `!!! kind "Title"` in straight quotation marks, and its text is indented by four spaces."""
    yield from _slips(site, "broken-box")


def raw_block(site: Site) -> Iterator[Finding]:
    """In an HTML block nothing is Markdown: a list, heading or table there is printed as it is typed."""
    listed = bool({"md_in_html", "extra"} & {name.rpartition(".")[2] for name in site.attribute_extensions})
    for source in site.sources.values():
        for line, name in raw_blocks(source.masked, listed):
            if name in ("details", "aside") and site.docs is not None:
                continue  # unlisted_mark_up tells it
            typed = source.text[line.start :].split("\n", 1)[0].rstrip()
            message = f"inside <{name}> “{typed}” is printed as it is typed; close <{name}> above it, or write HTML"
            yield Finding(source.place(line.start), message, typed)


def open_comment(site: Site) -> Iterator[Finding]:
    """A comment has an end, else its readers see it."""
    yield from _slips(site, "open-comment")


def unshown_element(site: Site) -> Iterator[Finding]:
    """What an article says stands in no <template>, of which browsers show nothing."""
    for source in site.sources.values():
        start = source.masked.find("<template")
        if start >= 0:
            message = "<template> shows its readers nothing; take out of it what they should see"
            yield Finding(source.place(start), message, "<template>")


def accidental_heading(site: Site) -> Iterator[Finding]:
    """A line of dashes right under a sentence makes it a heading; a rule has a blank line above it."""
    yield from _slips(site, "accidental-heading")


def open_fence(site: Site) -> Iterator[Finding]:
    """A fence of code has an end, before the next one begins."""
    yield from _slips(site, "open-fence")


def full_width_heading(site: Site) -> Iterator[Finding]:
    """A heading begins with # in half width."""
    yield from _slips(site, "full-width-heading")


# Attributes that touch their heading, or in Chinese braces: takes `## 步骤{ #steps }`; leaves `## 步骤 { #steps }`.
_ATTRIBUTES = pattern(
    r"^ {0,3}#{1,6}[^\n]*?(?:(?<=[^\s#])(?=\{)|(?=｛))"
    r"(?P<typed>[{｛]:?[ \t]*(?P<id>#[^\s{}｛｝]+)[^{}｛｝\n]*[}｝])[ \t]*$",
    re.MULTILINE,
)
# Attributes with one brace: takes `## 步骤 { #steps`, `## 步骤 #steps }`; leaves `## C #`, `## { #steps }`.
_ONE_BRACE = pattern(
    r"^ {0,3}#{1,6}[^\n{}｛｝]*?[ \t]*"
    r"(?P<typed>[{｛]:?[ \t]*(?P<id>#[\w-]+)|(?<=[ \t])(?P<other>#[\w-]+)[ \t]*[}｝])[ \t]*$",
    re.MULTILINE,
)


def attributes_as_typed(source: MarkdownSource) -> list[re.Match[str]]:
    """The attributes that a heading shows its readers."""
    masked, found = source.masked, []
    for heading in source.headings:
        start, end = line_start(masked, heading.start), line_end(masked, heading.start)
        for each in (_ATTRIBUTES, _ONE_BRACE):
            match = each.match(masked, start, end)
            found += [match] if match else []
    return found


def glued_attributes(site: Site) -> Iterator[Finding]:
    """The { #id } of a heading has two braces and a space before it: else its readers see it."""
    if site.project is None or "attr_list" not in site.attribute_extensions:
        return
    for source in site.sources.values():
        for match in attributes_as_typed(source):
            start = match.start("typed")
            head = source.text[match.start() : start].strip()
            identifier = match["id"] or match["other"]
            right = f"{head} {{ {identifier} }}"
            message = f"{match['typed']} is printed as it is typed; write “{right}”"
            old = source.text[match.start() : match.end("typed")].lstrip()
            alone = match["typed"].strip("{｛}｝: \t") == identifier
            edits = (source.edit(match.end("typed") - len(old), old, right),) if alone else ()
            yield Finding(source.place(start), message, match["typed"], edits=edits)


def markdown_address(site: Site) -> Iterator[Finding]:
    """A link in raw HTML names the page: only a link in Markdown is turned from .md into one."""
    for source in site.sources.values():
        for link in source.links:
            path = link.target.split("#")[0].split("?")[0]
            if link.html and path.endswith(".md") and ":" not in path and not path.startswith("//"):
                message = f"{link.target} opens the Markdown, not the page; write [text]({link.target})"
                yield Finding(source.place(link.start), message, link.target)
