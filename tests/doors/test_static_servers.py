"""A reader's and an app's ways on each kind of server: links, with and without the slash, search, go/, 404."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from ssl import _create_unverified_context
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.doors import static_servers

pytestmark = pytest.mark.browser
# What a plain server does in its own way, each a row in README.
NO_404_OF_OURS = ("python",)
ONE_404 = ("serve", "http-server")
WITHOUT_SLASH = ("en/index.html", "en/", "en", "en/payments/index.html", "en/payments/", "en/payments")


class Host:
    """A running server by its name and address."""

    def __init__(self, name: str, root: str) -> None:
        self.name, self.root = name, root

    def ask(self, path: str) -> tuple[int, str]:
        """Return the status and the text that an address answers in the end."""
        try:
            with urllib.request.urlopen(f"{self.root}/{path}", context=_create_unverified_context()) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module", params=static_servers.NAMES)
def host(request: pytest.FixtureRequest, site: Path) -> Iterator[Host]:
    if reason := static_servers.missing(request.param):
        pytest.skip(reason)
    with static_servers.serve(request.param, site) as root:
        yield Host(request.param, root)


@pytest.fixture
def page(browser: Any) -> Iterator[Page]:
    """A page; whatever its console has as an error at the end fails."""
    faults: list[str] = []
    context = browser.new_context(ignore_https_errors=True)
    context.set_default_timeout(10_000)
    opened = context.new_page()
    opened.on("console", lambda each: faults.append(each.text) if each.type == "error" else None)
    opened.on("pageerror", lambda each: faults.append(str(each)))
    yield opened
    context.close()
    assert faults == []


@pytest.mark.parametrize("path", WITHOUT_SLASH)
def test_english_index_leads_to_english_articles(host: Host, page: Page, path: str) -> None:
    page.goto(f"{host.root}/{path}")
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") in ("absolute", "fixed")
    page.locator(".triage__urgent > a, main a[href$='fix-failed-payment.html']").first.click()
    page.locator("html[lang=en] article[data-slug]").wait_for()


def test_an_index_leads_to_the_same_with_and_without_its_slash(site: Path) -> None:
    """Without a server: what each link of each index means at /en/payments/ and at /en/payments."""
    indexes = [path for path in site.rglob("index.html") if path.parent != site]
    assert len(indexes) > 10
    for path in indexes:
        folder = f"http://host/{path.parent.relative_to(site).as_posix()}"
        nodes = LexborHTMLParser(path.read_bytes()).css("[href], [src]")
        links = {node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes}
        assert [
            link for link in links if link[:1] != "#" and urljoin(folder, link) != urljoin(f"{folder}/", link)
        ] == []


@pytest.mark.parametrize("path", ["payments/index.html", "payments/", "payments"])
def test_chinese_index_leads_to_chinese_articles(host: Host, page: Page, path: str) -> None:
    page.goto(f"{host.root}/{path}")
    page.locator("main a[href$='fix-failed-payment.html']").first.click()
    page.locator("html[lang=zh-Hans] article[data-slug=fix-failed-payment]").wait_for()


def test_home_to_an_article_to_its_twin_and_back(host: Host, page: Page) -> None:
    page.goto(host.root)
    page.locator(".triage__urgent > a").click()
    page.locator("html[lang=zh-Hans] article").wait_for()
    page.locator(".language").click()
    page.locator("html[lang=en] article").wait_for()
    page.go_back()
    page.locator("html[lang=zh-Hans] article").wait_for()


@pytest.mark.parametrize(("path", "query"), [("index.html", "忘记PIN"), ("en/index.html", "forgot pin"), ("en", "pin")])
def test_search(host: Host, page: Page, path: str, query: str) -> None:
    page.goto(f"{host.root}/{path}")
    page.locator("input[role=combobox]").first.fill(query)
    page.locator("[data-search-results] [data-article=reset-pin]").first.click()
    lang = "en" if path.startswith("en") else "zh-Hans"
    page.locator(f"html[lang={lang}] article[data-slug=reset-pin]").wait_for()


def test_query_in_the_address_is_searched(host: Host, page: Page) -> None:
    page.goto(f"{host.root}/en/search.html?q=refund")
    expect(page.locator("[data-search-results] [data-article]").first).to_be_visible()


@pytest.mark.parametrize(("language", "lang"), [("zh", "zh-Hans"), ("en", "en")])
def test_short_address_keeps_what_an_app_asks_for(host: Host, page: Page, language: str, lang: str) -> None:
    page.goto(f"{host.root}/go/reset-pin.html?mode=app&theme=dark&lang={language}")
    page.locator(f"html[data-mode=app][data-theme=dark][lang={lang}] article[data-slug=reset-pin]").wait_for()
    page.locator(".related a").first.click()
    page.locator("html[data-mode=app][data-theme=dark] article:not([data-slug=reset-pin])").wait_for()


@pytest.mark.parametrize("path", ["go/", "go"])
def test_folder_of_short_addresses_shows_something(host: Host, path: str) -> None:
    """Home, the server's own list, or our page for what is not there."""
    status, text = host.ask(path)
    assert status == 200 or (status == 404 and 'lang="zh-Hans"' in text), (status, text[:200])


@pytest.mark.parametrize(("path", "lang"), [("nowhere/at/all.html", "zh-Hans"), ("en/nowhere.html", "en")])
def test_what_is_not_there(host: Host, path: str, lang: str) -> None:
    status, text = host.ask(path)
    assert status == 404
    if host.name in ONE_404:
        lang = "zh-Hans"
    assert (f'<html lang="{lang}" class="no-js"' in text) == (host.name not in NO_404_OF_OURS)


def test_every_feed_and_asset_is_as_it_was_written(host: Host, site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in [*(site / "assets").glob("*.*"), *site.glob("*.json")]]
    assert len(names) > 10
    for name in names:
        status, text = host.ask(name)
        assert status == 200 and text == (site / name).read_bytes().decode(), name
    assert json.loads(host.ask("topics.json")[1])["version"] == 1
