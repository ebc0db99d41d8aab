"""Each rule takes its wrong example and leaves its right one, and `--explain` shows both."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.check.command import main
from scripts.check.explain import Example, examples
from scripts.check.rules import RULES, name_of
from tests.check.conftest import Check
from tests.check.site_writer import MKDOCS, Files, article, built_site, mkdocs_tree, page
from tests.check.test_bundle import with_manifest
from tests.check.test_facts import tree as facts_tree
from tests.check.test_page import POLICY, planted, tree
from tests.check.test_site import ALTERNATES, CANONICAL, everywhere, pages_of, sitemap
from tests.model.small_docs import small_docs

URL = ("--site-url", "https://help.example.org/")
TODAY = ("--today", "2026-11-28")
CASE = "account/case.html"
PARTIES = "parties:\n  gopay: {zh: GoPay, en: GoPay}\nchannels:\n"
OLD_PHONE = f"""{PARTIES}  old-phone:
    {{kind: short_code, party: gopay, name: {{zh: 电话, en: Phone}}, dial: "1500788", source: "https://gopay.co.id/",
     verified: 2026-09-21, status: retired}}
"""
CHAT = """channels:
  chat:
    {kind: in_app, party: gopay, name: {zh: 帮助, en: Help}, how: {zh: 找 **Hubungi Kami**, en: Find **Hubungi Kami**},
     source: "https://gopay.co.id/", verified: 2026-09-21, next: 2027-03-21}
"""
Tree = tuple[Files, tuple[str, ...]]


def both(example: Example, base: Callable[[str], Files], *options: str) -> tuple[Tree, Tree]:
    """The wrong and the right text in a tree that `base` makes."""
    return (base(example.wrong), options), (base(example.right), options)


def edited(files: Files, name: str, right: str, wrong: str) -> Files:
    """The tree in which `right` has become `wrong` in a file."""
    text = str(files[name])
    assert right in text, f"{name} lacks {right}"
    return {**files, name: text.replace(right, wrong, 1)}


def twins(bodies: str) -> Files:
    chinese, english = bodies.split("\n===\n")
    files = mkdocs_tree()
    for lang, body in (("zh", chinese), ("en", english)):
        files[f"docs/{lang}/account/case.md"] = article(lang, body)
    return files


def changed(base: Files, name: str, example: Example, *options: str) -> tuple[Tree, Tree]:
    """The right text of a file becomes the wrong one."""
    return (edited(base, name, example.right, example.wrong), options), (base, options)


def written(base: Files, name: str, example: Example, *options: str) -> tuple[Tree, Tree]:
    """Both texts stand in the place of a heading of a small guide's article."""
    return both(example, lambda text: edited(base, name, "## ", text), *options)


def trees(rule: str, example: Example) -> tuple[Tree, Tree]:
    """Return the tree with the wrong example and the one with the right."""
    if rule in OWN:
        return OWN[rule](example)
    if example.where == "md":
        return both(example, mkdocs_tree)
    if example.where == "twins":
        return both(example, twins)
    if example.where == "html":
        return both(example, built_site, *URL)
    if example.where == "head":
        return both(example, lambda text: built_site(head=text), *URL)
    if example.where == "bundle":
        return both(example, built_site, "--bundle", "TREE", *URL)
    if example.where == "policy":
        return both(example, lambda text: planted(tree(""), text), *TODAY)
    if "\n\n## " in example.right:
        return written(dict(small_docs()), example.where, example, *TODAY)
    return changed(dict(small_docs()), example.where, example, *TODAY)


def page_text(name: str, files: Files) -> str:
    return str(files[name])


def own_page(change: Callable[[str], str | bytes], name: str = CASE) -> Callable[[Example], tuple[Tree, Tree]]:
    """A built site, and the same with one page changed."""

    def made(_: Example) -> tuple[Tree, Tree]:
        right = everywhere(built_site(), CANONICAL + ALTERNATES)
        return ({**right, name: change(page_text(name, right))}, URL), (right, URL)

    return made


