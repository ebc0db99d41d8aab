"""A site that is not today's is not looked at: what is written now would be held against what was built then."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scripts.check.read.project import Project
from scripts.tools import stamp

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory


class TodaysSite(NamedTuple):
    """The folder to read, None if there is none, what to say of the one that lies there, and a build of our own.

    `reason` is why none could be made.
    """

    folder: Path | None
    note: str = ""
    keep: TemporaryDirectory[str] | None = None
    reason: str = ""


def todays_site(project: Project) -> TodaysSite:
    """Return the built site of a project if it is what a build of now would give, else one that is built for it.

    A project whose build leaves no stamp is taken as it is; its pages are then told by their times.
    """
    if not project.is_stamped:
        return TodaysSite(project.site if project.site.is_dir() else None)
    fault = stamp.fault(project.site, *_read_by_builds(project))
    if not fault:
        return TodaysSite(project.site)
    from tempfile import TemporaryDirectory  # slow to import, and most often the site is today's

    keep = TemporaryDirectory(prefix="check-", ignore_cleanup_errors=True)
    built = Path(keep.name, project.site.name)
    name = os.path.relpath(project.site, project.root)
    reason = _build(project, built)
    if not reason:
        return TodaysSite(built, f"{name}/ {fault}; a build of now is checked instead", keep)
    note = f"{name}/ {fault}, and no build can be made now; the sources are checked alone"
    return TodaysSite(None, note, reason=reason)


class Changes(NamedTuple):
    """What is not as it was when the site was built: the paths of files, None where nobody knows."""

    files: set[str] | None

    def spare(self, paths: Iterable[str]) -> bool:
        """Whether the pages of the sources at `paths` are as a build of now would make them."""
        return self.files is not None and all(file.endswith(".md") for file in self.files) and not {*paths} & self.files


def changes(project: Project) -> Changes:
    """Return what changed since the site of a project was built."""
    return Changes(stamp.changes(project.site, *_read_by_builds(project)) if project.is_stamped else None)


def _read_by_builds(project: Project) -> tuple[Path, list[Path]]:
    return project.root / project.config_name, [project.docs, *([project.overrides] if project.overrides else [])]


def _build(project: Project, folder: Path) -> str:
    """Build into `folder`, as `mkdocs build` does; return the last that it says where it stops, else nothing."""
    import subprocess  # as slow

    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", project.config_name, "-d", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project.root, env=environment, capture_output=True, text=True, check=False)
    lines = done.stderr.strip().splitlines() or ["mkdocs build stops without a word"]
    return lines[-1].strip() if done.returncode else ""
