"""Says where `make serve` shows the guide, a language after the other."""

from __future__ import annotations

import sys

from scripts.model import guide, languages
from scripts.model.source import SourceError


def main(arguments: list[str]) -> int:
    """Print one line for `HOST PORT`; 1 with a line a slip on stderr where mkdocs.yml has one."""
    host, port = arguments
    try:
        guide.configure(guide.ROOT / guide.FILE)
    except SourceError as error:
        print(error, file=sys.stderr)
        return 1
    ours = languages.configured()
    pages = {each: f"{ours.folder(each)}index.html" if ours.folder(each) else "" for each in ours}
    shown = " and ".join(f"http://{host}:{port}/{page} ({ours.names[each]})" for each, page in pages.items())
    print(f"Serving at {shown}; Ctrl+C stops")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
