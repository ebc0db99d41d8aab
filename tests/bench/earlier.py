"""The site's search with its code as it was at an earlier commit, for timing both in one run on the same index."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from rjsmin import jsmin

from scripts.render.classic_script import joined
from scripts.search.kinds import PAGE
from tests.bench.filler import START

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
    for path in (target / "assets").glob("search-*.js"):
        path.write_text(_older(path.read_text(encoding="utf-8")), encoding="utf-8")
    return target


def _older(index: str) -> str:
    """Return an index with what COMMIT asks of it beside: the slugs of the articles that the model knows."""
    data = json.loads(index.removeprefix(START).rstrip(";\n"))
    slugs = [line.rsplit("/", 1)[-1] for line in data["text"].split("\n") if line[0] == PAGE.mark]
    if model := data["situations"]:
        model["slugs"] = [slugs[place] if 0 <= place < len(slugs) else "" for place in model["articles"]]
    return f"{START}{json.dumps(data, ensure_ascii=False)};\n"


def _shown(path: str) -> str:
    command = ["git", "show", f"{COMMIT}:{path}"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
