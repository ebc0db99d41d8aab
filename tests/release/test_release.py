"""Folders are compared in all that a host shows of them, and a release proves itself."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from scripts.bundle import archive
from scripts.release import compress, file_tree, provenance, reproduce, sbom
from scripts.release.release import release
from tests.bundle.few_pages import few_pages

ROOT = Path(__file__).parents[2]
EPOCH = 1_795_305_600


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "one"
    (made / "en").mkdir(parents=True)
    (made / "index.html").write_text("<p>a</p>" * 50, encoding="utf-8")
    (made / "en" / "a.html").write_text("x", encoding="utf-8")
    return made


def copied(folder: Path) -> Path:
    other = folder.with_name("two")
    reproduce.copy_tree(folder, other, backwards=True)
    for each in (folder, other):
        file_tree.normalise(each, EPOCH)
    return other


CHANGES: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: (path / "index.html").write_text("b", encoding="utf-8"), "index.html: bytes differ"),
    (lambda path: (path / "index.html").chmod(0o600), "index.html: mode differ"),
    (lambda path: os.utime(path / "en" / "a.html", (1, 1)), "en/a.html: time differ"),
    (lambda path: (path / "en" / "a.html").unlink(), "en/a.html: only in one of the two"),
]


def test_equal_folders_do_not_differ(folder: Path) -> None:
    assert file_tree.differences(folder, copied(folder)) == []


@pytest.mark.parametrize(("change", "message"), CHANGES)
def test_every_difference_is_named(folder: Path, change: Callable[[Path], object], message: str) -> None:
    other = copied(folder)
    change(other)
    assert message in file_tree.differences(folder, other)


def test_text_is_compressed_where_that_helps(folder: Path) -> None:
    assert compress.compress_all(folder) == 2
    content = (folder / "index.html").read_bytes()
    assert brotli.decompress((folder / "index.html.br").read_bytes()) == content
    assert gzip.decompress((folder / "index.html.gz").read_bytes()) == content
    assert not (folder / "en" / "a.html.br").exists()


def test_a_release_without_a_site_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="run `make site` first"):
        release(tmp_path / "none", tmp_path / "dist", EPOCH, "https://x.example/")


@pytest.mark.browser
def test_a_release_keeps_the_archives_of_its_build_and_lists_their_sums(site: Path, tmp_path: Path) -> None:
    few, dist = tmp_path / "site", tmp_path / "dist"
    few_pages(site, few)
    shutil.copyfile(site / "en" / "index.html", few / "404.html")
    name = f"help-en-{archive.build_of(few)}.zim"
    dist.mkdir()
    (dist / name).write_bytes(b"archive")
    (dist / "help-20200101-00000000.zip").write_bytes(b"old")
    (dist / "old").mkdir()
    release(few, dist, EPOCH, "https://x.example/")
    sums = dict(line.split("  ")[::-1] for line in (dist / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    assert sums == {each: digest for each, digest in file_tree.sums(dist).items() if each != "SHA256SUMS"}
    assert name in sums and not (dist / "old").exists() and len(list(dist.glob("*.zip"))) == 1


@pytest.mark.browser
def test_a_release_deletes_no_archive_of_another_build(site: Path, tmp_path: Path) -> None:
    few, dist = tmp_path / "site", tmp_path / "dist"
    few_pages(site, few)
    dist.mkdir()
    (dist / "help-en-20200101-00000000.zim").write_bytes(b"archive")
    with pytest.raises(ValueError, match=r"help-en-20200101-00000000\.zim: is not of build .*make zim release"):
        release(few, dist, EPOCH, "https://x.example/")
    assert [path.name for path in dist.iterdir()] == ["help-en-20200101-00000000.zim"]


def test_the_origin_says_every_setting_that_changes_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OWN_HOSTS", raising=False)
    monkeypatch.setenv("REPORT_URL", "mailto:help@x.example")
    settings = provenance.provenance(ROOT, EPOCH, "https://x.example/")["settings"]
    assert settings == {
        "SOURCE_DATE_EPOCH": EPOCH,
        "SITE_URL": "https://x.example/",
        "REPORT_URL": "mailto:help@x.example",
        "OWN_HOSTS": "",
    }
    read = re.findall(r"!ENV \[?(\w+)", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert {*read, "SOURCE_DATE_EPOCH"} == set(settings)


def test_the_bill_names_every_package_with_its_licence() -> None:
    bill = sbom.sbom(ROOT, EPOCH, {})
    packages = [each for each in bill["components"] if each["type"] == "library"]
    assert len(packages) == len(provenance.packages(ROOT))
    unknown = {"license": {"name": "NOASSERTION"}}
    assert [each["name"] for each in packages if unknown in each["licenses"]] == []
    assert {each["name"] for each in packages if each["scope"] == "required"} <= set(sbom.SHIPPED)
    assert bill == sbom.sbom(ROOT, EPOCH, {})


def test_licences_of_what_is_shipped_are_whole() -> None:
    text = sbom.licence_texts(ROOT)
    assert "mkdocs-material: parts of its stylesheet" in text and "Martin Donath" in text


def test_a_copy_has_all_that_a_build_reads_and_nothing_else(tmp_path: Path) -> None:
    """Whether two whole releases are equal is `make reproduce`: too long for a unit test."""
    reproduce.copy_tree(ROOT, tmp_path / "copy", backwards=False)
    names = {path.name for path in (tmp_path / "copy").iterdir()}
    assert {"docs", "overrides", "scripts", "mkdocs.yml", "requirements.txt"} <= names
    assert names & reproduce.LEFT_OUT == set()
