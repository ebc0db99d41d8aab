"""An error in a register names file, line and field."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.model.channels import Channels
from scripts.model.source import SourceError, read_document
from tests.tools.records import load

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

PHONE = """kind: short_code
    party: gopay
    name: {zh: 电话, en: Phone}
    dial: "1500729"
""".rstrip()
SHOWN = "display is the host and the path of url"
PLAIN = "https addresses in plain ASCII"
WEB_FAULTS = [
    ("https://gopay.co.id/bantuan", "gоpay.co.id/bantuan", SHOWN),
    ("https://gopay.co.id/bantuan", "gopay.co.id", SHOWN),
    ("https://evil.example/gopay.co.id", "gopay.co.id", SHOWN),
    ("https://gopay.co.id:8443/", "gopay.co.id", PLAIN),
    ("https://xn--gpay-0qa.co.id/", "xn--gpay-0qa.co.id", PLAIN),
    ("https://a.xn--gpay-0qa.co.id/", "a.xn--gpay-0qa.co.id", PLAIN),
    ("https://1.2.3.4/", "1.2.3.4", PLAIN),
    ("'https://gopay.co.id/\"><b>'", "gopay.co.id", PLAIN),
    ("https://gopay.co.id/a b", "gopay.co.id/a", PLAIN),
    ("https://gopay.co.id/<b", "gopay.co.id/b", PLAIN),
    ('"https://gopay.co.id/\\n"', "gopay.co.id", PLAIN),
]
NO_MAIL = ['"a@gopay.co.id\\n"', "a@xn--gpay-0qa.co.id", "a@gоpay.co.id", "'a@gopay.co.id?cc=b@c.id'"]
FAULTS = [
    ("kind: short_code", "kind: telegram", 5, "channels.gopay-phone.kind"),
    ('dial: "1500729"', 'dial: "+621500729"', 4, "local service number"),
    ("next: 2027-03-21", "next: 2026-01-01", 4, "next must be later"),
    ("    next: 2027-03-21\n", "", 4, "next (when to verify again) is required"),
    ("source: https://gopay.co.id/", "source: http://gopay.co.id/", 4, "https addresses in plain ASCII"),
    ("source: https://gopay.co.id/", "source: https://gоpay.co.id/", 4, "https addresses in plain ASCII"),
    ("source: https://gopay.co.id/", "source: https://gopay.co.id@evil.example/", 4, "https addresses in plain ASCII"),
    ("name: {zh: 电话, en: Phone}", "name: {zh: 电话}", 7, "channels.gopay-phone.name.en: is missing"),
    ("name: {zh: 电话, en: Phone}", "name: {zh: <script>, en: Phone}", 7, "channels.gopay-phone.name.zh"),
    ("    verified:", "    verifed: 2026-01-01\n    verified:", 10, "channels.gopay-phone.verifed"),
    ("retired: []", "retired: [", 12, "broken YAML: [ has no end; close it with ]"),
    ("retired: []", "retired: []\nparties: {}", 13, "`parties` is written twice"),
    ("retired: []", "retired: []\n<<: {a: 1}", 13, "`<<` is not read here"),
    ("retired: []", "? [retired]\n: []", 12, "a key is one word or number"),
    ("retired: []", "retired: &all [*all]", 1, "contains itself"),
    ("en: Phone", "en: Ph\u202eone", 7, "invisible character U+202E"),
    ("en: Phone", 'en: "Ph\\u202eone"', 7, "invisible character U+202E"),
    ("parties:\n  gopay:", 'parties:\n  "go\\u200bpay":', 2, "invisible character U+200B"),
    ("retired: []", "retired: [] # \u2066", 12, "invisible character U+2066"),
    ('dial: "1500729"', "dial: १५००७२९", 4, "local service number"),
    ('dial: "1500729"', 'dial: "1500729\\n"', 4, "local service number"),
    ('dial: "1500729"', 'dial: "1500729"\n    display: "1500728"', 4, "display shows what dial dials"),
    ('dial: "1500729"', 'dial: "1500729"\n    display: "+1500729"', 4, "display shows what dial dials"),
    ('dial: "1500729"', 'dial: "1500729"\n    display: 1500729 or ask', 4, "display shows what dial dials"),
    ('dial: "1500729"', 'dial: "1500729"\n    display: १५००७२९', 4, "display shows what dial dials"),
    ('dial: "1500729"', 'dial: "1500729"\n    url: https://gopay.co.id/', 4, "short_code has no url"),
    (PHONE, 'kind: in_app\n    how: {zh: a, en: a}\n    display: "1"', 4, "in_app has no display"),
    (PHONE, "kind: web\n    url: https://gopay.co.id/\n    dial: '1500728'", 4, "web has no dial"),
    *((PHONE, f"kind: web\n    url: {url}\n    display: {display}", 4, words) for url, display, words in WEB_FAULTS),
    *((PHONE, f"kind: email\n    address: {address}", 4, "e-mail address in plain ASCII") for address in NO_MAIL),
    (PHONE, "kind: email\n    address: a@b.example\n    display: c@b.example", 4, "display is the address"),
    (PHONE, 'kind: phone\n    dial: "+62 21 50849000"', 4, "a full number"),
    (PHONE, 'kind: phone\n    dial: "+00000000"', 4, "a full number"),
    (PHONE, 'kind: phone\n    dial: "+622150849000"\n    display: "021 5084-9001"', 4, "display shows what dial"),
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
    named = new + "\n    party: gopay\n    name: {zh: x, en: x}" if old == PHONE else new
    path = write(tmp_path, GOOD.replace(old, named))
    with pytest.raises(SourceError) as error:
        load(path, Channels)
    assert f"{path}:{line}: " in str(error.value)
    assert words in str(error.value)


SHOWN_WELL = [
    ("dial", 'kind: short_code\n    dial: "1500729"\n    display: 1-500-729', "1-500-729"),
    ("dial", 'kind: phone\n    dial: "+622150849000"\n    display: (021) 5084 9000', "(021) 5084 9000"),
    ("dial", 'kind: phone\n    dial: "+622150849000"\n    display: +62 21 5084 9000', "+62 21 5084 9000"),
    ("url", "kind: web\n    url: https://www.gopay.co.id/a/?lang=en\n    display: gopay.co.id/a", "gopay.co.id/a"),
    ("url", "kind: web\n    url: https://gopay.co.id/a/default.aspx\n    display: gopay.co.id/a", "gopay.co.id/a"),
    ("mail", "kind: email\n    address: a@gopay.co.id\n    display: a@gopay.co.id", "a@gopay.co.id"),
]


@pytest.mark.parametrize(("name", "record", "shown"), SHOWN_WELL)
def test_a_channel_may_be_shown_as_people_write_it(tmp_path: Path, name: str, record: str, shown: str) -> None:
    text = GOOD.replace(PHONE, f"{record}\n    party: gopay\n    name: {{zh: {name}, en: {name}}}")
    assert load(write(tmp_path, text), Channels).active["gopay-phone"].value == shown


def test_the_words_of_the_frame_hide_nothing(tmp_path: Path) -> None:
    path = tmp_path / "site.yml"
    path.write_text('zh: {a: b}\nen:\n  a:\n    - "Ph\\u202eone"\n', encoding="utf-8")
    assert [str(fault) for fault in read_document(path).faults] == [f"{path}:4: invisible character U+202E; delete it"]


def test_a_missing_file_and_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    assert "file is missing" in str(read_document(tmp_path / "none.yml").faults)
    (tmp_path / "latin.yml").write_bytes(b"a: \xe9")
    assert "not UTF-8 at byte 3" in str(read_document(tmp_path / "latin.yml").faults)


def test_a_counterparty_whose_hours_have_no_day_is_one_finding(tmp_path: Path) -> None:
    """A page says the day beside the hours."""
    named = "kind: counterparty\n    party: gopay\n    name: {zh: x, en: x}\n    how: {zh: x, en: x}"
    text = GOOD.replace(PHONE, f"{named}\n    hours: {{zh: x, en: x}}").replace("    next: 2027-03-21\n", "")
    assert load(write(tmp_path, text), Channels)
    with pytest.raises(
        SourceError, match=r"channels\.yml:\d+: .*verified \(the day on which the hours were looked up\)"
    ):
        load(write(tmp_path, text.replace("    verified: 2026-09-21\n", "")), Channels)
