"""One cause is one finding: what follows from another finding is counted there, what repeats is said once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from scripts.check.echoes import without_echoes
from scripts.check.finding import SHOWN, SHOWN_LINES, Edit, Row, more
from scripts.check.locate import prefix_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.text.patterns import pattern

# Each fault of a schema, and each text that waits for words, is a work of its own.
_EACH = ("invalid-data", "invalid-front-matter", "unwritten-text")
# More than so many of a kind are told as one, with the places of the first.
FEW = 5
# What a message says it of: takes `“60 minutes”`, `**Kirim**`, `[a](a.md)`, `"…"`, `docs/a.md:7`, `12`; leaves
# `{fact:a}`.
_OF_WHAT = pattern(r"“[^“”]*”|\*\*[^*]*\*\*|\[[^\]]*\]\([^)]*\)|\"[^\"]*\"|\S*\w[./]\w\S*|\d+")
# So much is named of a target behind its line.
_SHORT = 20
# What closes words that are cut.
_ENDS = "”\"’'"
_UPWARD = pattern(r"^(?:\.\./|\./|/)+")


def told_once(site: Site, rows: Iterable[Row]) -> list[Row]:
    """Return the rows of a site with one for each cause."""
    kept = _at_headings(site, without_echoes(site, list(rows)))
    kept = _at_templates(site, kept, prefix_of(site))
    return sorted(_by_page(_by_cause(_by_site(kept, prefix_of(site)))))


def _at_headings(site: Site, rows: list[Row]) -> list[Row]:
    """Links that miss an id are counted at the heading that lost it."""
    missed: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.rule == "broken-anchor" and row.cause:
            missed[row.cause].append(row)
    for cause, found in missed.items():
        path, _, name = cause.partition("#")
        source = site.source_of.get(path)
        heading = _heading_of(site, source, name) if source is not None else None
        if source is None or heading is None:
            continue
        line, column = heading
        told = [row for row in rows if (row.path, row.line) == (source.path, line) and f"#{name}" in row.message]
        gone = set(found)
        if told:
            rows = [row for row in rows if row not in gone]
            rows[rows.index(told[0])] = told[0]._replace(message=f"{told[0].message}; {_count(found, 'link')} it")
        elif len(found) > 1:
            message = f"this heading has the id {name} in the twin; {_count(found, 'link')} it here"
            first = found[0]._replace(path=source.path, line=line, column=column, message=message, target=f"#{name}")
            rows = [first, *(row for row in rows if row not in gone)]
    return rows


def _count(rows: list[Row], what: str) -> str:
    return f"{len(rows)} {what}{'s miss' if len(rows) > 1 else ' misses'}"


def _heading_of(site: Site, source: MarkdownSource, name: str) -> tuple[int, int] | None:
    """Line and column of the heading that has the id `name` in a twin with the same outline."""
    levels = [heading.level for heading in source.headings]
    for twin in site.sources.values():
        if twin.slug == source.slug and twin is not source and [each.level for each in twin.headings] == levels:
            for ours, theirs in zip(source.headings, twin.headings, strict=True):
                if theirs.id == name:
                    return source.position(ours.start)
    return None


def _by_cause(rows: list[Row]) -> list[Row]:
    """Many rows with one cause are the first of them, with their number."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.cause:
            groups[row.rule, row.cause].append(row)
    many = {key: sorted(found) for key, found in groups.items() if len(found) > FEW}
    return [
        _joined(many[row.rule, row.cause]) if (row.rule, row.cause) in many else row
        for row in rows
        if (row.rule, row.cause) not in many or row == many[row.rule, row.cause][0]
    ]


def _by_site(rows: list[Row], prefix: str) -> list[Row]:
    """What many built pages have in common is said once, also where no template shows it."""
    return [
        row if row.cause or not row.path.startswith(prefix or "\0") else row._replace(cause=_UPWARD.sub("", row.target))
        for row in rows
    ]


def _joined(rows: list[Row], where: str = "", places: list[str] | None = None) -> Row:
    """The first of several rows, which tells how many there are and where the next ones stand."""
    first = rows[0]
    most = SHOWN if places is None else SHOWN_LINES
    places = [f"{row.path}:{row.line}" for row in rows[1:]] if places is None else places
    others = f"; {more(len(places), places[:most], where)}" if places else ""
    return first._replace(message=f"{first.message}{others}", edits=_edits(rows))


def _edits(rows: list[Row]) -> tuple[Edit, ...]:
    return tuple(edit for row in rows for edit in row.edits)


def _at_templates(site: Site, rows: list[Row], prefix: str) -> list[Row]:
    """What many pages have and no Markdown wrote comes from a template."""
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    sources = {each.path: each for each in site.sources.values()}
    for row in rows:
        if row.path.startswith(prefix or "\0") or _is_unwritten(sources.get(row.path), row):
            groups[row.rule, _UPWARD.sub("", row.target)].append(row)
    for (_, target), found in groups.items():
        pages = sorted({row.path for row in found})
        place = _in_template(site, target) if len(pages) > FEW else None
        if place is None:
            continue
        first = min(found)
        where = f"{len(pages)} pages have it, first {first.path}:{first.line}"
        gone = set(found)
        first = first._replace(path=place[0], line=place[1], column=1, message=f"{first.message}; {where}", cause="")
        rows = [first, *(row for row in rows if row not in gone)]
    return rows


