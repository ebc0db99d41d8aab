"""One slip is one line where it was made, however many pages show it; whole reports are compared."""

from __future__ import annotations

from scripts.check.echoes import without_echoes
from scripts.check.finding import Row
from scripts.check.read.addresses import Addresses
from scripts.check.read.files import Tree
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.site import Site
from scripts.search.trained import STALE
from tests.check.conftest import Check, Found
from tests.check.site_writer import MKDOCS, Files, article, built_site, mkdocs_tree
from tests.check.test_facts import TODAY, tree
from tests.model.small_docs import small_docs

ZH, EN = "docs/zh/account/case.md", "docs/en/account/case.md"
PIN = "docs/zh/account/reset-pin.md"
STEPS = "## 步骤 { #pin }\n\n先看。"


def lines(found: Found) -> list[str]:
    return [f"{row['path']}:{row['line']}: {row['message']} [{row['rule']}]" for row in found]


def linked(heading: str, links: int = 3) -> Files:
    """Articles that lead to a heading of reset-pin, which has `heading` in Chinese and the id `pin` in English."""
    files = mkdocs_tree("\n\n".join(["[看](reset-pin.md#pin)"] * links))
    files[PIN] = article("zh", f"{heading}\n\n先看。")
    files[PIN.replace("/zh/", "/en/")] = article("en", "## Steps { #pin }\n\nLook.")
    return files


def test_an_id_that_is_lost_is_told_at_its_heading(check: Check) -> None:
    assert lines(check(linked("## 步骤"))) == [
        f"{PIN}:5: “步骤” has no id; add {{ #pin }}; 3 links miss it [heading-without-id]"
    ]
    assert check(linked("## 步骤 { #pin }")) == []


def test_an_id_with_a_slip_is_told_at_its_heading_and_in_the_twin(check: Check) -> None:
    assert lines(check(linked("## 步骤 { #pim }"))) == [
        f"{PIN.replace('/zh/', '/en/')}:5: “Steps” has the id pin, “步骤” pim; write the same [differing-outline]",
        f"{PIN}:5: this heading has the id pin in the twin; 3 links miss it here [broken-anchor]",
    ]


def test_a_link_with_a_slip_stays_where_it_is(check: Check) -> None:
    files = mkdocs_tree("[看](reset-pin.md#pim)")
    for language, heading in (("zh", "步骤"), ("en", "Steps")):
        files[f"docs/{language}/account/reset-pin.md"] = article(language, f"## {heading} {{ #pin }}\n\nGo 看。")
    assert [row["path"] for row in check(files)] == [EN, ZH]


def test_a_page_that_is_gone_is_told_once_a_language(check: Check) -> None:
    files = mkdocs_tree("\n\n".join(["[看](gone.md)"] * 7))
    message = "gone.md leads to no file of the site; 6 more"
    assert lines(check(files)) == [
        f"{path}:5: {message}: {path}:7, {path}:9, {path}:11, … [broken-link]" for path in (EN, ZH)
    ]


def test_five_of_a_kind_are_five(check: Check) -> None:
    assert len(check(mkdocs_tree("\n\n".join(["[看](gone.md)"] * 5)))) == 10


def test_what_a_rule_finds_often_on_a_page_is_told_once(check: Check) -> None:
    files = mkdocs_tree()
    files[ZH] = article("zh", "\n\n".join(f"**{number} 看 **。" for number in "甲乙丙丁戊己庚"))
    found = check(files)
    assert [(row["path"], row["line"], row["rule"]) for row in found] == [(ZH, 5, "unrendered-emphasis")]
    more = [
        f"line {line} **{name} 看 ** (**{name} 看**)"
        for line, name in zip(range(7, 18, 2), "乙丙丁戊己庚", strict=True)
    ]
    assert found[0]["message"].endswith(f"; 6 more on this page: {', '.join(more)}")
    assert len(found[0]["edits"]) in (0, 7)


THEME = f"{MKDOCS}theme:\n  name: null\n  custom_dir: overrides\n"


def framed(head: str) -> Files:
    """A project whose built pages all have `head`, which a template wrote."""
    files = {**mkdocs_tree(config=THEME), "overrides/main.html": f"<nav>\n{head}</nav>{{{{ page.content }}}}"}
    for name, text in built_site().items():
        shown = str(text).replace("<nav>", f"<nav>{head}") if name.endswith(".html") else text
        files[f"site/{name}"] = shown
    return files


