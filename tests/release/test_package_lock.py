"""Both locks pin and hash all that they hold, and hold all that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.release.package_lock import MOST, Package, normalise, read, wanted

ROOT = Path(__file__).parents[2]
SUM = "a" * 64


def lock(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "requirements.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_lock_is_read(tmp_path: Path) -> None:
    more = f" \\\n    --hash=sha256:{SUM}"
    text = f"Foo_Bar==1.0{more}{more}\n    # via baz\nbaz==2{more}\n"
    assert read(lock(tmp_path, text)) == [Package("foo-bar", "1.0", (SUM, SUM)), Package("baz", "2", (SUM,))]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (f"foo>=1.0 --hash=sha256:{SUM}", "foo>=1.0: not pinned"),
        (f"foo --hash=sha256:{SUM}", "foo: not pinned"),
        ("foo==1.0", "foo==1.0: no --hash"),
        ("foo==1.0 --hash=md5:abc", "foo==1.0: no --hash"),
        ("https://example.org/foo.whl", "not pinned"),
        ("-e .", "-e: not pinned"),
        ("--extra-index-url https://example.org/simple", "not pinned"),
    ],
)
def test_what_is_not_pinned_and_hashed_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        read(lock(tmp_path, text))


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_our_locks_hold_what_is_asked_for(name: str) -> None:
    locked = {package.name for package in read(ROOT / f"{name}.txt")}
    assert wanted(ROOT / f"{name}.in") - locked == set()


def test_the_site_needs_few_packages() -> None:
    assert len(read(ROOT / "requirements.txt")) <= MOST


def test_the_two_locks_agree() -> None:
    site, tools = (
        {each.name: each.version for each in read(ROOT / f"{name}.txt")}
        for name in ("requirements", "requirements-dev")
    )
    assert {name: (site[name], tools[name]) for name in site.keys() & tools.keys() if site[name] != tools[name]} == {}


def test_names_are_compared_as_indexes_do() -> None:
    assert normalise("Foo__Bar.baz") == "foo-bar-baz"
