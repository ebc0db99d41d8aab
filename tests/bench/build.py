"""What a build costs beside stock Material and an earlier commit, in one run on the same articles: CPU and memory."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median_low

from tests.bench import before, corpus

TARGETS = {100: 0.7, 1000: 0.45, 5000: 0.2}
GROWTH = 5.5
# Of the CPU that the tree of before.COMMIT takes.
SLOWER = 1.05
# At these sizes a build is short, and a single run says little on a shared machine; larger ones run once.
RUNS = {100: 5, 1000: 3}


@dataclass(frozen=True, order=True)
class Cost:
    """CPU seconds of a process and its children, and the memory of the process at its height, in megabytes."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.megabytes:.0f} MB"


def measure(folder: Path) -> Cost:
    """Build the project in `folder` anew and return its cost; RuntimeError with what it said when it fails.

    What it built is moved aside, not deleted: ext4 without a journal looks, before it makes a file, at those that were
    deleted lately, which cost a build of 5,000 files up to two seconds of the system's time. So let minutes pass
    between two runs.
    """
    cost = run(folder, "-q")
    (folder / "site").rename(tempfile.mkdtemp(prefix="site-", dir=folder))
    return cost


def run(folder: Path, *options: str) -> Cost:
    """Build the project in `folder` and return what that cost; RuntimeError with what it said when it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-m", "mkdocs", "build", *options]
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{folder.name} did not build:\n{said.read().decode()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


@dataclass(frozen=True)
class Compared:
    """The costs of one size: of this tree, of stock Material, of the text alone, and of this tree as it was."""

    ours: Cost
    stock: Cost
    bare: Cost
    before: Cost

    @property
    def ratio(self) -> float:
        """What part of stock Material's CPU ours is."""
        return self.ours.seconds / self.stock.seconds

    @property
    def slower(self) -> float:
        """Our CPU by that of before."""
        return self.ours.seconds / self.before.seconds

    def __str__(self) -> str:
        memory = self.ours.megabytes / self.stock.megabytes
        return (
            f"{self.ours}; stock Material {self.stock}; ratio {self.ratio:.2f}, memory {memory:.2f};"
            f" MkDocs with the text alone {self.bare}, {self.bare.seconds / self.stock.seconds:.2f} of stock;"
            f" {before.COMMIT} {self.before}; ratio {self.slower:.2f} (limit {SLOWER})"
        )


def compare(folder: Path, pages: int) -> Compared:
    """Return the costs with `pages` articles a language, written below `folder`.

    All build in turn, several times where that is quick; the median counts. Before that ours build once
    uncounted: Python and Jinja keep what they compiled, as they do in anybody's checkout.
    """
    written = corpus.write(folder, pages)
    projects = (written.ours, written.stock, written.bare, before.write(folder / "before", written.ours))
    for project in (projects[0], projects[3]):
        measure(project)
    rounds = [[measure(project) for project in projects] for _ in range(RUNS.get(pages, 1))]
    return Compared(*(median_low(costs) for costs in zip(*rounds, strict=True)))


def _printed(pages: int, found: Compared) -> Compared:
    """Print the line of one size."""
    aim = f"; target {TARGETS[pages]} of stock" if pages in TARGETS else ""
    print(f"2×{pages}: {found}{aim}", flush=True)
    return found


def main(argv: list[str] | None = None) -> int:
    """Print a line a size and the growth; 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.build", description=__doc__)
    parser.add_argument("--large", action="store_true", help="2×5000 too: stock Material takes many minutes there")
    parser.add_argument("--sizes", type=int, nargs="*", default=None, help="articles a language")
    options = parser.parse_args(argv)
    sizes = list(dict.fromkeys(options.sizes or [100, 1000, *([5000] if options.large else [])]))
    with tempfile.TemporaryDirectory() as folder:
        found = {pages: _printed(pages, compare(Path(folder, str(pages)), pages)) for pages in sizes}
    missed = any(each.ratio > TARGETS.get(pages, each.ratio) or each.slower > SLOWER for pages, each in found.items())
    for small, large in pairwise(sizes):
        less, more = found[small].ours, found[large].ours
        growth = more.seconds / less.seconds
        missed |= (small, large) == (1000, 5000) and growth > GROWTH
        print(f"2×{small} → 2×{large}: CPU ×{growth:.1f}, memory ×{more.megabytes / less.megabytes:.1f}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
