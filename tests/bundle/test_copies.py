"""A whole copy is said to be whole; every other is refused, with a line that names what is wrong."""

from __future__ import annotations

import json
import os
import random
import re
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle.__main__ import main
from scripts.bundle.archive import members
from scripts.bundle.copies import LIMIT, Unusable
from scripts.bundle.packing import FOLDER, quick, zipped
from scripts.feeds import manifest
from scripts.feeds.records import SCHEMAS

DATE = datetime(2026, 11, 22, tzinfo=UTC)
BUILD = "20261122-00000000"
DIGEST = "0" * 64
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
    zipfile.ZipFile(archive).extractall(archive.with_suffix(""))
    return archive.with_suffix("") / FOLDER


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


def stated(**changes: Any) -> bytes:
    """Return a manifest that can be read, but for `changes`."""
    whole = {"version": 1, "build": BUILD, "date": "2026-11-22T00:00:00Z", "files": {"index.html": DIGEST}}
    return json.dumps({**whole, **changes}).encode()


def forge(folder: Path) -> None:
    (folder / f"a\nCOPY: whole, 3 files, build {BUILD}\x1b[2K").write_text("")


def add_unreadable_name(folder: Path) -> None:
    Path(os.fsdecode(bytes(folder) + b"/\xff")).write_text("")


def add_folder(folder: Path) -> None:
    (folder / "en/new/empty").mkdir(parents=True)


def add_pipe(folder: Path) -> None:
    os.mkfifo(folder / "en/pipe")


NOT_ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows has no such names and pipes")


