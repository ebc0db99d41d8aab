"""A message in the moment it is needed: shown over the whole screen, and sent as an e-mail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from tests.conftest import NULL_STORAGE, PHONE

pytestmark = pytest.mark.browser
LOST = "en/emergency/report-lost-phone.html"
TAKE_MAIL = """window.mails = []; window.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="mailto:"]');
    if (!link || event.defaultPrevented) return;
    mails.push(link.href); event.preventDefault(); })"""
FOCUS = "document.activeElement.matches('[data-show]')"


def scripts_of(page: Any) -> list[str]:
    return [str(each) for each in page.evaluate("[...document.scripts].map((each) => each.src.split('/').pop())")]


def show(page: Any) -> Any:
    """Open the first message's card and return it."""
    page.locator("[data-show]:visible").first.click()
    card = page.locator("[data-card]")
    card.wait_for()
    return card


def unfold(page: Any) -> None:
    """Open what stands below the fold: most messages that are written."""
    page.evaluate(
        "document.querySelectorAll('#need-help > details:not(.blanks)').forEach((each) => { each.open = true })"
    )


def test_nothing_is_loaded_before_the_first_touch(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    page.wait_for_load_state("networkidle")
    assert not any(name.startswith("moment.") for name in scripts_of(page))
    show(page)
    assert any(name.startswith("moment.") for name in scripts_of(page))


@pytest.mark.parametrize("init", ["", NULL_STORAGE])
def test_a_message_fills_the_screen_in_both_languages(open_page: Callable[..., Any], init: str) -> None:
    page = open_page(LOST, init=init, has_touch=True)
    page.locator(".blanks summary").tap()
    page.locator("input[name='[NOMOR HP]']").fill("081234567890")
    page.locator("[data-show]").first.tap()
    card = page.locator("[data-card]")
    text = card.locator("[lang=id].show__text")
    expect(text).to_have_text(
        "HP saya dicuri. Mohon segera blokir kartu SIM nomor 081234567890 dan bantu saya mendapatkan kartu pengganti "
        "dengan nomor yang sama."
    )
    expect(card).to_contain_text("Say to the mobile operator")
    expect(card.locator(".show__meaning")).to_contain_text("Please block the SIM now")
    expect(card.locator(".show__empty")).to_have_count(0)
    assert card.bounding_box() == {"x": 0, "y": 0, **PHONE}
    assert text.evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)") >= 28


