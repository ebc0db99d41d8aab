"""A copy on a foreign host says that it is one; the site's own hosts, a folder and an app's files don't."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built with a list of its own hosts."""
    folder = tmp_path_factory.mktemp("copies") / "site"
    environment = {**os.environ, "OWN_HOSTS": "help.example.org guide.example.net"}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return folder


@pytest.fixture
def open_at(browser: Any, own: Path) -> Iterator[Callable[[str], Any]]:
    """Return a function that opens an address of any host, served from the built site."""
    context = browser.new_context()

    def answer(route: Any) -> None:
        file = own / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=file, content_type=TYPES.get(file.suffix, "text/html; charset=utf-8"))

    context.route(re.compile("^https:"), answer)
    page = context.new_page()

    def opener(address: str) -> Any:
        page.goto(address if address.startswith("https") else f"{own.as_uri()}/{address}")
        return page

    yield opener
    context.close()


@pytest.mark.parametrize(("page", "says"), [("index.html", "副本"), ("en/account/reset-pin.html", "This is a copy")])
def test_a_copy_on_a_foreign_host_says_so(open_at: Callable[[str], Any], page: str, says: str) -> None:
    expect(open_at(f"https://mirror.example.com/{page}").locator(".notice")).to_contain_text(says)


@pytest.mark.parametrize(
    "address",
    [
        "https://help.example.org/en/index.html",
        "https://guide.example.net/en/index.html",
        "https://appassets.androidplatform.net/en/index.html",
        "en/index.html",
    ],
)
def test_no_notice_where_the_site_is_at_home(open_at: Callable[[str], Any], address: str) -> None:
    page = open_at(address)
    page.wait_for_load_state("networkidle")
    assert page.locator(".notice").count() == 0