def without(*names: str) -> tuple[Tree, Tree]:
    right = mkdocs_tree()
    return ({name: text for name, text in right.items() if name not in names}, ()), (right, ())


def added(name: str, text: Callable[[str], str]) -> Callable[[Example], tuple[Tree, Tree]]:
    """A built site, and the same with a page more in each language."""

    def made(_: Example) -> tuple[Tree, Tree]:
        right = built_site()
        wrong = {**right, name: text("zh"), f"en/{name}": text("en")}
        return (wrong, URL), (right, URL)

    return made


def not_found(example: Example) -> tuple[Tree, Tree]:
    return both(example, lambda link: {**built_site(), "404.html": page("zh", "404", home="/") + link}, *URL)


def in_sitemap(_: Example) -> tuple[Tree, Tree]:
    right = built_site()
    names = pages_of(right)
    return ({**right, "sitemap.xml": sitemap(names[:-1])}, URL), ({**right, "sitemap.xml": sitemap(names)}, URL)


def beside_a_quoted_word(example: Example) -> tuple[Tree, Tree]:
    files = edited(dict(small_docs()), "docs/zh/account/reset-pin.md", "## ", "写着“完成”。\n\n## ")
    for label, chinese, english in (("Selesai", "完成", "done"), ("Menunggu", "等待", "waiting")):
        means = f"zh: {chinese}, en: {english}, where: {{zh: 字, en: word}}"
        files["docs/_data/glossary.yml"] += f"      - {{id: {english}, indonesian: {label}, {means}}}\n"
    return written(files, example.where, example, *TODAY)


def in_front(example: Example) -> tuple[Tree, Tree]:
    name = "docs/en/account/case.md"
    return both(example, lambda front: {**mkdocs_tree(), name: f"{front}\n{mkdocs_tree()[name]}"})


def in_nav(example: Example) -> tuple[Tree, Tree]:
    return both(example, lambda nav: mkdocs_tree(config=MKDOCS + nav))


def broken_nav(example: Example) -> tuple[Tree, Tree]:
    nav = "nav:\n  - index.md\n  - account/reset-pin.md\n  - account/支付.md\n"
    return both(example, lambda line: mkdocs_tree(config=MKDOCS + nav + line))


def extra_file(example: Example) -> tuple[Tree, Tree]:
    return ({**mkdocs_tree(), example.where: article("zh")}, ()), (mkdocs_tree(), ())


def far(_: Example) -> tuple[Tree, Tree]:
    right = built_site()
    wrong = dict(right)
    for folder, lang in (("", "zh"), ("en/", "en")):
        for number, name in enumerate(("a", "b", "c", "far")):
            onward = f'<a href="{("b", "c", "far", "far")[number]}.html">on to {number}</a>'
            wrong[f"{folder}account/{name}.html"] = page(lang, f"{name} {lang}", onward if name != "far" else "")
        home = f"{folder}index.html"
        wrong[home] = str(wrong[home]).replace("<nav>", '<nav><a href="account/a.html">a</a>')
    return (wrong, URL), (right, URL)


def without_policy(_: Example) -> tuple[Tree, Tree]:
    right = tree("")
    name = "site/account/index.html"
    return ({**right, name: str(right[name]).replace(POLICY, "")}, TODAY), (right, TODAY)


def heavy(_: Example) -> tuple[Tree, Tree]:
    return both(Example("", "<p>" + "长" * 30_000 + "</p>", "<p>长</p>"), lambda text: planted(tree(""), text), *TODAY)


def sealed(_: Example) -> tuple[Tree, Tree]:
    options = ("--bundle", "TREE", *URL)
    return ({**with_manifest(), "assets/style.css": "changed{}"}, options), (with_manifest(), options)


