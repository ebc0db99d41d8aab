"""External links are asked on the loopback only; no test leaves this machine, and none waits."""

from __future__ import annotations

import io
import json
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.check.command import main
from scripts.check.online import BAD_DAYS, check_online
from scripts.check.online_asker import ENDLESS, SILENT, UNASKED, Answer, Asker, Clock, pause
from scripts.check.online_state import Record, StateError, read_state, write_state
from scripts.check.read.site_reader import read_site
from scripts.check.site import Site
from tests.check.site_writer import built_site, write

STATUS = {"/ok": 200, "/gone": 404, "/removed": 410, "/busy": 429, "/down": 503, "/forbidden": 403, "/round": 302}
STATUS |= {"/later": 429, "/minute": 429}
# Addresses that refuse HEAD, by status, and answer GET.
NO_HEAD = {"/no-head": 405, "/head-500": 500, "/head-429": 429}
RETRY_AFTER = {"/busy": "7", "/later": "7", "/head-429": "7", "/minute": "60", "/down": "x"}
TODAY = date(2026, 11, 22)
asked: Counter[tuple[str, str]] = Counter()
at_once: list[int] = [0, 0]


class Host(BaseHTTPRequestHandler):
    """Answers as the path says."""

    def do_HEAD(self) -> None:
        self.answer("HEAD")

    def do_GET(self) -> None:
        self.answer("GET")

    def answer(self, method: str) -> None:
        asked[method, self.path] += 1
        at_once[0] += 1
        at_once[1] = max(at_once)
        if self.path == "/cut":
            at_once[0] -= 1
            return self.connection.close()
        status = STATUS.get(self.path, NO_HEAD.get(self.path, 200) if method == "HEAD" else 200)
        if self.path == "/later" and asked["GET", self.path] > 1:
            status = 200
        self.send_response(status)
        if self.path == "/round":
            self.send_header("Location", "/round")
        if status >= 400 and self.path in RETRY_AFTER:
            self.send_header("Retry-After", RETRY_AFTER[self.path])
        self.send_header("Content-Length", "0")
        at_once[0] -= 1
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class FakeClock(Clock):
    """Time passes by waiting alone."""

    def __init__(self) -> None:
        self.time = 0.0
        self.waited: list[float] = []

    def now(self) -> float:
        return self.time

    def unix(self) -> float:
        return 1_000_000_000 + self.time

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.time += seconds


@pytest.fixture
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    asked.clear()
    at_once[:] = [0, 0]
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "status", "requests", "waited"),
    [
        ("/ok", 200, 1, []),
        ("/no-head", 200, 2, []),
        ("/head-500", 200, 2, []),
        ("/head-429", 200, 2, [7.0]),
        ("/gone", 404, 2, []),
        ("/removed", 410, 2, []),
        ("/forbidden", 403, 2, []),
        ("/busy", 429, 4, [7.0, 7.0, 7.0]),
        ("/later", 200, 3, [7.0, 7.0]),
        ("/minute", 429, 1, []),
        ("/down", 503, 4, [2.0, 4.0]),
        ("/round", ENDLESS, 5, []),
        ("/cut", SILENT, 2, []),
    ],
)
def test_each_case(host: str, path: str, status: int, requests: int, waited: list[float]) -> None:
    clock = FakeClock()
    assert Asker(clock).ask(host + path).status == status
    assert sum(asked.values()) == requests
    assert clock.waited == waited


@pytest.mark.parametrize(
    ("retry_after", "attempt", "seconds"),
    [
        ("", 0, 1.0),
        ("", 2, 4.0),
        ("7", 0, 7.0),
        ("3600", 0, 3600.0),
        ("Sun, 09 Sep 2001 01:47:10 GMT", 1, 30.0),
        ("Sat, 01 Jan 2000 00:00:00 GMT", 1, 0.0),
        ("x", 1, 2.0),
    ],
)
def test_pause(retry_after: str, attempt: int, seconds: float) -> None:
    assert pause(Answer(429, "", retry_after), attempt, 1_000_000_000) == seconds


def test_a_host_is_asked_one_at_a_time(host: str) -> None:
    Asker().ask_all([f"{host}/{number}" for number in range(30)])
    assert sum(asked.values()) == 30
    assert at_once[1] == 1


def test_a_host_that_is_not_there_is_asked_once(host: str) -> None:
    answers = Asker().ask_all([host + "/cut", host + "/ok"])
    assert asked == {("HEAD", "/cut"): 1, ("GET", "/cut"): 1}
    assert {answer.status for answer in answers.values()} == {SILENT}


def test_nobody_answers() -> None:
    assert Asker(timeout=0.5).ask("http://127.0.0.1:9/").status == SILENT


def test_the_time_is_up(host: str) -> None:
    clock = FakeClock()
    answers = Asker(clock, budget=10.0).ask_all([host + "/busy", host + "/ok"])
    assert clock.waited == [7.0]  # a second wait would end too late
    assert [answer.status for answer in answers.values()] == [429, 200]
    clock.time = 10.0
    assert Asker(clock, budget=0.0).ask(host + "/ok").status == UNASKED


class Stub(Asker):
    """Hosts that answer by table, and what they were asked."""

    def __init__(self, **statuses: int) -> None:
        super().__init__()
        self.statuses = statuses
        self.asked: list[str] = []

    def ask_all(self, urls: list[str]) -> dict[str, Answer]:
        self.asked = [name_of(url) for url in urls]
        return {url: Answer(self.statuses[name_of(url)], "said so") for url in urls}


def name_of(url: str) -> str:
    return url.removeprefix("https://").split(".")[0]


