"""How the language of the messages sounds, and how each reader would write that: tables for scripts/text/respelling."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from scripts.model.languages import Language
from scripts.model.schema import InEach, Plain, Strict
from scripts.text.respelling import Respelling, Sounds

Letter = Annotated[str, StringConstraints(pattern="^[a-z]$")]


class SoundTable(Strict):
    """The letters of the language, how they go together, and the words of other spelling."""

    vowels: Plain
    weak: Plain
    diphthongs: list[Plain]
    digraphs: list[Plain]
    clusters: list[Plain]
    spelling: dict[Plain, Plain]
    letters: Annotated[dict[Letter, Plain], Field(min_length=26)]


class Speech(Strict):
    """docs/_data/speech.yml; a guide without it shows no such lines."""

    sounds: SoundTable | None = None
    respelling: InEach[dict[Plain, Plain]] | None = None

    def for_reader(self, language: Language) -> Respelling | None:
        """Return the respelling for readers of a language, None where the guide has none."""
        if self.sounds is None or self.respelling is None:
            return None
        return Respelling(Sounds(**self.sounds.model_dump()), self.respelling[language])
