"""`python -m scripts.bundle build [SITE [DIST]]` makes the zip, `… verify DIR|ZIP` proves a copy."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from scripts.bundle.archive import DIST, SITE, build
from scripts.bundle.copies import Unusable
from scripts.bundle.verify import verify

USAGE = "usage: python -m scripts.bundle build [SITE [DIST]] | python -m scripts.bundle verify DIR|ZIP"


def main(arguments: list[str]) -> int:
    """Return 0 when done or whole, 1 for a copy that is not, with a line a fault on stderr, 2 for wrong usage."""
    match arguments:
        case ["build", *rest] if len(rest) <= 2:
            site, dist = [*map(Path, rest), *(SITE, DIST)[len(rest) :]]
            return _report(lambda: build(site, dist))
        case ["verify", path]:
            return _report(lambda: verify(Path(path)))
    print(USAGE, file=sys.stderr)
    return 2


def _report(command: Callable[[], str]) -> int:
    try:
        print(command())
    except Unusable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
