"""How texts sound is worked out once for the same texts: that reads a dictionary of 47,000 phrases."""

from __future__ import annotations

import pytest

from scripts.search import index_script


def test_the_same_texts_are_heard_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def sounds(short: list[str], known: set[str]) -> tuple[str, str]:
        asked.append(short)
        return "runs", "sounds"

    monkeypatch.setattr(index_script, "sounds", sounds)
    heard: index_script.Heard = {}
    first, again = (index_script._tables(["重置"], "重置密码", heard) for _ in range(2))
    assert (first, len(asked)) == (again, 1)
    index_script._tables(["重置"], "重置密码和钱包", heard)
    assert (len(asked), len(heard)) == (2, 1)
