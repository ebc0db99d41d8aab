"""Whoever types a keyword in pinyin finds its article: the readings of our field are the ones that people know."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scripts.model.article import Article
from scripts.model.docs import load_docs
from scripts.text.addresses import slug_of
from scripts.text.pinyin import HAN, Reader
from tests.bench.queries import Query
from tests.bench.search import answers

ROOT = Path(__file__).parents[2]
LANGUAGE = "zh"
# Letters that are something else first: an Indonesian word (open).
AMBIGUOUS = {"buka"}


def spelled() -> list[Query]:
    """Each keyword that is in Han alone, as its syllables without tones."""
    found: dict[str, set[str]] = {}
    for path, source in load_docs(ROOT / "docs").sources[LANGUAGE].items():
        if isinstance(source.front, Article):
            for word in source.front.keywords:
                if HAN.fullmatch(word) and 2 <= len(word) <= 4:
                    found.setdefault("".join(Reader(word).readings(word)), set()).add(slug_of(path))
    return [Query(words, "pinyin", frozenset(slugs)) for words, slugs in found.items()]


@pytest.mark.browser
def test_each_keyword_is_found_by_its_sound(browser: Any, server: str) -> None:
    queries = spelled()
    assert len(queries) > 200
    page = browser.new_page()
    lost = {answer.query.words for answer in answers(page, f"{server}/", LANGUAGE, queries) if not answer.rank}
    page.close()
    assert lost == AMBIGUOUS
