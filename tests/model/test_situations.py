"""A slip in the messages that search learns from is one finding at its line; a guide may have none of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from scripts.model.docs import read_docs
from scripts.model.situations import read_situations, situation_faults
from tests.check.site_writer import write
from tests.model.small_docs import small_docs

FILE = "docs/_data/situations/en.yml"
SLUGS = ("fix-otp", "reset-pin", "sign-in")


def messages(slug: str, count: int = 30) -> list[str]:
    return [f"  {slug}:", *(f"    - {slug} {'x' * (number + 1)}" for number in range(count))]


def text(*more: str) -> str:
    return "\n".join(["situations:", *(line for slug in SLUGS for line in messages(slug)), *more, ""])


def faults(tmp_path: Path, situations: str) -> list[str]:
    folder = write(tmp_path / "tree", {**small_docs(), FILE: situations})
    return [str(fault) for fault in situation_faults(read_docs(folder / "docs", date(2026, 11, 28)))]


def test_whole_messages_are_read(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "tree", {**small_docs(), FILE: "senses: [[paid, bought]]\n" + text("typed: {sign-in: [lost]}")}
    )
    docs = read_docs(folder / "docs", date(2026, 11, 28))
    _, found = read_situations(docs, "en")
    assert found is not None
    assert (found.senses, sorted(found.situations)) == ([["paid", "bought"]], sorted(SLUGS))
    assert found.typed == {"sign-in": ["lost"]}
    assert read_situations(docs, "zh")[1] is None
    assert list(situation_faults(docs)) == []


PRIVATE = "“%s” may be somebody’s; leave numbers, addresses and handles out"


@pytest.mark.parametrize(
    "message", ["Rp2.000.000 gone", "paid 1,500,000", "code 123456", "at 10.30 and 11.45", "50% @ 3"]
)
def test_silent(tmp_path: Path, message: str) -> None:
    assert faults(tmp_path, text().replace("fix-otp xxxx\n", f'"{message}"\n', 1)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("fix-otp xxxx\n", "write to me@shop.id\n", f"6: situations.fix-otp.3: {PRIVATE % 'me@shop.id'}"),
        ("fix-otp xxxx\n", "ring 0812-3456-7890\n", f"6: situations.fix-otp.3: {PRIVATE % '0812-3456-7890'}"),
        ("fix-otp xxxx\n", "ring +62 812 3456 7890\n", f"6: situations.fix-otp.3: {PRIVATE % '+62 812 3456 7890'}"),
        ("fix-otp xxxx\n", '"see @gopay_id"\n', f"6: situations.fix-otp.3: {PRIVATE % '@gopay_id'}"),
        ("fix-otp xxxx\n", "fix OTP, xxx!\n", "6: situations.fix-otp.3: stands under fix-otp already; keep one"),
        ("reset-pin x\n", "fix-otp x\n", "34: situations.reset-pin.0: stands under fix-otp already; keep one"),
        ("fix-otp x\n", "x" * 601 + "\n", "3: situations.fix-otp.0: 601 characters; cut it to 600"),
        ("    - sign-in x\n", "", "64: situations.sign-in: 29 messages; write 30 to 240"),
        ("  - last", "  - fix-otp x", "97: typed.reset-pin.0: stands under fix-otp already; keep one"),
        ("  - last", "  - ring 0812-3456-7890", f"97: typed.reset-pin.0: {PRIVATE % '0812-3456-7890'}"),
        ("  reset-pin:\n  - last", "  reset:\n  - last", "96: typed.reset: no article is called reset"),
        ("  sign-in:", "  sign-on:", "64: situations.sign-on: no article is called sign-on; did you mean sign-in?"),
    ],
)
def test_reported(tmp_path: Path, old: str, new: str, expected: str) -> None:
    before = text("typed:", "  reset-pin:", "  - last")
    assert old in before
    assert faults(tmp_path, before.replace(old, new, 1))[0] == f"{FILE}:{expected}"


def test_an_article_without_messages_is_named(tmp_path: Path) -> None:
    some = "\n".join(["situations:", *messages("fix-otp"), *messages("reset-pin"), ""])
    missing = "sign-in has no messages; write 30 to 240, or add `without: [sign-in]` above"
    assert faults(tmp_path, some) == [f"{FILE}:1: situations: {missing}"]
    assert faults(tmp_path, f"without: [sign-in]\n{some}") == []
