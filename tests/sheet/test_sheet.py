"""The emergency sheet needs nothing else, fits four pages, and its PDF is made from what it says today."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace as Odd

import pytest

from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language, configured
from scripts.model.register import Register
from scripts.sheet import printed, sheet

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("fontTools")
from scripts.sheet import pdf  # noqa: E402

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def docs() -> Docs:
    return load_docs(DOCS)


@pytest.fixture(scope="module")
def register(docs: Docs) -> Register:
    return docs.register


@pytest.mark.parametrize("language", list(configured()))
def test_the_sheet_needs_no_other_file(language: Language, docs: Docs) -> None:
    html = sheet.render(docs, language, "https://help.example.org/")
    assert len(html.encode()) <= 60_000
    assert "content=\"default-src 'none';style-src 'unsafe-inline';img-src data:\"" in html
    assert re.findall(r"<script|<img|<iframe|<object|@import|url\(| src=", html) == []
    assert re.findall(r'<link rel="(?!canonical|alternate|icon)', html) == []
    assert f'<link rel="canonical" href="https://help.example.org/{sheet.address(language)}">' in html


@pytest.mark.parametrize("language", list(configured()))
def test_the_sheet_says_all_of_it(language: Language, docs: Docs) -> None:
    html = sheet.render(docs, language)
    for name in ("lost-phone", "takeover", "scam", "unknown-transaction"):
        for message in docs.register.cases.cases[name].messages:
            assert str(sheet._marked(message.text)) in html
    assert '<a href="tel:1500729">1500729</a>' in html
    assert all(word in html for word in docs.register.cases.digits)
    assert html.count('<p lang="id">') == html.count('<div class="message')
    for target in re.findall(r'href="([a-z-]+/[a-z-]+)\.html"', html):
        assert (DOCS / language / f"{target}.md").exists()


CALLED = [
    ("Call 1500729 now", 'Call <a href="tel:1500729">1500729</a> now'),
    ("打 1500729。", '打 <a href="tel:1500729">1500729</a>。'),
    ("021-15007291", "021-15007291"),
    ("a < b", "a &lt; b"),
]


@pytest.mark.parametrize(("text", "html"), CALLED)
def test_numbers_call(text: str, html: str, register: Register) -> None:
    assert sheet._called([register.channels.channels["gopay-phone"]], text) == html


def test_an_address_stays_inside_its_link() -> None:
    odd = Odd(value="a.id", href='https://a.id/?a=1&b="><b>')
    assert sheet._called([odd], "a.id") == '<a href="https://a.id/?a=1&amp;b=&#34;&gt;&lt;b&gt;">a.id</a>'


def test_a_value_with_an_ampersand_is_found_in_the_escaped_text() -> None:
    odd = Odd(value="a.id/b&c", href="https://a.id/")
    assert sheet._called([odd], "see a.id/b&c") == 'see <a href="https://a.id/">a.id/b&amp;c</a>'


@pytest.mark.parametrize("language", list(configured()))
def test_the_pdf_is_of_today(language: Language, docs: Docs) -> None:
    path = printed.pdf_path(DOCS, language)
    assert printed.carried(path) == sheet.fingerprint(docs, language), "run make sheets"


@pytest.mark.parametrize("language", list(configured()))
def test_the_pdf_has_four_pages_fixed_dates_and_its_font(language: Language) -> None:
    reader = pypdf.PdfReader(printed.pdf_path(DOCS, language))
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert len(reader.pages) <= 4
    assert {str(font["/BaseFont"])[8:] for font in fonts} <= {"NotoSansCJKsc-Regular", "NotoSansCJKsc-Bold"}
    assert re.fullmatch(r"D:\d{8}000000Z", reader.metadata["/CreationDate"])
    assert reader.metadata["/CreationDate"] == reader.metadata["/ModDate"]


def test_stamping_twice_gives_the_same_bytes() -> None:
    sheet_of_today = printed.pdf_path(DOCS, "en").read_bytes()
    first, second = (pdf.stamped(sheet_of_today, "ab" * 32, "20261122") for _ in range(2))
    assert first == second


def test_what_a_pdf_carries_is_read_from_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(pdf.stamped(printed.pdf_path(DOCS, "en").read_bytes(), "ab" * 32, "20261122"))
    assert printed.carried(tmp_path / "sheet.pdf") == "ab" * 32
    (tmp_path / "sheet.pdf").write_bytes(b"%PDF-1.7")
    assert printed.carried(tmp_path / "sheet.pdf") == ""


def test_the_vendored_font_is_whole_licensed_and_small() -> None:
    import hashlib

    sums = (pdf.FONT / "SHA256SUMS").read_text(encoding="utf-8").split()
    expected = dict(zip(sums[1::2], sums[::2], strict=True))
    files = {path.name: path for path in pdf.FONT.glob("*.woff2")}
    assert {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()} == expected
    assert sum(path.stat().st_size for path in files.values()) <= 600_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in (pdf.FONT / "LICENSE").read_text(encoding="utf-8")
    assert (pdf.FONT / "VERSION").exists()
