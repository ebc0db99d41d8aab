"""Texts of the register become HTML here: escaped first, then the two kinds of mark-up that they may have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from markupsafe import Markup, escape

LINK = re.compile(r"\[([^\]]+)\]\(([a-z0-9-]+)(#[a-z0-9-]+)?\)")
# Where Chinese type wants a space: takes `对GoPay`; leaves `对 GoPay`.
HAN_BESIDE_LATIN = re.compile("(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])")
BOLD = re.compile(r"\*\*(.+?)\*\*")

NO_LABELS: Mapping[str, str] = MappingProxyType({})


def inline(text: str, link: Callable[[str], str], labels: Mapping[str, str] = NO_LABELS) -> Markup:
    """Return `text` as HTML: `**bold**` and `[words](slug#id)`; `link` turns a slug into an address or raises.

    `labels` has the language of bold words that are not in the text's own.
    """
    html = BOLD.sub(lambda match: _strong(match[1], labels), str(escape(text)))
    return Markup(LINK.sub(lambda match: _anchor(match, link), html))


def _strong(words: str, labels: Mapping[str, str]) -> str:
    lang = f' lang="{labels[words]}"' if words in labels else ""
    return f"<strong{lang}>{words}</strong>"


def _anchor(match: re.Match[str], link: Callable[[str], str]) -> str:
    return f'<a href="{escape(link(match[2]))}{match[3] or ""}">{match[1]}</a>'


def addressed(pattern: str, party: str) -> str:
    """Return `pattern` (`Write to %s`, `对%s说`) with the name of a party as it stands inside a sentence."""
    name = f"the {party[4:]}" if party.startswith("The ") else party
    return HAN_BESIDE_LATIN.sub(" ", pattern % name)
