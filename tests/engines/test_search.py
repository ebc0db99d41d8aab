"""Firefox answers the project's queries and messages just as Chromium does, over file://."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.bench.queries import Answer, load
from tests.bench.search import ASK, LANGUAGES, ROOT, answers
from tests.engines.firefox import Firefox, program

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        "firefox" not in os.environ.get("ENGINES", "") or program() is None,
        reason="Firefox is asked by `make test-engines`, where it is installed",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_answers_as_chromium(site: Path, browser: Any, language: str) -> None:
    queries = [query for query in load(ROOT / "tests" / "search", language) if query.part != "unseen"]
    address = site.resolve().as_uri()
    page = browser.new_page()
    expected = answers(page, f"{address}/", language, queries)
    page.close()
    firefox = Firefox()
    firefox.go(f"{address}/{LANGUAGES[language]}search.html")
    found = []
    for query in queries:
        _, urgent, *items = firefox.run(f"return ({ASK})({json.dumps(query.words)})")
        foreign = sum(("/en/" in href) != (language == "en") for _, href in items)
        found.append(Answer(query, tuple(slug for slug, _ in items), foreign, urgent))
    firefox.close()
    assert found == expected
    held = [answer for answer in found if answer.query.part == "held"]
    first, third = (sum(0 < answer.rank <= limit for answer in held) / len(held) for limit in (1, 3))
    empty, foreign = sum(not answer.slugs for answer in held) / len(held), sum(answer.foreign for answer in found)
    print(f"firefox {language}: {len(held)} queries, success@1 {first:.3f}, @3 {third:.3f}, zero {empty:.3f}")
    assert (first >= 0.84, third >= 0.92, empty <= 0.01, foreign) == (True, True, True, 0)
