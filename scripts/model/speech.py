"""How the language of the messages sounds, and how each reader would write that: tables for scripts/text/respelling."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta
from msgspec.structs import asdict

from scripts.model.languages import Language
from scripts.model.schema import END, InEach, Plain, Strict
from scripts.text.respelling import Respelling, Sounds

Letter = Annotated[str, Meta(pattern=f"^[a-z]{END}")]


class SoundTable(Strict):
    """The letters of the language, how they go together, and the words of other spelling."""

    vowels: Plain
    weak: Plain
    diphthongs: list[Plain]
    digraphs: list[Plain]
    clusters: list[Plain]
    spelling: dict[Plain, Plain]
    letters: Annotated[dict[Letter, Plain], Meta(min_length=26)]


class Respellings(InEach[dict[str, str]]):
    """What readers of each language write for what is spoken."""

    __slots__ = ()
    of = dict[Plain, Plain]


class Speech(Strict):
    """docs/_data/speech.yml; a guide without it shows no such lines."""

    sounds: SoundTable | None = None
    respelling: Respellings | None = None

    def for_reader(self, language: Language) -> Respelling | None:
        """Return the respelling for readers of a language, None where the guide has none."""
        if self.sounds is None or self.respelling is None:
            return None
        return Respelling(Sounds(**asdict(self.sounds)), self.respelling[language])
