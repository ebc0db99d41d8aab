"""An advisory fails the audit; silence of the service is not taken for an answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts.release.audit import main

BAD = {"name": "foo", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
GOOD = {"name": "bar", "version": "2.0", "vulns": []}
SILENT = {"name": "baz", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("said", "code", "words"),
    [
        (json.dumps({"dependencies": [GOOD]}), 0, "0 advisories in 1 packages"),
        (json.dumps({"dependencies": [GOOD, BAD]}), 1, "foo 1.0: PYSEC-1, mended in 1.1"),
        (json.dumps({"dependencies": [SILENT]}), 0, "knew nothing of 1 of them; that is no proof"),
        ("no connection", 0, "audit: skipped"),
    ],
)
def test_what_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], said: str, code: int, words: str) -> None:
    program = tmp_path / "pip-audit"
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{said}\nEND\n", encoding="utf-8")
    program.chmod(0o755)
    assert main([str(program)]) == code
    assert words in capsys.readouterr().out


def test_no_program_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/nowhere/pip-audit"]) == 0
    assert "audit: skipped" in capsys.readouterr().out
