"""The same journeys in each engine: from the unzipped bundle in an awkward folder without network, and over http.

ENGINES names the engines, "chromium" unless it is set; `make test-engines` sets all three, `make test-floor` the old
Chromiums. One that is not installed is skipped, and with REQUIRE_ENGINES it fails.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engines import embedded
from tests.engines.chromium import Chromium
from tests.engines.firefox import Firefox, program
from tests.engines.old_chromium import OLD, OldChromium, is_packed
from tests.engines.webkit import WebKit
from tests.release.test_policy import PAGES

pytestmark = pytest.mark.browser
ENGINES = os.environ.get("ENGINES", "chromium").split()
MISSING = (
    "{}: not installed; on Debian: apt-get install firefox-esr webkit2gtk-driver xvfb gir1.2-webkit2-4.1 python3-gi"
)
FIELD = "input[role=combobox]"
HERE = "return location.pathname"


def is_installed(engine: str) -> bool:
    if engine == "firefox":
        return program() is not None
    if engine in OLD:
        return is_packed(engine)
    return engine != "webkit" or (all(map(shutil.which, ("WebKitWebDriver", "Xvfb"))) and embedded.is_installed())


def require(engine: str) -> None:
    """Skip the test where an engine is missing; with REQUIRE_ENGINES fail it."""
    if not is_installed(engine):
        line = f"{engine}: run `make test-floor`, which gets it" if engine in OLD else MISSING.format(engine)
        (pytest.fail if os.environ.get("REQUIRE_ENGINES") else pytest.skip)(line)


def start(engine: str, request: pytest.FixtureRequest, javascript: bool = True) -> Any:
    require(engine)
    if engine == "chromium":
        return Chromium(request.getfixturevalue("browser"), javascript)
    if engine == "firefox":
        return Firefox(javascript)
    if engine in OLD:
        return OldChromium(engine, javascript)
    return WebKit() if javascript else embedded.Embedded(Path(), javascript=False)


@pytest.fixture(scope="module", params=ENGINES)
def reader(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A browser; whatever its console has against the pages at the end fails."""
    engine = start(request.param, request)
    yield engine
    faults = engine.faults()
    engine.close()
    assert faults == []


@pytest.fixture(params=["file", "http"])
def root(request: pytest.FixtureRequest) -> str:
    """The root of the site behind each door, without the last slash."""
    if request.param == "file":
        return str(request.getfixturevalue("unzipped").as_uri())
    return str(request.getfixturevalue("server"))


def until(attempt: Callable[[], Any]) -> Any:
    """Return the first truthy value within ten seconds, or the last value."""
    end = time.monotonic() + 10
    while not (value := attempt()) and time.monotonic() < end:
        time.sleep(0.05)
    return value


def text(reader: Any, selector: str) -> str:
    return str(reader.run(f"const e = document.querySelector({selector!r}); return e ? e.textContent.trim() : ''"))


def arrives(reader: Any, path: str) -> bool:
    return bool(
        until(lambda: reader.run(HERE).endswith(path) and reader.run("return document.readyState") == "complete")
    )


def test_start_page_to_home_to_article_and_back(reader: Any, root: str) -> None:
    reader.go(f"{root}/START-HERE.html" if root.startswith("file:") else f"{root}/en/index.html")
    if root.startswith("file:"):
        reader.click("a[href='en/index.html']")
        assert arrives(reader, "/en/index.html")
    reader.click(".triage__urgent summary")
    reader.click(".triage__urgent [open] a[href$='emergency/shared-code-or-file.html']")
    assert arrives(reader, "/en/emergency/shared-code-or-file.html")
    assert "tel:1500729" in reader.run(
        "return [...document.querySelectorAll('#need-help a')].map(a => a.getAttribute('href'))"
    )
    reader.back()
    assert arrives(reader, "/en/index.html")


@pytest.mark.parametrize(
    ("page", "query", "article"),
    [("index.html", "忘记PIN", "reset-pin"), ("en/index.html", "forgot pin", "reset-pin")],
)
def test_search(reader: Any, root: str, page: str, query: str, article: str) -> None:
    reader.go(f"{root}/{page}")
    reader.click(FIELD)
    reader.type(FIELD, query)
    first = "const e = document.querySelector('[data-search-results] [data-article]'); return e && e.dataset.article"
    assert until(lambda: reader.run(first) == article and text(reader, "[data-search-results]"))
    reader.click("[data-search-results] [data-article]")
    assert arrives(reader, f"/{article}.html")