def test_a_slip_of_a_template_is_told_at_the_template(check: Check) -> None:
    found = [row for row in check(framed('<a href="/none.html">x</a>')) if row["rule"] == "broken-link"]
    message = "/none.html leads to no file of the site; 10 pages have it, first"
    assert [line.rpartition(" site/")[0] for line in lines(found)] == [f"overrides/main.html:2: {message}"]


def test_a_slip_that_several_articles_have_is_told_at_each(check: Check) -> None:
    files = mkdocs_tree("**甲 看 **。")
    found = check(files)
    assert sorted({row["path"] for row in found if row["rule"] == "unrendered-emphasis"}) == [EN, ZH]


NAV = "nav:\n  - index.md\n  - account/reset-pin.md\n  - account/支付.md\n  - account/case.md\n"


def test_a_slip_in_the_nav_is_told_in_the_nav(check: Check) -> None:
    config = f"{MKDOCS}{NAV}".replace("account/case.md", "account/cose.md")
    message = "nav names account/cose.md, which is no page; did you mean account/case.md?"
    assert lines(check(mkdocs_tree(config=config))) == [f"mkdocs.yml:{config.count(chr(10))}: {message} [broken-nav]"]


def test_a_page_that_the_nav_leaves_out_is_told_once_a_language(check: Check) -> None:
    config = f"{MKDOCS}{NAV}".replace("  - account/case.md\n", "")
    message = "account/case.md is not in the nav of mkdocs.yml; add it [not-in-nav]"
    assert lines(check(mkdocs_tree(config=config))) == [f"{path}:1: {message}" for path in (EN, ZH)]


def test_an_article_without_text_is_one_line(check: Check) -> None:
    files = dict(small_docs())
    path = next(name for name in files if name.startswith("docs/zh/account/"))
    assert check(files) == []
    text = str(files[path])
    for wrong in ("", text[: text.index("\n# ")] + "\n"):
        files[path] = wrong
        assert [row["path"] for row in check(files)] == [path]


def test_a_link_without_address_and_text_is_one_line(check: Check) -> None:
    found = [row for row in check(built_site('<a href=""></a>')) if row["path"] == "account/case.html"]
    assert [row["rule"] for row in found] == ["empty-link"]


def test_a_number_that_the_register_lost_is_told_once(check: Check) -> None:
    files = {name: str(text).replace("1500729", "1500728") for name, text in tree().items() if "_data" in name}
    slips = {**tree(), **files}
    for path in (ZH, EN):
        slips[path] = str(slips[path]) + "\n\n".join(["", *["[1500729](tel:1500729)"] * 4]) + "\n"
    found = [row for row in check(slips, *TODAY) if row["rule"] == "unregistered-contact"]
    assert [(row["path"], row["message"].rpartition("; ")[2].split(":")[0]) for row in found] == [(EN, "7 more")]


def test_a_slip_in_our_part_of_mkdocs_is_told_alone(check: Check) -> None:
    files = dict(small_docs()) | {"overrides/main.html": '<div id="message-{{ message.id }}"></div>'}
    files["mkdocs.yml"] = str(files["mkdocs.yml"]).replace("    country:", "    contry:")
    for options in ((), ("--root", "TREE", "TREE/docs/zh/account/reset-pin.md")):
        (told,) = lines(check(files, *TODAY, *options))
        assert told.endswith("extra.guide.contry: unknown key; did you mean country? [invalid-data]")


def test_flows_that_cannot_be_read_are_told_alone(check: Check) -> None:
    files = dict(small_docs())
    files["docs/_data/flows.yml"] = "flows: {\n"
    files["docs/zh/account/reset-pin.md"] = str(files["docs/zh/account/reset-pin.md"]) + "\n<!-- flow: pay -->\n"
    files["docs/en/account/reset-pin.md"] = str(files["docs/en/account/reset-pin.md"]) + "\n<!-- flow: pay -->\n"
    assert {row["path"] for row in check(files, *TODAY)} == {"docs/_data/flows.yml"}


BOLD = "docs/zh/account/fix-otp.md"


def in_bold(*names: str, below: str = "先看。\n\n") -> Files:
    """Two lines in bold below the steps of an article, to which others lead by `names`."""
    files = small_docs()
    part = f"## 操作步骤 {{ #steps }}\n\n{below}**还有旧号码：**\n\n先看。\n\n## "
    files[BOLD] = files[BOLD].replace("## ", part, 1)
    links = "".join(f"[看](fix-otp.md#{name})\n\n" for name in names)
    files[PIN] = files[PIN].replace("## ", f"{links}## ", 1)
    return files


