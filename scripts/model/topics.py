"""topics.lock: every id that was ever published; an app links to it for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.model.source import Fault

NAME = "topics.lock"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass
class Topics:
    """The ids with their lines, and what is wrong with the file."""

    ids: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def add(self, name: str, message: str) -> None:
        """Note a fault at the line of an id."""
        self.faults.append(Fault(NAME, self.ids[name], f"{name}: {message}"))


def read_topics(path: Path) -> Topics:
    """Return the ids of the lock at `path`; none where there is no lock."""
    topics = Topics()
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    for number, line in enumerate(text.splitlines(), 1):
        name = line.strip()
        if not name or name.startswith("#"):
            continue
        if not ID.fullmatch(name):
            topics.faults.append(Fault(NAME, number, f"{name}: is no id; write one a line, letters, digits, hyphens"))
        elif name in topics.ids:
            topics.faults.append(Fault(NAME, number, f"{name}: stands here since line {topics.ids[name]}; keep one"))
        topics.ids.setdefault(name, number)
    return topics
