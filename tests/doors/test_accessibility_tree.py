"""What a screen reader is told: Chromium's own accessibility tree of each page type, in both languages."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from tests.look.conftest import DESK, LANGUAGES, PAGES, Open, open_view

__all__ = ["open_view"]
pytestmark = pytest.mark.browser
NAMED = {"link", "button", "textbox", "combobox", "checkbox", "table", "navigation", "DisclosureTriangle"}
# A blank that is read as a bracket: takes `[NOMOR HP]`; a field's name says it with its words beside it.
ONLY_A_BLANK = re.compile(r"\[[A-Z0-9 /]+\]")
# Words that no other language has, where they stand in a sentence to say or show.
FOREIGN = """() => {
    const words = /\\b(saya|mohon|tolong|laporannya|terima kasih)\\b/i, found = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (words.test(node.data) && !node.parentElement.closest('a, dd')) found.push(
            [node.parentElement.closest('[lang]').lang, node.data.trim()]);
    }
    return found;
}"""


def tree(page: Any) -> list[tuple[str, str, int]]:
    """Return role, name and heading level of every node that a screen reader gets, in order."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [_read(node) for node in nodes if not node.get("ignored")]


def _read(node: Any) -> tuple[str, str, int]:
    level = next((each["value"]["value"] for each in node.get("properties", []) if each["name"] == "level"), 0)
    return node["role"]["value"], str(node.get("name", {}).get("value", "")).strip(), level


def faults(nodes: list[tuple[str, str, int]]) -> list[str]:
    """Return what is missing: names, landmarks, one first heading, no level left out, headers of tables."""
    roles = [role for role, _, _ in nodes]
    lines = [f"{role} without a name" for role, name, _ in nodes if role in NAMED and not name]
    lines += [f"{role} is called {name}" for role, name, _ in nodes if role in NAMED and ONLY_A_BLANK.fullmatch(name)]
    lines += [f"{roles.count('main')} main"] if roles.count("main") != 1 else []
    levels = [level for role, _, level in nodes if role == "heading"]
    lines += [f"{levels.count(1)} first headings"] if levels.count(1) != 1 else []
    lines += [f"h{after} follows h{before}" for before, after in pairwise(levels) if after > before + 1]
    if "table" in roles and "columnheader" not in roles:
        lines.append("a table without headers")
    return lines


def unfold(page: Any) -> None:
    """Open all that is folded, and wait for the fields that a script puts there then."""
    page.evaluate("document.querySelectorAll('main details').forEach((each) => { each.open = true })")
    if page.locator(".blanks").count():
        page.locator(".blanks input").first.wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_page(open_view: Open, kind: str, language: str) -> None:
    page = open_view(language + PAGES[kind], DESK)
    unfold(page)
    assert faults(tree(page)) == []
    assert [text for lang, text in page.evaluate(FOREIGN) if lang != "id"] == []


PLANTED: list[tuple[str, str]] = [
    ("document.querySelector('main a').textContent = ''", "link without a name"),
    ("document.querySelector('h2').setAttribute('aria-level', '4')", "h4 follows h1"),
    ("document.querySelector('main').append(document.createElement('button'))", "button without a name"),
    ("document.querySelector('table').removeAttribute('aria-labelledby')", "table without a name"),
    ("document.querySelectorAll('thead').forEach((each) => each.remove())", "a table without headers"),
    (
        "document.querySelector('.blanks input').removeAttribute('aria-labelledby');"
        "document.querySelector('.blanks input').setAttribute('aria-label', '[NOMOR HP]')",
        "is called",
    ),
]


@pytest.mark.parametrize(("fault", "words"), PLANTED)
def test_fault_is_seen(open_view: Open, fault: str, words: str) -> None:
    page = open_view("en/emergency/report-lost-phone.html", DESK)
    unfold(page)
    page.evaluate(fault)
    assert [line for line in faults(tree(page)) if words in line]
