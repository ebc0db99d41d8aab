"""What is made of an article's HTML once Markdown is done: its two parts, and the links of an index."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from markupsafe import Markup

from scripts.text import addresses
from scripts.text.article_marks import NEED_HELP

# The path of a link inside the site: takes `href="reset-pin.html#steps"`; leaves `href="#steps"`, `href="tel:1500"`.
OWN_LINK = re.compile(r'href="(?![a-z][a-z0-9+.-]*:)([^"#?/][^"#?]*)')


@dataclass(frozen=True)
class Article:
    """An article's HTML in its two parts: what it tells, and its own words on when to escalate."""

    body: Markup
    help_title: Markup | None
    help_words: Markup | None

    @property
    def after_title(self) -> Markup:
        """The body without its first heading, for templates that print the title themselves."""
        before, _, rest = self.body.partition("<h1>")
        return Markup(before) + Markup(rest.partition("</h1>")[2])


def split(html: str) -> Article:
    """Return the parts before and after the heading `need-help`; without one everything is body."""
    body, found, rest = html.partition(f'<h2 id="{NEED_HELP}">')
    if not found:
        return Article(Markup(html), None, None)
    title, _, words = rest.partition("</h2>")
    return Article(Markup(body), Markup(title), Markup(words))


def index_links(html: str, address: str) -> str:
    """Return the HTML of the page at `address`; links of an index lead on without its slash too (`through_root`)."""
    if not addresses.is_index(address):
        return html
    folder = addresses.folder_of(address)

    def lead(match: re.Match[str]) -> str:
        return f'href="{addresses.through_root(posixpath.normpath(posixpath.join(folder, match[1])), folder)}'

    return OWN_LINK.sub(lead, html)
