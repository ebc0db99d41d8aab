"""What --fix writes mends the finding and nothing else, and a second run writes nothing."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scripts.check.command import main
from scripts.check.finding import Edit, Finding
from scripts.check.fix import FIXABLE, applied, mend
from scripts.check.read.site_reader import read_site
from scripts.check.rules import RULES
from scripts.check.site import Site
from tests.check.site_writer import MKDOCS, Files, article, mkdocs_tree, write
from tests.check.test_slips import CHINESE, REPORTED, REPORTED_IN_CHINESE, SILENT
from tests.check.test_typed_contacts import guide
from tests.model.small_docs import small_docs

# What the writer typed, and what stands there after --fix.
MENDED = [
    ("- 甲\n  - 乙\n  - 丙\n- 丁", "- 甲\n    - 乙\n    - 丙\n- 丁"),
    ("- 甲\n  - 乙\n    - 丙\n      续\n  - 丁\n- 戊", "- 甲\n    - 乙\n        - 丙\n          续\n    - 丁\n- 戊"),
    ("1. 甲\n   - 乙\n     - 丙\n\n       说明。\n2. 丁",
     "1. 甲\n    - 乙\n        - 丙\n\n            说明。\n\n2. 丁"),
    ("* 甲\n    * 乙\n      * 丙", "* 甲\n    * 乙\n        * 丙"),
    ("1. 甲\n\n   说明。\n\n2. 乙", "1. 甲\n\n    说明。\n\n2. 乙"),
    ("1. 甲\n\n   > 说明。\n   >\n   > 再等。\n\n   再看。\n\n2. 乙",
     "1. 甲\n\n    > 说明。\n    >\n    > 再等。\n\n    再看。\n\n2. 乙"),
    ("1. 甲\n\n   | 乙 |\n   |---|\n   | 1 |\n\n2. 丙", "1. 甲\n\n    | 乙 |\n    |---|\n    | 1 |\n\n2. 丙"),
    ("1. 甲\n\n   | 乙 |\n   |---|\n   | 1 |\n\n   再等。\n\n2. 丙",
     "1. 甲\n\n    | 乙 |\n    |---|\n    | 1 |\n\n    再等。\n\n2. 丙"),
    ("1. 甲\n\n   !!! note\n       再等。\n       等。\n\n2. 丙",
     "1. 甲\n\n    !!! note\n        再等。\n        等。\n\n2. 丙"),
    ("1. 甲\n\n   !!! note\n\n       再等。\n\n   等。\n\n2. 丙",
     "1. 甲\n\n    !!! note\n\n        再等。\n\n    等。\n\n2. 丙"),
    ("1. 甲\n\n说明。\n再等。\n\n2. 乙", "1. 甲\n\n    说明。\n    再等。\n\n2. 乙"),
    ("说明：\n- 甲\n- 乙", "说明：\n\n- 甲\n- 乙"),
    ("> 说明：\n> - 甲", "> 说明：\n>\n> - 甲"),
    ("!!! note\n    说明：\n    - 乙", "!!! note\n    说明：\n\n    - 乙"),
    ("说明：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "说明：\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n再等。", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n再等。"),
    ("| 甲 | 乙 |\n|---|\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("!!! note\n说明。", "!!! note\n    说明。"),
    ('!!! danger "停"\n  说明。\n  再等。', '!!! danger "停"\n    说明。\n    再等。'),
    ("！！！ note\n\n    说明。", "!!! note\n\n    说明。"),
    ("!!! danger “停”\n\n    说明。", '!!! danger "停"\n\n    说明。'),
    ('!!! note inline end "停\n\n    再等。', '!!! note inline end "停"\n\n    再等。'),
    ("!!! note Read this\n\n    再等。", '!!! note "Read this"\n\n    再等。'),
    ("## 限额{ #limits }", "## 限额 { #limits }"),
    ("## 限额 { #limits", "## 限额 { #limits }"),
    ("## 限额 #limits }", "## 限额 { #limits }"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n\n| 3 | 4 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"),
    ("｜ 甲 ｜ 乙 ｜\n｜－－－｜—｜\n｜ 1－2 ｜ 2 ｜", "| 甲 | 乙 |\n|---|-|\n| 1－2 | 2 |"),
    ("等 60 分钟。\n---\n再等。", "等 60 分钟。\n\n---\n再等。"),
    ("## 限额 ｛ #limits ｝", "## 限额 { #limits }"),
    ("点 ** Bayar ** 再等", "点 **Bayar** 再等"),
    ("-\u3000甲\n-\u3000乙", "- 甲\n- 乙"),
    ("说明：\n• 甲\n• 乙", "说明：\n\n- 甲\n- 乙"),
    ("1、甲\n2、乙", "1. 甲\n2. 乙"),
    ("• 甲\n•\u00a0乙\n• 丙", "- 甲\n- 乙\n- 丙"),
    ("人数\t总额\n2\t3", "| 人数 | 总额 |\n|---|---|\n| 2 | 3 |"),
    ("① 甲\n② 乙", "1. 甲\n2. 乙"),
    ("- 甲\n-乙", "- 甲\n- 乙"),
    ("| 甲 | 乙 |\n|——|——|\n| 1 | 2 |", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"),
    ("＃＃ 限额 { #limits }", "## 限额 { #limits }"),
    (r"[官网](https:\\gopay.co.id)", "[官网](https://gopay.co.id)"),
    ("（重设）[reset-pin.md]", "[重设](reset-pin.md)"),
    ("[重设]（reset-pin.md）", "[重设](reset-pin.md)"),
    ("[重设](Reset-PIN.md#steps)", "[重设](reset-pin.md#steps)"),
    ("[重设](reset-pin.markdown)", "[重设](reset-pin.md)"),
    ("[重设](account/reset-pin.md#steps)", "[重设](reset-pin.md#steps)"),
    ("[重设](../../account/reset-pin.md)", "[重设](reset-pin.md)"),
    ("![图](../../assets/Logo.PNG)", "![图](../../assets/logo.png)"),
]  # fmt: skip
# What is wrong, and nobody but its writer knows what was meant.
LEFT = [
    "说明：\na. 甲\nb. 乙",
    "说明：\n3. 甲",
    "1. 甲\n\n说明。\n\n| 甲 |\n|---|\n\n2. 乙",
    "1. 甲\n\n```text\n甲\n```\n\n2. 乙",
    "- 甲\n  - 乙\n   - 丙",
    "- 甲\n  - 乙\n\n    ```text\n    丙\n    ```",
    "| 甲 | 乙 |\n| 1 | 2 |",
    "| 甲 | 乙 |\n|---|\n| 1 |",
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 等 |",
    "!!! note\n\n说明。",
    "!!! note\n  说明。\n\n  再等。",
    "## 限额{ #limits .cls }",
    "```\n甲\n\n乙",
    "| 甲 | 乙 |\n|---|---|\n| `x``` | y |\n\n| `z` | w |\n| `u` | v |",  # a blank line is asked for and refused
    '<a href="reset-pin.md">PIN</a>',
    "[重设](reset-pins.md)",
    "[重设](../reset-pin.md)",
    "[重设](payments/reset-pin.md)",
    "## 限额",
]  # fmt: skip


def fix(folder: Path, *options: str) -> tuple[int, str]:
    out = io.StringIO()
    code = main(["--root", str(folder), "--today", "2026-11-28", *options], out, io.StringIO())
    return code, out.getvalue()


def read(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize(("typed", "right"), MENDED)
def test_mended_and_nothing_else(tmp_path: Path, typed: str, right: str) -> None:
    write(tmp_path, mkdocs_tree(typed))
    code, said = fix(tmp_path, "--fix")
    expected = {name: text.encode() if isinstance(text, str) else text for name, text in mkdocs_tree(right).items()}
    assert (read(tmp_path), code, said) == (expected, 0, "")


@pytest.mark.parametrize("body", [*LEFT, *SILENT])
def test_left_alone(tmp_path: Path, body: str) -> None:
    before = read(write(tmp_path, mkdocs_tree(body)))
    fix(tmp_path, "--fix")
    assert read(tmp_path) == before


def twice(folder: Path, rule: str) -> None:
    """The finding is gone once something was written, and the second run writes nothing."""
    before, shown = read(folder), fix(folder, "--diff")
    assert read(folder) == before
    _, left = fix(folder, "--fix")
    once = read(folder)
    assert (once != before) == bool(shown[0]) == bool(shown[1])
    assert once == before or rule not in left
    fix(folder, "--fix")
    assert read(folder) == once


@pytest.mark.parametrize(("body", "said"), REPORTED)
def test_twice_is_once(tmp_path: Path, body: str, said: str) -> None:
    twice(write(tmp_path, mkdocs_tree(body)), said.rsplit(" ", 1)[1])


def test_a_page_becomes_its_markdown(tmp_path: Path) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", "[登录](/en/account/sign-in.html#steps)\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    assert "[登录](sign-in.md#steps)\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_title_heading_and_keywords_are_spaced_alike(tmp_path: Path) -> None:
    files = small_docs()
    right = files[CHINESE].replace("[一号, 二号,", "[SIM 卡, SIM 卡 2,", 1)
    files[CHINESE] = right.replace("重设 PIN", "重设PIN").replace("SIM 卡 2", "SIM卡2").replace("SIM 卡", "SIM卡")
    fix(write(tmp_path, files), "--fix")
    assert (tmp_path / CHINESE).read_text(encoding="utf-8") == right


def test_a_list_of_tasks_becomes_a_list(tmp_path: Path) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", "- [ ] 停。\n- [x] 等。\n- [ ]  看。\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    assert "- 停。\n- 等。\n- 看。\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_lists_and_tables_get_the_form_of_the_others(tmp_path: Path) -> None:
    files = small_docs()
    typed = "* 停。\n    + 等。\n\n再看。\n\n1. 停。\n1. 等。\n\n甲 | 乙\n:-:|--\n一 | 二\n三 | 四 |"
    files[CHINESE] = files[CHINESE].replace("## ", f"{typed}\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    right = "- 停。\n    - 等。\n\n再看。\n\n1. 停。\n2. 等。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n| 三 | 四 |"
    assert f"\n{right}\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_what_a_converter_escaped_becomes_a_list(tmp_path: Path) -> None:
    files = small_docs()
    typed = '先停：\n1\\. 停。  \n2\\. 看[登录](sign-in.md "登录")。\n\n再看。\n\n\\- 等。\\\n\\- 再看。'
    files[CHINESE] = files[CHINESE].replace("## ", f"{typed}\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    right = "先停：\n\n1. 停。\n2. 看[登录](sign-in.md)。\n\n再看。\n\n- 等。\n- 再看。"
    assert f"\n{right}\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_a_label_in_quotes_becomes_bold_with_its_gloss(tmp_path: Path) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", '点「PIN」，再点 "PIN"（字）。这是 "字"。\n\n## ', 1)
    fix(write(tmp_path, files), "--fix")
    assert "点 **PIN**（字），再点 **PIN**（字）。这是“字”。\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_a_link_of_a_wiki_becomes_one_where_it_names_its_page(tmp_path: Path) -> None:
    files = small_docs()
    typed = "先看 [[sign-in|登录]]、[[sing-in|登录]]、[[sign-in#steps|登录]]和 [[no]]。"
    files[CHINESE] = files[CHINESE].replace("## ", f"{typed}\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    right = "先看[登录](sign-in.md)、[[sing-in|登录]]、[[sign-in#steps|登录]]和 [[no]]。"
    assert f"\n{right}\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_a_link_without_its_ending_gets_one_and_the_rest_is_mended(tmp_path: Path) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", "[登录](sign-in)\n\n再 等。\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    assert "[登录](sign-in.md)\n\n再等。\n" in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_an_edit_without_end_is_left_out_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ever_more(site: Site) -> Iterator[Finding]:
        for source in site.sources.values():
            for match in re.finditer("(交+)易", source.text):
                edit = source.edit(match.start(), match[1], f"{match[1]}交")
                yield Finding(source.place(match.start()), "", edits=(edit,))

    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", "再 等。\n\n## ", 1)
    monkeypatch.setattr("scripts.check.fix.FIXABLE", (*FIXABLE, ever_more))
    fix(write(tmp_path, files), "--fix")
    text = (tmp_path / CHINESE).read_text(encoding="utf-8")
    assert ("\n再等。\n" in text, "交交" in text) == (True, False)


@pytest.mark.parametrize(("words", "said"), REPORTED_IN_CHINESE)
def test_twice_is_once_in_chinese(tmp_path: Path, words: str, said: str) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## ", f"{words}\n\n## ", 1)
    write(tmp_path, files)
    rule = said.rsplit(" ", 1)[1]
    assert rule in fix(tmp_path)[1]
    twice(tmp_path, rule)
    assert rule not in fix(tmp_path)[1]


def test_a_heading_takes_the_id_of_its_twin(tmp_path: Path) -> None:
    files = mkdocs_tree("## 限额 { #limits }")
    files["docs/zh/account/case.md"] = article("zh", "## 限额")
    write(tmp_path, files)
    assert fix(tmp_path, "--fix") == (0, "")
    assert (tmp_path / "docs/zh/account/case.md").read_text() == article("zh", "## 限额 { #limits }")


def test_broken_lines_of_front_matter_get_their_quotes(tmp_path: Path) -> None:
    files = small_docs()
    text = files[CHINESE]
    files[CHINESE] = text.replace("title: ", "title: PIN: ").replace("description: ", "description: PIN: ")
    write(tmp_path, files)
    assert fix(tmp_path)[1].count("put it in quotes") == 2
    fix(tmp_path, "--fix")
    lines = text.splitlines()
    title, description = (line.partition(": ")[2].strip('"') for line in lines[1:3])
    right = [f'title: "PIN: {title}"', f"description: 'PIN: “{description}”'"]
    assert (tmp_path / CHINESE).read_text(encoding="utf-8").splitlines() == [lines[0], *right, *lines[3:]]


def test_articles_are_named_by_their_ids(tmp_path: Path) -> None:
    files = small_docs()
    text = files[CHINESE]
    files[CHINESE] = text.replace("[fix-otp, sign-in]", "[account/fix-otp, ../account/sign-in.md]")
    fix(write(tmp_path, files), "--fix")
    assert (tmp_path / CHINESE).read_text(encoding="utf-8") == text


def test_what_a_broken_line_hides_is_mended_with_it(tmp_path: Path) -> None:
    files = small_docs()
    text = files[CHINESE].replace("## ", "[登录](sign-in.md)\n\n## ", 1)
    files[CHINESE] = text.replace("title: ", "title: PIN: ").replace("(sign-in.md)", "(account/sign-in.md)")
    fix(write(tmp_path, files), "--fix")
    title = text.splitlines()[1].removeprefix("title: ")
    assert (tmp_path / CHINESE).read_text(encoding="utf-8") == text.replace(f"title: {title}", f'title: "PIN: {title}"')


def test_a_broken_line_that_goes_on_below_is_left_alone(tmp_path: Path) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("title: ", "title: PIN: a\n  b: ")
    before = read(write(tmp_path, files))
    fix(tmp_path, "--fix")
    assert read(tmp_path) == before


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_keep_their_ends(tmp_path: Path, end: str) -> None:
    def typed(body: str) -> Files:
        text = "\ufeff" + article("zh", body).replace("\n", end).removesuffix(end)
        return {**mkdocs_tree("说明：\n\n- 甲"), "docs/zh/account/case.md": text}

    write(tmp_path, typed("说明：\n- 甲"))
    fix(tmp_path, "--fix")
    assert read(tmp_path)["docs/zh/account/case.md"] == str(typed("说明：\n\n- 甲")["docs/zh/account/case.md"]).encode()


def test_the_diff_is_a_patch(tmp_path: Path) -> None:
    write(tmp_path, mkdocs_tree("说明：\n- 甲"))
    code, patch = fix(tmp_path, "--diff")
    assert code == 1
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch.encode(), check=True)
    assert fix(tmp_path, "--diff") == (0, "")


def test_what_fix_would_mend_is_said(tmp_path: Path) -> None:
    for typed, is_said in (("- 甲\n  - 乙", True), ("[重设](reset-pins.md)", False)):
        write(tmp_path, mkdocs_tree(typed))
        err = io.StringIO()
        main(["--root", str(tmp_path), "--today", "2026-11-28"], io.StringIO(), err)
        assert ("one right answer alone for 2 of these" in err.getvalue()) is is_said


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("- 甲\n  - 乙", "nothing that the check tells is left"),
        ("说明：\n- 甲\n\n[重设](reset-pins.md)", "2 findings are left to mend by hand"),
    ],
)
def test_what_fix_leaves_is_said(tmp_path: Path, typed: str, left: str) -> None:
    write(tmp_path, mkdocs_tree(typed))
    err = io.StringIO()
    main(["--root", str(tmp_path), "--today", "2026-11-28", "--fix"], io.StringIO(), err)
    assert err.getvalue().splitlines()[-1] == f"check: what has one right answer is mended; {left}"


def test_what_is_mended_is_said(tmp_path: Path) -> None:
    files = small_docs()
    typed = "- [ ] 停。\n- [x] 等\n- [ ] 看\n\n先看\n交易。\n\n> 先看\n> 交易。\n\n别\u200b等。"
    files[CHINESE] = files[CHINESE].replace("## ", f"{typed}\n\n## ", 1)
    write(tmp_path, files)
    err = io.StringIO()
    main(["--root", str(tmp_path), "--today", "2026-11-28", "--fix"], io.StringIO(), err)
    kinds = "2 unlisted-mark-up ([ ] left out), 2 missing-stop, 2 broken-line, 1 unlisted-mark-up ([x] left out)"
    assert f"check: mended {CHINESE}: {kinds}, 1 invisible-character" in err.getvalue().splitlines()


def test_lines_with_tabs_become_one_table_or_none(tmp_path: Path) -> None:
    files = small_docs()
    typed = "人数\t总额\n登陆\t2\n等\t3"
    files[CHINESE] = files[CHINESE].replace("## ", f"{typed}\n\n## ", 1)
    fix(write(tmp_path, files), "--fix")
    right = "| 人数 | 总额 |\n|---|---|\n| 登录 | 2 |\n| 等 | 3 |\n\n## "
    assert right in (tmp_path / CHINESE).read_text(encoding="utf-8")


def test_contacts_that_are_to_go_are_not_mended_first(tmp_path: Path) -> None:
    files = guide()
    typed = "E-mail:\thelp@gopay.co.id\nWeb:\thttps://gopay.co.id/bantuan"
    name = "docs/en/account/reset-pin.md"
    files[name] += f"\n{typed}\n"
    fix(write(tmp_path, files), "--fix")
    assert typed in (tmp_path / name).read_text(encoding="utf-8")


def test_what_is_mended_is_counted_once(tmp_path: Path) -> None:
    files = small_docs()
    text = files[CHINESE].replace("title: ", "title: PIN: ")
    files[CHINESE] = text.replace("## ", "- 甲。\n  - 登陆。\n\n## ", 1)
    write(tmp_path, files)
    err = io.StringIO()
    main(["--root", str(tmp_path), "--today", "2026-11-28", "--fix"], io.StringIO(), err)
    assert f"check: mended {CHINESE}: 1 invalid-front-matter, 1 short-indent, 1 avoided-word" in err.getvalue()


def test_what_is_ignored_is_not_mended(tmp_path: Path) -> None:
    body = "说明：\n- 甲 <!-- check: ignore glued-block: 两行是一句话 -->"
    before = read(write(tmp_path, mkdocs_tree(body)))
    assert fix(tmp_path, "--fix")[0] == 0
    assert read(tmp_path) == before


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([Edit(1, 1, "a", "A"), Edit(2, 1, "c", "")], "Ab\nd\n"),
        ([Edit(1, 1, "ab", "x"), Edit(1, 2, "b", "y")], "x\ncd\n"),
        ([Edit(1, 1, "x", "y")], "ab\ncd\n"),
        ([Edit(1, 2, "b\nc", "-")], "a-d\n"),
    ],
)
def test_applied(edits: list[Edit], text: str) -> None:
    assert applied("ab\ncd\n", edits) == text


def test_each_fixable_rule_mends(tmp_path: Path) -> None:
    """No rule stands in FIXABLE in vain, and no other rule knows an edit."""
    body = "\n\n".join(typed for typed, _ in MENDED)
    files = mkdocs_tree(body)
    words = '点 **PIN**,再等。\n\n先看\n交易。\n\n他说"好"。\n\n等（PIN)。\n\n等，，再等。\n\n再 等。\n\n再\u200b等。'
    words += "\n\n先登陆。\n\n密碼。\n\n- [ ] 停\n\n停：\n\n1. 停\n1. 等\n\n| 甲 |\n|---|\n| 停"
    english = "Tap **PIN**.\n\nLook there. then wait 5-10 days from Sept 21 for Rp1.000.\n\n## Limits { #limits }"
    files["docs/zh/account/reset-pin.md"] = article("zh", f"{words}\n\n[PIN](/account/case.html)\n\n## 限额")
    files["docs/en/account/reset-pin.md"] = article("en", english)
    write(tmp_path / "tree", {**files, **{k: v for k, v in small_docs().items() if "_data" in k}, "mkdocs.yml": MKDOCS})
    guide = small_docs()
    guide[CHINESE] = guide[CHINESE].replace("## ", "点“PIN”。\n\n## ", 1)
    guide["docs/en/account/fix-otp.md"] = guide["docs/en/account/fix-otp.md"].replace("title: ", "title: OTP: ", 1)
    write(tmp_path / "guide", guide)
    day = date(2026, 11, 28)
    site, labelled = (read_site(each, None, "", day, False, False) for each in (tmp_path / "tree", tmp_path / "guide"))
    found = ((rule, each) for rule in RULES for tree in (site, labelled) for each in rule(tree))
    knowing = {rule for rule, finding in found if finding.edits or finding.instead}
    assert knowing == set(FIXABLE)
    assert mend(site)
