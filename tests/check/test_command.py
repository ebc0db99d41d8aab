"""The command line: whole outputs, exit codes, formats and ignores."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path
from typing import Any

import pytest

from scripts.check.command import main
from scripts.check.rules import RULES, name_of
from tests.check.conftest import Check
from tests.check.site_writer import Files, article, built_site, mkdocs_tree, write

BROKEN = mkdocs_tree("看[这里的说明](gone.md)。\n\n<a href='#none'>x</a>")
TEXT = """\
docs/en/account/case.md:5: gone.md leads to no file of the site [broken-link]
docs/en/account/case.md:7: #none is no id in docs/en/account/case.md [broken-anchor]
docs/zh/account/case.md:5: gone.md leads to no file of the site [broken-link]
docs/zh/account/case.md:7: #none is no id in docs/zh/account/case.md [broken-anchor]
"""
NOTES = """\
check: no _data/channels.yml: the rules on register, CSP, third parties and budgets are off
check: 8 pages, 10 links, 22 anchors read: 4 errors, 0 warnings
"""


def run(*arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    return main(list(arguments), out, err), out.getvalue(), err.getvalue()


def test_whole_output(tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    code, out, err = run("--root", str(tmp_path))
    assert (code, out, err) == (1, TEXT, NOTES)


def test_clean(tmp_path: Path) -> None:
    write(tmp_path, mkdocs_tree())
    code, out, _ = run("--root", str(tmp_path))
    assert (code, out) == (0, "")


def test_json(tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    _, out, _ = run("--root", str(tmp_path), "--format", "json")
    assert json.loads(out.splitlines()[0]) == {
        "path": "docs/en/account/case.md",
        "line": 5,
        "column": 10,
        "rule": "broken-link",
        "target": "gone.md",
        "message": "gone.md leads to no file of the site",
        "severity": "error",
        "edits": [],
    }


def test_github(tmp_path: Path) -> None:
    write(tmp_path, BROKEN)
    _, out, _ = run("--root", str(tmp_path), "--format", "github")
    assert out.splitlines()[0] == (
        "::error file=docs/en/account/case.md,line=5,col=10,title=broken-link::gone.md leads to no file of the site"
    )


def test_github_places_nothing_in_what_the_build_made(tmp_path: Path) -> None:
    write(tmp_path, built_site('<a href="gone.html">x</a>'))
    _, out, _ = run("--site", str(tmp_path), "--format", "github")
    assert out.splitlines()[0] == (
        "::error title=broken-link::account/case.html:11: gone.html leads to no file of the site"
    )


def sarif(folder: Path, files: Files) -> dict[str, Any]:
    write(folder, files)
    _, out, _ = run("--root", str(folder), "--format", "sarif")
    log = json.loads(out)
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run_: dict[str, Any] = log["runs"][0]
    return run_


def test_sarif(tmp_path: Path) -> None:
    log = sarif(tmp_path, BROKEN)
    assert [rule["id"] for rule in log["tool"]["driver"]["rules"]] == ["broken-anchor", "broken-link"]
    result = log["results"][0]
    assert len(result.pop("partialFingerprints")["finding/v1"]) == 32
    file = {"uri": "docs/en/account/case.md"}
    assert result == {
        "ruleId": "broken-link",
        "level": "error",
        "message": {"text": "gone.md leads to no file of the site"},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": {"startLine": 5, "startColumn": 10}}}],
    }


def test_sarif_names_a_path_as_an_address(tmp_path: Path) -> None:
    files = {**mkdocs_tree(), "docs/zh/account/支付.md": article("zh", "[PIN](gone.md)")}
    log = sarif(tmp_path, files)
    places = {each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in log["results"]}
    assert places == {"docs/zh/account/%E6%94%AF%E4%BB%98.md"}


def test_sarif_knows_a_finding_again(tmp_path: Path) -> None:
    def prints(name: str, body: str) -> list[str]:
        results = sarif(tmp_path / name, mkdocs_tree(body))["results"]
        return [each["partialFingerprints"]["finding/v1"] for each in results]

    once = prints("once", "[一篇](gone.md)\n\n[又一篇](gone.md)")
    assert prints("again", "多一行。\n\n[一篇](gone.md)\n\n[又一篇](gone.md)") == once
    assert len(set(once)) == len(once) == 4


def test_sarif_carries_the_fix(tmp_path: Path) -> None:
    log = sarif(tmp_path, mkdocs_tree("## 限额{ #limits }"))
    replacement = {
        "deletedRegion": {"startLine": 5, "startColumn": 1, "endLine": 5, "endColumn": 17},
        "insertedContent": {"text": "## 限额 { #limits }"},
    }
    file = {"uri": "docs/en/account/case.md"}
    changes = [{"artifactLocation": file, "replacements": [replacement]}]
    assert log["results"][0]["fixes"] == [{"artifactChanges": changes}]


def test_list_names_every_rule_with_its_norm() -> None:
    code, out, _ = run("--list")
    assert code == 0
    assert [line.split(":")[0] for line in out.splitlines()] == [name_of(rule) for rule in RULES]
    assert all(rule.__doc__ for rule in RULES)
    assert len({name_of(rule) for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"mkdocs.yml": "site_name: x\n"},
        {"mkdocs.yml": "a: [", "docs/index.md": "# x"},
        {"mkdocs.yml": "- x", "docs/a.md": ""},
    ],
)
def test_nothing_to_check(tmp_path: Path, files: Files) -> None:
    write(tmp_path, files)
    code, out, err = run("--root", str(tmp_path))
    assert (code, out) == (2, "")
    assert err.startswith("check: ") and err.count("\n") == 1


@pytest.mark.parametrize("option", ["--site", "--bundle", "--root"])
def test_no_such_folder(tmp_path: Path, option: str) -> None:
    assert run(option, str(tmp_path / "no"))[0] == 2


def test_empty_site(tmp_path: Path) -> None:
    assert run("--site", str(tmp_path))[0] == 2


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--today", "tomorrow"], ["--nonsense"]])
def test_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(*arguments)
    assert stopped.value.code == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    write(tmp_path, built_site())
    (tmp_path / "account" / "case.html").chmod(0)
    assert run("--site", str(tmp_path))[0] == 3


def test_dangling_link_is_not_skipped(tmp_path: Path) -> None:
    write(tmp_path, built_site())
    (tmp_path / "account" / "lost.html").symlink_to(tmp_path / "nowhere")
    code, out, _ = run("--site", str(tmp_path))
    assert code == 3
    assert "account/lost.html:1: can't be read" in out


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  - abbr", "  - no_such_extension", "markdown_extensions: "),
        (
            "use_directory_urls",
            "use_directory_url",
            "3: use_directory_url: unknown key; did you mean use_directory_urls?",
        ),
        ("plugins:", "hooks: [scripts/hoks.py]\nplugins:", "4: hooks: there is no file scripts/hoks.py"),
        ("plugins:", "plugins：", "4: broken YAML: a full-width colon ：; type “plugins: ”"),
        ("  - abbr", "\t- abbr", "11: broken YAML: a tab begins this line; use spaces"),
        (
            "site_name: Help",
            "site_name: Help: me",
            '1: broken YAML: a colon in the text; put it in quotes: site_name: "Help: me"',
        ),
        ("site_name: Help", 'site_name: "Help', '1: broken YAML: " has no end; close it with "'),
        (
            "plugins:",
            "<<<<<<< HEAD\nplugins:",
            "4: broken YAML: a mark of a merge; keep one of the two versions, and delete the marks",
        ),
        (
            "{locale: en, name: English}",
            "{locale: en，name: English}",
            "9: broken YAML: a full-width comma ， before name; type “, ”",
        ),
        (
            "{locale: en, name: English}",
            "{locale: en, name: Eng #lish}",
            "9: broken YAML: `#` begins a comment, which hides “#lish}”; put the text in quotes",
        ),
        (
            "      docs_structure: folder\n      languages",
            "      docs_structure: folder\n     languages",
            "7: broken YAML: a space is missing before languages; begin the line as the one above it",
        ),
        ("plugins:", "plugins:\n  - no-such-plugin", 'plugins: The "no-such-plugin" plugin is not installed'),
        ("site_name", "extra: !!python/name:no.such.module\nsite_name", "cannot find module"),
    ],
)
def test_what_is_not_installed_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    files = mkdocs_tree()
    files["mkdocs.yml"] = str(files["mkdocs.yml"]).replace(old, new)
    write(tmp_path, files)
    code, out, err = run("--root", str(tmp_path))
    assert (code, out) == (2, "")
    assert err.startswith(f"check: {tmp_path}/mkdocs.yml:") and said in err and err.count("\n") == 1


def test_inherit_and_tags(tmp_path: Path) -> None:
    files = mkdocs_tree()
    files["base.yml"] = files["mkdocs.yml"]
    files["mkdocs.yml"] = (
        "INHERIT: base.yml\nsite_url: !ENV [NO_SUCH_VARIABLE, 'https://x.example/']\n"
        "extra:\n  a: !!python/name:os.path.join\nhooks: [gone.py]\n"
    )
    files["gone.py"] = "raise SystemExit('a hook is never run')"
    write(tmp_path, files)
    assert run("--root", str(tmp_path))[:2] == (0, "")


@pytest.mark.parametrize(
    ("comment", "rules"),
    [
        ("<!-- check: ignore broken-link: written next week -->", []),
        ("<!-- check: ignore broken-link, empty-link: written next week -->", []),
        ("<!-- check: ignore broken-link -->", ["broken-link", "ignore-without-reason"]),
        ("<!-- check: ignore broken-anchor: wrong rule -->", ["broken-link", "unused-ignore"]),
    ],
)
def test_ignore(check: Check, comment: str, rules: list[str]) -> None:
    for body in (f"{comment}\n[说明](gone.md)", f"[说明](gone.md) {comment}", f"{comment}\n\n[说明](gone.md)"):
        found = check(mkdocs_tree(body))
        assert sorted(row["rule"] for row in found if row["path"].startswith("docs/zh")) == rules


def test_ignores_in_html(check: Check) -> None:
    comment = "<!-- check: ignore broken-link: it comes with the next build -->"
    assert check(built_site(f'{comment}<a href="gone.html">去</a>')) == []
    assert {row["rule"] for row in check(built_site(comment))} == {"unused-ignore"}


def test_unused_ignore(check: Check) -> None:
    found = check(mkdocs_tree("<!-- check: ignore broken-link: no longer -->\n\n文字。"))
    assert {row["rule"] for row in found} == {"unused-ignore"}


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("[x](reset-pim.md)", "did you mean reset-pin.md?"),
        ("[x](Reset-Pin.md)", "did you mean reset-pin.md?"),
        ("[x](../acount/reset-pin.md)", "did you mean reset-pin.md?"),
        ("[x](../acount/reset-pim.md#steps)", "did you mean reset-pin.md#steps?"),
        ("[x](../acount/index.md)", "did you mean ../index.md?"),
        ("[x](../money/reset-pin.html)", "did you mean reset-pin.md?"),
        ("[x](account/reset-pin/)", "did you mean reset-pin.md?"),
        ("[x](/zh/account/reset-pin/)", "did you mean reset-pin.md?"),
        ("[x](docs/zh/account/reset-pin.md)", "did you mean reset-pin.md?"),
        ("[x](reset-pin.md#step)", "did you mean steps?"),
    ],
)
def test_did_you_mean(check: Check, body: str, hint: str) -> None:
    found = check(mkdocs_tree(body))
    assert found
    assert all(hint in row["message"] for row in found)
