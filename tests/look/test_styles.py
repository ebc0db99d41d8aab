"""Pruning Material's stylesheet changes nothing that a reader could see: computed styles, full against pruned.

Tables, admonitions, details and the frame's buttons, fields and asides are our own in site.css and left out of
Material's sheet on purpose (see overrides/kitchen-sink.html): the full sheet is all but the selectors that name those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import tinycss2
from rcssmin import cssmin

from scripts.render.assets import with_guide
from scripts.render.styles import material_css, split_selectors
from tests.conftest import ROOT
from tests.look.conftest import DESK, PAGES, PHONE

pytestmark = pytest.mark.browser
NAMES = "details|summary|table|thead|tbody|tr|th|td|button|input|label|aside"
OURS = re.compile(rf"(?<![\w-])(?:{NAMES})(?![\w-])|\.admonition")
NESTING = ("media", "supports")
# A number for each element and its pseudo-elements: equal numbers are equal computed styles. Variables show nothing.
TAKE = """() => {
    const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
    return [...document.querySelectorAll('*')].flatMap((element) => [null, '::before', '::after'].map((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') return 0;
        const text = names.map((name) => style[name]).join();
        let hash = 7;
        for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, 31) + text.charCodeAt(k)) | 0;
        return hash;
    }));
}"""
NAME = """(at) => {
    const element = document.querySelectorAll('*')[Math.floor(at / 3)], pseudo = ['', '::before', '::after'][at % 3];
    const style = getComputedStyle(element, pseudo || null);
    return [element.outerHTML.slice(0, 60) + pseudo, Object.fromEntries([...style].map((name) => [name, style[name]]))];
}"""
# What follows from the style of other elements; named only where nothing else differs.
DERIVED = re.compile(
    r"^(--|(block|inline)-size|width|height|(perspective|transform)-origin|inset|top|bottom|left|right)"
)
KINDS = [kind for kind in PAGES if kind != "sheet"]


def without_ours(nodes: list[Any]) -> str:
    """Return the rules without the selectors that name a family of elements that site.css styles alone."""
    kept = []
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [each for each in split_selectors(tinycss2.serialize(node.prelude)) if not OURS.search(each)]
            kept += [f"{','.join(selectors)}{{{tinycss2.serialize(node.content)}}}"] if selectors else []
        elif node.type == "at-rule" and node.lower_at_keyword in NESTING:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            kept.append(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{without_ours(inner)}}}")
        elif node.type == "at-rule" and node.lower_at_keyword != "charset":
            kept.append(node.serialize())
    return "".join(kept)


def full_sheet() -> str:
    """Return Material's whole stylesheet, less what is ours, and then site.css."""
    rules = tinycss2.parse_stylesheet(material_css(), skip_comments=True, skip_whitespace=True)
    return without_ours(rules) + str(cssmin(with_guide(ROOT / "docs" / "assets" / "site.css")))


@pytest.fixture(scope="module")
def pair(browser: Any) -> Iterator[tuple[Any, Any]]:
    """Two tabs: in the first the page as it is, in the second the same with the full stylesheet."""
    contexts = [browser.new_context() for _ in range(2)]
    sheet = full_sheet()
    contexts[1].route(
        re.compile(r"/assets/site\.[0-9a-f]{8}\.css$"), lambda route: route.fulfill(body=sheet, content_type="text/css")
    )
    yield contexts[0].new_page(), contexts[1].new_page()
    for context in contexts:
        context.close()


def differences(pair: tuple[Any, Any]) -> list[str]:
    """Return a line for each element whose computed style isn't the same in both tabs."""
    pruned, full = (page.evaluate(TAKE) for page in pair)
    assert len(pruned) == len(full) > 60
    places = [at for at, (one, other) in enumerate(zip(pruned, full, strict=True)) if one != other]
    lines = [_difference(pair, at) for at in places[:12]]
    return [line for line in lines if line] or [f"{len(places)} elements differ in size or place alone"] * bool(places)


def _difference(pair: tuple[Any, Any], at: int) -> str:
    (name, here), (_, there) = (page.evaluate(NAME, at) for page in pair)
    changed = {key: (here[key], there[key]) for key in here if here[key] != there.get(key) and not DERIVED.match(key)}
    return f"{name}: {changed}" if changed else ""


VIEWS = [
    ("phone", PHONE, {"color_scheme": "light", "media": "screen"}),
    ("desk, dark", DESK, {"color_scheme": "dark", "media": "screen"}),
    ("print", 794, {"color_scheme": "light", "media": "print"}),
]


@pytest.mark.parametrize(("kind", "language"), [*((kind, "") for kind in KINDS), ("home", "en/"), ("emergency", "en/")])
def test_pruned_looks_as_full(pair: tuple[Any, Any], server: str, kind: str, language: str) -> None:
    for page in pair:
        page.goto(f"{server}/{language}{PAGES[kind]}")
    lines = []
    for name, width, media in VIEWS:
        for page in pair:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(reduced_motion="reduce", **media)
            page.mouse.move(width - 1, 899)
        lines += [f"{name}: {line}" for line in differences(pair)]
    assert lines == []


STATES = {
    "chosen dark": "document.documentElement.dataset.theme = 'dark'",
    "unfolded": "document.querySelectorAll('details').forEach((e) => { e.open = true })",
    "no script": "document.documentElement.className = 'no-js'",
    "link in focus": "document.querySelector('article p a').focus()",
    "button in focus": "document.querySelector('.copy').focus()",
    "field in focus": "document.querySelector('#q').focus()",
    "copied": "document.querySelector('.copy').click()",
}

# What a script puts there after the first touch.
FIELDS = ".blanks input"
COMES_LATER = {
    "field in focus": ".search__close",
    "unfolded": FIELDS,
    "button in focus": FIELDS,
    "copied": FIELDS,
}


@pytest.mark.parametrize("state", STATES)
def test_pruned_looks_as_full_in_state(pair: tuple[Any, Any], server: str, state: str) -> None:
    for page in pair:
        page.goto(f"{server}/{PAGES['article']}")
        page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
        page.keyboard.press("Tab")
        page.evaluate(STATES[state])
        if state in COMES_LATER:
            page.locator(COMES_LATER[state]).first.wait_for(state="attached")
    assert differences(pair) == []


@pytest.mark.parametrize("target", ["article p a", ".copy", ".menu summary", ".sos", ".blanks summary"])
def test_pruned_looks_as_full_under_the_pointer(pair: tuple[Any, Any], server: str, target: str) -> None:
    for page in pair:
        page.goto(f"{server}/{PAGES['article']}")
        page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
        page.locator(target).first.hover()
    assert differences(pair) == []


def test_lost_rule_is_seen(pair: tuple[Any, Any], server: str) -> None:
    for page in pair:
        page.goto(f"{server}/{PAGES['article']}")
    pair[0].evaluate("document.querySelector('main h2').style.marginTop = '1px'")
    assert [line for line in differences(pair) if "margin-top" in line]
