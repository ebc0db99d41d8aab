"""Contrast, targets, focus, overflow, motion, forced colours and names are measured on the rendered page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.look.conftest import DESK, LANGUAGES, PAGES, PHONE, Open

pytestmark = pytest.mark.browser
SCRIPT = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
# WCAG 1.4.12; an adopted sheet, since the pages' own policy lets no style element in.
SPACING = """(() => { const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; '
        + 'word-spacing: .16em !important } p { margin-bottom: 2em !important }');
    document.adoptedStyleSheets = [sheet]; })()"""
LARGE = "document.documentElement.style.fontSize = '200%'"
USUAL = "document.documentElement.style.fontSize = ''"
UNFOLD = "document.querySelectorAll('main details').forEach((e) => { e.open = true })"
MENU = "document.querySelectorAll('.menu').forEach((e) => { e.open = true })"


def measure(page: Any, *names: str) -> list[str]:
    """Return the lines of each measure, with its name before them."""
    page.evaluate(SCRIPT)
    return [f"{name}: {line}" for name in names for line in page.evaluate(f"measure.{name}()")]


def focus(page: Any) -> list[str]:
    """Return the faults of focus; a key comes first, so that the browser shows the ring."""
    page.keyboard.press("Tab")
    return measure(page, "focus")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_page(open_view: Open, kind: str, language: str, width: int) -> None:
    page = open_view(language + PAGES[kind], width)
    page.evaluate(UNFOLD)
    lines = focus(page)
    page.emulate_media(color_scheme="dark")
    lines += [f"dark {line}" for line in measure(page, "focus")]
    page.evaluate(MENU)
    lines += [f"dark {line}" for line in measure(page, "contrast")]
    page.emulate_media(color_scheme="light")
    lines += measure(page, "contrast", "names") + ([] if kind == "sheet" else measure(page, "targets"))
    assert lines == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_text_has_room(open_view: Open, kind: str, language: str) -> None:
    lines = []
    page = open_view(language + PAGES[kind], PHONE)
    page.evaluate(UNFOLD)
    for name, change in (("as it is", "0"), ("large", LARGE), ("spaced", f"{USUAL}; {SPACING}")):
        page.evaluate(change)
        for width in (320, PHONE, DESK):
            page.set_viewport_size({"width": width, "height": 844})
            lines += [f"{name}, {width}: {line}" for line in measure(page, "overflow")]
    assert lines == []


@pytest.mark.parametrize("width", [320, 360, PHONE])
def test_no_line_of_a_heading_begins_with_a_mark(open_view: Open, site: Path, width: int) -> None:
    wrong = {}
    paths = [path.relative_to(site) for path in sorted(site.rglob("*.html"))]
    for path in (each for each in paths if each.parts[0] not in ("en", "go")):
        wrong[str(path)] = measure(open_view(path.as_posix(), width), "lines")
    assert {name: lines for name, lines in wrong.items() if lines} == {}


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_moves_for_those_who_asked_for_it(open_view: Open, kind: str) -> None:
    assert measure(open_view(PAGES[kind], PHONE, reduced_motion="reduce"), "motion") == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["home", "emergency", "search"])
def test_forced_colours(open_view: Open, kind: str, theme: str) -> None:
    page = open_view(PAGES[kind], PHONE, forced_colors="active", color_scheme=theme)
    page.evaluate(MENU)
    assert measure(page, "forced") == []


MAIN = "document.querySelector('main')"
LINK = "Object.assign(document.createElement('a'), {href: '#', textContent: '链接'})"
ADD = f"{MAIN}.appendChild({LINK})"
FAULTS = [
    ("contrast", f"{MAIN}.querySelector('p').style.color = '#949494'", "of 7"),
    ("targets", f"{MAIN}.append(document.createElement('button'))", "×"),
    ("focus", f"Object.assign({ADD}.style, {{position: 'fixed', left: '-999px'}})", "off screen"),
    ("focus", f"{ADD}.style.outline = '1px solid red'", "ring"),
    ("focus", f"{ADD}.style.outline = '3px solid #ddd'", "ring"),
    ("focus", f"{ADD}.tabIndex = 3", "tabindex"),
    ("overflow", f"Object.assign({MAIN}.style, {{width: '500px'}})", "wide"),
    ("overflow", f"Object.assign({MAIN}.style, {{height: '90px', overflow: 'hidden'}})", "cut off"),
    ("motion", f"{MAIN}.style.setProperty('transition', 'opacity 1s', 'important')", "moves"),
    ("lines", f"Object.assign({MAIN}.querySelector('h1'), {{textContent: '甲'.repeat(12) + '，乙'}})", "begins a line"),
    ("names", f"{ADD}.textContent = 'Link'", "not in zh"),
    ("names", f"{ADD}.textContent = ''", "no name"),
]


@pytest.mark.parametrize(("name", "fault", "words"), FAULTS, ids=lambda value: value[:20])
def test_fault_is_seen(open_view: Open, name: str, fault: str, words: str) -> None:
    page = open_view(PAGES["article"], PHONE)
    page.keyboard.press("Tab")
    page.evaluate(fault)
    assert [line for line in measure(page, name) if words in line]
