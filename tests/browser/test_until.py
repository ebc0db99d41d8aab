"""Until when: what the page reckons from the moment a reader names, and the calendar file that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import unquote

import icalendar
import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
NOW = "2026-11-28T12:00:00+07:00"


@pytest.fixture
def open_until(open_page: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    """Return a function that opens the reckoning of a fact on a page, where it is Saturday noon in Jakarta."""

    def opener(path: str, fact: str, zone: str = "Asia/Jakarta", **options: Any) -> Any:
        page = open_page("a-z.html", timezone_id=zone, **options)
        page.clock.set_fixed_time(NOW)
        page.goto(page.url.replace("a-z.html", path))
        place = page.locator(f"[data-wait={fact}], [data-deadline={fact}]")
        place.locator("[data-until]").click()
        place.locator(".until").wait_for()
        return place

    yield opener


def entry_of(place: Any) -> Any:
    """Return the one entry of the calendar file that the page offers, as a calendar reads it."""
    link = place.locator("[data-calendar]")
    assert link.get_attribute("download").endswith(".ics")
    kind, text = link.get_attribute("href").split(",", 1)
    assert kind == "data:text/calendar;charset=utf-8"
    [entry] = icalendar.Calendar.from_ical(unquote(text)).walk("VEVENT")
    return entry


def says(place: Any, *sentences: str) -> bool:
    """True when the page says each of these; engines differ in the comma after a weekday."""
    text = place.locator(".until__result").inner_text().replace(",", "")
    return all(sentence in text for sentence in sentences)


def test_a_frozen_pin(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze")
    field = place.locator("input")
    expect(field).to_be_focused()
    expect(field).to_have_value("2026-11-28T12:00")
    field.fill("2026-11-28T11:30")
    assert says(place, "If it goes as published it is over by Saturday 28 November 2026 at 12:30 (Jakarta time).")
    assert says(place, "Source: Gojek Help: Apa itu PIN GoPay 22 November 2026")
    assert place.locator(".until p").count() == 2
    field.fill("2026-11-28T10:00")
    assert says(place, "it was over by Saturday 28 November 2026 at 11:00 (Jakarta time). Not so?")


def test_what_is_likely_is_one_tap(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze", zone="Asia/Shanghai")
    assert place.locator("[data-ago]").all_inner_texts() == ["Just now", "1 h ago", "3 h ago"]
    place.locator("[data-ago]").nth(2).click()
    expect(place.locator("input")).to_have_value("2026-11-28T10:00")
    assert says(place, "it was over by Saturday 28 November 2026 at 10:00 (Jakarta time).")
    place = open_until("refunds/track-refund.html", "card-refund-other")
    place.locator("[data-ago]", has_text="昨天").click()
    expect(place.locator("input")).to_have_value("2026-11-27")


def test_the_answer_is_not_below_the_bar(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze", viewport={"width": 390, "height": 844})
    place.page.wait_for_timeout(200)
    bar, answer = place.page.locator(".help-bar").bounding_box(), place.locator(".until").bounding_box()
    assert answer["y"] >= 0 and answer["y"] + answer["height"] <= bar["y"]


def test_another_clock_is_shown_too(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze", zone="Asia/Shanghai")
    expect(place.locator("input")).to_have_value("2026-11-28T13:00")
    assert says(place, "Saturday 28 November 2026 at 13:00 (Jakarta time)")
    assert says(place, "On this device: Saturday 28 November 2026 at 14:00.")


def test_hours_of_working_days_leave_the_weekend_out(open_until: Callable[..., Any]) -> None:
    place = open_until("en/money/fix-missing-top-up.html", "top-up-wait")
    place.locator("input").fill("2026-11-27T15:00")
    assert says(place, "Tuesday 1 December 2026 at 15:00 (Jakarta time)", "does not know Indonesian public holidays")
    entry = entry_of(place)
    assert entry.decoded("DTSTART") == datetime.fromisoformat("2026-12-01T15:00+07:00")
    assert str(entry["SUMMARY"]) == "GoPay: Top-up missing: wait (working days) 2×24 hours"
    assert str(entry["DESCRIPTION"]).split("\n") == place.locator(".until p").all_inner_texts()
    assert entry.walk("VALARM")[0].decoded("TRIGGER") == timedelta(0)


def test_working_days(open_until: Callable[..., Any]) -> None:
    place = open_until("refunds/track-refund.html", "card-refund-other", zone="America/Los_Angeles")
    field = place.locator("input")
    expect(field).to_have_value("2026-11-28")
    field.fill("2026-11-27")
    assert says(place, "照公布的说法，最晚等到 2026 年 12 月 17 日星期四（雅加达时间）。")
    assert not says(place, "按这台设备的时间")
    entry = entry_of(place)
    assert entry.decoded("DTSTART") == date(2026, 12, 17)
    assert str(entry["SUMMARY"]).startswith("GoPay: 退到其他银行的卡")


def test_a_deadline_is_counted_on_the_safe_side(open_until: Callable[..., Any]) -> None:
    place = open_until("en/security/claim-balance-guarantee.html", "guarantee-claim")
    place.locator("input").fill("2026-11-20")
    assert says(place, "As published the last day is Monday 18 January 2027 (Jakarta time). Do it sooner.")
    assert says(place, "counts as the first to be safe")
    entry = entry_of(place)
    assert entry.decoded("DTSTART") == date(2027, 1, 18)
    assert entry.walk("VALARM")[0].decoded("TRIGGER") == timedelta(days=-7, hours=9)
    place.locator("input").fill("2026-08-01")
    assert says(place, "It has passed but you can still ask")


def test_the_file_is_taken_along_and_nothing_is_kept(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze", has_touch=True)
    with place.page.expect_download() as taken:
        place.locator("[data-calendar]").tap()
    assert taken.value.suggested_filename == "pin-freeze.ics"
    assert place.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_what_is_no_time_is_said_to_be_none(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze")
    place.locator("input").fill("")
    assert place.locator(".until__result").inner_text() == "Write the day and time, such as 2026-11-28 14:30."
    place.locator("input").evaluate("(e) => { e.type = 'text' }")
    place.locator("input").fill("2026-11-28 11.30")
    assert says(place, "12:30")


def test_it_opens_and_closes_by_keyboard(open_until: Callable[..., Any]) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze")
    button = place.locator("[data-until]")
    expect(button).to_have_attribute("aria-expanded", "true")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(place.locator(".until")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_off(open_until: Callable[..., Any], width: int) -> None:
    place = open_until("en/account/reset-pin.html", "pin-freeze", viewport={"width": width, "height": 800})
    place.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert place.page.evaluate("document.documentElement.scrollWidth") <= width
    assert place.locator(".until *").evaluate_all("(all) => all.filter((e) => e.scrollWidth > e.clientWidth + 1)") == []