def unshown(_: Example) -> tuple[Tree, Tree]:
    right = dict(small_docs())
    name = "docs/_data/cases.yml"
    message = str(right[name])[str(right[name]).index("      - id: say") :]
    wrong = {**right, name: str(right[name]) + message.replace("id: say", "id: more")}
    for path in wrong:
        if path.startswith(("docs/zh/account/", "docs/en/account/")):
            wrong[path] = str(wrong[path]).replace("case: login\n", "case: login\nmessages: [say]\n")
    return (wrong, TODAY), (right, TODAY)


def retired_shown(_: Example) -> tuple[Tree, Tree]:
    files = tree("")
    files["docs/_data/channels.yml"] = OLD_PHONE + str(files["docs/_data/channels.yml"]).removeprefix(PARTIES)
    shown = '<p data-channel="{}">x</p>'
    return both(Example("", "old-phone", "gopay-phone"), lambda name: planted(dict(files), shown.format(name)), *TODAY)


def out_of_use(example: Example) -> tuple[Tree, Tree]:
    return both(example, lambda text: facts_tree(text.partition("\n")[0]), *TODAY)


def unknown_shown(example: Example) -> tuple[Tree, Tree]:
    return both(example, lambda text: planted(tree(""), text), *TODAY)


def escalation(example: Example) -> tuple[Tree, Tree]:
    return changed(mkdocs_tree(), example.where, example)


def styled(example: Example) -> tuple[Tree, Tree]:
    return written({**small_docs(), "docs/assets/site.css": ".admonition.note {}"}, example.where, example, *TODAY)


def stamped(example: Example) -> tuple[Tree, Tree]:
    """One pair of a guide whose builds are ours: nothing is built for it."""
    files = {**small_docs(), "scripts/hook.py": ""}
    files["mkdocs.yml"] += "hooks: [scripts/hook.py]\n"
    return written(files, example.where, example, *TODAY, "--root", "TREE", f"TREE/{example.where}")


def guide_twins(example: Example) -> tuple[Tree, Tree]:
    """Both texts of an article of a small guide, which has facts."""

    def made(bodies: str) -> Files:
        files: Files = dict(small_docs())
        for lang, body in zip(("zh", "en"), bodies.split("\n===\n"), strict=True):
            files = edited(files, f"docs/{lang}/account/reset-pin.md", "## ", f"{body}\n\n## ")
        return files

    return both(example, made, *TODAY)


def with_help_in_app(example: Example) -> tuple[Tree, Tree]:
    """A guide whose readers are helped in the app, if they can sign in."""
    files = dict(small_docs())
    files["docs/_data/channels.yml"] = files["docs/_data/channels.yml"].replace("channels:\n", CHAT, 1)
    files["docs/_data/cases.yml"] = files["docs/_data/cases.yml"].replace("signed_in: [", "signed_in: [chat, ", 1)
    return written(files, example.where, example, *TODAY)


