"""Words of the frame are put together as a person would write them."""

from __future__ import annotations

import pytest

from scripts.text.inline_markdown import addressed


@pytest.mark.parametrize(
    ("pattern", "party", "expected"),
    [
        ("发给%s", "GoPay", "发给 GoPay"),
        ("发给%s", "银行", "发给银行"),
        ("对%s说", "手机运营商", "对手机运营商说"),
        ("对%s说", "GoPay 商家支持", "对 GoPay 商家支持说"),
        ("Write to %s", "GoPay", "Write to GoPay"),
        ("Say to %s", "The mobile operator", "Say to the mobile operator"),
    ],
)
def test_a_party_is_named_inside_a_sentence(pattern: str, party: str, expected: str) -> None:
    assert addressed(pattern, party) == expected
