"""What a reader does, in a real browser, over http and from file://."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import NULL_STORAGE, PHONE

pytestmark = pytest.mark.browser
DESK = {"width": 1280, "height": 900}
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})"


def test_emergency_is_two_taps_from_home(open_page: Callable[..., Any]) -> None:
    page = open_page("index.html")
    page.locator(".triage__urgent > a").click()
    page.locator("article a[href='freeze-account.html']").first.click()
    expect(page.locator("article")).to_have_attribute("data-slug", "freeze-account")


@pytest.mark.parametrize("path", ["account/reset-pin.html", "a-z.html", "index.html", "payments/index.html"])
def test_language_switch_stays_on_the_article(open_page: Callable[..., Any], path: str) -> None:
    page = open_page(path)
    page.locator(".language").click()
    assert page.url.endswith(f"/en/{path}")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".language").click()
    assert page.url.endswith(f"/{path}") and "/en/" not in page.url


def test_language_switch_takes_the_heading_along(open_page: Callable[..., Any]) -> None:
    page = open_page("account/reset-pin.html")
    assert page.locator(".language").get_attribute("href") == "../en/account/reset-pin.html"
    page.evaluate("location.hash = '#if-it-fails'")
    page.locator(".language[href$='#if-it-fails']").click()
    page.locator("html[lang=en]").wait_for()
    assert page.url.endswith("/en/account/reset-pin.html#if-it-fails")
    page.locator(".language[href='../../account/reset-pin.html#if-it-fails']").wait_for()


def test_language_switch_that_a_reader_program_has_rewritten_is_left_alone(open_page: Callable[..., Any]) -> None:
    page = open_page("account/reset-pin.html")
    page.evaluate("document.querySelector('.language').setAttribute('href', '/viewer#help/en/account/reset-pin.html')")
    page.evaluate("new Promise(done => { addEventListener('hashchange', done); location.hash = '#if-it-fails' })")
    page.evaluate("document.addEventListener('click', event => event.preventDefault())")
    page.locator(".language").click()
    assert page.locator(".language").get_attribute("href") == "/viewer#help/en/account/reset-pin.html"


def test_message_is_filled_in_and_copied(open_page: Callable[..., Any], base: str) -> None:
    page = open_page("en/emergency/report-lost-phone.html")
    page.locator(".blanks summary").click()
    page.locator("input[name='[NOMOR HP]']").fill("081234567890")
    page.locator("#need-help summary", has_text="Phone stolen").click()
    message = page.locator("[data-message]", has_text="Yth. Tim GoPay").first
    expect(message).to_contain_text("081234567890")
    page.evaluate("window.taken = []; document.addEventListener('copy', () => taken.push(String(getSelection())))")
    page.evaluate("() => { const c = navigator.clipboard; if (c) c.writeText = async (t) => taken.push(t) }")
    button = message.locator("xpath=following-sibling::button").first
    button.click()
    expect(button).to_have_text("Copied")
    taken = page.evaluate("window.taken")
    assert taken[0].startswith("Yth. Tim GoPay") and "081234567890" in taken[0] and "[NOMOR HP]" not in taken[0]
    page.reload()
    expect(page.locator("[data-message]", has_text="Yth. Tim GoPay").first).to_contain_text("[NOMOR HP]")


def test_sentence_that_may_be_untrue_is_left_out_until_ticked(open_page: Callable[..., Any]) -> None:
    page = open_page("emergency/report-unknown-transaction.html")
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
    sentence = page.locator("[data-optional]").first
    expect(sentence).to_be_hidden()
    page.locator("[data-add]").first.check()
    expect(sentence).to_be_visible()


@pytest.mark.parametrize("storage", ["", NO_STORAGE, NULL_STORAGE])
def test_theme_is_chosen_with_or_without_storage(open_page: Callable[..., Any], storage: str) -> None:
    page = open_page("account/reset-pin.html", init=storage)
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".menu summary").click()
    page.locator("[data-theme-set=dark]").click()
    expect(page.locator("[data-theme-set=dark]")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    if not storage:
        page.reload()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_menu_by_keyboard(open_page: Callable[..., Any]) -> None:
    page = open_page("account/reset-pin.html")
    summary = page.locator(".menu summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".menu__panel")).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu__panel') !== null")
    page.keyboard.press("Escape")
    expect(page.locator(".menu__panel")).to_be_hidden()
    assert page.evaluate("document.activeElement === document.querySelector('.menu summary')")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("path", ["index.html", "en/account/reset-pin.html", "a-z.html"])
def test_keyboard_reaches_everything_and_nothing_off_screen(
    open_page: Callable[..., Any], path: str, width: dict[str, int]
) -> None:
    page = open_page(path, viewport=width)
    expected = page.evaluate(
        "[...document.querySelectorAll('a[href],button,input,summary')].filter(visible).length".replace(
            "visible", "(e) => e.checkVisibility() && e.tabIndex >= 0"
        )
    )
    seen = 0
    for _ in range(expected + 5):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const e = document.activeElement; if (e === document.body) return null;"
            "const r = e.getBoundingClientRect(); const s = getComputedStyle(e);"
            "return {left: r.left, right: r.right, width: r.width, height: r.height, top: r.top, bottom: r.bottom,"
            "ring: parseFloat(s.outlineWidth), style: s.outlineStyle, what: e.outerHTML.slice(0, 80)}; })()"
        )
        if box is None:
            break
        seen += 1
        assert box["left"] >= 0 and box["right"] <= width["width"] + 1, box["what"]
        assert box["bottom"] > 0 and box["top"] < width["height"], box["what"]
        assert box["ring"] >= 2 and box["style"] != "none", box["what"]
    assert seen == expected


@pytest.mark.parametrize("path", ["index.html", "en/emergency/report-stolen-wallet.html", "a-z.html"])
def test_complete_without_javascript(open_page: Callable[..., Any], path: str) -> None:
    page = open_page(path, java_script_enabled=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".foot a").first).to_be_visible()
    page.locator(".menu summary").click()
    expect(page.locator(".menu__panel a").first).to_be_visible()
    assert page.locator("input:visible").count() == 0
    if "emergency" in path:
        expect(page.locator("#need-help [data-channel=gopay-phone] a")).to_have_attribute("href", "tel:1500729")
        expect(page.locator("#need-help [data-message]").first).to_be_visible()
        assert page.locator(".copy:visible").count() == 0


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", ["index.html", "en/index.html", "account/reset-pin.html", "about/glossary.html"])
def test_no_sideways_scroll(open_page: Callable[..., Any], path: str, width: int) -> None:
    page = open_page(path, viewport={"width": width, "height": 800})
    for size in ("100%", "200%"):
        page.evaluate("(s) => { document.documentElement.style.fontSize = s }", size)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, size


def test_a_mistyped_address_leads_on(browser: Any, server: str) -> None:
    page = browser.new_page()
    for wrong, language in (("/nowhere/at/all.html", "zh-Hans"), ("/en/nowhere.html", "en")):
        response = page.goto(server + wrong)
        assert response.status == 404
        assert page.locator("html").get_attribute("lang") == language
        href = page.locator("main a[href$='report-stolen-wallet.html']").first.get_attribute("href")
        assert href.startswith("/")
    page.close()


def test_old_clock_sees_no_warning_and_late_clock_does(browser: Any, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-01")
    page.goto(f"{server}/index.html")
    assert page.locator(".notice").count() == 0
    page.clock.set_fixed_time("2031-01-01")
    page.reload()
    expect(page.locator(".notice")).to_be_visible()
    context.close()


@pytest.mark.parametrize(
    ("page", "first"), [("en/", "Copy Phone stolen: block the SIM"), ("", "复制 手机被偷，停用 SIM 卡")]
)
def test_each_copy_button_says_what_it_copies(browser: Any, base: str, page: str, first: str) -> None:
    tab = browser.new_page()
    tab.goto(f"{base}/{page}emergency/report-lost-phone.html")
    tab.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
    names = [line.split('"')[1] for line in tab.locator("main").aria_snapshot().splitlines() if 'button "' in line]
    tab.get_by_role("button", name=first, exact=True).click()
    copied = first.replace("Copy ", "Copied ").replace("复制 ", "已复制 ")
    expect(tab.get_by_role("button", name=copied, exact=True)).to_be_visible()
    tab.close()
    assert first in names and len(names) == len(set(names)) > 4
