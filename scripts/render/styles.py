"""Material's stylesheet is cut down to what a kitchen-sink page can match; our own sheet goes behind it, whole."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import tinycss2
from mkdocs.utils import get_theme_dir
from rcssmin import cssmin
from selectolax.lexbor import LexborHTMLParser, SelectolaxError
from tinycss2.ast import AtRule, Node, QualifiedRule

# What a sample page can't show of a selector: takes `a:hover`, `dialog[open]`; leaves `a.card`.
STATES = re.compile(
    r"::?(?:-(?:webkit|moz|ms)-[\w-]+|after|before|marker|placeholder|selection|backdrop|first-letter|first-line"
    r"|hover|focus-visible|focus-within|focus|active|visited|link|target|checked|disabled|enabled|open"
    r"|placeholder-shown|indeterminate|autofill|fullscreen|host)(?:\([^)]*\))?"
    r"|\[(?:open|hidden|data-theme[^\]]*|aria-[^\]]*)\]"
)
CLASS = re.compile(r' class="([^"]*)"')
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
# A variable's declaration: takes `{--a:1;}`; leaves `{color:red}`.
DECLARATION = re.compile(r"(?<=[{;])(--[\w-]+):(?:[^;{}\"']|\"[^\"]*\"|'[^']*')*(;|(?=\}))")
EMPTY = re.compile(r"(?:\A|(?<=[{}]))[^{}]+\{\}")
# Begins where a rule may begin, so that no piece of a longer selector is taken for the whole.
# A rule with its selectors: takes `{.a{color:red}`; leaves `@media print{`.
RULE = re.compile(r"(?<=[{}])([^{}@;\"']+)\{(?:[^{}\"']|\"[^\"]*\"|'[^']*')*\}")
# What a state or a position is of; the classes in :is(), :where() and :has() may be one of several.
FUNCTION = re.compile(r":(?!is|where|has)[\w-]+\([^()]*\)")
CLASS_NAME = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
NESTING = frozenset({"media", "supports", "layer", "container"})


KEPT = Path(__file__).with_name("__pycache__")


@cache
def pruned_material(sample: str, kept: Path = KEPT) -> str:
    """Return Material's stylesheet as `prune` leaves it for `sample`.

    It is kept in the folder `kept`, where Python keeps this module compiled, if it keeps any, for the same styles,
    sample and code; what was cut short or changed there is not taken.
    """
    css, code = material_css(), Path(__file__).read_text(encoding="utf-8")
    digest = hashlib.sha256("\0".join((code, css, sample)).encode()).hexdigest()
    file = kept / f"pruned-{digest[:16]}.css"
    with suppress(OSError, UnicodeDecodeError):
        seal, _, pruned = file.read_text(encoding="utf-8").partition("\n")
        if seal == _seal(digest, pruned):
            return pruned
    pruned = prune(css, sample)
    if not sys.dont_write_bytecode:
        with suppress(OSError):
            for old in kept.glob("pruned-*.css"):
                old.unlink()
            file.write_text(f"{_seal(digest, pruned)}\n{pruned}", encoding="utf-8")
    return pruned


def _seal(digest: str, pruned: str) -> str:
    return hashlib.sha256(f"{digest}{pruned}".encode()).hexdigest()


def prune(css: str, sample: str) -> str:
    """Return the rules of `css` that can match an element of the HTML `sample`, whatever state it is in.

    Selectors are tried with a real selector engine after their states and pseudo-elements are taken off; one that the
    engine can't read is kept. Variables and keyframes are dropped until nothing unused is left.
    """
    tree = LexborHTMLParser(sample)
    known: dict[str, bool] = {}
    likely = _without_strangers(css, _classes_of(tree))
    rules = _matching(tinycss2.parse_stylesheet(likely, skip_comments=True, skip_whitespace=True), tree, known)
    text = cssmin("".join(rules))
    return _drop_unused(text)


def without_redeclared(css: str, own: str) -> str:
    """Return `css` without the variables that the sheet behind it, `own`, declares again."""
    names = {match[1] for match in DECLARATION.finditer(cssmin(own))}
    return EMPTY.sub("", DECLARATION.sub(lambda match: "" if match[1] in names else match[0], css))


def _classes_of(tree: LexborHTMLParser) -> set[str]:
    return names_in(node.attributes["class"] or "" for node in tree.css("[class]"))


def _without_strangers(css: str, classes: set[str]) -> str:
    """Drop, unparsed, the rules of which every selector needs a class that the sample has not: nine of ten."""

    def is_strange(selector: str) -> bool:
        bare = FUNCTION.sub("", selector)
        return "(" not in bare and any(name not in classes for name in CLASS_NAME.findall(bare))

    return RULE.sub(lambda rule: "" if all(map(is_strange, split_selectors(rule[1]))) else rule[0], css)


def _matching(nodes: list[Node], tree: LexborHTMLParser, known: dict[str, bool]) -> list[str]:
    kept: list[str] = []
    for node in nodes:
        if isinstance(node, QualifiedRule):
            kept += _rule(node, tree, known)
        elif isinstance(node, AtRule) and node.lower_at_keyword in NESTING and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            if body := "".join(_matching(inner, tree, known)):
                kept.append(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{body}}}")
        elif isinstance(node, AtRule) and node.lower_at_keyword not in ("charset", "font-face", "page"):
            kept.append(node.serialize())
    return kept


def _rule(node: QualifiedRule, tree: LexborHTMLParser, known: dict[str, bool]) -> list[str]:
    selectors = split_selectors(tinycss2.serialize(node.prelude))
    kept = [selector for selector in selectors if _can_match(selector, tree, known)]
    return [f"{','.join(kept)}{{{tinycss2.serialize(node.content)}}}"] if kept else []


def split_selectors(selectors: str) -> list[str]:
    """Return the selectors of a list, split at its top-level commas."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(selectors):
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append(selectors[start:index].strip())
            start = index + 1
    return [*parts, selectors[start:].strip()]


