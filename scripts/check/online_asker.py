"""Other people's servers are asked rarely, politely and one request at a time."""

from __future__ import annotations

import contextlib
import http.client
import time
import urllib.error
import urllib.request
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

WORKERS, TIMEOUT = 8, 15.0  # hosts at once; seconds
BUDGET = 600.0  # seconds for all of a run
# No statuses of HTTP: nobody answers, what urllib gives up on, and not asked since the time was up.
SILENT, ENDLESS, UNASKED = 0, 310, -1
_AGENT = "Mozilla/5.0 (compatible; help-center link check)"
# What may pass within a minute, and is asked again: takes its time from Retry-After (RFC 9110, 10.2.3).
AGAIN = frozenset({429, 500, 502, 503, 504})
TRIES, PAUSE, LONGEST_PAUSE = 3, 1.0, 30.0


class Answer(NamedTuple):
    """What a host said: `status` of HTTP, or one of the above; `reason` in words; `retry_after` is the header."""

    status: int
    reason: str = ""
    retry_after: str = ""

    @property
    def is_good(self) -> bool:
        """Whether somebody is there; who refuses robots is."""
        return self.status in (401, 403) or (200 <= self.status < 400 and self.status != ENDLESS)


class Clock:
    """Seconds that pass, and waiting; a test has one of its own."""

    def now(self) -> float:
        return time.monotonic()

    def unix(self) -> float:
        return time.time()

    def wait(self, seconds: float) -> None:
        time.sleep(seconds)


class Asker:
    """Asks each address once, one at a time a host, until the time is up."""

    def __init__(self, clock: Clock | None = None, timeout: float = TIMEOUT, budget: float = BUDGET) -> None:
        self.clock = clock or Clock()
        self.timeout = timeout
        self.end = self.clock.now() + budget

    def ask_all(self, urls: list[str]) -> dict[str, Answer]:
        """The answer for each address, the first ones first."""
        hosts: dict[str, list[str]] = defaultdict(list)
        for url in urls:
            hosts[urlsplit(url).netloc].append(url)
        with ThreadPoolExecutor(WORKERS) as pool:
            return {url: answer for each in pool.map(self._ask_host, hosts.values()) for url, answer in each}

    def _ask_host(self, urls: list[str]) -> list[tuple[str, Answer]]:
        """The answers of one host; one that is not there is asked once."""
        answers: list[tuple[str, Answer]] = []
        for url in urls:
            silent = next((answer for _, answer in answers if answer.status == SILENT), None)
            answers.append((url, silent or self.ask(url)))
        return answers

    def ask(self, url: str) -> Answer:
        """The answer to HEAD, or to GET where that is refused; what may pass is asked again, no sooner than allowed."""
        if self.clock.now() >= self.end:
            return Answer(UNASKED)
        answer = self._request(url, "HEAD")
        for attempt in range(TRIES):
            if 200 <= answer.status < 400 or (attempt and answer.status not in AGAIN):
                break
            if attempt or answer.status == 429:  # a refused HEAD says little: GET follows at once
                seconds = pause(answer, attempt, self.clock.unix())
                if seconds > LONGEST_PAUSE or self.clock.now() + seconds >= self.end:
                    break
                self.clock.wait(seconds)
            answer = self._request(url, "GET")
        return answer

    def _request(self, url: str, method: str) -> Answer:
        request = urllib.request.Request(url, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})
        try:
            with urllib.request.urlopen(request, timeout=self.timeout) as response:
                return Answer(response.status)
        except urllib.error.HTTPError as error:
            if 300 <= error.code < 400:
                return Answer(ENDLESS, "redirects without an end")
            return Answer(error.code, str(error.reason), error.headers.get("Retry-After", ""))
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer(SILENT, str(getattr(error, "reason", error)) or type(error).__name__)


def pause(answer: Answer, attempt: int, now: float) -> float:
    """Seconds until the next try may be made: as the host asks, else twice as long each time; `now` is in Unix time."""
    asked = answer.retry_after.strip()
    if asked.isdecimal():
        return float(asked)
    with contextlib.suppress(ValueError):
        if asked:
            return max(parsedate_to_datetime(asked).timestamp() - now, 0.0)
    return float(PAUSE * 2**attempt)
