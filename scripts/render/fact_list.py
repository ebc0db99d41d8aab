"""What we rely on, and since when: every figure of the articles in one table, with its evidence."""

from __future__ import annotations

from typing import Any

from markupsafe import escape

from scripts.model.facts import Fact, Facts
from scripts.model.languages import Language
from scripts.render import site


def fact_list(facts: Facts, words: dict[str, Any], language: Language) -> str:
    """Return the table as HTML, a row a fact; `words` are those of the facts in docs/_data/site.yml."""
    heads = [words[name] for name in ("what", "value", "source", "recorded")]
    cells = "".join(f"<th>{escape(head)}</th>" for head in heads)
    rows = "".join(_row(name, fact, heads, words, language) for name, fact in facts.facts.items())
    return f'<div class="table"><table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(name: str, fact: Fact, heads: list[str], words: dict[str, Any], language: Language) -> str:
    source = f'<a href="{escape(fact.url)}">{escape(fact.source)}</a>' if fact.url else escape(fact.source)
    values = (
        escape(fact.what.get(language)),
        escape(fact.value.get(language)),
        f"{source} <small>{escape(words[fact.evidence])}</small>",
        f"{site.day(fact.recorded, language)} <small>{escape(words['next'])} {site.day(fact.next, language)}</small>",
    )
    cells = "".join(f'<td data-label="{escape(head)}">{value}</td>' for head, value in zip(heads, values, strict=True))
    return f'<tr id="{name}">{cells}</tr>'
