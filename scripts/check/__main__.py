"""`python -m scripts.check` is the same call that tests make."""

import os
import sys
from pathlib import Path

from scripts.check.command import main

CACHE = Path(__file__).parents[2] / ".cache" / "check"

if __name__ == "__main__":
    try:
        code = main(cache=CACHE)
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
