"""Read without our styles (a text browser, a reader mode, a snippet), words stay apart and lists do not nest."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
EXPECTED = Path(__file__).with_name("printed")
ARTICLES = ("account/reset-pin.html", "en/emergency/report-lost-phone.html", "en/payments/fix-failed-payment.html")
INLINE = r"(?:a|b|button|i|label|s|small|span|strong|time)"
# Two inline elements with text and nothing between them: takes `</b><a href="x">y`; leaves `</b> <a>`, `</b><br>`.
CLOSED, OPENED = rf"(?:</{INLINE}>)+", rf"(?:<{INLINE}(?: [^>]*)?>)+"
RUN_TOGETHER = re.compile(rf"[^<>\s：]{CLOSED}{OPENED}[^<>\s]")


def run_together(html: str) -> Iterator[str]:
    """Yield what stands around each place where words of two elements run together."""
    for found in RUN_TOGETHER.finditer(html):
        yield html[max(0, found.start() - 30) : found.end() + 20]


def test_words_stay_apart(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    found = [f"{page.relative_to(site)}: {line}" for page in pages for line in run_together(page.read_text("utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    ("html", "faults"),
    [
        ("<b>Phone</b><span>1500729</span>", 1),
        ('<strong>Days</strong><span class="a">Our advice</span>', 1),
        ("<b>Phone</b> <span>1500729</span>", 0),
        ("<b>Phone</b>\n<span>1500729</span>", 0),
        ("<p>Phone</p><p>1500729</p>", 0),
        ("<b></b><span>1500729</span>", 0),
    ],
)
def test_what_runs_together_is_found(html: str, faults: int) -> None:
    assert len(list(run_together(html))) == faults


def printed(page: Path) -> str:
    """Return what w3m prints of a page at 80 columns."""
    command = ["w3m", "-dump", "-cols", "80", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", str(page)]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=60).stdout


@pytest.mark.skipif(shutil.which("w3m") is None, reason="w3m is not installed (Debian: apt-get install w3m)")
@pytest.mark.parametrize("path", ARTICLES)
def test_a_text_browser_prints_the_whole_article(site: Path, path: str) -> None:
    """Changed what is said on purpose? RENEW_PRINTED=1 writes them again: read the difference."""
    expected = EXPECTED / f"{path.replace('/', '.').removesuffix('.html')}.txt"
    found = printed(site / path)
    if os.environ.get("RENEW_PRINTED"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
