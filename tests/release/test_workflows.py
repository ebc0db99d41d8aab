"""A workflow runs only what is pinned by commit, may do as little as it can, and calls only targets that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"^[\w-]+/[\w-]+@[0-9a-f]{40}$")
ALLOWED = {"contents": "read", "pages": "write", "id-token": "write"}


def faults(text: str) -> Iterator[str]:
    """What is wrong with a workflow."""
    workflow: dict[str, Any] = yaml.safe_load(text)
    jobs = workflow["jobs"].values()
    if workflow.get("permissions") != {"contents": "read"}:
        yield "permissions"
    for job in jobs:
        if not (job.get("permissions") or {}).items() <= ALLOWED.items():
            yield "permissions of a job"
        if "timeout-minutes" not in job:
            yield "no timeout"
        for step in job["steps"]:
            if "uses" in step and not PINNED.match(step["uses"]):
                yield f"{step['uses']}: not pinned"
            if "${{ github.event" in str(step.get("run", "")):
                yield "text of an event in a shell"


def targets(text: str) -> set[str]:
    """The make targets that a workflow calls."""
    calls = re.findall(r"run: make (.+)", text)
    return {word for call in calls for word in call.split() if "=" not in word}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_ours_are_sound(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert list(faults(text)) == []
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert targets(text) - known == set()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("contents: read", "contents: write", "permissions"),
        ("@3d3c42e5aac5ba805825da76410c181273ba90b1", "@v7", "actions/checkout@v7: not pinned"),
        ("    timeout-minutes: 30\n", "", "no timeout"),
        ("run: make test", "run: echo ${{ github.event.head_commit.message }} test", "text of an event in a shell"),
    ],
)
def test_a_fault_is_seen(old: str, new: str, fault: str) -> None:
    text = (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")
    assert old in text
    assert fault in list(faults(text.replace(old, new)))
