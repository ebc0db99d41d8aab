"""The site needs few packages, and its lock and that of the tools agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.release.provenance import Package, packages

ROOT = Path(__file__).parents[2]
MOST = 45


def test_a_lock_is_read(tmp_path: Path) -> None:
    lines = "Foo_Bar==1.0 \\\n    --hash=sha256:ab\n    # via baz\nbaz==2 \\\n    --hash=sha256:cd\n"
    (tmp_path / "requirements.txt").write_text(lines, encoding="utf-8")
    assert packages(tmp_path) == [Package("foo-bar", "1.0"), Package("baz", "2")]


def test_the_site_needs_few_packages() -> None:
    assert 0 < len(packages(ROOT)) <= MOST


def test_the_two_locks_agree() -> None:
    site, tools = (dict(packages(ROOT, name)) for name in ("requirements.txt", "requirements-dev.txt"))
    assert {name: tools[name] for name in site.keys() & tools.keys() if site[name] != tools[name]} == {}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_each_lock_holds_what_is_asked_for(name: str) -> None:
    asked = re.findall(
        r"^([A-Za-z0-9][A-Za-z0-9._-]*)", (ROOT / f"{name}.in").read_text(encoding="utf-8"), re.MULTILINE
    )
    locked = {package.name for package in packages(ROOT, f"{name}.txt")}
    assert {re.sub(r"[-_.]+", "-", each).lower() for each in asked} - locked == set()


def test_pip_itself_refuses_what_is_not_hashed() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = [line for line in makefile.splitlines() if "-r requirements" in line and "install" in line]
    assert installs and all("--require-hashes" in line for line in installs)
