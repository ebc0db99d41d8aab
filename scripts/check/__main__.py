"""`python -m scripts.check` is the same call that tests make."""

import os
import sys

from scripts.check.command import main

if __name__ == "__main__":
    try:
        code = main()
    except BrokenPipeError:  # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
