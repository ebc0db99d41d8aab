"""Every other engine answers the project's queries and messages just as Chromium does, over file://."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.queries import Answer, Query, load
from tests.bench.search import ASK, LANGUAGES, ROOT, answers
from tests.engines.test_journeys import ENGINES, start

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=LANGUAGES)
def expected(request: pytest.FixtureRequest, site: Path, browser: Any) -> tuple[str, list[Answer]]:
    """A language, and what Chromium answers to its queries."""
    page = browser.new_page()
    found = answers(page, f"{site.resolve().as_uri()}/", request.param, load(ROOT / "tests" / "search", request.param))
    page.close()
    return request.param, found


@pytest.mark.parametrize("engine", [name for name in ENGINES if name != "chromium"])
def test_same_answers_as_chromium(
    engine: str, expected: tuple[str, list[Answer]], site: Path, request: pytest.FixtureRequest
) -> None:
    language, answered = expected
    reader = start(engine, request)
    reader.go(f"{site.resolve().as_uri()}/{LANGUAGES[language]}search.html")
    found = [_asked(reader, each.query, language) for each in answered]
    reader.close()
    assert len(found) > 1000
    assert [one.query.words for one, other in zip(found, answered, strict=True) if one != other] == []


def _asked(reader: Any, query: Query, language: str) -> Answer:
    _, urgent, *items = reader.run(f"return ({ASK})({json.dumps(query.words)})")
    foreign = sum(("/en/" in href) != (language == "en") for _, href in items)
    return Answer(query, tuple(slug for slug, _ in items), foreign, urgent)
