"""topics.lock: every id that was ever published; an app links to it for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from scripts.model.schema import SLUG
from scripts.model.source import Fault

NAME = "topics.lock"
ID = re.compile(SLUG)


@dataclass
class Topics:
    """The ids with their lines, and what is wrong with the file."""

    path: str = NAME
    ids: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def end(self) -> int:
        """The line of the last id."""
        return max(self.ids.values(), default=1)

    def add(self, name: str, message: str) -> None:
        """Note a fault at the line of an id."""
        self.faults.append(Fault(self.path, self.ids[name], f"{name}: {message}"))


def read_topics(path: Path, name: str = NAME) -> Topics:
    """Return the ids of the lock at `path`, called `name` in messages; none where there is no lock."""
    topics = Topics(name)
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    for number, line in enumerate(text.splitlines(), 1):
        each = line.strip()
        if not each or each.startswith("#"):
            continue
        if not ID.fullmatch(each):
            topics.faults.append(Fault(topics.path, number, f"{each}: is no id; write letters, digits and hyphens"))
            continue
        if each in topics.ids:
            topics.faults.append(Fault(topics.path, number, f"{each}: is on line {topics.ids[each]} too; keep one"))
        topics.ids.setdefault(each, number)
    return topics
