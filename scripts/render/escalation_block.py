"""The escalation block is put together from the case, in one fixed order (WCAG 2.2, 3.2.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from mkdocs.structure.pages import Page

from scripts.model import guide
from scripts.model.article import NO_CASE
from scripts.model.docs import Docs
from scripts.model.facts import Limits
from scripts.model.notes import Notes
from scripts.model.register import BLANK, Blank, Case, Channel, Message, Register
from scripts.model.schema import Text


@dataclass(frozen=True)
class Block:
    """What the template of the block shows: all of its case, and of the messages those of the article's situation."""

    id: str
    case: Case
    messages: tuple[Message, ...]
    channels: list[tuple[str, Channel]]
    ladder: list[tuple[str, Channel]]
    blanks: dict[str, Blank]
    # How many of the channels stand above the fold, and of the messages.
    channels_first: int
    messages_first: int
    # What to say on the phone, where a reader may not be able to sign in, and the channels that only such a one wants.
    locked_out: Message | None
    only_locked_out: tuple[str, ...]
    # Each wait, and the deadline, with the fact that says how long it lasts, where one does.
    waits: list[tuple[Text, str | None]] = field(default_factory=list)
    deadline: str | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this block from the others."""
        return (self.id, *(message.id for message in self.messages))

    def mail_of(self, message: Message) -> Channel | None:
        """Return the channel that a message goes to as an e-mail, None where its addressee has none here."""
        return self._channel_of(message, ("email",)) if message.email else None

    def phone_of(self, message: Message) -> Channel | None:
        """Return the number at which a message is said, None where its addressee has none here."""
        return self._channel_of(message, ("phone", "short_code"))

    def _channel_of(self, message: Message, kinds: tuple[str, ...]) -> Channel | None:
        fitting = (each for _, each in self.channels if each.party == message.to and each.kind in kinds)
        return next(fitting, None)

    def reader(self, name: str) -> str:
        """Return for whom alone a channel is: `in` (who can sign in), `out` (who cannot), "" for both."""
        if self.locked_out is None:
            return ""
        if name in self.only_locked_out:
            return "out"
        return "" if "app" in dict(self.channels)[name].works_without else "in"

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
        self._notes = docs.notes if docs else Notes(is_kept=False)
        self._limits = docs.limits if docs else {}
        self._facts = docs.facts.facts if docs else {}
        self._made: dict[tuple[str, ...], Block] = {}

    def of(self, page: Page) -> Block | None:
        """Return the block of a page's `case` and `messages`, None for the case `none`."""
        case = page.meta.get("case", NO_CASE)
        if case == NO_CASE:
            return None
        known = {message.id: message for message in self._register.cases.cases[case].messages}
        names = page.meta.get("messages") or list(known)
        key = (case, *names)
        part = f"block {' '.join(key)}"
        self._notes.note(part)
        if key not in self._made:
            with self._notes.part(part):
                self._made[key] = self._make(case, tuple(known[name] for name in names))
        return self._made[key]

    def _make(self, case: str, messages: tuple[Message, ...]) -> Block:
        made, limits = _block(case, messages, self._register), self._limits.get(case, Limits())
        return replace(made, waits=list(self._waits(made, limits)), deadline=self._lasting(limits.deadline))

    def _waits(self, block: Block, limits: Limits) -> Iterator[tuple[Text, str | None]]:
        """What the case has to wait for, and what its messages on this page have."""
        waits = list(zip_longest(block.case.wait, limits.wait))
        for message in block.messages:
            waits += zip_longest(message.wait, limits.of_messages.get(message.id, ()))
        yield from ((text, self._lasting(name)) for text, name in waits)

    def _lasting(self, name: str | None) -> str | None:
        """What can be reckoned with: a fact that says how long it lasts."""
        return name if name and name in self._facts and self._facts[name].lasts else None


def _block(case_id: str, messages: tuple[Message, ...], register: Register) -> Block:
    cases, channels = register.cases, register.channels.channels
    case = cases.cases[case_id]
    return Block(
        id=case_id,
        case=case,
        messages=messages,
        channels=[(name, channels[name]) for name in cases.channels_of(case_id)],
        ladder=[(name, channels[name]) for name in case.ladder],
        blanks={name: cases.blanks[name] for name in _blanks(case, messages, register)},
        channels_first=_channels_first(case, len(cases.channels_of(case_id))),
        messages_first=_messages_first(messages),
        locked_out=cases.locked_out if case.route == "signed_in" else None,
        only_locked_out=tuple(cases.only_locked_out),
    )


def _channels_first(case: Case, count: int) -> int:
    """Before the fold: the counterparties, and the first for each reader; a fold hides no single one."""
    first = len(case.before) + (1 if case.route == "locked_out" else 2)
    return first if count > first + 1 else count


def _messages_first(messages: tuple[Message, ...]) -> int:
    """Before the fold: what is said, since a caller has no time to look for it; else the first message."""
    written = next((place for place, each in enumerate(messages) if each.mode != "say"), len(messages))
    return max(1, written)


def _blanks(case: Case, messages: tuple[Message, ...], register: Register) -> list[str]:
    """The blanks of all that a block shows, each once, in order of appearance."""
    texts = [text for message in messages for text in message.spoken]
    texts += register.cases.locked_out.spoken if case.route == "signed_in" else []
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
