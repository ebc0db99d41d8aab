"""A parser that has seen other texts makes the same of one as a new parser does."""

from __future__ import annotations

from itertools import permutations

import markdown
import pytest

from scripts.build.parser import Parsers

EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
EXTENSIONS += ["pymdownx.details", "pymdownx.superfences"]
TEXTS = (
    "# a { #x }\n\n## b\n\ntext[^1] with OTP and [a link][ref]\n\n[^1]: a note\n\n*[OTP]: one time\n\n[ref]: https://a.example",
    "# a\n\n## b\n\ntext[^1] with OTP and [a link][ref]\n\n[^1]: another",
    "```sh\na < b\n```\n\n??? note\n    hidden <b>x</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div markdown>*x*</div>",
    "!!! danger\n    text\n\nterm\n: what it is\n\n## b\n\n## b",
)


@pytest.mark.parametrize("order", list(permutations(range(len(TEXTS)))))
def test_a_parser_forgets(order: tuple[int, ...]) -> None:
    parsers = Parsers()
    for number in order:
        parser = parsers(extensions=EXTENSIONS, extension_configs={})
        fresh = markdown.Markdown(extensions=EXTENSIONS, extension_configs={})
        assert parser.convert(TEXTS[number]) == fresh.convert(TEXTS[number])
        assert parser.toc_tokens == fresh.toc_tokens


def test_another_configuration_gets_a_parser_of_its_own() -> None:
    parsers = Parsers()
    first = parsers(extensions=EXTENSIONS, extension_configs={})
    assert parsers(extensions=EXTENSIONS, extension_configs={}) is first
    assert parsers(extensions=EXTENSIONS, extension_configs={"toc": {"toc_depth": 2}}) is not first
    assert parsers(extensions=[*EXTENSIONS], extension_configs={}) is not first
