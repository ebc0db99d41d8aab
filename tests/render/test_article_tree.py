"""The tree gets what our pages need: tables that reflow, steps, labels with their language, a title without id."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import markdown
import pytest

from scripts.model.docs import read_docs
from scripts.render.article_tree import ArticleExtension
from scripts.render.flows import FlowWriter
from scripts.render.foreign_words import ForeignWords

DOCS = Path(__file__).parents[2] / "docs"
LABELS = frozenset({"Lupa PIN", "Pulsa & Tagihan"})
ROWS = '<tr>\n<td data-label="A">1</td>\n<td data-label="B &amp; C">2</td>\n</tr>'

SHAPED = [
    ("**Lupa PIN**", '<p><strong lang="id">Lupa PIN</strong></p>'),
    ("**Pulsa & Tagihan**", '<p><strong lang="id">Pulsa &amp; Tagihan</strong></p>'),
    ("**Lupa PIN now** **Stop**", "<p><strong>Lupa PIN now</strong> <strong>Stop</strong></p>"),
    ("# Title", "<h1>Title</h1>"),
    ("# 有一笔不是本人操作的交易，怎么办？", '<h1 class="long">有一笔不是本人操作的交易，怎么办？</h1>'),
    ("# 转错了，怎样拿回来？", "<h1>转错了，怎样拿回来？</h1>"),
    ("# 收不到验证码 OTP，怎么办？", "<h1>收不到验证码 OTP，怎么办？</h1>"),
    ("## S { #steps }\n\n1. a", '<h2 id="steps">S</h2>\n<ol class="steps">\n<li>a</li>\n</ol>'),
    ("### S { #x }\n\na\n\n1. b", '<h3 id="x">S</h3>\n<p>a</p>\n<ol class="steps">\n<li>b</li>\n</ol>'),
    ("## S { #x }\n\na\n\nb\n\n1. c", '<h2 id="x">S</h2>\n<p>a</p>\n<p>b</p>\n<ol>\n<li>c</li>\n</ol>'),
    ("## S { #x }\n\n<div>a</div>\n\n1. c", '<h2 id="x">S</h2>\n<div>a</div>\n\n<ol>\n<li>c</li>\n</ol>'),
    ("a\n\n1. b", "<p>a</p>\n<ol>\n<li>b</li>\n</ol>"),
    ("1. a", "<ol>\n<li>a</li>\n</ol>"),
    (
        "| A | *B* & C |\n|---|---|\n| 1 | 2 |",
        '<div class="table"><table>\n<thead>\n<tr>\n<th>A</th>\n<th><em>B</em> &amp; C</th>\n</tr>\n</thead>\n'
        f"<tbody>\n{ROWS}\n</tbody>\n</table></div>",
    ),
    (
        "## S { #x }\n\n|A|\n|---|\n|1|",
        '<h2 id="x">S</h2>\n<div class="table"><table aria-labelledby="x">\n<thead>\n<tr>\n<th>A</th>\n</tr>\n'
        '</thead>\n<tbody>\n<tr>\n<td data-label="A">1</td>\n</tr>\n</tbody>\n</table></div>',
    ),
    (
        "## S { #x }\n\n1. a\n\n    |A|\n    |---|\n    |1|\n\n## T { #y }\n\nb",
        '<h2 id="x">S</h2>\n<ol class="steps">\n<li>\n<p>a</p>\n<div class="table"><table aria-labelledby="x">\n'
        '<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td data-label="A">1</td>\n</tr>\n</tbody>\n'
        '</table></div>\n</li>\n</ol>\n<h2 id="y">T</h2>\n<p>b</p>',
    ),
    (
        "To them: HP saya dicuri. Mohon blokir kartu SIM nomor [NOMOR HP]. (Stolen.)",
        '<p>To them: <span lang="id">HP saya dicuri. Mohon blokir kartu SIM nomor [NOMOR HP].</span> (Stolen.)</p>',
    ),
    (
        "Transaksi saya gagal. Tanggal: [TANGGAL], jumlah: Rp[JUMLAH]. Mohon dibantu.",
        '<p><span lang="id">Transaksi saya gagal. Tanggal: [TANGGAL], jumlah: Rp[JUMLAH]. Mohon dibantu.</span></p>',
    ),
    (
        "说“Boleh saya minta nomor laporannya?”，记下**编号**（nomor laporan）。",
        '<p>说“<span lang="id">Boleh saya minta nomor laporannya?</span>”，记下<strong>编号</strong>'
        '（<span lang="id">nomor laporan</span>）。</p>',
    ),
    ("Tap QRIS, then “Say Pak to a man” in GoPay.", "<p>Tap QRIS, then “Say Pak to a man” in GoPay.</p>"),
    ("<table><tr><td>typed</td></tr></table>", "<table><tr><td>typed</td></tr></table>"),
]


@pytest.fixture(scope="module")
def extension() -> ArticleExtension:
    docs = read_docs(DOCS, date.today())
    return ArticleExtension(FlowWriter(docs), LABELS, ForeignWords(docs.register, "id", "en"))


@pytest.mark.parametrize(("text", "html"), SHAPED)
def test_shape(extension: ArticleExtension, text: str, html: str) -> None:
    assert markdown.markdown(text, extensions=["attr_list", "tables", "toc", extension]) == html