@pytest.mark.parametrize(
    ("damage", "line"),
    [
        (change, "changed: index.html"),
        (remove, "missing: en/index.html"),
        (add, "extra: en/new.html"),
        (add_folder, "extra: en/new/empty/"),
        pytest.param(forge, rf"extra: a\nCOPY: whole, 3 files, build {BUILD}\x1b[2K", marks=NOT_ON_WINDOWS),
        pytest.param(add_unreadable_name, r"extra: \udcff", marks=NOT_ON_WINDOWS),
        pytest.param(add_pipe, "extra: en/pipe (not a plain file)", marks=NOT_ON_WINDOWS),
    ],
)
def test_difference_is_named_in_one_line(
    archive: Path, damage: Callable[[Path], None], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = unzip(archive)
    damage(folder)
    assert verify(folder, capsys) == (1, [line, "COPY: 1 of 3 files differ: get it again"])


@NOT_ON_WINDOWS
def test_pipe_in_place_of_a_page(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    remove(folder)
    os.mkfifo(folder / "en/index.html")
    lines = ["missing: en/index.html", "extra: en/index.html (not a plain file)"]
    assert verify(folder, capsys) == (1, [*lines, "COPY: 2 of 3 files differ: get it again"])


@pytest.mark.parametrize(
    ("name", "content", "lines"),
    [
        (f"{FOLDER}/", b"", []),
        (f"{FOLDER}/", b"hidden", ["extra: ../help/"]),
        (f"{FOLDER}/en/", b"", []),
        (f"{FOLDER}/en/", b"hidden", ["extra: en/"]),
        (f"{FOLDER}/new/", b"", ["extra: new/"]),
        ("new/", b"", ["extra: ../new/"]),
        ("index.html", b"", ["extra: ../index.html"]),
    ],
)
def test_folder_entry_of_a_zip(
    archive: Path, name: str, content: bytes, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(zipfile.ZipInfo(name), content)
    code, found = verify(archive, capsys)
    assert (code, found[:-1]) == (1 if lines else 0, lines)


def test_signature_beside_the_manifest_is_no_difference(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    (folder / "MANIFEST.json.minisig").write_text("signed")
    assert verify(folder, capsys)[0] == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[" * 100_000,
        b"9" * 5_000,
        b"[]",
        stated(version=2),
        stated(version=True),
        stated(build="b"),
        stated(build=f"{BUILD}\n"),
        stated(build=f"{BUILD}\nCOPY: whole, 3 files, build {BUILD}"),
        stated(build=None),
        stated(files={"index.html": 1}),
        stated(files={"index.html": f"{DIGEST}\n"}),
        stated(files={"index.html": DIGEST, "../../x": DIGEST}),
        stated(files=["index.html"]),
    ],
)
def test_broken_manifest(archive: Path, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    folder = unzip(archive)
    (folder / "MANIFEST.json").write_bytes(content)
    code, lines = verify(folder, capsys)
    assert (code, len(lines)) == (1, 1) and "MANIFEST.json can't be read" in lines[0]


def test_a_copy_without_a_first_page_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "MANIFEST.json").write_bytes(stated(files={}))
    line = "COPY: MANIFEST.json names no index.html: this is no copy of the guide; get it again"
    assert verify(tmp_path, capsys) == (1, [line])


@pytest.mark.parametrize("name", ["index.html", "en/index.html", "..a/b..c/.d", "assets/LICENSE"])
def test_path_that_stays_in_the_folder(name: str) -> None:
    assert manifest.PATH.fullmatch(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "/a", "a/", "a//b", ".", "..", "../../x", "a/../b", "a/./b", "a/.."),
        *("a\\b", "C:/a", "C:a", "a\n", "a\0", "a.", "a./b", "a b"),
    ],
)
def test_path_that_may_leave_the_folder(name: str) -> None:
    assert not manifest.PATH.fullmatch(name)


def test_the_schema_says_the_same() -> None:
    told = json.loads((SCHEMAS / "manifest.json").read_text(encoding="utf-8"))["properties"]
    assert told["build"]["pattern"] == manifest.BUILD.pattern
    assert told["files"]["propertyNames"]["pattern"] == manifest.PATH.pattern
    assert told["files"]["additionalProperties"]["pattern"] == manifest.HASH.pattern
    assert (told["version"]["const"], told["files"]["required"]) == (manifest.VERSION, ["index.html"])


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
        ("pipe", 0o010644, "is no plain file"),
        (f"{FOLDER}/INDEX.html", 0o100644, "is in it twice"),
        (f"{FOLDER}/index.html", 0o100644, "is in it twice"),
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


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 9])
def test_zip_of_another_method_is_refused(archive: Path, method: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The first entry of the directory says that it is packed by `method`; its bytes say nothing to that method."""
    patch(archive, 10, struct.pack("<H", method))
    code, lines = verify(archive, capsys)
    assert (code, len(lines)) == (1, 1) and "refused" in lines[0] and "is packed in a way" in lines[0]


def patch(archive: Path, offset: int, put: bytes) -> None:
    """Overwrite bytes of the first entry of the zip's directory."""
    content = bytearray(archive.read_bytes())
    start = content.index(b"PK\x01\x02") + offset
    content[start : start + len(put)] = put
    archive.write_bytes(content)


def name_of_no_encoding(archive: Path) -> None:
    patch(archive, 8, struct.pack("<H", 0x800))
    patch(archive, 46, b"\xff")


def place_before_the_zip(archive: Path) -> None:
    content = bytearray(archive.read_bytes())
    content[-6:-2] = struct.pack("<L", len(content))
    archive.write_bytes(content)


def place_behind_the_zip(archive: Path) -> None:
    patch(archive, 42, struct.pack("<L", 0xFFFFFFF0))


@pytest.mark.parametrize("damage", [name_of_no_encoding, place_before_the_zip, place_behind_the_zip])
def test_crafted_directory_is_refused(
    archive: Path, damage: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    damage(archive)
    code, lines = verify(archive, capsys)
    assert (code, len(lines)) == (1, 1) and "broken or tampered with" in lines[0]


def test_no_more_is_unpacked_than_a_member_says(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A member that says 10 bytes and unpacks to 100 MB takes no 100 MB."""
    archive.write_bytes(zipped({**whole(), "bomb": bytes(100_000_000)}, DATE, quick))
    content = archive.read_bytes()
    archive.write_bytes(content.replace(struct.pack("<L", 100_000_000), struct.pack("<L", 10)))
    tracemalloc.start()
    code, lines = verify(archive, capsys)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (code, len(lines)) == (1, 1) and "get it again" in lines[0]
    assert peak < 30_000_000


def test_damage_anywhere_is_answered_in_one_line(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A damaged time or mode of a member leaves its bytes whole; all else is refused or named, file by file."""
    content, chance = archive.read_bytes(), random.Random(20261122)
    answer = re.compile(r"COPY: (whole, 3 files|broken or tampered|refused|MANIFEST.json|\d of 3 files differ).*")
    for _ in range(2_000):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        archive.write_bytes(damaged)
        code, lines = verify(archive, capsys)
        assert answer.fullmatch(lines[-1]) and code == (not lines[-1].startswith("COPY: whole")), bytes(damaged)
        assert len(lines) == 1 or all(re.match("(changed|missing|extra): ", line) for line in lines[:-1])


@pytest.mark.parametrize("name", ["x" * 300, "a\udcff\nCOPY: whole"])
def test_copy_that_can_t_be_opened(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(tmp_path / name)]) == 1
    line = capsys.readouterr().err
    assert line.count("\n") == 1 and line[:-1].isprintable()


def test_zip_that_is_too_large_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "help.zip").open("wb") as file:
        file.truncate(LIMIT + 1)
    line = "COPY: refused: it has more than 500 MB; get it again"
    assert verify(tmp_path / "help.zip", capsys) == (1, [line])


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


@pytest.mark.parametrize("name", ["页.html", "a b.html", "a:b.html"])
def test_name_that_not_every_system_unzips(tmp_path: Path, name: str) -> None:
    for each, content in {**whole(), name: b""}.items():
        (tmp_path / each).parent.mkdir(exist_ok=True)
        (tmp_path / each).write_bytes(content)
    with pytest.raises(Unusable, match=f"'{name}' can't be unzipped everywhere: rename it"):
        members(tmp_path)
