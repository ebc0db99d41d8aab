"""Markdown fails in silence: what it does not understand, it prints. These rules look at what was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.read.foreign_mark_up import BOX_CODE, END_CODE, box_for
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.near_address import of_shortcode
from scripts.check.read.project import Project
from scripts.check.rules.printed import edits_of, is_folded, printed
from scripts.check.silence import in_texts
from scripts.check.site import Site
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean

_FOOTNOTE = pattern(r"\[\^[^\[\]\s]+\](?!:)")
# The text of one: takes `[^1]: a`; leaves `[1]: a.md`.
_OF_FOOTNOTE = pattern(r"^[ ]{0,3}(?P<mark>\[\^[^\[\]\s]+\]:)", re.MULTILINE)
# What is left of one that came from elsewhere: takes `变。脚注 1`, `footnote 1`, `变①。`, `变[1]。`; leaves `① 甲`.
_LEFT_OF_FOOTNOTE = pattern(
    r"(?:脚注|footnote)[ ]?[\d①-⑳]|(?<=[^\s|])[①-⑳](?=[\s。，；：！？、.,;:!?|]|$)"
    r"|(?<=[^\s|\]])\[\d{1,2}\](?![(\[:])|(?<![mM])[¹²³⁰⁴-⁹]",
    re.IGNORECASE | re.MULTILINE,
)


# One look for any of these in a text of small letters: takes `脚注`, `①`, `[1`; leaves `[a`.
_NOTE_SIGN = pattern(r"[脚f①-⑳¹²³⁰⁴-⁹\[](?:(?<=脚)注|(?<=f)ootnote|(?<=[①-⑳¹²³⁰⁴-⁹])|(?<=\[)\d)")


def undefined_footnote(site: Site) -> Iterator[Finding]:
    """A footnote mark [^1] has its text [^1]: on the same page."""
    if not _knows_footnotes(site):
        yield from in_texts(site, "footnotes", site.sources.values(), _footnotes)
        return
    for _, source, text, start in printed(site, _FOOTNOTE, "[^"):
        yield Finding(source.place(start), f"footnote {text} has no text on the page", text)


def _footnotes(site: Site, source: MarkdownSource) -> Iterator[Finding]:
    """The first footnote of a text where nothing makes any: a mark is printed, or links to the words of its text."""
    match = _FOOTNOTE.search(source.masked) if "[^" in source.masked else None
    if match is None and site.docs is not None and _NOTE_SIGN.search(source.masked.lower()):
        match = _LEFT_OF_FOOTNOTE.search(source.masked, source.body_start)
    if match and source.masked[max(0, match.start() - 1)] != "\\":
        message = f"footnote {match[0]} is none here; say it in the text"
        yield Finding(source.place(match.start()), message, match[0])
    elif match is None and "[^" in source.masked and (text := _OF_FOOTNOTE.search(source.masked)):
        message = f"{text['mark']} is no footnote here, and readers do not see it; say it in the text"
        yield Finding(source.place(text.start("mark")), message, text["mark"])


def _knows_footnotes(site: Site) -> bool:
    names = set(site.project.extensions) if site.project is not None else set()
    return any(name.rsplit(".", 1)[-1] in ("footnotes", "extra") for name in names)


# Emphasis that stays as typed in what a reader sees: takes `** Bayar**`, `**未完`; leaves `2 ** 3`, `5 * 3`.
_STRONG = pattern(
    r"(?<![\w*/\\])\*\*(?=[^\s\d*])[^*\n]*\*\*(?!\*)|(?<=[^\W\d_])\*\*[^\s*][^*\n]*\*\*(?!\*)"
    r"|(?<![\w*])\*(?=[^\s\d*])[^*\n]*[^\s*]\*(?![*\w])|(?<![\w_])__(?=[^\W_])[^_\n]*[^\s_]__(?![\w_])"
    r"|(?<![\w*/])\*\*(?=[^\W\d_])(?!kwargs|[a-z_]+\))|(?<=[^\W\d_])\*\*(?![\w*/])"
    r"|(?<=[\u3400-\u9fff])\*\*(?=[\u3400-\u9fff“‘（])|＊＊[^＊\n]+＊＊"
)

# Strong words with a space at an end: takes `** Bayar **`, `***Bayar ***`; leaves `5 ** 2 ** 3`, `** `.
_SPACED = pattern(
    r"(?:(?<![\w*/\\])|(?<=[\u3400-\u9fff]))\*\*\*?"
    r"(?:[ \t]+(?=[^\W\d_])[^*\n]*[^\s*][ \t]*|(?=[^\W\d_])[^*\n]*[^\s*][ \t]+)\*\*\*?(?!\*|[a-zA-Z0-9_])"
)


# What no sentence has and a formula does, whatever shows it: takes `f(x^*`, `L_{t}`, `\\leq`; leaves `5 * 3`.
_FORMULA = pattern(r"\\[a-zA-Z]+|[_^]\{|\^\*")


def unrendered_emphasis(site: Site) -> Iterator[Finding]:
    """Emphasis renders: Python-Markdown leaves `**注意：**请` as it is typed."""
    told: set[tuple[str, int]] = set()
    for _, source, text, start in printed(site, _SPACED, "**"):
        right = f"**{text.strip('*').strip()}**"
        message = f"{text} is printed with its asterisks; write {right}"
        told |= {(source.path, place) for place in range(start, start + len(text))}
        yield Finding(source.place(start), message, text, edits=edits_of(source, start, text, right))
    for _, source, text, start in printed(site, _STRONG, "*", "__", "＊"):
        if (
            _FORMULA.search(text)
            or (source.path, start) in told
            or (site.docs is not None and is_folded(source, start))
        ):
            continue
        message = f"{text} is printed with its asterisks; move the mark out of the emphasis or add a space"
        yield Finding(source.place(start), message, text)


# A mark of a template language: takes `{{ name }}`, `{% if x %}`; leaves `{ #steps }`.
_TEMPLATE = pattern(r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[ \t][^{}\n]*[ \t]#\}")
_TEMPLATE_PLUGINS = {"macros", "mkdocs-macros", "markdownextradata", "mkdocs-simple-hooks", "jinja2"}


def leftover_template(site: Site) -> Iterator[Finding]:
    """No template mark {{ … }} reaches the reader."""
    if site.project is None or site.project.plugins & _TEMPLATE_PLUGINS:
        return
    for _, source, text, start in printed(site, _TEMPLATE, "{{", "{%", "{#"):
        if not END_CODE.match(text):  # told where it begins
            instead = _instead_of(site.project, source, text, start)
            yield Finding(source.place(start), f"{text} is printed as it is typed; {instead}", text)


def _instead_of(project: Project, source: MarkdownSource, text: str, start: int) -> str:
    """What to type for a mark of a template language."""
    if box := BOX_CODE.match(text):
        return box_for(box["kind"].strip() or box[0], source.line_at(start))
    if (path := of_shortcode(project, source, text)) or "ref " in text:
        return f"write [words]({path or 'page.md'})"
    return "write its words"


# The marks of an unfinished merge: takes `<<<<<<< HEAD`; leaves `<<<`.
_CONFLICT = pattern(r"^<{7}(?:[ \t].*)?$(?:.*?^>{7}(?:[ \t].*)?$)?|^>{7}(?:[ \t].*)?$", re.MULTILINE | re.DOTALL)


def conflict_mark(site: Site) -> Iterator[Finding]:
    """No mark of an unfinished merge is left."""
    for source in site.sources.values():
        for match in _CONFLICT.finditer(source.masked):
            message = "a merge was left unfinished here; keep one side and delete the marks"
            yield Finding(source.place(match.start()), message, match[0].split("\n")[0])


_INCLUDE = pattern(r"^[ \t]*(?:-{1,}8<-{1,}[^\n]*|\{!.*?!\})[ \t]*$", re.MULTILINE)


def unresolved_include(site: Site) -> Iterator[Finding]:
    """What a page includes exists."""
    for source in site.sources.values():
        for name, start in source.missing_includes:
            hint = did_you_mean(name, site.snippets)
            yield Finding(source.place(start), f"included file {name} is not found{hint}", name)
    for _, source, text, start in printed(site, _INCLUDE, "8<", "{!"):
        message = f"{text} is printed as it is typed; nothing here includes files, write its text"
        escaped = source.masked[max(0, start - 1)] == ";"  # how snippets itself spells “shown, not included”
        if not escaped and not any(begin <= start + 80 and start <= begin + 80 for _, begin in source.missing_includes):
            yield Finding(source.place(start), message, text)
