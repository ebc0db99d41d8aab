"""Chinese is set as Chinese: rules for pages in that language alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from scripts.check import memory
from scripts.check.finding import Edit, Finding, Place
from scripts.check.read.glued_lines import begins_below
from scripts.check.read.house_shape import is_frame
from scripts.check.read.markdown_lines import ITEM, Line, lines_of
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.rules.prose import texts_in
from scripts.check.silence import in_texts
from scripts.check.site import Site, is_tool
from scripts.model.document import Document
from scripts.model.facts import REFERENCE, filled
from scripts.text.patterns import pattern

# The language whose type and script these rules are about.
CHINESE = "zh"
# The brackets of links and blanks, and the addresses of links: no space is wanted around them.
MARKS = pattern(r"\[|\]|\([a-z][a-z0-9#-]*\)")
# A half-width mark behind mark-up, a space or another mark, which the library passes over: takes `**Bayar**,再`,
# `](a.md),再`, `（甲）,再`, `甲;再`, `甲 !`; leaves `(PIN),`.
_HALF = pattern(
    r"(?:\*\*|`|”|’|》|）|\]\([^()\s]*\)|[\u3400-\u9fff](?=;)|(?<=[\u3400-\u9fff])[ ]+(?=[,;:!?]))"
    r"(?P<mark>[,;:!?]|\.(?=\s|$))(?=[ \t]*(?:[\u3400-\u9fff]|[*`\[“‘《]|$))[ \t]*",
    re.MULTILINE,
)
# Half-width parentheses around Chinese, also with a link, or behind it: takes `点(密码)`, `(见[登录](a.md))`,
# `卡 (e-toll)`, `**卡**(e-toll)`; leaves `[登录](a.md)`, `PIN (e-toll)`.
_PARENTHESES = pattern(
    r"(?<!\])[ ]?\((?P<inner>(?:[^()\n]|(?<=\])\([^()\n]*\))*?[\u3400-\u9fff](?:[^()\n]|(?<=\])\([^()\n]*\))*)\)[ ]?"
    r"|(?:(?<=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]\*\*))[ ]?\((?P<latin>[^()\n]+)\)[ ]?"
)
# Words in bold behind Han or another character, or at the head of a line: takes `点**Bayar**`, `**甲**`;
# leaves `** 甲 **`.
_BOLD = pattern(r"(?P<before>[\u3400-\u9fff]?)(?P<mark>\*\*)(?P<words>[^*\s](?:[^*\n]*[^*\s])?)\*\*")
# A link between Han and Latin letters or digits: takes `看[SIM 卡](a.md)`, `[用 SIM](a.md)卡`; leaves `看[卡](a.md)`.
_LINKED = pattern(
    r"(?<=[\u3400-\u9fff])(?=\[[A-Za-z0-9][^\[\]\n]*\]\()|(?<=[A-Za-z0-9]\])(?P<to>\([^()\s]*\))(?=[\u3400-\u9fff])"
)
# A space that the library sets beside the Chinese words of a link within HTML: takes `看 [卡](a.md)`, `[卡](a.md) 和`;
# leaves `看 [SIM](a.md)`, `[SIM](a.md) 和`.
_LOOSE = pattern(
    r"(?:(?<=[\u3400-\u9fff])(?=[ ]\[[\u3400-\u9fff])|(?P<link>[\u3400-\u9fff]\]\([^()\s]*\))(?=[ ][\u3400-\u9fff]))[ ]"
)
# The same without one: takes `SIM卡`, `用SIM`; leaves `SIM 卡`.
TOUCHING = pattern(r"(?<=[\u3400-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u3400-\u9fff])")
# A space between Han and a figure, bold or not: takes `再 `, `再 **`; ` 再`, `** 再`; leaves `再`.
_SPACE_BEFORE = pattern(r"(?<=[\u3400-\u9fff])(?P<space>[ ])\*{0,2}$")
_SPACE_BEHIND = pattern(r"\*{0,2}(?P<space>[ ])(?=[\u3400-\u9fff])")
# So far such a space is away at most, with its Han.
_NEAR = 4
# A line of so many characters is quoted whole; of a longer one, so many around what is to be set otherwise.
_SHOWN = 60
_AROUND = 12
FULL = dict(zip(",;:!?.", "，；：！？。", strict=True))
_HAN = pattern(r"[\u3400-\u9fff]")
# Marks of emphasis around the ends of a line, which readers do not see.
_MARKED = "*_"
_WIDE = pattern(r"[\u3400-\u9fff\u3001-\u301b\uff01-\uff5e“”‘’…—]")
# The files of docs/_data whose Chinese is running text; elsewhere it stands beside names that a library takes for it.
TEXTS = ("channels", "cases", "sheet", "facts", "triage")


def typography(site: Site) -> Iterator[Finding]:
    """Chinese keeps to GB/T 15834: full-width marks, one space between Han and Latin letters or digits."""
    yield from in_texts(site, "set", _sources(site), _typography)
    yield from in_texts(site, "beside facts", _sources(site), _beside_facts)
    yield from _misset_texts(site)


def _typography(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    for line, column, old, new in _misset(source):
        edits = _edits(source, line, column, old, new)
        shown, right = _differing(old, new)
        message = f"“{shown}” should be “{right}”"
        yield Finding(Place(source=source, line=line, column=column), message, old, edits=edits)


def _beside_facts(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """A space between Han and a figure of docs/_data/facts.yml whose words begin or end in Han there."""
    values = site.docs.values.get(CHINESE, {}) if site.docs is not None else {}
    for match in REFERENCE.finditer(source.masked):
        before = _SPACE_BEFORE.search(source.masked, match.start() - _NEAR, match.start())
        behind = _SPACE_BEHIND.match(source.masked, match.end())
        value = values.get(match[1], "")
        for space, end in ((before, value[:1]), (behind, value[-1:])):
            if space is not None and _HAN.match(end):
                message = f"a space stands between Chinese signs, for {match[0]} is “{value}” here; leave it out"
                edits = (source.edit(space.start("space"), " ", ""),)
                yield Finding(source.place(space.start("space")), message, match[0], edits=edits)


def _differing(old: str, new: str) -> tuple[str, str]:
    """Return two texts as they are, or of long ones the part in which they differ, with a little around it."""
    if len(old) <= _SHOWN:
        return old, new
    begin = _same(old, new)
    end = min(_same(old[::-1], new[::-1]), len(old) - begin, len(new) - begin)
    head, tail = old[max(0, begin - _AROUND) : begin], old[len(old) - end :][:_AROUND]
    before, behind = "…" if begin > _AROUND else "", "…" if end > _AROUND else ""
    old_part, new_part = old[begin : len(old) - end], new[begin : len(new) - end]
    return f"{before}{head}{old_part}{tail}{behind}", f"{before}{head}{new_part}{tail}{behind}"


def _same(one: str, other: str) -> int:
    """Return with how many characters both texts begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _edits(source: MarkdownSource, line: int, column: int, old: str, new: str) -> tuple[Edit, ...]:
    begin = source.line_starts[line - 1]
    typed = source.text[begin:].split("\n", 1)[0]
    if column > 1 and typed.startswith(old, column - 1):
        return (source.edit(begin + column - 1, old, new),)
    return (source.edit(begin + typed.index(old), old, new),) if typed.count(old) == 1 else ()


