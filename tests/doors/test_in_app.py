"""A reader's journeys inside an app, in both hosts; storage is null there, as in many web views."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import NULL_STORAGE
from tests.doors.conftest import Opened
from tests.doors.test_events import ARTICLE

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(open_in_app: Callable[..., Opened]) -> Callable[[str], Any]:
    """Return a function that opens a page of the site in the host and returns its frame."""

    def opener(path: str) -> Any:
        page, _ = open_in_app("en/index.html")
        page.context.add_init_script(NULL_STORAGE)
        frame = open_in_app(path)[1]
        assert frame.evaluate("localStorage") is None
        return frame

    return opener


def here(frame: Any, path: str, slug: str) -> None:
    """Wait for an article; it must be the one at `path`, in app mode."""
    frame.locator(f"html[data-mode=app] article[data-slug={slug}]").wait_for()
    assert frame.evaluate("location.pathname + location.search") == f"/{path}?mode=app"


def test_home_to_an_article_and_back(opened: Callable[[str], Any]) -> None:
    frame = opened("en/index.html")
    frame.locator(".triage summary").last.click()
    frame.locator("[open] a[href$='merchants/register-shop.html']").click()
    here(frame, "en/merchants/register-shop.html", "register-shop")
    frame.page.evaluate("history.back()")
    frame.locator(".home").wait_for()


@pytest.mark.parametrize(("home", "query"), [("index.html", "忘记PIN"), ("en/index.html", "forgot pin")])
def test_search_leads_to_the_article(opened: Callable[[str], Any], home: str, query: str) -> None:
    frame = opened(home)
    frame.locator("input[role=combobox]").fill(query)
    frame.locator("[data-search-results] [data-article=reset-pin]").first.click()
    frame.locator("html[data-mode=app] article[data-slug=reset-pin]").wait_for()


def test_back_closes_the_full_screen_search(opened: Callable[[str], Any]) -> None:
    frame = opened("en/account/reset-pin.html")
    frame.locator("input[role=combobox]").click()
    frame.locator(".search--full").wait_for()
    frame.page.evaluate("history.back()")
    expect(frame.locator(".search--full")).to_have_count(0)
    here(frame, "en/account/reset-pin.html", "reset-pin")


def test_language_switch_stays_in_the_app(opened: Callable[[str], Any]) -> None:
    frame = opened("account/reset-pin.html")
    frame.locator(".language").click()
    frame.locator("html[lang=en]").wait_for()
    here(frame, "en/account/reset-pin.html", "reset-pin")


def test_deep_link_with_anchor(opened: Callable[[str], Any]) -> None:
    frame = opened("en/account/change-language.html")
    link = (
        "Object.assign(document.createElement('a'), {href: '../emergency/report-lost-phone.html?mode=app#need-help'})"
    )
    frame.evaluate(f"document.querySelector('main').appendChild({link}).click()")
    here(frame, ARTICLE, "report-lost-phone")
    expect(frame.locator("#need-help-title")).to_be_in_viewport()


def test_message_is_filled_in_and_copied(opened: Callable[[str], Any]) -> None:
    frame = opened(ARTICLE)
    frame.locator(".blanks summary").click()
    frame.locator("input[name='[NOMOR HP]']").fill("081234567890")
    expect(frame.locator("#need-help [data-message]").first).to_contain_text("081234567890")
    frame.locator("[data-message] + [data-copy]").first.click()
    expect(frame.locator("[data-message] + [data-copy]").first).to_have_text("Copied")


def test_back_closes_a_message_that_fills_the_screen(opened: Callable[[str], Any]) -> None:
    frame = opened(ARTICLE)
    frame.locator("[data-show]").first.click()
    frame.locator("[data-card]").wait_for()
    frame.page.evaluate("history.back()")
    expect(frame.locator("[data-card]")).to_have_count(0)
    expect(frame.locator("[data-show]").first).to_be_focused()
    here(frame, ARTICLE, "report-lost-phone")


def test_until_when_is_a_link_that_the_app_can_take(opened: Callable[[str], Any]) -> None:
    frame = opened("en/account/reset-pin.html")
    frame.locator("[data-wait=pin-freeze] [data-until]").click()
    expect(frame.locator(".until__end")).to_contain_text("(Jakarta time)")
    link = frame.locator("[data-calendar]")
    assert link.get_attribute("href").startswith("data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR")
    assert link.get_attribute("download") == "pin-freeze.ics"


def test_number_look_up(opened: Callable[[str], Any]) -> None:
    frame = opened("en/contact/verify-a-contact.html")
    frame.locator("[data-verify] input").fill("1500729")
    expect(frame.locator("[data-verify] [role=status]")).to_contain_text("GoPay")


def test_printed_page_has_no_controls(opened: Callable[[str], Any]) -> None:
    frame = opened(ARTICLE)
    frame.page.emulate_media(media="print")
    expect(frame.locator("[data-copy]").first).to_be_hidden()
    expect(frame.locator("#need-help [data-channel=gopay-phone]")).to_be_visible()
