"""No page breaks its own policy or asks anything of a stranger, behind any door, with all that a reader can touch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.release.host_configs import HASHED, SHEET
from scripts.render.assets import sheet_script
from scripts.render.security_policy import meta_policy, sheet_meta_policy
from tests.tools import server as nginx

pytestmark = pytest.mark.browser
DOCS = Path(__file__).parents[2] / "docs"
PAGES = (
    *("index.html", "en/index.html", "a-z.html", "search.html", "404.html", "en/404.html", "account/index.html"),
    *("account/reset-pin.html", "en/emergency/report-stolen-wallet.html", "about/glossary.html"),
    *("en/contact/verify-a-contact.html", "emergency-sheet.html", "go/reset-pin.html"),
)
# Violations are kept before any script of the page runs; `found` is read by evaluate, never by eval.
LISTEN = """
window.found = [];
document.addEventListener('securitypolicyviolation', (event) => {
  found.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
});
"""
TOUCH = """() => {
  for (const each of document.querySelectorAll('summary, button')) each.click();
  for (const each of document.querySelectorAll('.blanks input')) {
    each.value = '<img src=x onerror=alert(1)>';
    each.dispatchEvent(new Event('input'));
  }
}"""
SOUNDS = re.compile(r"net::ERR_FILE_NOT_FOUND|status of 404")


@pytest.fixture(params=["http", "file", "nginx"])
def door(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The root of the site behind each door, the last with all headers of a host."""
    if request.param != "nginx":
        yield site.as_uri() if request.param == "file" else str(request.getfixturevalue("server"))
        return
    if nginx.missing():
        pytest.skip(nginx.missing())
    with nginx.serve(site) as address:
        yield f"https://localhost:{address.https}"


class Watch:
    """What a page says on the console, asks for, and breaks."""

    def __init__(self, browser: Any, base: str) -> None:
        self.faults: list[str] = []
        self.context = browser.new_context(ignore_https_errors=True)
        self.context.add_init_script(LISTEN)
        self.page = self.context.new_page()
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url, base))

    def _said(self, message: Any) -> None:
        if message.type in ("error", "warning") and not SOUNDS.search(message.text):
            self.faults.append(message.text)

    def _asked(self, url: str, base: str) -> None:
        if not url.startswith((base, "data:")):
            self.faults.append(f"asks for {url}")

    def visit(self, address: str) -> None:
        self.page.goto(address)
        _touch(self.page)
        self.faults += self.page.evaluate("window.found")


def _touch(page: Any) -> None:
    """Do what a reader can do on any page: open what is folded, fill in, choose a theme, copy, show, search."""
    page.evaluate(TOUCH)
    if page.locator("[data-show]").count():
        page.locator("[data-card]").wait_for()
        page.evaluate(TOUCH)
        page.keyboard.press("Escape")
    box = page.locator("input[role=combobox]:visible")
    if box.count():
        box.first.fill("refund 退款 <b>")
        page.wait_for_timeout(150)


def test_nothing_breaks_the_policy_or_leaves_the_site(browser: Any, site: Path, door: str) -> None:
    watch = Watch(browser, door)
    for path in PAGES:
        # A 404 has addresses from the root of the host; on a disk there is none, and the bundle leaves it out.
        if (site / path).exists() and not (door.startswith("file:") and path.endswith("404.html")):
            watch.visit(f"{door}/{path}")
    watch.context.close()
    assert watch.faults == []


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("() => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>') }", "require-trusted-types-for"),
        (
            "() => { const s = document.createElement('script'); s.src = 'a.js'; document.body.append(s) }",
            "HTMLScriptElement src",
        ),
        ("() => { location.href = 'javascript:1' }", "script-src"),
        ("() => { document.body.setAttribute('style', 'color:red') }", "style-src"),
        ("() => { new Image().src = 'https://evil.example/a.png' }", "evil.example"),
        ("() => { try { new Worker('a.js') } catch (e) {} }", "Worker constructor"),
    ],
)
def test_what_the_watch_looks_for_is_seen(browser: Any, server: str, script: str, fault: str) -> None:
    """The canaries: each of these must be a fault, or the test above means nothing."""
    watch = Watch(browser, server)
    watch.page.goto(f"{server}/index.html")
    try:
        watch.page.evaluate(script)
    except Exception as error:
        watch.faults.append(str(error))
    watch.page.wait_for_timeout(100)
    watch.faults += watch.page.evaluate("window.found")
    watch.context.close()
    assert fault in "\n".join(watch.faults)


def test_every_html_file_carries_the_policy_first(site: Path) -> None:
    sheet = sheet_meta_policy(sheet_script(DOCS))
    for path in site.rglob("*.html"):
        head = LexborHTMLParser(path.read_text(encoding="utf-8")).css("head > *")
        assert head[0].attributes.get("charset") == "utf-8", path
        assert (head[1].attributes.get("http-equiv") or "").lower() == "content-security-policy", path
        policy = head[1].attributes.get("content") or ""
        if path.name == SHEET:
            assert policy == sheet, path
        else:
            assert policy == meta_policy(), path


def test_all_assets_have_the_hash_that_lets_hosts_keep_them(site: Path) -> None:
    """saved.css alone has none: only pages opened from a disk load it."""
    plain = [path.name for path in (site / "assets").rglob("*.*") if not re.search(HASHED, path.name)]
    assert plain in ([], ["saved.css"])
