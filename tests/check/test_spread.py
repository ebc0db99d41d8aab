"""Two processes give what one gives, in the same order, whatever becomes of the second."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from scripts.check import findings, spread
from scripts.check.read import page_reader
from scripts.check.rules import RULES, name_of
from tests.check.conftest import Check
from tests.check.site_writer import built_site

ROOT = Path(__file__).parents[2]
NUMBERS = list(range(1000))


def square(number: int) -> int:
    return number * number


def test_each_rule_is_of_one_family() -> None:
    families = findings._families()
    assert sorted(map(name_of, chain.from_iterable(families))) == sorted(map(name_of, RULES))
    assert {rule.__module__.rpartition(".")[2] for rule in RULES} >= findings._TOGETHER.keys()


@pytest.mark.parametrize("count", [0, 1, 2, 254, 255, 256, 1000])
def test_results_stand_in_the_order_of_their_items(count: int) -> None:
    assert spread.spread(square, NUMBERS[:count])() == [number * number for number in NUMBERS[:count]]


def test_what_the_other_process_leaves_undone_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(number: int) -> int:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number

    ours = os.getpid()
    assert spread.spread(die, NUMBERS)() == [number * number for number in NUMBERS]


def test_what_work_raises_is_raised_here() -> None:
    def refuse(number: int) -> int:
        raise ValueError(f"no {number}")

    with pytest.raises(ValueError, match="no "):
        spread.spread(refuse, NUMBERS)()


def test_the_other_process_does_not_outlive_us() -> None:
    code = "from scripts.check.spread import spread; spread(lambda _: 'x' * 9999, range(1000)); raise SystemExit(2)"
    # Its output is a pipe that stays open while either process lives.
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=20, check=False)
    assert done.returncode == 2


def test_one_processor_does_it_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a second process"))
    assert spread.spread(square, NUMBERS)() == [number * number for number in NUMBERS]


def test_two_processes_find_what_one_finds(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    files = built_site('<a href="no.html">x</a><a href="#no">y</a><img src="logo.png"><p>提供 @gopay</p>')
    alone = check(files)
    assert len(alone) > 3
    for module in (page_reader, findings):
        monkeypatch.setattr(module, "PARALLEL_FROM", 0)
    forks = []
    fork = os.fork
    monkeypatch.setattr(os, "fork", lambda: forks.append(1) or fork())
    assert check(files) == alone
    assert len(forks) == 2
