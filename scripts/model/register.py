"""The register: every contact, case and label is held once, in docs/_data, and checked as it is loaded."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scripts.model.cases import BLANK, Blank, Case, Cases, Message
from scripts.model.channels import Channel, Channels
from scripts.model.glossary import Glossary, Synonyms
from scripts.model.schema import LANGUAGES, Language, Strict, Text
from scripts.model.source import SourceError, line_of, load, read_yaml

__all__ = [
    "BLANK",
    "LANGUAGES",
    "Blank",
    "Case",
    "Cases",
    "Channel",
    "Channels",
    "Glossary",
    "Language",
    "Message",
    "Register",
    "SourceError",
    "Synonyms",
    "Text",
    "load",
    "load_register",
]


class Register(Strict):
    """All that is held once."""

    channels: Channels
    cases: Cases
    glossary: Glossary
    synonyms: Synonyms

    @property
    def verified(self) -> date:
        """The oldest day on which an active contact was verified."""
        return min(channel.verified for channel in self.channels.active.values() if channel.verified)

    @property
    def next(self) -> date:
        """The first day on which a contact has to be verified again."""
        return min(channel.next for channel in self.channels.active.values() if channel.next)


def load_register(folder: Path) -> Register:
    """Return the register in `folder` (docs/_data); SourceError names file, line and field of every fault."""
    channels = load(folder / "channels.yml", Channels)
    cases = load(folder / "cases.yml", Cases)
    _check_references(folder / "cases.yml", channels, cases)
    return Register(
        channels=channels,
        cases=cases,
        glossary=load(folder / "glossary.yml", Glossary),
        synonyms=load(folder / "synonyms.yml", Synonyms),
    )


def _check_references(path: Path, channels: Channels, cases: Cases) -> None:
    """Every channel that a case names exists and is active; every party that a message addresses exists."""
    for name, case in cases.cases.items():
        for channel in [*cases.channels_of(name), *case.ladder]:
            if channel not in channels.active:
                raise SourceError(f"{path}:{_line(path, name)}: cases.{name}: channel {channel} is not an active one")
        for message in case.messages:
            if message.to not in channels.parties:
                raise SourceError(f"{path}:{_line(path, name)}: cases.{name}.{message.id}: unknown party {message.to}")


def _line(path: Path, case: str) -> int:
    return line_of(read_yaml(path)[1], ("cases", case))