def of_bold(check: Check, files: Files) -> list[str]:
    rows = check(files, "--today", "2026-11-28")
    return [row["message"].partition("; ")[2] for row in rows if row["rule"] == "bold-heading"]


def test_a_line_in_bold_gets_its_level_and_the_id_that_others_want(check: Check) -> None:
    end = ", or join it to the text"
    assert of_bold(check, in_bold()) == [f"write “### 还有旧号码 {{ #an-english-name }}”{end}"]
    assert of_bold(check, in_bold("old-works")) == [f"write “### 还有旧号码 {{ #old-works }}”{end}"]
    assert of_bold(check, in_bold("old-works", "old-gone", "message-a", "steps")) == [
        f"write “### 还有旧号码 {{ #an-english-name }}”{end}; others link to #old-works and #old-gone on this page"
    ]


def test_an_id_that_others_want_is_no_guess_among_lines_in_bold(check: Check) -> None:
    files = in_bold("old-works")
    files[BOLD] = files[BOLD].replace("**还有旧号码：**\n\n", "**不要做**\n\n先看。\n\n**还有旧号码：**\n\n")
    end = ", or join it to the text"
    assert of_bold(check, files) == [
        f"write “### 不要做 {{ #an-english-name }}”{end}; others link to #old-works on this page",
        f"write “### 还有旧号码 {{ #an-english-name }}”{end}",
    ]


def test_an_id_that_is_near_none_is_to_be_written(check: Check) -> None:
    files = small_docs()
    files[PIN] = files[PIN].replace("## ", "[看](fix-otp.md#need-more)\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28")
    assert [row["message"] for row in rows if row["rule"] == "broken-anchor"] == [
        f"#need-more is no id in {BOLD}; give the heading that is meant {{ #need-more }} there, in every language, "
        "or change the link"
    ]


def row(path: str, rule: str, message: str, severity: str = "error", cause: str = "") -> Row:
    return Row(path, 1, 1, rule, "", message, severity, (), cause)


def test_that_search_is_to_learn_comes_last() -> None:
    tree = Tree(None)
    site = Site(tree, Addresses(tree, ""))
    stale = row("docs/_data/situations/en.trained.json", "invalid-data", STALE)
    wrong, doubtful = (row(PIN, "broken-link", "x", severity) for severity in ("error", "warning"))
    assert without_echoes(site, [stale, wrong, doubtful]) == [wrong, doubtful]
    assert without_echoes(site, [stale, doubtful]) == [stale, doubtful]


def test_a_sum_that_is_no_fact_is_told_once() -> None:
    tree = Tree(None)
    site = Site(tree, Addresses(tree, ""))
    fee, odd = (row(PIN, rule, "x")._replace(target="Rp2.500") for rule in ("unsourced-fee", "odd-sum"))
    assert without_echoes(site, [fee, odd]) == [fee]
    assert without_echoes(site, [fee, odd._replace(target="Rp1.000")]) == [fee, odd._replace(target="Rp1.000")]


def test_a_range_that_a_fact_has_is_told_once() -> None:
    tree = Tree(None)
    site = Site(tree, Addresses(tree, ""))
    typed, odd = row(PIN, "typed-time", "“30-60 minutes” is typed; write {fact:a}"), row(PIN, "odd-range", "x")
    assert without_echoes(site, [typed, odd._replace(target="30-60")]) == [typed]
    assert without_echoes(site, [typed, odd._replace(target="2-3")]) == [typed, odd._replace(target="2-3")]


def test_a_space_is_told_once(check: Check) -> None:
    files = small_docs()
    files[PIN] = files[PIN].replace("## ", "先看记录： 再[等](sign-in.md)。\n\n## ", 1)
    rows = check(files, "--today", "2026-11-28", of_words=True)
    assert [row["message"] for row in rows if row["rule"] in ("typography", "stray-space")] == [
        "“先看记录： 再” should be “先看记录：再”"
    ]


def test_an_index_of_search_misses_no_id_of_a_heading_that_is_told() -> None:
    tree = Tree(None)
    site = Site(tree, Addresses(tree, ""))
    source = MarkdownSource(PIN, "", slug="account/reset-pin.md")
    site.sources[PIN] = site.source_of["account/reset-pin.html"] = source
    index = row("site/assets/search-en.js", "broken-anchor", "#a is no id", cause="account/reset-pin.html#a")
    heading = row(PIN, "heading-without-id", "“A” has no id")
    assert without_echoes(site, [heading, index]) == [heading]
    assert without_echoes(site, [index]) == [index]
    assert without_echoes(site, [heading, index._replace(path=PIN)]) == [heading, index._replace(path=PIN)]
