"""`python -m tests.tools.lint` judges our scripts and sheets: ESLint, tsc, Stylelint and Prettier, all in every run.

Their rules stand in tests/npm; `--write` lets Prettier rewrite what it would have otherwise.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.tools.node import FOLDER, MODULES, node

ROOT = Path(__file__).parents[2]
SCRIPTS = ("docs/assets", "scripts", "tests")
SHEETS = "docs/assets/*.css"
FORMATTED = ("docs/assets/**/*.{js,css,ts}", "{scripts,tests}/**/*.{js,mjs,cjs}")


def commands(write: bool) -> list[list[str]]:
    """Return the four commands, to be run in the root of the tree."""
    return [
        [_tool("eslint/bin/eslint.js"), "--config", f"{FOLDER}/eslint.config.mjs", "--max-warnings=0", *SCRIPTS],
        [_tool("typescript/bin/tsc"), "--project", f"{FOLDER}/tsconfig.json"],
        [_tool("stylelint/bin/stylelint.mjs"), "--config", f"{FOLDER}/stylelint.config.mjs", SHEETS],
        [_tool("prettier/bin/prettier.cjs"), "--log-level=warn", "--write" if write else "--check", *FORMATTED],
    ]


def _tool(path: str) -> str:
    return str(MODULES / path)


def main(argv: list[str]) -> int:
    """Return 0 when all four are content, else 1; what they find they print."""
    runs = [subprocess.run([node(), *each], cwd=ROOT, check=False) for each in commands("--write" in argv)]
    return int(any(run.returncode for run in runs))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
