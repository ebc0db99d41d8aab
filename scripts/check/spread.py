"""Two processes share a long work by taking pieces of it in turn; a short one isn't worth a second process."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
# A number of a piece is one byte.
MOST_PIECES = 255


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], pieces: int = MOST_PIECES
) -> Callable[[], list[Result]]:
    """Begin `work` on `items` in a second process; what is returned joins in and gives the results in order.

    If the other process dies, or can't be had, its part is done here; whatever `work` raises is raised here.
    """
    if (os.cpu_count() or 1) < 2 or not hasattr(os, "fork"):
        return lambda: [work(item) for item in items]
    parts = [items[number :: min(pieces, MOST_PIECES)] for number in range(min(pieces, MOST_PIECES, len(items)))]
    todo, numbers = os.pipe()
    os.write(numbers, bytes(range(len(parts))))
    os.close(numbers)
    done, answer = os.pipe()
    _flush()
    child = os.fork()
    if not child:
        os.close(done)  # else it would wait for ever for itself to read, if we are gone
        _work_apart(work, parts, todo, answer)
    os.close(answer)
    return lambda: _join(work, parts, todo, done, child)


def _flush() -> None:
    """What waits in a buffer would be written by both processes."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()


def _take(work: Callable[[Item], Result], parts: list[Sequence[Item]], todo: int) -> Iterator[tuple[int, list[Result]]]:
    """Do pieces until none is left; a byte of a pipe is read by one process alone."""
    while number := os.read(todo, 1):
        yield number[0], [work(item) for item in parts[number[0]]]


def _work_apart(work: Callable[[Item], Result], parts: list[Sequence[Item]], todo: int, answer: int) -> None:
    import pickle  # slow to import, and seldom needed

    try:
        # As bytes, results take a third of the memory.
        found = {number: pickle.dumps(results) for number, results in _take(work, parts, todo)}
        with os.fdopen(answer, "wb") as stream:
            pickle.dump(found, stream)
    finally:
        os._exit(0)


def _join(
    work: Callable[[Item], Result], parts: list[Sequence[Item]], todo: int, done: int, child: int
) -> list[Result]:
    import pickle

    found = dict(_take(work, parts, todo))
    os.close(todo)
    # The other process may have died, or `work` raised there.
    with os.fdopen(done, "rb") as stream, contextlib.suppress(EOFError, pickle.UnpicklingError):
        found.update((number, pickle.loads(results)) for number, results in pickle.load(stream).items())
    os.waitpid(child, 0)
    for number, part in enumerate(parts):
        if number not in found:
            found[number] = [work(item) for item in part]
    count = sum(map(len, parts))
    return [found[place % len(parts)][place // len(parts)] for place in range(count)]
