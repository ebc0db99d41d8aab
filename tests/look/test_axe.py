"""axe finds nothing, in all its rules for A, AA and best practice, on every type of page and in every state."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.test_say import HERE, played
from tests.look.conftest import ALL, DESK, LANGUAGES, PAGES, PHONE, Open

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What lies behind the open menu can't be hit: a sheet over all of it closes the menu. axe doesn't see ::after.
RUN = """(tags) => {
    const inMenu = (node) => document.querySelector(node.target[0]).closest('.menu') !== null;
    const hit = (node) => !document.querySelector('.menu[open]') || inMenu(node);
    const line = (rule, node) => `${rule}: ${node.html.slice(0, 120)} ${node.failureSummary}`;
    const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']};
    return axe.run(document, options).then((result) => result.violations.flatMap(({id, nodes}) =>
        nodes.filter((node) => id !== 'target-size' || hit(node)).map((node) => line(id, node))));
}"""
QUERIES = {"": ("验证码收不到", "ｚｑｘｖ"), "en/": ("otp not received", "zqxv")}
STATEFUL = tuple(PAGES) if ALL else ("home", "emergency")


def look_for_faults(page: Any, axe: str) -> list[str]:
    """Return a line for each violation that axe sees in the page as it now is."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(axe)
    return list(page.evaluate(RUN, TAGS))


def in_both_themes(page: Any, axe: str) -> list[str]:
    """Return axe's lines in the light and in the dark theme."""
    lines = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        lines += [f"{theme}: {line}" for line in look_for_faults(page, axe)]
    return lines


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_page(open_view: Open, axe: str, kind: str, language: str, width: int) -> None:
    assert in_both_themes(open_view(language + PAGES[kind], width), axe) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("query", ["?lang=zh", "?mode=app&lang=en"])
def test_the_triage_of_apps(open_view: Open, axe: str, query: str, width: int) -> None:
    page = open_view(f"go/triage.html{query}", width)
    assert in_both_themes(page, axe) == []
    open_details(page, "")
    assert in_both_themes(page, axe) == []


def open_menu(page: Any, language: str) -> None:
    page.locator(".menu summary").click()


def open_details(page: Any, language: str) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach((e) => { e.open = true })")


def copy_message(page: Any, language: str) -> None:
    if page.locator("[data-copy]:visible").count():
        page.locator("[data-copy]:visible").first.click()
        page.locator("[data-status]:not(:empty)").wait_for(state="attached")


def enlarge(page: Any, language: str) -> None:
    page.evaluate("document.documentElement.style.fontSize = '200%'")


def search(page: Any, language: str) -> None:
    page.locator("#q").fill(QUERIES[language][0])
    page.locator("[data-article]").first.wait_for()


def search_in_vain(page: Any, language: str) -> None:
    page.locator("#q").fill(QUERIES[language][1])
    page.locator("[data-search-results]:not([data-query=''])").wait_for()
    assert page.locator("[data-article]").count() == 0


def show_message(page: Any, language: str) -> None:
    page.locator("[data-show]:visible").first.click()
    page.locator("[data-card]").wait_for()


def warn_of_blanks(page: Any, language: str) -> None:
    open_details(page, language)
    page.locator("[data-mail]:visible").first.click()
    page.locator(".moment-note").wait_for()


def open_fields(page: Any, place: str) -> None:
    page.locator(f"{place} [data-fill]").click()
    page.locator(f"{place} input").first.wait_for()


def fill_on_the_card(page: Any, language: str) -> None:
    show_message(page, language)
    open_fields(page, "[data-card]")


def fill_in_the_warning(page: Any, language: str) -> None:
    warn_of_blanks(page, language)
    open_fields(page, ".moment-note")


def read_aloud(page: Any, language: str) -> None:
    page.evaluate("() => {" + played(HERE) + "}")
    page.locator("[data-show]").first.click()
    page.locator("[data-card] [data-say]").click()
    page.locator(".is-said").wait_for()


def reckon(page: Any, language: str) -> None:
    page.locator("[data-until]").first.click()
    page.locator(".until__end").wait_for()


ON_MESSAGES = (
    open_details,
    copy_message,
    show_message,
    warn_of_blanks,
    fill_on_the_card,
    fill_in_the_warning,
    reckon,
    read_aloud,
)
STATES = [open_menu, enlarge, search, search_in_vain, *ON_MESSAGES]


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", STATEFUL)
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_state(open_view: Open, axe: str, kind: str, language: str, width: int, state: Any) -> None:
    if kind == "sheet" or (kind == "home" and state in ON_MESSAGES):
        pytest.skip("the page has no such state")
    page = open_view(language + PAGES[kind], width)
    state(page, language)
    assert in_both_themes(page, axe) == []


FAULTS = {
    "color-contrast": "document.querySelector('main p').style.color = '#949494'",
    "button-name": "document.querySelector('main').append(document.createElement('button'))",
    "region": "document.body.append(Object.assign(document.createElement('p'), {textContent: 'outside'}))",
    "valid-lang": "document.querySelector('main p').lang = 'zz-none'",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_fault_is_seen(open_view: Open, axe: str, rule: str) -> None:
    page = open_view(PAGES["article"], PHONE)
    page.evaluate(FAULTS[rule])
    assert [line for line in look_for_faults(page, axe) if line.startswith(rule)]
