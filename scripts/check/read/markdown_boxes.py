"""The first line of a box (`!!! note "Title"`, `??? tip`) is read as the extensions read it."""

from __future__ import annotations

import re

from scripts.text.patterns import pattern

# Kinds that readers of other guides know; a line that begins with one and marks is meant as a box.
_NAMES = "note|abstract|summary|info|tip|hint|important|success|question|warning|caution|danger|error|bug|example|quote"
# What the two extensions take: takes `!!! note "A"`, `???+ tip`; leaves `!!! note “A”`.
_RIGHT = pattern(r"(?:!!! ?|\?{3}\+? ?)[\w-]+(?: +[\w-]+)*(?: +\".*?\")? *$|\?{3}\+? ?(?: +\".*?\") *$")
# A title without quotation marks, which becomes names of styles: takes `!!! note Read this`; leaves `!!! note inline`.
_WORDS = pattern(r"(?:!!!|\?{3}\+?) ?[\w-]+ +(?=[^\"\n]*[A-Z\u3400-\u9fff])[^\"\n]*$")
# What is meant as one: takes `!! note`, `！！！ note`, `!!! danger “A”`; leaves `！！！好`, `!note`.
_MEANT = pattern(
    rf"(?:(?P<mark>[!！]{{3}}|[?？]{{3}}\+?) ?(?P<name>[a-z][\w-]*)"
    rf"|[!！?？]{{2,5}}\+? ?(?P<known>{_NAMES})\b)(?P<rest>.*)$",
    re.IGNORECASE,
)
# A box with its text behind the title: takes `!!! note "A"   b.`; leaves `!!! note "A" "b"`, `!!! note "A"`.
_IN_ONE = pattern(
    r"(?P<begin>(?:!!!|\?{3}\+?) ?[a-z][\w-]* +[\"“][^\"“”\n]*[\"”])[ ]+(?P<text>[^\s\"“].*[^\s\"”])[ ]*$"
)
# A box of a kind has a style: takes `.danger {`, `.admonition.tip`; leaves `.danger-zone`.
_STYLED = pattern(rf"\.(?P<kind>{_NAMES})(?![\w-])")
# A title can't hold the mark that ends it.
_INNER = str.maketrans('"', "'")
# What stands for a title in a message, and is none.
BLANK = "…"
# The signs that other tools set before what warns.
WARNING_SIGNS = "⚠⛔❗❌🚨🛑🚫✋"
_WARNED = pattern(rf"\s*[{WARNING_SIGNS}]")
# What is seen of a folded part: takes `<summary>More (click)</summary>`; leaves `<summary><b>`.
_SUMMARY = pattern(r"\s*<summary>(?P<title>[^<>\n]*)</summary>", re.IGNORECASE)
# What says how to unfold it: takes ` (click to open)`, `（点开）`; leaves ` (more)`.
_TO_OPEN = pattern(r"[ ]*[(（](?:click|tap|press|open|expand|点|展开)[^()（）\n]*[)）][ ]*$", re.IGNORECASE)
_QUOTES = "\"'“”„‘’「」『』＂"


def mended(line: str) -> str:
    """The line as it should be where something keeps it from beginning a box; empty where nothing does.

    Text behind the title stands in a line of its own.
    """
    typed = line.strip()
    if typed[:1] not in "!！?？" or (_RIGHT.match(typed) and not _WORDS.match(typed)):
        return ""
    if (whole := _IN_ONE.match(typed)) is not None:
        return f"{mended(whole['begin']) or whole['begin']}\n    {whole['text']}"
    match = _MEANT.match(typed)
    if match is None or not (name := match["name"] or match["known"]):
        return ""
    mark = "???" if typed[0] in "?？" else "!!!"
    kinds, title = _parts(match["rest"])
    begin = " ".join((mark, name, *kinds))
    return f'{begin} "{title}"' if title else begin


def named(kind: str, title: str) -> str:
    """Return the first line of a box, with a place for the title that is missing."""
    return f'!!! {kind} "{title.translate(_INNER) or BLANK}"'


def for_tags(text: str, start: int) -> str:
    """What to write for a part that is set apart by tags, whose summary, or what it warns by, may stand next."""
    summary = _SUMMARY.match(text, start)
    title = _TO_OPEN.sub("", summary["title"]).strip() if summary else ""
    box = named("warning" if _WARNED.match(text, start) else "note", title)
    return f"write {box} for its tags, and indent its text by four spaces"


def _parts(rest: str) -> tuple[list[str], str]:
    """More kinds and the title of what follows the first kind; a colon before the title is left out."""
    before = re.match(rf"[^{_QUOTES}]*", rest)
    words = before[0].strip(" :：").split() if before and before.end() < len(rest) else []
    kinds = words if all(re.fullmatch(r"[a-z][\w-]*", word) for word in words) else []
    title = rest[before.end() :] if before and kinds == words and before.end() < len(rest) else rest
    return kinds, title.strip(" :：").strip(_QUOTES).strip().translate(_INNER)


def kinds_in(css: str) -> set[str]:
    """The kinds of boxes that a stylesheet knows."""
    return set(_STYLED.findall(css)) if ".admonition" in css else set()


def empty(text: str, is_quoted: bool) -> str:
    """The message for a box without text, of which `text` stands below it, or for one in a quotation."""
    if is_quoted:
        return "a box is no quotation; take the > off each of its lines"
    return f"the box is empty, its text stands outside; indent it by four spaces: “    {text.strip()}”"
