"""The HTML of an article is split and squeezed without touching what it says."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.render import article_parts
from scripts.render.article_parts import split
from scripts.render.minify import squeeze
from scripts.render.site import day
from scripts.text.inline_markdown import inline


def test_split_takes_the_last_section_and_its_words() -> None:
    article = split('<h1>T</h1><p>a</p><h2 id="need-help">Still stuck?</h2>\n<p>Call.</p>')
    assert (article.body, article.help_title, article.help_words) == (
        "<h1>T</h1><p>a</p>",
        "Still stuck?",
        "\n<p>Call.</p>",
    )
    assert article.after_title == "<p>a</p>"
    assert split("<p>a</p>").help_title is None
    assert split("<p>a</p>").after_title == "<p>a</p>"


def test_inline_escapes_first() -> None:
    html = inline('**Lupa PIN** & <b> see [the "steps"](reset-pin#steps)', lambda slug: f"../account/{slug}.html")
    assert html == (
        "<strong>Lupa PIN</strong> &amp; &lt;b&gt; see "
        '<a href="../account/reset-pin.html#steps">the &#34;steps&#34;</a>'
    )


def test_squeeze_leaves_pre_alone() -> None:
    assert squeeze("<p>a\n   b</p>\n\n<pre>x\n   y</pre>\n\n  <p>c</p>") == "<p>a\nb</p><pre>x\n   y</pre><p>c</p>"


def test_day() -> None:
    from datetime import date

    assert day(date(2026, 9, 21), "zh") == "2026 年 9 月 21 日"
    assert day(date(2026, 9, 21), "en") == "21 September 2026"


@pytest.mark.parametrize(
    ("html", "lean"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "<ul><li>a<li>b</ul>"),
        ("<ol><li><p>a</p></li></ol>", "<ol><li><p>a</ol>"),
        ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>"),
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>",
            "<table><thead><tr><th>a<tbody><tr><td>b<td>c</table>",
        ),
        ("<p>a</p><p>b</p><h2>c</h2>", "<p>a<p>b<h2>c</h2>"),
        ("<p>a</p><button>b</button>", "<p>a</p><button>b</button>"),
        ("<p>a</p> text", "<p>a</p> text"),
        ("<li>a</li><!-- b --><li>c</li>", "<li>a</li><!-- b --><li>c</li>"),
    ],
)
def test_squeeze_leaves_out_what_html_implies(html: str, lean: str) -> None:
    squeezed = squeeze(html)
    assert squeezed == lean
    assert LexborHTMLParser(squeezed).html == LexborHTMLParser(html).html


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("reset-pin.html#steps", "../../en/account/reset-pin.html#steps"),
        ("../money/index.html?q=1", "../../en/money/index.html?q=1"),
        *((same, same) for same in ("#steps", "tel:1500729", "https://x.example/a.html", "mailto:a@x.example", "/a")),
    ],
)
def test_links_of_an_index_go_by_way_of_the_root(href: str, wanted: str) -> None:
    html = f'<a href="{href}">x</a>'
    assert article_parts.index_links(html, "en/account/index.html") == f'<a href="{wanted}">x</a>'
    assert article_parts.index_links(html, "en/account/reset-pin.html") == html
    assert article_parts.index_links(html, "index.html") == html
