"""`make site` tells what keeps mkdocs.yml from being read, where and what to do, and MkDocs is not asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.start.readable import main

ROOT = Path(__file__).parents[2]


def test_ours_can_be_read() -> None:
    assert main(ROOT / "mkdocs.yml") == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: a\nnav:\n\t- index.md\n", "3: broken YAML: a tab begins this line; use spaces"),
        ("site_name: a: b\n", '1: broken YAML: a colon in the text; put it in quotes: site_name: "a: b"'),
        ("site_name：a\nsite_url: !ENV [A, b]\n", "1: broken YAML: a full-width colon ：; type “site_name: ”"),
        ("site_name: a\nplugns: []\n", "2: plugns: unknown key; did you mean plugins?"),
        ("site_name: a\nsite_name: b\n", "2: `site_name` is written twice; keep one"),
    ],
)
def test_a_slip_is_one_line(text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    assert main(file) == 1
    assert capsys.readouterr().err == f"{file}:{said}\n"
