"""What a reading of a text gave is kept between runs: it is the same as long as the text and the code are.

Only what a function makes of one text alone is kept here, as JSON; a file that is broken or of other code is left
aside, so a run with it finds what a run without it finds.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from scripts.tools import whole_file

SCRIPTS = Path(__file__).parents[1]
# What the readings kept here are made by.
_CODE = ("check", "model", "text")
Found = TypeVar("Found")
# Bytes of a digest, and how many sites are remembered.
_LENGTH, _MOST_FILES = 16, 8


class Memory:
    """Readings by kind and text. Without a file it keeps nothing, and nobody pays for digests."""

    def __init__(self, file: Path | None = None, code: str = "") -> None:
        self.file, self.code = file, code
        self.body, self.known = _load(file, code) if file is not None else (b"", {})
        self.used: set[str] = set()
        self.news: dict[str, bytes] = {}
        # Most of what this run asks for is known.
        self.is_warm = bool(self.known)
        self._digests: dict[str, str] = {}

    def recall(self, kind: str, text: str, make: Callable[[], Any]) -> Any:
        """Return what `make` gives for `text`: lists, mappings with texts as keys, texts and numbers."""
        if self.file is None:
            return make()
        key = f"{kind} {self._digest(text)}"
        if (found := self.find(key)) is not None:
            return found
        made = make()
        self.keep(key, made)
        return made

    def unless_silent(self, kind: str, texts: Iterable[str], judge: Callable[[], Iterable[Found]]) -> list[Found]:
        """Return what `judge` finds in these texts; that it finds nothing is kept."""
        if self.file is None:
            return list(judge())
        key = " ".join((kind, *map(self._digest, texts)))
        if self.find(key) is not None:
            return []
        if not (found := list(judge())):
            self.keep(key, found)
        return found

    def has(self, key: str) -> bool:
        return key in self.known or key in self.news

    def find(self, key: str) -> Any:
        """Return what was kept under a key, None if that is nothing."""
        if (place := self.known.get(key)) is not None:
            self.used.add(key)
            return msgspec.json.decode(self.body[place])
        written = self.news.get(key)
        return msgspec.json.decode(written) if written is not None else None

    def keep(self, key: str, made: Any) -> None:
        """Keep a reading; nothing is kept under an empty key."""
        if self.file is not None and key:
            with suppress(UnicodeEncodeError):  # half a character is no JSON
                self.news[key] = msgspec.json.encode(made)

    def taken(self) -> dict[str, bytes]:
        """Return what was kept since the last call, for `add`."""
        news, self.news = self.news, {}
        return news

    def add(self, news: Mapping[str, bytes]) -> None:
        """Take over what was kept, perhaps in another process."""
        self.news.update(news)

    def save(self, whole: bool) -> None:
        """Write what there is to remember; a `whole` run lets go of what it did not ask for."""
        if self.file is None or not (self.news or (whole and len(self.used) < len(self.known))):
            return
        digest = _Digest()
        for part in self._written(whole):
            digest.update(part)
        try:
            whole_file.write(self.file, chain((_head(self.code, digest.hexdigest()),), self._written(whole)))
            _forget_oldest(self.file.parent)
        except OSError:  # a tree that can't be written to is checked all the same
            return

    def _written(self, whole: bool) -> Iterator[bytes]:
        """The entries as they are written, one after the other: all at once is a fifth of what a run takes."""
        between = b""
        for key in self.used if whole else self.known:
            yield b"%b%b\t" % (between, key.encode())
            yield self.body[self.known[key]]
            between = b"\n"
        for key, written in self.news.items():
            yield b"%b%b\t%b" % (between, key.encode(), written)
            between = b"\n"

    def _digest(self, text: str) -> str:
        if (digest := self._digests.get(text)) is None:
            digest = self._digests[text] = digest_of(text.encode("utf-8", "surrogatepass"))
        return digest


_Digest = partial(blake2b, digest_size=_LENGTH)


def digest_of(data: bytes) -> str:
    return _Digest(data).hexdigest()


def _head(code: str, digest: str) -> bytes:
    return f"{code} {digest}\n".encode()


def _load(file: Path, code: str) -> tuple[bytes, dict[str, slice]]:
    """What a file holds that these very programs wrote, whole, and where each entry stands in it; else nothing."""
    try:
        with file.open("rb") as stream:
            head, body = stream.readline(), stream.read()
    except OSError:
        return b"", {}
    if head != _head(code, digest_of(body)):
        return b"", {}
    known, start = {}, 0
    while start < len(body):
        tab, end = body.index(b"\t", start), body.find(b"\n", start)
        end = end if end >= 0 else len(body)
        known[body[start:tab].decode()] = slice(tab + 1, end)
        start = end + 1
    return body, known


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[_MOST_FILES:]:
        file.unlink(missing_ok=True)


def code_digest(configurations: Iterable[Path] = ()) -> str:
    """Return a digest of the code that reads, of its packages, and of the files that say what it looks for."""
    digest = blake2b(sys.version.encode(), digest_size=_LENGTH)
    for folder in _CODE:
        for file in sorted((SCRIPTS / folder).rglob("*.py")):
            digest.update(file.read_bytes())
    for path in sys.path:
        if path.endswith("-packages") and os.path.isdir(path):
            digest.update("\n".join(sorted(name for name in os.listdir(path) if "-info" in name)).encode())
    for file in (SCRIPTS.parent / "mkdocs.yml", *configurations):
        digest.update(file.read_bytes() if file.is_file() else b"\0")
    return digest.hexdigest()


_current = Memory()


def begin(memory: Memory) -> None:
    """Say what this run remembers by."""
    global _current
    _current = memory


def current() -> Memory:
    """Return what this run remembers by, which is nothing unless somebody said so."""
    return _current
