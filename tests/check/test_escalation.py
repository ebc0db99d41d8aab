"""What stands under { #need-help }, in Markdown and in built HTML."""

from __future__ import annotations

import pytest

from tests.check.conftest import Check
from tests.check.site_writer import Files, built_site, mkdocs_tree
from tests.model.small_docs import small_docs

HELP = {
    "zh": "## 仍未解决？ { #need-help }\n\n请联系客服说明情况。\n",
    "en": "## Still stuck? { #need-help }\n\nCall support and explain.\n",
}
ZH, EN = "docs/zh/account/case.md", "docs/en/account/case.md"

SILENT = (
    "{help}",
    "{help}\n### 还可以 {{ #more }}\n\n补充说明文字。\n",
    "{help}\n<!-- ## 不是标题 -->\n",
    "{help}\n```\n## 不是标题\n```\n",
    '<h2 id="need-help">帮助</h2>\n\n<p>请联系客服。Call.</p>\n',
    "求助 {{ #need-help }}\n---------\n\n请联系客服。Call.\n",
    "## 求助 {{: #need-help .card }}\n\n- 请联系客服。Call.\n",
)
REPORTED = (
    ("", "missing-escalation", 7),
    ("## 求助 {{ #help }}\n\n请打电话。Call us.\n", "missing-escalation", 11),
    ("## 求助 {{ #need-help }}\n", "empty-escalation", 11),
    ("## 求助 {{ #need-help }}\n\n<!-- 以后写 -->\n", "empty-escalation", 11),
    ("## 求助 {{ #need-help }}\n\n### 打电话 {{ #phone }}\n", "empty-escalation", 11),
    ("{help}\n## 后面 {{ #after }}\n\n还有文字。More.\n", "misplaced-escalation", 11),
    ("### 求助 {{ #need-help }}\n\n请打电话。Call.\n", "escalation-level", 11),
    ("{help}\n{help}", "duplicate-escalation", 15),
)


def tree(section: str) -> Files:
    files = mkdocs_tree()
    for lang, path in (("zh", ZH), ("en", EN)):
        head, _, _ = str(files[path]).partition("## 仍未" if lang == "zh" else "## Still")
        files[path] = head + section.format(help=HELP[lang])
    return files


@pytest.mark.parametrize("section", SILENT)
def test_silent(check: Check, section: str) -> None:
    assert check(tree(section)) == []


@pytest.mark.parametrize(("section", "rule", "line"), REPORTED)
def test_reported(check: Check, section: str, rule: str, line: int) -> None:
    found = {(row["path"], row["line"], row["rule"]) for row in check(tree(section)) if row["rule"] != "duplicate-id"}
    assert found == {(ZH, line, rule), (EN, line, rule)}


SECTION = '<section id="need-help" class="escalation"><h2>{}</h2><p>{}</p></section>'
STUCK = {"zh": ("仍未解决？", "请联系客服说明情况。"), "en": ("Still stuck?", "Call support and explain.")}
HTML_SILENT = (
    '<h2 id="need-help">帮助 Help</h2><p>打电话 Call.</p>',
    '<section class="escalation"><h2 id="need-help">帮助</h2><p>打电话 Call.</p></section>',
    '<section id="need-help"><h2>帮助</h2><div class="escalation"><p>打电话 Call.</p></div></section>',
    SECTION.format("帮助", "打电话 Call.") + "<aside><h2>相关 Related</h2></aside>",
    SECTION.format("帮助", "打电话 Call.") + "<footer><h2>页脚 Footer</h2></footer><nav><h2>菜单</h2></nav>",
)
HTML_REPORTED = (
    ("<h2>帮助</h2><p>打电话</p>", "missing-escalation"),
    (SECTION.format("帮助", "  "), "empty-escalation"),
    ('<section id="need-help"><p>打电话 Call</p></section>', "escalation-level"),
    ('<section id="need-help"><h3>帮助</h3><p>打电话 Call</p></section>', "escalation-level"),
    (SECTION.format("帮助", "打电话 Call") + "<h2>还有</h2><p>x</p>", "misplaced-escalation"),
    (
        SECTION.format("帮助", "打电话 Call") + '<section class="escalation"><h2>再来</h2><p>x y</p></section>',
        "duplicate-escalation",
    ),
)


def built(section: str) -> Files:
    files = built_site()
    for lang, path in (("zh", "account/case.html"), ("en", "en/account/case.html")):
        files[path] = str(files[path]).replace(SECTION.format(*STUCK[lang]), section)
    return files


@pytest.mark.parametrize("section", HTML_SILENT)
def test_silent_html(check: Check, section: str) -> None:
    assert check(built(section)) == []


@pytest.mark.parametrize(("section", "rule"), HTML_REPORTED)
def test_reported_html(check: Check, section: str, rule: str) -> None:
    found = check(built(section))
    assert {(row["path"], row["rule"]) for row in found} == {
        ("account/case.html", rule),
        ("en/account/case.html", rule),
    }


@pytest.mark.parametrize("path", ["about/us.html", "about/index.html", "faq/index.html", "404.html", "search.html"])
def test_pages_that_are_no_articles(check: Check, path: str) -> None:
    files = built_site()
    for folder in ("", "en/"):
        text = str(files[f"{folder}account/case.html"])
        lang = "en" if folder else "zh"
        files[folder + path] = text.replace(SECTION.format(*STUCK[lang]), "").replace('href="../', f'href="/{folder}')
        files[f"{folder}index.html"] = str(files[f"{folder}index.html"]).replace(
            "<nav>", f'<nav><a href="/{folder}{path}">x</a>'
        )
    assert check(files) == []


@pytest.mark.parametrize(
    ("fragment", "broken", "found"),
    [
        ("message-say", "none: ", False),
        ("help-next", "none: ", False),
        ("message-no", "none: ", True),
        ("message-say", "title: ", False),
        ("message-no", "title: ", True),  # its case can be read
        ("message-no", "case: ", False),
    ],
)
def test_the_block_of_a_page_has_ids(check: Check, fragment: str, broken: str, found: bool) -> None:
    files = small_docs()
    files["overrides/block.html"] = '<h3 id="help-next">x</h3><b id="message-{{ message.id }}">y</b>'
    for language in ("zh", "en"):
        name = f"docs/{language}/account/reset-pin.md"
        files[name] = files[name].replace("## ", f"[x](#{fragment})\n\n## ", 1).replace(broken, f"{broken}PIN: ", 1)
    rows = [row for row in check(files, "--today", "2026-11-28") if row["rule"] == "broken-anchor"]
    assert bool(rows) == found
