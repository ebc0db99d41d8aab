"""Under `mkdocs serve` a saved page is built again from what the last build left in memory."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from mkdocs.exceptions import Abort, BuildError, PluginError

from scripts.model.source import SourceError
from scripts.rebuild.update import changed_files, update
from scripts.site_build import Build, take_stamp

log = logging.getLogger("mkdocs.hooks")


def go_on(server: Any, last: Callable[[], Build | None]) -> None:
    """Let the server of `mkdocs serve` build what changed where that is enough; `last` returns the last build."""
    whole = server.builder

    def build() -> None:
        if not _goes_on(last()):
            whole()

    server.builder = build


def _goes_on(build: Build | None) -> bool:
    """Build what changed since `build`; False where only a whole build can."""
    if build is None or not build.is_whole:
        return False
    config = next(iter(build.rooms.values())).config
    try:
        now = take_stamp(config, build.made_of)
        return not changed_files(build.made_of, now) or update(build, now)
    except SourceError as error:
        raise _told(PluginError(f"\n{error}")) from None
    except BuildError as error:
        raise _told(error) from None


def _told(error: BuildError) -> Abort:
    """Tell an error as MkDocs tells that of a whole build."""
    log.error(str(error))
    return Abort("Aborted with a BuildError!")
