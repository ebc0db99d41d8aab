"""What both drivers need: patience, and the name of an element."""

from __future__ import annotations

import time
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


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
