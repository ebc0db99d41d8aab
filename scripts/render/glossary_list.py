"""The glossary as tables, and which of its words stand on the screen in the screen's own language."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from scripts.model import guide, languages
from scripts.model.glossary import Glossary, Group, Term
from scripts.model.languages import Language


def labels_of(glossary: Glossary) -> dict[str, str]:
    """Return the words of the screen that are in its own language, each with that language, to mark them by `lang`."""
    ours = guide.configured().screen_language
    terms = [term.screen for group in glossary.groups for term in group.terms if language_of_label(term) == ours]
    return {part.strip(): ours for term in terms for part in term.split(" / ")}


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
    table = f'<table aria-labelledby="{group.id}"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<h2 id="{group.id}">{escape(group.name.get(next(iter(langs))))}</h2>\n<div class="table">{table}</div>'


def _term(term: Term, langs: dict[Language, str]) -> str:
    """One row; `langs` has the tag of each language, the reader's first."""
    language, *others = langs
    cells = [f"<td>{escape(term.meaning.get(language))}</td>"]
    cells += [f'<td><span lang="{langs[each]}">{escape(term.meaning.get(each))}</span></td>' for each in others]
    cells.append(f'<td><strong lang="{language_of_label(term)}">{escape(term.screen)}</strong></td>')
    return f'<tr id="{term.id}">{"".join(cells)}<td>{escape(term.where.get(language))}</td></tr>'
