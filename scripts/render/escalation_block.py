"""The escalation block is put together from the case, in one fixed order (WCAG 2.2, 3.2.6)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from mkdocs.structure.pages import Page

from scripts.model import guide
from scripts.model.article import NO_CASE
from scripts.model.docs import Docs
from scripts.model.facts import Limits
from scripts.model.register import BLANK, Blank, Case, Channel, Message, Register


@dataclass(frozen=True)
class Block:
    """What the template of the block shows: all of its case, and of the messages those of the article's situation."""

    id: str
    case: Case
    messages: tuple[Message, ...]
    channels: list[tuple[str, Channel]]
    ladder: list[tuple[str, Channel]]
    blanks: dict[str, Blank]
    limits: Limits = field(default_factory=Limits)
    # On the emergency sheet too: what is to be said is shown as it sounds.
    is_emergency: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this block from the others."""
        return (self.id, *(message.id for message in self.messages))

    def mail_of(self, message: Message) -> Channel | None:
        """Return the channel that a message goes to as an e-mail, None where its addressee has none here."""
        mails = (channel for _, channel in self.channels if channel.party == message.to and channel.kind == "email")
        return next(mails, None) if message.email else None

    @property
    def follows_up(self) -> bool:
        """True where a report is written to somebody who may leave it unanswered."""
        follow_up = guide.configured().articles.follow_up
        return (
            follow_up is not None and self.id != follow_up.case and any(message.is_report for message in self.messages)
        )


class Blocks:
    """The blocks of a register: each is put together once, however many articles show it."""

    def __init__(self, register: Register, docs: Docs | None = None) -> None:
        self._register = register
        self._limits = docs.limits if docs else {}
        self._lasting = {name for name, fact in docs.facts.facts.items() if fact.lasts} if docs else set()
        self._emergencies = {each.case for each in docs.sheet.situations} if docs else set()
        self._made: dict[tuple[str, ...], Block] = {}

    def of(self, page: Page) -> Block | None:
        """Return the block of a page's `case` and `messages`, None for the case `none`."""
        case = page.meta.get("case", NO_CASE)
        if case == NO_CASE:
            return None
        known = {message.id: message for message in self._register.cases.cases[case].messages}
        names = page.meta.get("messages") or list(known)
        key = (case, *names)
        if key not in self._made:
            made = _block(case, tuple(known[name] for name in names), self._register)
            self._made[key] = replace(made, limits=self._limits_of(case), is_emergency=case in self._emergencies)
        return self._made[key]

    def _limits_of(self, case: str) -> Limits:
        """What of a case can be reckoned with: the facts that say how long they last."""
        limits = self._limits.get(case, Limits())
        known = [name if name in self._lasting else None for name in (*limits.wait, limits.deadline)]
        return Limits(tuple(known[:-1]), known[-1])


def _block(case_id: str, messages: tuple[Message, ...], register: Register) -> Block:
    cases, channels = register.cases, register.channels.channels
    case = cases.cases[case_id]
    return Block(
        id=case_id,
        case=case,
        messages=messages,
        channels=[(name, channels[name]) for name in cases.channels_of(case_id)],
        ladder=[(name, channels[name]) for name in case.ladder],
        blanks={name: cases.blanks[name] for name in _blanks(messages, register)},
    )


def _blanks(messages: tuple[Message, ...], register: Register) -> list[str]:
    """The blanks of all that a block shows, each once, in order of appearance."""
    texts = [text for message in messages for text in message.spoken]
    if any(message.email for message in messages):
        texts.append(register.cases.letter.sign)
    return list(dict.fromkeys(name for text in texts for name in BLANK.findall(text)))


def is_urgent(message: Message, register: Register) -> bool:
    """True for an e-mail that says so in its subject: there every sentence more costs time."""
    return message.email is not None and message.email.subject.startswith(register.cases.letter.urgent)


def email_text(message: Message, register: Register) -> list[str]:
    """Return the paragraphs of the longer message for e-mail: the chat's words and what an e-mail adds."""
    pieces, letter = register.cases.pieces, register.cases.letter
    body = message.text.strip().removesuffix(letter.thanks).strip()
    extra = [message.email.text.strip()] if message.email else []
    if not is_urgent(message, register):
        extra.append(f"{pieces['foreigner'].text} {pieces['guard'].text}")
    return [body, *extra, f"{letter.thanks} {letter.sign}"]
