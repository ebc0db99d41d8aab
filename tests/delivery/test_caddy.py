"""Each kind of answer carries every header: asked of a real Caddy, one by one."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.delivery import hosts
from scripts.delivery.compress import compress_all
from scripts.delivery.headers import HEADERS, SOURCE
from scripts.port import free_port

CADDY = shutil.which("caddy") or ""
pytestmark = pytest.mark.skipif(not CADDY, reason="caddy not found (Debian: apt-get install caddy)")
SITE_URL = "https://help.example.org/"
CSS, SHEET = "/assets/site.0123abcd.css", "/emergency-sheet.html"
FILES = {
    "index.html": "<!doctype html><title>zh</title>" * 20,
    "en/index.html": "<!doctype html><title>en</title>" * 20,
    "account/reset-pin.html": "<!doctype html><title>reset</title>",
    "404.html": "<!doctype html><title>zh 404</title>",
    "en/404.html": "<!doctype html><title>en 404</title>",
    "emergency-sheet.html": "<!doctype html><title>sheet</title>",
    "en/emergency-sheet.html": "<!doctype html><title>sheet</title>",
    "assets/site.0123abcd.css": "p{color:red}" * 40,
    "topics.json": "{}",
}
Answer = tuple[int, dict[str, str], bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("www")
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    compress_all(root)
    return root


@pytest.fixture(scope="module")
def port(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with serve(folder, tmp_path_factory.mktemp("caddy"), hosts.caddy(SOURCE, SITE_URL)) as number:
        yield number


@contextmanager
def serve(root: Path, home: Path, configuration: str) -> Iterator[int]:
    """Serve `root` over plain http on a port of loopback until the block ends, with `home` for what Caddy keeps."""
    number = free_port()
    (home / "Caddyfile").write_text(placed(configuration, root, number), encoding="utf-8")
    command = [CADDY, "run", "--config", str(home / "Caddyfile"), "--adapter", "caddyfile"]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment(home))
    try:
        wait(process, number, home / "log")
        yield number
    finally:
        process.terminate()
        process.wait(timeout=20)


def placed(configuration: str, root: Path, number: int) -> str:
    """Put this machine's port and folder into the file, and leave certificates and Caddy's own door out."""
    text = configuration
    for before, after in (
        ("help.example.org {", f"http://127.0.0.1:{number} {{\n\tbind 127.0.0.1"),
        ("root * /srv/help", f"root * {root.resolve()}"),
    ):
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return "{\n\tadmin off\n\tauto_https off\n}\n" + text


def environment(home: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}


def wait(process: subprocess.Popen[bytes], number: int, log: Path) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(f"caddy did not start: {log.read_text(encoding='utf-8')}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", number)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("caddy did not answer within ten seconds")


def ask(number: int, path: str, method: str = "GET", **headers: str) -> Answer:
    """Return status, headers (of a name said twice both values, so that it is seen) and body."""
    connection = http.client.HTTPConnection("127.0.0.1", number, timeout=20)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    said: dict[str, str] = {}
    for name, value in response.getheaders():
        said[name.lower()] = f"{said[name.lower()]}, {value}" if name.lower() in said else value
    return response.status, said, body


def differing(headers: dict[str, str], policy: str = HEADERS[hosts.CSP]) -> dict[str, str | None]:
    """What an answer lacks, has otherwise, or has beyond what every answer must have."""
    expected = {**HEADERS, hosts.CSP: policy, "Server": None}
    return {name: headers.get(name.lower()) for name, value in expected.items() if headers.get(name.lower()) != value}


@pytest.mark.parametrize(
    ("path", "options", "status", "cache"),
    [
        ("/", {}, 200, hosts.REVALIDATE),
        ("/en/", {}, 200, hosts.REVALIDATE),
        ("/account/reset-pin.html", {}, 200, hosts.REVALIDATE),
        ("/account/reset-pin.html", {"method": "HEAD"}, 200, hosts.REVALIDATE),
        ("/topics.json", {}, 200, hosts.REVALIDATE),
        (CSS, {}, 200, hosts.IMMUTABLE),
        (CSS, {"Range": "bytes=0-9"}, 206, hosts.IMMUTABLE),
        (CSS, {"Accept_Encoding": "gzip"}, 200, hosts.IMMUTABLE),
        (CSS, {"Accept_Encoding": "br"}, 200, hosts.IMMUTABLE),
        ("/en", {}, 308, hosts.REVALIDATE),
        ("/nowhere.html", {}, 404, hosts.REVALIDATE),
        ("/assets/", {}, 404, hosts.REVALIDATE),
        ("/assets/gone.0123abcd.css", {}, 404, hosts.REVALIDATE),
        ("/en/nowhere/at/all.html", {}, 404, hosts.REVALIDATE),
    ],
)
def test_every_answer_has_every_header(port: int, path: str, options: dict[str, str], status: int, cache: str) -> None:
    got, headers, _ = ask(port, path, **options)
    assert (got, differing(headers), headers.get("cache-control")) == (status, {}, cache)


@pytest.mark.parametrize("path", [SHEET, f"/en{SHEET}"])
def test_the_sheet_has_its_own_policy(port: int, path: str) -> None:
    status, headers, _ = ask(port, path)
    assert (status, differing(headers, SOURCE.sheet_policy)) == (200, {})


@pytest.mark.parametrize(
    ("path", "title"), [("/nowhere", "zh 404"), ("/en/nowhere", "en 404"), ("/en/a/b.html", "en 404")]
)
def test_404_is_in_the_language_of_the_address(port: int, path: str, title: str) -> None:
    status, headers, body = ask(port, path)
    assert status == 404 and title in body.decode()
    assert headers["content-type"] == "text/html; charset=utf-8"


def test_server_in_the_block_of_headers_is_seen(folder: Path, tmp_path: Path) -> None:
    """The canary: inside the block, `-Server` puts off the whole of it, and no 404 has these headers any more."""
    ours = hosts.caddy(SOURCE, SITE_URL)
    spoilt = ours.replace("\theader -Server\n", "").replace("\theader {\n", "\theader {\n\t\t-Server\n")
    assert spoilt != ours
    with serve(folder, tmp_path, spoilt) as number:
        assert differing(ask(number, "/index.html")[1]) == {}
        assert differing(ask(number, "/nowhere")[1]).keys() == {*HEADERS, "Server"} - {hosts.CSP}


@pytest.mark.parametrize("site_url", [SITE_URL, "https://example.org/help/"])
def test_caddy_can_read_its_file(tmp_path: Path, site_url: str) -> None:
    (tmp_path / "Caddyfile").write_text(hosts.caddy(SOURCE, site_url), encoding="utf-8")
    command = [CADDY, "validate", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment(tmp_path))
    assert done.returncode == 0, done.stderr
