"""The pure parts of what is done with a message run in Node, each with its table of tests: `*.test.js` beside this."""

import subprocess
from pathlib import Path

from tests.tools.node import node

HERE = Path(__file__).parent


def test_modules() -> None:
    run = subprocess.run(
        [node(), "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", *map(str, sorted(HERE.glob("*.test.js")))],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "\nℹ tests 0" not in run.stdout
