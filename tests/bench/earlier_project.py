"""The articles of a bench with all code as it was at an earlier commit, for timing both in one run."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from io import BytesIO
from pathlib import Path

from tests.bench.corpus import ROOT

# The commit before only what changed was built.
COMMIT = "a5c1a9b"
WRITE = """\
import sys
from pathlib import Path
from tests.bench import corpus
corpus.write(Path(sys.argv[1]), int(sys.argv[2]))
"""


def write(folder: Path, pages: int) -> Path:
    """Return a project below `folder` with `pages` articles a language, written by the corpus of COMMIT.

    CalledProcessError where git has no such commit.
    """
    tree = folder / "tree"
    archive = subprocess.run(["git", "archive", COMMIT], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        files.extractall(tree, filter="data")
    subprocess.run([sys.executable, "-c", WRITE, str(folder), str(pages)], cwd=tree, check=True)
    return folder / "ours"
