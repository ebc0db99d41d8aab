"""Texts of the register become HTML here: escaped first, then the two kinds of mark-up that they may have."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

LINK = re.compile(r"\[([^\]]+)\]\(([a-z0-9-]+)(#[a-z0-9-]+)?\)")
# Where Chinese type wants a space: takes `对GoPay`; leaves `对 GoPay`.
HAN_BESIDE_LATIN = re.compile("(?<=[\u4e00-\u9fff])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[\u4e00-\u9fff])")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def inline(text: str, link: Callable[[str], str]) -> Markup:
    """Return `text` as HTML: `**bold**` and `[words](slug#id)`; `link` turns a slug into an address or raises."""
    html = BOLD.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(LINK.sub(lambda match: _anchor(match, link), html))


def _anchor(match: re.Match[str], link: Callable[[str], str]) -> str:
    return f'<a href="{escape(link(match[2]))}{match[3] or ""}">{match[1]}</a>'


def addressed(pattern: str, party: str) -> str:
    """Return `pattern` (`Write to %s`, `对%s说`) with the name of a party as it stands inside a sentence."""
    name = f"the {party[4:]}" if party.startswith("The ") else party
    return HAN_BESIDE_LATIN.sub(" ", pattern % name)
