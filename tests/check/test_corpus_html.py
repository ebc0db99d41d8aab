"""Every fault of the HTML corpus is found, alone; every odd but valid construct is left in peace."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check, brief
from tests.check.corpus import browser_faults, browser_valid, html_faults, html_valid
from tests.check.site_writer import built_site

URL = ("--site-url", "https://help.example.org/")
CASE = {"account/case.html", "en/account/case.html"}


@pytest.mark.parametrize(("body", "rule", "target"), (*html_faults.BODY, *browser_faults.BODY))
def test_fault_in_body(check: Check, body: str, rule: str, target: str) -> None:
    found = check(built_site(body), *URL)
    assert {(row["path"] in CASE, row["rule"], row["target"]) for row in found} == {(True, rule, target)}


@pytest.mark.parametrize(("head", "rule", "target"), (*html_faults.HEAD, *browser_faults.HEAD))
def test_fault_in_head(check: Check, head: str, rule: str, target: str) -> None:
    found = [row for row in check(built_site(head=head), *URL) if row["path"] == "account/case.html"]
    assert brief(found) == [(rule, target)]


@pytest.mark.parametrize("body", (*html_valid.BODY, *browser_valid.BODY))
def test_valid_body(check: Check, body: str) -> None:
    assert check(built_site(body), *URL) == []


@pytest.mark.parametrize("head", (*html_valid.HEAD, *browser_valid.HEAD))
def test_valid_head(check: Check, head: str) -> None:
    assert check(built_site(head=head), *URL) == []
