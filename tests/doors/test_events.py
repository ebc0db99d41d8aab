"""What a page tells the app around it, to hosts that play Android and iOS: valid, one way, nothing personal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

jsonschema = pytest.importorskip("jsonschema")
pytestmark = pytest.mark.browser
HOSTS = Path(__file__).parents[1] / "hosts"
SCHEMA = Path(__file__).parents[2] / "scripts/build/schema/event.json"
LISTEN = "if (window !== window.top && window.top.playApp && !window.HelpHost) window.top.playApp(window)"
ARTICLE = "en/emergency/report-lost-phone.html"
Opened = tuple[Any, Any]


@pytest.fixture(params=["android", "ios"])
def open_in_app(request: pytest.FixtureRequest, browser: Any, server: str) -> Iterator[Callable[..., Opened]]:
    """Return a function that opens a page in the host and returns both; each event is held against the schema."""
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 400, "height": 800})
    context.add_init_script(LISTEN)
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    html = (HOSTS / f"{request.param}.html").read_text(encoding="utf-8")
    page.route(re.compile(r"/host\.html"), lambda route: route.fulfill(body=html, content_type="text/html"))

    def opener(path: str, date: str = "2026-12-01") -> Opened:
        page.clock.set_fixed_time(date)
        page.goto(f"{server}/host.html?page=/{path}%3Fmode=app")
        page.frame_locator("iframe").locator("h1").wait_for()
        wait_for(page, "ready")
        return page, page.frames[1]

    yield opener
    events = page.evaluate("received")
    context.close()
    assert [(event, error.message) for event in events for error in validator.iter_errors(event)] == []
    assert faults == []


def wait_for(page: Any, name: str) -> dict[str, Any]:
    """Return the last event of a type, which may still be on its way."""
    handle = page.wait_for_function("(name) => received.filter((e) => e.type === name).pop()", arg=name, timeout=5000)
    return dict(handle.json_value())


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
    frame.locator(".help-bar").dispatch_event("click")
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
