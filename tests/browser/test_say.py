"""A message read aloud: by a voice of the device's own, to a page that plays one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
LOST = "en/emergency/report-lost-phone.html"
# `say(n)` lets the voice end what it says, n times.
PLAYED = """
    window.voices = [VOICES]; window.heard = []; window.now = null;
    const engine = {
        getVoices: () => voices, onvoiceschanged: null,
        speak(words) { now = words; heard.push([words.text, words.lang, words.rate]); },
        cancel() { const was = now; now = null; if (was && was.onend) was.onend(); },
    };
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    Object.defineProperty(window, 'speechSynthesis', {value: engine});
    window.end = () => { const was = now; now = null; was.onend(); };
"""
HERE = "{lang: 'id-ID', localService: true}"


def played(voices: str) -> str:
    return PLAYED.replace("VOICES", voices)


def has_code(page: Any) -> bool:
    return bool(page.evaluate("[...document.scripts].some((each) => /moment[.]\\w+[.]js/.test(each.src))"))


@pytest.mark.parametrize(
    "init",
    [
        played(
            "{lang: 'id-ID', localService: false}, {lang: 'en-US', localService: true}, {lang: 'ids', localService: 1}"
        ),
        played(""),
        "Object.defineProperty(window, 'speechSynthesis', {value: undefined})",
    ],
    ids=["others", "none", "no speech"],
)
def test_no_voice_no_button(open_page: Callable[..., Any], init: str) -> None:
    page = open_page(LOST, init=init)
    page.wait_for_load_state("networkidle")
    assert not has_code(page)
    page.locator("[data-show]").first.click()
    page.locator("[data-card]").wait_for()
    assert page.locator("[data-say]").count() == 0


@pytest.mark.parametrize("tag", ["id", "id-ID", "id_ID", "in-ID", "IND"])
def test_each_message_has_a_button_where_there_is_a_voice(open_page: Callable[..., Any], tag: str) -> None:
    page = open_page(LOST, init=played(HERE.replace("id-ID", tag)))
    expect(page.locator("[data-say]")).to_have_count(page.locator("[data-show]").count())
    expect(page.locator("[data-say]").first).to_have_accessible_name("Read aloud Phone stolen: block the SIM")


def test_a_voice_that_comes_late(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, init=played(""))
    assert page.locator("[data-say]").count() == 0
    page.evaluate(f"voices.push({HERE}); speechSynthesis.onvoiceschanged()")
    page.locator("[data-say]").first.wait_for()
    page.evaluate("speechSynthesis.onvoiceschanged()")
    expect(page.locator("[data-say]")).to_have_count(page.locator("[data-show]").count())


def test_it_reads_sentence_by_sentence_and_slower_and_stops(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, init=played(HERE), has_touch=True)
    page.locator(".blanks summary").tap()
    page.locator("input[name='[NOMOR HP]']").fill("0812")
    button = page.locator("[data-say]").first
    button.tap()
    assert page.evaluate("heard") == [["HP saya dicuri.", "id-ID", 0.9]]
    expect(page.locator(".is-said")).to_have_text("HP saya dicuri.")
    expect(button).to_have_text("Slower")
    page.evaluate("end()")
    expect(page.locator(".is-said")).to_contain_text("nomor 0812 dan bantu")
    button.tap()
    said = "Mohon segera blokir kartu SIM nomor nol delapan satu dua dan bantu saya mendapatkan kartu pengganti dengan"
    assert [(text[: len(said)], rate) for text, _, rate in page.evaluate("heard.slice(1)")] == [
        (said, 0.9),
        (said, 0.6),
    ]
    expect(button).to_have_text("Stop")
    button.tap()
    assert page.evaluate("now") is None
    expect(page.locator(".is-said")).to_have_count(0)
    expect(button).to_have_accessible_name("Read aloud Phone stolen: block the SIM")
    button.tap()
    page.evaluate("end()")
    page.evaluate("end()")
    expect(button).to_have_text("Read aloud")
    assert page.evaluate("heard.length") == 5


def test_by_keyboard_one_reading_at_a_time(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, init=played(HERE))
    first, second = page.locator("[data-say]").nth(0), page.locator("[data-say]").nth(1)
    first.press("Enter")
    second.press("Space")
    expect(first).to_have_text("Read aloud")
    expect(second).to_have_text("Slower")
    expect(page.locator(".is-said")).to_have_text("HP saya hilang.")


def test_it_stops_when_the_page_is_left(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, init=played(HERE))
    page.locator("[data-say]").first.click()
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert page.evaluate("now") is None
    page.locator("[data-say]").first.click()
    page.locator("[data-show]").first.click()
    assert page.evaluate("now") is None


def test_the_card_reads_too_and_marks_what_it_reads(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, init=played(HERE))
    page.locator("[data-say]").first.wait_for()
    page.locator("[data-show]").first.click()
    card = page.locator("[data-card]")
    card.locator("[data-say]").click()
    expect(card.locator(".is-said")).to_have_text("HP saya dicuri.")
    page.keyboard.press("Escape")
    assert page.evaluate("now") is None


def test_a_sentence_is_read_when_it_is_ticked(open_page: Callable[..., Any]) -> None:
    page = open_page("en/emergency/report-unknown-transaction.html", init=played(HERE))
    page.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true })")
    figure = page.locator("figure:has([data-add])").first
    optional = " ".join(figure.locator("[data-optional]").first.text_content().split())
    figure.locator("[data-add]").check()
    figure.locator("[data-say]").click()
    while page.evaluate("now !== null"):
        page.evaluate("end()")
    assert optional.split(". ")[0].rstrip(".") in " ".join(text for text, _, _ in page.evaluate("heard"))
    text = page.locator("figure:has([data-add]) [data-message]").first
    assert "  " not in text.text_content() and optional in " ".join(text.text_content().split())
