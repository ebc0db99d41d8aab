"""The floor is Chrome 80 and iOS 14: our scripts parse as ES2017 and use nothing newer, nor do our sheets alone.

The tables name what a person might reach for, with the first version that has it (caniuse.com, 2026-11).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tinycss2
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

ASSETS = Path(__file__).parents[2] / "docs/assets"
SCRIPTS = sorted(ASSETS.glob("*.js"))
SHEETS = sorted(ASSETS.glob("*.css"))

PARSER = Parser(Language(tree_sitter_javascript.language()))
NEWER_SYNTAX = {
    "ERROR",
    "optional_chain",
    "field_definition",
    "private_property_identifier",
    "class_static_block",
    "import",
    "import_statement",
    "export_statement",
}

# pattern: first Chrome, first Safari on iOS
NEWER_SCRIPT = {
    r"\.replaceAll\(": "Chrome 85",
    r"\.at\(": "Chrome 92, iOS 15.4",
    r"\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with)\(": "Chrome 97–110, iOS 15.4–16",
    r"\bstructuredClone\(": "Chrome 98, iOS 15.4",
    r"\bObject\.(hasOwn|groupBy)\(": "Chrome 93–117, iOS 15.4–17.4",
    r"\.(replaceChildren|checkVisibility|requestSubmit)\(": "Chrome 76–105, iOS 14–17.4",
    r"\bPromise\.(any|withResolvers|try)\(": "Chrome 85–119, iOS 14–17.4",
    r"\b(WeakRef|FinalizationRegistry|AggregateError)\b": "Chrome 84, iOS 14.5",
    r"\bcrypto\.randomUUID\(": "Chrome 92, iOS 15.4",
    r"\bAbortSignal\.(timeout|any)\(": "Chrome 103, iOS 16",
    r"\.(showModal|showPopover|togglePopover|hidePopover)\(": "iOS 15.4–17",
    r"\bIntl\.(Segmenter|ListFormat|DisplayNames)\b": "Chrome 87, iOS 14.5",
    r"\b(CompressionStream|DecompressionStream|BroadcastChannel|ResizeObserver|scheduler|navigation)\b[.(]": "iOS 15.4",
    r"\b(requestIdleCallback|startViewTransition)\(": "not in iOS 14",
    r"\.inert\b": "Chrome 102, iOS 15.5",
    r"/[^/\n]*\(\?<[=!][^/\n]*/": "look-behind: iOS 16.4",
    r"\bfetch\(|\bXMLHttpRequest\b|\bnew (Shared)?Worker\(|\bimport\(|\bserviceWorker\b|\bWebAssembly\b": "not from file://",
}
# What a rule may use only beside something older, or where its loss shows nobody a broken page
NEWER_CSS_PROPERTY = {"inset", "aspect-ratio", "translate", "rotate", "scale", "content-visibility", "accent-color"}
NEWER_CSS_PROPERTY |= {
    "padding-inline",
    "padding-block",
    "margin-inline",
    "margin-block",
    "inset-inline",
    "inset-block",
}
NEWER_CSS_SELECTOR = r":is\(|:where\(|:has\(|:not\([^)]*,|::details-content|:popover-open|(^|\s|\})&"
NEWER_CSS_VALUE = r"\d(dvh|svh|lvh|dvw|cqw|cqi)\b|color-mix\(|oklch\(|light-dark\(|\bround\("
NEWER_CSS_AT = {"layer", "container", "property", "scope", "starting-style"}
# Declarations that need the same property, said otherwise, before them in the rule: older browsers keep that one.
NEWER_CSS_PAIRS = {("overflow-wrap", "anywhere"), ("overflow", "clip"), ("appearance", "none")}
# Chrome 84 and iOS 14.5 know a gap in a flex box; where they don't, they don't know `inset` either.
WITHOUT_GAP = re.compile(r"@supports not \(inset: 0\) \{(.*?)\n\}", re.DOTALL)
FLEX = re.compile(r"^ *([^{}@\n]+) \{[^}]*display: (?:inline-)?flex;[^}]* gap: ", re.MULTILINE)
# Losing these leaves a page that works and reads well.
HARMLESS = {"accent-color", "content-visibility"}


def parse(source: str) -> None:
    """Raise SyntaxError for a fault, and for what ES2017 does not have."""
    waiting = [PARSER.parse(source.encode()).root_node]
    while waiting:
        node = waiting.pop()
        if node.type in NEWER_SYNTAX or node.is_missing or _is_newer(node):
            raise SyntaxError(f"line {node.start_point.row + 1}: {node.type} is newer than ES2017, or no JavaScript")
        waiting += node.children


def _is_newer(node: Node) -> bool:
    text = node.text.decode() if node.text else ""
    if node.type == "number":
        return "_" in text or text.endswith("n")
    if node.type == "regex":
        return "(?<" in text or "\\p{" in text or any(flag in text.rsplit("/", 1)[-1] for flag in "sdv")
    if node.type in ("spread_element", "rest_pattern"):
        return node.parent is not None and node.parent.type in ("object", "object_pattern")
    if node.type in ("for_in_statement", "generator_function", "generator_function_declaration", "method_definition"):
        return re.match(r"for await\b|async\s*(function)?\s*\*", text) is not None
    if node.type == "catch_clause":
        return node.child_by_field_name("parameter") is None
    return node.type in ("??", "??=", "||=", "&&=")


def without_comments(script: str) -> str:
    return re.sub(r"^\s*//.*$", "", script, flags=re.MULTILINE)


def newer_in_script(script: str) -> list[str]:
    return [since for pattern, since in NEWER_SCRIPT.items() if re.search(pattern, without_comments(script))]


def newer_in_css(css: str) -> list[str]:
    found = []
    for node in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        found += _newer(node)
    return found


def _newer(node: tinycss2.ast.Node) -> list[str]:
    if node.type == "at-rule":
        if node.lower_at_keyword in NEWER_CSS_AT:
            return [f"@{node.lower_at_keyword}"]
        if node.lower_at_keyword == "supports" or node.content is None:
            return []
        if re.search("[<>]", tinycss2.serialize(node.prelude)):
            return ["range"]
        inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
        return [each for child in inner for each in _newer(child)]
    if node.type != "qualified-rule":
        return []
    found = re.findall(NEWER_CSS_SELECTOR, tinycss2.serialize(node.prelude)) and ["selector"]
    seen: set[str] = set()
    for each in tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True):
        if each.type != "declaration":
            found.append(each.type)
            continue
        value = tinycss2.serialize(each.value).strip()
        is_alone = (each.name, value) in NEWER_CSS_PAIRS and not seen & {each.name, f"-webkit-{each.name}"}
        if each.name in NEWER_CSS_PROPERTY - HARMLESS or is_alone or re.search(NEWER_CSS_VALUE, value):
            found.append(each.name)
        seen.add(each.name)
    return found


def gaps_alone(css: str) -> list[str]:
    """Return the selectors of flex boxes with a gap for which nothing stands where browsers know none."""
    instead = "".join(WITHOUT_GAP.findall(css))
    named = set(re.findall(r"\.[\w-]+", instead))
    return [selectors for selectors in FLEX.findall(css) if not named & set(re.findall(r"\.[\w-]+", selectors))]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_parses_as_es2017(path: Path) -> None:
    parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "source",
    [
        "a?.b",
        "a ?? b",
        "a ||= b",
        "x = {...y}",
        "1_000",
        "class A { b = 1 }",
        "({a, ...b} = c)",
        "/\\p{L}/u",
        "async function* a() {}",
        "async function a() { for await (const b of c) b; }",
        "try {} catch {}",
        "/(?<a>b)/",
        "10n",
        "a b",
    ],
)
def test_parser_refuses_newer_syntax(source: str) -> None:
    with pytest.raises(SyntaxError):
        parse(source)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_uses_nothing_newer(path: Path) -> None:
    assert newer_in_script(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "a.replaceAll('b', 'c')",
        "list.at(-1)",
        "structuredClone(a)",
        "dialog.showModal()",
        "fetch('a')",
        "/(?<=a)b/",
        "new Worker(a)",
    ],
)
def test_newer_api_is_found(source: str) -> None:
    assert len(newer_in_script(source)) == 1


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheet_uses_nothing_newer(path: Path) -> None:
    assert newer_in_css(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "a:is(b, c) { top: 0 }",
        "a { inset: 0 }",
        "a { height: 100dvh }",
        "@layer a { b { top: 0 } }",
        "@media print { a:has(b) { top: 0 } }",
        "a { overflow-wrap: anywhere }",
        "a { appearance: none }",
        "a { overflow: clip }",
        "a { b { top: 0 } }",
        "@media (width >= 40rem) { a { top: 0 } }",
    ],
)
def test_newer_css_is_found(source: str) -> None:
    assert len(newer_in_css(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "a { top: 0; inset-area: none }",
        "@supports (inset: 0) { a { inset: 0 } }",
        "a:not(b) { margin: 0 auto }",
        "a { overflow-wrap: break-word; overflow-wrap: anywhere }",
        "a { -webkit-appearance: none; appearance: none }",
    ],
)
def test_older_css_is_left_alone(source: str) -> None:
    assert newer_in_css(source) == []


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_flex_boxes_keep_their_parts_apart(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    assert gaps_alone(css) == []
    assert bool(FLEX.search(css)) == ("@supports not (inset: 0)" in css)


def test_a_gap_alone_is_found() -> None:
    instead = "@supports not (inset: 0) {\n  .b > * { margin: 0 }\n}"
    assert gaps_alone(".a { display: flex; gap: 1rem; }\n.b { display: inline-flex; gap: 1rem; }\n" + instead) == [".a"]
