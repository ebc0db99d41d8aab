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
from tests.model.small_docs import small_docs

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
    "[请看这里](reset-pin.md)",
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


def in_small_guide(folder: Path, name: str, old: str, new: str) -> list[tuple[str, int, str]]:
    """What is said of an article of a guide in which something stands otherwise."""
    files = small_docs()
    assert old in files[name]
    files[name] = files[name].replace(old, new)
    root = write(folder, files)
    found = rows("--root", str(root), str(root / "docs/zh/account/reset-pin.md"), "--today", "2026-11-28")
    return [(row["path"], row["line"], row["message"]) for row in found]


def test_the_nav_is_told_of_its_own_article(tmp_path: Path) -> None:
    found = in_small_guide(tmp_path / "a", "mkdocs.yml", "account/reset-pin.md", "zh/account/reset-pin.md")
    message = "nav.1.account.1: zh/account/reset-pin.md is no page of this guide; write account/reset-pin.md"
    assert [each[2] for each in found] == [message]
    assert not in_small_guide(tmp_path / "b", "mkdocs.yml", "account/sign-in.md", "zh/account/sign-in.md")


def test_an_article_under_another_section(tmp_path: Path) -> None:
    old = "account/reset-pin.md, account/fix-otp.md, account/sign-in.md]\n  - about: [about/index.md]"
    new = "account/fix-otp.md, account/sign-in.md]\n  - about: [about/index.md, account/reset-pin.md]"
    found = in_small_guide(tmp_path, "mkdocs.yml", old, new)
    said = "account/reset-pin.md lies in another folder; move this line under its section"
    assert [each[2] for each in found] == [f"nav.2.about.1: {said}"]


def test_an_article_that_no_answer_leads_to(tmp_path: Path) -> None:
    found = in_small_guide(tmp_path, "docs/_data/triage.yml", "not_triaged:\n  - reset-pin", "not_triaged: []")
    said = "no answer leads to reset-pin; lead one there, or add it here"
    assert [each[2] for each in found] == [f"not_triaged: {said}"]


def test_ids_are_asked_for_where_there_are_none(tmp_path: Path) -> None:
    files = small_docs()
    for language in ("zh", "en"):
        name = f"docs/{language}/account/reset-pin.md"
        files[name] = files[name].replace(" { #steps }", "").replace(" { #need-help }", "")
    root = write(tmp_path, files)
    found = rows("--root", str(root), str(root / "docs/zh/account/reset-pin.md"), "--today", "2026-11-28")
    assert [(row["rule"], row["message"].partition("; ")[2]) for row in found] == [
        ("heading-without-id", "give the heading that they mean this id"),
        ("heading-without-id", "add { #an-english-name }"),
        ("heading-without-id", "add { #need-help }"),
    ] * 2


@pytest.mark.parametrize(("heading", "found"), [("", True), ("## 甲 { #gone }\n\n", False)])
def test_an_id_that_others_want_is_told_in_each_language(tmp_path: Path, heading: str, found: bool) -> None:
    files = small_docs()
    files["docs/_data/triage.yml"] = files["docs/_data/triage.yml"].replace("fix-otp", "fix-otp#gone")
    files["docs/zh/account/fix-otp.md"] += f"\n{heading}停。\n"
    root = write(tmp_path, files)
    told = rows("--root", str(root), str(root / "docs/zh/account/fix-otp.md"), "--today", "2026-11-28")
    message = "others link to #gone on this page; give the heading that they mean this id"
    assert [row["path"] for row in told if row["message"] == message] == [
        f"docs/{each}/account/fix-otp.md" for each in ("en", "zh") if found
    ]


def test_a_text_is_judged_below_front_matter_that_is_broken(tmp_path: Path) -> None:
    name = "docs/en/account/reset-pin.md"
    found = in_small_guide(tmp_path, name, "\n## ", "\nWait 77 minutes -- now.\n\n## ")
    assert {each[2].split(";")[0] for each in found if each[0] == name} >= {"-- is no mark of this guide"}
    files = small_docs()
    files[name] = files[name].replace("title: ", "title: PIN: ", 1).replace("\n## ", "\nWait 77 minutes.\n\n## ", 1)
    root = write(tmp_path / "b", files)
    told = rows("--root", str(root), str(root / name), "--today", "2026-11-28")
    assert [row["rule"] for row in told] == ["invalid-front-matter", "differing-paragraphs"]


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
