"""Python-Markdown does the same work for much less; what it makes stays the same but for idle white space.

MkDocs builds a parser for each page, the parser tries each kind of mark-up on each block and each piece of text, asks
of each element whether it is one of four rare kinds, and adds line breaks that our pages leave out: together a quarter
of what a large build costs. What is private in Python-Markdown is reached for here only; a test compares with a parser
as it comes, and fails when that changes.
"""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown import serializers
from markdown.blockparser import BlockParser
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from mkdocs.structure import pages

_text, _attribute = serializers._escape_cdata, serializers._escape_attrib_html
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
    "em_strong": "*",
    "em_strong2": "_",
}
# What a block must hold for a processor to take it (markdown/blockprocessors.py, extensions/tables.py).
NEEDED_IN_BLOCK = {"hashheader": "#", "setextheader": "\n", "quote": ">", "reference": "]:", "table": "|"}


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


def parse_blocks_of(parser: BlockParser) -> Callable[[Element, list[str]], None]:
    """Return what does as `parser.parseBlocks`, but tries on a block only what can take it, and lists that once."""
    registry = parser.blockprocessors
    needed = {registry[name]: NEEDED_IN_BLOCK[name] for name in NEEDED_IN_BLOCK if name in registry}
    processors = [(needed.get(processor, ""), processor) for processor in registry]

    def parse_blocks(parent: Element, blocks: list[str]) -> None:
        while blocks:
            for words, processor in processors:
                is_for_it = words in blocks[0] and processor.test(parent, blocks[0])
                # A processor says False when it left the block to the next.
                if is_for_it and processor.run(parent, blocks) is not False:
                    break

    return parse_blocks


def serialize(root: Element) -> str:
    """Return an element as `markdown.serializers.to_xhtml_string` does, which also knows names of other spaces."""
    parts: list[str] = []
    try:
        _write(root, parts.append)
    except (TypeError, RecursionError):
        return str(serializers.to_xhtml_string(root))
    return "".join(parts)


def _write(element: Element, write: Callable[[str], None]) -> None:
    """TypeError for what is no plain element: a comment, a name or a value of a space."""
    tag, text, tail = element.tag, element.text, element.tail
    start = "<" + tag
    for name, value in sorted(element.items()):
        start += f' {name}="' + _attribute(value) + '"'
    kind = tag.lower()
    if kind in serializers.HTML_EMPTY:
        write(start + " />")
    else:
        write(start + ">")
        if text:
            write(text if kind in ("script", "style") else _text(text))
        for child in element:
            _write(child, write)
        write(f"</{tag}>")
    if tail:
        write(_text(tail))


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
            self._parser.parser.parseBlocks = parse_blocks_of(self._parser.parser)
            self._parser.serializer = serialize
        return self._parser.reset()


def build_once() -> None:
    """Let MkDocs' pages ask for their parser here."""
    setattr(pages, "markdown", SimpleNamespace(**{**vars(markdown), "Markdown": Parsers()}))  # noqa: B010
