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

from scripts.release import host_configs
from scripts.release.headers import HEADERS, source
from tests.release import answers
from tests.release.answers import CSS, SHEET, Answer, exchange, write_site
from tests.tools.port import free_port

SOURCE = source()

CADDY = shutil.which("caddy") or ""
pytestmark = pytest.mark.skipif(not CADDY, reason="caddy not found (Debian: apt-get install caddy)")
SITE_URL = "https://help.example.org/"
FILES = {"account/reset-pin.html": "<!doctype html><title>reset</title>"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("www")
    write_site(root, FILES)
    return root


@pytest.fixture(scope="module")
def port(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    with serve(folder, tmp_path_factory.mktemp("caddy"), host_configs.caddy(SOURCE, SITE_URL)) as number:
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
    """Return an answer; of a header said twice it has both values, so that it is seen."""
    connection = http.client.HTTPConnection("127.0.0.1", number, timeout=20)
    status, pairs, body = exchange(connection, path, method, headers)
    said: dict[str, str] = {}
    for name, value in pairs:
        said[name] = f"{said[name]}, {value}" if name in said else value
    return status, said, body


def differing(headers: dict[str, str], policy: str = HEADERS[host_configs.CSP]) -> dict[str, str | None]:
    """What an answer lacks or has otherwise; Caddy must not name itself."""
    return answers.differing(headers, policy, {"Server": None})


@pytest.mark.parametrize(
    ("path", "options", "status", "cache"),
    [
        ("/", {}, 200, host_configs.REVALIDATE),
        ("/en/", {}, 200, host_configs.REVALIDATE),
        ("/account/reset-pin.html", {}, 200, host_configs.REVALIDATE),
        ("/account/reset-pin.html", {"method": "HEAD"}, 200, host_configs.REVALIDATE),
        ("/topics.json", {}, 200, host_configs.REVALIDATE),
        (CSS, {}, 200, host_configs.IMMUTABLE),
        (CSS, {"Range": "bytes=0-9"}, 206, host_configs.IMMUTABLE),
        (CSS, {"Accept_Encoding": "gzip"}, 200, host_configs.IMMUTABLE),
        (CSS, {"Accept_Encoding": "br"}, 200, host_configs.IMMUTABLE),
        ("/en", {}, 308, host_configs.REVALIDATE),
        ("/go/", {}, 302, host_configs.REVALIDATE),
        ("/nowhere.html", {}, 404, host_configs.REVALIDATE),
        ("/assets/", {}, 404, host_configs.REVALIDATE),
        ("/assets/gone.0123abcd.css", {}, 404, host_configs.REVALIDATE),
        ("/en/nowhere/at/all.html", {}, 404, host_configs.REVALIDATE),
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
    ours = host_configs.caddy(SOURCE, SITE_URL)
    spoilt = ours.replace("\theader -Server\n", "").replace("\theader {\n", "\theader {\n\t\t-Server\n")
    assert spoilt != ours
    with serve(folder, tmp_path, spoilt) as number:
        assert differing(ask(number, "/index.html")[1]) == {}
        assert differing(ask(number, "/nowhere")[1]).keys() == {*HEADERS, "Server"} - {host_configs.CSP}


@pytest.mark.parametrize("site_url", [SITE_URL, "https://example.org/help/"])
def test_caddy_can_read_its_file(tmp_path: Path, site_url: str) -> None:
    (tmp_path / "Caddyfile").write_text(host_configs.caddy(SOURCE, site_url), encoding="utf-8")
    command = [CADDY, "validate", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment(tmp_path))
    assert done.returncode == 0, done.stderr
