"""The archives in a real kiwix-serve: pages, its bar, its two searches, ours, the switch, and a quiet console.

KIWIX_SERVE names the programs to try, with spaces between them; the one on PATH unless it is set.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import quote

import pytest
from playwright.sync_api import Error, Page, expect

from scripts.model.languages import Language
from tests.tools.port import free_port

pytest.importorskip("libzim", reason="no ZIM: libzim is missing, run `make` to renew .venv")
pytestmark = pytest.mark.browser
PROGRAMS = os.environ.get("KIWIX_SERVE", "kiwix-serve").split()
MISSING = "kiwix-serve not found (Debian: apt-get install kiwix-tools)"
ARTICLE: dict[Language, str] = {"zh": "account/reset-pin.html", "en": "en/account/reset-pin.html"}
# The viewer's own: its frame may have loaded before the viewer's script has.
ITS_OWN = "on_content_load is not defined"
IN = pytest.mark.parametrize("language", ["zh", "en"])


class Kiwix:
    """A running kiwix-serve with both archives; newer ones show a page in a frame of their viewer."""

    def __init__(self, port: int, archives: dict[Language, Path]) -> None:
        self.root = f"http://127.0.0.1:{port}"
        self.books = {language: path.stem for language, path in archives.items()}
        self.has_viewer = self.answers("/viewer")

    def answers(self, path: str) -> str:
        """Return what an address answers, "" for none or an error."""
        try:
            with urllib.request.urlopen(self.root + path, timeout=10) as answer:
                return str(answer.read().decode())
        except (OSError, URLError):
            return ""

    def address(self, language: Language, path: str) -> str:
        return f"{self.root}/{'viewer#' if self.has_viewer else ''}{self.books[language]}/{path}"

    def found(self, language: Language, query: str) -> str:
        """Return the page of its full-text search."""
        book = "books.name" if self.has_viewer else "content"
        return self.answers(f"/search?{book}={self.books[language]}&pattern={quote(query)}")


@pytest.fixture(scope="module", params=PROGRAMS)
def kiwix(request: pytest.FixtureRequest, archives: dict[Language, Path]) -> Iterator[Kiwix]:
    program = shutil.which(request.param)
    if program is None:
        pytest.skip(MISSING)
    port = free_port()
    # As README says: the Xapian of Debian 12 cuts Chinese into words of two characters, else into none.
    environment = {**os.environ, "XAPIAN_CJK_NGRAM": "1"}
    command = [program, "--address=127.0.0.1", f"--port={port}", *map(str, archives.values())]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        started = Kiwix(port, archives)
        for _ in range(100):
            if started.answers("/catalog/v2/entries"):
                break
            time.sleep(0.1)
        yield Kiwix(port, archives)
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture
def page(browser: Any) -> Iterator[Page]:
    """A page; whatever its console has as an error at the end fails."""
    faults: list[str] = []
    opened = browser.new_page(viewport={"width": 1000, "height": 900})
    opened.on("console", lambda each: faults.append(each.text) if each.type == "error" else None)
    opened.on("pageerror", lambda each: faults.append(str(each)))
    opened.on("requestfailed", lambda each: faults.append(f"failed: {each.url}"))
    yield opened
    opened.close()
    assert [fault for fault in faults if fault != ITS_OWN] == []


def shown(page: Page, selector: str) -> Any:
    """Return the frame of the page, or of the viewer in it, that has an element, within ten seconds."""
    for _ in range(100):
        for frame in page.frames:
            with suppress(Error):  # It goes on to another page while it is asked.
                if frame.query_selector(selector):
                    return frame
        page.wait_for_timeout(100)
    raise AssertionError(f"no frame has {selector}: {[frame.url for frame in page.frames]}")


def open_article(kiwix: Kiwix, page: Page, language: Language, heading: str = "") -> Any:
    page.goto(kiwix.address(language, ARTICLE[language]) + heading)
    return shown(page, "article[data-slug=reset-pin]")


@IN
def test_page_has_its_style_and_kiwix_its_bar(kiwix: Kiwix, page: Page, language: Language) -> None:
    frame = open_article(kiwix, page, language)
    assert frame.evaluate("getComputedStyle(document.querySelector('.skip')).position") in ("absolute", "fixed")
    expect(page.locator("#kiwixsearchbox")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "query", "wanted"),
    [
        ("zh", "验证码", "account/fix-missing-otp.html"),
        ("zh", "提现", "money/withdraw-to-bank.html"),
        ("en", "refund", "en/refunds/track-refund.html"),
        ("en", "stolen phone", "en/emergency/report-lost-phone.html"),
    ],
)
def test_full_text(kiwix: Kiwix, language: Language, query: str, wanted: str) -> None:
    assert f"{kiwix.books[language]}/{wanted}" in kiwix.found(language, query)


@pytest.mark.parametrize(("language", "typed", "title"), [("zh", "忘记", "忘记密码"), ("en", "forgot", "Forgot your")])
def test_bar_suggests_titles(kiwix: Kiwix, page: Page, language: Language, typed: str, title: str) -> None:
    open_article(kiwix, page, language)
    suggested = page.get_by_text(re.compile(f"^{title}")).first
    for _ in range(3):  # The bar may still be waking up.
        page.locator("#kiwixsearchbox").fill("")
        page.locator("#kiwixsearchbox").press_sequentially(typed, delay=60)
        with suppress(Error):
            suggested.wait_for(timeout=4_000)
            return
    raise AssertionError(f"{typed} is not completed to {title}")


@pytest.mark.parametrize(("language", "query"), [("zh", "手机丢了"), ("en", "lost my phone")])
def test_own_search_leads_to_the_article(kiwix: Kiwix, page: Page, language: Language, query: str) -> None:
    frame = open_article(kiwix, page, language)
    frame.locator("input[role=combobox]").fill(query)
    frame.locator("[data-search-results] [data-article=report-lost-phone]").first.click()
    arrived = shown(page, "article[data-slug=report-lost-phone]")
    assert arrived.evaluate("document.documentElement.lang")[:2] == language


@pytest.mark.parametrize("heading", ["", "#if-it-fails"])
@IN
def test_switch_shows_the_article_in_the_other_language(
    kiwix: Kiwix, page: Page, language: Language, heading: str
) -> None:
    frame = open_article(kiwix, page, language, heading)
    frame.locator(".language").click()
    other = {"zh": "en", "en": "zh-Hans"}[language]
    assert shown(page, f"html[lang={other}] article[data-slug=reset-pin]")
    assert len(page.context.pages) == 1


@IN
def test_link_to_a_related_article(kiwix: Kiwix, page: Page, language: Language) -> None:
    open_article(kiwix, page, language).locator(".related a").first.click()
    assert shown(page, "article[data-slug]:not([data-slug=reset-pin])")


def test_library_says_that_there_is_a_full_text_search(kiwix: Kiwix) -> None:
    tags = re.findall("<tags>(.*)</tags>", kiwix.answers("/catalog/v2/entries"))
    assert len(tags) == 2 and all("_ftindex:yes" in each for each in tags)