def site_with(tmp_path: Path, *names: str, today: date = TODAY) -> Site:
    links = "".join(f'<a href="https://{name}.example/x#y">{name}</a>\n' for name in names)
    folder = write(tmp_path / "tree", built_site(links))
    return read_site(None, folder, "https://help.example.org/", today, False, False)


def said(tmp_path: Path, days: int, **statuses: int) -> list[str]:
    """What is found `days` after TODAY, with the state of the run before."""
    site = site_with(tmp_path, *statuses, today=TODAY + timedelta(days))
    rows = check_online([site], tmp_path / "state.json", Stub(**statuses))
    return [row.message for row in rows if row.path.startswith("en/")] + site.incomplete


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "https://one.example/x#y answers 404 said so"),
        (410, "https://one.example/x#y answers 410 said so"),
        (200, None),
        (403, None),
        (429, None),
        (503, None),
        (SILENT, None),
        (ENDLESS, None),
    ],
)
def test_on_the_first_day(tmp_path: Path, status: int, words: str | None) -> None:
    assert said(tmp_path, 0, one=status, two=200) == ([words] if words else [])


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (SILENT, "gives no answer: said so"),
        (ENDLESS, "said so"),
        (429, "answers 429 said so"),
        (503, "answers 503 said so"),
    ],
)
def test_after_some_bad_days(tmp_path: Path, status: int, words: str) -> None:
    for day in range(BAD_DAYS - 1):
        assert said(tmp_path, day, one=status, two=200) == []
    expected = [f"https://one.example/x#y {words}, since {TODAY}"]
    assert said(tmp_path, BAD_DAYS - 1, one=status, two=200) == expected
    assert said(tmp_path, 30, one=status, two=200) == expected


def test_a_good_day_between(tmp_path: Path) -> None:
    said(tmp_path, 0, one=503, two=200)
    said(tmp_path, 1, one=200, two=200)
    assert said(tmp_path, 30, one=503, two=200) == []
    assert read_state(tmp_path / "state.json")["https://one.example/x"] == Record(
        TODAY + timedelta(1), TODAY + timedelta(30), TODAY + timedelta(30)
    )


def test_what_was_good_today_is_not_asked_again(tmp_path: Path) -> None:
    said(tmp_path, 0, one=200, two=404)
    asker = Stub(two=404)
    check_online([site_with(tmp_path, "one", "two")], tmp_path / "state.json", asker)
    assert asker.asked == ["two"]


def test_those_asked_longest_ago_come_first(tmp_path: Path) -> None:
    said(tmp_path, 0, one=200, two=200)
    assert said(tmp_path, 1, one=200, two=UNASKED) == [
        "1 external links: the time was up; the next run begins with them"
    ]
    asker = Stub(one=200, two=200, three=200)
    check_online(
        [site_with(tmp_path, "one", "two", "three", today=TODAY + timedelta(2))], tmp_path / "state.json", asker
    )
    assert asker.asked == ["three", "two", "one"]


def test_an_address_that_nobody_links_is_forgotten(tmp_path: Path) -> None:
    said(tmp_path, 0, one=200, two=200)
    said(tmp_path, 1, two=200)
    assert list(read_state(tmp_path / "state.json")) == ["https://two.example/x"]


def test_without_a_network_one_line_says_so(tmp_path: Path) -> None:
    told = ["external links: none of 2 hosts can be reached; is there a network?"]
    assert said(tmp_path, 0, one=SILENT, two=SILENT) == told
    assert not (tmp_path / "state.json").exists()


def test_a_state_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_text('{"https://one.example/x": {"good": "yesterday"}}')
    told = [f"{file}: no state of --online; delete it, or name another by --state"]
    assert said(tmp_path, 0, one=404, two=200) == told
    with pytest.raises(StateError):
        read_state(file)


def test_the_state_is_a_line_an_address(tmp_path: Path) -> None:
    file = tmp_path / "new" / "state.json"
    state = {"https://b.example/": Record(TODAY), "https://a.example/": Record(None, TODAY, TODAY)}
    write_state(file, state, state)
    lines = file.read_text().splitlines()
    assert [line.split('"')[1] for line in lines[1:-1]] == ["https://a.example/", "https://b.example/"]
    assert read_state(file) == state
    assert list(file.parent.iterdir()) == [file]


def test_rows_stand_at_the_link(tmp_path: Path) -> None:
    rows = check_online([site_with(tmp_path, "one")], tmp_path / "state.json", Stub(one=404))
    assert [(row.path, row.line, row.target, row.severity) for row in rows] == [
        ("account/case.html", 11, "https://one.example/x#y", "error"),
        ("en/account/case.html", 11, "https://one.example/x#y", "error"),
    ]


def test_one_document_with_all_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Asker, "ask_all", lambda self, urls: {url: Answer(404, "Not Found") for url in urls})
    body = '<a href="https://dead.example/">x</a><a href="gone.html">y</a>'
    folder = write(tmp_path / "tree", built_site(body))
    out, err = io.StringIO(), io.StringIO()
    state = str(tmp_path / "state.json")
    code = main(["--site", str(folder), "--online", "--state", state, "--format", "sarif"], out, err)
    results = json.loads(out.getvalue())["runs"][0]["results"]
    assert code == 1
    assert {(each["ruleId"], each["message"]["text"]) for each in results} == {
        ("broken-external-link", "https://dead.example/ answers 404 Not Found"),
        ("broken-link", "gone.html leads to no file of the site"),
    }
    assert err.getvalue().splitlines()[-1].endswith(f"{len(results)} errors, 0 warnings")
