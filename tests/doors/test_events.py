"""What a page tells the app around it, to hosts that play Android and iOS: valid, one way, nothing personal."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.doors.conftest import Opened, wait_for

pytestmark = pytest.mark.browser
ARTICLE = "en/emergency/report-lost-phone.html"


def names(page: Any) -> list[str]:
    return [event["type"] for event in page.evaluate("received")]


def test_opening_an_article(open_in_app: Callable[..., Opened]) -> None:
    page, _ = open_in_app(ARTICLE)
    assert page.evaluate("received") == [
        {"v": 1, "type": "ready", "lang": "en"},
        {"v": 1, "type": "article_view", "id": "report-lost-phone", "lang": "en"},
    ]


def test_home_is_no_article(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app("index.html")
    assert names(page) == ["ready"]
    assert frame.locator("[data-feedback]").count() == 0


def test_escalation_is_told_once(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.locator("#need-help-title").scroll_into_view_if_needed()
    assert wait_for(page, "escalate_open")["urgency"] == "emergency"
    frame.locator(".help-bar a").first.dispatch_event("click")
    frame.locator("h1").scroll_into_view_if_needed()
    frame.locator("#need-help-title").scroll_into_view_if_needed()
    assert names(page).count("escalate_open") == 1


def test_channels_and_links_that_leave(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.evaluate("addEventListener('click', (e) => e.preventDefault())")
    frame.locator("[data-channel=gopay-phone] a").dispatch_event("click")
    assert wait_for(page, "channel_tap")["channel"] == "gopay-phone"
    assert "external_link" not in names(page)
    frame.locator("[data-channel] a[href^=https]").first.dispatch_event("click")
    assert wait_for(page, "external_link")["host"] == "gopay.co.id"


def test_an_email_is_a_plain_link_and_tells_its_channel_alone(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.evaluate("addEventListener('click', (e) => e.preventDefault())")
    frame.evaluate("document.querySelectorAll('main details:not(.blanks)').forEach((each) => { each.open = true })")
    frame.locator("[data-mail]").first.click()
    note = frame.locator(".moment-note")
    note.wait_for()
    assert "channel_tap" not in names(page)
    frame.evaluate("document.querySelector('.blanks').open = true")
    frame.locator(".blanks input").first.wait_for()
    for field in frame.locator(".blanks input").all():
        field.fill("081234567890")
    for link in (frame.locator("[data-mail]").first, note.locator("a")):
        assert link.get_attribute("href").startswith("mailto:customerservice@gopay.co.id?subject=")
        link.click()
        assert wait_for(page, "channel_tap") == {
            "v": 1,
            "type": "channel_tap",
            "id": "report-lost-phone",
            "channel": "gopay-email",
        }
    assert names(page).count("channel_tap") == 2
    assert "081234567890" not in json.dumps(page.evaluate("received"))


@pytest.mark.parametrize(("query", "found"), [("refund 081234567890", True), ("qqqqqqqqqqqq", False)])
def test_search_tells_lengths_and_counts_only(open_in_app: Callable[..., Opened], query: str, found: bool) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.locator("input[role=combobox]").click()
    frame.locator("input[role=combobox]").fill(query)
    event = wait_for(page, "search")
    assert event["len"] == len(query) and (event["results"] > 0) == found
    assert ("zero_results" in names(page)) == (not found)
    assert query[-8:] not in json.dumps(page.evaluate("received"))


def test_a_query_is_told_once_when_typing_rests(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.locator("input[role=combobox]").press_sequentially("refund", delay=60)
    assert wait_for(page, "search")["len"] == len("refund")
    page.wait_for_timeout(1200)
    assert [name for name in names(page) if name in ("search", "zero_results")] == ["search"]


def test_a_query_is_told_before_its_answer_is_opened(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.locator("input[role=combobox]").fill("forgot pin")
    frame.locator("[data-article=reset-pin]").click()
    frame.locator("article[data-slug=reset-pin]").wait_for()
    wait_for(page, "search")
    assert names(page)[-3:] == ["search", "ready", "article_view"]


def test_was_this_helpful(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE)
    frame.get_by_role("button", name="No", exact=True).click()
    assert wait_for(page, "feedback") == {
        "v": 1,
        "type": "feedback",
        "id": "report-lost-phone",
        "lang": "en",
        "value": "no",
    }
    frame.get_by_role("button", name="I did it and it failed").click()
    assert wait_for(page, "feedback")["reason"] == "failed"
    expect(frame.locator("[data-feedback]")).to_have_text("Thank you, noted.")


def test_overdue_contacts(open_in_app: Callable[..., Opened]) -> None:
    page, frame = open_in_app(ARTICLE, date="2031-01-01")
    assert wait_for(page, "stale")["next"] < "2031"
    expect(frame.locator(".notice")).to_be_visible()


def test_nobody_listens_nothing_happens(browser: Any, server: str) -> None:
    page = browser.new_page()
    page.goto(f"{server}/{ARTICLE}?mode=app", wait_until="networkidle")
    assert page.locator("[data-feedback]").count() == 0
    expect(page.locator("article .reviewed")).to_contain_text("Report a mistake")
    page.close()


def test_a_host_that_goes_away_breaks_nothing(browser: Any, server: str) -> None:
    context = browser.new_context()
    context.add_init_script("window.HelpHost = {postMessage() { throw new Error('gone'); }}")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{server}/{ARTICLE}?mode=app")
    page.get_by_role("button", name="Yes", exact=True).click()
    expect(page.locator("[data-feedback]")).to_have_text("Thank you, noted.")
    context.close()
    assert errors == []


HEAR = "window.heard = []; const bridge = {postMessage: (text) => heard.push(JSON.parse(text).type)};"
LATE = f"{HEAR} addEventListener('load', () => setTimeout(() => {{ window.HelpHost = bridge; }}, 700))"


@pytest.mark.parametrize(
    ("bridge", "query", "hears"),
    [
        (f"{HEAR} window.ReactNativeWebView = bridge", "?mode=app", True),
        (f"{HEAR} window.ReactNativeWebView = bridge", "", False),
        (LATE, "?mode=app", True),
    ],
    ids=["react-native", "somebody else's app", "late"],
)
def test_other_bridges(browser: Any, server: str, bridge: str, query: str, hears: bool) -> None:
    context = browser.new_context()
    context.add_init_script(bridge)
    page = context.new_page()
    page.goto(f"{server}/{ARTICLE}{query}")
    if hears:
        page.get_by_role("button", name="Yes", exact=True).click()
    page.wait_for_timeout(1000)
    heard = [each for each in page.evaluate("heard") if each != "escalate_open"]
    assert heard[:3] == (["ready", "article_view", "feedback"] if hears else [])
    context.close()
