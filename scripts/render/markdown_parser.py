"""Python-Markdown does the same work for much less; what it makes stays the same but for idle white space.

MkDocs builds a parser for each page, the parser tries each kind of inline mark-up on each piece of text, and adds line
breaks that our pages leave out: together a fifth of what a large build costs.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import markdown
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from mkdocs.structure import pages

# What a text must hold for a pattern to match (markdown/inlinepatterns.py); a pattern that is not here is always tried.
NEEDED = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[^",
    "reference": "[",
    "link": "[",
    "image_link": "![",
    "image_reference": "![",
    "short_reference": "[",
    "short_image_ref": "![",
    "autolink": "<",
    "automail": "<",
    "linebreak": "  \n",
    "html": "<",
    "entity": "&",
}


class QuickInlineProcessor(InlineProcessor):  # type: ignore[misc]  # Python-Markdown ships no types
    """Tries on a text only the patterns whose characters are in it."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        needed = {
            md.inlinePatterns.get_index_for_name(name): NEEDED[name] for name in NEEDED if name in md.inlinePatterns
        }
        self._patterns: list[tuple[str, Pattern]] = [
            (needed.get(index, ""), pattern) for index, pattern in enumerate(md.inlinePatterns)
        ]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:
        """The method of this name of the class above, with one test more."""
        apply = self._InlineProcessor__applyPattern
        end = patternIndex if isinstance(data, AtomicString) else len(self._patterns)
        for index in range(patternIndex, end):
            needed, pattern = self._patterns[index]
            matched, start = needed in data, 0
            while matched:
                data, matched, start = apply(pattern, data, index, start)
        return data


class Parsers:
    """Stands in for `markdown.Markdown`: the same parser for the same extensions, reset."""

    def __init__(self) -> None:
        self._extensions: list[Any] | None = None
        self._configs: dict[str, Any] = {}
        self._parser: markdown.Markdown | None = None

    def __call__(self, extensions: list[Any], extension_configs: dict[str, Any]) -> markdown.Markdown:
        """Return a parser that has not seen a text yet; the last one's, while the configuration is the same."""
        if self._parser is None or self._extensions != extensions or self._configs != extension_configs:
            self._extensions, self._configs = extensions, extension_configs
            self._parser = markdown.Markdown(extensions=extensions, extension_configs=extension_configs)
            self._parser.treeprocessors.register(QuickInlineProcessor(self._parser), "inline", 20)
            self._parser.treeprocessors.deregister("prettify")
        return self._parser.reset()


def build_once() -> None:
    """Let MkDocs' pages ask for their parser here."""
    setattr(pages, "markdown", SimpleNamespace(**{**vars(markdown), "Markdown": Parsers()}))  # noqa: B010
