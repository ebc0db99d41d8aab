"""Whatever a writer changes, what `mkdocs serve` builds of the change is, byte for byte, what a clean build gives."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.rebuild.building import BUILT, FAILED, FOLLOWED, ROOT, again, answer, built, differences, driven
from tests.rebuild.edits import Project, copied

pytestmark = pytest.mark.builds

EDITS = int(os.environ.get("EDITS", "20"))
SEED = int(os.environ.get("SEED", "20"))
SAVES = int(os.environ.get("SAVES", "0"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of this guide."""
    return Project(copied(ROOT, tmp_path / "project"), SEED)


def test_what_changed_is_built_as_a_clean_build_does(project: Project, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    done: Counter[str] = Counter()
    followed: Counter[str] = Counter()
    with driven(project.folder, tmp_path / "ours") as serving:
        assert answer(serving).outcome == BUILT
        for number in range(EDITS):
            shutil.copytree(project.folder, kept)
            kind = list(project.kinds)[number % len(project.kinds)]
            project.kinds[kind](number)
            clean = tmp_path / f"clean-{number}"
            with driven(project.folder, clean) as other:
                outcome = again(serving).outcome
                failed = answer(other).outcome == FAILED
                assert failed == (outcome == FAILED), f"edit {number}, {kind}: a clean build ends otherwise"
            if outcome != FAILED:
                assert differences(tmp_path / "ours", clean) == [], f"edit {number}, {kind}: not as a clean build"
                done[kind] += 1
                followed[kind] += outcome == FOLLOWED
            else:
                # What was wrong is mended; the next edit is built upon that.
                shutil.rmtree(project.folder)
                kept.rename(project.folder)
            shutil.rmtree(kept, ignore_errors=True)
            shutil.rmtree(clean, ignore_errors=True)
    print(f"{EDITS} edits, built: {dict(done)}; of these what changed alone: {dict(followed)}")
    assert all(done[kind] for kind in list(project.kinds)[: min(EDITS, 6)]), done
    assert {kind for kind in done if not followed[kind]} <= {"slug", "copy", "deletion", "word"}, followed


def test_what_was_kept_gives_the_bytes_of_a_clean_build(project: Project, tmp_path: Path) -> None:
    kinds = ["text", "title", "channel", "case", "slip", "text", "template", "glossary", "copy", "asset", "message"]
    used: Counter[str] = Counter()
    assert built(project.folder).returncode == 0
    for number in range(max(EDITS // 2, 4)):
        kept = shutil.copytree(project.docs, tmp_path / "kept")
        kind = kinds[number % len(kinds)]
        project.kinds[kind](number)
        ours, clean = built(project.folder), built(project.folder, "-d", str(tmp_path / "clean"), NO_CACHE="1")
        assert ours.returncode == clean.returncode, f"edit {number}, {kind}: a clean build ends otherwise: {ours}"
        if ours.returncode == 0:
            assert differences(project.folder / "site", tmp_path / "clean") == [], f"edit {number}, {kind}"
            used[kind] += "the rest is as it was" in ours.stderr
        else:
            shutil.rmtree(project.docs)
            kept.rename(project.docs)
        shutil.rmtree(kept, ignore_errors=True)
    print(f"{number + 1} edits, built from what was kept: {dict(used)}")
    assert all(used[kind] for kind in kinds[: number + 1] if kind not in ("slip", "copy")) and not used["copy"], used


@pytest.mark.skipif(not SAVES, reason="make soak")
def test_the_memory_of_serve_stays_flat(project: Project, tmp_path: Path) -> None:
    with driven(project.folder, tmp_path / "ours") as serving:
        answer(serving)
        heights = []
        for number in range(SAVES):
            project.kinds["title" if number % 5 == 4 else "text"](number)
            heights.append(again(serving).memory)
    said = ", ".join(f"{heights[at] / 1024:.0f} MB after {at + 1}" for at in range(0, SAVES, max(SAVES // 5, 1)))
    print(f"{SAVES} saves: {said}, {heights[-1] / 1024:.0f} MB after the last")
    # What is kept once is kept soon; what grows, grows in the second half as in the first.
    assert max(heights[SAVES // 2 :]) < 1.05 * max(heights[: SAVES // 2])
