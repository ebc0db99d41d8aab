"""The floor is Chrome 80 and iOS 14: what no linter says of our sheets (tests/npm has the rules that one does say)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import tinycss2

SHEETS = sorted((Path(__file__).parents[2] / "docs" / "assets").glob("*.css"))
# Declarations that need the same property, said otherwise, before them in the rule: older browsers keep that one.
NEWER_PAIRS = {("overflow-wrap", "anywhere"), ("overflow", "clip"), ("appearance", "none")}

Rule = tuple[str, list[tuple[str, str]]]


def rules(css: str, supports: str = "") -> Iterator[Rule]:
    """Yield selector and declarations of each rule of a sheet that stands under this @supports, or under none."""
    yield from _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), supports, "")


def _rules(nodes: list[tinycss2.ast.Node], wanted: str, here: str) -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule" and here == wanted:
            parts = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            found = [
                (part.lower_name, tinycss2.serialize(part.value).strip()) for part in parts if hasattr(part, "value")
            ]
            yield tinycss2.serialize(node.prelude).strip(), found
        elif node.type == "at-rule" and node.content is not None:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            below = tinycss2.serialize(node.prelude).strip() if node.lower_at_keyword == "supports" else here
            yield from _rules(inner, wanted, below)


def newer_alone(css: str) -> list[str]:
    """Return the newer declarations before which no older one stands."""
    found = []
    for _, declarations in rules(css):
        names = [name for name, _ in declarations]
        for position, pair in enumerate(declarations):
            if pair in NEWER_PAIRS and not {pair[0], f"-webkit-{pair[0]}"} & set(names[:position]):
                found.append(": ".join(pair))
    return found


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_older_browsers_lose_nothing(path: Path) -> None:
    css = path.read_text(encoding="utf-8")
    assert newer_alone(css) == []


@pytest.mark.parametrize("declaration", sorted(NEWER_PAIRS))
def test_a_newer_value_alone_is_found(declaration: tuple[str, str]) -> None:
    text = ": ".join(declaration)
    assert newer_alone(f"a {{ {text} }}") == newer_alone(f"@media print {{ a {{ {text} }} }}") == [text]


@pytest.mark.parametrize(
    "css",
    [
        "a { overflow-wrap: break-word; overflow-wrap: anywhere }",
        "a { -webkit-appearance: none; appearance: none }",
        "@supports (overflow: clip) { a { overflow: clip } }",
    ],
)
def test_an_older_value_before_it_is_enough(css: str) -> None:
    assert newer_alone(css) == []
