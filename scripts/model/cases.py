"""Escalation cases: how urgent, with whom, what to have ready, and the words in the language of the screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from msgspec import Meta, field

from scripts.model import guide
from scripts.model.schema import Identifier, Misfit, Plain, Strict, Text, require
from scripts.text.suggest import did_you_mean

Urgency = Literal["emergency", "hours", "days", "none"]
BLANK = re.compile(r"\[([A-Z0-9][A-Z0-9 /]*)\]")
# What was meant as one: takes `[nomor]`, `【NOMOR】`, `[NOMOR`, `NOMOR]`, `____`; leaves `(nomor)`.
_NO_BLANK = re.compile(r"[\[【［｛{][^\[\]】］｝}.,;:]*[\]】］｝}]?|[A-Z0-9 /]*[\]】］｝}]|_{3,}|\.{4,}|…{2,}")
_AROUND = " []【】［］｛｝{}_.…"
# What such a message has not: takes `忘记`, `，`, `**`, `saya saya`; leaves `“Lupa PIN”`, `hati-hati`.
_NOT_SAID = (
    (re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+"), "is not in the language of the message"),
    (re.compile(r"\*\*|`|\]\("), "is printed as it is typed: a message is plain text"),
    (re.compile(r"\b([A-Za-z]{2,}) \1\b", re.IGNORECASE), "is twice the same word; keep one"),
)
# English that was left in such a message, in words that other languages do not have: takes `please`, `transaction
# failed`; leaves `top up`, `QRIS`.
ENGLISH = re.compile(
    r"\b(?:please|thanks|thank you|the|your|with|cannot|failed|transaction|payment|account|refund|money|wallet)\b"
    r"(?: (?:is|has|was|not|failed|account|payment|transaction|number|money|you|my|your|the|been)\b)*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# An amount as English has it, or as nobody writes it: takes `Rp2,000,000`, `Rp 2.000.000,-`, `IDR 50000`; leaves
# `Rp2.000.000`, `Rp[JUMLAH]`.
_AMOUNT = re.compile(
    r"\b(?:Rp\.? |IDR ?)(?P<spaced>\d[\d.,]*\d|\d)(?:,-)?|\b(?:Rp)?(?P<comma>\d{1,3}(?:,\d{3})+)\b(?:,-)?"
    r"|\bRp(?P<dash>\d[\d.]*),-|\bRp(?P<plain>\d{4,})\b"
)


class Blank(Strict):
    """One blank of the messages, with the label of its field."""

    label: Text
    example: Plain
    input: Literal["text", "tel", "numeric", "email"] = "text"


class Extra(Strict):
    """What the e-mail has beyond the chat message."""

    subject: Plain
    text: Plain
    meaning: Text


class Sentence(Strict):
    """A sentence that helps only if it is true; it starts unticked."""

    text: Plain
    meaning: Text


class Message(Strict):
    """Words in the language of the screen for one situation, with their meaning."""

    id: Identifier
    to: Identifier
    mode: Literal["write", "say", "show"]
    label: Text
    text: Plain
    meaning: Text
    add_if_true: Sentence | None = None
    email: Extra | None = None
    # What is waited for in this situation alone, beside the waits of its case.
    wait: list[Text] = field(default_factory=list)

    @property
    def is_report(self) -> bool:
        """True for what is written to somebody who must answer."""
        return self.mode == "write" and self.to in guide.configured().answering

    @property
    def texts(self) -> list[tuple[tuple[str, ...], str]]:
        """Every text that is said or sent, with the keys that it stands under."""
        texts: list[tuple[tuple[str, ...], str]] = [(("text",), self.text)]
        if self.add_if_true:
            texts.append((("add_if_true", "text"), self.add_if_true.text))
        if self.email:
            texts += [(("email", "subject"), self.email.subject), (("email", "text"), self.email.text)]
        return texts

    @property
    def spoken(self) -> list[str]:
        """Every text that is said or sent."""
        return [text for _, text in self.texts]


class Case(Strict, kw_only=True):
    """What a reader in this situation does, with whom, how fast and in which words."""

    urgency: Urgency
    act_within: Text | None = None
    first: Text
    wait: list[Text] = field(default_factory=list)
    deadline: Text | None = None
    route: Literal["signed_in", "locked_out", "own"]
    before: list[Identifier] = field(default_factory=list)
    own: list[Identifier] = field(default_factory=list)
    after: list[Identifier] = field(default_factory=list)
    have_ready: Annotated[list[Text], Meta(min_length=1)]
    next: Text
    ladder: list[Identifier] = field(default_factory=list)
    ladder_note: Text | None = None
    messages: Annotated[list[Message], Meta(min_length=1)]

    def __post_init__(self) -> None:
        require(
            bool(self.own) == (self.route == "own"),
            "own lists the channels where route is own, and only there",
            "route",
        )
        if self.urgency == "emergency":
            require(
                any(message.mode == "say" for message in self.messages), "an emergency needs words to say", "messages"
            )
        ids = [message.id for message in self.messages]
        for place, message in enumerate(self.messages):
            whole = not message.is_report or message.email is not None
            require(whole, f"{message.id} needs an email: a report has one", "messages", place)
            require(message.id not in ids[:place], "two messages have the same id", "messages", place, "id")


def _foreign(text: str) -> Iterator[str]:
    """What is left of English in a message that is written as on the screen."""
    screen = guide.configured().screen_language.partition("-")[0]
    if screen != "en":
        for match in ENGLISH.finditer(_QUOTED.sub("", text)):
            yield f"“{match[0]}” is English; write it in the language of the message, or quote the screen in “ ”"
    for match in _AMOUNT.finditer(text) if screen == "id" else ():
        amount = f"{int(re.sub(r'[^0-9]', '', next(filter(None, match.groups())))):,}".replace(",", ".")
        yield f"“{match[0]}” is no amount as Indonesian has it; write Rp{amount}"


class Piece(Strict):
    """A sentence that goes with any message."""

    text: Plain
    meaning: Text


class Letter(Strict):
    """What every e-mail has around its text: the thanks, whose place is the end, and the name below."""

    thanks: Plain
    sign: Plain
    # How the subject begins that wants no sentence more than it needs.
    urgent: Plain


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """What finds each of these words, the longest first."""
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})\b")


class Cases(Strict, kw_only=True):
    """docs/_data/cases.yml."""

    routes: dict[Literal["signed_in", "locked_out"], list[Identifier]]
    never_ask: dict[Identifier, Text]
    notes: list[Text]
    # What a reader who cannot sign in says on the phone, before the e-mail with the rest.
    locked_out: Message
    # What the name of a blank may not ask for: `KODE OTP` refuses `KODE OTP BARU`, and leaves `NOMOR HP`.
    secrets: list[Plain]
    pieces: dict[Literal["foreigner", "guard"], Piece]
    letter: Letter
    digits: list[str]
    # Short words whose full stop ends no sentence: `Yth`.
    abbreviations: list[Plain] = field(default_factory=list)
    blanks: dict[str, Blank]
    cases: dict[Identifier, Case]

    def __post_init__(self) -> None:
        messages: list[tuple[tuple[int | str, ...], Message]] = [
            (("cases", name, "messages", place), message)
            for name, case in self.cases.items()
            for place, message in enumerate(case.messages)
        ]
        bare, secret = _any_of(self.blanks), _any_of(self.secrets)
        faults: list[tuple[tuple[int | str, ...], str]] = [
            ((*where, *key), fault)
            for where, message in [(("locked_out",), self.locked_out), *messages]
            for key, text in message.texts
            for fault in self._blanks_faults(text, bare, secret)
        ]
        faults += (
            (("pieces", name, "text"), fault) for name, each in self.pieces.items() for fault in _foreign(each.text)
        )
        if faults:
            raise Misfit(*faults)

    def _blanks_faults(self, text: str, bare: re.Pattern[str], secret: re.Pattern[str]) -> Iterator[str]:
        """What is wrong with the blanks of a text; `bare` finds their names without brackets, `secret` what none is."""
        rest = BLANK.sub("", text)
        yield from (self._of_blank(match[0].strip()) for match in _NO_BLANK.finditer(rest))
        rest = _NO_BLANK.sub("", rest)
        yield from (f"{name} is a blank; write [{name}]" for name in dict.fromkeys(filter(None, bare.findall(rest))))
        for pattern, advice in _NOT_SAID:
            yield from (f"“{match[0]}” {advice}" for match in pattern.finditer(rest))
        yield from _foreign(rest)
        for blank in dict.fromkeys(BLANK.findall(text)):
            if self.secrets and secret.search(blank):
                yield f"[{blank}] asks for what we never ask for"
            elif blank not in self.blanks:
                near = did_you_mean(blank, self.blanks) or self._there_are
                yield f"blank [{blank}] is not listed in blanks{near}"

    @property
    def _there_are(self) -> str:
        return f"; there are {', '.join(self.blanks)}"

    def _of_blank(self, typed: str) -> str:
        """What to do about a blank that is none, of which only its beginning or end may be there."""
        known = next((name for name in self.blanks if typed.upper().strip(_AROUND).startswith(name)), "")
        known = known or next((name for name in self.blanks if typed.upper().strip(_AROUND).endswith(name)), "")
        return f"“{typed[:24]}” is no blank{f'; write [{known}]' if known else self._there_are}"

    def channels_of(self, name: str) -> list[str]:
        """Return the channel ids of a case in the fixed order: counterparties, the subject, authorities.

        Where a reader may be able to sign in or not, the subject's are those of both.
        """
        case = self.cases[name]
        return [*case.before, *self._middle(case), *case.after]

    def _middle(self, case: Case) -> list[str]:
        if case.route == "own":
            return case.own
        more = self.only_locked_out if case.route == "signed_in" else []
        return [*self.routes[case.route], *more]

    @property
    def only_locked_out(self) -> list[str]:
        """The channel ids that only who cannot sign in wants."""
        return [name for name in self.routes["locked_out"] if name not in self.routes["signed_in"]]
