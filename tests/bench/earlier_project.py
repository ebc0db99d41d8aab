"""The articles of a bench with all code as it was at an earlier commit, for timing both in one run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.commit import extract

# The commit before only what changed was built.
COMMIT = "a5c1a9b"
WRITE = """\
import sys
from pathlib import Path
from tests.bench import corpus
corpus.write(Path(sys.argv[1]), int(sys.argv[2]))
"""


def write(folder: Path, pages: int, commit: str = COMMIT) -> Path:
    """Return a project below `folder` with `pages` articles a language, written by the corpus of `commit`.

    CalledProcessError where git has no such commit.
    """
    tree = extract(commit, folder / "tree")
    subprocess.run([sys.executable, "-c", WRITE, str(folder), str(pages)], cwd=tree, check=True)
    return folder / "ours"
