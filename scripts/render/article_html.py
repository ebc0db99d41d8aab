"""What Python-Markdown can't say is added to an article's HTML here, by plain and fast replacement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from scripts.model import guide, languages
from scripts.model.glossary import Glossary, Group, Term
from scripts.model.languages import Language

NEED_HELP = re.compile(r'<h2 id="need-help">(?P<title>.*?)</h2>(?P<words>.*)\Z', re.DOTALL)
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
HEADER = re.compile(r"<th>(.*?)</th>", re.DOTALL)
CELL = re.compile(r"<td>")
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
STRONG = re.compile(r"<strong>([^<]+)</strong>")
STEPS = re.compile(r"(</h[23]>\s*(?:<p>(?:(?!</p>).)*</p>\s*)?)<ol>", re.DOTALL)
# An id made from the title changes with it: nothing may link there.
TITLE_ID = re.compile(r"<h1 id=[^>]*>")
TITLE = re.compile(r"<h1[^>]*>.*?</h1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Article:
    """An article's HTML in its two parts: what it tells, and its own words on when to escalate."""

    body: Markup
    help_title: Markup | None
    help_words: Markup | None

    @property
    def after_title(self) -> Markup:
        """The body without its first heading, for templates that print the title themselves."""
        return Markup(TITLE.sub("", self.body, count=1))


def split(html: str) -> Article:
    """Return the parts before and after the heading `need-help`; without one everything is body."""
    match = NEED_HELP.search(html)
    if match is None:
        return Article(Markup(html), None, None)
    return Article(
        Markup(html[: match.start()]),
        Markup(match["title"]),
        Markup(match["words"]),
    )


def dress(html: str, labels: frozenset[str]) -> str:
    """Return the HTML with tables that reflow, steps to style, labels of the screen marked, and a title without id."""
    html = TABLE.sub(lambda match: _table(match[0]), html)
    html = TITLE_ID.sub("<h1>", html, count=1)
    html = STEPS.sub(r'\1<ol class="steps">', html)
    return STRONG.sub(lambda match: _label(match, labels), html)


def _label(match: re.Match[str], labels: frozenset[str]) -> str:
    lang = guide.configured().screen_language
    return f'<strong lang="{lang}">{match[1]}</strong>' if match[1] in labels else match[0]


def _table(html: str) -> str:
    """Put each column's heading on its cells, so that a phone can show a row as a card."""
    names = [TAG.sub("", name).strip() for name in HEADER.findall(html)]
    rows = ROW.sub(lambda match: f"<tr>{_cells(match[1], names)}</tr>", html)
    return f'<div class="table">{rows}</div>'


def _cells(row: str, names: list[str]) -> str:
    remaining = iter(names)
    return CELL.sub(lambda _: f'<td data-label="{escape(next(remaining, ""))}">', row)


def labels_of(glossary: Glossary) -> frozenset[str]:
    """Return the words of the screen that are in its own language, for marking them with `lang`."""
    ours = guide.configured().screen_language
    terms = [term.screen for group in glossary.groups for term in group.terms if language_of_label(term) == ours]
    return frozenset(part.strip() for term in terms for part in term.split(" / "))


def language_of_label(term: Term) -> str:
    """Return the language of a word of the screen: one borrowed from everybody's is its own meaning in that."""
    ours = guide.configured()
    is_borrowed = term.screen == term.meaning.get(ours.x_default).split(" (")[0]
    return ours.x_default if is_borrowed else ours.screen_language


def glossary_table(glossary: Glossary, language: Language, words: dict[Language, dict[str, Any]]) -> str:
    """Return the glossary as one table a group, the reader's language first; `words` are those of site.yml."""
    ours = languages.configured()
    order = [language, *ours.others(language)]
    names = [ours.names[each] for each in order]
    said = words[language]["glossary"]
    heads = "".join(f"<th>{head}</th>" for head in [*names, said["screen"], said["where"]])
    langs = {each: str(words[each]["lang"]) for each in order}
    return "\n".join(_group_table(group, langs, heads) for group in glossary.groups)


def _group_table(group: Group, langs: dict[Language, str], heads: str) -> str:
    rows = "".join(_term(term, langs) for term in group.terms)
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<h2 id="{group.id}">{escape(group.name.get(next(iter(langs))))}</h2>\n{table}'


def _term(term: Term, langs: dict[Language, str]) -> str:
    """One row; `langs` has the tag of each language, the reader's first."""
    language, *others = langs
    cells = [f"<td>{escape(term.meaning.get(language))}</td>"]
    cells += [f'<td><span lang="{langs[each]}">{escape(term.meaning.get(each))}</span></td>' for each in others]
    cells.append(f'<td><strong lang="{language_of_label(term)}">{escape(term.screen)}</strong></td>')
    return f'<tr id="{term.id}">{"".join(cells)}<td>{escape(term.where.get(language))}</td></tr>'
