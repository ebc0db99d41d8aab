"""Mark-up that other tools know, and what a writer types instead of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from scripts.check.read.markdown_boxes import named
from scripts.check.read.markdown_indent import TAB
from scripts.text.patterns import pattern

_END = r"(?=[ \t]*(?:\n|$))"


class Construct(NamedTuple):
    """`makers` are parts of the names of extensions and plugins that render it; `needed` is a cheap look.

    What comes `in_sets` is told where the first of a page stands.
    """

    pattern: re.Pattern[str]
    needed: tuple[str, ...]
    makers: tuple[str, ...]
    instead: str
    in_sets: bool = False
    # It goes without anything in its place.
    is_left_out: bool = False

    def advice(self, text: str, page: Callable[[str], tuple[str, str]], line: str) -> str:
        """What to type for `text` of a line that has this construct; `page` gives title and link of a page by name."""
        if text == END:
            return "it ends no box here, delete it"
        if text.startswith(PICTURE):
            name = text.strip("![]").partition("|")[0]
            kept = f"if docs/assets has it, write ![what it shows](../../assets/{name})"
            return f"take it out and say it in words, or, {kept}"
        if self.instead == WIKI:
            name, _, words = text.strip("[]").partition("|")
            title, path = page(name.partition("#")[0].strip())
            return WIKI.format(words=words.strip() or title or "text", path=path or "page.md")
        return self.instead or box_for(text, line)


def _construct(
    text: str, needed: str, makers: str, instead: str, in_sets: bool = False, is_left_out: bool = False
) -> Construct:
    looks, names = tuple(needed.split("|")), tuple(makers.split())
    return Construct(pattern(text, re.MULTILINE), looks, names, instead, in_sets, is_left_out)


# A box is written as one of the same gravity: takes `[!WARNING]`, `[!danger]-`, `:::danger Stop`, `{info:title=Hi}`.
_BOX = ""
_KINDS = {"important": "warning", "attention": "warning", "caution": "danger", "error": "danger", "hint": "tip"}
_KNOWN = ("note", "tip", "warning", "danger")
_NAME = re.compile(r"[A-Za-z]+")
# What begins a box in Docusaurus and VuePress with its kind behind it, and ends one alone.
END = ":::"
# What stands for a link of a wiki: the page that it names is known where the tree is.
WIKI = "write [{words}]({path})"
# How a picture in a wiki begins.
PICTURE = "![["


def box_for(text: str, line: str = "") -> str:
    """The box to write for one of another tool, of the same gravity and with its title, as deep as its line is."""
    name = _NAME.search(text)
    word = name[0].lower() if name else ""
    # In Docusaurus a caution is less than a danger, on GitHub it is the gravest of all.
    kind = "warning" if word == "caution" and text.startswith(":") else _KINDS.get(word, word)
    title = text[name.end() :].strip(" []}") if name and text.startswith(":") else ""
    begin = named(kind if kind in _KNOWN else "note", title)
    depth = -(-(len(line) - len(line.lstrip(" "))) // TAB) * TAB
    begin = f"“{' ' * depth}{begin}”" if depth else begin
    spaces = f"{depth + TAB}" if depth else "four"
    end = f", and delete the {END} below it" if text.startswith(END) else ""
    end += ", without >" if line.lstrip().startswith(">") else ""
    return f"write {begin}{'' if title else ' with a title of yours'}, and indent its text by {spaces} spaces{end}"


_CALLOUTS = (
    "note|tip|important|warning|caution|abstract|summary|tldr|info|todo|hint|success|check|done|question|help|faq|"
    "attention|failure|fail|missing|danger|error|bug|example|quote|cite"
)
_TERM = "make the word above and it an item of a list, “- word: what it means”"
_LABEL = "write **…** for a label, else leave the marks out"
_MATHS = "arithmatex mathjax katex math"
_MACROS = "note|info|tip|warning|panel|quote|expand|code|noformat"
_BB = r"b|i|u|s|url|img|color|size|quote|code|list|center"
# What is left of each in the words of a page: takes `> [!NOTE]`, `[[reset-pin]]`, `~~old~~`; leaves `[1]`, `a ~ b`.
CONSTRUCTS = (
    _construct(rf"\?\?\?\+?[ ]?[a-z-]*(?:[ ]*\"[^\"\n]*\")?{_END}", "???", "details", 'write a box, !!! note "Title"'),
    _construct(r"^===[!+]{0,2}[ ]\"[^\"\n]+\"", '=== "', "tabbed blocks.tab", "write a section for each", True),
    _construct(rf"\[!(?i:{_CALLOUTS})\][+-]?", "[!", "alert callout", _BOX),
    _construct(rf"(?<!:):::(?:[ ]?[a-z][^\n]*|{_END})", ":::", "::: mkdocstrings container", _BOX),
    _construct(rf"\{{(?P<of>{_MACROS})(?::[^{{}}\n]*=[^{{}}\n]*)?\}}(?:[^\n]*?\{{(?P=of)\}})?", "{", "", _BOX, True),
    _construct(r"^(?:import|export)[ ][^\n]*[ ]from[ ]['\"][^'\"\n]+['\"];?", " from ", "mdx", "delete it", True),
    _construct(r"^\*\[[^\]\n]+\]:", "*[", "abbr extra", "say what it means in the sentence"),
    _construct(r"^:[ ]+\S[^\n]*", "\n: ", "def_list extra", _TERM),
    _construct(r"(?<!~)~~[^~\s][^~\n]*~~(?!~)", "~~", "tilde", "delete what no longer holds"),
    _construct(r"(?<![A-Za-z0-9=])==[^=\s][^=\n]*(?<=\S)==(?![A-Za-z0-9=])", "==", "pymdownx.mark", _LABEL),
    _construct(r"(?<![\w+])\+\+[^\s+][^+\n]*(?:\+[^+\n]+)*\+\+(?!\+)", "++", "keys caret", "write it without ++"),
    _construct(rf"\[(?P<tag>{_BB})(?:=[^\]\n]*)?\][^\n]*?\[/(?P=tag)\]", "[/", "bbcode", _LABEL),
    _construct(r"^\[[ x]\][ ]+(?=\S)", "[ ] |[x] ", "tasklist checklist", "leave the box out", True, True),
    _construct(r"\S\\(?=\n)", "\\\n", "escapeall", "begin a new paragraph, or write <br>"),
    _construct(r"\\[~=&<|:;,/?@$%\"']", "\\", "escapeall", "leave the \\ out"),
    _construct(r"!?\[\[[^\[\]\n]+\]\]", "[[", "wikilink roamlink ezlink obsidian", WIKI),
    _construct(r"%%[^%\n]*%%", "%%", "obsidian", "delete it"),
    _construct(rf"^\[(?:TOC|toc)\]{_END}", "[TOC]|[toc]", "", "delete it, the headings are listed anyway"),
    _construct(r":(?<![\w:/]:)[a-z][a-z0-9_+-]+:(?![\w:/])", ":", "emoji", "say it in words"),
    _construct(r"\$\$[^$\n]+\$\$|(?<![\w$\\])\$(?=[^\s\d$])[^$\n]*[^\s$]\$(?![\w$])", "$", _MATHS, "say it in words"),
    _construct(r"(?<=[A-Za-z)])~[A-Za-z0-9+-]{1,9}~(?!~)", "~", "tilde subscript", "write <sub>…</sub>"),
    _construct(r"(?<=[\w)])\^[A-Za-z0-9+-]{1,9}\^", "^", "caret superscript", "write <sup>…</sup>"),
    _construct(r"\^\[[^\[\]\n]+\]", "^[", "footnotes inline", "say it in the text"),
)
# Shortcodes of Hugo that are boxes, and those that end them: takes `{{< hint info >}}`; leaves `{{< ref "a" >}}`.
BOX_CODE = re.compile(r"\{\{[<%] *(?:hint|callout|alert|notice|admonition|note|tip|warning|danger)\b(?P<kind>[^<>%]*)")
END_CODE = re.compile(r"\{\{[<%] */")