def test_language_switch_stays_on_the_article(reader: Any, root: str) -> None:
    reader.go(f"{root}/account/reset-pin.html#if-it-fails")
    reader.click(".language")
    assert arrives(reader, "/en/account/reset-pin.html")
    assert reader.run("return location.hash") == "#if-it-fails"


def test_theme(reader: Any, root: str) -> None:
    colour = "return getComputedStyle(document.body).backgroundColor"
    seen = set()
    for theme in ("light", "dark"):
        reader.go(f"{root}/index.html")
        reader.click(".menu summary")
        reader.click(f"[data-theme-set={theme}]")
        seen.add(reader.run(colour))
    assert len(seen) == 2


def test_theme_stays_on_the_next_page(reader: Any, root: str) -> None:
    """A reader's Firefox keeps a storage for each file."""
    colour = "return getComputedStyle(document.body).backgroundColor"
    for theme in ("light", "dark"):
        reader.go(f"{root}/en/account/reset-pin.html")
        reader.click(".menu summary")
        reader.click(f"[data-theme-set={theme}]")
        chosen = reader.run(colour)
        reader.click(".menu summary")
        reader.click(".related a")
        assert until(lambda: "reset-pin" not in reader.run(HERE))
        assert until(lambda: reader.run("return document.readyState") == "complete")
        assert reader.run("return document.documentElement.dataset.theme") == theme
        assert reader.run(colour) == chosen


def test_the_sheet_keeps_what_an_app_asks_for(reader: Any, root: str) -> None:
    asked = "mode=app&theme=dark&fs=1.5&inset=59.0,0.0,34.0,0.0"
    reader.go(f"{root}/en/index.html?{asked}")
    for link, path in (("a[href*='emergency-sheet.html']", "/en/emergency-sheet.html"), (".screen a", ".html")):
        reader.click(link)
        assert arrives(reader, path)
        assert reader.run("return location.search.slice(1)") == asked
        look = "const s = getComputedStyle(document.documentElement); return [document.documentElement.dataset.theme,"
        assert reader.run(f"{look} s.fontSize, parseFloat(s.getPropertyValue('--inset-t'))]") == ["dark", "24px", 59]


