"""Two tables that a query needs: traditional characters with their simplified form, and how characters sound."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby

from scripts.build.sounds import HAN, all_readings, readings

INITIALS = "abcdefghjklmnopqrstwxyz"


def simplified(known: set[str]) -> tuple[str, str]:
    """Return the traditional characters whose simplified form is in `known`, and those forms, in the same order."""
    pairs = [(old, new) for old, new in _opencc() if new in known and old != new and old <= "\uffff"]
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)


@cache
def _opencc() -> tuple[tuple[str, str], ...]:
    """OpenCC's table; where a character has several simplified forms, the first is the common one."""
    text = files("opencc").joinpath("dictionary", "TSCharacters.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if "\t" in line)
    return tuple((old, new.split(" ")[0]) for old, new in rows if len(old) == 1 and len(new.split(" ")[0]) == 1)


def sounds(texts: Iterable[str], known: set[str]) -> tuple[str, str]:
    """Return how characters sound, without tones: the runs of `_common()`, and what these don't tell.

    Level 1 of GB 2312 is ordered by sound, and a browser can decode it: `zhi43` is the next 43 characters. The others
    are those of `known` outside it, and every reading that a character of `texts` has in its place (chong for 重).
    """
    common = dict(zip(_common(), _readings_in_order(), strict=True))
    others: dict[str, set[str]] = defaultdict(set)
    for run in {run for text in texts for run in HAN.findall(text)}:
        for character, syllable in zip(run, readings(run), strict=True):
            others[syllable].add(character)
    for character in known:
        others[all_readings(character)[0]].add(character)
    rest = {
        syllable: "".join(sorted(character for character in characters if common.get(character) != syllable))
        for syllable, characters in sorted(others.items())
    }
    return _runs(), " ".join(f"{syllable}{characters}" for syllable, characters in rest.items() if characters)


@cache
def _runs() -> str:
    return "".join(f"{syllable}{len(list(run))}" for syllable, run in groupby(_readings_in_order()))


@cache
def _readings_in_order() -> tuple[str, ...]:
    """The reading by which each common character stands where it does: never before its predecessor's."""
    order: list[str] = []
    for character in _common():
        known = sorted(all_readings(character))
        last = order[-1] if order else "a"
        order.append(next((reading for reading in known if _follows(last, reading)), last))
    return tuple(order)


def _follows(last: str, reading: str) -> bool:
    """True for a reading that may come next: not before the last one (lu, lü, luan), and no initial is jumped over."""
    before, after = _sorting(last), _sorting(reading)
    return after >= before and INITIALS.index(reading[0]) <= INITIALS.index(last[0]) + 1


@cache
def _sorting(syllable: str) -> str:
    """Make lü stand after lu and before luan."""
    return f"{syllable[:-1]}u " if syllable.endswith("v") else syllable.replace("v", "u")


@cache
def _common() -> str:
    """The 3755 common characters: level 1 of GB 2312, rows 16 to 55."""
    codes = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 56) for cell in range(1, 95))
    return "".join(code.decode("gb2312", errors="ignore") for code in codes)
