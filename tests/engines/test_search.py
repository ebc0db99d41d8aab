"""Firefox answers the project's queries as well as Chromium: the half that was not tuned on, over file://."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.bench.queries import Answer, load
from tests.bench.search import ASK, LANGUAGES, ROOT
from tests.engines.firefox import Firefox, program

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        "firefox" not in os.environ.get("ENGINES", "") or program() is None,
        reason="Firefox is asked by `make test-engines`, where it is installed",
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_held_half(site: Path, language: str) -> None:
    firefox = Firefox()
    firefox.go(f"{site.resolve().as_uri()}/{LANGUAGES[language]}search.html")
    found = []
    for query in [query for query in load(ROOT / "tests" / "search", language) if query.part == "held"]:
        _, _, *items = firefox.run(f"return ({ASK})({json.dumps(query.words)})")
        foreign = sum(("/en/" in href) != (language == "en") for _, href in items)
        found.append(Answer(query, tuple(slug for slug, _ in items), foreign))
    firefox.close()
    first, third = (sum(0 < answer.rank <= limit for answer in found) / len(found) for limit in (1, 3))
    empty, foreign = sum(not answer.slugs for answer in found) / len(found), sum(answer.foreign for answer in found)
    print(f"firefox {language}: {len(found)} queries, success@1 {first:.3f}, @3 {third:.3f}, zero {empty:.3f}")
    assert (first >= 0.84, third >= 0.92, empty <= 0.01, foreign) == (True, True, True, 0)
