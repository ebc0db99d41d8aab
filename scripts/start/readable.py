"""Says in our words what keeps mkdocs.yml from being read: MkDocs itself stops there before any code of ours runs."""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.check.finding import ProjectError
from scripts.check.read.project import read_project
from scripts.model.source import SourceError, read_document

FILE = Path("mkdocs.yml")


def main(path: Path = FILE) -> int:
    """Return 0 where `path` can be read, else 1 with a line a slip on stderr."""
    try:
        SourceError.if_any(read_document(path).faults)
        read_project(path.parent)
    except (SourceError, ProjectError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
