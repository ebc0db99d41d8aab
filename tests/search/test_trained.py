"""What search learned is what the messages say now, to the byte; a guide without messages is searched as before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.model import languages
from scripts.model.docs import Docs, load_docs, read_docs
from scripts.model.situations import read_situations
from scripts.search.train import learned
from scripts.search.trained import stale_faults, trained, trained_path
from tests.check.site_writer import write
from tests.model.small_docs import small_docs

pytestmark = pytest.mark.builds

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def docs() -> Docs:
    return load_docs(ROOT / "docs")


@pytest.mark.parametrize("language", list(languages.configured()))
def test_training_again_gives_the_same_bytes(docs: Docs, language: str) -> None:
    _, situations = read_situations(docs, language)
    assert situations is not None
    kept = trained_path(docs.folder, language).read_text(encoding="utf-8")
    assert learned(docs, language, situations) == kept, "run `make train-search`"


def stale(docs: Docs) -> list[str]:
    return [str(fault) for language in docs.sources for fault in stale_faults(docs, language)]


def test_what_was_learned_is_not_old(docs: Docs) -> None:
    assert stale(docs) == []


def test_every_article_that_was_learned_has_something_to_show(docs: Docs) -> None:
    for language in docs.sources:
        model = trained(docs, language)
        assert model is not None
        assert len(model["said"]) == len(model["slugs"])
        assert all(model["said"])


def test_old_and_missing_models_are_named(tmp_path: Path) -> None:
    said = "situations:\n" + "".join(f"  {slug}: [a]\n" for slug in ("fix-otp", "reset-pin", "sign-in"))
    tree = {**small_docs(), "docs/_data/situations/en.yml": said}
    old = {**tree, "docs/_data/situations/en.trained.json": '{"made_of": "", "slugs": []}'}
    path = "docs/_data/situations/en.trained.json"
    said = "search learned from other titles, keywords or situations; when they are done, run `make train-search`"
    line = f"{path}:1: {said}"
    for number, files in enumerate((tree, old)):
        folder = write(tmp_path / str(number), files) / "docs"
        assert stale(read_docs(folder, date(2026, 11, 28))) == [line]


def test_a_guide_without_messages_has_no_model(tmp_path: Path) -> None:
    small = read_docs(write(tmp_path / "tree", small_docs()) / "docs", date(2026, 11, 28))
    assert stale(small) == []
    assert trained(small, "en") is None
