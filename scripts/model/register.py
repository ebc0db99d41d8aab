"""The register: every contact, case and label is held once, in docs/_data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scripts.model import guide
from scripts.model.cases import BLANK, Blank, Case, Cases, Message
from scripts.model.channels import Channel, Channels
from scripts.model.glossary import Glossary, Synonyms
from scripts.model.languages import Language
from scripts.model.schema import Text

__all__ = [
    "BLANK",
    "Blank",
    "Case",
    "Cases",
    "Channel",
    "Channels",
    "Glossary",
    "Language",
    "Message",
    "Register",
    "Synonyms",
    "Text",
]


@dataclass(frozen=True, slots=True)
class Register:
    """All that is held once."""

    channels: Channels
    cases: Cases
    glossary: Glossary
    synonyms: Synonyms

    @property
    def next(self) -> date:
        """The first day on which a contact has to be verified again."""
        return min(channel.next for channel in self.channels.active.values() if channel.next)

    @property
    def verified(self) -> date:
        """The day since when the subject's own contacts are known: that of the oldest evidence."""
        subject = guide.configured().subject.party
        channels = self.channels.active.values()
        return min(c.verified for c in channels if c.party == subject and c.verified and c.traits.is_direct)
