"""A case that can't help its reader, or asks for a secret, is refused."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from scripts.build.cases import Cases
from scripts.build.escalation import email_text
from scripts.build.register import Register

TEXT = {"zh": "字", "en": "word"}


def message(**change: Any) -> dict[str, Any]:
    return {
        "id": "write", "to": "gopay", "mode": "write", "label": TEXT, "meaning": TEXT,
        "text": "Yth. Tim GoPay, nomor [NOMOR HP]. Terima kasih.", **change,
    }  # fmt: skip


def cases(**change: Any) -> dict[str, Any]:
    case = {
        "urgency": "days", "first": TEXT, "route": "signed_in", "have_ready": [TEXT], "next": TEXT,
        "messages": [message()], **change,
    }  # fmt: skip
    piece = {"text": "Kalimat.", "meaning": TEXT}
    return {
        "routes": {"signed_in": ["gopay-phone"], "locked_out": ["gopay-phone"]},
        "never_ask": {"pin": TEXT},
        "notes": [TEXT],
        "pieces": {"foreigner": piece, "guard": piece, "follow_up": piece},
        "digits": ["nol"],
        "blanks": {"NOMOR HP": {"label": TEXT, "example": "08"}, "PIN": {"label": TEXT, "example": "1"}},
        "cases": {"login": case},
    }


REFUSED = [
    ({"messages": []}, "at least 1 item"),
    ({"have_ready": []}, "at least 1 item"),
    ({"urgency": "emergency"}, "an emergency needs words to say"),
    ({"route": "own"}, "own lists the channels"),
    ({"own": ["shop"]}, "own lists the channels"),
    ({"messages": [message(), message()]}, "two messages have the same id"),
    ({"messages": [message(text="Isi [TANGGAL].")]}, "blank [TANGGAL] is not listed"),
    ({"messages": [message(text="Isi [uraian].")]}, "nested or lower-case blank"),
    ({"messages": [message(text="Isi [PILIH: [NOMOR HP]].")]}, "nested or lower-case blank"),
    ({"messages": [message(text="PIN saya [PIN].")]}, "asks for what we never ask for"),
    ({"messages": [message(text="<b>x</b>")]}, "string_pattern_mismatch"),
]


def test_a_whole_case_is_silent() -> None:
    loaded = Cases.model_validate(cases())
    assert loaded.channels_of("login") == ["gopay-phone"]


@pytest.mark.parametrize(("change", "words"), REFUSED)
def test_a_fault_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError) as error:
        Cases.model_validate(cases(**change))
    assert words in str(error.value)


def test_channels_stand_in_the_fixed_order() -> None:
    loaded = Cases.model_validate(cases(before=["operator"], after=["police"], route="locked_out"))
    assert loaded.channels_of("login") == ["operator", "gopay-phone", "police"]


def test_the_email_ends_with_thanks_once_and_holds_the_guard() -> None:
    loaded = Cases.model_validate(
        cases(messages=[message(email={"subject": "S", "text": "Lampiran.", "meaning": TEXT})])
    )
    register = Register.model_construct(cases=loaded)
    paragraphs = email_text(loaded.cases["login"].messages[0], register)
    assert paragraphs == [
        "Yth. Tim GoPay, nomor [NOMOR HP].",
        "Lampiran.",
        "Kalimat. Kalimat.",
        "Terima kasih. Hormat saya, [NAMA]",
    ]
