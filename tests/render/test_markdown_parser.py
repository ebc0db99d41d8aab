"""A parser that has seen other texts makes the same of one as a new parser does."""

from __future__ import annotations

from itertools import permutations

import markdown
import pytest

from scripts.render.markdown_parser import Parsers
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
