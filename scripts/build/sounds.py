"""How Chinese characters are read: pypinyin's data, without the second of CPU that its interface costs a build."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST = 10
# The tones; the two dots of ü are kept until it is written v.
TONES = re.compile("[\u0300\u0301\u0302\u0304\u030c]")


def readings(run: str) -> list[str]:
    """Return how each character of a run of Han is read where it stands, without tones (lü is `lv`).

    The longest known phrase is taken first, as in `pypinyin.lazy_pinyin`, which a test holds this to.
    """
    phrases = _phrases()
    found: list[str] = []
    while len(found) < len(run):
        start = len(found)
        for size in range(min(LONGEST, len(run) - start), 1, -1):
            phrase = phrases.get(run[start : start + size])
            if phrase is not None:
                found += [_plain(syllables[0]) for syllables in phrase]
                break
        else:
            found.append(all_readings(run[start])[0])
    return found


def spelled(text: str) -> str:
    """Return `text` with its Han spelled out and the rest as it is."""
    return HAN.sub(lambda run: "".join(readings(run[0])), text)


@cache
def all_readings(character: str) -> tuple[str, ...]:
    """Return every reading of a character, the usual one first; the character itself where none is known."""
    known = _characters().get(str(ord(character)))
    return tuple(dict.fromkeys(map(_plain, known.split(",")))) if known else (character,)


@cache
def _plain(syllable: str) -> str:
    bare = unicodedata.normalize("NFC", TONES.sub("", unicodedata.normalize("NFD", syllable)))
    return bare.replace("ü", "v")


@cache
def _phrases() -> dict[str, list[list[str]]]:
    """Return the phrases in which a character may sound otherwise than alone."""
    phrases: dict[str, list[list[str]]] = _data("phrases_dict.json")
    return phrases


@cache
def _characters() -> dict[str, str]:
    characters: dict[str, str] = _data("pinyin_dict.json")
    return characters


def _data(name: str) -> Any:
    """Read a file of pypinyin's; importing the package would read both and prepare them for what we don't use."""
    package = find_spec("pypinyin")
    assert package is not None and package.origin is not None, "run `make` again: pypinyin is in requirements.txt"
    return json.loads(Path(package.origin).with_name(name).read_bytes())
