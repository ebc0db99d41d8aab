"""The linters of scripts and sheets find what they are for: `rules.test.mjs` plants each kind of fault once."""

import subprocess

import pytest

from tests.tools.node import FOLDER, MODULES, node


def test_rules() -> None:
    if not (MODULES / "eslint").exists():
        pytest.skip("`make npm` brings the linters")
    run = subprocess.run(
        [node(), "--test", FOLDER / "rules.test.mjs"], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "\nℹ tests 0" not in run.stdout
