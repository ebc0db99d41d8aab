"""Every page in real old browsers: whole on narrow screens and with double text, laid out as in today's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.engines.old_chromium import OLD, OldChromium
from tests.engines.test_journeys import ENGINES, require

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).with_name("boxes.js").read_text(encoding="utf-8")
# Width in px, text in per cent, what the address asks for.
VIEWS = [(390, 100, ""), (320, 100, ""), (390, 200, ""), (390, 100, "?mode=app"), (1280, 100, "")]
# What the floor may lack (tests/npm/stylelint.config.mjs): lines break elsewhere. Taken from today's.
PLAIN = (
    "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { text-wrap: wrap !important;"
    " text-autospace: no-autospace !important; text-spacing-trim: space-all !important }');"
    "document.adoptedStyleSheets = [sheet];"
)
# px: fonts are set a little differently, and old browsers round each line's height: 27 for 27.2.
SLACK = 4.0
Box = tuple[str, float, float, float]


def pages(site: Path) -> list[str]:
    """Return every page that a reader sees; those of go/ lead on at once, but for the triage."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted(path for path in found if not path.startswith("go/") or path == "go/triage.html")


def moved(old: list[Box], new: list[Box], text: int = 100) -> list[str]:
    """Return a line for each box that the old browser has elsewhere, in another width or with another gap before it."""
    if [box[0] for box in old] != [box[0] for box in new]:
        return [f"{len(old)} boxes, today {len(new)}"]
    return [
        f"{one[0]}: left, width, gap {one[1:]}, today {other[1:]}"
        for one, other in zip(old, new, strict=True)
        if any(abs(a - b) > SLACK * text / 100 for a, b in zip(one[1:], other[1:], strict=True))
    ]


class Today:
    """Today's Chromium, with what the floor lacks taken off."""

    def __init__(self, browser: Any) -> None:
        self.page = browser.new_page()

    def resize(self, width: int, height: int) -> None:
        """Give the page another size, in px."""
        self.page.set_viewport_size({"width": width, "height": height})

    def go(self, url: str) -> None:
        """Open an address."""
        self.page.goto(url)
        self.run(PLAIN)

    def run(self, script: str) -> Any:
        """Return what a script returns."""
        return self.page.evaluate(f"() => {{ {script} }}")


@pytest.fixture(scope="module")
def today(browser: Any, server: str) -> Callable[[str, tuple[int, int, str]], list[Box]]:
    """Return a function that returns the boxes of a page in today's browser; each page and view is measured once."""
    page = Today(browser)
    return cache(lambda path, view: measure(page, server, path, view)[0])


@pytest.fixture(scope="module", params=[name for name in OLD if name in ENGINES])
def old(request: pytest.FixtureRequest) -> Iterator[OldChromium]:
    """An old browser; whatever its console has against the pages at the end fails."""
    require(request.param)
    engine = OldChromium(request.param)
    yield engine
    faults = engine.faults()
    engine.close()
    assert faults == []


def measure(engine: Any, server: str, path: str, view: tuple[int, int, str]) -> tuple[list[Box], list[str]]:
    """Return the boxes of a page, and what is cut off, past the edge or over something else."""
    width, text, query = view
    engine.resize(width, 844)
    engine.go(f"{server}/{path}{query}")
    engine.run(f"document.documentElement.style.fontSize = '{text}%'")
    engine.run(SCRIPT)
    boxes = [(box[0], box[1], box[2], box[3]) for box in engine.run("return floor.boxes()")]
    return boxes, engine.run("return floor.faults()")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_page(old: OldChromium, today: Any, site: Path, server: str, view: tuple[int, int, str]) -> None:
    lines = []
    for path in pages(site):
        boxes, faults = measure(old, server, path, view)
        lines += [f"{path}: {line}" for line in faults + moved(boxes, today(path, view), view[1])]
    assert lines == []


@pytest.mark.parametrize("path", ["en/index.html", "emergency/report-lost-phone.html"])
def test_the_ring_is_ours(old: OldChromium, server: str, path: str) -> None:
    old.resize(1000, 900)
    old.go(f"{server}/{path}")
    ring = "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth, s.outlineColor]"
    accent = old.run("return getComputedStyle(document.querySelector('footer a')).color")
    seen = []
    for _ in range(12):
        old.press("Tab", 9)
        seen.append(old.run(ring))
    assert [each for each in seen if each[:2] != ["solid", "3px"]] == []
    assert accent in {each[2] for each in seen}


FAULTS = [
    ("document.querySelector('.related').style.marginTop = '-120px'", "overlaps"),
    ("document.querySelector('article').style.cssText = 'height: 90px; overflow: hidden'", "cut off"),
    ("document.querySelector('main').style.width = '500px'", "wide"),
    ("document.querySelector('.language').style.marginLeft = '8px'", "gap"),
]


@pytest.mark.parametrize(("fault", "words"), FAULTS)
def test_a_fault_is_seen(old: OldChromium, today: Any, server: str, fault: str, words: str) -> None:
    path, view = "en/account/reset-pin.html", VIEWS[0]
    measure(old, server, path, view)
    old.run(fault)
    lines = old.run("return floor.faults()") + moved(old.run("return floor.boxes()"), today(path, view))
    assert [line for line in lines if words in line]