def test_deep_link_with_anchor(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html#need-help")
    top = "return Math.abs(document.getElementById('need-help').getBoundingClientRect().top)"
    assert until(lambda: reader.run(top) < 120)


def test_message_is_filled_in_and_copied(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html")
    reader.run("document.querySelector('.blanks').open = true")
    assert until(lambda: reader.run("return document.querySelector('.blanks input') !== null"))
    reader.type("input[name='[NOMOR HP]']", "081234567890")
    assert "081234567890" in reader.run("return document.getElementById('need-help').textContent")
    reader.click("[data-message] + [data-copy]")
    assert until(lambda: text(reader, "[data-message] + [data-copy]") == "Copied")


CARD = "return document.querySelector('[data-card]') !== null"


def test_a_message_fills_the_screen_and_back_closes_it(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html?mode=app&theme=dark")
    address = reader.run("return location.href")
    for leave in (lambda: reader.click("[data-close]"), reader.back):
        reader.click("[data-show]")
        assert until(lambda: reader.run(CARD))
        box = "const { left, top, width, height } = document.querySelector('[data-card]').getBoundingClientRect();"
        assert reader.run(f"{box} return [left, top, width - innerWidth, height - innerHeight]") == [0, 0, 0, 0]
        reader.click("[data-turn]")
        turned = "return getComputedStyle(document.querySelector('.show__text')).transform.slice(0, 9)"
        assert reader.run(turned) == "matrix(-1"
        leave()
        assert until(lambda: not reader.run(CARD))
        assert until(lambda: reader.run("return document.activeElement.hasAttribute('data-show')"))
        assert reader.run("return location.href") == address


def test_a_blank_is_filled_in_on_the_card(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html")
    reader.click("[data-show]")
    assert until(lambda: reader.run(CARD))
    reader.click("[data-card] [data-fill]")
    reader.type("[data-card] input", "081234567890")
    assert until(lambda: "nomor 081234567890 dan" in text(reader, ".show__text"))


def test_a_step_leads_to_its_message_out_of_the_fold(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html")
    reader.click("a[href='#message-write-lost']")
    folded = "return document.getElementById('message-write-lost')"
    assert until(lambda: reader.run(f"{folded}.closest('details').open"))
    assert until(lambda: reader.run(f"{folded}.getBoundingClientRect().top >= 0"))
    assert reader.run(f"{folded}.getBoundingClientRect().top < innerHeight / 2")


def test_an_email_has_subject_and_text(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html")
    reader.run("document.querySelectorAll('main details').forEach(fold => { fold.open = true })")
    reader.click("[data-mail]")
    assert until(lambda: "Still empty" in text(reader, ".moment-note"))
    href = reader.run("return document.querySelector('.moment-note a').href")
    assert href.startswith("mailto:customerservice@gopay.co.id?subject=DARURAT") and "%0D%0A%0D%0A" in href


def test_until_when(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/account/reset-pin.html")
    reader.click("[data-wait=pin-freeze] [data-until]")
    assert until(lambda: "(Jakarta time)" in text(reader, ".until__end"))
    reader.run(
        "const field = document.querySelector('.until input'); field.value = '2026-11-27T15:00';"
        "field.dispatchEvent(new Event('input'))"
    )
    assert "27 November 2026" in text(reader, ".until__end")
    assert reader.run("return document.querySelector('[data-calendar]').href.slice(0, 19)") == "data:text/calendar;"


def test_number_look_up(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/contact/verify-a-contact.html")
    reader.type("[data-verify] input", "1500729")
    assert until(lambda: "GoPay" in text(reader, "[data-verify] [role=status]"))


def test_parameters_of_an_app(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/account/reset-pin.html?mode=app&theme=dark&fs=1.5")
    assert reader.run("return getComputedStyle(document.documentElement).fontSize") == "24px"
    assert reader.run("return document.querySelector('.foot').offsetHeight") == 0
    reader.click(".related a")
    assert until(lambda: "mode=app&theme=dark&fs=1.5" in reader.run("return location.search"))


def test_print(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/emergency/report-lost-phone.html")
    assert reader.printed().startswith("JVBER")


def test_saved_since(reader: Any, root: str) -> None:
    reader.go(f"{root}/en/account/reset-pin.html")
    if root.startswith("file:"):
        assert until(lambda: "This copy was saved on" in text(reader, "main"))
    else:
        assert "saved on" not in text(reader, "main")


@pytest.mark.parametrize("page", [page for page in PAGES if "404" not in page])
def test_every_kind_of_page_is_quiet(reader: Any, root: str, page: str) -> None:
    """What the console has against a page is asked once, at the end (`reader`)."""
    reader.go(f"{root}/{page}")
    assert reader.run("return document.documentElement.lang") in ("zh-Hans", "en")


@pytest.mark.parametrize(("wrong", "language"), [("nowhere/at/all.html", "zh-Hans"), ("en/nowhere.html", "en")])
def test_a_mistyped_address_over_http(request: pytest.FixtureRequest, server: str, wrong: str, language: str) -> None:
    for engine in ENGINES:
        reader = start(engine, request)
        try:
            reader.go(f"{server}/{wrong}")
            assert reader.run("return document.documentElement.lang") == language
        finally:
            reader.close()


@pytest.mark.parametrize("engine", ENGINES)
def test_without_javascript(request: pytest.FixtureRequest, unzipped: Path, engine: str) -> None:
    reader = start(engine, request, javascript=False)
    try:
        reader.go(f"{unzipped.as_uri()}/START-HERE.html")
        reader.click("a[href='en/index.html']")
        reader.click(".triage__urgent > a")
        assert until(lambda: reader.find("#need-help [data-channel=gopay-phone] a[href='tel:1500729']"))
        reader.click(".language")
        assert until(lambda: reader.find("html[lang=zh-Hans] #need-help [data-channel=gopay-phone]"))
        assert reader.find("html.no-js")
    finally:
        reader.close()
