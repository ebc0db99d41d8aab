"""What a build costs after a pull that changed one article, beside a build from nothing and an earlier commit's."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median_low

from tests.bench import corpus, earlier_project
from tests.bench.build import Cost, run

PAGES = 1000
TARGET = 0.15
PULLS = 5
ARTICLE = "account/reset-pin"


def pull(folder: Path, number: int) -> None:
    """Change one article of the project in `folder`."""
    path = folder / "docs" / "zh" / f"{ARTICLE}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n第 {number} 句。\n", encoding="utf-8")


def measure(folder: Path) -> tuple[Cost, Cost]:
    """Return what a build from nothing costs, and one after a pull."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    whole = run(folder)
    after = []
    for number in range(PULLS):
        pull(folder, number)
        after.append(run(folder))
    return whole, median_low(after)


def main(argv: list[str] | None = None) -> int:
    """Print one line; 1 when the target is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pull", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, help="articles a language")
    pages = parser.parse_args(argv).pages
    os.environ.pop("CI", None)
    with tempfile.TemporaryDirectory() as name:
        before = run(earlier_project.write(Path(name, "before"), pages))
        whole, after = measure(corpus.write(Path(name, "now"), pages).ours)
    ratio = after.seconds / whole.seconds
    print(
        f"2×{pages}, one article changed: {after} of {whole} from nothing, ratio {ratio:.2f} (target {TARGET}); "
        f"{earlier_project.COMMIT} builds everything: {before}"
    )
    return int(ratio > TARGET)


if __name__ == "__main__":
    sys.exit(main())
