"""What can't be read whole is told as well as what can."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """What reading itself found: `rule` is the finding's name; `unchecked` if the file stays unread."""

    path: str
    rule: str
    message: str
    line: int = 1
    unchecked: bool = False
    source: bool = False
