"""What an answer of the triage shows before its next question: whom to call, and the words to read out."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.model.cases import BLANK, Blank, Message
from scripts.model.channels import Channel
from scripts.model.languages import Language
from scripts.model.register import Register
from scripts.model.triage import Call


@dataclass(frozen=True)
class Called:
    """The words `before` and `after` the number, and what to say, with the blanks in it."""

    before: str
    after: str
    channel: Channel
    message: Message
    blanks: list[tuple[str, Blank]]


def called(call: Call, register: Register, language: Language) -> Called:
    """Return a call of triage.yml with what it names."""
    before, _, after = call.words[language].partition("%s")
    message = next(each for each in register.cases.cases[call.case].messages if each.id == call.message)
    blanks = [(name, register.cases.blanks[name]) for name in dict.fromkeys(BLANK.findall(message.text))]
    return Called(before, after, register.channels.channels[call.channel], message, blanks)
