"""The look-up of verify-a-contact: what is on the list, what is retired, and what only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from scripts.text.addresses import OPEN_HOSTS

pytestmark = pytest.mark.browser
PAGES = {"zh": "contact/verify-a-contact.html", "en": "en/contact/verify-a-contact.html"}

LISTED = [
    "1500729",
    " 1500 729 ",
    "１５００７２９",
    "+62 1500729",
    "00621500729",
    "01500729",
    "tel:1500729",
    "131",
    "+62 1500131",
    "customerservice@gopay.co.id",
    "CustomerService@GoPay.co.id",
    "mailto:customerservice@gopay.co.id?subject=x",
    "GoPay <customerservice@gopay.co.id>",
    "gopay.co.id",
    "GOPAY.CO.ID",
    "gopay。co。id",
    "https://www.gopay.co.id/bantuan/",
    "http://gopay.co.id:80?x=1",
    "gojek.com/en-id/help/gopay",
    "lapssjk.id.",
]
RETIRED = [
    "021-5084-9000",
    "021 5084 9000",
    "(021) 5084.9000",
    "+62 21 5084 9000",
    "0062 21 50849000",
    "622150849000",
    "０２１－５０８４－９０００",
    "cs@go-pay.co.id",
    "customerservice@gojek.com",
    "https://go-pay.co.id/help",
]
UNKNOWN = [
    "1500728",
    "150072",
    "15OO729",
    "+86 1500729",
    "021 1500729",
    "1500729 / 081234567890",
    "+62 812 3456 7890",
    "081-157-157-157",
    "wa.me/6281157157157",
    "WhatsApp 1500729",
    "@gopayindonesia",
    "instagram.com/gopayindonesia",
    "customerservice@gopay.co.id.help",
    "customerservice@gopay.co.id <x@evil.com>",
    "customerservice@gopay.com",
    "gopay.co.id@evil.com",
    "https://gopay.co.id@evil.com/",
    "https://evil.com\\@gopay.co.id",
    "https://evil.com/gopay.co.id",
    "sub.gopay.co.id.evil.com",
    "app.gopay.co.id",
    "gopay.co.id.help",
    "gopay.co",
    "gоpay.co.id",
    "gopay\u200b.co.id",
    "xn--gpay-55d.co.id",
    "gopay.co.id:8080",
    "ftp://gopay.co.id",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "GoPay",
    "x" * 600,
]
TABLE = [
    *((text, "listed") for text in LISTED),
    *((text, "retired") for text in RETIRED),
    *((text, "unknown") for text in UNKNOWN),
]


@pytest.fixture(params=list(PAGES))
def page(request: pytest.FixtureRequest, browser: Any, base: str) -> Iterator[Any]:
    """The page in each language; a fault, or a request once it is open (but for its icon), fails the test."""
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{base}/{PAGES[request.param]}")
    page.on("request", lambda sent: faults.append(sent.url) if "/icon." not in sent.url else None)
    yield page
    context.close()
    assert faults == []


def test_verdicts(page: Any) -> None:
    verdicts = []
    for text, _ in TABLE:
        page.fill("#contact", "")
        page.fill("#contact", text)
        page.press("#contact", "Enter")
        verdicts.append((text, page.get_attribute(".verify__verdict", "data-state")))
    assert verdicts == TABLE


# Just before the page's own script runs.
WITH_ACCOUNT = """document.addEventListener("readystatechange", () => {
  if (document.readyState !== "interactive") return;
  const link = document.createElement("a");
  link.textContent = "t.me/gopay";
  link.setAttribute("data-listed", "GoPay");
  document.body.append(link);
})"""
ON_OPEN_HOSTS = [
    ("t.me/gopay", "listed"),
    ("https://t.me/GoPay/5?x=1", "listed"),
    ("t.me/gopayhelp", "unknown"),
    ("t.me/thief", "unknown"),
    ("t.me/gopay/../thief", "unknown"),
    ("t.me/%67opay", "unknown"),
    ("t.me/gopay\\..\\thief", "unknown"),
    ("t.me", "unknown"),
    ("telegram.me/gopay", "unknown"),
    ("instagram.com/gopay", "unknown"),
]


def test_a_listed_account_lists_nobody_else_on_its_host(browser: Any, base: str) -> None:
    page = browser.new_page()
    page.add_init_script(WITH_ACCOUNT)
    page.goto(f"{base}/{PAGES['en']}")
    verdicts = []
    for text, _ in ON_OPEN_HOSTS:
        page.fill("#contact", "")
        page.fill("#contact", text)
        page.press("#contact", "Enter")
        verdicts.append((text, page.get_attribute(".verify__verdict", "data-state")))
    page.close()
    assert verdicts == ON_OPEN_HOSTS


def test_both_lists_of_open_hosts_are_one() -> None:
    script = (Path(__file__).parents[2] / "docs" / "assets" / "verify.js").read_text(encoding="utf-8")
    lists = re.findall(r"const (?:MESSENGERS|SOCIAL) = \[(.*?)\];", script, re.DOTALL)
    assert {name for each in lists for name in re.findall(r'"(.+?)"', each)} == OPEN_HOSTS


def test_no_verdict_on_half_a_number_but_one_on_a_pause(page: Any) -> None:
    verdict = page.locator(".verify__verdict")
    page.locator("#contact").press_sequentially("15007")
    expect(verdict).to_have_text("")
    expect(verdict).to_have_attribute("data-state", "unknown", timeout=3000)
    page.locator("#contact").press_sequentially("29")
    expect(verdict).to_have_attribute("data-state", "listed")
    page.fill("#contact", "")
    expect(verdict).to_have_text("")


def test_the_list_is_readable_without_a_script(browser: Any, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}/{PAGES['en']}")
    expect(page.locator("#contact")).to_be_hidden()
    expect(page.get_by_role("link", name="customerservice@gopay.co.id").last).to_be_visible()
    expect(page.get_by_text("021-5084-9000")).to_be_visible()
    context.close()
