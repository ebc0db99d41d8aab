"""What hardly has a word of the guide in it finds something all the same, behind each door alike."""

from pathlib import Path
from typing import Any

import pytest

from tests.bench.queries import Answer, load
from tests.bench.search import LANGUAGES, answers

HERE = Path(__file__).parent


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_queries_are_answered(browser: Any, server: str, site: Path, language: str) -> None:
    queries = [query for query in load(HERE, language) if query.part == "odd"]
    page = browser.new_page()
    found = answers(page, f"{server}/", language, queries)
    from_file: list[Answer] = answers(page, f"{site.resolve().as_uri()}/", language, queries)
    page.close()
    assert [answer.query.words for answer in found if not answer.slugs or answer.foreign] == []
    assert from_file == found
    assert sum(0 < answer.rank <= 3 for answer in found) / len(found) >= 0.84
