"""A parser that has seen other texts makes the same of one as a new parser does."""

from __future__ import annotations

from itertools import permutations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

import markdown
import pytest
from markdown.serializers import to_xhtml_string

from scripts.render.markdown_parser import Parsers, serialize
from scripts.render.minify import squeeze

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
EXTENSIONS += ["pymdownx.details", "pymdownx.superfences"]
TEXTS = (
    "# a { #x }\n\n## b\n\ntext[^1] with OTP and [a link][ref]\n\n[^1]: a note\n\n*[OTP]: one time\n\n[ref]: https://a.example",
    "# a\n\n## b\n\ntext[^1] with OTP and [a link][ref]\n\n[^1]: another",
    "```sh\na < b\n```\n\n??? note\n    hidden <b>x</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div markdown>*x*</div>",
    "*a* _b_ **c** __d__ ***e*** a_b_c \\*f\\* \\[g] `h*i*` ``j`k`` &amp; &copy; a & b <b>l</b> <!-- m -->  \nn",
    "![o](p.png) ![q][ref] ![ref] [r](s.md) [t][ref] [ref] [u] <https://v.example> <w@x.example> [*y*](z.md)\n\n"
    '[ref]: https://a.example "title"',
    "> q\n> # r\n>\n> - s\n\nt\n===\n\n* u\n\n    v\n\n1. w\n\n- - -\n\n    code | x\n\n[y]: z\n\n"
    "a | b\n--|--\n1 | <i>2 & 3</i>",
    "!!! danger\n    text\n\nterm\n: what it is\n\n## b\n\n## b",
)


def _shown(html: str) -> str:
    return squeeze(html).replace("<br />\n", "<br />")


@pytest.mark.parametrize("order", list(permutations(range(len(TEXTS)), 2)))
def test_a_parser_forgets(order: tuple[int, int]) -> None:
    parsers = Parsers()
    for number in order:
        parser = parsers(extensions=EXTENSIONS, extension_configs={})
        fresh = markdown.Markdown(extensions=EXTENSIONS, extension_configs={})
        assert _shown(parser.convert(TEXTS[number])) == _shown(fresh.convert(TEXTS[number]))
        assert parser.toc_tokens == fresh.toc_tokens


def test_another_configuration_gets_a_parser_of_its_own() -> None:
    parsers = Parsers()
    first = parsers(extensions=EXTENSIONS, extension_configs={})
    assert parsers(extensions=EXTENSIONS, extension_configs={}) is first
    assert parsers(extensions=[*EXTENSIONS], extension_configs={}) is first
    second = parsers(extensions=EXTENSIONS, extension_configs={"toc": {"toc_depth": 2}})
    assert second is not first
    assert parsers(extensions=EXTENSIONS[:-1], extension_configs={"toc": {"toc_depth": 2}}) is not second


ODD = (
    ElementTree.Comment("a"),
    Element("p", {"title": 'a & b < c > "d" &amp;', "id": "e"}),
    Element("INPUT", {"checked": None}),  # type: ignore[dict-item]
)


@pytest.mark.parametrize("odd", ODD)
def test_what_is_written_of_a_tree_is_the_same(odd: Element) -> None:
    root = Element("div")
    script, text, line = SubElement(root, "script"), SubElement(root, "b"), SubElement(root, "br")
    script.text, text.text, text.tail, line.tail = "a < b && c", "a < b & c &copy;", " > d", "e"
    root.append(odd)
    assert serialize(root) == to_xhtml_string(root)


def test_what_is_nested_beyond_measure_is_written() -> None:
    root = inner = Element("div")
    for _ in range(5000):
        inner = SubElement(inner, "div")
    assert serialize(root) == to_xhtml_string(root)
