"""What one language has and the other lacks."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.site_writer import MKDOCS, Files, article, built_site, mkdocs_tree, page

ZH, EN = "docs/zh/account/case.md", "docs/en/account/case.md"
SILENT = (
    ("## 时限 { #times }\n\n等 60 分钟。", "## Times { #times }\n\nWait 60 minutes."),
    ("最多 Rp2,000,000（200 万印尼盾）。", "At most Rp2,000,000 (2 million rupiah)."),
    ("印尼语消息里写 Rp2.000.000。", "Written Rp2,000,000 in prose."),
    ("试 3 次，等两天。", "Try three times, wait 2 days."),
    ("2026 年 9 月 21 日核实。", "Verified on 21 September 2026."),
    ("等 2×24 小时。", "Wait 2x24 hours."),
    ("等 30 分钟，最多 30 天。", "Wait 30 minutes, 30 days at most."),
    ("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |", "| A | B |\n|---|---|\n| One | Two |"),
    ("30–60 分钟。", "30 to 60 minutes."),
    ("[重设 PIN](reset-pin.md) 再 [重设](reset-pin.md#steps)", "[Reset the PIN](reset-pin.md)"),
    ("[1500729](tel:1500729)", "[1500729](tel:1500729)"),
    ("看[中文维基](https://zh.wikipedia.org/)", "See [Wikipedia](https://en.wikipedia.org/)"),
    ("1. 一\n2. 二", "1. One\n2. Two"),
    ("一\n\n<!-- flow: a -->", "One\n\n<!-- flow: a -->"),
    ("![图](../../assets/logo.png)", "![A logo](../../assets/logo.png)"),
    ("代码 `Rp5.000`", "Code `Rp5.000`"),
    ("## 二、节 { #part }\n\n等。", "## **12\\. Part** { #part }\n\nWait."),
    ("## 2.1 节 { #part }\n\n等。", "## Part { #part }\n\nWait."),
    ("[[reset-pin|重设]]", "[Reset](reset-pin.md)"),
    ("![[logo.png|400]]", "![A logo](../../assets/logo.png)"),
)
REPORTED = (
    ("## 时限 { #times }\n\n等。", "", ZH, 5, "differing-outline", "times"),
    ("## 时限 { #times }\n\n等。", "## Limits { #limits }\n\nWait.", EN, 5, "differing-outline", "limits"),
    (
        "## 节 { #part }\n\n## 时限 { #times }\n\n等。",
        "## Part { #part }\n\n### Times { #times }\n\nWait.",
        EN,
        7,
        "differing-outline",
        "times",
    ),
    ("1. 一\n2. 二\n3. 三", "1. One\n2. Two", EN, 5, "differing-steps", ""),
    ("1. 一\n2. 二", "- One\n- Two", EN, 1, "differing-steps", ""),
    ("1. 一\n\n一\n\n1. 二", "1. One\n2. Two\n\nOne", EN, 5, "differing-steps", ""),
    (
        "1. 一\n2. 二\n\n## 节 { #part }\n\n1. 一\n2. 二",
        "1. One\n2. Two\n\n## Part { #part }\n\n1. One\n2. Two\n3. Three",
        EN,
        10,
        "differing-steps",
        "",
    ),
    ("一\n\n<!-- flow: a -->", "One\n\n\n<!-- flow: b -->", EN, 8, "differing-flows", ""),
    ("<!-- flow: a -->", "None.", EN, 1, "differing-flows", ""),
    ("等。\n\n![图](../../assets/logo.png)", "No picture.", ZH, 7, "differing-pictures", "../../assets/logo.png"),
    (
        "![图](../../assets/logo.png)",
        "![A](../../assets/logo.png)\n\n![B](../../assets/logo.png?2)",
        EN,
        7,
        "differing-pictures",
        "../../assets/logo.png?2",
    ),
    ("先[重设](reset-pin.md)。", "Reset it.", ZH, 5, "differing-links", "reset-pin.md"),
    ("等。", "[Reset it](reset-pin.md#steps).", EN, 5, "differing-links", "reset-pin.md#steps"),
    ("打电话。", "Call [1500729](tel:1500729).", EN, 5, "differing-links", "tel:1500729"),
    ("等 60 分钟。", "Wait 90 minutes.", ZH, 5, "differing-figures", "60"),
    ("最多 Rp2,000,000。", "At most Rp20,000,000.", EN, 5, "differing-figures", "Rp20,000,000"),
    ("上限 200 万。", "The limit is 20 million.", ZH, 5, "differing-figures", "200 万"),
    ("费用 0.7%。", "The fee is 0.3%.", EN, 5, "differing-figures", "0.3"),
    ("等 30 分钟。", "Wait 30 hours.", EN, 5, "differing-figures", "30"),
    ("等 3 个工作日。", "Wait 3 days.", EN, 5, "differing-figures", "3"),
    ("| 甲 | 乙 |\n|---|---|\n| 一 | 二 |", "| A | B |\n|---|---|", EN, 5, "differing-rows", ""),
    (
        "| 甲 | 乙 |\n|---|---|\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n| 三 | 四 |",
        "| A | B |\n|---|---|\n\n| A | B |\n|---|---|\n| One | Two |",
        EN,
        8,
        "differing-rows",
        "",
    ),
)


def tree(zh: str, en: str) -> Files:
    files = mkdocs_tree()
    files[ZH], files[EN] = article("zh", zh), article("en", en)
    return files


@pytest.mark.parametrize(("zh", "en"), SILENT)
def test_silent(check: Check, zh: str, en: str) -> None:
    assert check(tree(zh, en)) == []


@pytest.mark.parametrize(("zh", "en", "path", "line", "rule", "target"), REPORTED)
def test_reported(check: Check, zh: str, en: str, path: str, line: int, rule: str, target: str) -> None:
    found = {(row["path"], row["line"], row["rule"], row["target"]) for row in check(tree(zh, en))}
    assert (path, line, rule, target) in found
    assert {row[2] for row in found} <= {rule, "differing-figures"}


@pytest.mark.parametrize(
    ("zh", "en", "path", "message"),
    [
        (
            "看[重设](../../en/account/reset-pin.md)",
            "See [PIN](reset-pin.md)",
            ZH,
            "en; link reset-pin.md, and leave en",
        ),
        (
            "看[英文](../../en/account/reset-pin.md)",
            "See [PIN](reset-pin.md)",
            ZH,
            "en; link reset-pin.md, and leave en",
        ),
        (
            "看[重设](reset-pin.md#steps)",
            "See [it in Chinese](../../zh/account/reset-pin.md#steps)",
            EN,
            "zh; link reset-pin.md#steps, and leave zh",
        ),
    ],
)
def test_wrong_language_link(check: Check, zh: str, en: str, path: str, message: str) -> None:
    found = [(row["path"], row["line"], row["rule"], row["message"]) for row in check(tree(zh, en))]
    whole = f"a Markdown link reaches no page in {message} to the language switch"
    assert found == [(path, 5, "wrong-language-link", whole)]


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        ("1. 一\n2. 二", "一\n\n1. One", f"numbered steps here 1, but 2 in {ZH}:5; write the same"),
        ("1. 一\n\n一\n\n1. 二", "1. One\n2. Two\n\nOne", f"numbered steps 2 + 1, but 1 + 1 + 1 in {ZH}"),
    ],
)
def test_steps_are_counted_in_their_section(check: Check, zh: str, en: str, message: str) -> None:
    found = [row["message"] for row in check(tree(zh, en)) if row["rule"] == "differing-steps"]
    assert found == [message]


@pytest.mark.parametrize("gone", [ZH, EN])
def test_missing_twin(check: Check, gone: str) -> None:
    files = mkdocs_tree()
    kept = EN if gone == ZH else ZH
    del files[gone]
    found = {(row["path"], row["rule"]) for row in check(files)}
    assert (kept, "missing-twin") in found
    assert {rule for _, rule in found} <= {"missing-twin", "broken-link", "differing-links"}


def test_missing_twin_in_built_html(check: Check) -> None:
    files = built_site()
    del files["en/account/支付.html"]
    found = {(row["path"], row["rule"]) for row in check(files)}
    assert ("account/支付.html", "missing-twin") in found


def test_one_language_needs_no_twin(check: Check) -> None:
    files = {name: text for name, text in built_site().items() if not name.startswith("en/")}
    assert check(files) == []


def test_twins_by_hreflang(check: Check) -> None:
    files = {name: text for name, text in built_site().items() if "支付" not in name}
    for name, text in files.items():
        files[name] = (
            str(text)
            .replace('<a href="../account/支付.html">Pay</a>', "")
            .replace('<a href="account/支付.html">Pay</a>', "")
        )
    for lang, path in (("zh", "account/fu-kuan.html"), ("en", "en/account/pay.html")):
        alternates = (
            '<link rel="alternate" hreflang="zh-Hans" href="/account/fu-kuan.html">'
            '<link rel="alternate" hreflang="en" href="/en/account/pay.html">'
        )
        files[path] = page(lang, f"Pay {lang}", head=alternates).replace('<a href="../account/支付.html">Pay</a>', "")
        home = "index.html" if lang == "zh" else "en/index.html"
        files[home] = str(files[home]).replace("<nav>", f'<nav><a href="/{path}">pay</a>')
    found = [row for row in check(files) if row["rule"] != "missing-hreflang"]
    assert found == []


@pytest.mark.parametrize(
    ("zh", "en", "path", "rule"),
    [
        ("reviewed: 2026-11-22", "reviewed: 2026-10-01", EN, "stale-twin"),
        ("reviewed: 2026-10-01", "reviewed: 2026-11-22", ZH, "stale-twin"),
    ],
)
def test_front_matter(check: Check, zh: str, en: str, path: str, rule: str) -> None:
    files = mkdocs_tree()
    for name, text in ((ZH, zh), (EN, en)):
        files[name] = f"---\ntitle: x\n{text}\n---\n\n{files[name]}"
    assert [(row["path"], row["line"], row["rule"]) for row in check(files)] == [(path, 3, rule)]


@pytest.mark.parametrize(("path", "lang"), [(EN, "zh"), (ZH, "en")])
def test_wrong_language_text(check: Check, path: str, lang: str) -> None:
    files = mkdocs_tree()
    files[path] = article(lang)
    assert [(row["path"], row["rule"]) for row in check(files)] == [(path, "wrong-language-text")]


@pytest.mark.parametrize("structure", ["suffix", "root", "plain"])
def test_other_layouts(check: Check, structure: str) -> None:
    files = mkdocs_tree("[PIN](reset-pin.md#steps)")
    moved: Files = {}
    for name, text in files.items():
        if name.startswith("docs/en/") and structure == "suffix":
            name = name.replace("docs/en/", "docs/").replace(".md", ".en.md")
        elif name.startswith("docs/zh/") and structure in ("suffix", "root"):
            name = name.replace("docs/zh/", "docs/")
        moved[name] = text
    config = MKDOCS.replace("folder", "suffix")
    if structure != "suffix":
        head, _, tail = MKDOCS.partition("plugins:")
        config = head + "markdown_extensions:" + tail.partition("markdown_extensions:")[2]
    moved["mkdocs.yml"] = config
    assert check(moved) == []
