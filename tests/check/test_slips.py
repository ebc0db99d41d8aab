"""What is rendered otherwise than meant is one finding a language, whole; what is odd and right is none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from scripts.check.command import main
from tests.check.conftest import Check
from tests.check.site_writer import MKDOCS, Files, article, mkdocs_tree, write
from tests.check.test_page import tree as page_tree
from tests.model.small_docs import small_docs

_LETTERED = "these lines run into one paragraph; write each like “- 甲”, or with 1. and so on for steps"
# What stands in both articles from line 5 on, and what is said of each: line and column, message, rule.
REPORTED = [
    # What half mends left behind.
    ("- 甲\n    - 乙\n  - 丙\n- 丁",
     "7:3: 2 spaces make it the next item of the list above; indent it by 4: “    - 丙” [short-indent]"),
    ("1. 甲\n\n    双卡。\n2. 乙\n    - 丙\n3. 丁",
     "8:1: under a line of text “2. 乙” is no list; put a blank line above it [glued-block]"),
    ("1. 甲\n2.乙\n3.丙", "6:1: “2.乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\n2. 乙\n\n3、丙", "8:1: “3、丙” is no item of the list above; write “3. 丙” [odd-list-marker]"),
    ("1. 甲\n2.乙\n3. 丙\n4. 丁", "6:1: “2.乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\n2) 乙\n3. 丙", "6:1: “2) 乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\n\n2、乙\n\n3. 丙", "7:1: “2、乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1.甲\n2. 乙\n3. 丙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("1. 甲\n2. 乙\n3. 丙\n1. 丁",
     "8:1: readers see 4. for 1.; write 4., and count on from there [odd-number]"),
    ("1. 甲\n2：乙\n3. 丙", "6:1: “2：乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\n第二步：乙", "6:1: “第二步：乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\nStep 2: 乙\n3. 丙", "6:1: “Step 2: 乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("√ 甲\n√ 乙", "5:1: these lines run into one paragraph; write each like “- 甲” [odd-list-marker]"),
    ("第一步，甲\n第二步，乙",
     "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("- 甲\n· 乙", "6:1: “· 乙” is no item of the list above; write “- 乙” [odd-list-marker]"),
    ("- 甲\n–乙", "6:1: “–乙” is no item of the list above; write “- 乙” [odd-list-marker]"),
    ("1. 甲\n- 乙\n3. 丙",
     "6:1: readers see 2. for -; write 2., or a paragraph above where another list is to begin [odd-number]"),
    ("- 甲\n\n1. 乙",
     "7:1: readers see a point for 1.; write -, or a paragraph above where another list is to begin [odd-number]"),
    ("1.甲\n2. 乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("***再等。 ***", "5:1: ***再等。 *** is printed with its asterisks; write **再等。** [unrendered-emphasis]"),
    ("- 甲\n  - 乙\n  - 丙\n- 丁",
     "6:3: 2 spaces make it the next item of the list above; indent it by 4: “    - 乙” [short-indent]"),
    ("1. 甲\n   - 乙\n2. 丙",
     "6:4: 3 spaces make it the next item of the list above; indent it by 4: “    - 乙” [short-indent]"),
    ("1. 甲\n\n   - 乙\n\n2. 丙",
     "7:4: 3 spaces make it the next item of the list above; indent it by 4: “    - 乙” [short-indent]"),
    ("* 甲\n    * 乙\n      * 丙",
     "7:7: 6 spaces make it the next item of the list above; indent it by 8: “        * 丙” [short-indent]"),
    ("1. 甲\n\n   说明。\n\n2. 乙",
     "7:4: 3 spaces make it no part of the item above; indent it by 4: “    说明。” [short-indent]"),
    ("1. 甲\n\n   > 说明。\n   > 再看。\n\n2. 乙",
     "7:4: 3 spaces make it no part of the item above; indent each of its lines by 4: “    > 说明。” [short-indent]"),
    ("1. 甲\n\n   > 说明。\n   >\n   > 再看。\n\n2. 乙",
     "7:4: 3 spaces make it no part of the item above; indent each of its lines by 4: “    > 说明。” [short-indent]"),
    ("1. 甲\n\n   | 乙 |\n   |---|\n   | 1 |\n\n2. 丙",
     "7:4: 3 spaces make it no part of the item above; indent each of its lines by 4: “    | 乙 |” [short-indent]"),
    ('1. 甲\n\n   !!! note "停"\n       再等。\n\n2. 乙',
     '7:4: 3 spaces make it no part of the item above; indent it by 4, and its text by 8: “    !!! note "停"” '
     "[short-indent]"),
    ("1. 甲\n\n说明。\n\n2. 乙",
     "9:1: readers see 1. for 2.: the list begins anew; indent what is between by four [short-indent]"),
    ("1. 甲\n2. 乙\n\n**付款**\n\n3. 丙",
     "10:1: readers see 1. for 3.; write 1., and count on from there [odd-number]"),
    ("1. 甲\n2. 乙\n\n**付款。**\n\n3. 丙",
     "10:1: readers see 1. for 3.: the list begins anew; indent what is between by four [short-indent]"),
    ("说明：\n- 甲\n- 乙", "6:1: under a line of text “- 甲” is no list; put a blank line above it [glued-block]"),
    ("说明：\n1. 甲", "6:1: under a line of text “1. 甲” is no list; put a blank line above it [glued-block]"),
    ("1. 甲\n\n    说明：\n    - 乙",
     "8:5: under a line of text “- 乙” is no list; put a blank line above it [glued-block]"),
    ("!!! note\n    说明：\n    - 乙",
     "7:5: under a line of text “- 乙” is no list; put a blank line above it [glued-block]"),
    ("> 说明：\n> - 甲", "6:3: under a line of text “- 甲” is no list; put a blank line above it [glued-block]"),
    ("说明：\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
     "6:1: under a line of text “| 甲 | 乙 |” is no table; put a blank line above it [glued-block]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n再等。",
     "8:1: “再等。” becomes a row of the table above; put a blank line above it [glued-block]"),
    ("| 甲 | 乙 |\n|---|\n| 1 | 2 |", "6:1: 1 columns under 2: no table; write “|---|---|” [broken-table]"),
    ("甲 | 乙\n--|--|--\n1 | 2", "6:1: 3 columns under 2: no table; write “|---|---|” [broken-table]"),
    ("| 甲 | 乙 |\n| 1 | 2 |",
     "5:1: no table without a row of dashes; write “|---|---|” below this row [broken-table]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 等 |",
     r"7:1: 3 cells under 2 columns: “等” is left out; join cells, or write \| for a bar [lost-cell]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | |", "7:1: 3 cells under 2 columns; delete the last | [lost-cell]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | [[a|b]] |",
     "7:1: 3 cells under 2 columns: a link of a wiki has a bar of its own; write [words](page.md) [lost-cell]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 | | |", "7:1: 4 cells under 2 columns; delete the last 2 | [lost-cell]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 |",
     "7:1: 1 cells under 2 columns: the last stay empty; write them, or “–” for nothing [lost-cell]"),
    ("| 甲 | 乙 |\n|---|---|\n｜ 1 ｜ 2 ｜", "7:1: ｜ makes no cell; write “| 1 | 2 |” [broken-table]"),
    ("!!! note\n说明。",
     "5:1: the box is empty, its text stands outside; indent it by four spaces: “    说明。” [broken-box]"),
    ("!!! note\n\n说明。",
     "5:1: the box is empty, its text stands outside; indent it by four spaces: “    说明。” [broken-box]"),
    ('!!! danger "停"\n\n说明。',
     "5:1: the box is empty, its text stands outside; indent it by four spaces: “    说明。” [broken-box]"),
    ('!!! danger "停"\n  说明。',
     "5:1: the box is empty, its text stands outside; indent it by four spaces: “    说明。” [broken-box]"),
    ("!! note\n\n    说明。", "5:1: no box begins like this, so it is printed; write “!!! note” [broken-box]"),
    ("！！！ note\n\n    说明。", "5:1: no box begins like this, so it is printed; write “!!! note” [broken-box]"),
    ("!!! danger “停”\n\n    说明。",
     '5:1: no box begins like this, so it is printed; write “!!! danger "停"” [broken-box]'),
    ("??? tip “停”\n    说明。", '5:1: no box begins like this, so it is printed; write “??? tip "停"” [broken-box]'),
    ('!!! note "停"     等一下 再看。',
     '5:1: no box begins like this, so it is printed; write “!!! note "停"” and below it '
     "“    等一下 再看。” [broken-box]"),
    ("> !!! note\n>     说明。", "5:3: a box is no quotation; take the > off each of its lines [broken-box]"),
    ("1. 甲。\n    a) 乙\n    b) 丙\n2. 丁。",
     f"6:5: {_LETTERED.replace('“- 甲', '“    - 乙')} [odd-list-marker]"),
    ("!!! note 先停\n\n    再等。",
     '5:1: no box begins like this, so it is printed; write “!!! note "先停"” [broken-box]'),
    ('!!! note: "停"\n\n    说明。',
     '5:1: no box begins like this, so it is printed; write “!!! note "停"” [broken-box]'),
    ("## 限额{ #limits }",
     "5:6: { #limits } is printed as it is typed; write “## 限额 { #limits }” [glued-attributes]"),
    ("## 限额 ｛ #limits ｝",
     "5:7: ｛ #limits ｝ is printed as it is typed; write “## 限额 { #limits }” [glued-attributes]"),
    ("点 ** Bayar ** 再等",
     "5:3: ** Bayar ** is printed with its asterisks; write **Bayar** [unrendered-emphasis]"),
    ("点 **Bayar ** 再等",
     "5:3: **Bayar ** is printed with its asterisks; write **Bayar** [unrendered-emphasis]"),
    ("```\n甲\n\n乙", "5:1: the fence has no end; close it with a line “```” [open-fence]"),
    ("~~~ text\n甲\n\n- 乙", "5:1: the fence has no end; close it with a line “~~~” [open-fence]"),
    ("```text\n甲\n\n乙\n\n```text\n丙\n```",
     "5:1: the fence ends only behind the next one; close it with a line “```” before that [open-fence]"),
    ("-\u3000甲\n-\u3000乙",
     "5:1: the space after - is no plain one, so this is no list; write “- 甲” [odd-list-marker]"),
    ("1.\u00a0甲", "5:1: the space after 1. is no plain one, so this is no list; write “1. 甲” [odd-list-marker]"),
    ("•\u00a0甲\n•\u00a0乙", "5:1: these lines run into one paragraph; write each like “- 甲” [odd-list-marker]"),
    ("人数\t总额\n2\t3",
     "5:1: tabs make no table; write “| 人数 | 总额 |”, below it “|---|---|”, and so on [broken-table]"),
    ("| 甲 | 乙 |\n| 一一 | 一一 |\n| 1 | 2 |",
     "6:1: these are no plain dashes, so this is no table; write “|---|---|” [broken-table]"),
    ("| 甲 | 乙 |\n|---|---|\n| 一一 | 一一 |\n| 1 | 2 |",
     "7:1: a second row of dashes is printed as it is typed; delete this row [broken-table]"),
    ("• 甲\n• 乙", "5:1: these lines run into one paragraph; write each like “- 甲” [odd-list-marker]"),
    ("1.甲\n2.乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("1．Look\n2．Then", "5:1: these lines run into one paragraph; write each like “1. Look” [odd-list-marker]"),
    ("＊ 甲\n＊ 乙", "5:1: these lines run into one paragraph; write each like “- 甲” [odd-list-marker]"),
    ("— 甲\n— 乙", "5:1: these lines run into one paragraph; write each like “- 甲” [odd-list-marker]"),
    ("(1) 甲\n(2) 乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("（1）甲\n（2）乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("1. 甲\n\u3000\u3000- 乙",
     "6:1: the spaces before - are no plain ones; write “    - 乙” [odd-list-marker]"),
    ("1. 甲\n\u00a0\u00a0- 乙",
     "6:1: the spaces before - are no plain ones; write “    - 乙” [odd-list-marker]"),
    ("|---|---|\n| 甲 | 乙 |",
     "5:1: no table without a head; write a row above the dashes, “| | |” for none [broken-table]"),
    ("## 限额 #limits", "5:1: “限额 #limits” has no id; write “## 限额 { #limits }” [heading-without-id]"),
    ("## 限额（#limits）", "5:1: “限额（#limits）” has no id; write “## 限额 { #limits }” [heading-without-id]"),
    ("[x](gopay.co.id)",
     "5:5: gopay.co.id leads to no file of the site; did you mean https://gopay.co.id? [broken-link]"),
    ("[x](a@x.example)",
     "5:5: a@x.example leads to no file of the site; did you mean mailto:a@x.example? [broken-link]"),
    ("1、甲\n2、乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("## 限额 { #limits",
     "5:7: { #limits is printed as it is typed; write “## 限额 { #limits }” [glued-attributes]"),
    ("## 限额 #limits }",
     "5:7: #limits } is printed as it is typed; write “## 限额 { #limits }” [glued-attributes]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |",
     "9:1: a blank line ends the table above, so this row is printed as it is typed; delete that line [broken-table]"),
    ("｜ 甲 ｜ 乙 ｜\n｜---｜---｜\n｜ 1 ｜ 2 ｜", "5:1: ｜ makes no table; write “| 甲 | 乙 |” [broken-table]"),
    ("1。甲\n2。乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("<div>\n\n- 甲\n- 乙\n\n</div>",
     "7:1: inside <div> “- 甲” is printed as it is typed; close <div> above it, or write HTML [raw-block]"),
    ("<section>\n说明\n## 限额\n</section>",
     "7:1: inside <section> “## 限额” is printed as it is typed; close <section> above it, or write HTML [raw-block]"),
    ("<!-- 旧的\n\n- 甲", "5:1: the comment has no end; close it with --> [open-comment]"),
    ("<!-- 旧的\n\n- 甲\n\n<!-- 新的 -->", "5:1: the comment has no end; close it with --> [open-comment]"),
    ("<template>说明</template>",
     "5:1: <template> shows its readers nothing; take out of it what they should see [unshown-element]"),
    ("等 60 分钟。\n---\n再等。",
     "5:1: --- makes “等 60 分钟。” a heading; put a blank line above --- [accidental-heading]"),
    ("1\ufe0f\u20e3 甲\n2\u20e3 乙",
     "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("① 甲\n② 乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("a. 甲\nb. 乙", f"5:1: {_LETTERED} [odd-list-marker]"),
    ("（a）甲\n（b）乙", f"5:1: {_LETTERED} [odd-list-marker]"),
    ("一、甲\n二、乙", "5:1: these lines run into one paragraph; write each like “1. 甲” [odd-list-marker]"),
    ("- 甲\n-乙", "6:1: “-乙” is no item of the list above; write “- 乙” [odd-list-marker]"),
    ("1. 甲\n2.乙", "6:1: “2.乙” is no item of the list above; write “2. 乙” [odd-list-marker]"),
    ("1. 甲\n2. 乙\n4. 丙",
     "7:1: readers see 3. for 4.; write 3., and count on from there [odd-number]"),
    ("1. 甲\n2. 乙\n2. 丙\n3. 丁",
     "7:1: readers see 3. for 2.; write 3., and count on from there [odd-number]"),
    ("2. 甲\n3. 乙", "5:1: readers see 1. for 2.; write 1., and count on from there [odd-number]"),
    ("| 甲 | 乙 |\n|---|---|---|\n| 1 | 2 | 3 |",
     "5:1: 2 cells over 3 columns: no table; write the cell that is missing here [broken-table]"),
    ("| 甲 | 乙 |\n|——|——|\n| 1 | 2 |",
     "6:1: these are no plain dashes, so this is no table; write “|---|---|” [broken-table]"),
    ("＃＃ 限额", "5:1: ＃ begins no heading; write “## 限额” [full-width-heading]"),
    ('<a href="reset-pin.md">PIN</a>',
     "5:10: reset-pin.md opens the Markdown, not the page; write [text](reset-pin.md) [markdown-address]"),
    ('<img alt="x">', "5:1: <img> has no src; name the file or remove it [empty-link]"),
    ('<a href="#steps"></a>', "5:10: the link to #steps has no text; write where it leads [empty-link-text]"),
    (r"[官网](https:\\gopay.co.id)", "5:6: write https://gopay.co.id, with / instead of \\ [backslash-link]"),
    ('<img usemap="" src="/assets/logo.png" alt="x">',
     '5:6: <img usemap=""> is empty; name something or leave the attribute out [missing-reference]'),
    ('<p id="">x</p>',
     '5:4: <p id=""> is empty; name something or leave the attribute out [missing-reference]'),
]  # fmt: skip
SILENT = [
    "## 2.5 GB 流量 { #limits }\n\n停",
    "1. 甲\n2. 乙\n\n**付款**\n\n1. 丙",
    "- 甲\n    - 乙\n- 丙",
    "- 甲\n - 乙",
    "1. 甲\n    续\n2. 乙",
    "1. 甲\n1. 乙\n1. 丙",
    "1. 甲\n\n    说明。\n\n2. 乙",
    "1. 甲\n\n    说明：\n\n    - 乙",
    "1. 甲\n2. 乙\n\n## 再 { #again }\n\n1. 丙\n2. 丁",
    "说明：\n\n- 甲",
    "说明\n-5 °C",
    "- 甲\n续\n- 乙",
    "## 限额 { #limits }\n- 甲",
    "> 说明：\n>\n> - 甲",
    "说明。\n> - 甲",
    "| 甲 | 乙 |\n|:--|--:|\n| 1 | |\n| - | - |\n| `a|b` | a\\|b |",
    "甲 | 乙\n--|--\n1 | 2",
    "| 甲 |\n|---|\n| 1 |",
    "甲 | 乙",
    "| 甲 |",
    '!!! note "“停”"\n\n    说明。',
    '!!! danger "停"\n\n## 再 { #again }\n\n说明。',
    "!!! note\n    说明。",
    '!!! note inline end "停"\n\n    说明。',
    "!!! note inline\n\n    说明。",
    '???+ tip "停"\n\n    说明。',
    "!important 是什么",
    "！注意",
    "```text\n甲\n```\n\n```text\n乙\n```",
    "````\n```text\n```\n````",
    "① 甲，② 乙",
    "a. 甲",
    "① 甲\n③ 乙",
    "a. 甲\nc. 乙",
    "- 甲\n-5 °C",
    "• 甲",
    "1、甲  \n2、乙",
    "第一步先看。\n第二步再等。",
    "- 甲\n– 5 °C",
    "1. 甲\n\n再。\n\n- 乙",
    "## 限额 { #limits .cls }",
    "点 **Bayar** 和 **Kirim** 再等",
    "5 ** 2 ** 3",
    '<a href="https://example.org/README.md">README</a>',
    '<picture><source srcset="/assets/logo.png"><img srcset="/assets/logo.png" alt="x"></picture>',
    "甲 ｜ 乙\n丙 ｜ 丁",
    "<div markdown>\n\n- 甲\n\n</div>",
    "<div>说明</div>\n\n- 甲",
    "<div><div>\n说明\n</div></div>\n- 甲",
    "<table>\n<tr><td>- </td><td>-5 °C</td></tr>\n</table>",
    "说明。\n\n---\n\n再等。",
    "限额 { #limits }\n---",
    "## 第 1 号 # { #limits }",
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
    "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n再等。\n\n| 1 | 2 |",
    "<!-- 甲 -->",
    "`<!--`",
    "```html\n<!-- 甲\n```",
    "`<template>`",
]


@pytest.mark.parametrize(("body", "expected"), REPORTED)
def test_reported(check: Check, body: str, expected: str) -> None:
    rows = check(mkdocs_tree(body))
    said = [f"{row['path']}:{row['line']}:{row['column']}: {row['message']} [{row['rule']}]" for row in rows]
    assert said == [f"docs/{lang}/account/case.md:{expected}" for lang in ("en", "zh")]


@pytest.mark.parametrize("body", SILENT)
def test_silent(check: Check, body: str) -> None:
    assert check(mkdocs_tree(body)) == []


def test_the_text_shows_how_far_to_indent(tmp_path: Path) -> None:
    write(tmp_path, mkdocs_tree("- 甲\n  - 乙"))
    out = io.StringIO()
    main(["--root", str(tmp_path)], out, io.StringIO())
    assert "indent it by 4: “    - 乙” [short-indent]" in out.getvalue()


CHINESE, ENGLISH = "docs/zh/account/reset-pin.md", "docs/en/account/reset-pin.md"
_YOURS = " with a title of yours, and indent its text by four spaces [unlisted-mark-up]"
_ENDED = _YOURS.replace(" [", ", and delete the ::: below it [")
_FREED = _YOURS.replace(" [", ", without > [")
_PLAINLY = ", as for what another app or the phone shows [unlisted-mark-up]"
_BOX = _YOURS.replace("unlisted-mark-up", "unboxed-note")
_UNCODED = ", and a guide has none; write a paragraph, list or box, or quote a message in “ ” [code-block]"
_UNQUOTED = _BOX.replace(" [", ", without > [")
_POINTED = _BOX.replace(" [", ", without {} here and where it points to this [")
_LABEL = "write **…** for a label, else leave the marks out [unlisted-mark-up]"
_UNTAGGED = "for its tags, and indent its text by four spaces [unlisted-mark-up]"
_UNFOLDED = "for its tags, and indent its text by four spaces, or write a section [unlisted-mark-up]"
# What a guide, which lists what it needs, prints; elsewhere a hook may make something of it.
UNLISTED = [
    ("> [!WARNING]\n> 停", f'14:3: [!WARNING] is printed as it is typed; write !!! warning "…"{_FREED}'),
    ("> [!warning] 停\n> 再看", f'14:3: [!warning] is printed as it is typed; write !!! warning "…"{_FREED}'),
    ("> [!danger]- 停\n> 再看", f'14:3: [!danger]- is printed as it is typed; write !!! danger "…"{_FREED}'),
    ("> [!CAUTION]\n> 停", f'14:3: [!CAUTION] is printed as it is typed; write !!! danger "…"{_FREED}'),
    ("> [!IMPORTANT]\n> 停", f'14:3: [!IMPORTANT] is printed as it is typed; write !!! warning "…"{_FREED}'),
    ("::: tip\n停\n:::", f'14:1: ::: tip is printed as it is typed; write !!! tip "…"{_ENDED}'),
    ("停。\n\n:::\n\n等。", "16:1: ::: is printed as it is typed; it ends no box here, delete it [unlisted-mark-up]"),
    (":::caution\n停\n:::", f'14:1: :::caution is printed as it is typed; write !!! warning "…"{_ENDED}'),
    (":::danger 停\n别给。\n:::",
     '14:1: :::danger 停 is printed as it is typed; write !!! danger "停", and indent its text by four spaces, '
     "and delete the ::: below it [unlisted-mark-up]"),
    ("1. 甲。\n\n   :::note\n   停。\n   :::\n\n2. 乙。",
     '16:4: :::note is printed as it is typed; write “    !!! note "…"” with a title of yours, and indent its text by '
     "8 spaces, and delete the ::: below it [unlisted-mark-up]"),
    ("1. 甲。\n\n    {{< hint danger >}}\n    停。\n    {{< /hint >}}\n\n2. 乙。",
     '16:5: {{< hint danger >}} is printed as it is typed; write “    !!! danger "…"” with a title of yours, and '
     "indent its text by 8 spaces [leftover-template]"),
    ("1. 甲。\n\n    > [!TIP]\n    > 停。\n\n2. 乙。",
     '16:7: [!TIP] is printed as it is typed; write “    !!! tip "…"” with a title of yours, and indent its text by '
     "8 spaces, without > [unlisted-mark-up]"),
    ("1. 甲。\n\n    **注意：**停。\n\n2. 乙。",
     '16:5: what “**注意：**” begins is a box here; write “    !!! note "…"” with a title of yours, and indent its '
     "text by 8 spaces [unboxed-note]"),
    ("{warning}停{warning}",
     f'14:1: {{warning}}停{{warning}} is printed as it is typed; write !!! warning "…"{_YOURS}'),
    ("{info:title=停}等{info}",
     f'14:1: {{info:title=停}}等{{info}} is printed as it is typed; write !!! note "…"{_YOURS}'),
    ("{{< hint danger >}}\n停\n{{< /hint >}}",
     '14:1: {{< hint danger >}} is printed as it is typed; write !!! danger "…" with a title of yours, and indent its '
     "text by four spaces [leftover-template]"),
    ('!!! danger "…"\n\n    停', '14:1: "…" is the title of an example; write this box’s own [untitled-box]'),
    ('!!! note "Title"\n\n    停', '14:1: "Title" is the title of an example; write this box’s own [untitled-box]'),
    ("import Tabs from '@theme/Tabs';",
     "14:1: import Tabs from '@theme/Tabs'; is printed as it is typed; delete it [unlisted-mark-up]"),
    ('=== "甲"\n\n说明。\n\n=== "乙"\n\n再等。',
     '14:1: === "甲" is printed as it is typed; write a section for each [unlisted-mark-up]'),
    ('--8<-- "help.md"',
     '14:1: --8<-- "help.md" is printed as it is typed; nothing here includes files, write its text '
     "[unresolved-include]"),
    ("见 {{ page.title }}", "14:3: {{ page.title }} is printed as it is typed; write its words [leftover-template]"),
    ('见 {{< ref "sign-in" >}}',
     '14:3: {{< ref "sign-in" >}} is printed as it is typed; write [words](sign-in.md) [leftover-template]'),
    ('[登录]({{< relref "/account/sign-in.md" >}})',
     '14:6: {{< relref "/account/sign-in.md" >}} leads to no file of the site; write sign-in.md [broken-link]'),
    ('[登录](sign-in.md“登录”)',
     '14:6: sign-in.md“登录” leads to no file of the site; write sign-in.md [broken-link]'),
    ("<details>\n<summary>多</summary>\n点 **PIN** 再等。\n</details>",
     f'14:1: <details>: a guide folds nothing; write !!! note "多" {_UNFOLDED}'),
    ("<details>\n\n先看[登录](sign-in.md)。\n\n1. 停。\n2. **等**\n\n| 甲 |\n|---|\n| 1 |\n\n</details>",
     f'14:1: <details>: a guide folds nothing; write !!! note "…" {_UNFOLDED}'),
    *((f"<details>\n<summary>换？{end}</summary>\n等\n</details>",
       f'14:1: <details>: a guide folds nothing; write !!! note "换？" {_UNFOLDED}')
      for end in ("（点开）", "（点击展开）", " (click to open)", " (Tap to see more)")),
    ("<aside>\n\n停。\n\n</aside>", f'14:1: <aside>: a guide has boxes; write !!! note "…" {_UNTAGGED}'),
    ("<aside>\n⚠ 停。\n\n</aside>", f'14:1: <aside>: a guide has boxes; write !!! warning "…" {_UNTAGGED}',
     "15:1: ⚠ is an emoji, of which a guide has none; say it in words [unlisted-mark-up]"),
    ("++停++", "14:1: ++停++ is printed as it is typed; write it without ++ [unlisted-mark-up]"),
    ("++ctrl+c++", "14:1: ++ctrl+c++ is printed as it is typed; write it without ++ [unlisted-mark-up]"),
    ("停。{.lead}", "14:3: {.lead}: a guide gives no class to its words; delete it [unlisted-mark-up]"),
    ("## 限额 { #limits .lead }\n\n停",
     "14:7: { #limits .lead }: a guide gives no class to its words; write { #limits } [unlisted-mark-up]"),
    ("停。^[先等]", "14:3: ^[先等] is printed as it is typed; say it in the text [unlisted-mark-up]"),
    ("PIN\n: 密码",
     "15:1: “: 密码” is printed as it is typed; make the word above and it an item of a list, “- word: what it means” "
     "[unlisted-mark-up]"),
    ("[b]停[/b]", f"14:1: [b]停[/b] is printed as it is typed; {_LABEL}"),
    ("打开 `PIN` > 重设。",
     "14:4: “PIN” > 重设 is a chain of clicks, and menus differ; write the last of them alone, and say where to look "
     "for it [click-chain]",
     f"14:4: `PIN` is set as code; write **PIN** for a label, else write plain words{_PLAINLY}"),
    ("到 `PIN` 里看",
     f"14:3: `PIN` is set as code; write **PIN** for a label, else write plain words{_PLAINLY}"),
    ("到 `Profil` 里看",
     "14:3: `Profil` is set as code, and not in the glossary; if GoPay’s screen shows it, add it to "
     f"docs/_data/glossary.yml and write it in bold; else write plain words{_PLAINLY}"),
    ("点 *Profil* 再等",
     "14:3: *Profil* is slanted, and not in the glossary; if GoPay’s screen shows it, add it to "
     "docs/_data/glossary.yml and write it in bold; else leave the marks out [unlisted-mark-up]"),
    ("填 *kode promo* 或 `kode promo`。",
     "14:3: *kode promo* is slanted; leave the marks out [unlisted-mark-up]",
     f"14:18: `kode promo` is set as code; write plain words{_PLAINLY}"),
    ("点 *pin* 再等",
     "14:3: *pin* is slanted; write **PIN** for a label, else leave the marks out [unlisted-mark-up]"),
    ("*慢慢*等", "14:1: *慢慢* is slanted; leave the marks out [unlisted-mark-up]"),
    ("XXX 补号码",
     "14:1: still to be written: XXX; what a reader fills in is a blank, in capitals in brackets "
     "[unwritten-text]"),
    ("填 HP 08xx-xxxx-xxxx",
     "14:6: still to be written: 08xx-xxxx-xxxx; what a reader fills in is a blank, in capitals: [NOMOR HP] "
     "[unwritten-text]"),
    ("XXX 填手机号",
     "14:1: still to be written: XXX; what a reader fills in is a blank, in capitals: [NOMOR HP] [unwritten-text]"),
    ("停。\n\n[^1]: 先等。",
     "16:1: [^1]: is no footnote here, and readers do not see it; say it in the text [undefined-footnote]"),
    ("停。脚注 1", "14:3: footnote 脚注 1 is none here; say it in the text [undefined-footnote]"),
    ("停①。", "14:2: footnote ① is none here; say it in the text [undefined-footnote]"),
    ("停。FOOTNOTE 2", "14:3: footnote FOOTNOTE 2 is none here; say it in the text [undefined-footnote]"),
    ("————————\n停！再等！\n————————",
     f"14:1: a row of — is printed as it is typed; leave it out, or write !!! warning \"…\"{_BOX}"),
    ("停²。", "14:2: footnote ² is none here; say it in the text [undefined-footnote]"),
    ("停[1]。", "14:2: footnote [1] is none here; say it in the text [undefined-footnote]"),
    ('=== "甲"\n\n说明。', '14:1: === "甲" is printed as it is typed; write a section for each [unlisted-mark-up]'),
    ("~~旧的~~说明", "14:1: ~~旧的~~ is printed as it is typed; delete what no longer holds [unlisted-mark-up]"),
    ("点==停==再等", f"14:2: ==停== is printed as it is typed; {_LABEL}"),
    ("- [ ] 停\n- [x] 等\n- [ ] 看",
     "14:3: [ ] is printed as it is typed; leave the box out; 2 more on this page: line 15, line 16 "
     "[unlisted-mark-up]"),
    ("- [ ]  停", "14:3: [ ] is printed as it is typed; leave the box out [unlisted-mark-up]"),
    ("- [ ] 停", "14:3: [ ] is printed as it is typed; leave the box out [unlisted-mark-up]"),
    (
        "见 [[reset-pin|改 PIN]]",
        "14:3: [[reset-pin|改 PIN]] is printed as it is typed; write [改 PIN](reset-pin.md) [unlisted-mark-up]",
    ),
    ("![[a.png|400]]",
     "14:1: ![[a.png|400]] is printed as it is typed; take it out and say it in words, or, if docs/assets has "
     "it, write ![what it shows](../../assets/a.png) [unlisted-mark-up]"),
    ("> [!question]- Q：等多久 chargeback\n> 停",
     f'14:3: [!question]- is printed as it is typed; write !!! note "…"{_FREED}'),
    ("见 [[sign-in|a]] · [[sign-in|b]]",
     "14:3: [[sign-in|a]] is printed as it is typed; write [a](sign-in.md) [unlisted-mark-up]",
     "14:19: [[sign-in|b]] is printed as it is typed; write [b](sign-in.md) [unlisted-mark-up]"),
    ("<aside>\n\n- 停\n\n</aside>\n\n<aside>\n\n等\n\n</aside>",
     '14:1: <aside>: a guide has boxes; write !!! note "…" for its tags, and indent its text by four spaces '
     "[unlisted-mark-up]",
     '20:1: <aside>: a guide has boxes; write !!! note "…" for its tags, and indent its text by four spaces '
     "[unlisted-mark-up]"),
    ("见 [[没有]]", "14:3: [[没有]] is printed as it is typed; write [text](page.md) [unlisted-mark-up]"),
    ("先看 %%待改%% 再说", "14:4: %%待改%% is printed as it is typed; delete it [unlisted-mark-up]"),
    ("停 :smile: 再等", "14:3: :smile: is printed as it is typed; say it in words [unlisted-mark-up]"),
    (":material-home: 首页", "14:1: :material-home: is printed as it is typed; say it in words [unlisted-mark-up]"),
    ("!! note\n\n    停", "14:1: no box begins like this, so it is printed; write “!!! note” [broken-box]"),
    ("停。[^1]\n\n[^1]: 再等。", "14:3: footnote [^1] is none here; say it in the text [undefined-footnote]"),
    ("停。[^1]", "14:3: footnote [^1] is none here; say it in the text [undefined-footnote]"),
    ("[官网](http://gopay.co.id/)",
     "14:6: http://gopay.co.id/ is refused by the build; write https://gopay.co.id/ [insecure-own-link]"),
    ("[登录](https://github.com/a/b/blob/main/docs/en/account/sign-in.md#steps)",
     "14:6: https://github.com/a/b/blob/main/docs/en/account/sign-in.md#steps is a page of this guide; "
     "write sign-in.md#steps [own-address]"),
    ("[登录](sign-in)", "14:6: sign-in is a page of this guide; write sign-in.md [own-address]"),
    ("[登录](../account/sign-in/#steps)",
     "14:6: ../account/sign-in/#steps is a page of this guide; write sign-in.md#steps [own-address]"),
    ("[登录](sing-in)", "14:6: sing-in leads to no file of the site; did you mean sign-in.md? [broken-link]"),
    ("[登录](sign-in.html)", "14:6: sign-in.html is a page of this guide; write sign-in.md [own-address]"),
    ("[登录](../account/sign-in.html#steps)",
     "14:6: ../account/sign-in.html#steps is a page of this guide; write sign-in.md#steps [own-address]"),
    ("[登录](/account/sign-in.html)",
     "14:6: /account/sign-in.html is a page of this guide; write sign-in.md [own-address]"),
    ("<http://127.0.0.1:8000/account/sign-in.html>",
     "14:2: http://127.0.0.1:8000/account/sign-in.html is a page of this guide; write sign-in.md [own-address]"),
    ("[首页](http://localhost:8000/)",
     "14:6: http://localhost:8000/ is a page of this guide; write ../index.md [own-address]"),
    ("[登录](http://localhost:8000/sing-in)",
     "14:6: http://localhost:8000/sing-in is only reachable on the writer's machine or network [local-link]"),
    (":warning: 停", "14:1: :warning: is printed as it is typed; say it in words [unlisted-mark-up]"),
    ("付 $x$ 元", "14:3: $x$ is printed as it is typed; say it in words [unlisted-mark-up]"),
    ("$$x + y$$", "14:1: $$x + y$$ is printed as it is typed; say it in words [unlisted-mark-up]"),
    ("H~2~O", "14:2: ~2~ is printed as it is typed; write <sub>…</sub> [unlisted-mark-up]"),
    ("x^2^", "14:2: ^2^ is printed as it is typed; write <sup>…</sup> [unlisted-mark-up]"),
    ("!!! 注意\n\n    停", '14:5: no box is called 注意, there are danger, note; write !!! note "注意" [unknown-box]'),
    ("!!! attention\n\n    停", "14:5: no box is called attention, there are danger, note [unknown-box]"),
    ("先停\n---",
     "14:1: --- makes “先停” a heading; put a blank line above it, or write “## 先停 { #an-english-name }” "
     "[heading-without-id]"),
    ("等 { fact: wait }",
     "14:3: { fact: wait } is no figure; write {fact:wait} [misspelt-fact]"),
    ("等 {{fact:pin-freeze}}", "14:3: {{fact:pin-freeze}} is no figure; write {fact:pin-freeze} [misspelt-fact]"),
    ("等 {fact pin_freeze}", "14:3: {fact pin_freeze} is no figure; write {fact:pin-freeze} [misspelt-fact]"),
    ("等 ｛fact：pin-freeze｝", "14:3: ｛fact：pin-freeze｝ is no figure; write {fact:pin-freeze} [misspelt-fact]"),
    ("等 {info:Pin freeze}", "14:3: {info:Pin freeze} is no figure; write {fact:pin-freeze} [misspelt-fact]"),
    ("等。\n{info:pin-frezee}",
     "15:1: {info:pin-frezee} is no figure; write {fact:id} with an id of docs/_data/facts.yml; did you mean "
     "pin-freeze? [misspelt-fact]"),
    ("等 {data：甲}",
     "14:3: {data：甲} is no figure; write {fact:id} with an id of docs/_data/facts.yml, or words without braces "
     "[misspelt-fact]"),
    ("<!– flow: pay –>", "14:1: <!– flow: pay –> shows nothing; write <!-- flow: pay --> [unknown-flow]"),
    ("## 限额 { #pay limits }\n\n停",
     "14:1: an id is lower-case words with hyphens; write { #pay-limits } [heading-without-id]"),
    ("## 限额 { #Limits }\n\n停",
     "14:1: an id is lower-case words with hyphens; write { #limits } [heading-without-id]"),
    ("## 限额 { limits }\n\n停", "14:1: “限额” has no id; write { #limits } [heading-without-id]"),
    ("## 限额 { #an-english-name }\n\n停",
     "14:1: the id an-english-name is no English word; write one, the same in every language [heading-without-id]"),
    ("先看 **PIN** 再停。\n\n点 **PIN 再停",
     "16:3: ** is printed with its asterisks; move the mark out of the emphasis or add a space [unrendered-emphasis]"),
    ("**限额**\n\n停",
     "14:1: **限额** stands for a heading; write “## 限额 { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("**限额：**\n\n停",
     "14:1: **限额：** stands for a heading; write “## 限额 { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("**一、限额**\n\n停",
     "14:1: **一、限额** stands for a heading; write “## 限额 { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("**1. 限额**\n\n停",
     "14:1: **1. 限额** stands for a heading; write “## 限额 { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("## 卡住了 { #stuck }\n\n**能做的**\n\n停\n\n**做不了的**\n\n停",
     "16:1: **能做的** stands for a heading; write “### 能做的 { #an-english-name }”, or join it to the text "
     "[bold-heading]",
     "20:1: **做不了的** stands for a heading; write “### 做不了的 { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("**I. Limits**\n\n停\n\n**II. Fees**\n\n停",
     "14:1: **I. Limits** stands for a heading; write “## Limits { #an-english-name }”, or join it to the text "
     "[bold-heading]",
     "18:1: **II. Fees** stands for a heading; write “## Fees { #an-english-name }”, or join it to the text "
     "[bold-heading]"),
    ("## I. Limits { #limits }\n\n停\n\n## IV、Fees { #fees }\n\n停",
     "14:1: “I. Limits” begins with a number, and a heading has none; write “Limits” [heading-mark]",
     "18:1: “IV、Fees” begins with a number, and a heading has none; write “Fees” [heading-mark]"),
    ("见 Section 3.1 或第 2 节。",
     "14:3: “Section 3.1”: headings have no numbers; name the section [heading-mark]",
     "14:16: “第 2 节”: headings have no numbers; name the section [heading-mark]"),
    ("## 二、限额 { #limits }\n\n停",
     "14:1: “二、限额” begins with a number, and a heading has none; write “限额” [heading-mark]"),
    ("## （2）限额 { #limits }\n\n停",
     "14:1: “（2）限额” begins with a number, and a heading has none; write “限额” [heading-mark]"),
    ("## 限额 { #limits }", "14:1: nothing stands below “限额”; write it, or delete the heading [empty-section]"),
    ("## **2\\. 限额\\!** { #limits }\n\n停",
     "14:1: “**2\\. 限额\\!**” is in bold and begins with a number and ends with a mark, and a heading has none of "
     "these; write “限额” [heading-mark]"),
    ("## 2.1 Limits { #limits }\n\n停",
     "14:1: “2.1 Limits” begins with a number, and a heading has none; write “Limits” [heading-mark]"),
    ("## 限额： { #limits }\n\n停",
     "14:1: “限额：” ends with a mark, and a heading has none; write “限额” [heading-mark]"),
    ("## 2. 限额 { #limits }\n\n停",
     "14:1: “2. 限额” begins with a number, and a heading has none; write “限额” [heading-mark]"),
    ("## 限额. { #limits }\n\n停",
     "14:1: “限额.” ends with a mark, and a heading has none; write “限额” [heading-mark]"),
    ("## 之前 { #before-you-strat }\n\n停",
     "14:1: the id before-you-strat is before-you-start in other articles; write { #before-you-start } "
     "[misspelt-id]"),
    ("<!-- flow: no -->", "14:1: no flow is called no [unknown-flow]"),
    ("<!-- flow no -->", "14:1: <!-- flow no --> shows nothing; write <!-- flow: no --> [unknown-flow]"),
    ("## 限额 { #限额 }\n\n停",
     "14:1: the id 限额 is no English word; write one, the same in every language [heading-without-id]"),
    ("TODO 写完", "14:1: still to be written: TODO [unwritten-text]"),
    ("（待补充）", "14:2: still to be written: 待补充 [unwritten-text]"),
    ("!!! Danger\n\n    停",
     "14:5: no box is called Danger, there are danger, note; write !!! danger [unknown-box]"),
    ("停\\\n等", "14:1: 停\\ is printed as it is typed; begin a new paragraph, or write <br> [unlisted-mark-up]"),
    ("[x] 停", "14:1: [x] is printed as it is typed; leave the box out [unlisted-mark-up]"),
    ("*[PIN]: 密码", "14:1: *[PIN]: is printed as it is typed; say what it means in the sentence [unlisted-mark-up]"),
    ("??? note", '14:1: ??? note is printed as it is typed; write a box, !!! note "Title" [unlisted-mark-up]'),
    ("[TOC]", "14:1: [TOC] is printed as it is typed; delete it, the headings are listed anyway [unlisted-mark-up]"),
    ("```\n停\n```",
     f"14:1: a fence makes this a block of code{_UNCODED}"),
    ("1. 停\n1. 等\n1. 看", "15:1: readers see 2. for 1.; write 2., and count on from there [odd-number]"),
    ("1. 停\n1. 等\n3. 看", "15:1: readers see 2. for 1.; write 2., and count on from there [odd-number]"),
    ("1. 停\n2. 等\n4. 看", "16:1: readers see 3. for 4.; write 3., and count on from there [odd-number]"),
    ("1. 停\n    1. 等\n    1. 看\n2. 再等",
     "16:5: readers see 2. for 1.; write 2., and count on from there [odd-number]"),
    ("1\\. Do not call.  \n2\\. Do not pay.",
     "14:1: the \\ makes this no list; write “1. Do not call.” and so on [odd-list-marker]"),
    ("\\- Do not call.\n\n\\- Do not pay any shop that asks.",
     "14:1: the \\ makes this no list; write “- Do not call.” and so on [odd-list-marker]"),
    ("1\\. Do not call any shop that asks.",
     "14:1: the \\ makes this no list; write “1. Do not call any shop…” [odd-list-marker]"),
    ("* 停\n* 等", "14:1: items begin with - here, not with *; write “- 停” [odd-list-marker]"),
    ("- 停\n\n    + 等在这里等在这里等在这里等在这里等在这里\n\n- 看",
     "16:5: items begin with - here, not with +; write “- 等在这里等在这里等在这里等在这里等在这里” [odd-list-marker]"),
    ("> + 再看一遍交易记录里有没有这一笔，没有再付。",
     "14:3: items begin with - here, not with +; write “- 再看一遍交易记录里有没有这一笔，没有再付。” "
     "[odd-list-marker]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | 2\n| 3 | 4", "16:1: a row ends with | here; write “| 1 | 2 |” [open-row]"),
    ("| 甲 | 乙 |\n|---|---|\n1 | 先看交易记录里有没有这一笔再付一次 |",
     "16:1: a row begins with | here; write “| 1 | 先看交易记录里有没有这一笔再付一次 …” [open-row]"),
    ("甲 | 乙\n--|--\n1 | 2", "14:1: a row begins and ends with | here; write “| 甲 | 乙 |” [open-row]"),
    ("| 甲 | 乙 |\n|---|---|\n| 1 | |\n| | 2 |",
     "16:5: this cell is empty; write it, or “–” for nothing [empty-cell]",
     "17:1: this cell is empty; write it, or “–” for nothing [empty-cell]"),
    ("**注意：**先停。", f'14:1: what “**注意：**” begins is a box here; write !!! note "…"{_BOX}'),
    ("> ⚠️ **警告**：先停。", f'14:3: what “⚠️ **警告**：” begins is a box here; write !!! warning "…"{_UNQUOTED}'),
    ("**Note**: Stop.", f'14:1: what “**Note**:” begins is a box here; write !!! note "…"{_BOX}'),
    ("> 小贴士：停", f'14:3: what “小贴士：” begins is a box here; write !!! tip "…"{_UNQUOTED}'),
    ("> ⚠️ **别再付** 一次。",
     f'14:3: what “⚠️ **别再付**” begins is a box here, no quotation; write !!! warning "…"'
     f"{_BOX.replace(' [', ', without > and ⚠️ [')}"),
    ("> **一分钟速览**\n>\n> 1. 停。\n> 2. 等。",
     f'14:3: what “**一分钟速览**” begins is a box here, no quotation; write !!! note "…"'
     f"{_BOX.replace(' [', ', without > [')}"),
    ("> **三个“不要”**\n>\n> - 停。\n> - 等。",
     f'14:3: what “**三个“不要”**” begins is a box here, no quotation; write !!! warning "…"'
     f"{_BOX.replace(' [', ', without > [')}"),
    ("> ⚠️ 等一下，**别付**。", f'14:3: what “⚠️” begins is a box here, no quotation; write !!! warning "…"'
     f"{_BOX.replace(' [', ', without > and ⚠️ [')}"),
    ("> **💡 限额** 见下。", f'14:5: what “**💡 限额**” begins is a box here, no quotation; write !!! tip "…"'
     f"{_BOX.replace(' [', ', without > and 💡 [')}"),
    ("> **不要再付** 等。", f'14:3: what “**不要再付**” begins is a box here, no quotation; write !!! warning "…"'
     f"{_BOX.replace(' [', ', without > [')}"),
    *((f"> {sign} 这里不讲别的。", f'14:3: what “{sign}” begins is a box here, no quotation; write !!! {kind} "…"'
       f"{_BOX.replace(' [', f', without > and {sign} [')}")
      for sign, kind in (("💡", "tip"), ("ℹ️", "note"), ("📌", "note"), ("⚠️", "warning"), ("🚨", "warning"))),
    ("**注意：先停，不要等！** 再看。",
     f'14:1: what “**注意：” begins is a box here; write !!! note "…"{_BOX.replace(" [", ", without ** [")}'),
    ("⚠️ **Note: stop.**",
     f'14:1: what “⚠️ **Note:” begins is a box here; write !!! warning "…"{_BOX.replace(" [", ", without ** [")}'),
    ("**Warning: stop, or pay twice.**",
     f'14:1: what “**Warning:” begins is a box here; write !!! warning "…"{_BOX.replace(" [", ", without ** [")}'),
    ("| 重要：先停。 |\n| :---- |",
     f'14:1: a table of one cell is a box here; write !!! note "…"{_BOX.replace(" [", ", without | [")}'),
    ("| 不要付。 |\n|---|",
     f'14:1: a table of one cell is a box here; write !!! warning "…"{_BOX.replace(" [", ", without | [")}'),
    ("**提示**\n\n停", f'14:1: what “**提示**” begins is a box here; write !!! note "…"{_BOX}'),
    ("- **注意：**停",
     "14:3: “**注意：**” begins no step or point; leave it out, or write a box of its own [unboxed-note]"),
    ("【注意】停", f'14:1: what “【注意】” begins is a box here; write !!! note "…"{_BOX}'),
    ("**Please note:** 停", f'14:1: what “**Please note:**” begins is a box here; write !!! note "…"{_BOX}'),
    ("**NOTE** 停", f'14:1: what “**NOTE**” begins is a box here; write !!! note "…"{_BOX}'),
    ("注：停", f'14:1: what “注：” begins is a box here; write !!! note "…"{_BOX}'),
    ("※ 停", f'14:1: what “※” begins is a box here; write !!! note "…"{_POINTED.format("※")}'),
    ("※ 注 1：停", f'14:1: what “※ 注 1：” begins is a box here; write !!! note "…"{_POINTED.format("※")}'),
    ("* Note 1: 停", f'14:1: what “* Note 1:” begins is a box here; write !!! note "…"{_POINTED.format("*")}'),
    ("注 2：停", f'14:1: what “注 2：” begins is a box here; write !!! note "…"{_BOX}'),
    ("> **N.B.** 停", f'14:3: what “**N.B.**” begins is a box here; write !!! note "…"{_UNQUOTED}'),
    ("> **Note: stop.** 停",
     f'14:3: what “**Note:” begins is a box here; write !!! note "…"{_UNQUOTED.replace(">", "> and **")}'),
    ("**Note 2:** 停", f'14:1: what “**Note 2:**” begins is a box here; write !!! note "…"{_BOX}'),
    ("1. 停\n\n    - 等\n    1. 看",
     "17:5: readers see a point for 1.; write -, or a paragraph above where another list is to begin [odd-number]"),
    ("1. 停\n\n   > 等\n\n    再等",
     "16:4: 3 spaces make it no part of the item above; indent it by 4: “    > 等” [short-indent]"),
    ("    停\n\n    再等",
     f"14:5: four spaces make this a block of code{_UNCODED}"),
]  # fmt: skip
LISTED = [
    "`[!NOTE]` 和 \\[[x]] 和 `~~x~~`",
    "1. 先\n\n    再",
    '!!! note "停"\n\n    先',
    "见 [1][2] 和 [x]",
    "① 停\n\n等 50 m²，C++ 和 1+1，{fact:pin-freeze}",
    "<!--\n    先\n-->",
    "`~~x~~` 和 `[[x]]`",
    "`{info:a}` 和 {a}、{ a=b }",
    "10:30:45 和 a:b:c 和 https://gopay.co.id:443/",
    "US$5、A$7、$5 和 $10",
    "3~5 人、~/a、a~b",
    "3^2 和 ^_^",
    "**先停。**\n\n**先停** 再等\n\n- **先停**\n\n> **先停**",
    "## 卡住了？ { #stuck }\n\n停",
    "> **Ibu:**\n>\n> - 停。\n> - 等。\n\n> **“Tolong”**\n>\n> - 停。\n> - 等。\n\n> **先停**\n\n- 停。\n- 等。",
    "## I. A. Richards { #richards }\n\n停\n\n## I paid twice { #twice }\n\n停",
    "（1）甲",
    '!!! danger "停"\n\n    先',
    "1. 停\n\n    > 等\n\n2. 看",
    "1. 停\n\n    > 1. 等\n    > 2. 看\n\n2. 看",
    "1. 停\n2. 等\n\n    1. 看\n    2. 再\n\n3. 停\n\n先看\n\n1. 停",
    "| | 甲 |\n|---|---|\n| 1 | – |\n| `|` | \\| |",
    "提示：余额不足。\n\n**注意** 和 **注意事项**：先停\n\n- **注意** 停",
]


def in_guide(check: Check, words: str) -> list[str]:
    files = small_docs()
    for name in (CHINESE, ENGLISH):
        files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    files["docs/assets/site.css"] = ".admonition { } .danger { } .admonition.note { }"
    files["mkdocs.yml"] = files["mkdocs.yml"].replace("[attr_list]", "[attr_list, admonition, {toc: {marker: ''}}]")
    rows = check(files, "--today", "2026-11-28")
    return [f"{row['path']}:{row['line']}:{row['column']}: {row['message']} [{row['rule']}]" for row in rows]


@pytest.mark.parametrize(("words", "expected"), [(words, told) for words, *told in UNLISTED])
def test_reported_in_a_guide(check: Check, words: str, expected: list[str]) -> None:
    assert in_guide(check, words) == [f"{name}:{each}" for name in (ENGLISH, CHINESE) for each in expected]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("[[sign-in]]", "14:3: [[sign-in]] is printed as it is typed; write [登录](sign-in.md) [unlisted-mark-up]"),
        *(
            (
                f"[{words}](sign-in.md)",
                f"14:{column}: “{words}” does not say where it leads; name the page: “登录” [generic-link-text]",
            )
            for column, words in ((10, "请看这里"), (11, "在这里报告"), (20, "report it here"))
        ),
        (
            "[sign-in](sign-in.md)",
            "14:13: “sign-in” is the name of a file; write [登录](sign-in.md) [generic-link-text]",
        ),
        (
            "[account/sign-in.md](sign-in.md#steps)",
            "14:24: “account/sign-in.md” is the name of a file; write [登录](sign-in.md#steps) [generic-link-text]",
        ),
    ],
)
def test_a_link_that_is_called_by_its_file(check: Check, typed: str, expected: str) -> None:
    files = small_docs()
    for name, words in ((CHINESE, f"见 {typed}"), (ENGLISH, "See [it](sign-in.md).")):
        files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    told = [
        f"{row['line']}:{row['column']}: {row['message']} [{row['rule']}]" for row in rows if row["path"] == CHINESE
    ]
    assert told == [expected]


@pytest.mark.parametrize("tags", ["#payout #merchant", "#提现", "#payout "])
def test_tags_are_told_once(check: Check, tags: str) -> None:
    files = small_docs()
    for name in (CHINESE, ENGLISH):
        files[name] += f"\n{tags}\n"
    message = f"{tags.strip()} is read as a second title; delete it, words to search by are keywords"
    rows = check(files, "--today", "2026-11-28")
    assert [(row["path"], row["message"]) for row in rows] == [(ENGLISH, message), (CHINESE, message)]


def test_what_the_glossary_quotes_is_no_label_and_each_is_named_as_it_is(check: Check) -> None:
    files = small_docs()
    group = "  - id: errors\n    name: {zh: 报错, en: Errors}\n    quoted: true\n    terms:\n"
    term = "      - {id: salah, indonesian: PIN salah, zh: 字, en: word, where: {zh: 字, en: word}}\n"
    files["docs/_data/glossary.yml"] += term.replace("salah", "baru") + group + term
    said = "\n\n".join(["看 `PIN salah`。", *["再点 `PIN`。"] * 5, "点 `pin baru`。"])
    files[CHINESE] = files[CHINESE].replace("## ", f"{said}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    told = [row["message"] for row in rows if row["path"] == CHINESE and row["rule"] == "unlisted-mark-up"]
    end = "else write plain words, as for what another app or the phone shows"
    assert told == [
        f"`PIN salah` is set as code; write “PIN salah” for a message, {end}",
        f"`PIN` is set as code; write **PIN** for a label, {end}; 5 more on this page: line 18 `PIN`, line 20 `PIN`, "
        "line 22 `PIN`, line 24 `PIN`, line 26 `pin baru` (**PIN baru**)",
    ]


@pytest.mark.parametrize("words", LISTED)
def test_silent_in_a_guide(check: Check, words: str) -> None:
    assert in_guide(check, words) == []


def test_a_heading_keeps_the_spaces_of_chinese(check: Check) -> None:
    found = in_guide(check, "## 用SIM限额： { #limits }\n\n停")
    assert [each.rpartition("write ")[2] for each in found] == [
        "“用SIM限额” [heading-mark]",
        "“用 SIM 限额” [heading-mark]",
    ]


@pytest.mark.parametrize("typed", ["# **重设 PIN\\!**", "# 重设 PIN!", "# **重设 PIN!**"])
def test_a_title_is_mended_with_its_heading(check: Check, typed: str) -> None:
    files = small_docs()
    text = files[CHINESE].replace("title: 重设 PIN", "title: 重设 PIN!")
    files[CHINESE] = text.replace("# 重设 PIN", typed)
    found = [row["message"] for row in check(files, "--today", "2026-11-28") if row["rule"] == "heading-mark"]
    assert [each.rpartition("; ")[2] for each in found] == ["write “重设 PIN”, in title: too"]


def chinese(check: Check, words: str, english: str = "") -> list[str]:
    files = small_docs()
    files[ENGLISH] = files[ENGLISH].replace("## ", f"{english}\n\n## ", 1) if english else files[ENGLISH]
    files[CHINESE] = files[CHINESE].replace("## ", f"{words}\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    return [f"{row['line']}:{row['column']}: {row['message']} [{row['rule']}]" for row in rows]


@pytest.mark.parametrize(
    "address", ["https://help.example.org/account/sign-in", "http://help.example.org/en/account/sign-in.html"]
)
def test_an_address_of_our_own_site_is_told_once(check: Check, address: str) -> None:
    files = small_docs()
    files["mkdocs.yml"] = f"site_url: https://help.example.org/\n{files['mkdocs.yml']}"
    for name, words in ((CHINESE, f"[登录]({address})"), (ENGLISH, "[Sign in](sign-in.md)")):
        files[name] = files[name].replace("## ", f"{words}\n\n## ", 1)
    message = f"{address} is a page of this guide; write sign-in.md"
    assert [row["message"] for row in check(files, "--today", "2026-11-28")] == [message]


@pytest.mark.parametrize("typed", ["{ #steps }", "{ #steps", "#steps }"])
def test_an_id_that_is_shown_is_told_once(check: Check, typed: str) -> None:
    files = mkdocs_tree()
    name = "docs/zh/account/case.md"
    files[name] = str(files[name]).replace(
        " { #steps }", typed if typed[0] == "{" and typed[-1] == "}" else f" {typed}"
    )
    assert [row["rule"] for row in check(files)] == ["glued-attributes"]


GAP = "15:1: a line break shows as a gap between Chinese words; write “{}” in one line [broken-line]"


REPORTED_IN_CHINESE = [
    (r"停\!再等。", r"14:1: “停\!再等。” should be “停！再等。” [typography]"),
    (r"点\(密码\)。", r"14:3: “点\(密码\)。” should be “点（密码）。” [typography]"),
    ("先看;再等。", "14:3: “先看;再等。” should be “先看；再等。” [typography]"),
    ("先看交易\n记录。", GAP.format("先看交易记录。")),
    ("先看，\n再等。", GAP.format("先看，再等。")),
    ("- 先看\n记录。", GAP.format("先看记录。")),
    ("先看**交易**\n**记录**。", GAP.format("先看**交易记录**。")),
    ("点 **PIN**,再等。", "14:10: “点 **PIN**,再等。” should be “点 **PIN**，再等。” [typography]"),
    ("点 `PIN`; 再等。", "14:8: “点 `PIN`; 再等。” should be “点 `PIN`；再等。” [typography]"),
    ("“密码”,再等。", "14:5: ““密码”,再等。” should be ““密码”，再等。” [typography]"),
    (
        "看[登录](sign-in.md),再等。",
        "14:18: “看[登录](sign-in.md),再等。” should be “看[登录](sign-in.md)，再等。” [typography]",
    ),
    (
        "用不了(参见[登录](sign-in.md))。",
        "14:4: “用不了(参见[登录](sign-in.md))。” should be “用不了（参见[登录](sign-in.md)）。” [typography]",
    ),
    ("点 **PIN** (密码) 再等。", "14:11: “点 **PIN** (密码) 再等。” should be “点 **PIN**（密码）再等。” [typography]"),
    ("先等;再试。", "14:3: “先等;再试。” should be “先等；再试。” [typography]"),
    ("再等 !", "14:4: “再等 !” should be “再等！” [typography]"),
    ("打开（设置）,再等。", "14:7: “打开（设置）,再等。” should be “打开（设置），再等。” [typography]"),
    ("打开(设置),再等。", "14:3: “打开(设置),再等。” should be “打开（设置），再等。” [typography]"),
    ('!!! danger "停"\n    先看,再等。', "15:1: “先看,再等。” should be “先看，再等。” [typography]"),
    ("点**PIN**再等。", "14:2: “点**PIN**再等。” should be “点 **PIN** 再等。” [typography]"),
    ("点 **PIN**,再等OTP。", "14:10: “点 **PIN**,再等OTP。” should be “点 **PIN**，再等 OTP。” [typography]"),
]


@pytest.mark.parametrize(("words", "expected"), REPORTED_IN_CHINESE)
def test_reported_in_chinese(check: Check, words: str, expected: str) -> None:
    assert expected in chinese(check, words)
    assert sum("broken-line" in row or "typography" in row for row in chinese(check, words)) == 1


@pytest.mark.parametrize(
    ("words", "rule"),
    [("!!! danger “停”\n    再等。", "[broken-box]"), ("-\u3000先\n-\u3000后", "[odd-list-marker]")],
)
def test_a_slip_is_no_typography(check: Check, words: str, rule: str) -> None:
    assert [row.rsplit(" ", 1)[1] for row in chinese(check, words)] == [rule]


@pytest.mark.parametrize(
    "words",
    [
        "先看交易  \n再等。",
        "先看 PIN\n再等。",
        "再等。\n\n先看。",
        "看 `a.md`，（**PIN**）。",
        "看 `f(a, b)`。",
        "看 `f(密码)`。",
        "看 PIN (OTP) 和[密码](sign-in.md)。",
        "看到 | 等\n--|--\n一 | 二\n三 | 四",
        "先看\n一 | 二",
        "先看\n> 再等。",
        "- 先看\n  > 再等。",
        "**问：太晚了？**\n答：先等。",
        "<details>\n<summary>密码</summary>\n\n请看[密码](sign-in.md)再看[登录](sign-in.md)。\n\n</details>",
        "```\n先\n后\n```",
    ],
)
def test_silent_in_chinese(check: Check, words: str) -> None:
    assert [row for row in chinese(check, words) if "broken-line" in row or "typography" in row] == []


NAV = "nav:\n  - index.md\n  - account/reset-pin.md\n  - account/支付.md\n  - account/case.md\n"


def test_a_nav_entry_twice(check: Check) -> None:
    config = f"{MKDOCS}{NAV}  - Again: account/case.md\n"
    row = check(mkdocs_tree(config=config))[0]
    assert (row["path"], row["rule"]) == ("mkdocs.yml", "repeated-nav-entry")
    assert row["line"] == config.count("\n")
    assert row["message"] == "nav has account/case.md twice; delete this line"
    assert check(mkdocs_tree(config=MKDOCS + NAV)) == []


@pytest.mark.parametrize(
    ("name", "rule", "message"),
    [
        ("a b.png", "awkward-file-name", "has a space in its name, which is %20 in every address; rename it"),
        ("a:b.png", "awkward-file-name", "has a name that Windows refuses; rename it"),
        ("aux.png", "awkward-file-name", "has a name that Windows refuses; rename it"),
        ("LOGO.png", "awkward-file-name", None),
        ("x.md.orig", "leftover-file", "was left behind and would be published; delete it"),
        ("x.md~", "leftover-file", "was left behind and would be published; delete it"),
        ("Thumbs.db", "leftover-file", "was left behind and would be published; delete it"),
        ("~$x.docx", "leftover-file", "was left behind and would be published; delete it"),
        ("#x.md#", "leftover-file", "was left behind and would be published; delete it"),
    ],
)
def test_names_of_files(check: Check, name: str, rule: str, message: str | None) -> None:
    files: Files = {**mkdocs_tree(), f"docs/assets/{name}": "x"}
    rows = check(files)
    same = "differs from assets/LOGO.png by case alone: one file on Windows and macOS; rename it"
    place, said = ("logo.png", same) if message is None else (name, message)
    assert [(row["path"], row["rule"], row["message"]) for row in rows] == [
        (f"docs/assets/{place}", rule, f"assets/{place} {said}")
    ]


@pytest.mark.parametrize("name", ["reset-pin (1).md", "reset-pin copy.md", "reset-pin-2.md", "reset-pin - 副本.md"])
def test_a_copy_of_an_article_is_told_once(check: Check, name: str) -> None:
    files = small_docs()
    files[f"docs/zh/account/{name}"] = files[CHINESE]
    rows = check(files, "--today", "2026-11-28")
    message = f"zh/account/{name} is called a copy of reset-pin.md and would be published; delete or rename it"
    assert [(row["path"], row["message"]) for row in rows] == [(f"docs/zh/account/{name}", message)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("zh/account/notes.docx", ["unused-file"]),
        ("zh/account/reset-pin.md.txt", ["unused-file"]),
        ("assets/foto.png", ["unused-file"]),
        ("assets/icons/foto.png", []),
        ("assets/more.js", []),
    ],
)
def test_a_file_that_nothing_leads_to(check: Check, name: str, expected: list[str]) -> None:
    files = {**page_tree(""), f"docs/{name}": "x"}
    assert [row["rule"] for row in check(files, "--today", "2026-11-28")] == expected


@pytest.mark.parametrize("name", ["icon.png", "图.png", "original.png", "console.txt"])
def test_names_that_are_fine(check: Check, name: str) -> None:
    assert check({**mkdocs_tree(), f"docs/assets/{name}": "x", "docs/zh/account/case.md": article("zh")}) == []


# What one language alone has, told once, where it stands.
ONE_SIDED = [
    ("在 28/11/2026 之后再看",
     "14:3: 28, 11, 2026 are not in docs/en/account/reset-pin.md; write the same in both [differing-figures]"),
    ("2．先看", "14:1: 2 is not in docs/en/account/reset-pin.md; write the same in both [differing-figures]"),
    ("1、先看\n2、再看", "14:1: these lines run into one paragraph; write each like “1. 先看” [odd-list-marker]"),
    ("1. 先\n\n  再\n\n2. 等",
     "16:3: 2 spaces make it no part of the item above; indent it by 4: “    再” [short-indent]"),
    ("先停\n---",
     "14:1: --- makes “先停” a heading; put a blank line above it, or write “## 先停 { #an-english-name }” "
     "[heading-without-id]"),
    ("打 0812-3456-7890 给客服",
     "14:3: 0812-3456-7890 is in no channel of the register; leave the example out, or write 08… "
     "[unregistered-contact]"),
    ("打 0812-9044-7318 给客服",
     "14:3: 0812-9044-7318 is in no channel of the register; write “[…](#need-help)” in words of the page, or verify "
     "it and add it to docs/_data/channels.yml first [unregistered-contact]"),
    ("打 1500728 给客服",
     "14:3: 1500728 is in no channel of the register; did you mean 1500729 (gopay-phone)?; write “[…](#need-help)” in "
     "words of the page, or verify it and add it to docs/_data/channels.yml first [unregistered-contact]"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), ONE_SIDED)
def test_one_cause_in_one_language_is_one_finding(check: Check, words: str, expected: str) -> None:
    assert chinese(check, words, "Look.") == [expected]


def test_a_paragraph_that_the_twin_lacks_is_told_once(check: Check) -> None:
    message = f"paragraphs and points here 1, but 2 in {CHINESE}:10; they part in line 14 there; write the same"
    assert chinese(check, "先等 90 分钟，再看[登录](sign-in.md)。") == [f"10:1: {message} [differing-paragraphs]"]


def test_a_wrong_link_is_no_missing_one(check: Check) -> None:
    files = mkdocs_tree()
    for language, link in (("zh", "reset-pim.md"), ("en", "reset-pin.md")):
        files[f"docs/{language}/account/case.md"] = article(language, f"[PIN]({link})")
    assert [(row["path"], row["rule"]) for row in check(files)] == [("docs/zh/account/case.md", "broken-link")]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("<font color=red>", "<font>: an article has no such element; write it in Markdown"),
        ("<Nomor HP>", "<Nomor HP> is no element; what a reader fills in is a blank, in capitals: [NOMOR HP]"),
    ],
)
def test_mark_up_that_must_go_is_told_at_its_line(check: Check, typed: str, said: str) -> None:
    files = small_docs() | {"scripts/hook.py": ""}
    files["mkdocs.yml"] += "hooks: [scripts/hook.py]\n"
    for name in (CHINESE, ENGLISH):
        files[name] = files[name].replace("## ", f"Stop at this time.{typed}Important\n\n## ", 1)
    rows = check(files, "--root", "TREE", f"TREE/{CHINESE}", "--today", "2026-11-28")
    assert [(row["path"], row["line"], row["message"]) for row in rows] == [(n, 14, said) for n in (ENGLISH, CHINESE)]


def test_a_heading_in_bold_alone_is_told_once(check: Check) -> None:
    files = small_docs()
    files[CHINESE] = files[CHINESE].replace("## 操作步骤 { #steps }", "**操作步骤**")
    rows = check(files, "--today", "2026-11-28")
    message = "**操作步骤** stands for a heading; write “## 操作步骤 { #steps }”, or join it to the text"
    assert [(row["path"], row["line"], row["message"]) for row in rows] == [(CHINESE, 14, message)]


def test_ids_that_differ_are_named(check: Check) -> None:
    files = mkdocs_tree()
    for language, name in (("zh", "Limits"), ("en", "limits")):
        files[f"docs/{language}/account/case.md"] = article(language, f"## 限额 {{ #{name} }}\n\nPIN")
    message = "“限额” has the id limits, “限额” Limits; write the same"
    assert [row["message"] for row in check(files) if row["rule"] == "differing-outline"] == [message]


def test_the_words_of_a_heading_lead_to_its_id(check: Check) -> None:
    files = mkdocs_tree()
    files["docs/zh/account/case.md"] = article("zh", "[步骤](#操作步骤)")
    assert "did you mean steps?" in check(files)[0]["message"]
