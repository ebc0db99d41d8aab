"""External links are asked on the loopback only; no test leaves this machine."""

from __future__ import annotations

import io
import json
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.check.command import main
from scripts.check.online import ENDLESS, Answer, Asker, check_online, judge, pause
from scripts.check.read.site_reader import read_site
from scripts.check.site import Site
from tests.check.site_writer import built_site, write

STATUS = {"/ok": 200, "/gone": 404, "/removed": 410, "/busy": 429, "/down": 503, "/forbidden": 403, "/round": 302}
# Addresses that refuse HEAD, by status, and answer GET.
NO_HEAD = {"/no-head": 405, "/head-500": 500, "/head-429": 429}
asked: Counter[tuple[str, str]] = Counter()


class Host(BaseHTTPRequestHandler):
    """Answers as the path says; /no-head refuses HEAD."""

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        asked[method, self.path] += 1
        times = asked["GET", self.path]
        status = STATUS.get(self.path, NO_HEAD.get(self.path, 200) if method == "HEAD" else 200)
        if self.path == "/later" and not times > 1:
            status = 429
        self.send_response(status)
        if self.path == "/round":
            self.send_header("Location", "/round")
        if status == 429:
            self.send_header("Retry-After", "7")
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
    [
        ("/ok", 200, 1),
        ("/no-head", 200, 2),
        ("/head-500", 200, 2),
        ("/head-429", 200, 2),
        ("/gone", 404, 2),
        ("/forbidden", 403, 2),
        ("/busy", 429, 4),
        ("/down", 503, 4),
        ("/later", 200, 3),
    ],
)
def test_head_then_get(host: str, path: str, status: int, requests: int) -> None:
    assert Asker(wait=lambda _: None).ask(host + path).status == status
    assert sum(asked.values()) == requests


def test_waits_as_long_as_it_is_asked_to(host: str) -> None:
    waited: list[float] = []
    Asker(wait=waited.append).ask(host + "/busy")
    assert waited == [7.0, 7.0, 7.0]


@pytest.mark.parametrize(
    ("retry_after", "attempt", "seconds"),
    [
        ("", 0, 1.0),
        ("", 2, 4.0),
        ("7", 0, 7.0),
        ("3600", 0, 30.0),
        ("Sat, 01 Jan 2000 00:00:00 GMT", 1, 0.0),
        ("x", 1, 2.0),
    ],
)
def test_pause(retry_after: str, attempt: int, seconds: float) -> None:
    assert pause(Answer(429, "", retry_after), attempt) == seconds


def test_a_redirect_without_an_end(host: str) -> None:
    assert Asker().ask(host + "/round").status == ENDLESS


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
        (0, "error"),
        (ENDLESS, "error"),
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

    rows = check_online([site], Stub())
    assert [(row.path, row.line, row.target) for row in rows] == [
        ("account/case.html", 11, "https://example.com/x"),
        ("en/account/case.html", 11, "https://example.com/x"),
    ]


def test_one_document_with_all_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Asker, "ask_all", lambda self, urls: {url: Answer(0, "no such host") for url in urls})
    body = '<a href="https://dead.example/">x</a><a href="gone.html">y</a>'
    folder = write(tmp_path / "tree", built_site(body))
    out, err = io.StringIO(), io.StringIO()
    code = main(["--site", str(folder), "--online", "--format", "sarif"], out, err)
    results = json.loads(out.getvalue())["runs"][0]["results"]
    assert code == 1
    assert {(each["ruleId"], each["message"]["text"]) for each in results} == {
        ("broken-external-link", "https://dead.example/ gives no answer: no such host"),
        ("broken-link", "gone.html leads to no file of the site"),
    }
    assert err.getvalue().splitlines()[-1].endswith(f"{len(results)} errors, 0 warnings")
