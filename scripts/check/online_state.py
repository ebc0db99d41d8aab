"""What each address said when it was last asked, so that a bad day is told from a dead address."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scripts.tools import whole_file


class StateError(Exception):
    """The state file can't be read; the message is one line that names it."""


class Record(NamedTuple):
    """Days of an address: the last `good` one, the last `bad` one, and the first bad one `since` the last good."""

    good: date | None = None
    bad: date | None = None
    since: date | None = None

    def asked(self) -> date:
        return max(self.good or date.min, self.bad or date.min)

    def after(self, is_good: bool, today: date) -> Record:
        """The record once the address was asked today."""
        if is_good:
            return Record(today, self.bad)
        return Record(self.good, today, self.since or today)

    def bad_days(self) -> int:
        """How long it has been bad, from the first bad day to the last with no good one between; 0 where it is not."""
        return (self.bad - self.since).days + 1 if self.bad is not None and self.since is not None else 0


State = dict[str, Record]


def default_state() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "help-center-check" / "online-state.json"


def read_state(file: Path) -> State:
    """Read a state file, empty where there is none. Raises StateError."""
    if not file.exists():
        return {}
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return {str(url): _record(days) for url, days in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        raise StateError(f"{file}: no state of --online; delete it, or name another by --state") from None


def _record(days: dict[str, str | None]) -> Record:
    good, bad, since = (date.fromisoformat(day) if (day := days.get(name)) else None for name in Record._fields)
    return Record(good, bad, since)


def write_state(file: Path, state: State, wanted: Iterable[str]) -> None:
    """Write what is known of the addresses that are still `wanted`, a line each, all or nothing."""
    kept = sorted((url, state[url]) for url in set(wanted) if url in state)
    lines = (f"{json.dumps(url)}: {json.dumps(record._asdict(), default=str)}" for url, record in kept)
    whole_file.write(file, [("{\n" + ",\n".join(lines) + "\n}\n").encode()])
