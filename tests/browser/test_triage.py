"""From home and from what apps open, answers lead to the one right article: by keyboard, touch, without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from scripts.model.docs import load_docs
from scripts.model.triage import Answer, paths
from tests.conftest import NULL_STORAGE, ROOT

pytestmark = pytest.mark.browser
HOMES = {"zh": "index.html", "en": "en/index.html"}
APP = "go/triage.html"
Open = Callable[..., Any]
Way = tuple[list[int], tuple[Answer, ...]]


@pytest.fixture
def open_bare(open_page: Open) -> Open:
    """Return what opens a page where nothing is stored, as in many web views."""
    return lambda path, **options: open_page(path, init=NULL_STORAGE, **{"locale": "zh-CN", **options})


def ways() -> list[Way]:
    """Each way to an article: the places of its answers, and the answers."""
    triage = load_docs(ROOT / "docs").triage
    return [([part for part in where if isinstance(part, int)], way) for where, way in paths(triage.answers)]


def rows(page: Any, places: list[int]) -> Iterator[Any]:
    """Yield what is pressed for each answer of a way, from the first question on."""
    scope = page.locator(".triage__rows").first
    for place in places:
        answer = scope.locator("xpath=./li").nth(place)
        yield answer.locator("xpath=./a | ./details/summary")
        scope = answer.locator("xpath=./details/div/ul")


@pytest.mark.parametrize("language", HOMES)
def test_every_way_ends_at_its_article(open_bare: Open, language: str) -> None:
    page = open_bare(HOMES[language], java_script_enabled=False)
    home = page.url
    for places, way in ways():
        for pressed, answer in zip(rows(page, places), way, strict=True):
            expect(pressed).to_have_text(answer.says.get(language))
            pressed.click()
        expect(page.locator("article")).to_have_attribute("data-slug", way[-1].slug)
        expect(page.locator("article h1")).to_have_count(1)
        assert ("/en/" in page.url) == (language == "en")
        if way[-1].anchor:
            assert f"#{urlsplit(page.url).fragment}" == way[-1].anchor
            expect(page.locator(way[-1].anchor)).to_have_count(1)
        page.goto(home)


@pytest.mark.parametrize("path", [*HOMES.values(), f"{APP}?mode=app&lang=en"])
def test_by_keyboard(open_bare: Open, path: str) -> None:
    page = open_bare(path)
    places, way = next((places, way) for places, way in ways() if way[-1].slug == "fix-qr-scan")
    for pressed in rows(page, places):
        pressed.focus()
        page.keyboard.press("Enter")
    expect(page.locator("article")).to_have_attribute("data-slug", "fix-qr-scan")
    assert len(way) == 3


def test_by_touch_to_the_number_and_the_words(open_bare: Open) -> None:
    page = open_bare("en/index.html", has_touch=True, is_mobile=True)
    page.locator(".triage__urgent summary").first.tap()
    expect(page.locator(".triage__call a[href='tel:1500729']")).to_be_in_viewport()
    expect(page.locator(".triage__call blockquote[lang=id]")).to_contain_text("Tolong blokir sementara")


@pytest.mark.parametrize("path", HOMES.values())
def test_the_first_answers_are_in_the_first_screen_with_the_search(open_bare: Open, path: str) -> None:
    page = open_bare(path)
    expect(page.locator("input[role=combobox]")).to_be_in_viewport(ratio=1)
    for place in range(9):
        expect(next(rows(page, [place]))).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("query", "locale", "lang", "home"),
    [
        ("", "en-GB", "en", "../en/index.html"),
        ("", "fr-FR", "en", "../en/index.html"),
        ("?lang=zh", "en-GB", "zh-Hans", "../index.html"),
        ("?lang=xx", "zh-TW", "zh-Hans", "../index.html"),
        ("?mode=app&theme=dark&fs=1.5&inset=44,0,34,0&lang=en", "zh-CN", "en", "../en/index.html"),
    ],
)
def test_the_page_of_apps_is_in_one_language(open_bare: Open, query: str, locale: str, lang: str, home: str) -> None:
    page = open_bare(APP + query, locale=locale)
    expect(page.locator("html")).to_have_attribute("lang", lang)
    expect(page.locator("h1")).to_have_count(1)
    assert page.title() == page.locator("h1").inner_text()
    assert page.locator(".foot__links a").first.get_attribute("href") == home


def test_an_apps_parameters_travel_to_the_article_and_the_other_language(open_bare: Open) -> None:
    asked = "mode=app&theme=dark&inset=44,0,34,0"
    page = open_bare(f"{APP}?{asked}&lang=en")
    assert page.evaluate("getComputedStyle(document.body).paddingTop") == "44px"
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator("script[src*='/app.']").wait_for(state="attached")
    page.locator(".way__others a").click()
    expect(page.locator("html[lang=zh-Hans][data-mode=app] .triage")).to_have_count(1)
    page.locator("script[src*='/app.']").wait_for(state="attached")
    page.locator(".triage__urgent > a").click()
    page.locator("article[data-slug=report-lost-phone]").wait_for()
    assert urlsplit(page.url).query == asked and "/en/" not in page.url


def test_without_a_script_the_page_of_apps_says_it_in_every_language(open_bare: Open) -> None:
    page = open_bare(APP, java_script_enabled=False)
    expect(page.locator("h1")).to_have_count(2)
    page.locator(".way__others a[hreflang=en]").click()
    expect(page.locator("#en h1")).to_be_in_viewport()
    page.locator("#en .triage__urgent > a").click()
    expect(page.locator("html[lang=en] article")).to_have_attribute("data-slug", "report-lost-phone")


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", [*HOMES.values(), f"{APP}?mode=app&fs=2&lang=en"])
def test_nothing_is_cut_off_with_double_text(open_bare: Open, path: str, width: int) -> None:
    page = open_bare(path, viewport={"width": width, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wide = "(all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent)"
    assert page.locator(".triage a, .triage summary, .triage p, .triage blockquote").evaluate_all(wide) == []
