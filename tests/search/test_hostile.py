"""A thousand hostile addresses: no element, no dialog, no exception, no freeze above 100 ms."""

import random
from typing import Any
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser
SEEDS = [
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</script><script>alert(1)</script>",
    "javascript:alert(1)",
    "\"'><iframe srcdoc='<script>parent.alert(1)</script>'>",
    "{{constructor.constructor('alert(1)')()}}",
    "__proto__",
    "constructor",
    "hasOwnProperty toString",
    "(a+)+$ " + "a" * 5000 + "!",
    "\u202e\u2066退款\u2069",
    "\ufeff\u200b\u200d忘记密码",
    "\ud800退款",
    "退款\udfff",
    "a\u0300" * 3000,
    "退" * 20000,
    "[" * 5000,
    "\\" * 5000,
    "%00%0a%ff",
    "|\n#$%&'()+",
    "zhi" * 3000,
    "recieve " * 2000,
    "x" * 1_000_000,
    "付不了" * 300_000,
]
ALLOWED = {"A", "STRONG", "SPAN", "MARK", "P", "DIV", "BUTTON", "UL", "LI"}
TRY = """query => new Promise(done => {
  const box = document.querySelector("input[role=combobox]");
  const results = document.querySelector("[data-search-results]");
  box.value = query;
  const typed = box.value;
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const start = performance.now();
  setTimeout(() => {
    const names = [...new Set([...results.querySelectorAll("*")].map((element) => element.tagName))];
    done([performance.now() - start, names, results.getAttribute("data-query") === typed]);
  }, 0);
})"""


def queries() -> list[str]:
    """The seeds, each whole, cut, doubled and mixed with others: the same thousand on every run."""
    chance = random.Random(11)
    short = [seed[:400] for seed in SEEDS]
    mixed = []
    while len(mixed) < 1000 - len(SEEDS):
        one, other = chance.choice(short), chance.choice(short)
        mixed.append(one[: chance.randrange(1, 60)] + other[chance.randrange(0, 40) :])
    return SEEDS + mixed


def ask(page: Any, query: str) -> tuple[float, list[str], bool]:
    """Try a query; a slow answer is tried twice more, since the machine may be busy with something else."""
    for _ in range(3):
        milliseconds, names, is_answered = page.evaluate(TRY, query)
        if milliseconds <= 100:
            break
        page.evaluate(TRY, "")
    return milliseconds, names, is_answered


def test_hostile_queries(browser: Any, server: str) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.goto(f"{server}/search.html?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E%ED%A0%80%00%ff")
    page.wait_for_selector("[data-search-results]:not([data-query=''])", state="attached")
    slow = []
    for query in queries():
        milliseconds, names, is_answered = ask(page, query)
        assert set(names) <= ALLOWED, query[:80]
        assert is_answered, query[:80]
        if milliseconds > 100:
            slow.append((round(milliseconds), query[:60]))
    page.close()
    assert faults == []
    assert slow == []


def test_hostile_addresses(browser: Any, server: str) -> None:
    """A part of them arrives as an address, as a link from elsewhere would."""
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    for query in [*(seed[:1500] for seed in SEEDS), *queries()[-16:]]:
        page.goto(f"{server}/en/search.html?q={quote(query, errors='replace')}", wait_until="commit")
        page.wait_for_selector("[data-search-results]:not([data-query=''])", state="attached")
        names = page.eval_on_selector_all("[data-search-results] *", "all => all.map(element => element.tagName)")
        assert set(names) <= ALLOWED, query[:80]
    page.close()
    assert faults == []