def _misset_texts(site: Site) -> Iterator[Finding]:
    values = site.docs.values.get(CHINESE) if site.docs is not None else None
    if site.docs is None or values is None:
        return
    for document in (site.docs.documents[name] for name in TEXTS):
        key = f"{document.text}\n{values}"
        found = memory.current().recall("texts", key, partial(_reset, document, values)) if not document.faults else ()
        for line, words, corrected in found:
            yield Finding(Place(document.name, line=line), f"“{words}” should be “{corrected}”", words)


def _reset(document: Document, values: dict[str, str]) -> list[tuple[int, str, str]]:
    """The line of each text of a register that is to be set otherwise, as it is and as it should be."""
    from autocorrect_py import format

    texts = ((node, MARKS.sub("", filled(node.value, values))) for _, node in texts_in(document.node, [CHINESE]))
    lines = ((document.above + node.start_mark.line + 1, words, str(format(words))) for node, words in texts)
    return [(line, words, corrected) for line, words, corrected in lines if corrected != words]


def _sources(site: Site) -> Iterator[MarkdownSource]:
    if site.docs is not None:
        yield from (source for path, source in site.source_of.items() if site.language_of(path) == CHINESE)


def _misset(source: MarkdownSource) -> Iterator[tuple[int, int, str, str]]:
    """Line, column, old and new text of each line to be set otherwise, front matter aside: its lists have commas."""
    lines = source.text.split("\n")
    yield from _misset_front(source, lines)
    body = "\n".join(map(_outside, lines[source.front_lines :]))
    body = _FOLDED.sub("", body) if "<details" in body else body
    body = _ESCAPED.sub(r"\1", body)
    told = source.slip_lines
    columns = {line: column for line, column in _half_width(source) if line not in told}
    ours = {line: _ESCAPED.sub(r"\1", lines[line - 1].strip()) for line in columns}
    for number, old, new in memory.current().recall("typography", body, lambda: _linted(body)):
        line = source.front_lines + number
        if line in told or old.lstrip("\u3000\u00a0") == new:
            continue  # the space after a list's marker is odd_list_marker's
        typed = lines[line - 1].strip()
        if line in ours:
            ours[line] = ours[line].replace(old.strip(), new.strip())
        elif (bare := _ESCAPED.sub(r"\1", typed)) != typed:
            yield line, 1, typed, bare.replace(old.strip(), new.strip())
        else:
            yield line, 1, old, new
    for line, column in columns.items():
        yield line, column, lines[line - 1].strip(), _full_width(ours[line])


