"""A broken docs/_data/flows.yml is named by file, line, key and what is wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.model.docs import read_docs
from scripts.model.flows import Flows
from scripts.model.source import SourceError
from tests.tools.records import load

DOCS = Path(__file__).parents[2] / "docs"
W = {"zh": "字", "en": "words"}
WORDS = {"tap": W, "schematic": W}


def decision(*steps: dict[str, Any]) -> dict[str, Any]:
    return {"name": W, "steps": list(steps)}


def screens(**row: Any) -> dict[str, Any]:
    return {"panels": [{"caption": W, "rows": [row]}]}


def read(tmp_path: Path, **kinds: Any) -> Flows:
    path = tmp_path / "flows.yml"
    data = {"words": WORDS, "flows": {}, "screens": {}, **kinds}
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return load(path, Flows)


def kinds_of(flow: dict[str, Any]) -> dict[str, Any]:
    return {"screens" if "panels" in flow else "flows": {"f": flow}}


SOUND = [
    decision({"title": W, "answers": [{"if": W, "then": W}, {"if": W}]}, {"text": W}),
    decision({"items": [W]}, {"text": {"zh": "[字](reset-pin#steps)", "en": "[words](reset-pin)"}}),
    screens(kind="label", term="bantuan", tap=True),
    screens(kind="bars"),
]


@pytest.mark.parametrize("flow", SOUND)
def test_silent(tmp_path: Path, flow: dict[str, Any]) -> None:
    assert read(tmp_path, **kinds_of(flow)).names == ["f"]


BROKEN = [
    (decision({"emergency": True}), "give a title, a text or items"),
    (decision({"title": W, "answers": [{"if": W}]}), "no step follows the last one"),
    (decision({"title": W, "answers": [{"if": W}, {"if": W, "then": W}]}, {"text": W}), "only the last answer"),
    (decision({"title": W, "tone": "red"}), "flows.f.steps.0.tone: unknown key"),
    (decision({"title": {"zh": "字"}}), "flows.f.steps.0.title.en: is missing"),
    (decision(), "flows.f.steps: has 0; write 1 or more"),
    (screens(kind="bars", term="bantuan"), "label and button have a term, others none"),
]


@pytest.mark.parametrize(("flow", "message"), BROKEN)
def test_reported(tmp_path: Path, flow: dict[str, Any], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path, **kinds_of(flow))
    assert str(caught.value).startswith(f"{tmp_path / 'flows.yml'}:")
    assert message in str(caught.value)


def test_a_name_is_given_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="f: one name for a flow and for screens"):
        read(tmp_path, flows={"f": SOUND[0]}, screens={"f": SOUND[3]})


def test_a_label_and_a_link_that_lead_nowhere_are_named_in_one_run(tmp_path: Path) -> None:
    shutil.copytree(DOCS, tmp_path / "docs")
    flows = {"f": decision({"text": {"zh": "字", "en": "[reset](reset-pim)"}})}
    read(tmp_path / "docs" / "_data", flows=flows, screens={"s": screens(kind="label", term="bantua")})
    faults = [str(fault) for fault in read_docs(tmp_path / "docs", date.today()).faults if "flows.yml" in str(fault)]
    assert sorted(fault.partition(" ")[2] for fault in faults) == [
        "flows.f.steps.0.text.en: [reset](reset-pim): no article has the slug reset-pim; did you mean reset-pin?",
        "screens.s.panels.0.rows.0.term: term bantua is not in glossary.yml; did you mean bantuan?",
    ]
