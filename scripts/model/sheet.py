"""The emergency sheet's own words: what to do first in each situation."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from msgspec import Meta

from scripts.model.schema import Identifier, Strict, Text, require_unique


class Situation(Strict, kw_only=True):
    """One emergency: its article, the words of its case, and what to do first."""

    id: Identifier
    title: Text
    article: Identifier
    case: Identifier
    same_words_as: Identifier | None = None
    steps: Annotated[list[Text], Meta(min_length=1)]


class SheetWords(Strict):
    """The words around the situations."""

    same_words: Text
    title: Text
    lead: Text
    never: Text
    caller: Text
    contacts: Text
    verified: Text
    abroad: Text
    say: Text
    write: Text
    show: Text
    meaning: Text
    only_if_true: Text
    digits: Text
    blanks: Text
    next: Text
    full: Text
    guide: Text
    reviewed: Text
    stale: Text
    confirm: Text


class Sheet(Strict):
    """docs/_data/sheet.yml."""

    reviewed: date
    contacts: Annotated[list[Identifier], Meta(min_length=1)]
    situations: Annotated[list[Situation], Meta(min_length=1)]
    words: SheetWords

    def __post_init__(self) -> None:
        require_unique([(each.id, ("situations", place, "id")) for place, each in enumerate(self.situations)])