def _outside(line: str) -> str:
    """A line as the library reads it, for whom what is indented by four is code, be it in a box or not."""
    return line.lstrip(" ") if line.startswith("    ") else line


# What makes HTML of a part that is to be Markdown: takes `<details open>`, `</summary>`; leaves `<div>`.
_FOLDED = pattern(r"</?(?:details|summary)\b[^<>\n]*>")
# A mark that a converter escaped for nothing: takes `\!`, `\(`; leaves `\*`.
_ESCAPED = pattern(r"\\([.!()])")
# The texts of a page, without quotation marks around them: takes `description: a`, `title: "a"`; leaves `case: a`.
_TEXT = pattern(r"(?P<lead>(?:title|description):[ \t]*[\"']?)(?P<words>.*?)[\"']?[ \t]*$")
# Each of its keywords, in one line: takes `[a, "b"]`; leaves `[]`.
_KEYWORD = pattern(r"[^\[\],\"'\s][^\[\],\"']*[^\[\],\"'\s]")


def _misset_front(source: MarkdownSource, lines: list[str]) -> Iterator[tuple[int, int, str, str]]:
    """The same of the title and description, which are running text, and of the spaces in keywords."""
    if is_tool(source.slug):  # it speaks to readers of every language
        return
    for number, line in enumerate(lines[: source.front_lines], 1):
        for word in _KEYWORD.finditer(line, len("keywords:")) if line.startswith("keywords:") else ():
            if (apart := TOUCHING.sub(" ", word[0])) != word[0]:
                yield number, word.start() + 1, word[0], apart
        if match := _TEXT.match(line):
            words = match["words"]
            for _, old, new in memory.current().recall("typography", words, partial(_linted, words)):
                yield number, match.end("lead") + 1, old, _full_width(new)


