"""A case that can't help its reader, or asks for a secret, is refused."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from msgspec import ValidationError

from scripts.model.cases import Cases
from scripts.model.channels import Channels
from scripts.model.glossary import Glossary, Synonyms
from scripts.model.register import Register
from scripts.model.schema import take
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
        "locked_out": message(mode="say", email=None),
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


def register_of(loaded: Cases, channels: dict[str, Any]) -> Register:
    """As much of the register as a block asks for."""
    return Register(Channels({}, channels, []), loaded, Glossary([]), Synonyms())


REFUSED = [
    ({"messages": []}, "length >= 1"),
    ({"have_ready": []}, "length >= 1"),
    ({"urgency": "emergency"}, "an emergency needs words to say"),
    ({"route": "own"}, "own lists the channels"),
    ({"own": ["shop"]}, "own lists the channels"),
    ({"messages": [message(email=None)]}, "write needs an email"),
    ({"messages": [message(), message()]}, "two messages have the same id"),
    ({"messages": [message(text="Isi [TANGGAL].")]}, "blank [TANGGAL] is not listed"),
    ({"messages": [message(text="Isi [uraian].")]}, "“[uraian]” is no blank; there are NAMA"),
    ({"messages": [message(text="Isi [PILIH: [NOMOR HP]].")]}, "“[PILIH” is no blank"),
    ({"messages": [message(text="Isi [nomor hp].")]}, "“[nomor hp]” is no blank; write [NOMOR HP]"),
    ({"messages": [message(text="Isi 【NOMOR HP】.")]}, "“【NOMOR HP】” is no blank; write [NOMOR HP]"),
    ({"messages": [message(text="Isi [NOMOR HP.")]}, "“[NOMOR HP” is no blank; write [NOMOR HP]"),
    ({"messages": [message(text="Isi NOMOR HP].")]}, "“NOMOR HP]” is no blank; write [NOMOR HP]"),
    ({"messages": [message(text="Isi ____.")]}, "“____” is no blank"),
    ({"messages": [message(text="Isi [].")]}, "“[]” is no blank"),
    ({"messages": [message(text="Nomor saya NOMOR HP.")]}, "NOMOR HP is a blank; write [NOMOR HP]"),
    ({"messages": [message(text="Saya 忘记 PIN.")]}, "“忘记” is not in the language of the message"),
    ({"messages": [message(text="Saya，lupa.")]}, "“，” is not in the language of the message"),
    ({"messages": [message(text="Saya **lupa**.")]}, "is printed as it is typed: a message is plain text"),
    ({"messages": [message(text="Saya saya lupa.")]}, "“Saya saya” is twice the same word"),
    ({"messages": [message(text="PIN saya [PIN].")]}, "asks for what we never ask for"),
    ({"messages": [message(text="<b>x</b>")]}, "matching regex"),
]


def test_a_whole_case_is_silent() -> None:
    loaded = take(cases(), Cases)
    assert loaded.channels_of("login") == ["gopay-phone"]


@pytest.mark.parametrize(("change", "words"), REFUSED)
def test_a_fault_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError) as error:
        take(cases(**change), Cases)
    assert words in str(error.value)


def test_channels_stand_in_the_fixed_order() -> None:
    loaded = take(cases(before=["operator"], after=["police"], route="locked_out"), Cases)
    assert loaded.channels_of("login") == ["operator", "gopay-phone", "police"]


def test_the_email_ends_with_thanks_once_and_holds_the_guard() -> None:
    loaded = take(cases(), Cases)
    register = register_of(loaded, {})
    paragraphs = email_text(loaded.cases["login"].messages[0], register)
    assert paragraphs == [
        "Yth. Tim GoPay, nomor [NOMOR HP].",
        "Lampiran.",
        "Kalimat. Kalimat.",
        "Terima kasih. Hormat saya, [NAMA]",
    ]


def shown(**meta: Any) -> Any:
    messages = [message(), message(id="again", to="shop")]
    register = register_of(take(cases(messages=messages), Cases), {"gopay-phone": None})
    file = File("zh/account/reset-pin.md", "docs", "site", use_directory_urls=False)
    page = Page("x", file, MkDocsConfig())
    page.meta = meta
    return Blocks(register).of(page)


def test_a_message_brings_its_own_wait() -> None:
    wait = [{"zh": "等 60 分钟", "en": "Wait 60 minutes"}]
    data = cases(messages=[message(), message(id="again", wait=wait)])
    register = register_of(take(data, Cases), {"gopay-phone": None})
    page = Page("x", File("zh/account/reset-pin.md", "docs", "site", use_directory_urls=False), MkDocsConfig())
    waits = {}
    for id in ("write", "again"):
        page.meta = {"case": "login", "messages": [id]}
        waits[id] = [text.get("en") for text, _ in Blocks(register).of(page).waits]
    assert waits == {"write": [], "again": ["Wait 60 minutes"]}


def placed(**change: Any) -> Any:
    """The block of a case whose channels and messages are many."""
    data = cases(**change)
    data["routes"] = {
        "signed_in": ["app", "gopay-phone", "gopay-email"],
        "locked_out": ["gopay-phone", "gopay-email", "web"],
    }
    works = {"app": [], "lender": []}
    names = ("app", "lender", "gopay-phone", "gopay-email", "web", "shop", "bank", "police")
    channels = {name: SimpleNamespace(works_without=works.get(name, ["app", "login"])) for name in names}
    register = register_of(take(data, Cases), channels)
    page = Page("x", File("zh/account/reset-pin.md", "docs", "site", use_directory_urls=False), MkDocsConfig())
    page.meta = {"case": "login"}
    return Blocks(register).of(page)


def channel_names(block: Any) -> tuple[list[str], list[str]]:
    names = [name for name, _ in block.channels]
    return names[: block.channels_first], names[block.channels_first :]


PLACED: list[tuple[dict[str, Any], list[str], list[str]]] = [
    ({}, ["app", "gopay-phone"], ["gopay-email", "web"]),
    ({"before": ["shop"], "after": ["bank"]}, ["shop", "app", "gopay-phone"], ["gopay-email", "web", "bank"]),
    ({"route": "locked_out"}, ["gopay-phone"], ["gopay-email", "web"]),
    ({"route": "own", "own": ["shop", "bank", "police"]}, ["shop", "bank", "police"], []),
    ({"route": "own", "own": ["shop", "bank", "police", "web"]}, ["shop", "bank"], ["police", "web"]),
]


@pytest.mark.parametrize(("change", "first", "folded"), PLACED)
def test_the_first_channel_for_each_reader_stands_before_the_fold(
    change: dict[str, Any], first: list[str], folded: list[str]
) -> None:
    assert channel_names(placed(**change)) == (first, folded)


def test_a_channel_is_for_whom_it_works() -> None:
    block = placed(before=["lender"])
    readers = {name: block.reader(name) for name, _ in block.channels}
    assert readers == {"lender": "in", "app": "in", "gopay-phone": "", "gopay-email": "", "web": "out"}
    assert block.locked_out is not None and list(block.blanks) == ["NOMOR HP", "NAMA"]
    locked = placed(route="locked_out", before=["lender"])
    assert locked.locked_out is None and {locked.reader(name) for name, _ in locked.channels} == {""}


def said(name: str) -> dict[str, Any]:
    return message(id=name, mode="say", email=None)


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        ([message(), message(id="b")], 1),
        ([message(), said("b")], 1),
        ([said("a"), said("b"), message()], 2),
        ([said("a"), said("b")], 2),
    ],
)
def test_what_is_said_stands_before_the_fold(messages: list[dict[str, Any]], first: int) -> None:
    assert placed(messages=messages).messages_first == first


def test_an_article_shows_the_messages_that_it_chooses() -> None:
    first = message()["id"]
    assert [each.id for each in shown(case="login").messages] == [first, "again"]
    assert [each.id for each in shown(case="login", messages=["again"]).messages] == ["again"]
    assert list(shown(case="login").blanks) == ["NOMOR HP", "NAMA"]
    assert not shown(case="login", messages=["again"]).follows_up and shown(case="login").follows_up
    assert shown(case="none") is None
