"""One pair is told what the whole says of it, and nothing of the others."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.check.command import main
from scripts.check.finding import Row
from scripts.check.report import text_line
from tests.check.site_writer import MKDOCS, Files, article, mkdocs_tree, write

ROOT = Path(__file__).parents[2]
CASE = "account/case.md"
SLIPS = [
    "",
    "[x](nowhere.md)",
    "[x](reset-pin.md#nowhere)",
    "[x](../en/account/reset-pin.md)",
    "[英文](../../en/account/reset-pin.md)",
    "![](../../assets/logo.png)",
    "[](reset-pin.md)",
    "[点击这里](reset-pin.md)",
    "1. 甲\n  - 乙",
    "## 步骤",
    "## 步骤 { #steps-too }",
    "##### 步骤 { #deep }",
    "等 30 天。",
    "** 注意 **请看",
    "<<<<<<< HEAD",
    "说明：\n- 甲",
    "[x](https:\\\\host.example)",
    "[x](tel:12)",
    '<label for="no">x</label>',
    "[x][no]",
]


def rows(*arguments: str) -> list[dict[str, Any]]:
    out = io.StringIO()
    main([*arguments, "--format", "json"], out, io.StringIO())
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("built", [False, True])
def test_the_same_as_the_whole(slip: str, built: bool, tmp_path: Path) -> None:
    files: Files = {
        **{name: text for name, text in mkdocs_tree().items() if built or not name.startswith("site/")},
        f"docs/zh/{CASE}": article("zh", slip),
        "docs/zh/account/reset-pin.md": article("zh", "[x](nowhere.md)"),
    }
    root = write(tmp_path / "tree", files)
    pair = {f"docs/zh/{CASE}", f"docs/en/{CASE}"}
    whole = [row for row in rows("--root", str(root)) if row["path"] in pair]
    assert bool(whole) == bool(slip)
    for language in ("zh", "en"):
        assert rows("--root", str(root), str(root / "docs" / language / CASE)) == whole


def test_several_files(tmp_path: Path) -> None:
    files = {**mkdocs_tree(), f"docs/zh/{CASE}": article("zh", "[x](no.md)")}
    files["docs/en/account/reset-pin.md"] = article("en", "[x](no.md)")
    root = write(tmp_path / "tree", files)
    names = [str(root / "docs" / "en" / "account" / name) for name in ("case.md", "reset-pin.md")]
    whole = [row for row in rows("--root", str(root)) if row["rule"] == "broken-link"]
    assert len(whole) == 2
    assert [row for row in rows("--root", str(root), *names) if row["rule"] == "broken-link"] == whole


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("docs/zh/no.md", "docs/zh/no.md: no Markdown file that mkdocs.yml publishes"),
        ("README.md", "README.md: no Markdown file that mkdocs.yml publishes"),
        ("docs/assets/logo.png", "docs/assets/logo.png: no Markdown file that mkdocs.yml publishes"),
    ],
)
def test_what_is_no_article_is_said_in_one_line(name: str, message: str, tmp_path: Path) -> None:
    root = write(tmp_path / "tree", {**mkdocs_tree(config=MKDOCS), "README.md": "# x"})
    command = [sys.executable, "-m", "scripts.check", "--root", str(root), name]
    done = subprocess.run(
        [*command[:1], "-c", f"import sys; sys.path.insert(0, {str(Path.cwd())!r})\n{RUN}", *command[3:]],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"check: {message}\n")


def test_vs_code_reads_each_line_of_a_report() -> None:
    text = (ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8")
    assert f"```json\n{text}```" in (ROOT / "README.md").read_text(encoding="utf-8")
    pattern = json.loads(text)["tasks"][0]["problemMatcher"]["pattern"]
    rows = [
        Row("docs/zh/a.md", 7, 3, "broken-link", "x", "x: [no] file (1:2)", "error"),
        Row("docs/zh/b.md", 1, 1, "lapsed-fact", "x", "look", "warning"),
    ]
    names = ("file", "line", "severity", "message", "code")
    read = [re.fullmatch(pattern["regexp"], text_line(row)) for row in rows]
    assert [[match and match[pattern[name]] for name in names] for match in read] == [
        ["docs/zh/a.md", "7", None, "x: [no] file (1:2)", "broken-link"],
        ["docs/zh/b.md", "1", "warning", "look", "lapsed-fact"],
    ]


RUN = "from scripts.check.command import main; sys.exit(main(sys.argv[1:]))"
