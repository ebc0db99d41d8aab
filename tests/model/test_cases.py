"""A case that can't help its reader, or asks for a secret, is refused."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from pydantic import ValidationError

from scripts.model.cases import Cases
from scripts.model.channels import Channels
from scripts.model.register import Register
from scripts.render.escalation_block import Blocks, email_text

TEXT = {"zh": "字", "en": "word"}


def message(**change: Any) -> dict[str, Any]:
    return {
        "id": "write", "to": "gopay", "mode": "write", "label": TEXT, "meaning": TEXT,
        "text": "Yth. Tim GoPay, nomor [NOMOR HP]. Terima kasih.",
        "email": {"subject": "S", "text": "Lampiran.", "meaning": TEXT}, **change,
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
        "secrets": ["PIN"],
        "letter": {"thanks": "Terima kasih.", "sign": "Hormat saya, [NAMA]", "urgent": "DARURAT"},
        "pieces": {"foreigner": piece, "guard": piece},
        "digits": ["nol"],
        "blanks": {
            "NAMA": {"label": TEXT, "example": "A"},
            "NOMOR HP": {"label": TEXT, "example": "08"},
            "PIN": {"label": TEXT, "example": "1"},
        },
        "cases": {"login": case},
    }


REFUSED = [
    ({"messages": []}, "at least 1 item"),
    ({"have_ready": []}, "at least 1 item"),
    ({"urgency": "emergency"}, "an emergency needs words to say"),
    ({"route": "own"}, "own lists the channels"),
    ({"own": ["shop"]}, "own lists the channels"),
    ({"messages": [message(email=None)]}, "write needs an email"),
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
    loaded = Cases.model_validate(cases())
    register = Register.model_construct(cases=loaded)
    paragraphs = email_text(loaded.cases["login"].messages[0], register)
    assert paragraphs == [
        "Yth. Tim GoPay, nomor [NOMOR HP].",
        "Lampiran.",
        "Kalimat. Kalimat.",
        "Terima kasih. Hormat saya, [NAMA]",
    ]


def shown(**meta: Any) -> Any:
    messages = [message(), message(id="again", to="shop")]
    register = Register.model_construct(
        cases=Cases.model_validate(cases(messages=messages)),
        channels=Channels.model_construct(channels={"gopay-phone": None}),
    )
    file = File("zh/account/reset-pin.md", "docs", "site", use_directory_urls=False)
    page = Page("x", file, MkDocsConfig())
    page.meta = meta
    return Blocks(register).of(page)


def test_an_article_shows_the_messages_that_it_chooses() -> None:
    first = message()["id"]
    assert [each.id for each in shown(case="login").messages] == [first, "again"]
    assert [each.id for each in shown(case="login", messages=["again"]).messages] == ["again"]
    assert list(shown(case="login").blanks) == ["NOMOR HP", "NAMA"]
    assert not shown(case="login", messages=["again"]).follows_up and shown(case="login").follows_up
    assert shown(case="none") is None