def _linted(body: str) -> list[tuple[int, str, str]]:
    from autocorrect_py import lint_for  # for the checker alone, and slow to import

    found = ((fault.line, fault.old, _LOOSE.sub(_close, fault.new)) for fault in lint_for(body, "markdown").lines)
    return [(line, old, new) for line, old, new in found if new != old]


def _close(match: re.Match[str]) -> str:
    return match["link"] or ""


def _half_width(source: MarkdownSource) -> Iterator[tuple[int, int]]:
    """Line and column of the first half-width mark of each Chinese line that the library passes over."""
    for number, line in enumerate(source.text.split("\n")[source.front_lines :], source.front_lines + 1):
        start = source.line_starts[number - 1]
        shown = source.masked[start : start + len(line)]
        if not _HAN.search(line) or not shown.strip():
            continue
        places = [match.start("mark") for match in [_HALF.search(line)] if match]
        places += [match.start(match.lastgroup or "") - 1 for match in [_PARENTHESES.search(shown)] if match]
        places += [match.start("mark") for match in _BOLD.finditer(shown) if _apart(match) != match[0]][:1]
        places += [match.start() for match in [_LINKED.search(shown)] if match]
        if places:
            yield number, min(places) + 1


def _full_width(line: str) -> str:
    if not _HAN.search(line):
        return line
    wide = _PARENTHESES.sub(lambda match: f"（{match['inner'] or match['latin']}）", line)
    wide = _HALF.sub(lambda match: match[0].rstrip()[:-1].rstrip() + FULL[match["mark"]], wide)
    return _LINKED.sub(lambda match: f"{match['to'] or ''} ", _BOLD.sub(_apart, wide))


def _apart(match: re.Match[str]) -> str:
    """A label with a space between its Latin letters and the Han beside it."""
    before, words = match["before"], match["words"]
    left = " " if before and words[0].isascii() and words[0].isalnum() else ""
    right = " " if words[-1].isascii() and words[-1].isalnum() and _HAN.match(match.string, match.end()) else ""
    return f"{before}{left}**{words}**{right}"


def broken_line(site: Site) -> Iterator[Finding]:
    """A paragraph of Chinese is one line: browsers show a line break between two Han as a gap."""
    yield from in_texts(site, "broken lines", _sources(site), _gaps)


def _gaps(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    before: Line | None = None
    told = {slip.start for slip in source.slips if slip.rule == "odd-list-marker"}  # lines that are items
    told |= {slip.start for slip in source.prose_slips if slip.rule == "glued-line"}  # and that stand apart
    is_told = False
    for line in lines_of(source.masked):
        is_told = bool(line.kind) and (is_told or line.start in told)
        end = before.text.rstrip(_MARKED)[-1:] if before is not None and before.kind in ("text", ITEM) else ""
        begin = line.text.lstrip(_MARKED)[:1] if line.kind == "text" else ""
        # Boxes of others are told as such, rows need no bars at their ends, and a quotation is a block of its own.
        is_apart = before is not None and (
            before.text.startswith((":::", "[!"))
            or "|" in before.text + line.text
            or is_frame(before.text)
            or is_frame(line.text)
            or (line.quoted and not before.quoted)
        )
        is_gap = not is_told and _WIDE.match(end) and _WIDE.match(begin)
        if before is not None and is_gap and not (is_apart or begins_below(before.text, line.text)):
            words = f"{_words(before)[-6:]}{line.text.lstrip(_MARKED)[:6]}"
            message = f"a line break shows as a gap between Chinese words; write “{words}” in one line"
            end_of = before.start + len(before.text)
            edits = (source.edit(end_of, source.text[end_of : line.start], ""),) if line.quoted == before.quoted else ()
            yield Finding(source.place(line.start), message, line.text[:6], edits=edits)
            before = None  # one finding a paragraph
            continue
        before = line


def _words(line: Line) -> str:
    """The line without the marker of its list and without emphasis at its end."""
    text = line.text.rstrip(_MARKED)
    return text.split(maxsplit=1)[1] if line.kind == ITEM else text
