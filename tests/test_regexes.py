"""A regex longer than half a line is read aloud above it, with what it takes and what it leaves, and both are true."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

import pytest

import scripts

HALF_A_LINE = 60
ASSIGNED = re.compile(r"((?:^#.*\n)*)^(\w+) = (?:re\.compile|pattern)\(", re.MULTILINE)
# In a comment: takes `a`, `b`; leaves `c`.
EXAMPLES = re.compile(r"takes (?P<takes>`.*`); leaves (?P<leaves>`.*`)\.$")
WITHOUT_MODULES = ("scripts.hook",)  # it is MkDocs' to import


def commented() -> Iterator[tuple[str, re.Pattern[str], str]]:
    """Each long regex of ours that has a name, and the comment above it."""
    for found in pkgutil.walk_packages(scripts.__path__, "scripts."):
        if found.name in WITHOUT_MODULES or found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for comment, name in ASSIGNED.findall(inspect.getsource(module)):
            regex = getattr(module, name, None)
            if isinstance(text := getattr(regex, "pattern", None), str) and len(text) > HALF_A_LINE:
                yield f"{found.name}.{name}", regex, " ".join(comment.replace("\n#", "\n").lstrip("#").split())


REGEXES = list(commented())


@pytest.mark.parametrize(("regex", "comment"), [row[1:] for row in REGEXES], ids=[row[0] for row in REGEXES])
def test_a_comment_says_what_it_takes(regex: re.Pattern[str], comment: str) -> None:
    said = EXAMPLES.search(comment)
    assert said is not None, "say above it: what it is, takes `…`; leaves `…`."
    wrong = [text for text in _quoted(said["takes"]) if not regex.search(text)]
    assert wrong == [], "it does not take them"
    assert [text for text in _quoted(said["leaves"]) if regex.search(text)] == [], "it does not leave them"


def _quoted(words: str) -> list[str]:
    return [text.replace("\\n", "\n") for text in re.findall(r"`([^`]*)`", words)]


def test_there_are_such_regexes() -> None:
    assert len(REGEXES) > 30