def _is_unwritten(source: MarkdownSource | None, row: Row) -> bool:
    """Whether a row stands at the head of a Markdown file for want of a better place: what it is about is not there."""
    return bool(source and row.target and row.line <= source.front_lines + 1 and row.target not in source.text)


def _in_template(site: Site, target: str) -> tuple[str, int] | None:
    """Path and line of the template with the longest end of an address, or with an address that is empty."""
    folder = site.project.overrides if site.project is not None else None
    if folder is None or site.project is None:
        return None
    texts = {file: file.read_text(encoding="utf-8", errors="replace") for file in sorted(folder.rglob("*.html"))}
    for wanted in _ends(target):
        for file, text in texts.items():
            start = text.find(wanted)
            if start >= 0:
                return _shown(file, site.project.root), text.count("\n", 0, start) + 1
    return None


def _ends(target: str) -> Iterator[str]:
    if not target:
        yield 'href=""'
        yield 'src=""'
    yield from (target[start:] for start in range(len(target) - 3))


def _shown(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()


def _by_page(rows: list[Row]) -> Iterator[Row]:
    """What is to be mended in one way often on a page is said once."""
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in sorted(rows):
        groups[row.path, row.rule, row.severity].append(row)
    for found in groups.values():
        if len(found) == 1 or found[0].rule in _EACH:
            yield from found
            continue
        kinds: dict[str, list[Row]] = defaultdict(list)
        for row in found:
            kinds[_kind(row) if len(found) > FEW else ""].append(row)
        for kind in kinds.values():
            told = list(_by_line(kind))
            yield from [_joined(told, " on this page", _lines(told))] if len(told) > FEW else told


def _by_line(rows: list[Row]) -> Iterator[Row]:
    """What reads the same in one line is said once."""
    groups: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.line, row.message].append(row)
    for found in groups.values():
        yield found[0]._replace(edits=_edits(found))


def _kind(row: Row) -> str:
    """What a message says, without the words of which it says it, and of what is mended at once without the remedy."""
    said = row.message.replace(row.target.strip() or "\0", "")
    while (bare := _OF_WHAT.sub("", said)) != said:  # quotations stand within others
        said = bare
    return f"mended: {said.partition('; write ')[0]}" if row.edits else said


def _lines(rows: list[Row]) -> list[str]:
    """The lines of all rows but the first, each once, with its words where they are not the same in all."""
    are_same = len({_words(row).casefold() or row.message for row in rows}) == 1
    return list(dict.fromkeys(f"line {row.line}{'' if are_same else _in_words(row)}" for row in rows))[1:]


def _in_words(row: Row) -> str:
    """The words that a message begins with, not too many of them, and what is written for a few."""
    words = _words(row)
    if (reset := _SHOULD.search(row.message)) is not None:
        return " “{}” (“{}”)".format(*_around(reset["old"], reset["new"]))
    right, form = row.message.partition("; write ")[2], _AS.search(row.message)
    if _LINK.fullmatch(right):
        return f" {right}"
    other = form["right"] if form and form["name"] not in words else ""
    right = right if row.edits else other
    if not words or len(words) > _SHORT:
        words = words or right
        return f" {_cut(words)}" if words else ""
    return f" {words} ({right})" if right and right.strip("“”") not in words else f" {words}"


def _cut(words: str) -> str:
    if len(words) <= _SHORT:
        return words
    return f"{words[:_SHORT].rstrip()}…{words[-1] if words[-1] in _ENDS else ''}"


# What is written for a label: takes `; write **A** for a label`; leaves `; write **A**`.
_AS = pattern(r"; write (?P<right>\*\*(?P<name>[^*]+)\*\*) for a label")
# What is set otherwise, and how: takes `“用PIN” should be “用 PIN”`; leaves `“PIN”`.
_SHOULD = pattern(r"^“(?P<old>.*)” should be “(?P<new>.*)”$")
# A link of its own, which differs in kind from one to the next: takes `[131](tel:131)`.
_LINK = pattern(r"\[[^\]]+\]\(\S+\)")
# So much is shown on either side of where two texts part.
_AROUND = 6


def _around(old: str, new: str) -> tuple[str, str]:
    """The words around the first place in which two texts differ, of either."""
    place = next((number for number, each in enumerate(zip(old, new, strict=False)) if each[0] != each[1]), len(old))
    begin, end = max(0, place - _AROUND), place + _AROUND
    cut = "…" if begin else ""
    one, other = (f"{cut}{each[begin:end]}{'…' if each[end:] else ''}" for each in (old, new))
    return one, other


def _words(row: Row) -> str:
    """The words of which a message says something, if it begins with them."""
    quoted = _OF_WHAT.match(row.message)
    typed = next((each for each in (row.target, f"“{row.target}”") if row.message.startswith(f"{each} ")), "")
    return typed or (quoted[0] if quoted and not quoted[0][0].isalnum() else "")
