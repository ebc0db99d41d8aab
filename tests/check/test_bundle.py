"""The offline bundle: what works on a website and fails from a folder."""

from __future__ import annotations

import pytest

from scripts.feeds import manifest
from tests.check.conftest import Check
from tests.check.site_writer import Files, built_site

BUNDLE = ("--bundle", "TREE", "--site-url", "https://help.example.org/")
SILENT = (
    '<a href="reset-pin.html">PIN</a>',
    '<a href="index.html">目录</a>',
    '<a href="支付.html#need-help">支付</a>',
    '<a href="https://gopay.co.id/">GoPay</a>',
    '<a href="tel:1500729">1500729</a>',
    '<a href="#steps">步骤</a>',
    '<a href="?mode=app">x</a>',
)
REPORTED = (
    ('<a href="../../../x.html">x</a>', "leaves-bundle", "../../../x.html"),
    ('<a href="/account/reset-pin.html">PIN</a>', "root-absolute-link", "/account/reset-pin.html"),
    ('<img src="/assets/logo.png" alt="x">', "root-absolute-link", "/assets/logo.png"),
    ('<a href="./">目录</a>', "directory-link", "./"),
    ('<a href="../account/">目录</a>', "directory-link", "../account/"),
    ('<img src="https://cdn.example/x.png" alt="x">', "external-resource", "https://cdn.example/x.png"),
    ('<script src="//cdn.example/x.js"></script>', "external-resource", "//cdn.example/x.js"),
    ('<a href="https://help.example.org/account/reset-pin.html">PIN</a>', "online-own-link",
     "https://help.example.org/account/reset-pin.html"),
)  # fmt: skip


@pytest.mark.parametrize("body", SILENT)
def test_silent(check: Check, body: str) -> None:
    assert check(built_site(body), *BUNDLE) == []


@pytest.mark.parametrize(("body", "rule", "target"), REPORTED)
def test_reported(check: Check, body: str, rule: str, target: str) -> None:
    found = {(row["rule"], row["target"]) for row in check(built_site(body), *BUNDLE)}
    assert (rule, target) in found
    assert found <= {(rule, target), ("broken-link", target)}


def with_manifest(**more: str) -> Files:
    """A bundle whose names are ASCII, as every bundle's are; `more` is listed too."""
    plain = {name.replace("支付", "pay"): text for name, text in built_site().items()}
    files = {
        name: text if isinstance(text, bytes) else text.replace("支付", "pay").encode()
        for name, text in plain.items()
        if name.replace("/", "").replace(".", "").replace("-", "").isalnum() and name.isascii()
    }
    listed = {name: manifest.digest(content) for name, content in files.items()}
    made = manifest.manifest({**listed, **more}, "2026-11-22T00:00:00Z")
    return {**files, "MANIFEST.json": manifest.as_bytes(made)}


def test_manifest(check: Check) -> None:
    files = with_manifest()
    assert check(files, *BUNDLE) == []
    files["assets/style.css"] = "changed{}"
    files["extra.txt"] = "not listed"
    found = {(row["path"], row["rule"]) for row in check(files, *BUNDLE)}
    assert found == {("assets/style.css", "manifest-mismatch"), ("extra.txt", "manifest-mismatch")}


@pytest.mark.parametrize("spoilt", [{}, {"MANIFEST.json": "{}"}, {"MANIFEST.json": "[]"}])
def test_manifest_lists_too_much_or_is_none(check: Check, spoilt: Files) -> None:
    files = {**with_manifest(**{"gone.html": "0" * 64}), **spoilt}
    assert [(row["path"], row["rule"]) for row in check(files, *BUNDLE)] == [("MANIFEST.json", "manifest-mismatch")]
