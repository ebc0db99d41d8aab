"""A folder that says how it wants to be served, for servers that read such a thing from it."""

from __future__ import annotations

import json
from pathlib import Path

NAME = "serve.json"
# npm's serve, without this, sends /en/index.html to /en and drops what stands behind a question mark. With `false` it
# would show a folder's list in the place of its index: so clean addresses stay on for all but the files' own names.
SETTINGS = {"cleanUrls": ["!**/*.html"], "trailingSlash": True}


def write(folder: Path) -> None:
    """Write the settings of npm's serve into `folder`, the built site."""
    (folder / NAME).write_text(json.dumps(SETTINGS) + "\n", encoding="utf-8")
