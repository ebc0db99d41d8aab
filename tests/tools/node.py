"""The checks that come from npm run in the Node of a PyPI wheel and from a lock: nothing is installed by hand."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from scripts.tools.node import node, wheel

__all__ = ["FLOOR", "FOLDER", "MODULES", "install", "node"]

FOLDER = Path(__file__).parents[1] / "npm"
MODULES = FOLDER / "node_modules"
# Real old browsers, 150 MB: for `make test-floor` alone.
FLOOR = Path(__file__).parents[1] / "floor"


def install(folder: Path = FOLDER, all_tools: bool = False) -> bool:
    """Install what the lock in `folder` names, Lighthouse only with `all_tools`; return whether it is there."""
    stamp = folder / "node_modules" / ".done"
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    done = stamp.read_text(encoding="ascii").split() if stamp.exists() else []
    if done[:1] == [lock] and (not all_tools or "all" in done):
        return True
    npm = str(wheel() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    options += [] if all_tools else ["--omit=dev"]
    if subprocess.run([node(), npm, *options], cwd=folder, stdout=subprocess.DEVNULL, check=False).returncode:
        return False
    stamp.write_text(f"{lock} all" if all_tools else lock, encoding="ascii")
    return True


def main(argv: list[str]) -> int:
    """Return 0 with the packages in place, 1 with one line on stderr without.

    `all` also installs Lighthouse; `floor` the old browsers, and nothing else.
    """
    folder = FLOOR if "floor" in argv else FOLDER
    try:
        if install(folder, "all" in argv):
            return 0
    except RuntimeError as error:
        print(f"make: {error}", file=sys.stderr)
        return 1
    print(
        f"make: npm could not install tests/{folder.name} (see above); check the way to registry.npmjs.org",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
