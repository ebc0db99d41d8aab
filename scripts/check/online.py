"""Other people's sites are asked rarely, politely and apart: their bad day must not stop our build."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from pathlib import Path
from threading import Semaphore
from typing import NamedTuple
from urllib.parse import urlsplit

from scripts.check.finding import ERROR, WARNING, Finding, Row
from scripts.check.locate import Locator
from scripts.check.read.addresses import WEB
from scripts.check.read.links import CITE, FOLLOW, LOAD, META
from scripts.check.site import Site, Use

RULE = "broken-external-link"
PER_HOST, WORKERS, TIMEOUT = 2, 8, 15.0
ENDLESS = 310  # no status of HTTP: what urllib gives up on
FRESH_SECONDS = 24 * 3600.0
_AGENT = "Mozilla/5.0 (compatible; help-center link check)"
# What may pass within a minute, and is asked again: takes its time from Retry-After (RFC 9110, 10.2.3).
_AGAIN = {429, 500, 502, 503, 504}
TRIES, PAUSE, LONGEST_PAUSE = 3, 1.0, 30.0


class Answer(NamedTuple):
    """What a host said: `status` is 0 if nobody answered, and `reason` tells why."""

    status: int
    reason: str
    retry_after: str = ""


class Asker:
    """Asks each address once, two at a time a host, and remembers good answers for a day."""

    def __init__(
        self, cache: Path | None = None, timeout: float = TIMEOUT, wait: Callable[[float], None] = time.sleep
    ) -> None:
        self.cache = cache
        self.wait = wait
        self.timeout = timeout
        self.known: dict[str, tuple[float, int]] = _read_cache(cache)
        self.gates: dict[str, Semaphore] = defaultdict(lambda: Semaphore(PER_HOST))

    def ask_all(self, urls: Iterable[str]) -> dict[str, Answer]:
        """The answer for each address; a fragment is not sent."""
        wanted = sorted({url.split("#")[0] for url in urls})
        for url in wanted:
            self.gates[urlsplit(url).netloc]
        with ThreadPoolExecutor(WORKERS) as pool:
            answers = dict(zip(wanted, pool.map(self.ask, wanted), strict=True))
        self._write_cache(answers)
        return answers

    def ask(self, url: str) -> Answer:
        known = self.known.get(url)
        if known is not None and time.time() - known[0] < FRESH_SECONDS:
            return Answer(known[1], "")
        with self.gates[urlsplit(url).netloc]:
            answer = self._request(url, "HEAD")
            for attempt in range(TRIES):
                if 200 <= answer.status < 400 or answer.status == ENDLESS:
                    break
                if attempt and answer.status not in _AGAIN:
                    break
                if attempt or answer.status == 429:  # a refused HEAD says little: GET follows at once
                    self.wait(pause(answer, attempt))
                answer = self._request(url, "GET")
        return answer

    def _request(self, url: str, method: str) -> Answer:
        request = urllib.request.Request(url, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as response:
                return Answer(response.status, "")
        except urllib.error.HTTPError as error:
            if 300 <= error.code < 400:
                return Answer(ENDLESS, "redirects without an end")
            return Answer(error.code, str(error.reason), error.headers.get("Retry-After", ""))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(0, str(getattr(error, "reason", error)) or type(error).__name__)

    def _write_cache(self, answers: dict[str, Answer]) -> None:
        if self.cache is None:
            return
        now = time.time()
        good = {url: (now, a.status) for url, a in answers.items() if 200 <= a.status < 400}
        fresh = {url: entry for url, entry in self.known.items() if now - entry[0] < FRESH_SECONDS}
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        self.cache.write_text(json.dumps({**good, **fresh}), encoding="utf-8")


def pause(answer: Answer, attempt: int) -> float:
    """Seconds until the next try: what the host asks for, at most LONGEST_PAUSE, else twice as long each time."""
    asked: float = PAUSE * 2**attempt
    if answer.retry_after.strip().isdigit():
        asked = float(answer.retry_after)
    elif answer.retry_after:
        with contextlib.suppress(ValueError):
            asked = parsedate_to_datetime(answer.retry_after).timestamp() - time.time()
    return min(max(asked, 0.0), LONGEST_PAUSE)


def _read_cache(cache: Path | None) -> dict[str, tuple[float, int]]:
    try:
        data = json.loads(cache.read_text(encoding="utf-8")) if cache is not None else {}
        return {str(url): (float(when), int(status)) for url, (when, status) in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def default_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "help-center-check" / "online.json"


def check_online(sites: list[Site], asker: Asker | None = None) -> list[Row]:
    """Rows for external addresses that are gone, or of a host that gives no answer."""
    asker = asker or Asker(default_cache())
    uses = [(site, use) for site in sites for use in site.uses[WEB] if _is_asked(site, use)]
    answers = asker.ask_all(use.target.url for _, use in uses)
    rows = set()
    for site, use in uses:
        answer = answers[use.target.url.split("#")[0]]
        finding = judge(site, use, answer)
        if finding is not None:
            rows.add(Locator(site).row(RULE, finding))
    return sorted(rows)


def _is_asked(site: Site, use: Use) -> bool:
    return use.link.kind in (FOLLOW, LOAD, CITE, META) and not site.is_local(use.target.url)


def judge(site: Site, use: Use, answer: Answer) -> Finding | None:
    """Who is gone, silent or redirects for ever is an error; 429 and 5xx may pass; a refusal of robots says nothing."""
    status = answer.status
    if status in (401, 403) or (200 <= status < 400 and status != ENDLESS):
        return None
    said = {0: f"gives no answer: {answer.reason}", ENDLESS: answer.reason}
    message = f"{use.link.raw} {said.get(status) or f'answers {status} {answer.reason}'}".rstrip()
    severity = WARNING if status == 429 or status >= 500 else ERROR
    return Finding(site.place(use.page, use.link), message, use.link.raw, severity)
