"""Texts of the register become HTML here: escaped first, then the two kinds of mark-up that they may have."""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

LINK = re.compile(r"\[([^\]]+)\]\(([a-z0-9-]+)(#[a-z0-9-]+)?\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")


def inline(text: str, link: Callable[[str], str]) -> Markup:
    """Return `text` as HTML: `**bold**` and `[words](slug#id)`; `link` turns a slug into an address or raises."""
    html = BOLD.sub(r"<strong>\1</strong>", str(escape(text)))
    return Markup(LINK.sub(lambda match: _anchor(match, link), html))


def _anchor(match: re.Match[str], link: Callable[[str], str]) -> str:
    return f'<a href="{escape(link(match[2]))}{match[3] or ""}">{match[1]}</a>'
