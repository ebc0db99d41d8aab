"""The site's search with its code as it was at an earlier commit, for timing both in one run on the same index."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from rjsmin import jsmin

from scripts.render.classic_script import joined

ROOT = Path(__file__).parents[2]
# The commit before the index was read as numbers, and the modules that it had.
COMMIT = "a5c1a9b"
MODULES = ("text", "index", "situations", "rank", "box")


def with_earlier_code(site: Path, target: Path) -> Path:
    """Copy `site` to `target`, its search as it was at COMMIT; CalledProcessError where git has no such commit."""
    shutil.copytree(site, target)
    script = jsmin(joined(_shown(f"docs/assets/search/{name}.js") for name in MODULES))
    for path in (target / "assets").glob("search.*.js"):
        path.write_text(str(script), encoding="utf-8")
    return target


def _shown(path: str) -> str:
    command = ["git", "show", f"{COMMIT}:{path}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
