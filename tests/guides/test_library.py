"""The code knows no subject: a guide of a library in Portugal, in English and German, is whole behind every door."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.guides.conftest import run

pytestmark = pytest.mark.builds

PAGE = "emergency/block-lost-card.html"
FINGERPRINTS = """\
from pathlib import Path
from scripts.model.docs import load_docs
from scripts.sheet import printed, sheet
docs = load_docs(Path("docs"))
for language in docs.sources:
    print(sheet.fingerprint(docs, language) == printed.carried(printed.pdf_path(docs.folder, language)))
"""
# What only the first guide is about, or speaks.
FOREIGN = re.compile(r"gopay|gojek|indones|\+62|zh-Hans|[\u4e00-\u9fff]", re.IGNORECASE)


def read(library: Path, name: str) -> str:
    return (library / "site" / name).read_text(encoding="utf-8")


def test_the_checker_finds_nothing(library: Path) -> None:
    done = run(library, "scripts.check")
    assert (done.returncode, done.stdout) == (0, ""), done.stdout
    assert ": 0 errors, 0 warnings" in done.stderr


def test_nothing_speaks_of_another_guide(library: Path) -> None:
    """What search knows of languages is the code's own and left out here."""
    site = library / "site"
    texts = [
        path for path in site.rglob("*") if path.suffix in (".html", ".json", ".md", ".txt", ".xml", ".js", ".css")
    ]
    found = {
        path.relative_to(site).as_posix(): match[0]
        for path in texts
        if not path.name.startswith("search")
        if (match := FOREIGN.search(path.read_text(encoding="utf-8").replace("PingFang SC", "")))
    }
    assert len(texts) > 40 and found == {}


@pytest.mark.parametrize(
    ("folder", "lang", "day"), [("", "en", "22 November 2026"), ("de/", "de", "22. November 2026")]
)
def test_a_page_is_in_its_language(library: Path, folder: str, lang: str, day: str) -> None:
    html = read(library, folder + PAGE)
    assert f'<html lang="{lang}"' in html and f" {day}" in html
    assert re.findall(r'hreflang="([^"]+)" href="([^"]+)">', html)[:3] == [
        ("en", f"https://help.example.org/{PAGE}"),
        ("de", f"https://help.example.org/de/{PAGE}"),
        ("x-default", f"https://help.example.org/{PAGE}"),
    ]
    assert '<blockquote lang="pt" data-message>' in html and '<strong lang="pt">Bloquear cartão</strong>' in html


def test_the_404_at_the_root_speaks_both_languages(library: Path) -> None:
    root, other = read(library, "404.html"), read(library, "de/404.html")
    assert '<p lang="de">Unter dieser Adresse gibt es keine Seite. <a href="/de/index.html">' in root
    assert f'<a href="/de/{PAGE}">verlorenen Ausweis sperren</a>' in root
    assert 'lang="de">Unter' not in other and '<html lang="de"' in other


def test_an_id_leads_to_both_languages(library: Path) -> None:
    html = read(library, "go/block-lost-card.html")
    assert re.findall(r'<a href="([^"]+)" lang="(\w+)"', html) == [(f"../{PAGE}", "en"), (f"../de/{PAGE}", "de")]


