"""Pictures: lines break where both scripts allow it, a broken source is named, an article gets its picture."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from scripts.model.glossary import Glossary
from scripts.model.source import SourceError, load
from scripts.render.pictures.flow import draw_flow
from scripts.render.pictures.model import Flow, load_pictures
from scripts.render.pictures.place import LIMIT, Drawn, draw_all, place
from scripts.render.pictures.text import CLOSING, OPENING, width, wrap

DATA = Path(__file__).parents[2] / "docs" / "_data"
GLOSSARY = Glossary.model_validate(
    {
        "groups": [
            {
                "id": "g",
                "name": {"zh": "组", "en": "Group"},
                "terms": [
                    {
                        "id": "bantuan",
                        "indonesian": "Bantuan",
                        "zh": "帮助",
                        "en": "Help",
                        "where": {"zh": "a", "en": "a"},
                    }
                ],
            }
        ]
    }
)

WRAPPED = [
    ("成功", 10, ["成功"]),
    ("请运营商停用卡，再拨电话", 10, ["请运营商停用卡，", "再拨电话"]),
    ("一二三四五，", 5, ["一二三", "四五，"]),
    ("打给“客服”", 4, ["打给", "“客服”"]),
    ("停用 SIM 卡", 4, ["停用", "SIM 卡"]),
    (" ** a** b", 9, ["a b"]),
    ("one two three", 5, ["one two", "three"]),
    ("the lender’s answer", 7, ["the lender’s", "answer"]),
    ("请打开 **Riwayat Transaksi**", 11, ["请打开", "Riwayat Transaksi"]),
]


@pytest.mark.parametrize(("text", "room", "lines"), WRAPPED)
def test_wrap(text: str, room: float, lines: list[str]) -> None:
    assert ["".join(span.text for span in line) for line in wrap(text, room)] == lines


def test_wrap_keeps_weights_and_refuses_what_is_too_wide() -> None:
    assert [(span.text, span.bold) for span in wrap("点 **Bayar**（付款）", 20)[0]] == [
        ("点 ", False),
        ("Bayar", True),
        ("（付款）", False),
    ]
    assert width("Bayar", bold=True) > width("Bayar")
    with pytest.raises(ValueError, match=r"“customerservice@gopay\.co\.id” is too wide"):
        wrap("write customerservice@gopay.co.id", 5)


def flow(**changes: Any) -> dict[str, Any]:
    """A flow chart with a branch, as YAML has it, with changes."""
    words = {"zh": "字", "en": "words"}
    return {
        "kind": "flow",
        "alt": words,
        "nodes": {name: {"text": words} for name in ("a", "b", "c", "d")},
        "edges": [{"from": "a", "to": "c"}, {"from": "a", "to": "b"}, {"from": "b", "to": "d"}],
        **changes,
    }


def test_the_way_down_is_the_one_that_goes_on() -> None:
    rungs = Flow.model_validate(flow()).rungs()
    assert [len(rung.branches) for rung in rungs] == [1, 0, 0]


BROKEN = [
    (flow(edges=[{"from": "a", "to": "x"}]), "edge a → x: no node is called x"),
    (flow(edges=[{"from": "a", "to": "b"}]), "node c: exactly one edge must lead to it"),
    (
        flow(
            edges=[
                {"from": "a", "to": "b"},
                {"from": "b", "to": "c"},
                {"from": "c", "to": "d"},
                {"from": "d", "to": "a"},
            ]
        ),
        "no edge may lead to the first node",
    ),
    (flow(colour="red"), "unknown key"),
    (flow(alt={"zh": "字"}), "alt.en: is missing; write it"),
    (flow(nodes={"a": {}}), "give a title, a text or items"),
    (
        {
            "kind": "screen",
            "alt": {"zh": "字", "en": "w"},
            "note": {"zh": "字", "en": "w"},
            "panels": [{"caption": {"zh": "字", "en": "w"}, "rows": [{"kind": "label", "term": "batal"}]}],
        },
        ":2: pictures.p: term batal is not in docs/_data/glossary.yml",
    ),
    (
        {
            "kind": "screen",
            "alt": {"zh": "字", "en": "w"},
            "note": {"zh": "字", "en": "w"},
            "panels": [{"caption": {"zh": "字", "en": "w"}, "rows": [{"kind": "bars", "term": "bantuan"}]}],
        },
        "label and button have a term, others none",
    ),
]


@pytest.mark.parametrize(("picture", "message"), BROKEN)
def test_a_broken_picture_is_named(tmp_path: Path, picture: dict[str, Any], message: str) -> None:
    import yaml

    path = tmp_path / "pictures.yml"
    path.write_text(yaml.safe_dump({"pictures": {"p": picture}}, allow_unicode=True), encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        load_pictures(path, GLOSSARY)
    assert str(caught.value).startswith(f"{path}:")
    assert message in str(caught.value)


def test_our_pictures_are_small_themed_and_never_start_a_line_with_a_closing_mark() -> None:
    gallery = draw_all(DATA / "pictures.yml", load(DATA / "glossary.yml", Glossary))
    assert list(gallery["zh"]) == list(gallery["en"])
    for drawn in (picture for pictures in gallery.values() for picture in pictures.values()):
        assert len(drawn.svg.encode()) <= LIMIT
        assert "prefers-color-scheme:dark" in drawn.svg
        lines = re.findall(r'<tspan x="[^"]*" y="[^"]*">(.*?)</tspan>(?=<tspan x|</text>)', drawn.svg)
        plain = [re.sub(r"<[^>]+>", "", line) for line in lines]
        assert len(plain) > 5
        assert [line for line in plain if line[0] in CLOSING or line[-1] in OPENING] == []


def test_text_is_escaped() -> None:
    svg = draw_flow(Flow.model_validate(flow(nodes={n: {"text": {"zh": "a & b", "en": "x"}} for n in "abcd"})), "zh")
    assert "a &amp; b" in svg


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """Two articles that show the same picture."""
    for language in ("zh", "en"):
        path = tmp_path / "docs" / language / "account" / "reset-pin.md"
        path.parent.mkdir(parents=True)
        path.write_text("# T\n\n<!-- picture: p -->\n", encoding="utf-8")
    return tmp_path / "docs"


DRAWN = {"p": Drawn("assets/pictures/p.zh.00000000.svg", '<svg height="90">', 'says "this"')}


def placed(source: Path, html: str = "<p>a</p><!-- picture: p -->") -> str:
    return place(html, DRAWN, source, lambda url: f"../{url}")


def test_an_article_gets_its_picture(docs: Path) -> None:
    assert placed(docs / "zh/account/reset-pin.md") == (
        '<p>a</p><figure class="picture"><img src="../assets/pictures/p.zh.00000000.svg" alt="says &#34;this&#34;" '
        'width="400" height="100" loading="lazy"></figure>'
    )
    assert placed(docs / "zh/account/none.md", "<p>a</p>") == "<p>a</p>"


def test_an_unknown_picture_and_a_twin_without_it_are_named(docs: Path) -> None:
    zh, en = docs / "zh/account/reset-pin.md", docs / "en/account/reset-pin.md"
    en.write_text("# T\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"reset-pin\.md:3: pictures p; .*en/account/reset-pin\.md has none"):
        placed(zh)
    zh.write_text("\n<!-- picture: q -->\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"reset-pin\.md:2: no picture is called q; docs/_data/pictures\.yml has p$"):
        placed(zh)
