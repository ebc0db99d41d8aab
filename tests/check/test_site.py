"""What only the whole built site can tell: ways, languages, sitemaps, redirects, assets, encodings."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from scripts.check.command import main
from tests.check.conftest import Check, Found, brief
from tests.check.site_writer import MKDOCS, Files, article, built_site, mkdocs_tree, page, write

URL = ("--site-url", "https://help.example.org/")


def pick(found: Found, *rules: str) -> list[tuple[str, str]]:
    return sorted((row["path"], row["rule"]) for row in found if not rules or row["rule"] in rules)


def everywhere(files: Files, head: str) -> Files:
    """The same line in every head, with PATH and TWIN filled in."""
    for name, text in files.items():
        if name.endswith(".html") and "<head>" in str(text):
            plain = name.removeprefix("en/")
            filled = head.replace("PATH", name).replace("ZH", plain).replace("EN", "en/" + plain)
            files[name] = str(text).replace("</head>", filled + "</head>")
    return files


ALTERNATES = (
    '<link rel="alternate" hreflang="zh-Hans" href="/ZH"><link rel="alternate" hreflang="en" href="/EN">'
    '<link rel="alternate" hreflang="x-default" href="/EN">'
)
CANONICAL = '<link rel="canonical" href="https://help.example.org/PATH">'


@pytest.mark.parametrize("head", ["", CANONICAL, ALTERNATES, CANONICAL + ALTERNATES])
def test_a_whole_site_is_silent(check: Check, head: str) -> None:
    assert check(everywhere(built_site(), head), *URL) == []
    assert check(everywhere(built_site(), head)) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (CANONICAL, "", "missing-canonical"),
        (CANONICAL, CANONICAL * 2, "wrong-canonical"),
        (ALTERNATES, "", "missing-hreflang"),
        ('hreflang="x-default"', 'hreflang="x-defalt"', "wrong-hreflang"),
        ('hreflang="zh-Hans"', 'hreflang="en"', "wrong-hreflang"),
        ('lang="zh-Hans">\n<head>', ">\n<head>", "missing-language"),
    ],
)
def test_one_page_differs(check: Check, old: str, new: str, rule: str) -> None:
    files = everywhere(built_site(), CANONICAL + ALTERNATES)
    name = "account/case.html"
    filled = [part.replace("PATH", name).replace("ZH", name).replace("EN", "en/" + name) for part in (old, new)]
    files[name] = str(files[name]).replace(*filled)
    assert (name, rule) in pick(check(files, *URL))


def test_lang_against_folder(check: Check) -> None:
    files = built_site()
    files["en/account/case.html"] = str(files["en/account/case.html"]).replace('lang="en"', 'lang="zh-Hans"')
    assert ("en/account/case.html", "wrong-language") in pick(check(files))


def test_hreflang_goes_both_ways(check: Check) -> None:
    files = everywhere(built_site(), ALTERNATES)
    files["en/account/case.html"] = str(files["en/account/case.html"]).replace(
        'href="/account/case', 'href="/account/reset-pin'
    )
    assert ("account/case.html", "one-sided-hreflang") in pick(check(files))


def sitemap(paths: list[str]) -> str:
    entries = "".join(f"<url><loc>https://help.example.org/{path}</loc></url>" for path in paths)
    return f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


def pages_of(files: Files) -> list[str]:
    return [name for name in files if name.endswith(".html") and "refresh" not in str(files[name])]


def test_sitemap(check: Check) -> None:
    files = built_site()
    files["sitemap.xml"] = sitemap(pages_of(files))
    files["robots.txt"] = "User-agent: *\nSitemap: https://help.example.org/sitemap.xml\n"
    assert check(files, *URL) == []
    files["sitemap.xml"] = sitemap([*pages_of(files)[1:], "gone.html"])
    files["robots.txt"] = "Sitemap: https://help.example.org/sitemaps.xml\n"
    found = pick(check(files, *URL))
    assert found == [
        ("index.html", "incomplete-sitemap"),
        ("robots.txt", "broken-link"),
        ("sitemap.xml", "broken-link"),
    ]


def test_sitemap_alternates(check: Check) -> None:
    files = built_site()
    link = '<xhtml:link rel="alternate" hreflang="en" href="https://help.example.org/en/gone.html"/>'
    files["sitemap.xml"] = sitemap(pages_of(files)).replace("</url>", link + "</url>", 1)
    assert brief(check(files, *URL)) == [("broken-link", "https://help.example.org/en/gone.html")]


def test_orphan(check: Check) -> None:
    files = built_site()
    for folder, lang in (("", "zh"), ("en/", "en")):
        files[f"{folder}account/lonely.html"] = page(lang, f"Lonely {lang}")
    assert pick(check(files)) == [("account/lonely.html", "orphan-page"), ("en/account/lonely.html", "orphan-page")]


def test_two_orphans_that_only_know_each_other(check: Check) -> None:
    files = built_site()
    for folder, lang in (("", "zh"), ("en/", "en")):
        for one, other in (("a", "b"), ("b", "a")):
            files[f"{folder}account/{one}.html"] = page(
                lang, f"{one} {lang}", f'<a href="{other}.html">{other} page</a>'
            )
    assert len(pick(check(files), "orphan-page")) == 4


def test_distant_page(check: Check) -> None:
    files = built_site()
    for folder, lang in (("", "zh"), ("en/", "en")):
        for number in range(1, 5):
            link = f'<a href="{number + 1}.html">Page {number + 1}</a>' if number < 4 else ""
            files[f"{folder}account/{number}.html"] = page(lang, f"{number} {lang}", link)
        files[f"{folder}account/case.html"] = page(lang, f"Case {lang}", '<a href="1.html">Page 1</a>')
    assert pick(check(files)) == [
        (f"{folder}account/{number}.html", "distant-page") for folder in ("", "en/") for number in (3, 4)
    ]


def test_redirects(check: Check) -> None:
    stub = '<meta http-equiv="refresh" content="0; url={}">'
    files = built_site()
    files["a.html"], files["b.html"], files["c.html"] = (
        stub.format("b.html"),
        stub.format("a.html"),
        stub.format("no.html"),
    )
    assert pick(check(files)) == [("a.html", "redirect-loop"), ("b.html", "redirect-loop"), ("c.html", "broken-link")]


@pytest.mark.parametrize(
    ("href", "reported"), [("account/case.html", True), ("./x.css", True), ("/account/case.html", False)]
)
def test_relative_links_in_a_404(check: Check, href: str, reported: bool) -> None:
    files = built_site()
    files["404.html"] = (
        '<!doctype html><html lang="zh-Hans"><head><title>404</title></head>'
        f'<body><a href="{href}">回去</a></body></html>'
    )
    files["x.css"] = ""
    assert (("404.html", "relative-link-in-404") in pick(check(files))) is reported


ASSETS = (
    ("assets/more.css", "@import 'no.css'; .a{background:url(no.png)}",
     [("broken-link", "no.css"), ("broken-link", "no.png")]),
    ("assets/more.css", "/* url(no.png) */ .a{background:url(logo.png) url('a,b.png')} @import url(style.css);", []),
    ("assets/more.svg", '<svg xmlns="http://www.w3.org/2000/svg"><use href="#no"/><image href="no.png"/></svg>',
     [("broken-anchor", "#no"), ("broken-link", "no.png")]),
    ("assets/more.svg",
     '<svg xmlns="http://www.w3.org/2000/svg"><g id="x"/><use href="#x"/><image href="logo.png"/></svg>',
     []),
    ("site.webmanifest", '{"start_url": "/", "icons": [{"src": "assets/no.png"}]}', [("broken-link", "assets/no.png")]),
    ("site.webmanifest", '{"start_url": "./", "shortcuts": [{"url": "/account/", "icons": []}]}', []),
    ("site.webmanifest", "{", [("broken-data", "")]),
    ("search/search_index.json",
     '{"docs": [{"location": "account/gone.html"}, {"location": "account/case.html#none"}]}',
     [("broken-anchor", "account/case.html#none"), ("broken-link", "account/gone.html")]),
    ("search/search_index.json", '{"docs": [{"location": ""}, {"location": "account/case.html#steps"}]}', []),
    ("search/search_index.js", 'var x = {"docs": [{"location": "account/gone.html"}]};',
     [("broken-link", "account/gone.html")]),
    ("search/search_index.js", 'var x = {"docs": [{"location": "account/case.html", "text": "gone.html"}]};', []),
    ("assets/search-zh.1.js",
     'var x={"lang":"en","text":"#account/case\\n(steps Go\\n(none No","topics":[["A","en/account/gone.html"]]};',
     [("broken-anchor", "en/account/case.html#none"), ("broken-link", "en/account/gone.html")]),
    ("assets/search.js", 'var url = "gone.html"; var x = {url: "gone.html"};', []),
    ("feed.xml", '<rss><channel><item><link>https://help.example.org/gone.html</link></item></channel></rss>', []),
    ("feed.xml", '<rss><channel><item><link>/gone.html</link></item></channel></rss>', [("broken-link", "/gone.html")]),
    ("feed.xml", '<feed><link rel="self" href="/feed.xml"/><entry><link href="/no.html"/></entry></feed>',
     [("broken-link", "/no.html")]),
)  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), ASSETS)
def test_assets(check: Check, name: str, text: str, expected: list[tuple[str, str]]) -> None:
    files = built_site()
    files[name] = text
    assert brief(check(files)) == expected


def case_with(data: bytes) -> Files:
    files = built_site()
    text = str(files["account/case.html"])
    files["account/case.html"] = text.encode().replace("付款失败".encode(), data)
    return files


@pytest.mark.parametrize(
    ("data", "rules"),
    [
        (b"\xff\xfe", ["not-utf-8"]),
        ("付款".encode("gbk"), ["not-utf-8"]),
        ("付款".encode() * 400_000, []),
        ("付\ufeff款".encode(), []),
    ],
)
def test_bytes(check: Check, data: bytes, rules: list[str]) -> None:
    assert [row["rule"] for row in check(case_with(data))] == rules


@pytest.mark.parametrize("encoding", ["gbk", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(check: Check, encoding: str) -> None:
    files = built_site('<a href="gone.html">去</a>')
    for name in ("account/case.html", "en/account/case.html"):
        text = str(files[name]).replace('charset="utf-8"', f'charset="{encoding.removesuffix("-sig")}"')
        files[name] = text.encode(encoding)
    assert {row["rule"] for row in check(files)} == {"broken-link"}


@pytest.mark.parametrize(
    "cut", ['<p>ok</p><a href="x', "<p>ok</p><!-- open", "<div><p>half a sen", "<p>ok</p><script>var x"]
)
def test_truncated(check: Check, cut: str) -> None:
    files = built_site()
    text = str(files["account/case.html"])
    files["account/case.html"] = text[: text.index("</main>")] + cut
    assert ("account/case.html", "truncated-page") in pick(check(files))


def test_left_out_end_tags_are_valid(check: Check) -> None:
    files = built_site()
    for name in ("account/case.html", "en/account/case.html"):
        files[name] = str(files[name]).replace("</body>\n</html>", "").replace("</li>", "").replace("</p>", "")
    assert check(files) == []


def test_directory_addresses(check: Check) -> None:
    files = built_site('<a href="../reset-pin/#lupa-pin">PIN</a> <a href="../支付/">支付</a>')
    moved: Files = {}
    for name, text in files.items():
        if name.endswith(".html") and not name.endswith("index.html"):
            name = name.removesuffix(".html") + "/index.html"
            text = (
                str(text)
                .replace('href="../', 'href="../../')
                .replace(".html", "/")
                .replace("../../reset-pin", "../reset-pin")
            )
            text = (
                text.replace("../../支付", "../支付").replace("index/", "").replace("url=reset-pin", "url=../reset-pin")
            )
        elif name.endswith(".html"):
            text = str(text).replace("index.html", "").replace(".html", "/").replace('href=""', 'href="./"')
        moved[name] = text
    assert check(moved) == []


def test_a_site_below_a_path(check: Check) -> None:
    files = built_site('<a href="/help/account/reset-pin.html">PIN</a> <a href="https://x.example/other/">x</a>')
    assert check(files, "--site-url", "https://x.example/help/") == []
    files = built_site('<a href="/account/reset-pin.html">PIN</a>')
    assert {row["rule"] for row in check(files, "--site-url", "https://x.example/help/")} == {"broken-link"}


def test_base(check: Check) -> None:
    files = built_site('<a href="account/reset-pin.html#lupa-pin">PIN</a><a href="#nowhere">x</a>', '<base href="/">')
    for name in ("account/case.html", "en/account/case.html"):
        files[name] = str(files[name]).replace("../", "/en/" if name.startswith("en") else "/")
    found = {(row["rule"], row["target"]) for row in check(files)}
    assert found == {("broken-anchor", "#nowhere")}


def test_one_canonical_on_another_host(check: Check) -> None:
    files = everywhere(built_site(), CANONICAL)
    files["account/case.html"] = str(files["account/case.html"]).replace("help.example", "staging.example", 1)
    assert pick(check(files, *URL), "wrong-canonical") == [("account/case.html", "wrong-canonical")]


def test_a_link_of_the_file_system_that_leads_nowhere_is_no_file(tmp_path: Path) -> None:
    root = write(tmp_path / "site", built_site('<a href="form.pdf">x</a><a href="old.pdf">y</a>'))
    (root / "account" / "form.pdf").symlink_to(root / "assets" / "form.pdf")
    (root / "account" / "old.pdf").symlink_to(root / "assets" / "gone.pdf")
    out = io.StringIO()
    main(["--site", str(root), "--format", "json"], out, io.StringIO())
    found = [json.loads(line) for line in out.getvalue().splitlines()]
    assert brief([row for row in found if not row["path"].startswith("en/")]) == [("broken-link", "old.pdf")]


def test_a_page_that_is_left_out_of_the_build_is_no_target(check: Check) -> None:
    config = f"{MKDOCS}exclude_docs: |\n  account/draft.md\n"
    files = mkdocs_tree("[x](draft.md)", config)
    for language in ("zh", "en"):
        files[f"docs/{language}/account/draft.md"] = article(language)
    assert {(row["rule"], row["target"]) for row in check(files)} == set()
    config = config.replace("account/draft.md", "draft.md")
    assert {(row["rule"], row["target"]) for row in check({**files, "mkdocs.yml": config})} == {
        ("broken-link", "draft.md")
    }


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        ("<a href='reset-pin.html#lupa-pin'>x</a>", []),
        ("<a href='gone.html'>x</a>", ["gone.html"]),
        ("<a href='account/reset-pin.html'>x</a>", ["account/reset-pin.html"]),
        ("<img alt='x' src='../assets/logo.png'>", []),
    ],
)
def test_an_inner_page_stands_where_the_page_around_it_does(check: Check, frame: str, found: list[str]) -> None:
    rows = check(built_site(f'<iframe title="x" srcdoc="{frame}"></iframe>'))
    assert [row["target"] for row in rows if row["path"] == "account/case.html"] == found


@pytest.mark.parametrize(
    "link",
    [
        "reset-pin.md#:~:text=PIN",
        "reset-pin.md#lupa-pin:~:text=PIN,-x",
        "reset-pin.md#%E9%AA%8C%E8%AF%81%E7%A0%81",
        "reset-pin.md#验证码",
    ],
)
def test_fragments_that_browsers_find(check: Check, link: str) -> None:
    files = mkdocs_tree(f"[x]({link})")
    for language in ("zh", "en"):
        ids = '<p id="lupa-pin">x</p>\n\n<p id="验证码">x</p>'
        files[f"docs/{language}/account/reset-pin.md"] = article(language, ids)
    assert check(files) == []


def test_an_area_is_called_an_area(check: Check) -> None:
    map_ = '<img src="/assets/logo.png" alt="x" usemap="#m"><map name="m"><area href="reset-pin.html"></map>'
    assert {row["message"] for row in check(built_site(map_))} == {
        '<area href="reset-pin.html"> has no alt; write what it shows'
    }