def _can_match(selector: str, tree: LexborHTMLParser, known: dict[str, bool]) -> bool:
    bare = STATES.sub("", selector)
    bare = re.sub(r":not\(\s*\)|:is\(\s*\)|:where\(\s*\)", "", bare)
    bare = re.sub(r"([>+~\s])(?=$|[>+~])|(?<=[>+~])\s*(?=[>+~])", r"\1*", bare.strip()) or "*"
    bare = f"*{bare}" if bare[0] in ">+~" else bare
    if bare not in known:
        try:
            known[bare] = tree.css_first(bare) is not None
        except (SelectolaxError, ValueError):
            known[bare] = True
    return known[bare]


def _drop_unused(css: str) -> str:
    """Drop custom properties, keyframes and empty rules that nothing uses, until a pass changes nothing."""
    while (smaller := EMPTY.sub("", _without_keyframes(_without_variables(css)))) != css:
        css = smaller
    return css


def _without_variables(css: str) -> str:
    used = set(VARIABLE.findall(css))
    return DECLARATION.sub(lambda match: match[0] if match[1] in used else "", css)


def _without_keyframes(css: str) -> str:
    for name in set(re.findall(r"@keyframes ([\w-]+)", css)):
        if len(re.findall(rf"\b{re.escape(name)}\b", css)) == 1:
            css = re.sub(rf"@keyframes {re.escape(name)}\{{(?:[^{{}}]*\{{[^{{}}]*\}})*[^{{}}]*\}}", "", css)
    return css


def material_css() -> str:
    """Return Material's main stylesheet, without its source-map line; FileNotFoundError where there is none."""
    for path in sorted(Path(get_theme_dir("material"), "assets", "stylesheets").glob("main.*.min.css")):
        return re.sub(r"/\*# sourceMappingURL=.*?\*/", "", path.read_text(encoding="utf-8"))
    raise FileNotFoundError("Material's main stylesheet was not found; run `make` again to renew .venv")


def classes_in(text: str) -> set[str]:
    """Return the class names that a stylesheet's selectors name."""
    return set(CLASS_NAME.findall(re.sub(r"\{[^{}]*\}|url\([^)]*\)", "{}", text)))


def class_values(html: str) -> set[str]:
    """Return the different values of `class` on a page."""
    return set(CLASS.findall(html.replace("\n", " ").replace("\t", " ")))


def names_in(values: Iterable[str]) -> set[str]:
    """Return the class names in values of `class`."""
    return {name for value in values for name in value.split()}


def box_title_in(output: str, unknown: set[str]) -> str:
    """Return what to do where a box took the words of its title for the `unknown` classes; empty where none did."""
    for kind, words in re.findall(r'class="?admonition ([\w-]+) ([^">]*)', output):
        if unknown & set(words.split()):
            return f'the title of a box stands in quotation marks; write !!! {kind} "…", with “{words}” between them'
    return ""
