"""Builds of a project in a folder, and what differs between two sites."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if name not in ("CI", "NO_CACHE", "SITE_URL", "REPORT_URL")},
    "NO_MKDOCS_2_WARNING": "1",
    "SOURCE_DATE_EPOCH": "1795824000",
}

# How a build ends that `drive` makes: whole, of what changed alone, or not at all.
BUILT, FOLLOWED, FAILED = "built", "followed", "failed"


class Answer(NamedTuple):
    """How a build ended, the memory of its process in kilobytes, and the CPU seconds that it has taken so far."""

    outcome: str
    memory: int
    seconds: float


@contextmanager
def driven(project: Path, site: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a process that builds `project` into `site`, and again for each line that it gets."""
    environment = {**ENVIRONMENT, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.rebuild.drive", str(project / "mkdocs.yml"), str(site)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def answer(process: subprocess.Popen[str]) -> Answer:
    """Return how the build ended that a process makes."""
    assert process.stdout is not None
    outcome, memory, seconds = process.stdout.readline().split()
    return Answer(outcome, int(memory), float(seconds))


def again(process: subprocess.Popen[str]) -> Answer:
    """Let a process build once more."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    return answer(process)


def built(folder: Path, *arguments: str, strict: bool = True, **environment: str) -> subprocess.CompletedProcess[str]:
    """Return how `mkdocs build` ended in `folder`, and what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", *(["--strict"] if strict else []), *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env={**ENVIRONMENT, **environment}, check=False
    )


def contents(site: Path) -> dict[str, bytes]:
    """Return all files of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differences(ours: Path, clean: Path) -> list[str]:
    """Return the paths of the files that are not the same in both sites."""
    one, other = contents(ours), contents(clean)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
