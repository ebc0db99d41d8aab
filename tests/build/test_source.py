"""An error in a register names file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.build.channels import Channels
from scripts.build.source import SourceError, load, read_yaml

GOOD = """\
parties:
  gopay: {zh: GoPay, en: GoPay}
channels:
  gopay-phone:
    kind: short_code
    party: gopay
    name: {zh: 电话, en: Phone}
    dial: "1500729"
    source: https://gopay.co.id/
    verified: 2026-09-21
    next: 2027-03-21
retired: []
"""

FAULTS = [
    ("kind: short_code", "kind: telegram", 5, "channels.gopay-phone.kind"),
    ("party: gopay", "party: nobody", 1, "unknown party nobody"),
    ('dial: "1500729"', 'dial: "+621500729"', 4, "local service number"),
    ("next: 2027-03-21", "next: 2026-01-01", 4, "next must be later"),
    ("    next: 2027-03-21\n", "", 4, "next (when to verify again) is required"),
    ("source: https://gopay.co.id/", "source: http://gopay.co.id/", 4, "https addresses in plain ASCII"),
    ("source: https://gopay.co.id/", "source: https://gоpay.co.id/", 4, "https addresses in plain ASCII"),
    ("source: https://gopay.co.id/", "source: https://gopay.co.id@evil.example/", 4, "https addresses in plain ASCII"),
    ("name: {zh: 电话, en: Phone}", "name: {zh: 电话}", 7, "channels.gopay-phone.name.en"),
    ("name: {zh: 电话, en: Phone}", "name: {zh: <script>, en: Phone}", 7, "channels.gopay-phone.name.zh"),
    ("    verified:", "    verifed: 2026-01-01\n    verified:", 10, "channels.gopay-phone.verifed"),
    ("retired: []", "retired: [", 13, "broken YAML"),
    ("retired: []", "retired: []\nparties: {}", 13, "`parties` is written twice"),
    ("retired: []", "retired: []\n<<: {a: 1}", 13, "`<<` is not read here"),
    ("retired: []", "? [retired]\n: []", 12, "a key is one word or number"),
    ("retired: []", "retired: &all [*all]", 1, "contains itself"),
    ("en: Phone", "en: Ph\u202eone", 7, "invisible character U+202E"),
]


def write(folder: Path, text: str) -> Path:
    path = folder / "channels.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_register_is_silent(tmp_path: Path) -> None:
    loaded = load(write(tmp_path, GOOD), Channels)
    assert loaded.active["gopay-phone"].href == "tel:1500729"


@pytest.mark.parametrize(("old", "new", "line", "words"), FAULTS)
def test_a_fault_is_reported_at_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    path = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(SourceError) as error:
        load(path, Channels)
    assert f"{path}:{line}: " in str(error.value)
    assert words in str(error.value)


def test_a_missing_file_and_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="file is missing"):
        read_yaml(tmp_path / "none.yml")
    (tmp_path / "latin.yml").write_bytes(b"a: \xe9")
    with pytest.raises(SourceError, match="not UTF-8 at byte 3"):
        read_yaml(tmp_path / "latin.yml")
