"""What both drivers need: a free port, and patience."""

from __future__ import annotations

import socket
import time
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(attempt: Any, seconds: float = 20) -> Any:
    """Return the first truthy value of `attempt`; TimeoutError when there is none in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if value := attempt():
                return value
        except (OSError, KeyError):
            pass
        time.sleep(0.1)
    raise TimeoutError("the browser doesn't answer")
