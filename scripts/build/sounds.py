"""How Chinese characters are read: pypinyin's data, without the second of CPU that its interface costs a build."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST = 10
# In JSON: a phrase, a colon, and a list of lists, in which no colon can be.
PHRASE = re.compile(r'"([^"]+)":([^:]+)[,}]')
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
            if run[start : start + size] in phrases:
                found += [_plain(syllables[0]) for syllables in json.loads(phrases[run[start : start + size]])]
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
def _phrases() -> dict[str, str]:
    """Return the phrases in which a character may sound otherwise than alone, with their syllables as JSON.

    Of 47,000 a build asks for a few hundred: the rest is not worth 40 MB of lists.
    """
    return dict(PHRASE.findall(_data("phrases_dict.json")))


@cache
def _characters() -> dict[str, str]:
    characters: dict[str, str] = json.loads(_data("pinyin_dict.json"))
    return characters


def _data(name: str) -> str:
    """Read a file of pypinyin's; importing the package would read both and prepare them for what we don't use."""
    package = find_spec("pypinyin")
    assert package is not None and package.origin is not None, "run `make` again: pypinyin is in requirements.txt"
    return Path(package.origin).with_name(name).read_text(encoding="utf-8")
