"""What a build costs beside stock Material, in the same run on the same articles: CPU seconds and memory."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median_low

from scripts.bench import corpus

TARGETS = {100: 0.7, 1000: 0.45, 5000: 0.2}
GROWTH = 5.5
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
    """Build the project in `folder` anew and return its cost; RuntimeError with what it said when it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    shutil.rmtree(folder / "site", ignore_errors=True)
    with tempfile.TemporaryFile() as said:
        command = [sys.executable, "-m", "mkdocs", "build", "-q"]
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{folder.name} did not build:\n{said.read().decode()[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(pages: int) -> tuple[Cost, Cost]:
    """Return the costs of ours and of stock Material with `pages` articles a language.

    The two build in turn, several times where that is quick; the median counts. Before that ours builds once uncounted:
    Python and Jinja keep what they compiled, as they do in anybody's checkout.
    """
    with tempfile.TemporaryDirectory() as name:
        written = corpus.write(Path(name), pages)
        measure(written.ours)
        pairs = [(measure(written.ours), measure(written.stock)) for _ in range(RUNS.get(pages, 1))]
        ours, stock = zip(*pairs, strict=True)
        return median_low(ours), median_low(stock)


def main(argv: list[str] | None = None) -> int:
    """Print a line a size and the growth; 1 when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench.build", description=__doc__)
    parser.add_argument("--large", action="store_true", help="2×5000 too: stock Material takes many minutes there")
    parser.add_argument("--sizes", type=int, nargs="*", default=None, help="articles a language")
    options = parser.parse_args(argv)
    sizes = options.sizes or [100, 1000, *([5000] if options.large else [])]
    ours: dict[int, Cost] = {}
    missed = False
    for pages in sizes:
        ours[pages], stock = compare(pages)
        ratio, target = ours[pages].seconds / stock.seconds, TARGETS.get(pages)
        missed |= target is not None and ratio > target
        aim = f" (target {target})" if target else ""
        print(f"2×{pages}: {ours[pages]}; stock Material {stock}; ratio {ratio:.2f}{aim}", flush=True)
    for small, large in pairwise(sizes):
        growth = ours[large].seconds / ours[small].seconds
        missed |= (small, large) == (1000, 5000) and growth > GROWTH
        print(f"2×{small} → 2×{large}: CPU ×{growth:.1f}, memory ×{ours[large].megabytes / ours[small].megabytes:.1f}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
