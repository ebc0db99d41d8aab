"""The escalation block is put together from the case, in one fixed order (WCAG 2.2, 3.2.6)."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.build.register import BLANK, Blank, Case, Channel, Message, Register

THANKS = "Terima kasih."
URGENT = "DARURAT"
ANSWERING = ("gopay", "gopay-merchant", "lender")


@dataclass(frozen=True)
class Block:
    """What the template of the block shows."""

    id: str
    case: Case
    channels: list[tuple[str, Channel]]
    ladder: list[tuple[str, Channel]]
    blanks: dict[str, Blank]


def block_for(case_id: str, register: Register) -> Block:
    """Return the block of a case; KeyError when the case isn't in the register."""
    cases, channels = register.cases, register.channels.channels
    case = cases.cases[case_id]
    return Block(
        id=case_id,
        case=case,
        channels=[(name, channels[name]) for name in cases.channels_of(case_id)],
        ladder=[(name, channels[name]) for name in case.ladder],
        blanks={name: cases.blanks[name] for name in _blanks(case, register)},
    )


ICONS = {"phone": "phone", "short_code": "phone", "email": "mail", "in_app": "chat", "web": "web"}


def icon_of(channel: Channel) -> str:
    """Return the name of the icon that stands for a channel's kind."""
    return ICONS.get(channel.kind, "person")


def follows_up(case: Case) -> bool:
    """True where a report was written to somebody who may leave it unanswered."""
    return any(message.mode == "write" and message.to in ANSWERING for message in case.messages)


def _blanks(case: Case, register: Register) -> list[str]:
    """The blanks of all that a case's block shows, each once, in order of appearance."""
    texts = [text for message in case.messages for text in message.indonesian]
    if any(message.email for message in case.messages):
        texts.append("[NAMA]")
    if follows_up(case):
        texts.append(register.cases.pieces["follow_up"].text)
    return list(dict.fromkeys(name for text in texts for name in BLANK.findall(text)))


def is_urgent(message: Message) -> bool:
    """True for an e-mail that says so in its subject: there every sentence more costs time."""
    return message.email is not None and message.email.subject.startswith(URGENT)


def email_text(message: Message, register: Register) -> list[str]:
    """Return the paragraphs of the longer message for e-mail: the chat's words and what an e-mail adds."""
    pieces = register.cases.pieces
    body = message.text.strip().removesuffix(THANKS).strip()
    extra = [message.email.text.strip()] if message.email else []
    if not is_urgent(message):
        extra.append(f"{pieces['foreigner'].text} {pieces['guard'].text}")
    return [body, *extra, f"{THANKS} Hormat saya, [NAMA]"]