def test_a_blank_that_is_empty_is_marked_and_can_be_filled(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    card = show(page)
    expect(card.locator(".show__text [data-blank]")).to_have_text("[NOMOR HP]")
    expect(card.locator(".show__empty")).to_contain_text("Still empty: [NOMOR HP]")
    card.locator("[data-fill]").click()
    field = card.locator("input")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("inputmode", "tel")
    page.keyboard.type("081234567890")
    expect(card.locator(".show__text")).to_contain_text("nomor 081234567890 dan")
    assert card.locator("label").aria_snapshot().startswith('- text: "[NOMOR HP] Number registered with GoPay')
    page.keyboard.press("Tab")
    expect(card.locator("[data-close]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".blanks input[name='[NOMOR HP]']")).to_have_value("081234567890")
    expect(page.locator("#message-operator-lost blockquote")).to_contain_text("nomor 081234567890 dan")
    expect(page.locator("#message-operator-lost")).to_contain_text("NOH-mohr 081234567890 dahn")
    expect(page.locator(".admonition").first).to_contain_text("kartu SIM nomor 081234567890.")


def test_a_number_can_be_said_from_the_card(open_page: Callable[..., Any]) -> None:
    card = show(open_page(LOST))
    expect(card.locator(".digits [lang=id]")).to_have_count(10)
    expect(card.locator("#help-digits")).to_have_count(0)
    page = open_page("en/payments/pay-as-visitor.html")
    page.locator("[data-show]").first.click()
    expect(page.locator("[data-card] .digits")).to_have_count(0)


def test_what_is_said_has_the_number_to_call(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    expect(page.locator("#message-call-stolen figcaption a[href='tel:1500729']")).to_be_visible()
    expect(page.locator("#message-operator-stolen figcaption a")).to_have_count(0)


def test_turned_it_begins_where_the_other_person_reads(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    card = show(page)
    card.locator("[data-fill]").click()
    card.locator("[data-turn]").click()
    tools, text = card.locator(".show__tools").bounding_box(), card.locator(".show__text").bounding_box()
    assert text["y"] >= tools["y"] + tools["height"] and text["y"] + text["height"] <= PHONE["height"]


def test_a_touch_tries_again_when_the_network_failed(browser: Any, server: str) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.route("**/moment.*.js", lambda route: route.abort())
    page.goto(f"{server}/{LOST}")
    with page.expect_event("requestfailed"):
        page.locator("[data-show]").first.click()
    page.unroute("**/moment.*.js")
    show(page)
    page.context.close()


def test_a_sentence_is_shown_when_it_is_ticked(open_page: Callable[..., Any]) -> None:
    page = open_page("en/emergency/report-unknown-transaction.html")
    unfold(page)
    figure = page.locator("figure", has=page.locator("[data-add]")).first
    optional = (
        figure.locator("[data-optional]").first.inner_text() or figure.locator("[data-optional]").first.text_content()
    )
    for is_ticked in (False, True):
        if is_ticked:
            figure.locator("[data-add]").check()
        figure.locator("[data-show]").click()
        shown = page.locator("[data-card] .show__text").text_content()
        assert (optional in shown) == is_ticked
        assert page.locator("[data-card] .show__meaning p").count() == 1 + is_ticked
        page.keyboard.press("Escape")


def test_escape_back_and_close_lead_back(open_page: Callable[..., Any]) -> None:
    page = open_page(f"{LOST}#help-messages")
    page.wait_for_function("document.readyState === 'complete'")
    page.locator("[data-show]").first.scroll_into_view_if_needed()
    address, length, top = page.url, page.evaluate("history.length"), page.evaluate("scrollY")
    for leave in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.go_back(),
        lambda: page.locator("[data-close]").click(),
    ):
        show(page)
        assert page.url == address
        leave()
        expect(page.locator("[data-card]")).to_have_count(0)
        page.wait_for_function("history.state === null")
        page.wait_for_function(f"() => {FOCUS}")
        page.wait_for_timeout(100)
        assert page.evaluate(FOCUS) and page.url == address
        assert page.evaluate("scrollY") == top
        assert page.evaluate("document.querySelector('[inert], body > [aria-hidden]') === null")
    assert page.evaluate("history.length") <= length + 1


def test_a_frame_without_a_history_shows_the_card_too(open_page: Callable[..., Any]) -> None:
    none = "History.prototype.pushState = () => { throw new Error('sandboxed'); }"
    page = open_page(LOST, init=none)
    show(page)
    page.keyboard.press("Escape")
    expect(page.locator("[data-card]")).to_have_count(0)
    assert page.evaluate(FOCUS)
    page.evaluate("document.activeElement.blur(); dispatchEvent(new PopStateEvent('popstate'))")
    page.wait_for_timeout(100)
    assert not page.evaluate(FOCUS)


def test_the_card_keeps_the_focus(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    page.locator("[data-show]").first.focus()
    page.keyboard.press("Enter")
    card = page.locator("[data-card]")
    expect(card.locator("[data-close]")).to_be_focused()
    seen = []
    for key in ("Tab", "Tab", "Tab", "Shift+Tab"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.getAttributeNames().pop()"))
        assert page.evaluate("document.activeElement.closest('[data-card]') !== null")
    assert len(set(seen)) > 1
    snapshot = page.locator("body").aria_snapshot()
    assert snapshot.startswith("- 'dialog \"Phone stolen: block the SIM Say to the mobile operator\"':"), snapshot


def test_a_second_tap_turns_it_for_the_person_opposite(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    card = show(page)
    turned = "(e) => getComputedStyle(e).transform"
    text = card.locator(".show__text")
    assert text.evaluate(turned) == "none"
    text.click()
    assert text.evaluate(turned).startswith("matrix(-1, 0, 0, -1")
    expect(card.locator("[data-turn]")).to_have_attribute("aria-pressed", "true")
    card.locator("[data-turn]").click()
    assert text.evaluate(turned) == "none"


@pytest.mark.parametrize("size", ["100%", "200%"])
@pytest.mark.parametrize("view", [(320, 640), (390, 844), (844, 390), (1280, 900)])
@pytest.mark.parametrize("path", [LOST, "payments/fix-failed-payment.html"])
def test_nothing_is_cut_off(open_page: Callable[..., Any], path: str, view: tuple[int, int], size: str) -> None:
    page = open_page(path, viewport={"width": view[0], "height": view[1]})
    page.evaluate("(size) => { document.documentElement.style.fontSize = size }", size)
    unfold(page)
    for chosen in page.locator("label[for=signed-out]").all():
        chosen.click()
    for index in range(page.locator("[data-show]").count()):
        page.locator("[data-show]").nth(index).click()
        beyond = page.locator("[data-card]").evaluate(
            "(card) => [...card.querySelectorAll('*')].filter((e) => { const box = e.getBoundingClientRect();"
            "return box.left < 0 || box.right > innerWidth || e.scrollWidth > e.clientWidth + 1 && e.clientWidth })"
            ".map((e) => e.outerHTML)"
        )
        assert beyond == []
        last = page.locator("[data-card] > :last-child")
        last.scroll_into_view_if_needed()
        expect(last).to_be_in_viewport()
        page.keyboard.press("Escape")


def test_it_prints_as_one_card(open_page: Callable[..., Any]) -> None:
    from io import BytesIO

    from pypdf import PdfReader

    page = open_page(LOST)
    show(page)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator("[data-close]")).to_be_hidden()
    pdf = PdfReader(BytesIO(page.pdf(format="A5")))
    assert len(pdf.pages) == 1 and "HP saya dicuri" in pdf.pages[0].extract_text()


def test_it_is_shared_where_the_browser_shares(open_page: Callable[..., Any]) -> None:
    none = "Object.defineProperty(Navigator.prototype, 'share', {value: undefined})"
    card = show(open_page(LOST, init=none))
    expect(card.locator("[data-share]")).to_have_count(0)
    fake = "Object.defineProperty(Navigator.prototype, 'share', {value: async (data) => { window.shared = data }})"
    page = open_page(LOST, init=fake)
    show(page).locator("[data-share]").click()
    assert page.evaluate("shared.text").startswith("HP saya dicuri. Mohon segera")
    assert list(page.evaluate("Object.keys(shared)")) == ["text"]


def fill(page: Any, value: str) -> None:
    """Type a value into every blank's field."""
    page.locator(".blanks summary").click()
    page.locator(".blanks input").first.wait_for()
    for field in page.locator(".blanks input").all():
        field.fill(value)


def write_mail(page: Any) -> Any:
    """Tap the first link for an e-mail, catch what opens the mail program, and return the message."""
    page.evaluate(TAKE_MAIL)
    figure = page.locator("figure:has([data-mail])").first
    figure.locator("[data-mail]").click()
    return figure


def test_an_email_warns_of_what_is_empty_and_keeps_it(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    unfold(page)
    figure = write_mail(page)
    note = figure.locator(".moment-note")
    expect(note).to_contain_text("Still empty, and kept in the text as they are: [NOMOR HP] [TANGGAL]")
    assert page.evaluate("mails") == []
    note.locator("a[href^='mailto:']").click()
    [mail] = page.evaluate("mails")
    assert mail.startswith("mailto:customerservice@gopay.co.id?subject=DARURAT")
    assert "[NOMOR HP]" in unquote(mail)
    note.locator("[data-fill]").click()
    expect(note.locator("input").first).to_be_focused()
    expect(note).to_contain_text("Meaning")
    expect(note.locator("a")).to_have_text("Open the email anyway")
    for field in note.locator("input").all():
        field.fill("x")
    expect(note.locator("a")).to_have_text("Write the email")
    note.locator("a[href^='mailto:']").click()
    assert "[" not in unquote(page.evaluate("mails.pop()"))


def test_an_email_has_what_the_reader_typed(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    unfold(page)
    fill(page, "<0> & 李")
    expect(page.locator("[data-mail]").first).to_have_attribute("data-channel", "gopay-email")
    figure = write_mail(page)
    [mail] = page.evaluate("mails")
    subject, body = mail.split("?subject=")[1].split("&body=")
    assert "&" not in subject and "&" not in body and "+" not in subject + body
    assert "[" not in unquote(subject + body) and "<0> & 李" in unquote(subject + body)
    paragraphs = figure.locator("details blockquote p").all_text_contents()
    assert unquote(body).split("\r\n\r\n") == [each.strip() for each in paragraphs[1:]]
    assert page.locator(".moment-note").count() == 0


def test_an_email_too_long_for_a_link_is_pasted(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    unfold(page)
    fill(page, "字" * 200)
    figure = write_mail(page)
    expect(figure.locator(".moment-note")).to_contain_text("copy the longer version")
    expect(figure.locator("details [data-copy]")).to_be_visible()
    figure.locator(".moment-note a").click()
    [mail] = page.evaluate("mails")
    assert "&body=" not in mail


def test_only_what_goes_by_email_has_the_link(open_page: Callable[..., Any]) -> None:
    page = open_page("en/money/handle-loan-problem.html")
    assert page.locator("[data-show]").count() > 1 and page.locator("[data-mail]").count() == 0


def test_without_javascript_no_button_is_idle(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST, java_script_enabled=False)
    page.evaluate("0")
    assert page.locator(".copy:visible, .act:visible, [data-mail]:visible").count() == 0


@pytest.mark.parametrize("js", [True, False])
@pytest.mark.parametrize(
    ("path", "id"), [(LOST, "message-call-lost"), (LOST, "message-write-lost"), (LOST, "help-digits")]
)
def test_a_link_leads_to_one_message(open_page: Callable[..., Any], path: str, id: str, js: bool) -> None:
    page = open_page(path, java_script_enabled=js)
    page.locator(f"article a[href='#{id}']").first.click()
    target = page.locator(f"#{id}")
    expect(target).to_be_in_viewport()
    page.wait_for_timeout(100)
    assert 0 <= target.bounding_box()["y"] < 100
    if js and "write" in id:
        expect(page.locator("figure:has-text('HP saya hilang pada') [data-show]")).to_be_visible()


def test_the_bar_leads_to_the_words(open_page: Callable[..., Any]) -> None:
    page = open_page(LOST)
    page.locator(".help-bar a").nth(1).click()
    expect(page.locator("[data-show]").first).to_be_in_viewport()
