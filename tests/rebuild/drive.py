"""`mkdocs serve` without its server: one whole build, then one for each line that comes in.

python -m tests.rebuild.drive <mkdocs.yml> <folder of the site>; answers are `built` or `failed` and the memory in kB.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort


def answer(builder: Callable[[], None]) -> str:
    """Return how a build ended."""
    try:
        builder()
    except (Abort, Exception) as error:
        logging.getLogger("mkdocs").debug(error)
        return f"failed {memory()}"
    return f"built {memory()}"


def memory() -> int:
    """Return the memory of this process, in kilobytes."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


def main(configuration: str, folder: str) -> None:
    """Build, and build again for each line."""
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)

    def whole() -> None:
        build(load_config(configuration, site_dir=folder), serve_url=None)

    server = SimpleNamespace(builder=whole, observer=SimpleNamespace(emitters=()))
    config = load_config(configuration, site_dir=folder)
    config.plugins.on_startup(command="serve", dirty=False)
    print(answer(lambda: build(config)), flush=True)
    config.plugins.on_serve(server, config=config, builder=whole)
    for _ in sys.stdin:
        print(answer(server.builder), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
