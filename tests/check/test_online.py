"""External links are asked on the loopback only; no test leaves this machine."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.check.online import Answer, Asker, check_online, judge
from scripts.check.read.site_reader import read_site
from scripts.check.site import Site
from tests.check.site_writer import built_site, write

STATUS = {"/ok": 200, "/gone": 404, "/removed": 410, "/busy": 429, "/down": 503, "/forbidden": 403}
asked: Counter[tuple[str, str]] = Counter()


class Host(BaseHTTPRequestHandler):
    """Answers as the path says; /no-head refuses HEAD."""

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        asked[method, self.path] += 1
        status = STATUS.get(self.path, 405 if method == "HEAD" else 200)
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    asked.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "status", "requests"),
    [("/ok", 200, 1), ("/no-head", 200, 2), ("/gone", 404, 2), ("/busy", 429, 1)],
)
def test_head_then_get(host: str, path: str, status: int, requests: int) -> None:
    assert Asker().ask(host + path).status == status
    assert sum(asked.values()) == requests


def test_each_address_is_asked_once(host: str) -> None:
    Asker().ask_all([host + "/ok", host + "/ok#a", host + "/ok#b"])
    assert asked == {("HEAD", "/ok"): 1}


def test_good_answers_are_remembered(host: str, tmp_path: Path) -> None:
    for _ in range(2):
        Asker(tmp_path / "cache.json").ask_all([host + "/ok", host + "/gone"])
    assert asked["HEAD", "/ok"] == 1
    assert asked["HEAD", "/gone"] == 2


def test_nobody_answers() -> None:
    assert Asker(timeout=0.5).ask("http://127.0.0.1:9/").status == 0


def site_with(tmp_path: Path, address: str) -> Site:
    folder = write(tmp_path / "tree", built_site(f'<a href="{address}">x</a>'))
    return read_site(None, folder, "https://help.example.org/", date(2026, 11, 22), False, False)


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        (404, "error"),
        (410, "error"),
        (429, "warning"),
        (500, "warning"),
        (503, "warning"),
        (200, None),
        (403, None),
        (0, None),
    ],
)
def test_severity(tmp_path: Path, status: int, severity: str | None) -> None:
    site = site_with(tmp_path, "https://example.com/x")
    use = site.uses["web"][0]
    finding = judge(site, use, Answer(status, ""))
    assert (finding.severity if finding else None) == severity


def test_rows_stand_at_the_link(tmp_path: Path) -> None:
    site = site_with(tmp_path, "https://example.com/x")

    class Stub(Asker):
        def ask(self, url: str) -> Answer:
            return Answer(404, "Not Found")

    rows, unsure = check_online([site], Stub())
    assert [(row.path, row.line, row.target) for row in rows] == [
        ("account/case.html", 11, "https://example.com/x"),
        ("en/account/case.html", 11, "https://example.com/x"),
    ]
    assert unsure == []
