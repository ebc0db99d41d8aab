"""What has one right answer is mended by machine: shown first, written when asked, never guessed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher, unified_diff
from pathlib import Path
from typing import NamedTuple

from scripts.check.echoes import without_echoes_of_blocks
from scripts.check.finding import Edit, Row
from scripts.check.findings import findings
from scripts.check.read.markdown_source import MarkdownSource, read_source
from scripts.check.rules import (
    Rule,
    chinese,
    contacts,
    heading_ids,
    links,
    markdown,
    model,
    own_address,
    prose,
    quoted,
    slips,
    unlisted,
    unmade_links,
)
from scripts.check.site import Site
from scripts.text.patterns import pattern

# The rules of which some findings know their one right answer.
FIXABLE: tuple[Rule, ...] = (
    model.invalid_front_matter,
    slips.short_indent,
    slips.glued_block,
    slips.odd_list_marker,
    slips.odd_number,
    slips.broken_table,
    slips.open_row,
    slips.broken_box,
    slips.full_width_heading,
    slips.glued_attributes,
    slips.accidental_heading,
    unmade_links.reversed_link,
    unmade_links.full_width_link,
    markdown.unrendered_emphasis,
    heading_ids.heading_without_id,
    links.broken_link,
    own_address.own_address,
    links.backslash_link,
    quoted.quoted_label,
    prose.odd_quotes,
    prose.avoided_word,
    prose.traditional_character,
    prose.unpaired_mark,
    prose.doubled_word,
    prose.stray_space,
    prose.odd_range,
    prose.odd_day,
    prose.odd_sum,
    prose.small_letter,
    prose.missing_stop,
    prose.invisible_character,
    unlisted.unlisted_mark_up,
    chinese.typography,
    chinese.broken_line,
)
# A mended text may show the next slip: what is a list at last may stand right under a line of text. No file needs more.
ROUNDS = 11
# A line and its end, whatever that is; the marks that Unicode alone calls line ends are text.
_LINE = pattern(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BOM = "\ufeff"


class Mended(NamedTuple):
    """A file that is to change: `path` relative to the tree, its text as it stands in the file, and as it should.

    `kinds` says how much of what is mended in it.
    """

    path: str
    old: str
    new: str
    kinds: str


# What is mended in each file, by its kind.
_Made = defaultdict[str, Counter[str]]


class Unsure(NamedTuple):
    """What an edit does to a file, wherever in it that is."""

    path: str
    old: str
    new: str


def mend(site: Site) -> list[Mended]:
    """What has to change in the sources of `site`, which holds it afterwards, until no edit is left."""
    if site.project is None:
        return []
    first, left_out, made = dict(site.sources), set[Unsure](), _Made(Counter)
    while unsure := _rounds(site, left_out, made):
        left_out |= unsure
        made.clear()
        for document, source in first.items():
            _put(site, document, source)
    new = [site.sources[document] for document in first if site.sources[document].text != first[document].text]
    root = site.project.root
    return [each for source in new if (each := _in_file(root, source, _counted(made[source.path]))) is not None]


def _counted(kinds: Counter[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())


def _rounds(site: Site, left_out: set[Unsure], made: _Made) -> set[Unsure]:
    """Mend until nothing changes; return the edits that would go on for ever, with those that they go on from."""
    rounds: list[set[Unsure]] = []
    for _ in range(ROUNDS):
        rows = without_echoes_of_blocks(site, findings(site, (*FIXABLE, contacts.typed_block)))
        rounds.append(_round(site, rows, left_out, made))
        if not rounds[-1]:
            return set()
    unsure = rounds.pop() | rounds.pop()  # of two rules that undo each other's work, neither is sure
    for tried in reversed(rounds):
        before = {(each.path, each.old) for each in unsure}
        unsure |= {each for each in tried if (each.path, each.new) in before}
    return unsure


def _put(site: Site, document: str, new: MarkdownSource) -> None:
    old = site.sources[document]
    site.sources[document] = new
    site.source_of = {path: new if each is old else each for path, each in site.source_of.items()}


def _round(site: Site, rows: list[Row], left_out: set[Unsure], made: _Made) -> set[Unsure]:
    """Mend once, and return what was tried; a document that would have more slips than before stays as it is."""
    edits: dict[str, dict[Edit, str]] = defaultdict(dict)
    for row in rows:
        left = (edit for edit in row.edits if edit.old != edit.new)
        sure = (edit for edit in left if Unsure(row.path, edit.old, edit.new) not in left_out)
        edits[row.path] |= {edit: _kind(row.rule, edit) for edit in sure}
    tried = set()
    for document, source in list(site.sources.items()):
        kinds = edits[source.path]
        text = applied(source.text, kinds)
        if text == source.text:
            continue
        new = read_source(source.path, text)
        if len(new.slips) > len(source.slips):
            continue
        new.language, new.slug, new.document = source.language, source.slug, source.document
        new.missing_includes = source.missing_includes
        _put(site, document, new)
        tried |= {Unsure(source.path, edit.old, edit.new) for edit in kinds}
        made[source.path].update(kinds[edit] for _, edit in _fitting(source.text, kinds))
    return tried


def _kind(rule: str, edit: Edit) -> str:
    """What an edit mends: its rule, and what it leaves out for good."""
    left = "" if edit.new or "\n" in edit.old else edit.old.strip()
    return f"{rule} ({left} left out)" if left and left.isprintable() else rule


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with those of its edits that fit."""
    parts, end = [], 0
    for start, edit in _fitting(text, edits):
        parts += [text[end:start], edit.new]
        end = start + len(edit.old)
    return "".join([*parts, text[end:]])


def _fitting(text: str, edits: Iterable[Edit]) -> Iterator[tuple[int, Edit]]:
    """Yield where each edit is made: none that meets another, or finds something else in its place."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    end, last = 0, -1
    for start, edit in sorted((starts[edit.line - 1] + edit.column - 1, edit) for edit in set(edits)):
        if start >= end and start != last and text.startswith(edit.old, start):
            yield start, edit
            end, last = start + len(edit.old), start


def _in_file(root: Path, source: MarkdownSource, kinds: str) -> Mended | None:
    """The change with the file's own line ends and byte order mark; None where its bytes are no UTF-8."""
    try:
        old = (root / source.path).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    mark = _BOM if old.startswith(_BOM) else ""
    return Mended(source.path, old, mark + "".join(_with_ends(old.removeprefix(_BOM), source.text)), kinds)


def _with_ends(old: str, new: str) -> Iterator[str]:
    """Yield the lines of `new`: those that stay with their own ends, the others with that of the file's first line."""
    typed, lines = _LINE.findall(old), _LINE.findall(new)
    end = next((_end(line) for line in typed), "\n")
    plain = [line.removesuffix(_end(line)) + ("\n" if _end(line) else "") for line in typed]
    for kind, begin, stop, first, last in SequenceMatcher(None, plain, lines, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from typed[begin:stop]
        else:
            yield from (line.replace("\n", end) for line in lines[first:last])


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def diff(mended: list[Mended]) -> Iterator[str]:
    """Yield the lines of a patch, as `git apply` takes it."""
    for path, old, new, _ in mended:
        for line in unified_diff(_LINE.findall(old), _LINE.findall(new), f"a/{path}", f"b/{path}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def write(root: Path, mended: list[Mended]) -> None:
    """Write each file that is to change."""
    for path, _, new, _ in mended:
        (root / path).write_bytes(new.encode("utf-8"))
