"""The archives for Kiwix: whole, searchable in their own language, and refused when a link leads nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.importorskip("libzim", reason="no ZIM: libzim is missing, run `make` to renew .venv")
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from scripts.bundle.copies import Unusable
from scripts.bundle.zim import main, make, verify
from scripts.model.languages import Language, configured

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def archives(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    folder = tmp_path_factory.mktemp("zim")
    assert main([str(site), str(folder)]) == 0
    return {language: folder / f"help-{language}.zim" for language in configured()}


@pytest.mark.parametrize(
    ("language", "query", "wanted"),
    [
        ("zh", "验证码", "account/fix-missing-otp.html"),
        ("zh", "提现", "money/withdraw-to-bank.html"),
        ("en", "refund", "en/refunds/track-refund.html"),
        ("en", "stolen phone", "en/emergency/report-lost-phone.html"),
    ],
)
def test_full_text(archives: dict[Language, Path], language: Language, query: str, wanted: str) -> None:
    search = Searcher(Archive(archives[language])).search(Query().set_query(query))
    found = list(search.getResults(0, 10))
    assert wanted in found
    assert {path.startswith("en/") for path in found} == {language == "en"}


@pytest.mark.parametrize(("language", "home"), [("zh", "index.html"), ("en", "en/index.html")])
def test_opens_at_home_and_suggests_titles(archives: dict[Language, Path], language: Language, home: str) -> None:
    archive = Archive(archives[language])
    assert archive.main_entry.get_item().path == home
    assert archive.get_metadata("Language").decode() == {"zh": "zho", "en": "eng"}[language]
    assert archive.has_illustration(48)
    assert SuggestionSearcher(archive).suggest("GoPay").getEstimatedMatches() > 5


def test_a_link_that_leads_nowhere_is_named(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    page = copy / "en" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", '<a href="gone.html">x</a></main>'), "utf-8")
    target = tmp_path / "help-en.zim"
    make(copy, "en", target)
    with pytest.raises(Unusable, match=r"gone\.html leads nowhere from en/index\.html"):
        verify(target, "en")


def test_no_site_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path / "dist")]) == 1
    assert "make site" in capsys.readouterr().err
