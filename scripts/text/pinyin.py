"""How Chinese characters are read: pypinyin's data, without the second of CPU that its interface costs a build."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from scripts.text.readings import READINGS

HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST = 10
# Characters of a file that are looked at together.
PART = 1 << 18
# The tones; the two dots of ü are kept until it is written v.
TONES = re.compile("[\u0300\u0301\u0302\u0304\u030c]")


class Reader:
    """Reads the runs of Han in one text: of 47,000 phrases only those made of their characters are kept.

    The characters of `single` it can read alone.
    """

    def __init__(self, text: str, single: Iterable[str] = ()) -> None:
        runs = HAN.findall(text)
        self._characters = _characters(_in_order("".join((*runs, *single))))
        self._phrases = _phrases(_in_order("".join(run for run in runs if len(run) > 1)))
        self._begin = {phrase[:2] for phrase in (*self._phrases, *READINGS)}
        self._usual: dict[str, str] = {}

    def readings(self, run: str) -> list[str]:
        """Return how each character of a run of Han is read where it stands, without tones (lü is `lv`).

        The longest known phrase is taken first, as in `pypinyin.lazy_pinyin`, which a test holds this to; of two as
        long, ours.
        """
        found: list[str] = []
        while len(found) < len(run):
            start = len(found)
            longest = min(LONGEST, len(run) - start) if run[start : start + 2] in self._begin else 1
            for size in range(longest, 1, -1):
                if syllables := self._read(run[start : start + size]):
                    found += syllables
                    break
            else:
                found.append(self.usual_reading(run[start]))
        return found

    def _read(self, word: str) -> Sequence[str]:
        """Return the syllables of a known phrase, none for another."""
        if word in READINGS:
            return READINGS[word]
        phrase = self._phrases.get(word)
        return [_plain(syllables[0]) for syllables in json.loads(phrase)] if phrase else ()

    def usual_reading(self, character: str) -> str:
        """Return how a character is mostly read; the character itself where that is not known."""
        if character not in self._usual:
            self._usual[character] = self.all_readings(character)[0]
        return self._usual[character]

    def all_readings(self, character: str) -> list[str]:
        """Return every reading of a character, the usual one first; the character itself where none is known."""
        known = self._characters.get(character)
        return list(dict.fromkeys(map(_plain, known.split(",")))) if known else [character]

    def spelled(self, text: str) -> str:
        """Return `text` with its Han spelled out and the rest as it is."""
        return HAN.sub(lambda run: "".join(self.readings(run[0])), text)


def _in_order(characters: str) -> str:
    return "".join(sorted(set(characters)))


@lru_cache(maxsize=4)
def _characters(known: str) -> dict[str, str]:
    """Return the readings of each of the characters, which are sorted as the data is."""
    data, at = _data("pinyin_dict.json"), 0
    found = {}
    for character in known:
        key = f'"{ord(character)}": "'
        if (start := data.find(key, at)) >= 0:
            at = start + len(key)
            found[character] = data[at : data.index('"', at)]
    return found


def _phrases(known: str) -> dict[str, str]:
    """Return the phrases that these characters can make, and maybe more, with their syllables as JSON."""
    global _last
    if not set(known) <= _last[0]:
        # In JSON: a phrase, a colon, and a list of lists, in which no colon can be.
        phrase = re.compile(rf'"([{known}]{{2,{LONGEST}}})":([^:]+)[,}}]')
        _last = set(known), dict(match for part in _parts("phrases_dict.json") for match in phrase.findall(part))
    return _last[1]


# The characters whose phrases were looked up last, and these.
_last: tuple[set[str], dict[str, str]] = (set(), {})


def _parts(name: str) -> Iterator[str]:
    """Yield a file of pypinyin's in parts, each of whole phrases: all of it at once is ten megabytes for a moment."""
    rest = ""
    with _path(name).open(encoding="utf-8") as file:
        while more := file.read(PART):
            whole, comma, rest = (rest + more).rpartition('],\n"')
            yield whole + comma
            rest = f'"{rest}' if comma else rest
    yield rest


@cache
def _plain(syllable: str) -> str:
    bare = unicodedata.normalize("NFC", TONES.sub("", unicodedata.normalize("NFD", syllable)))
    return bare.replace("ü", "v")


@cache
def _data(name: str) -> str:
    """Read a file of pypinyin's; importing the package would read both and prepare them for what we don't use."""
    return _path(name).read_text(encoding="utf-8")


def _path(name: str) -> Path:
    package = find_spec("pypinyin")
    assert package is not None and package.origin is not None, "run `make` again: pypinyin is in requirements.txt"
    return Path(package.origin).with_name(name)


def forget() -> None:
    """Let go of the dictionaries (some megabytes), when all that is to be read has been."""
    global _last
    _last = set(), {}
    for kept in (_characters, _data):
        kept.cache_clear()
