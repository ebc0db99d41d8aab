"""Above, what this reader needs first; below, folded, the rest: without a script, by keyboard, in print."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.conftest import NULL_STORAGE

pytestmark = pytest.mark.browser
ARTICLES = ("payments/track-pending-payment.html", "en/money/fix-missing-top-up.html")
EMERGENCY = "en/emergency/report-lost-phone.html"
SEEN = """(block) => [...block.querySelectorAll('.channel')].filter((each) => each.checkVisibility())
    .map((each) => each.dataset.channel)"""
WORDS = """(block) => [...block.querySelectorAll('.channel__name, .ready li, .ladder b, summary')]
    .map((each) => each.textContent)"""
Open = Callable[..., Any]


@pytest.fixture
def open_bare(open_page: Open) -> Open:
    """Return what opens a page where nothing is stored, as in many web views."""
    return lambda path, **options: open_page(path, init=NULL_STORAGE, **{**options})


def channels(page: Any) -> list[str]:
    """The channels that are seen without opening a fold."""
    return list(page.locator("#need-help").evaluate(SEEN))


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("path", ARTICLES)
def test_who_can_sign_in_and_who_cannot(open_bare: Open, path: str, script: bool) -> None:
    page = open_bare(path, java_script_enabled=script)
    before = ["shop"] if "pending" in path else []
    said = page.locator("#need-help .only-out blockquote")
    assert channels(page) == [*before, "gopay-app-help", "gopay-phone"]
    expect(said).to_be_hidden()
    page.locator("label[for=signed-out]").click()
    expect(said).to_be_visible()
    expect(page.locator("#need-help [data-channel=gopay-app-help]")).to_be_hidden()
    expect(page.locator("#need-help [data-channel=gopay-phone] a")).to_be_visible()
    page.locator("label[for=signed-in]").click()
    expect(page.locator("#need-help [data-channel=gopay-app-help]")).to_be_visible()


@pytest.mark.parametrize("path", [*ARTICLES, f"{ARTICLES[1]}?mode=app&theme=dark"])
def test_the_choice_by_keyboard(open_bare: Open, path: str) -> None:
    page = open_bare(path)
    page.locator("#signed-in").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#signed-out")).to_be_focused()
    expect(page.locator("#need-help .only-out blockquote")).to_be_visible()
    more = page.locator("#need-help details > summary", has=page.locator("span")).first
    more.focus()
    page.keyboard.press("Enter")
    assert "gopay-help-web" in channels(page) and "gopay-app-help" not in channels(page)


def test_the_choice_has_a_name_in_the_accessibility_tree(open_bare: Open) -> None:
    page = open_bare(ARTICLES[1])
    expect(page.get_by_role("radio", name="I can sign in")).to_be_checked()
    expect(page.get_by_role("radio", name="I cannot")).not_to_be_checked()


def test_an_emergency_has_its_words_before_the_fold_and_no_choice(open_bare: Open) -> None:
    page = open_bare(EMERGENCY)
    expect(page.locator("#signed-in")).to_have_count(0)
    assert channels(page) == ["operator", "gopay-phone"]
    seen = page.locator("#need-help .message--say blockquote").evaluate_all(
        "(all) => all.filter((each) => each.checkVisibility()).length"
    )
    assert seen == 4


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("path", [ARTICLES[1], EMERGENCY])
def test_what_is_folded_is_printed(open_bare: Open, path: str, script: bool) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = open_bare(path, java_script_enabled=script)
    held = page.locator("#need-help").evaluate(WORDS)
    printed = "".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(page.pdf())).pages)
    squeezed = "".join(printed.split())
    assert [words for words in held if "".join(words.split()) not in squeezed] == []


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("path", [*ARTICLES, EMERGENCY])
def test_nothing_is_cut_off_with_double_text(open_bare: Open, path: str, width: int) -> None:
    page = open_bare(path, viewport={"width": width, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
