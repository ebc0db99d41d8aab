"""A contact of the register that one language names and the other does not is told where it stands."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.pair import EN, ZH, found_with, placed

MAIL = """  mail:
    kind: email
    party: gopay
    name: {zh: 邮箱, en: Email}
    address: help@gopay.co.id
    works_without: [app, registered_phone, login]
    source: https://gopay.co.id/
    verified: 2026-09-21
    next: 2027-03-21
"""
BOTH = "write it in both [differing-contact]"


def told(check: Check, chinese: str, english: str) -> list[str]:
    return placed(found_with(check, chinese, english, below={"docs/_data/channels.yml": ("channels:\n", MAIL)}))


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("写信给 help@gopay.co.id。", "Write to them.", f"{ZH}:14:5: help@gopay.co.id is not in {EN}; {BOTH}"),
        ("写信给他们。", "Write to Help@gopay.co.id.", f"{EN}:14:10: Help@gopay.co.id is not in {ZH}; {BOTH}"),
        ("打开网站。", "Open www.gopay.co.id.", f"{EN}:14:6: www.gopay.co.id is not in {ZH}; {BOTH}"),
        ("打开[网站](https://gopay.co.id/)。", "Open the site.", f"{ZH}:14:16: gopay.co.id is not in {EN}; {BOTH}"),
        ("[写信](mailto:help@gopay.co.id)。", "Write.",
         f"{ZH}:14:6: mailto:help@gopay.co.id is not linked in {EN} [differing-links]"),
        ("写信给 hlep@gopay.co.id。", "Write.",
         f"{ZH}:14:5: hlep@gopay.co.id is no address of the register; did you mean help@gopay.co.id? "
         "[unregistered-contact]"),
        ("打 1500729。", "Call.", f"{ZH}:14:3: 1500729 is not in {EN}; write the same in both [differing-figures]"),
    ],
)  # fmt: skip
def test_reported(chinese: str, english: str, expected: str, check: Check) -> None:
    assert told(check, chinese, english) == [expected]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("写信给 help@gopay.co.id。", "Write to [help@gopay.co.id](mailto:help@gopay.co.id)."),
        ("打开 gopay.co.id。", "Open [the site](https://www.gopay.co.id/en/)."),
        ("写信给 help@gopay.co.id，再写信给 help@gopay.co.id。", "Write to help@gopay.co.id."),
    ],
)
def test_silent(chinese: str, english: str, check: Check) -> None:
    assert [row for row in told(check, chinese, english) if "linked" not in row] == []
