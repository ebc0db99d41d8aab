"""Pruning keeps what can match in any state and drops the rest."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from scripts.render import styles
from scripts.render.styles import class_values, classes_in, names_in, prune, pruned_material

SAMPLE = (
    '<html><body><main class="md-typeset"><p>a <a href="x">b</a></p>'
    "<details><summary>c</summary></details></main></body></html>"
)

TABLE = [
    ("p{color:red}", "p{color:red}"),
    (".gone{color:red}", ""),
    ("p,.gone{color:red}", "p{color:red}"),
    ("a:hover{color:red}", "a:hover{color:red}"),
    ("details[open]>summary{color:red}", "details[open]>summary{color:red}"),
    ("details:not([open]){color:red}", "details:not([open]){color:red}"),
    (".md-typeset a:focus-visible{top:0}", ".md-typeset a:focus-visible{top:0}"),
    ("p::before{content:'x'}", 'p::before{content:"x"}'),
    (".gone:hover>p{top:0}", ""),
    (":hover>.gone{top:0}", ""),
    ("summary:not(.focus-visible){top:0}", "summary:not(.focus-visible){top:0}"),
    ("@media print{.gone{top:0}}", ""),
    ("@media print{p{top:0}.gone{top:0}}", "@media print{p{top:0}}"),
    (":root{--used:1;--idle:2}p{top:var(--used)}", ":root{--used:1;}p{top:var(--used)}"),
    (":root{--a:var(--b);--b:1}p{top:0}", "p{top:0}"),
    ("@keyframes idle{from{top:0}to{top:1px}}p{top:0}", "p{top:0}"),
    (
        "@keyframes run{from{top:0}to{top:1px}}p{animation:run 1s}",
        "@keyframes run{from{top:0}to{top:1px}}p{animation:run 1s}",
    ),
]


@pytest.mark.parametrize("sample", ['<p class="a">', "<p class='a'>", "<p\nclass=a>"])
def test_a_class_counts_however_it_is_written(sample: str) -> None:
    assert prune("i{top:0}.a{top:0}.b .a{top:0}p:not(.b){top:0}.a:hover{top:0}", sample) == (
        ".a{top:0}p:not(.b){top:0}.a:hover{top:0}"
    )


@pytest.mark.parametrize(("css", "kept"), TABLE)
def test_prune(css: str, kept: str) -> None:
    assert prune(css, SAMPLE) == kept


def test_classes() -> None:
    assert classes_in("a.b:not(.c){x:url(d.e)} @media print{.f .g{h:.5em}}") == {"b", "c", "f", "g"}
    assert names_in(class_values('<p\nclass="a b"><i data-class="no" class="c">')) == {"a", "b", "c"}


def test_material_is_pruned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    fresh = pruned_material.__wrapped__
    (tmp_path / "pruned-of-before.css").write_text("old", encoding="utf-8")
    first = fresh(SAMPLE, tmp_path)
    (kept,) = tmp_path.iterdir()
    monkeypatch.setattr(styles, "prune", lambda css, sample: "again")
    assert fresh(SAMPLE, tmp_path) == first == prune(styles.material_css(), SAMPLE)
    assert fresh(f"{SAMPLE} ", tmp_path) == "again", "another sample"
    kept.write_bytes(kept.read_bytes()[:-1] if kept.exists() else b"\xff")
    assert fresh(SAMPLE, tmp_path) == "again", "cut short"
