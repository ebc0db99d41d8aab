"""What other programs show for this site is drawn from our own icon: `python -m scripts.release.icons`."""

from __future__ import annotations

import base64
import struct
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from scripts.feeds.search_engines import CARD
from scripts.model import guide, languages
from scripts.model.docs import DATA, load_docs
from scripts.tools.browser import FLAGS, find

DOCS = Path(__file__).parents[2] / "docs"
ASSETS = DOCS / "assets"
PAGE = """<style>body {{ margin: 0; width: 1200px; height: 630px; background: #fbf8f3; color: #231f20; display: flex;
align-items: center; font-family: "Noto Sans CJK SC", sans-serif; line-height: 1.35 }}</style>
<img src="{icon}" width="300" style="margin:0 70px 0 90px"><div>
<div style="font-size:66px;font-weight:700">{names[0]}</div>
<div style="font-size:46px;font-weight:700;color:#6b2a55">{others}</div>
<div style="font-size:30px;margin-top:28px;color:#544b4d">{languages}<br>{not_ours}</div></div>"""
ICON = '<body style="margin:0"><img src="{icon}" width="{size}" height="{size}" style="display:block">'


def _card(icon: str) -> str:
    """The picture that a shared link shows: the names of the guide, its languages, and whom it does not belong to."""
    ours, words = languages.configured(), load_docs(DOCS).words
    names = [words[each]["site_name"] for each in ours]
    said = " · ".join(ours.names.values())
    not_ours = words[guide.configured().x_default]["not_ours"]
    return PAGE.format(icon=icon, names=names, others="<br>".join(names[1:]), languages=said, not_ours=not_ours)


def _picture(browser: Browser, html: str, width: int, height: int) -> bytes:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(html)
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def _ico(png: bytes, size: int) -> bytes:
    """Return an .ico with one PNG in it, which every browser since 2009 reads."""
    entry = struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + png


def main() -> int:
    """Draw the icon of iOS and favicon.ico into docs/assets, and the card, with the guide's names, into docs/_data."""
    icon = "data:image/svg+xml;base64," + base64.b64encode((ASSETS / "icon.svg").read_bytes()).decode()
    (ASSETS / "icons").mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        pictures = {size: _picture(browser, ICON.format(icon=icon, size=size), size, size) for size in (32, 180)}
        (DOCS / DATA / CARD).write_bytes(_picture(browser, _card(icon), 1200, 630))
        (ASSETS / "icons" / "apple-touch-icon.png").write_bytes(pictures[180])
        (ASSETS / "icons" / "favicon.ico").write_bytes(_ico(pictures[32], 32))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
