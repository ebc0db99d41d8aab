"""Says in our words what keeps mkdocs.yml from being read: MkDocs itself stops there before any code of ours runs."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.model.source import SourceError, read_document

FILE = Path("mkdocs.yml")


def main(path: Path = FILE) -> int:
    """Return 0 where `path` can be read, else 1 with a line a slip on stderr."""
    if faults := read_document(path).faults:
        print(SourceError.of(faults), file=sys.stderr)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
