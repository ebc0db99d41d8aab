"""Each kind of answer carries every header: asked of a real nginx, one by one."""

from __future__ import annotations

import gzip
import http.client
import re
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.release import host_configs
from scripts.release.headers import source
from tests.release.answers import CSS, SHEET, Answer, differing, exchange, write_site
from tests.tools import server

SOURCE = source()

pytestmark = pytest.mark.skipif(bool(server.missing()), reason=server.missing())
FILES = {
    "account/index.html": "<!doctype html><title>account</title>",
    "llms.txt": "guide",
    **{
        f"kinds/file.{kind}": kind
        for kind in ("html", "css", "js", "json", "svg", "xml", "md", "txt", "pdf", "png", "ico")
    },
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("www")
    # Its workers are another user; pytest's own folders, one more for each of its processes, are closed to others.
    for parent in (root, *root.parents):
        if parent.stat().st_mode & 0o005 != 0o005:
            parent.chmod(0o755)
    write_site(root, FILES)
    return root


@pytest.fixture(scope="module")
def nginx(folder: Path) -> Iterator[server.Address]:
    with server.serve(folder) as address:
        yield address


def ask(port: int, path: str, secure: bool = True, method: str = "GET", **headers: str) -> Answer:
    unverified = ssl._create_unverified_context()
    connection = (
        http.client.HTTPSConnection("localhost", port, context=unverified)
        if secure
        else http.client.HTTPConnection("127.0.0.1", port)
    )
    # On a 416 nginx itself says each header twice, the same.
    status, pairs, body = exchange(connection, path, method, headers)
    return status, dict(pairs), body


@pytest.mark.parametrize(
    ("path", "options", "status", "cache"),
    [
        ("/", {}, 200, "no-cache"),
        ("/index.html", {}, 200, "no-cache"),
        ("/en/index.html", {}, 200, "no-cache"),
        ("/topics.json", {}, 200, "no-cache"),
        (CSS, {}, 200, host_configs.IMMUTABLE),
        (CSS, {"method": "HEAD"}, 200, host_configs.IMMUTABLE),
        (CSS, {"Range": "bytes=0-9"}, 206, host_configs.IMMUTABLE),
        (CSS, {"Range": "bytes=9999-"}, 416, None),
        (CSS, {"Accept_Encoding": "gzip"}, 200, host_configs.IMMUTABLE),
        (CSS, {"Accept_Encoding": "br"}, 200, host_configs.IMMUTABLE),
        ("/account", {}, 301, "no-cache"),
        ("/go/", {}, 302, "no-cache"),
        ("/assets/", {}, 403, None),
        ("/nowhere.html", {}, 404, "no-cache"),
        ("/assets/gone.0123abcd.css", {}, 404, "no-cache"),
        ("/en/nowhere/at/all.html", {}, 404, "no-cache"),
        ("/index.html", {"method": "POST"}, 405, None),
    ],
)
def test_every_answer_has_every_header(
    nginx: server.Address, path: str, options: dict[str, str], status: int, cache: str | None
) -> None:
    got, headers, _ = ask(nginx.https, path, **options)
    assert got == status
    assert differing(headers) == {}
    assert cache is None or headers["cache-control"] == cache


@pytest.mark.parametrize("path", sorted(name for name in FILES if name.startswith("kinds/")))
def test_every_kind_of_file_has_every_header(nginx: server.Address, path: str) -> None:
    status, headers, _ = ask(nginx.https, f"/{path}")
    assert status == 200
    assert differing(headers) == {}


def test_http_is_sent_to_https_with_every_header(nginx: server.Address) -> None:
    status, headers, _ = ask(nginx.http, "/account/index.html?q=1", secure=False)
    assert (status, headers["location"]) == (301, "https://localhost/account/index.html?q=1")
    assert differing(headers) == {}


@pytest.mark.parametrize("path", [SHEET, f"/en{SHEET}"])
def test_the_sheet_has_its_own_policy(nginx: server.Address, path: str) -> None:
    _, headers, _ = ask(nginx.https, path)
    assert differing(headers, SOURCE.sheet_policy) == {}


@pytest.mark.parametrize(
    ("path", "title"), [("/nowhere", "zh 404"), ("/en/nowhere", "en 404"), ("/en/a/b.html", "en 404")]
)
def test_404_is_in_the_language_of_the_address(nginx: server.Address, path: str, title: str) -> None:
    status, headers, body = ask(nginx.https, path)
    assert status == 404 and title in body.decode()
    assert headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/index.html", CSS])
def test_precompressed_files_are_sent(nginx: server.Address, path: str) -> None:
    plain = ask(nginx.https, path)[2]
    _, headers, body = ask(nginx.https, path, Accept_Encoding="gzip")
    assert headers["content-encoding"] == "gzip" and headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(body) == plain and len(body) < len(plain)
    if not nginx.brotli:
        pytest.skip("nginx has no brotli module (Debian: apt-get install libnginx-mod-http-brotli-static)")
    _, headers, body = ask(nginx.https, path, Accept_Encoding="br")
    assert headers["content-encoding"] == "br" and len(body) < len(plain)


def test_etags_are_strong_and_answer_304(nginx: server.Address) -> None:
    _, headers, _ = ask(nginx.https, "/index.html")
    assert re.fullmatch(r'"[^"]+"', headers["etag"])
    status, again, body = ask(nginx.https, "/index.html", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"") and differing(again) == {}


def test_ipv6_is_listened_to_as_ipv4_is() -> None:
    """Ours stands in for both on one door of loopback, so a machine without IPv6 can run the tests above."""
    found = re.findall(r"^    listen (.+);$", host_configs.nginx(SOURCE, "https://localhost/"), re.MULTILINE)
    assert found == ["80", "[::]:80", "443 ssl http2", "[::]:443 ssl http2"]


def test_a_header_of_its_own_in_one_location_is_seen(folder: Path) -> None:
    """The canary: what the tests above look for is lost by one line that looks harmless."""
    ours = host_configs.nginx(SOURCE, "https://localhost/")
    line = "error_page 404 /en/404.html;"
    spoilt = ours.replace(line, f"{line} add_header X-Language en;")
    assert spoilt != ours
    with server.serve(folder, spoilt) as address:
        assert differing(ask(address.https, "/en/index.html")[1]) != {}
        assert differing(ask(address.https, "/index.html")[1]) == {}
