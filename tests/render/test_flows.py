"""A flow is read in order: question, answer, what follows; its labels, links and contacts are those of an article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import markdown
import pytest

from scripts.model.docs import read_docs
from scripts.model.flows import Flows
from scripts.model.schema import take
from scripts.model.source import SourceError
from scripts.render.article_tree import ArticleExtension
from scripts.render.flows import FlowWriter, require_placed
from scripts.render.foreign_words import ForeignWords

DOCS = Path(__file__).parents[2] / "docs"
OURS = read_docs(DOCS, date.today())


class Page:
    """As much of a page as a flow asks for."""

    def __init__(self, source: str) -> None:
        self.file = type("File", (), {"src_uri": source})


def w(text: str) -> dict[str, str]:
    return {"zh": f"字：{text}", "en": text}


def writer(flow: dict[str, Any]) -> FlowWriter:
    kinds = {"screens": {"f": flow}, "flows": {}} if "panels" in flow else {"screens": {}, "flows": {"f": flow}}
    flows = take({"words": {"tap": w("Tap"), "schematic": w("Schematic")}, **kinds}, Flows)
    return FlowWriter(replace(OURS, data={**OURS.data, "flows": flows}))


def shown(flow: dict[str, Any], text: str = "Before.\n\n<!-- flow: f -->\n\nAfter.", folder: str = "en/account") -> str:
    extension = ArticleExtension(writer(flow), frozenset(), ForeignWords(OURS.register, "id", "en"))
    extension.page = Page(f"{folder}/fix-sign-in.md")  # type: ignore[assignment]
    return markdown.markdown(text, extensions=[extension])


def figure(flow: dict[str, Any], **options: str) -> str:
    html = shown(flow, **options)
    assert "<!--" not in html
    return html[html.index("<figure") : html.index("</figure>")].replace("\n", "")


DECISION = {
    "name": w("Which way"),
    "steps": [
        {"title": w("Start"), "text": w("Stop.")},
        {"title": w("Lower?"), "answers": [{"if": w("No"), "then": w("Retry")}, {"if": w("Yes")}]},
        {"emergency": True, "title": w("Now"), "items": [w("Call"), w("Write")]},
        {"text": w("Later")},
    ],
}


def test_a_decision_is_read_in_order() -> None:
    assert figure(DECISION) == (
        '<figure class="flow"><figcaption>Which way</figcaption><ol>'
        '<li class="flow__step"><div class="flow__box"><p><b>Start</b></p><p>Stop.</p></div></li>'
        '<li class="flow__step"><div class="flow__box flow__box--ask"><p><b>Lower?</b></p></div>'
        '<dl><div><dt>No</dt><dd>Retry</dd></div><div class="flow__on"><dt>Yes</dt><dd>'
        '<ol><li class="flow__step"><div class="flow__box flow__box--alarm"><p><b>Now</b></p>'
        '<ol class="steps"><li>Call</li><li>Write</li></ol></div></li>'
        '<li class="flow__step"><div class="flow__box"><p>Later</p></div></li></ol></dd></div></dl></li></ol>'
    )


def test_one_step_makes_no_list() -> None:
    html = figure({"name": w("n"), "steps": [{"title": w("Which?"), "answers": [{"if": w("a"), "then": w("b")}]}]})
    assert "<ol>" not in html
    assert '<div class="flow__step"><div class="flow__box flow__box--ask">' in html


TEXTS = [
    ("open **Bantuan** & go", "open <strong>Bantuan</strong> &amp; go"),
    ("[here](reset-pin)", '<a href="reset-pin.md">here</a>'),
    ("[there](top-up#steps) & on", '<a href="../money/top-up.md#steps">there</a> &amp; on'),
    ("call 1500729: stop it", 'call <a href="tel:1500729">1500729</a>: stop it'),
    ("拨 1500729，再等", '拨 <a href="tel:1500729">1500729</a>，再等'),
    ("[call 1500729](top-up)", '<a href="../money/top-up.md">call 1500729</a>'),
    ("131: Rp1310, 0131, no131", '<a href="tel:131">131</a>: Rp1310, 0131, no131'),
    ("see lapssjk.id", 'see <a href="https://lapssjk.id/">lapssjk.id</a>'),
]


@pytest.mark.parametrize(("text", "html"), TEXTS)
def test_a_text_may_have_labels_links_and_contacts(text: str, html: str) -> None:
    assert f"<p>{html}</p>" in figure({"name": w("n"), "steps": [{"text": w(text)}]})


def test_the_other_language_has_its_own_words_and_addresses() -> None:
    html = figure({"name": w("n"), "steps": [{"text": w("[a](top-up)")}]}, folder="zh/about")
    assert '<p>字：<a href="../money/top-up.md">a</a></p>' in html


def test_screens_say_what_to_tap_before_its_label() -> None:
    rows = [
        {"kind": "bars"},
        {"kind": "pin"},
        {"kind": "button", "term": "lupa-pin", "tap": True},
        {"kind": "label", "term": "id-transaksi", "mark": True},
        {"kind": "label", "term": "berhasil"},
    ]
    html = figure({"panels": [{"caption": w("Look"), "rows": rows}]})
    assert html == (
        '<figure class="screens"><figcaption>Schematic</figcaption><ol><li><p>Look</p><div class="phone">'
        '<p><i></i></p><p><span aria-hidden="true">● ● ● ● ● ●</span></p>'
        '<p class="phone__mark"><small>Tap</small> <b lang="id">Lupa PIN</b> <span>Forgot PIN</span></p>'
        '<p class="phone__mark"><b lang="id">ID transaksi</b> <span>Transaction ID</span></p>'
        '<p class="phone__field"><b lang="id">Berhasil</b> <span>Successful / Completed</span></p></div></li></ol>'
    )


def test_a_mark_alone_becomes_a_flow_and_nothing_else_does() -> None:
    html = shown(DECISION, "<!-- flow: f -->\n\n<!-- a note -->\n\n<!-- flow: f -->\n\nText")
    assert html.count("<figure") == 2
    assert "<!-- a note -->" in html


def test_an_unknown_flow_and_one_inside_a_paragraph_are_named(tmp_path: Path) -> None:
    source = tmp_path / "a.md"
    source.write_text("# T\n\n<!-- flow: g -->\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"^docs/en/a\.md:3: no flow is called g; docs/_data/flows\.yml has f$"):
        writer(DECISION).require_known("<!-- flow: f --> <!-- flow: g -->", source, "docs/en/a.md")
    writer(DECISION).require_known("<!-- flow: f -->", source, "docs/en/a.md")
    source.write_text("# T\n\n- <!-- flow: f -->\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"^docs/en/a\.md:3: <!-- flow: f -->: give it a line alone"):
        require_placed(shown(DECISION, source.read_text(encoding="utf-8")), source, "docs/en/a.md")
    require_placed("<p>a</p><!-- b -->", source, "docs/en/a.md")
