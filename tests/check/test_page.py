"""What the project asks of its own built pages; off where the tree has no register."""

from __future__ import annotations

import pytest

from tests.check import test_facts
from tests.check.conftest import Check
from tests.check.site_writer import Files, built_site, mkdocs_tree
from tests.check.test_facts import TODAY

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def tree(body: str, head: str = POLICY, register: bool = True) -> Files:
    """A MkDocs tree with a built site: its pages are home, and one without a source that holds `body`."""
    files = test_facts.tree() if register else mkdocs_tree()
    for name, text in built_site(body).items():
        plain = str(text).replace("</head>", f"{head}</head>") if name.endswith(".html") else text
        files[f"site/{name}"] = plain
    return files


def planted(files: Files, markup: str) -> Files:
    """The markup on the index pages of both languages, which have no Markdown."""
    for name in ("site/account/index.html", "site/en/account/index.html"):
        files[name] = str(files[name]).replace("<h2 id", markup + "<h2 id", 1)
    return files


def found_on(check: Check, files: Files, path: str = "site/account/index.html") -> set[str]:
    return {row["rule"] for row in check(files, *TODAY) if row["path"] == path}


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ('<img src="https://cdn.example/x.png" alt="x">', "third-party-resource"),
        ('<link rel="stylesheet" href="https://fonts.example/x.css">', "third-party-resource"),
        ("<script>var x = 1;</script>", "inline-code"),
        ("<style>p{color:red}</style>", "inline-code"),
        ('<p style="color:red">x</p>', "inline-code"),
        ('<a href="tel:1500788">x</a>', "unregistered-link"),
        ('<a href="mailto:a@example.org">x</a>', "unregistered-link"),
        ('<a href="https://gopay-help.com/">x</a>', "unregistered-link"),
        ('<a href="tel:**21*0811#">x</a>', "unregistered-link"),
        ('<a href="sms:0811">x</a>', "unregistered-link"),
        ('<area href="https://gopay-help.com/" alt="x">', "unregistered-link"),
        ("<p>gоpay.co.id</p>", "unregistered-domain"),
        ("<p>Call 0812 3456 7890</p>", "unregistered-contact"),
        ("<p>" + "长" * 30_000 + "</p>", "heavy-page"),
    ],
)
@pytest.mark.parametrize("register", [True, False])
def test_reported(check: Check, register: bool, markup: str, rule: str) -> None:
    files = planted(tree("", register=register), markup)
    assert found_on(check, files) == ({rule} if register else set())


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="../assets/logo.png" alt="x">',
        '<a href="https://gopay.co.id/bantuan">gopay.co.id/bantuan</a>',
        '<a href="tel:1500729">1500729</a>',
        '<a href="https://help.example.org/account/case.html">help.example.org</a>',
        '<script src="../assets/app.js"></script>',
        '<script type="application/json">{"a": 1}</script>',
    ],
)
def test_silent(check: Check, markup: str) -> None:
    assert found_on(check, planted(tree(""), markup)) == set()


def test_the_address_for_mistakes_is_let_through(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    files = planted(tree(""), '<a href="https://forge.example/issues">x</a>')
    assert found_on(check, files) == {"unregistered-link"}
    monkeypatch.setenv("REPORT_URL", "https://forge.example/issues")
    assert found_on(check, files) == set()


def test_policy_is_missing_on_one_page(check: Check) -> None:
    files = tree("")
    name = "site/account/index.html"
    files[name] = str(files[name]).replace(POLICY, "")
    assert found_on(check, files) == {"missing-policy"}
