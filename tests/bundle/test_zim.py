"""The archives for Kiwix: whole, searchable in their own language, and refused when a link leads nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

pytest.importorskip("libzim", reason="no ZIM: libzim is missing, run `make` to renew .venv")
from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from scripts.bundle.archive import members
from scripts.bundle.copies import Unusable
from scripts.bundle.zim import main, make, verify
from scripts.bundle.zim_metadata import LIMITS, metadata
from scripts.bundle.zimcheck import ask, zimcheck
from scripts.feeds import manifest
from scripts.model.languages import Language, configured

pytestmark = pytest.mark.browser


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


SPECIFIED = (
    *("Name", "Title", "Creator", "Publisher", "Date", "Description", "Language", "Illustration_48x48@1"),
    *("LongDescription", "License", "Tags", "Flavour", "Scraper", "Counter"),
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_library_can_show_what_it_is(archives: dict[Language, Path], language: Language) -> None:
    archive = Archive(archives[language])
    assert set(SPECIFIED) - set(archive.metadata_keys) == set()
    said = {name: archive.get_metadata(name).decode() for name in SPECIFIED if not name.startswith("Illustration")}
    assert "_ftindex:yes" in said["Tags"].split(";")
    assert [name for name, most in LIMITS.items() if not 0 < len(said[name]) <= most] == []
    assert re.search(r"text/html=\d{2,}", said["Counter"])


def test_the_address_of_the_website_is_its_source(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://help.example.net/")
    assert main([str(site), str(tmp_path)]) == 0
    assert Archive(next(tmp_path.glob("help-en-*.zim"))).get_metadata("Source") == b"https://help.example.net/"


def test_a_field_is_as_long_as_a_library_shows_it() -> None:
    words = {"short_name": "a guide with a name of many words", "tagline": "字" * 90, "independence": "", "saved": "%s"}
    words |= {"site_name": "x", "iso_639_3": "eng", "bundle": {"numbers": ""}}
    fields = metadata(words, "en", "2026-11-22", "")
    assert (fields["Title"], fields["Description"]) == ("a guide with a name of many…", "字" * 79 + "…")


def test_the_file_carries_the_build(archives: dict[Language, Path], site: Path) -> None:
    build = json.loads(members(site)[manifest.NAME])["build"]
    assert {path.name for path in archives.values()} == {f"help-{language}-{build}.zim" for language in configured()}
    assert manifest.BUILD.fullmatch(build)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_has_a_policy_or_links_what_is_not_there(archives: dict[Language, Path], language: Language) -> None:
    """The reader program is the host here, and writes its own scripts into pages."""
    archive = Archive(archives[language])
    entries = [archive._get_entry_by_id(number) for number in range(archive.all_entry_count)]
    pages = [entry for entry in entries if entry.path.endswith(".html")]
    assert len(pages) > 100
    assert [page.path for page in pages if b"Content-Security-Policy" in bytes(page.get_item().content)] == []


def test_zimcheck_passes(archives: dict[Language, Path]) -> None:
    program, reason = zimcheck()
    if not program:
        pytest.skip(f"zimcheck {reason}")
    assert [ask(path) for path in archives.values()] == [f"{path}: zimcheck passes" for path in archives.values()]


def test_zimcheck_s_errors_are_said(archives: dict[Language, Path], tmp_path: Path) -> None:
    program, reason = zimcheck()
    if not program:
        pytest.skip(f"zimcheck {reason}")
    broken = tmp_path / "broken.zim"
    broken.write_bytes(archives["en"].read_bytes()[:-100])
    with pytest.raises(Unusable, match="zimcheck: "):
        ask(broken)


@pytest.mark.parametrize(("says", "reason"), [("zim-tools 3.1.3", "3.1.3 is too old"), ("what?", "is too old")])
def test_an_old_zimcheck_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str, reason: str) -> None:
    (tmp_path / "zimcheck").write_text(f"#!/bin/sh\necho {says}\n", encoding="utf-8")
    (tmp_path / "zimcheck").chmod(0o755)
    monkeypatch.setenv("ZIMCHECK", str(tmp_path / "zimcheck"))
    assert reason in ask(tmp_path / "a.zim") and "not asked" in ask(tmp_path / "a.zim")
    monkeypatch.setenv("ZIMCHECK", str(tmp_path / "none"))
    assert "is not installed" in ask(tmp_path / "a.zim")


@pytest.mark.parametrize("kind", ['<a href="gone.html">x</a>', '<link rel="search" href="gone.html">'])
def test_a_link_that_leads_nowhere_is_named(site: Path, tmp_path: Path, kind: str) -> None:
    files = members(site)
    files["en/index.html"] = files["en/index.html"].replace(b"</main>", f"{kind}</main>".encode())
    make(files, "en", tmp_path / "help-en.zim")
    with pytest.raises(Unusable, match=r"gone\.html leads nowhere from en/index\.html"):
        verify(tmp_path / "help-en.zim", files, "en")


def test_no_site_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(tmp_path / "dist")]) == 1
    assert "make site" in capsys.readouterr().err
