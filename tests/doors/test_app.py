"""The page in an app's web view: its parameters, its frame, and the way they travel."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.conftest import NULL_STORAGE

pytestmark = pytest.mark.browser
ALL = "mode=app&theme=dark&fs=1.25&inset=44,0,34,0"
ARTICLE = "en/account/reset-pin.html"
STATE = (
    "() => { const r = document.documentElement, s = getComputedStyle(document.body);"
    "return {mode: r.dataset.mode || '', theme: r.dataset.theme || '', size: getComputedStyle(r).fontSize,"
    "top: s.paddingTop, carry: r.dataset.carry || ''}; }"
)

PARAMETERS: list[tuple[str, dict[str, str]]] = [
    ("", {"mode": "", "theme": "", "size": "16px", "carry": ""}),
    (ALL, {"mode": "app", "theme": "dark", "size": "20px", "top": "44px", "carry": ALL}),
    ("fs=2&inset=1,1,1,1", {"mode": "", "theme": "", "size": "16px", "carry": ""}),
    ("mode=APP&fs=2", {"mode": "", "theme": "", "carry": ""}),
    ("mode=app&theme=blue&fs=1.5", {"mode": "app", "theme": "", "size": "24px", "carry": "mode=app&fs=1.5"}),
    ("mode=app&theme=light&fs=3", {"theme": "light", "size": "32px", "carry": "mode=app&theme=light&fs=3"}),
    ("mode=app&theme=auto", {"theme": "auto", "carry": "mode=app&theme=auto"}),
    ("mode=app&fs=0.5", {"size": "13.6px", "carry": "mode=app&fs=0.5"}),
    ("mode=app&fs=2.35", {"size": "32px", "carry": "mode=app&fs=2.35"}),
    ("mode=app&fs=1.2999999523162842", {"size": "20.8px"}),
    ("mode=app&fs=-1", {"size": "16px", "carry": "mode=app"}),
    ("mode=app&inset=59.0,0.0,34.0,0.0", {"top": "59px", "carry": "mode=app&inset=59.0,0.0,34.0,0.0"}),
    ("mode=app&inset=24.380953,0,16,0", {"top": "24.381px", "carry": "mode=app&inset=24.380953,0,16,0"}),
    ("mode=app&inset=59.,0,0,0", {"top": "0px", "carry": "mode=app"}),
    ("mode=app&fs=0.85", {"size": "13.6px"}),
    ("mode=app&fs=2", {"size": "32px"}),
    ("mode=app&fs=1e0", {"size": "16px", "carry": "mode=app"}),
    ("mode=app&inset=1,2,3", {"top": "0px", "carry": "mode=app"}),
    ("mode=app&inset=201,0,0,0", {"top": "0px", "carry": "mode=app"}),
    ("mode=app&inset=-1,0,0,0", {"top": "0px", "carry": "mode=app"}),
    ("mode=app&inset=%22%3E%3Cimg%20src%3Dx%3E,0,0,0&fs=%E4%B8%80&theme=%00", {"carry": "mode=app", "size": "16px"}),
    ("mode=app&fs=1.5&fs=2&theme=%ZZ", {"size": "24px", "theme": ""}),
]


def test_parameters(open_page: Callable[..., Any]) -> None:
    page = open_page(ARTICLE)
    address = page.url
    for query, wanted in PARAMETERS:
        page.goto(f"{address}?{query}")
        found = page.evaluate(STATE)
        assert {name: found[name] for name in wanted} == wanted, query


@pytest.mark.parametrize("storage", ["", NULL_STORAGE])
def test_the_app_s_theme_wins_over_a_stored_one(open_page: Callable[..., Any], storage: str) -> None:
    page = open_page(ARTICLE, init=storage or "localStorage.setItem('theme', 'light')")
    page.goto(f"{page.url}?mode=app&theme=dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("path", [ARTICLE, "index.html", "payments/index.html", "a-z.html"])
def test_no_frame_but_title_search_language_and_escalation(open_page: Callable[..., Any], path: str) -> None:
    page = open_page(f"{path}?mode=app")
    for hidden in (".brand", ".sos", ".menu", ".foot", ".crumbs"):
        for each in page.locator(hidden).all():
            expect(each).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("input[role=combobox]")).to_be_visible()
    expect(page.locator(".language")).to_be_visible()
    if path == ARTICLE:
        expect(page.locator("#need-help")).to_be_visible()
        expect(page.locator(".help-bar")).to_be_visible()


def test_frame_is_gone_before_the_first_paint(open_page: Callable[..., Any]) -> None:
    watch = (
        "new MutationObserver(() => { if (document.body && !('first' in window))"
        "window.first = document.documentElement.dataset.mode }).observe(document, {childList: true, subtree: true})"
    )
    assert open_page(f"{ARTICLE}?mode=app", init=watch).evaluate("window.first") == "app"


@pytest.mark.parametrize(
    "link",
    [".language", ".related a", "article p a[href$='.html']", ".aside nav li a:not([aria-current]):not([href^='#'])"],
)
def test_parameters_travel_along_links_of_the_site(open_page: Callable[..., Any], link: str) -> None:
    page = open_page(f"{ARTICLE}?{ALL}")
    page.locator(link).first.click()
    page.wait_for_url(f"**{ALL}*")
    assert ARTICLE not in page.url.split("?")[0] or "language" in link
    assert page.evaluate(STATE)["carry"] == ALL
    page.go_back()
    assert page.url.endswith(f"{ARTICLE}?{ALL}")


def test_language_switch_stays_at_the_heading(open_page: Callable[..., Any]) -> None:
    page = open_page(f"{ARTICLE}?{ALL}#if-it-fails")
    page.locator(".language").click()
    assert page.url.endswith(f"/account/reset-pin.html?{ALL}#if-it-fails") and "/en/" not in page.url


def test_parameters_travel_through_search(open_page: Callable[..., Any]) -> None:
    page = open_page(f"{ARTICLE}?{ALL}")
    page.locator("input[role=combobox]").click()
    page.locator("input[role=combobox]").fill("refund")
    page.locator("[data-search-results] [data-article]").first.click()
    page.wait_for_url(lambda url: "reset-pin" not in url)
    assert page.evaluate(STATE)["carry"] == ALL
    page.locator("input[role=combobox]").fill("refund")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html*")
    assert page.evaluate(STATE)["carry"] == ALL


def test_links_that_leave_are_left_to_the_app(open_page: Callable[..., Any]) -> None:
    page = open_page(f"en/emergency/report-lost-phone.html?{ALL}")
    page.evaluate("addEventListener('click', (e) => e.preventDefault())")
    for scheme in ("tel:", "mailto:", "https:"):
        link = page.locator(f"main a[href^='{scheme}']").first
        if link.count():
            before = link.get_attribute("href")
            link.dispatch_event("click")
            assert link.get_attribute("href") == before
    assert page.locator("a[target]").count() == 0


@pytest.mark.parametrize(
    ("query", "locale", "path"),
    [
        ("", "zh-CN", "/account/reset-pin.html"),
        ("", "en-GB", "/en/account/reset-pin.html"),
        ("", "id-ID", "/en/account/reset-pin.html"),
        ("?lang=en", "zh-CN", "/en/account/reset-pin.html"),
        ("?lang=zh", "en-GB", "/account/reset-pin.html"),
        ("?lang=xx", "zh-TW", "/account/reset-pin.html"),
        (f"?lang=zh&{ALL}#steps", "en-GB", f"/account/reset-pin.html?{ALL}#steps"),
    ],
)
def test_an_id_leads_to_its_article(open_page: Callable[..., Any], query: str, locale: str, path: str) -> None:
    page = open_page(f"go/reset-pin.html{query}", locale=locale)
    page.wait_for_url(f"**{path}")
    assert ("/en/" in page.url) == path.startswith("/en/")


def test_an_id_without_script_shows_both_links(open_page: Callable[..., Any]) -> None:
    page = open_page("go/reset-pin.html", java_script_enabled=False)
    assert page.locator("a").count() == 2
    page.locator("a").last.click()
    expect(page.locator("article")).to_have_attribute("data-slug", "reset-pin")


@pytest.mark.parametrize("width", [320, 390])
def test_double_text_never_scrolls_sideways(open_page: Callable[..., Any], width: int) -> None:
    page = open_page(f"{ARTICLE}?mode=app&fs=2", viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_saved_copy_says_since_when(open_page: Callable[..., Any], base: str) -> None:
    page = open_page(ARTICLE)
    page.wait_for_load_state("networkidle")
    if base.startswith("file:"):
        expect(page.locator("article > .reviewed", has_text="This copy was saved on")).to_have_count(1)
    else:
        expect(page.locator("main")).not_to_contain_text("saved on")


def test_a_theme_alone_is_a_parameter_of_files_only(open_page: Callable[..., Any], base: str) -> None:
    page = open_page(f"{ARTICLE}?theme=dark&fs=2")
    of_files = {"mode": "", "theme": "dark", "size": "16px", "top": "0px", "carry": "theme=dark"}
    is_file = base.startswith("file:")
    assert page.evaluate(STATE) == (of_files if is_file else {**of_files, "theme": "", "carry": ""})


OWN = "document.addEventListener('readystatechange', () => document.documentElement.dataset.hosts = 'help.example')"


@pytest.mark.parametrize(
    ("host", "is_app"),
    [
        ("localhost", True),
        ("tauri.localhost", True),
        ("appassets.androidplatform.net", True),
        ("copy.example", False),
        ("localhost.example", False),
    ],
)
def test_an_app_s_own_files_are_saved_and_no_copy(browser: Any, site: Path, host: str, is_app: bool) -> None:
    """Where Capacitor and Flutter, Tauri, and Android serve an app's files from, and where nobody should."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(OWN)
    page = context.new_page()
    page.route("**", lambda route: route.fulfill(path=site / urlsplit(route.request.url).path.lstrip("/")))
    page.goto(f"https://{host}/{ARTICLE}?mode=app", wait_until="networkidle")
    assert ("This copy was saved on" in page.locator("main").inner_text()) == is_app
    assert (page.locator(".notice").count() == 0) == is_app
    context.close()


@pytest.mark.parametrize("path", ["en/index.html", "emergency/index.html", "en/emergency/report-lost-phone.html"])
def test_no_pdf_in_an_app(open_page: Callable[..., Any], path: str) -> None:
    page = open_page(path)
    expect(page.locator("main a[href$='.pdf']")).to_be_visible()
    page = open_page(f"{path}?mode=app")
    expect(page.locator("main a[href$='.pdf']")).to_be_hidden()


def test_complete_without_javascript(open_page: Callable[..., Any]) -> None:
    page = open_page(f"{ARTICLE}?{ALL}", java_script_enabled=False)
    expect(page.locator("#need-help [data-channel]").first).to_be_visible()
    page.locator(".language").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
