"""A wrong name is usually a near miss; the nearest right one saves the writer a search."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable

_NEAR = 0.75
# Likeness of a word to the same with a slip.
_SAME_WORD = 0.5


def did_you_mean(wrong: str, names: Iterable[str]) -> str:
    """“; did you mean …?” with the nearest of a few `names`, empty where none is near.

    A name of the same words in another order is near.
    """
    known = list(names)
    same = next((name for name in known if _fold(name) == _fold(wrong)), "")
    if same:
        return _differs(wrong, same)
    near = [name for name in _nearest(wrong, known, 1, _NEAR) if not _has_another_word(wrong, name)]
    return f"; did you mean {near[0]}?" if near else ""


def near_path(wrong: str, paths: Collection[str]) -> str:
    """Return the path that is the same but for its case, its folder or a few letters; empty where none is near."""
    folded = {_fold(path): path for path in paths}
    if same := folded.get(_fold(wrong)):
        return same
    by_name = defaultdict(list)
    for path in paths:
        by_name[_fold(path.rpartition("/")[2])].append(path)
    names = _nearest(_fold(wrong.rpartition("/")[2]), by_name, 3, _NEAR)
    # A name that is right in another folder is meant; of several, the one whose folder is nearest.
    near = by_name[names[0]] if names else []
    return _nearest(wrong, near, 1, 0.0)[0] if near else ""


def _nearest(wrong: str, known: Iterable[str], count: int, near: float) -> list[str]:
    # Only a slip needs it, and a build mostly has none.
    from difflib import get_close_matches

    names, words = list(known), _words(wrong)
    moved = [name for name in names if len(words) > 1 and len(name) == len(wrong) and _words(name) == words]
    return moved[:count] or get_close_matches(wrong, names, count, near)


def _has_another_word(wrong: str, name: str) -> bool:
    """Whether one of several words is quite another: `old-number-gone` is no slip of `old-number-works`."""
    from difflib import SequenceMatcher

    if _words(wrong) == _words(name):
        return False
    pairs = list(zip(wrong.split("-"), name.split("-"), strict=False))
    ratios = (SequenceMatcher(None, *pair).ratio() for pair in pairs)
    return len(pairs) > 1 and wrong.count("-") == name.count("-") and min(ratios) < _SAME_WORD


def _words(name: str) -> list[str]:
    """The words of a name, whatever their order."""
    return sorted(re.findall(r"[^\W_]+", _fold(name)))


class Names:
    """The file names of a tree, in an order that makes each suggestion cheap however many there are."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.by_fold: dict[str, str] = {}
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.by_folder: dict[str, list[str]] = defaultdict(list)
        for path in paths:
            folder, _, name = path.rpartition("/")
            self.by_fold[_fold(path)] = path
            self.by_name[name].append(path)
            self.by_folder[folder].append(name)

    def near(self, wrong: str) -> str:
        """“; did you mean …?”: the same but for capitals, moved elsewhere, or misspelt in its folder."""
        same = self.by_fold.get(_fold(wrong))
        if same:
            return _differs(wrong, same)
        folder, _, name = wrong.rstrip("/").rpartition("/")
        near = _nearest(name, self.by_folder.get(folder, []), 1, _NEAR)
        if near:
            return f"; did you mean {folder + '/' if folder else ''}{near[0]}?"
        moved = self.by_name.get(name, [])
        return f"; did you mean {moved[0]}?" if name and len(moved) in (1, 2) else ""


def _differs(wrong: str, right: str) -> str:
    why = "capitals" if right.lower() == wrong.lower() else "Unicode form"
    return f"; did you mean {right} (it differs only in {why})?"


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