OWN: dict[str, Callable[[Example], tuple[Tree, Tree]]] = {
    "differing-meaning": beside_a_quoted_word,
    "not-utf-8": own_page(lambda text: text.replace("utf-8", "").encode("gbk")),
    "truncated-page": own_page(lambda text: text[: text.rindex("</p>") + 3]),
    "empty-page": own_page(lambda _: ""),
    "broken-front-matter": in_front,
    "refused-mark-up": stamped,
    "typed-figure": guide_twins,
    "typed-time": guide_twins,
    "unsourced-time": guide_twins,
    "differing-labels": guide_twins,
    "differing-paragraphs": guide_twins,
    "differing-order": guide_twins,
    "misspelt-id": guide_twins,
    "missing-gloss": guide_twins,
    "unknown-box": styled,
    "redirect-loop": lambda example: changed(
        built_site(), example.where, Example("", "url=old.html", "url=reset-pin.html"), *URL
    ),
    "relative-link-in-404": not_found,
    "missing-twin": lambda example: without(example.where),
    "wrong-language-text": lambda example: (
        ({**mkdocs_tree(), example.where: article("zh")}, ()),
        (mkdocs_tree(), ()),
    ),
    "stale-twin": lambda example: changed(
        {name: f"---\nreviewed: 2026-11-22\n---\n\n{text}" if name.endswith("reset-pin.md") else text
         for name, text in mkdocs_tree().items()},
        example.where, example,
    ),
    "missing-escalation": escalation,
    "misplaced-escalation": escalation,
    "empty-escalation": escalation,
    "escalation-level": escalation,
    "unshown-message": unshown,
    "barred-help": with_help_in_app,
    "unknown-channel": unknown_shown,
    "retired-channel": retired_shown,
    "retired-contact": out_of_use,
    "not-in-nav": in_nav,
    "broken-nav": broken_nav,
    "repeated-nav-entry": broken_nav,
    "leftover-file": extra_file,
    "unused-file": lambda example: (({**tree(""), example.where: "x"}, TODAY), (tree(""), TODAY)),
    "awkward-file-name": extra_file,
    "orphan-page": added("account/lonely.html", lambda lang: page(lang, f"Lonely {lang}")),
    "distant-page": far,
    "missing-language": own_page(lambda text: text.replace(' lang="zh-Hans"', "", 1)),
    "wrong-language": own_page(lambda text: text.replace('lang="en"', 'lang="zh-Hans"', 1), "en/account/case.html"),
    "missing-canonical": own_page(lambda text: text.replace(CANONICAL.replace("PATH", CASE), "")),
    "wrong-canonical": own_page(lambda text: text.replace("org/account/case.html", "org/account/reset-pin.html", 1)),
    "one-sided-hreflang": own_page(
        lambda text: text.replace('"zh-Hans" href="/account/case', '"zh-Hans" href="/account/reset-pin'),
        "en/account/case.html",
    ),
    "wrong-hreflang": own_page(lambda text: text.replace("x-default", "x-defalt")),
    "missing-hreflang": own_page(
        lambda text: text.replace(ALTERNATES.replace("ZH", CASE).replace("EN", f"en/{CASE}"), "")
    ),
    "incomplete-sitemap": in_sitemap,
    "missing-policy": without_policy,
    "heavy-page": heavy,
    "manifest-mismatch": sealed,
}  # fmt: skip
# A file that can't be opened needs another user than root, which tests may be.
UNTRIED = ("unreadable-file",)
NAMES = [name_of(rule) for rule in RULES]


@pytest.mark.parametrize("rule", [name for name in NAMES if name not in UNTRIED])
def test_a_rule_takes_one_and_leaves_the_other(check: Check, tmp_path: Path, rule: str) -> None:
    (wrong, options), (right, same) = trees(rule, examples()[rule])
    assert rule in {row["rule"] for row in check(wrong, *options, of_words=True)}
    shutil.rmtree(tmp_path / "tree")
    assert rule not in {row["rule"] for row in check(right, *same, of_words=True)}


def test_each_rule_has_its_examples() -> None:
    assert set(examples()) == set(NAMES) != set()


def test_explain_shows_the_rule_and_both() -> None:
    out = io.StringIO()
    assert main(["--explain", "generic-link-text"], out, io.StringIO()) == 0
    assert out.getvalue() == (
        "generic-link-text\n"
        "  A link's own words say where it leads: many readers hear nothing else.\n"
        "\nwrong, in the text of an article:\n"
        "    [click here](reset-pin.md)\n"
        "\nright:\n"
        "    [Reset the PIN](reset-pin.md)\n"
    )


def test_explain_knows_no_other_rule() -> None:
    err = io.StringIO()
    assert main(["--explain", "generic-link-txt"], io.StringIO(), err) == 2
    assert err.getvalue() == "check: generic-link-txt: no such rule; did you mean generic-link-text? --list names all\n"