@pytest.mark.parametrize("folder", ["", "de/"])
def test_the_feeds_keep_their_schemas(library: Path, folder: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    for name in ("articles", "topics"):
        feed, schema = (
            json.loads(read(library, f"{folder}{name}.json")),
            json.loads(read(library, f"schema/{name}.json")),
        )
        jsonschema.validate(feed, schema)
        assert len(feed[name]) == 3
        assert schema["properties"]["language"] == {"enum": ["en", "de"]}


def test_the_sheet_has_its_own_words_and_pdf(library: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    html = read(library, "de/emergency-sheet.html")
    assert "Notfallblatt zum Bibliotheksausweis" in html and 'lang="pt">Perdi o meu cartão' in html
    pdf = pypdf.PdfReader(library / "site" / "de" / "emergency-sheet.pdf")
    assert "Perdi o meu cartão da biblioteca" in "".join(page.extract_text() for page in pdf.pages)
    (library / "fingerprints.py").write_text(FINGERPRINTS, encoding="utf-8")
    assert run(library, "fingerprints").stdout.split() == ["True", "True"]


def test_the_zip_is_whole(library: Path) -> None:
    built = run(library, "scripts.bundle", "build")
    assert built.returncode == 0, built.stderr
    name = built.stdout.split(":")[0]
    assert "whole" in run(library, "scripts.bundle", "verify", name).stdout


def test_kiwix_gets_an_archive_a_language(library: Path) -> None:
    pytest.importorskip("libzim")
    done = run(library, "scripts.bundle.zim")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name[:8] for path in (library / "dist").glob("*.zim")) == ["help-de-", "help-en-"]


def test_a_host_knows_the_folder_of_each_language(library: Path) -> None:
    assert run(library, "scripts.release.headers").returncode == 0
    nginx = (library / "dist" / "hosting" / "nginx.conf").read_text(encoding="utf-8")
    assert re.findall(r"error_page 404 (\S+);", nginx) == ["/404.html", "/de/404.html"]


SLIPS = [
    ("alarm: block-lost-card", "alarm: block-card", "extra.guide.articles.alarm: no article has the slug block-card"),
    ("country: PT", "country: Portugal", "extra.guide.country"),
    ("party: library", "party: librery", "extra.guide.subject.party: party librery is not in channels.yml"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), SLIPS)
def test_a_slip_in_mkdocs_yml_is_one_line(library: Path, right: str, wrong: str, said: str) -> None:
    path = library / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 1
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    try:
        done = run(library, "mkdocs", "build", "-q", "-d", "elsewhere")
    finally:
        path.write_text(text, encoding="utf-8")
    told = [each for each in done.stderr.splitlines() if "mkdocs.yml:" in each]
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert [each.startswith(f"mkdocs.yml:{line}: {said}") for each in told] == [True], done.stderr


@pytest.fixture
def page(browser: Any) -> Any:
    """A page that fails the test on any error."""
    faults: list[str] = []
    each = browser.new_page(viewport={"width": 400, "height": 800})
    each.on("pageerror", lambda error: faults.append(str(error)))
    each.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield each
    each.close()
    assert faults == []


def ask(page: Any, query: str) -> list[str]:
    page.locator("input[role=combobox]").fill(query)
    page.wait_for_selector(f'[data-search-results][data-query="{query}"]', state="attached")
    return [link.get_attribute("data-article") for link in page.locator("[data-search-results] [data-article]").all()]


@pytest.mark.browser
@pytest.mark.parametrize(
    ("folder", "query", "slug"),
    [
        ("", "lost my card", "block-lost-card"),
        ("", "opening hours", "contact-office"),
        ("de/", "Ausweis verloren", "block-lost-card"),
        ("de/", "öffnungszeiten", "contact-office"),
        ("de/", "Leseausweis weg", "block-lost-card"),
    ],
)
def test_search_answers_in_each_language(library: Path, page: Any, folder: str, query: str, slug: str) -> None:
    page.goto(f"{(library / 'site').as_uri()}/{folder}search.html")
    assert ask(page, query)[:1] == [slug]
    page.locator("[data-search-results] [data-article]").first.click()
    page.wait_for_url(re.compile(f"/site/{folder}[a-z]+/{slug}.html"))


@pytest.mark.browser
def test_a_reader_switches_fills_in_and_looks_up(library: Path, page: Any) -> None:
    site = (library / "site").as_uri()
    page.goto(f"{site}/{PAGE}#steps")
    page.locator(".language").click()
    page.wait_for_url(f"{site}/de/{PAGE}#steps")
    page.locator(".blanks summary").click()
    page.locator(".blanks input").first.fill("20481")
    assert "bloqueie o cartão 20481" in page.locator("[data-message]").first.inner_text()
    page.goto(f"{site}/de/contact/contact-office.html")
    for typed in ("+351 212 345 678", "00351212345678", "212345678"):
        page.locator("#contact").fill(typed)
        assert "Auf unserer Liste: Die Bibliothek" in page.locator(".verify__verdict").inner_text()
    page.goto(f"{site}/go/contact-office.html?lang=de")
    page.wait_for_url(f"{site}/de/contact/contact-office.html")


def test_search_carries_no_table_of_characters_that_nothing_is_written_in(library: Path) -> None:
    index = next((library / "site" / "assets").glob("search-de.*.js")).read_text(encoding="utf-8")
    data = json.loads(index.removeprefix("var helpSearchIndex=").rstrip().removesuffix(";"))
    assert [data[name] for name in ("old", "new", "runs", "sounds")] == ["", "", "", ""]
    assert data["home"] == "de/" and data["support"] == "contact-office" and data["aside"] == "about/"


def test_a_shared_link_shows_the_guide_s_own_card(library: Path) -> None:
    card = (library / "site" / "card.png").read_bytes()
    assert card == (library / "docs" / "_data" / "card.png").read_bytes()
    assert 'property="og:image" content="https://help.example.org/card.png"' in read(library, PAGE)
