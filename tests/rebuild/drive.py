"""`mkdocs serve` without its server: one whole build, then one for each line that comes in.

python -m tests.rebuild.drive <mkdocs.yml> <folder of the site>; an answer is `built`, `followed` (only what changed was
made) or `failed`, the memory in kB and the CPU seconds so far.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from types import SimpleNamespace

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort


def answer(builder: Callable[[], None], whole: list[MkDocsConfig]) -> str:
    """Return how a build ended; each whole one adds to `whole`."""
    before = len(whole)
    try:
        builder()
        outcome = "built" if len(whole) > before else "followed"
    except (Abort, Exception) as error:
        logging.getLogger("mkdocs").debug(error)
        outcome = "failed"
    return f"{outcome} {memory()} {process_time()}"


def memory() -> int:
    """Return the memory of this process, in kilobytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


def main(configuration: str, folder: str) -> None:
    """Build, and build again for each line."""
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)

    done: list[MkDocsConfig] = []

    def whole(config: MkDocsConfig | None = None) -> None:
        done.append(config or load_config(configuration, site_dir=folder))
        build(done[-1])

    server = SimpleNamespace(builder=whole, observer=SimpleNamespace(emitters=()))
    config = load_config(configuration, site_dir=folder)
    config.plugins.on_startup(command="serve", dirty=False)
    print(answer(lambda: whole(config), done), flush=True)
    config.plugins.on_serve(server, config=config, builder=whole)
    for _ in sys.stdin:
        print(answer(server.builder, done), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
