"""Python-Markdown's parser is built once a configuration and reset for each page, as its documentation has it.

MkDocs builds a new one for each page: a tenth of what a large build costs.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.structure import pages


class Parsers:
    """Stands in for `markdown.Markdown`: the same parser for the same extensions, reset."""

    def __init__(self) -> None:
        self._extensions: list[Any] | None = None
        self._configs: dict[str, Any] = {}
        self._parser: markdown.Markdown | None = None

    def __call__(self, extensions: list[Any], extension_configs: dict[str, Any]) -> markdown.Markdown:
        """Return a parser that has not seen a text yet; the last one's, while the configuration is the same."""
        if self._parser is None or self._extensions is not extensions or self._configs != extension_configs:
            self._extensions, self._configs = extensions, extension_configs
            self._parser = markdown.Markdown(extensions=extensions, extension_configs=extension_configs)
        return self._parser.reset()


def build_once() -> None:
    """Let MkDocs' pages ask for their parser here."""
    setattr(pages, "markdown", SimpleNamespace(**{**vars(markdown), "Markdown": Parsers()}))  # noqa: B010
