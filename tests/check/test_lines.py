"""The line and column of a finding are those of the address, in Markdown and in HTML."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.site_writer import MKDOCS, Files, built_site, mkdocs_tree

START = 11  # the line of built_site's page on which the body begins
HTML = (
    ('<a href="gone.html">x</a>', [(0, 10)]),
    ('<p>x</p>\n<a class="x"\n   href="gone.html">x</a>', [(2, 10)]),
    ('<a href="gone.html">x</a>\n<a href="gone.html">x</a>', [(0, 10), (1, 10)]),
    ('<!-- <a href="gone.html"> -->\n<a href="gone.html">x</a>', [(1, 10)]),
    ('<template><a href="gone.html">x</a></template>\n<a href="gone.html">x</a>', [(1, 10)]),
    ("<script>var x = '<a href=\"gone.html\">';</script>\n<a href=gone.html>x</a>", [(1, 9)]),
    ('<img alt="x" src="/assets/logo.png"\n srcset="/assets/logo.png,\n gone.html 2x">', [(2, 2)]),
    ("<p>gone.html</p>\n<style>\n.a { background: url(gone.html) }</style>", [(2, 22)]),
)
BODY = 5  # the line of mkdocs_tree's article on which the body begins
MARKDOWN = (
    ("[a](gone.md) [b](reset-pin.md)\n[c](gone.md)\n\n[d](gone.md)", [(0, 5), (1, 5), (3, 5)]),
    ("`[x](gone.md)`\n\n```\n[x](gone.md)\n```\n\n[y](gone.md)", [(6, 5)]),
    ("<!-- [x](gone.md) -->\n\n[y](gone.md)", [(2, 5)]),
    ("[a](<gone.md> 'x')", [(0, 6)]),
    ("[x][r]\n\n[r]: gone.md", [(2, 6)]),
    ("- a\n    - [x](gone.md)", [(1, 11)]),
    ("> [x](gone.md)", [(0, 7)]),
    ("| a |\n|---|\n| [x](gone.md) |", [(2, 7)]),
    ("!!! note\n    [x](gone.md)", [(1, 9)]),
    ("<div markdown>\n[x](gone.md)\n</div>", [(1, 5)]),
    ("x[^1]\n\n[^1]: y\n\n    [x](gone.md)", [(4, 9)]),
)


@pytest.mark.parametrize(("body", "expected"), HTML)
def test_html(check: Check, body: str, expected: list[tuple[int, int]]) -> None:
    found = [row for row in check(built_site(body)) if row["path"] == "account/case.html"]
    assert [(row["line"] - START, row["column"]) for row in found] == expected


@pytest.mark.parametrize(("body", "expected"), MARKDOWN)
def test_markdown(check: Check, body: str, expected: list[tuple[int, int]]) -> None:
    found = [row for row in check(mkdocs_tree(body)) if row["path"] == "docs/zh/account/case.md"]
    assert [(row["line"] - BODY, row["column"]) for row in found] == expected


@pytest.mark.parametrize("front", ["---\ntitle: x\n---\n\n", "\ufeff", "\n\n"])
def test_front_matter_moves_no_line(check: Check, front: str) -> None:
    files = mkdocs_tree("[x](gone.md)")
    path = "docs/zh/account/case.md"
    files[path] = front + str(files[path])
    found = [row for row in check(files) if row["path"] == path]
    assert [row["line"] for row in found] == [BODY + front.count("\n")]


def test_windows_line_ends(check: Check) -> None:
    files = mkdocs_tree("a\n\n[x](gone.md)")
    path = "docs/zh/account/case.md"
    files[path] = str(files[path]).replace("\n", "\r\n")
    assert [row["line"] for row in check(files) if row["path"] == path] == [BODY + 2]


def test_in_an_included_file(check: Check) -> None:
    files = mkdocs_tree('--8<-- "note.md"')
    files["parts/note.md"] = "A note.\n\n[x](gone.md)\n"
    assert {(row["path"], row["line"], row["target"]) for row in check(files)} == {("parts/note.md", 3, "gone.md")}


def with_build(body: str) -> Files:
    """A tree with its built site, in which the same link is broken."""
    files = mkdocs_tree(body, MKDOCS)
    built = built_site('<p>see <a href="gone.html">x</a></p>')
    return {**{f"site/{name}": text for name, text in built.items()}, **files}


def test_a_built_page_is_traced_to_its_markdown(check: Check) -> None:
    found = check(with_build("Text.\n\nsee [x](gone.md) or <a href='gone.html'>x</a>"))
    rows = {(row["path"], row["line"], row["target"]) for row in found if row["rule"] == "broken-link"}
    assert rows == {(f"docs/{lang}/account/case.md", 7, "gone.html") for lang in ("zh", "en")}
