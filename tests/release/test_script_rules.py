"""The lint of our scripts: what it reports, what it leaves alone, and that our own scripts are clean."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("tree_sitter_javascript")
from scripts.release.script_rules import faults

ROOT = Path(__file__).parents[2]


def found(tmp_path: Path, source: str) -> list[str]:
    path = tmp_path / "a.js"
    path.write_text(source, encoding="utf-8")
    return [fault.removeprefix(f"{path}:") for fault in faults(path)]


@pytest.mark.parametrize(
    "source",
    [
        "element.textContent = text;",
        "element.replaceChildren(node);",
        "setTimeout(function () { go(); }, 100);",
        "setTimeout(go, 100);",
        "log.write(text); store.cookie = 1;",
        "var note = 'innerHTML is forbidden here';",
        "// eval(innerHTML)\nvar a = 1;",
        "link.setAttribute('href', address);",
        "var pattern = /<script>/;",
    ],
)
def test_silent(tmp_path: Path, source: str) -> None:
    assert found(tmp_path, source) == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("element.innerHTML = text;", "innerHTML"),
        ("element['innerHTML'] = text;", "innerHTML"),
        ("element.outerHTML = text;", "outerHTML"),
        ("element.insertAdjacentHTML('beforeend', text);", "insertAdjacentHTML"),
        ("document.write(text);", "write"),
        ("window.document.writeln(text);", "writeln"),
        ("eval(text);", "eval"),
        ("window.eval(text);", "eval"),
        ("(0, eval)(text);", "eval"),
        ("new Function(text)();", "Function"),
        ("Function('return this')();", "Function"),
        ("setTimeout('go()', 1);", "setTimeout with text"),
        ("window.setInterval(`go()`, 1);", "setInterval with text"),
        ("setTimeout('go(' + 1 + ')', 1);", "setTimeout with text"),
        ("new Worker('a.js');", "Worker"),
        ("navigator.serviceWorker.register('a.js');", "serviceWorker"),
        ("fetch('a.json');", "fetch"),
        ("new XMLHttpRequest();", "XMLHttpRequest"),
        ("import('a.js');", "module"),
        ("import a from 'a.js';", "module"),
        ("document.cookie = 'a=b';", "cookie"),
        ("link.setAttribute('onclick', 'go()');", "setAttribute('onclick')"),
        ("location.href = 'javascript:go()';", "javascript"),
        ("range.createContextualFragment(text);", "createContextualFragment"),
        ("function (", "syntax error"),
    ],
)
def test_reported(tmp_path: Path, source: str, name: str) -> None:
    assert [fault for fault in found(tmp_path, f"\n{source}") if fault.startswith(f"2: {name}")]


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "assets").glob("*.js")), ids=lambda path: path.name)
def test_our_own_scripts_are_clean(path: Path) -> None:
    assert faults(path) == []
