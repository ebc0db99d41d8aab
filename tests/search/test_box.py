"""What a reader does with the search box, in a real browser, over http and from file://."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
BOX = "input[role=combobox]"
RESULTS = "[data-search-results]"


@pytest.fixture(params=["http", "file"])
def door(request: pytest.FixtureRequest, server: str, site: Path) -> str:
    """The address of the site behind one of its doors, without the last slash."""
    return server if request.param == "http" else site.resolve().as_uri()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page that fails the test on any error, dialog or breach of the policy."""
    faults: list[str] = []
    each = browser.new_page(viewport={"width": 1200, "height": 900})
    each.on("pageerror", lambda error: faults.append(str(error)))
    each.on("dialog", lambda dialog: faults.append(dialog.message))
    each.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield each
    each.close()
    assert faults == []


def ask(page: Any, query: str) -> list[str]:
    """Type a query into the box and return the slugs of the list."""
    page.locator(BOX).fill(query)
    page.wait_for_selector(f'{RESULTS}[data-query="{query}"]', state="attached")
    return [link.get_attribute("data-article") for link in page.locator(f"{RESULTS} [data-article]").all()]


def test_contract_before_the_first_touch(page: Any, door: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{door}/payments/fix-qr-scan.html")
    assert page.locator(BOX).count() == page.locator(RESULTS).count() == 1
    assert page.locator(RESULTS).get_attribute("data-query") == ""
    assert [url for url in loaded if "/assets/search" in url] == []


@pytest.mark.parametrize(
    ("folder", "query", "slug"),
    [("", "忘記密碼", "reset-pin"), ("", "wangji mima", "reset-pin"), ("en/", "recieve refund", "track-refund")],
)
def test_answers_while_typing(page: Any, door: str, folder: str, query: str, slug: str) -> None:
    page.goto(f"{door}/{folder}payments/fix-qr-scan.html")
    slugs = ask(page, query)
    assert slug in slugs[:3]
    assert len(slugs) == len(set(slugs))
    assert page.locator(BOX).get_attribute("aria-expanded") == "true"
    assert any(character.isdigit() for character in page.locator("[data-status]").inner_text())


def test_arrows_enter_and_escape(page: Any, door: str) -> None:
    page.goto(f"{door}/payments/fix-qr-scan.html")
    second = ask(page, "退款")[1]
    box = page.locator(BOX)
    box.press("ArrowDown")
    box.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("data-article") == second
    box.press("Escape")
    assert not page.locator(RESULTS).is_visible()
    assert page.evaluate("document.activeElement.id") == "q"
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/refunds/*.html*")


def test_composition_is_not_searched_until_it_is_committed(page: Any, server: str) -> None:
    page.goto(f"{server}/payments/fix-qr-scan.html")
    ask(page, "退款")
    page.evaluate(
        """() => {
          const box = document.querySelector("input[role=combobox]");
          box.value = "tui'kuan";
          box.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
        }"""
    )
    page.wait_for_timeout(50)
    assert page.locator(RESULTS).get_attribute("data-query") == "退款"
    page.evaluate(
        """() => {
          const box = document.querySelector("input[role=combobox]");
          box.value = "充值";
          box.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    page.wait_for_selector(f'{RESULTS}[data-query="充值"]')


@pytest.mark.parametrize("query", ["钱被盗了", "手机被偷", "钱被转走了", "got scammed", "somebody is taking my money"])
def test_urgent_notice_stands_above_the_list(page: Any, server: str, query: str) -> None:
    page.goto(f"{server}/{'en/' if query.isascii() else ''}payments/fix-qr-scan.html")
    ask(page, query)
    assert page.locator(f"{RESULTS} > :first-child").get_attribute("class") == "search__urgent"
    assert page.locator(".search__urgent [data-article]").count() == 0


@pytest.mark.parametrize(
    ("folder", "query"),
    [
        ("", "有人正在把我钱包里的钱一笔一笔转走怎么办"),
        ("en/", "somebody is taking my money out of the wallet right now and i cannot stop it"),
    ],
)
def test_an_urgent_sentence_shows_the_notice_and_marks_emergencies(
    page: Any, door: str, folder: str, query: str
) -> None:
    page.goto(f"{door}/{folder}payments/fix-qr-scan.html")
    ask(page, query)
    assert page.locator(f"{RESULTS} > :first-child").get_attribute("class") == "search__urgent"
    assert page.locator(".search__emergency").count() > 0


def test_a_sentence_is_answered_with_a_situation_and_typed_words_without(page: Any, door: str) -> None:
    page.goto(f"{door}/en/search.html")
    slugs = ask(page, "the shop promised my refund last week and it still has not turned up")
    assert slugs[0] == "track-refund"
    assert "refund" in page.locator(".search__said").first.inner_text()
    ask(page, "refund")
    assert page.locator(".search__said, .search__urgent").count() == 0


@pytest.mark.parametrize(
    ("folder", "query", "is_weak"),
    [
        ("", "钱被盗了怎么办", False),
        ("", "付不了钱", False),
        ("", "今天天气", True),
        ("en/", "money stolen", False),
        ("en/", "football score", True),
    ],
)
def test_only_a_poor_answer_is_called_weak(page: Any, server: str, folder: str, query: str, is_weak: bool) -> None:
    page.goto(f"{server}/{folder}search.html")
    ask(page, query)
    assert (page.locator(f"{RESULTS} .search__ways").count() == 1) is is_weak


@pytest.mark.parametrize("query", ["退款", "xqzv", "付不了", "a", "  "])
def test_contract_of_an_answer(page: Any, server: str, query: str) -> None:
    page.goto(f"{server}/payments/fix-qr-scan.html")
    slugs = ask(page, query)
    assert page.locator(BOX).count() == page.locator(RESULTS).count() == 1
    assert page.locator(RESULTS).get_attribute("data-query") == query
    assert len(slugs) == len(set(slugs)) == page.locator(f"{RESULTS} [role=option]").count()
    hrefs = [link.get_attribute("href") for link in page.locator(f"{RESULTS} [data-article]").all()]
    assert all(f"/{slug}.html" in href for slug, href in zip(slugs, hrefs, strict=True))


def test_nothing_found_shows_other_ways(page: Any, server: str) -> None:
    page.goto(f"{server}/en/payments/fix-qr-scan.html")
    assert ask(page, "xqzv") == []
    assert page.locator(f"{RESULTS} a[href$='contact-support.html']").count() == 1
    assert page.locator(f"{RESULTS} a[href$='refunds/index.html']").count() == 1


@pytest.mark.parametrize(
    ("folder", "query", "slug"),
    [
        ("en/", "退款没到", "track-refund"),
        ("en/", "GoPay 提现 failed", "withdraw-to-bank"),
        ("", "refund not here yet", "track-refund"),
        ("en/", "pianzi", "report-scam"),
        ("en/", "chongshe", "reset-pin"),
    ],
)
def test_another_language_is_offered_first(page: Any, door: str, folder: str, query: str, slug: str) -> None:
    page.goto(f"{door}/{folder}payments/fix-qr-scan.html")
    ask(page, query)
    first = page.locator(f"{RESULTS} > :first-child a")
    assert query in first.inner_text()
    first.click()
    page.wait_for_selector(f'{RESULTS}[data-query="{query}"]')
    assert page.locator(f"{RESULTS} [data-article]").first.get_attribute("data-article") == slug
    assert page.locator(".search__elsewhere").count() == 0


@pytest.mark.parametrize("query", ["wangji mima", "tixian shibai", "GoPay", "OTP 收不到", "lupa pin", "mima"])
def test_pinyin_and_single_words_are_no_other_language(page: Any, server: str, query: str) -> None:
    page.goto(f"{server}/payments/fix-qr-scan.html")
    ask(page, query)
    assert page.locator(".search__elsewhere").count() == 0


def test_no_language_but_the_page_s_own_is_meant(page: Any, server: str) -> None:
    page.goto(f"{server}/en/payments/fix-qr-scan.html")
    assert ask(page, "tuikuan")
    assert page.locator(".search__again").count() == 0
    ask(page, "refundstatus")
    assert page.locator(".search__again").inner_text() == "refund status"


def test_did_you_mean(page: Any, server: str) -> None:
    page.goto(f"{server}/payments/fix-qr-scan.html")
    ask(page, "验正码收不到")
    page.locator(".search__again").click()
    assert page.locator(RESULTS).get_attribute("data-query") == page.locator(BOX).input_value() != "验正码收不到"


def test_full_screen_on_a_phone_closes_with_back(page: Any, door: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{door}/payments/fix-qr-scan.html")
    page.locator(BOX).click()
    ask(page, "退款")
    assert page.locator(".search--full").bounding_box()["height"] == 844
    page.go_back()
    page.wait_for_selector(".search--full", state="detached")
    assert page.url.endswith("/payments/fix-qr-scan.html")
    page.locator(BOX).click()
    page.locator(f"{RESULTS} [data-article]").first.click()
    page.wait_for_url("**/refunds/*.html*")
    page.go_back()
    page.wait_for_url("**/fix-qr-scan.html")


def test_deep_link(page: Any, door: str) -> None:
    page.goto(f"{door}/en/search.html?q=charged+twice")
    page.wait_for_selector(f'{RESULTS}[data-query="charged twice"]')
    assert page.locator("main [data-article]").first.get_attribute("data-article") == "fix-double-charge"
    assert page.locator(RESULTS).count() == 1


def test_works_without_storage(page: Any, server: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { return null; } });")
    page.goto(f"{server}/payments/fix-qr-scan.html")
    assert ask(page, "退款")


def test_works_in_a_sandboxed_frame(page: Any, server: str) -> None:
    page.set_content(f'<iframe sandbox="allow-scripts" src="{server}/payments/fix-qr-scan.html" width=900></iframe>')
    frame = page.frame_locator("iframe")
    frame.locator(BOX).fill("退款")
    frame.locator(f"{RESULTS} [data-article]").first.wait_for()


def test_without_javascript_there_is_no_dead_box(browser: Any, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/search.html")
    assert not page.locator(BOX).is_visible()
    assert page.locator("main a[href$='a-z.html']").is_visible()
    context.close()
