"""A label in bold that the glossary lacks is named with its line; other bold words are left alone."""

from __future__ import annotations

import pytest

from scripts.labels import unknown

KNOWN = frozenset({"Lupa PIN", "Berhasil"})
TEXTS = [
    ("点 **Lupa PIN**（Forgot PIN，忘记 PIN），再**等一等**", []),
    ("标题\n\n点 **Lupa Pin**", [(3, "Lupa Pin")]),
    ("**Berhasil** 或 **Sukses**", [(1, "Sukses")]),
    ("**6 位 PIN**", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_unknown(text: str, expected: list[tuple[int, str]]) -> None:
    assert list(unknown(text, KNOWN)) == expected
