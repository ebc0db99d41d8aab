"""A stylesheet loads what url(), @import and image-set() name, as the CSS tokenizer reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from scripts.text.patterns import pattern

_MAY_LINK = pattern(r"url\s*\(|@import|image-set|\\", re.IGNORECASE)
_ONLY_DATA = pattern(r"url\(\s*[\"']?(?!data:)|@import|image-set|\\", re.IGNORECASE)
_NOT_LOADED = {"namespace", "charset"}


def may_link(text: str) -> bool:
    """A cheap look before the tokenizer is asked; data: addresses alone load nothing."""
    return bool(_MAY_LINK.search(text)) and bool(_ONLY_DATA.search(text))


def css_links(text: str, declarations: bool = False) -> list[str]:
    """Every address that the stylesheet (or the style attribute) loads, in source order."""
    import tinycss2  # slow to import, and most sites' styles are known

    if declarations:
        return list(_addresses(tinycss2.parse_component_value_list(text)))
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return list(_rule_addresses(rules))


def _rule_addresses(nodes: list[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword in _NOT_LOADED:
            continue
        if node.type == "at-rule" and node.lower_at_keyword == "import":
            yield from _import_address(node.prelude)
            continue
        if node.type in ("at-rule", "qualified-rule"):
            yield from _addresses(node.content or [])


def _import_address(prelude: list[Any]) -> Iterator[str]:
    for token in prelude:
        if token.type == "string" or token.type == "url":
            yield token.value
            return
        if token.type == "function" and token.lower_name == "url":
            yield from _addresses([token])
            return


def _addresses(tokens: list[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "url":
            if not token.value.lower().startswith("#default#"):  # a behaviour of old browsers, no address
                yield token.value
        elif token.type == "function" and token.lower_name in ("url", "src"):
            yield from (part.value for part in token.arguments if part.type == "string")
        elif token.type == "function" and token.lower_name.endswith("image-set"):
            yield from (part.value for part in token.arguments if part.type == "string")
            yield from _addresses(token.arguments)
        elif token.type == "function":
            yield from _addresses(token.arguments)
        elif token.type in ("{} block", "() block", "[] block"):
            yield from _nested(token)


def _nested(token: Any) -> Iterator[str]:
    """A block may hold further at-rules (CSS nesting, @media): @import is void there."""
    yield from _addresses(token.content)
