"""A release that two machines make alike can be checked by anybody: built twice, as differently as one machine can."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from scripts.release import file_tree

ROOT = Path(__file__).parents[2]
# Neither sources nor anything that a build reads.
LEFT_OUT = frozenset({".git", ".venv", "site", "dist", "tests", ".cache", ".mypy_cache", ".ruff_cache", "__pycache__"})


@dataclass(frozen=True)
class Circumstances:
    """What differs from one machine to another."""

    folder: str
    zone: str
    locale: str
    umask: int
    hash_seed: str
    backwards: bool


HERE = Circumstances("a", "UTC", "C.UTF-8", 0o022, "0", False)
ELSEWHERE = Circumstances("a longer path/另一处", "Asia/Jakarta", "C", 0o077, "4242", True)


def copy_tree(source: Path, target: Path, backwards: bool) -> None:
    """Copy the project, writing its files in the order of their names or against it: folders list them otherwise."""
    for path in sorted(_files(source), reverse=backwards):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)


def _files(folder: Path) -> list[Path]:
    found = []
    for path in folder.iterdir():
        if path.name not in LEFT_OUT:
            found += _files(path) if path.is_dir() else [path]
    return found


def make(source: Path, base: Path, how: Circumstances, epoch: int) -> Path:
    """Build and release a copy of `source` below `base` under circumstances; return its dist/ folder."""
    folder = base / how.folder
    copy_tree(source, folder, how.backwards)
    environment = {
        **os.environ,
        "NO_CACHE": "1",
        "TZ": how.zone,
        "LC_ALL": how.locale,
        "PYTHONHASHSEED": how.hash_seed,
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": str(epoch),
    }
    for arguments in (["mkdocs", "build", "-q"], ["scripts.release.release"]):
        command = [sys.executable, "-m", *arguments]
        done = subprocess.run(
            command, cwd=folder, env=environment, umask=how.umask, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)} failed: {done.stderr.strip()}")
    return folder / "dist"


def compare(source: Path, epoch: int) -> tuple[list[str], int]:
    """Return what differs between two releases of `source`, one line each, and how many files they have."""
    with tempfile.TemporaryDirectory() as name:
        with ThreadPoolExecutor() as pool:
            one, other = pool.map(lambda how: make(source, Path(name), how, epoch), (HERE, ELSEWHERE))
        return file_tree.differences(one, other), len(file_tree.sums(one))


def main() -> int:
    """Print whether the two are equal; 1 with a line for each file that is not."""
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "1795305600"))
    try:
        found, count = compare(ROOT, epoch)
    except RuntimeError as error:
        print(f"reproduce: {error}", file=sys.stderr)
        return 1
    if found:
        print("\n".join(found[:50]), file=sys.stderr)
        print(f"reproduce: {len(found)} differences", file=sys.stderr)
        return 1
    print(
        f"reproduce: {count} files equal in bytes, modes and times (folder, zone, locale, umask, hash seed, file order)"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
