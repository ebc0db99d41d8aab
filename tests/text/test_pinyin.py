"""Our readings are pypinyin's: its interface is asked here, where a second of CPU costs nobody anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypinyin import Style, lazy_pinyin, pinyin

from scripts.text.pinyin import HAN, Reader
from scripts.text.readings import READINGS

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("重复", ["chong", "fu"]),
        ("重要", ["zhong", "yao"]),
        ("银行", ["yin", "hang"]),
        ("绿", ["lv"]),
        ("充值不成功", ["chong", "zhi", "bu", "cheng", "gong"]),
        ("", []),
    ],
)
def test_a_character_is_read_as_its_phrase_wants(run: str, expected: list[str]) -> None:
    assert Reader(run).readings(run) == expected


def test_readings_are_the_library_s_for_all_that_we_write_but_our_own_list() -> None:
    texts = (path.read_text(encoding="utf-8") for path in DOCS.rglob("*.*") if path.suffix in (".md", ".yml"))
    runs = {run for text in texts for run in HAN.findall(text) if not any(word in run for word in READINGS)}
    assert len(runs) > 5000
    reader = Reader("".join(runs))
    assert [run for run in runs if reader.readings(run) != lazy_pinyin(run)] == []


@pytest.mark.parametrize("word", READINGS)
def test_our_list_has_only_what_the_library_reads_otherwise(word: str) -> None:
    assert Reader(word).readings(word) == list(READINGS[word]) != lazy_pinyin(word)
    assert len(word) == len(READINGS[word])


def test_every_reading_of_a_character() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x9FA6)]
    reader = Reader("".join(characters))
    assert reader.all_readings("行")[:2] == ["xing", "hang"]
    assert reader.all_readings("🦊") == ["🦊"]
    for character in characters:
        theirs = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
        assert set(reader.all_readings(character)) == {reading.replace("ê", "e") for reading in theirs}


def test_spelled_keeps_what_is_no_han() -> None:
    assert Reader("付款").spelled("GoPay 付款") == "GoPay fukuan"
