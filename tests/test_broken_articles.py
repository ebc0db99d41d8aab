"""Breaking an article makes the build or the checker fail, in words that a writer understands."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.builds

ROOT = Path(__file__).parents[1]
ARTICLE = "docs/en/account/reset-pin.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of everything that a build reads."""
    for name in ("docs", "overrides", "scripts"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for path in ROOT.glob("*.*"):
        if path.suffix in (".yml", ".lock"):
            shutil.copy(path, tmp_path)
    return tmp_path


def run(tree: Path, *command: str) -> tuple[int, str]:
    environment = {**os.environ, "PYTHONPATH": str(tree), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def change(pattern: str, replacement: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, replacement, text, count=1, flags=re.DOTALL)


FAULTS = [
    (change(r"\n## [^\n]*\{ #need-help \}.*", "\n"), "missing-escalation"),
    (change(r"\{ #need-help \}\n.*", "{ #need-help }\n"), "empty-escalation"),
    (change(r"\(fix-missing-otp\.md\)", "(fix-mising-otp.md)"), "fix-mising-otp"),
    (change(r"\n## ", "\nCall +62 21 5084 9000.\n\n## "), "5084"),
    (change(r"case: login", "case: logins"), "logins"),
    (change(r"\ntitle: [^\n]*", ""), "title"),
]


@pytest.mark.parametrize(("breaking", "words"), FAULTS)
def test_the_checker_names_the_fault_in_the_article(tree: Path, breaking: Callable[[str], str], words: str) -> None:
    path = tree / ARTICLE
    text = path.read_text(encoding="utf-8")
    broken = breaking(text)
    assert broken != text
    path.write_text(broken, encoding="utf-8")
    code, output = run(tree, "scripts.check", "--root", str(tree))
    assert code == 1
    assert any(line.startswith(f"{ARTICLE}:") and words in line for line in output.splitlines()), output


def test_a_renamed_twin_fails_the_build(tree: Path) -> None:
    (tree / ARTICLE).rename(tree / "docs/en/account/reset-the-pin.md")
    code, output = run(tree, "mkdocs", "build", "-q")
    assert code != 0
    assert (
        "docs/zh/account/reset-pin.md:1: no en twin of docs/zh/account/reset-pin.md; write it in the same place"
        in output
    )
    assert "Traceback" not in output


def test_a_broken_register_fails_the_build_with_file_line_and_field(tree: Path) -> None:
    path = tree / "docs/_data/channels.yml"
    path.write_text(path.read_text(encoding="utf-8").replace('dial: "1500729"', 'dial: "abc"'), encoding="utf-8")
    code, output = run(tree, "mkdocs", "build", "-q")
    assert code != 0
    assert re.search(r"channels\.yml:\d+: channels\.gopay-phone: dial is a local service number", output)
    assert "Traceback" not in output


def test_the_build_tells_the_slips_of_all_pages_in_one_run(tree: Path) -> None:
    slips = {
        "docs/en/account/reset-pin.md": ('<p class="unheard">x</p>', "class unheard: no style knows it"),
        "docs/en/money/send-money.md": (
            "!!! danger Never pay first\n    Stop.",
            'the title of a box stands in quotation marks; write !!! danger "…", with “never pay first” between them',
        ),
        "docs/en/money/top-up.md": ("<!-- flow: nowhere -->\n\n<!-- flow: nobody -->", "no flow is called nobody"),
        "docs/zh/money/top-up.md": ('<script src="x.js"></script>', "script"),
        "docs/zh/refunds/request-refund.md": ("看 <!-- flow: failed-payment -->", "give it a line alone"),
    }
    for name, (slip, _) in slips.items():
        text = (tree / name).read_text(encoding="utf-8")
        (tree / name).write_text(text.replace("\n## ", f"\n{slip}\n\n## ", 1), encoding="utf-8")
    code, output = run(tree, "mkdocs", "build", "-q")
    lines = [line for line in output.splitlines() if line.startswith("docs/")]
    assert (code, "Traceback" in output) == (1, False)
    assert sorted({line.partition(":")[0] for line in lines}) == sorted(slips)
    assert all(words in output for _, words in slips.values()) and "no flow is called nowhere" in output
    assert not (tree / ".site.stamp").exists()
