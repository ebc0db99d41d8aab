"""A link that leads out of the site is asked now and then: a bad day is no finding, a dead address is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from scripts.check.finding import Finding, Row
from scripts.check.locate import Locator
from scripts.check.online_asker import AGAIN, ENDLESS, SILENT, UNASKED, Answer, Asker
from scripts.check.online_state import Record, State, StateError, default_state, read_state, write_state
from scripts.check.read.addresses import WEB
from scripts.check.read.links import CITE, FOLLOW, LOAD, META
from scripts.check.site import Site, Use

RULE = "broken-external-link"
# What may pass is a finding once it has been so for as many days, with no good answer between.
BAD_DAYS = 3


def check_online(sites: list[Site], file: Path | None = None, asker: Asker | None = None) -> list[Row]:
    """Rows for external addresses that are gone, or have long given no good answer; what was heard goes to `file`.

    What could not be asked is told by the first site's `incomplete`.
    """
    uses = [(site, [use for use in site.uses[WEB] if _is_asked(site, use)]) for site in sites]
    wanted = {_address(use) for _, asked in uses for use in asked}
    if not wanted:
        return []
    file, today = file or default_state(), sites[0].today
    try:
        state = read_state(file)
    except StateError as error:
        sites[0].incomplete.append(str(error))
        return []
    answers = _ask(wanted, state, asker or Asker(), today)
    if _has_no_network(answers):
        hosts = len({urlsplit(url).netloc for url in answers})
        sites[0].incomplete.append(f"external links: none of {hosts} hosts can be reached; is there a network?")
        return []
    for url, answer in answers.items():
        if answer.status != UNASKED:
            state[url] = state.get(url, Record()).after(answer.is_good, today)
    write_state(file, state, wanted)
    if unasked := sum(answer.status == UNASKED for answer in answers.values()):
        sites[0].incomplete.append(f"{unasked} external links: the time was up; the next run begins with them")
    return sorted({row for site, asked in uses for row in _rows(site, asked, answers, state)})


def _rows(site: Site, uses: list[Use], answers: dict[str, Answer], state: State) -> Iterator[Row]:
    locator = Locator(site)
    for use in uses:
        finding = judge(site, use, answers.get(_address(use)), state.get(_address(use)))
        if finding is not None:
            yield locator.row(RULE, finding)


def _is_asked(site: Site, use: Use) -> bool:
    return use.link.kind in (FOLLOW, LOAD, CITE, META) and not site.is_local(use.target.url)


def _address(use: Use) -> str:
    """A fragment is not sent."""
    return use.target.url.split("#")[0]


def _ask(wanted: set[str], state: State, asker: Asker, today: date) -> dict[str, Answer]:
    """The answers for what was not good today already, those asked longest ago first."""
    unknown = Record()
    due = [url for url in wanted if state.get(url, unknown).good != today]
    return asker.ask_all(sorted(due, key=lambda url: (state.get(url, unknown).asked(), url)))


def _has_no_network(answers: dict[str, Answer]) -> bool:
    """Whether more than one host was asked and none answered."""
    heard = {url: answer.status for url, answer in answers.items() if answer.status != UNASKED}
    return len({urlsplit(url).netloc for url in heard}) > 1 and set(heard.values()) == {SILENT}


def judge(site: Site, use: Use, answer: Answer | None, record: Record | None) -> Finding | None:
    """Who is gone is a finding at once; who is silent, busy or redirects for ever once it has been so for BAD_DAYS."""
    if answer is None or answer.is_good or answer.status == UNASKED:
        return None
    said = {SILENT: f"gives no answer: {answer.reason}", ENDLESS: answer.reason}
    message = f"{use.link.raw} {said.get(answer.status) or f'answers {answer.status} {answer.reason}'}".rstrip()
    if answer.status in AGAIN or answer.status in said:
        if record is None or record.bad_days() < BAD_DAYS:
            return None
        message += f", since {record.since}"
    return Finding(site.place(use.page, use.link), message, use.link.raw)
