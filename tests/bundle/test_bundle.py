"""The bundle of the built site: the same bytes wherever it is made, complete, in a folder of its own, and light."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from scripts.bundle.archive import build
from scripts.bundle.packing import FOLDER, quick
from scripts.bundle.reader_pages import without_engine_words
from scripts.bundle.verify import verify
from scripts.feeds import manifest
from tests.bundle.few_pages import few_pages

jsonschema = pytest.importorskip("jsonschema")
pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
COVER = ("START-HERE.html", "README.txt", manifest.NAME)


class Copy:
    """The bundle of the built site, read from its zip by the paths below its folder."""

    def __init__(self, path: Path, line: str) -> None:
        self.path, self.line = path, line
        self.zip = zipfile.ZipFile(path)
        self.names = [name.removeprefix(f"{FOLDER}/") for name in self.zip.namelist()]

    def read(self, name: str) -> bytes:
        return self.zip.read(f"{FOLDER}/{name}")


@pytest.fixture(scope="module")
def archive(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("dist")
    line = build(site, folder)
    return Copy(next(folder.glob("help-*.zip")), line)


def test_same_bytes_in_another_folder_time_zone_umask_and_locale(site: Path, tmp_path: Path) -> None:
    few_pages(site, tmp_path / "few")
    made = []
    for number, (zone, language, mask) in enumerate((("UTC", "C", "022"), ("Asia/Jakarta", "zh_CN.UTF-8", "077"))):
        folder = tmp_path / f"{number} 文件夹"
        copy = f"umask {mask}; cp -r '{tmp_path}/few' '{folder}'; touch '{folder}/index.html'"
        command = f"{copy}; exec '{sys.executable}' -m scripts.bundle build '{folder}' '{folder}/d'"
        environment = {**os.environ, "TZ": zone, "LC_ALL": language}
        subprocess.run(["bash", "-c", command], check=True, cwd=ROOT, env=environment)
        made.append(next((folder / "d").glob("*.zip")).read_bytes())
    assert made[0] == made[1]


def test_it_unpacks_into_one_folder(archive: Copy) -> None:
    assert {name.partition("/")[0] for name in archive.zip.namelist()} == {FOLDER}


def test_build_and_verify_count_the_same_files(archive: Copy, tmp_path: Path) -> None:
    archive.zip.extractall(tmp_path)
    count = f"whole, {len(archive.names) - 1} files"
    assert all(count in said for said in (archive.line, verify(archive.path), verify(tmp_path / FOLDER)))


def test_manifest_is_valid_and_names_every_other_file(archive: Copy) -> None:
    data = json.loads(archive.read("MANIFEST.json"))
    schema = json.loads((ROOT / "scripts/feeds/schema/manifest.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)
    assert sorted([*data["files"], "MANIFEST.json"]) == archive.names
    assert archive.path.name == f"help-{data['build']}.zip"


def test_files_are_the_site_s_own_but_for_what_search_engines_read(archive: Copy, site: Path) -> None:
    for name in [each for each in archive.names if each not in COVER and not each.endswith("articles.json")]:
        assert archive.read(name) == without_engine_words((site / name).read_bytes()), name


@pytest.mark.parametrize("feed", ["articles.json", "en/articles.json"])
def test_the_list_of_articles_says_the_digests_of_these_pages(archive: Copy, site: Path, feed: str) -> None:
    ours, theirs = json.loads(archive.read(feed)), json.loads((site / feed).read_bytes())
    for record, its in zip(ours["articles"], theirs["articles"], strict=True):
        assert {**record, "sha256": manifest.digest(archive.read(record["url"]))} == record
        assert {**its, "sha256": record["sha256"]} == record


ENGINES = (
    *("link[rel=canonical]", "link[rel=alternate]", "link[rel=search]", "meta[name=description]", "meta[name=robots]"),
    *("meta[property]", "meta[name^=twitter]", "script[type='application/ld+json']"),
)


def test_nothing_that_only_search_engines_read(archive: Copy, site: Path) -> None:
    """On the website each of these is found, so that none is looked for in vain."""
    for selector in ENGINES:
        assert any(pages(site.rglob("*.html"), selector)), selector
        held = [archive.read(name) for name in archive.names if name.endswith(".html")]
        assert not any(LexborHTMLParser(page).css_first(selector) for page in held), selector


def pages(paths: Iterable[Path], selector: str) -> Iterable[bool]:
    return (LexborHTMLParser(path.read_bytes()).css_first(selector) is not None for path in paths)


@pytest.mark.parametrize(
    "pattern",
    [r"404\.html$", r"\.(md|map|br|gz|txt)$", r"^(sitemap|robots|llms|_headers|opensearch)", "^schema/", "[^ -~]"],
)
def test_left_out(archive: Copy, pattern: str) -> None:
    assert [name for name in archive.names if re.search(pattern, name) and name != "README.txt"] == []


@pytest.mark.parametrize(
    "name",
    [
        "START-HERE.html",
        "README.txt",
        "index.html",
        "en/index.html",
        "search.html",
        "go/reset-pin.html",
        "topics.json",
        "en/articles.json",
        "emergency-sheet.html",
        "en/emergency-sheet.html",
        "emergency-sheet.pdf",
        "assets/saved.css",
    ],
)
def test_included(archive: Copy, name: str) -> None:
    assert name in archive.names


def broken(page: str, content: bytes, names: list[str]) -> list[str]:
    """What a page links to or loads, by whatever attribute, that is not in the bundle."""
    nodes = LexborHTMLParser(content).css("[href], [src]")
    addresses = [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]
    targets = {address: urlsplit(urljoin(f"http://zip/{page}", address)) for address in addresses}
    ours = {address: unquote(target.path).lstrip("/") for address, target in targets.items() if target.netloc == "zip"}
    return [f"{page}: {address}" for address, path in ours.items() if path not in names]


def test_every_link_leads_to_a_file_of_the_bundle(archive: Copy) -> None:
    html = [name for name in archive.names if name.endswith(".html")]
    assert [fault for name in html for fault in broken(name, archive.read(name), archive.names)] == []
    page = archive.read("index.html").replace(b"</head>", b'<link rel="search" href="opensearch.xml"></head>')
    assert broken("index.html", page, archive.names) == ["index.html: opensearch.xml"]


def test_start_page_leads_to_both_languages_without_script(archive: Copy) -> None:
    page = archive.read("START-HERE.html").decode()
    assert "<script" not in page
    links = re.findall(r'<a href="([^"]+)"', page)
    assert {"index.html", "en/index.html"} <= set(links) <= set(archive.names)


UNZIP_FIRST = ("先解压", "Unpack first")


def test_opened_inside_the_zip_it_says_unpack_first_and_whom_to_call(
    archive: Copy, browser: Any, tmp_path: Path
) -> None:
    """Windows takes START-HERE.html alone out of the zip: then its style is not there to hide the sentence."""
    (tmp_path / "START-HERE.html").write_bytes(archive.read("START-HERE.html"))
    archive.zip.extractall(tmp_path)
    page = browser.new_page()
    for path, is_shown in ((tmp_path, True), (tmp_path / FOLDER, False)):
        page.goto((path / "START-HERE.html").as_uri())
        shown = page.locator("body").inner_text()
        assert [words in shown for words in (*UNZIP_FIRST, "1500729")] == [is_shown] * 3
    page.close()


def test_the_text_beside_it_says_the_same(archive: Copy) -> None:
    lines = archive.read("README.txt").decode().splitlines()
    assert len([line for line in lines if line.startswith(UNZIP_FIRST) and "1500729" in line]) == 2


def test_no_page_gets_anything_from_the_network(archive: Copy) -> None:
    pattern = re.compile(
        rb'<(?:script|img|iframe|source|video)[^>]*\ssrc="(?:https?:)?//'
        rb'|<link rel="(?:stylesheet|icon)"[^>]*href="(?:https?:)?//|url\(["\']?(?:https?:)?//'
    )
    assert [name for name in archive.names if pattern.search(archive.read(name))] == []


def is_weighed(name: str) -> bool:
    """PDFs are packed in themselves."""
    return not name.endswith(".pdf")


def size(archive: Copy) -> int:
    """Return the bytes of the zip without PDFs: of each file its data and its two headers, its name in both."""
    entries = [each for each in archive.zip.infolist() if is_weighed(each.filename)]
    return sum(each.compress_size + 76 + 2 * len(each.filename) for each in entries)


def test_weight(archive: Copy) -> None:
    """What 20 pairs of articles may weigh, and what each further one may add, with its escalation and messages."""
    pairs = len(json.loads(archive.read("articles.json"))["articles"])
    assert size(archive) <= 250_000 + 18_500 * (pairs - 20)


def test_a_zip_of_the_site_as_it_is_would_be_heavier(archive: Copy, site: Path) -> None:
    """The same pages as hosts serve them, packed by zlib at its best, in no folder."""
    whole = {name: (site / name if name not in COVER else None) for name in archive.names if is_weighed(name)}
    plain = {name: path.read_bytes() if path else archive.read(name) for name, path in whole.items()}
    heavier = sum(len(quick(content)) + 76 + 2 * len(name) for name, content in plain.items())
    assert size(archive) <= 0.93 * heavier
