"""Each dangerous sentence is told whole by its reader; what warns of it is told by none."""

from __future__ import annotations

import pytest

from scripts.check.read.certainties import certainties
from scripts.check.read.fees_first import fees_first
from scripts.check.read.promises import promises
from scripts.check.read.secrets_asked import requests
from tests.check.corpus import dangerous_sentences

READERS = {"secret": requests, "time": promises, "end": certainties, "fee": fees_first}
DANGEROUS = {
    "secret": (dangerous_sentences.SECRETS_ZH, dangerous_sentences.SECRETS_EN),
    "time": (dangerous_sentences.TIMES_ZH, dangerous_sentences.TIMES_EN),
    "end": (dangerous_sentences.ENDS_ZH, dangerous_sentences.ENDS_EN),
    "fee": (dangerous_sentences.FEES_ZH, dangerous_sentences.FEES_EN),
}
HARMLESS = (dangerous_sentences.HARMLESS_ZH, dangerous_sentences.HARMLESS_EN)


def told(text: str, kind: str) -> list[str]:
    return [found[0] for found in READERS[kind](text)]


def rows(texts: tuple[str, ...]) -> list[str]:
    return [row for text in texts for row in text.strip().split("\n")]


@pytest.mark.parametrize(
    ("kind", "sentence"), [(kind, row) for kind, texts in DANGEROUS.items() for row in rows(texts)]
)
def test_told(kind: str, sentence: str) -> None:
    assert told(f"**A.** 甲。\n{sentence}\nB", kind) == [sentence[:-1][:60]]


@pytest.mark.parametrize("sentence", rows(HARMLESS))
def test_harmless(sentence: str) -> None:
    assert {kind: told(sentence, kind) for kind in READERS} == {kind: [] for kind in READERS}
