"""A whole copy is said to be whole; every other is refused, with a line that names what is wrong."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from scripts.build.contract import manifest
from scripts.bundle.__main__ import main
from scripts.bundle.build import zipped

DATE = datetime(2026, 11, 22, tzinfo=UTC)
PAGES = {"index.html": b"<h1>home</h1>", "en/index.html": b"<h1>home</h1> " * 40, "assets/site.css": b"a{}"}


def whole(pages: dict[str, bytes] = PAGES) -> dict[str, bytes]:
    digests = {name: manifest.digest(content) for name, content in pages.items()}
    return {**pages, manifest.NAME: manifest.as_bytes(manifest.manifest(digests, "2026-11-22T00:00:00Z"))}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "help.zip"
    path.write_bytes(zipped(whole(), DATE))
    return path


def verify(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = main(["verify", str(path)])
    shown = capsys.readouterr()
    return code, (shown.out + shown.err).replace(str(path), "COPY").splitlines()


def unzip(archive: Path) -> Path:
    folder = archive.with_suffix("")
    zipfile.ZipFile(archive).extractall(folder)
    return folder


def test_whole_zip_and_folder(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build = manifest.manifest({n: manifest.digest(c) for n, c in PAGES.items()}, "2026-11-22T00:00:00Z")["build"]
    for path in (archive, unzip(archive)):
        assert verify(path, capsys) == (0, [f"COPY: whole, 3 files, build {build}"])


def change(folder: Path) -> None:
    (folder / "index.html").write_text("<h1>call 0800</h1>")


def remove(folder: Path) -> None:
    (folder / "en/index.html").unlink()


def add(folder: Path) -> None:
    (folder / "en/new.html").write_text("")


@pytest.mark.parametrize(
    ("damage", "line"),
    [(change, "changed: index.html"), (remove, "missing: en/index.html"), (add, "extra: en/new.html")],
)
def test_difference_is_named(
    archive: Path, damage: Callable[[Path], None], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = unzip(archive)
    damage(folder)
    assert verify(folder, capsys) == (1, [line, "COPY: 1 of 3 files differ: get it again"])


def test_signature_beside_the_manifest_is_no_difference(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    (folder / "MANIFEST.json.minisig").write_text("signed")
    assert verify(folder, capsys)[0] == 0


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", "MANIFEST.json can't be read"),
        (b'{"version": 2, "build": "x", "files": {}}', "MANIFEST.json can't be read"),
        (b'{"version": 1, "build": "x", "files": {"index.html": 1}}', "MANIFEST.json can't be read"),
        (b"[" * 100_000, "MANIFEST.json can't be read"),
    ],
)
def test_broken_manifest(archive: Path, content: bytes, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    (folder / "MANIFEST.json").write_bytes(content)
    code, lines = verify(folder, capsys)
    assert (code, len(lines)) == (1, 1) and line in lines[0]


def truncated(archive: Path) -> bytes:
    return archive.read_bytes()[:-30]


def flipped(archive: Path) -> bytes:
    content = bytearray(archive.read_bytes())
    content[60] ^= 0xFF
    return bytes(content)


def appended(archive: Path) -> bytes:
    return archive.read_bytes() + b"<script>"


def prefixed(archive: Path) -> bytes:
    return b"MZ" + archive.read_bytes()


@pytest.mark.parametrize("damage", [truncated, flipped, appended, prefixed, lambda _: b"", lambda _: b"<html>"])
def test_broken_zip_is_refused(
    archive: Path, damage: Callable[[Path], bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    archive.write_bytes(damage(archive))
    code, lines = verify(archive, capsys)
    assert (code, len(lines)) == (1, 1) and "get it again" in lines[0]


@pytest.mark.parametrize(
    ("name", "mode", "reason"),
    [
        ("../index.html", 0o100644, "leads out of the folder"),
        ("en/../../index.html", 0o100644, "leads out of the folder"),
        ("/etc/passwd", 0o100644, "is no plain path inside the folder"),
        ("C:/index.html", 0o100644, "is no plain path inside the folder"),
        ("..\\index.html", 0o100644, "is no plain path inside the folder"),
        ("link.html", 0o120777, "is a symbolic link"),
        ("INDEX.html", 0o100644, "is in it twice"),
        ("index.html", 0o100644, "is in it twice"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_zip_that_escapes_is_refused(
    archive: Path, name: str, mode: int, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(archive, "a") as opened:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        opened.writestr(entry, b"/etc/passwd")
    code, lines = verify(archive, capsys)
    assert (code, len(lines)) == (1, 1) and reason in lines[0] and "refused" in lines[0]


def test_folder_with_a_link_is_refused(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    (folder / "en/link.html").symlink_to("/etc/passwd")
    code, lines = verify(folder, capsys)
    assert code == 1 and lines == ["COPY: en/link.html is a symbolic link; a copy has none: unzip it again"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        (["verify"], 2),
        (["verify", "a", "b"], 2),
        (["build", "a", "b", "c"], 2),
        (["verify", "nowhere"], 1),
        (["build", "nowhere"], 1),
    ],
)
def test_wrong_usage(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == code
    assert capsys.readouterr().err.count("\n") == 1
