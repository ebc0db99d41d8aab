"""What a blank is called is one of the register's own names, and the one that the words beside it ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scripts.check.read.blanks import NAMES, blank_for

CASES = Path(__file__).parents[2] / "docs/_data/cases.yml"
ASKED = [
    ("Tanggal: | sebesar Rp", "TANGGAL"),
    ("Tanggal 5, sebesar Rp|.", "JUMLAH"),
    ("nomor laporan saya |", "NOMOR LAPORAN"),
    ("Report number: |", "NOMOR LAPORAN"),
    ("受理编号：|", "NOMOR LAPORAN"),
    ("My phone number is |", "NOMOR HP"),
    ("| (order number)", "ID TRANSAKSI"),
    ("交易号 |，时间", "ID TRANSAKSI"),
    ("Pukul | WIB", "JAM"),
    ("The shop’s name: |", "NAMA TOKO"),
    ("姓名：|", "NAMA"),
]


def test_the_register_has_each() -> None:
    assert set(yaml.safe_load(CASES.read_text(encoding="utf-8"))["blanks"]) >= NAMES


@pytest.mark.parametrize(("words", "name"), ASKED)
def test_asked_for(words: str, name: str) -> None:
    assert blank_for(words.replace("|", ""), words.index("|")) == f"[{name}]"


def test_nothing_is_asked_for() -> None:
    assert blank_for("Wait: ", 6) == ""
