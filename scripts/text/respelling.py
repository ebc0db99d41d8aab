"""How a text sounds, in the letters of a reader who does not know its language: by rules and tables of data alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# What is respelled word by word: takes `Tim`, `oléh`; leaves `[NOMOR HP]`, `, `, `14.30`.
WORD = re.compile(r"\[[^\]]*\]|[^\W\d_]+")
# A word in capitals that is said letter by letter.
LETTERS = re.compile(r"[A-Z]{2,5}")


@dataclass(frozen=True)
class Sounds:
    """What is known of the language of the text: its letters, how they go together, and the words of other spelling.

    `weak` is the vowel that takes no stress, `spelling` gives a word as the rules need it, `letters` their names.
    """

    vowels: str
    weak: str
    diphthongs: Sequence[str]
    digraphs: Sequence[str]
    clusters: Sequence[str]
    spelling: Mapping[str, str]
    letters: Mapping[str, str]

    @cached_property
    def _sound(self) -> re.Pattern[str]:
        """One sound: two letters that are one, a diphthong that no consonant closes, or a letter."""
        vowel = f"[{self.vowels}]"
        diphthong = (
            f"(?:{'|'.join(self.diphthongs)})(?=$|[^{self.vowels}.]{vowel}|(?:{'|'.join(self.digraphs)}){vowel})"
        )
        return re.compile(f"{'|'.join(self.digraphs)}|{diphthong}|.")

    def syllables(self, word: str) -> list[list[str]]:
        """Return the syllables of a word in small letters, each as its sounds."""
        sounds = self._sound.findall(word)
        cores = [place for place, sound in enumerate(sounds) if sound[0] in self.vowels]
        starts = [0, *(self._start(sounds, before, core) for before, core in pairwise(cores))]
        parts = [sounds[start:end] for start, end in zip(starts, [*starts[1:], len(sounds)], strict=True)]
        return [[sound for sound in part if sound != "."] for part in parts]

    def _start(self, sounds: list[str], before: int, core: int) -> int:
        """Return where the syllable of the vowel at `core` begins: with one consonant, or two that go together."""
        between = sounds[before + 1 : core]
        taken = 2 if "".join(between[-2:]) in self.clusters else min(len(between), 1)
        return core - taken

    def stressed(self, syllables: list[list[str]]) -> int | None:
        """Return the place of the stress, None for a word of one syllable."""
        if len(syllables) < 2:
            return None
        return len(syllables) - (1 if self.weak in syllables[-2] else 2)


@dataclass(frozen=True)
class Respelling:
    """The sounds of a text's language in the letters of one reader; `rules` give letters for one or more sounds."""

    sounds: Sounds
    rules: Mapping[str, str]

    def text(self, text: str) -> str:
        """Return `text` in syllables, the stressed one in capitals; blanks, numbers and marks stay."""
        return WORD.sub(lambda match: match[0] if match[0][0] == "[" else self._known(match[0]), text)

    @cached_property
    def _words(self) -> dict[str, str]:
        """The words that were respelled: messages are shown on many pages."""
        return {}

    def _known(self, word: str) -> str:
        if word not in self._words:
            self._words[word] = self.word(word)
        return self._words[word]

    def word(self, word: str) -> str:
        """Return one word in syllables; one in capitals that has no spelling of its own by the names of its letters."""
        known = self.sounds.spelling.get(word.lower())
        if known is None and LETTERS.fullmatch(word):
            parts = [self.sounds.syllables(self.sounds.letters[each]) for each in word.lower()]
            syllables = [syllable for part in parts for syllable in part]
            return self._written(syllables, len(syllables) - 1)
        syllables = self.sounds.syllables(known or word.lower())
        return self._written(syllables, self.sounds.stressed(syllables))

    def _written(self, syllables: list[list[str]], stress: int | None) -> str:
        said = [self._syllable("".join(syllable)) for syllable in syllables]
        return "-".join(each.upper() if place == stress else each for place, each in enumerate(said))

    @cached_property
    def _rule(self) -> re.Pattern[str]:
        longest = sorted(self.rules, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, longest)) or r"(?!)")

    def _syllable(self, syllable: str) -> str:
        return self._rule.sub(lambda match: self.rules[match[0]], syllable)
