"""The built HTML is what the specification says: html-validate always, the Nu checker where Java is found."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.tools.node import FOLDER, MODULES, node

pytestmark = pytest.mark.browser
VALIDATE = MODULES / "html-validate" / "bin" / "html-validate.mjs"
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
POLICY = "violates Content Security Policy (meta tag)"
GOOD = '<!doctype html><html lang="en"><head><title>a</title></head><body><main><p>a</p></main></body></html>\n'


def validate(folder: Path) -> list[str]:
    """Return html-validate's lines for every page of a folder."""
    if not VALIDATE.exists():
        pytest.fail("html-validate is not installed: run `make npm` first")
    options = ["--config", str(FOLDER / "htmlvalidate.cjs"), "--formatter", "json"]
    command = [node(), str(VALIDATE), *options, f"{folder}/**/*.html"]
    with tempfile.TemporaryFile("w+") as said:  # Node cuts what it has not yet written to a pipe when it exits.
        done = subprocess.run(command, stdout=said, stderr=subprocess.PIPE, text=True, check=False)
        said.seek(0)
        text = said.read()
    assert done.returncode < 2 and text, done.stderr
    pages = json.loads(text)
    return [
        f"{page['filePath']}: {m['ruleId']}: {m['message']} {m.get('selector')}"
        for page in pages
        for m in page["messages"]
    ]


def check_nu(folder: Path) -> list[str]:
    """Return the Nu checker's errors and warnings; not those on the policy, where 'self' is itself to it."""
    # It guesses a page's language by its words: lines that say how Indonesian sounds make it think of Malay
    options = ["--skip-non-html", "--no-langdetect", "--format", "json"]
    command = ["java", "-Xss4m", "-jar", str(NU), *options, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    grave = [m for m in messages if m["type"] == "error" or m.get("subType") == "warning"]
    return [f"{m['url']}: {m['message']}" for m in grave if POLICY not in m["message"]]


def test_html_validate(site: Path) -> None:
    assert validate(site) == []


def test_nu(site: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("no Java on this machine: the Nu checker was not run")
    if not NU.exists():
        pytest.fail("vnu-jar is not installed: run `make npm` first")
    assert check_nu(site) == []


@pytest.mark.parametrize(
    "fault", ['<p id="x">a</p><p id="x">b</p>', "<button></button>", "<p><div>a</div></p>", '<img src="a.png">']
)
def test_fault_is_seen(tmp_path: Path, fault: str) -> None:
    (tmp_path / "page.html").write_text(GOOD.replace("<p>a</p>", fault), encoding="utf-8")
    assert validate(tmp_path)
