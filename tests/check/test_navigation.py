"""The nav of mkdocs.yml and the tree of documents tell the same story."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.site_writer import MKDOCS, built_site, mkdocs_tree

PAGES = ("index.md", "account/reset-pin.md", "account/case.md", "account/支付.md")


def nav(*pages: str) -> str:
    return MKDOCS + "nav:\n" + "".join(f"  - {page}\n" for page in pages)


@pytest.mark.parametrize(
    "config",
    [
        MKDOCS,
        nav(*PAGES),
        nav(*PAGES, "Elsewhere: https://example.org/"),
        nav("Home: index.md", "Account:\n      - account/reset-pin.md\n      - Case: account/case.md", PAGES[3]),
        nav(*PAGES[:3]) + "not_in_nav: |\n  /account/支付.md\n",
    ],
)
def test_silent(check: Check, config: str) -> None:
    assert check(mkdocs_tree(config=config)) == []


def test_not_in_nav(check: Check) -> None:
    found = {(row["path"], row["line"], row["rule"]) for row in check(mkdocs_tree(config=nav(*PAGES[:3])))}
    assert found == {(f"docs/{lang}/account/支付.md", 1, "not-in-nav") for lang in ("zh", "en")}


def test_broken_nav(check: Check) -> None:
    config = nav(*PAGES, "account/cas.md")
    found = [(row["path"], row["line"], row["rule"], row["target"]) for row in check(mkdocs_tree(config=config))]
    line = config.count("\n", 0, config.index("account/cas.md")) + 1
    assert found == [("mkdocs.yml", line, "broken-nav", "account/cas.md")]


@pytest.mark.parametrize("section", ["account", "account："])
def test_a_section_without_its_colon_is_told_alone(check: Check, section: str) -> None:
    config = nav(PAGES[0], f"{section}\n" + "".join(f"      - {page}\n" for page in PAGES[1:]))
    found = [(row["path"], row["message"]) for row in check(mkdocs_tree(config=config))]
    assert found == [("mkdocs.yml", f"“{section}” is no section, for want of a colon; write “account:”")]


def test_a_page_of_one_language_is_told_in_the_nav(check: Check) -> None:
    config = nav(PAGES[0], f"zh/{PAGES[1]}", *PAGES[2:])
    line = config.count("\n", 0, config.index("zh/account")) + 1
    message = f"nav names zh/{PAGES[1]}, of one language alone; write {PAGES[1]}"
    found = [(row["path"], row["line"], row["message"]) for row in check(mkdocs_tree(config=config))]
    assert found == [("mkdocs.yml", line, message)]


def test_orphan_in_a_tree_that_is_not_built(check: Check) -> None:
    files = mkdocs_tree(config=nav(*PAGES))
    for lang in ("zh", "en"):
        files[f"docs/{lang}/account/lonely.md"] = files[f"docs/{lang}/account/case.md"]
    rules = {(row["path"], row["rule"]) for row in check(files)}
    assert rules == {(f"docs/{lang}/account/lonely.md", "not-in-nav") for lang in ("zh", "en")}


def test_canonical_of_a_redirect(check: Check) -> None:
    files = built_site(head='<link rel="canonical" href="old.html">')
    assert {row["rule"] for row in check(files)} == {"listed-redirect", "wrong-canonical"}


def test_empty_page(check: Check) -> None:
    files = built_site()
    files["account/case.html"] = " \n"
    assert ("account/case.html", "empty-page") in {(row["path"], row["rule"]) for row in check(files)}
