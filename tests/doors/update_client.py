"""A reference for apps: updates a guide by the difference of two manifests, as README's steps say, with Python alone.

`python -m tests.doors.update_client FOLDER ADDRESS` updates once. FOLDER has a folder a build, the file `current` that
names the one to open, and `last`, the one before, until the new one has opened.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sys
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from typing import Any

MANIFEST, SIGNATURE = "MANIFEST.json", "MANIFEST.json.minisig"
# As schema/manifest.json has them.
BUILD = re.compile(r"[0-9]{8}-[0-9a-f]{8}")
PATH = re.compile(r"(?!.*\.(/|$))[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")
HASH = re.compile(r"[0-9a-f]{64}")
MOST_BYTES, MOST_FILES = 20_000_000, 20_000
SECONDS = 20
IsSigned = Callable[[bytes, bytes], bool]


class Refused(Exception):
    """What was offered is not taken; the copy that was there stays."""


class Client:
    """The guide's folder of an app; `is_signed` judges a manifest and its signature, where a guide is signed."""

    def __init__(self, folder: Path, address: str, is_signed: IsSigned | None = None) -> None:
        self.folder, self.address, self.is_signed = folder, address, is_signed
        # Tests interrupt here, as a phone does that is switched off.
        self.step: Callable[[], None] = lambda: None

    def current(self) -> Path:
        """Return the folder to open."""
        return self.folder / (self.folder / "current").read_text(encoding="ascii")

    def update(self) -> str:
        """Return the build that `current` names in the end. Refused, and OSError of network or disk, change nothing."""
        self._tidy()
        raw, signature = self._get(MANIFEST), b""
        if self.is_signed is not None:
            signature = self._get(SIGNATURE)
            if not self.is_signed(raw, signature):
                raise Refused("the signature is not ours")
        offered, ours = parse(raw), parse((self.current() / MANIFEST).read_bytes())
        if offered["build"] == ours["build"]:
            return str(ours["build"])
        if offered["date"] < ours["date"]:
            raise Refused(f"{offered['build']} is older than {ours['build']}")
        folder = self.folder / "next"
        try:
            self._fill(folder, offered["files"], {MANIFEST: raw, **({SIGNATURE: signature} if signature else {})})
        except (Refused, OSError, HTTPException):
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._swap(folder, offered["build"])
        return str(offered["build"])

    def opened(self) -> None:
        """The new copy has said `ready`: what was before it may go."""
        (self.folder / "last").unlink(missing_ok=True)
        self._tidy()

    def step_back(self) -> None:
        """The new copy has not opened: the one before it is current again."""
        os.replace(self.folder / "last", self.folder / "current")
        self._tidy()

    def _tidy(self) -> None:
        """Throw away what no pointer names: an update that was cut off, a copy that is no longer needed."""
        pointers = [self.folder / name for name in ("current", "last")]
        named = {pointer.read_text(encoding="ascii") for pointer in pointers if pointer.exists()}
        for path in self.folder.iterdir():
            if path.is_dir() and path.name not in named:
                self.step()
                shutil.rmtree(path)

    def _fill(self, folder: Path, files: dict[str, str], others: dict[str, bytes]) -> None:
        """A file of the current copy is taken over when its bytes, not its manifest, say that it is the same."""
        for name, wanted in files.items():
            held = self.current() / name
            content = held.read_bytes() if held.is_file() else b""
            if digest(content) != wanted:
                content = self._get(name)
            if digest(content) != wanted:
                raise Refused(f"{name} is not what the manifest says: the site may be changing, try later")
            self._write(folder / name, content)
        for name, content in others.items():
            self._write(folder / name, content)
        wrong = [name for name, wanted in files.items() if digest((folder / name).read_bytes()) != wanted]
        if wrong:
            raise Refused(f"{wrong[0]} did not reach the disk")

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.step()
        with path.open("wb") as file:
            file.write(content[: len(content) // 2])
            self.step()
            file.write(content[len(content) // 2 :])
            file.flush()
            os.fsync(file.fileno())

    def _swap(self, folder: Path, build: str) -> None:
        """`current` changes in one step, and only when all that it will name is on the disk."""
        self.step()
        os.replace(folder, self.folder / build)
        self.step()
        shutil.copyfile(self.folder / "current", self.folder / "last")
        self._write(self.folder / "current.new", build.encode())
        self.step()
        os.replace(self.folder / "current.new", self.folder / "current")
        self.step()

    def _get(self, name: str) -> bytes:
        self.step()
        with urllib.request.urlopen(f"{self.address}/{name}", timeout=SECONDS) as answer:
            content = bytes(answer.read(MOST_BYTES + 1))
        if len(content) > MOST_BYTES:
            raise Refused(f"{name} is too large")
        return content


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hex."""
    return hashlib.sha256(content).hexdigest()


def parse(raw: bytes) -> dict[str, Any]:
    """Return a manifest; Refused for what the schema refuses, above all a path that leaves the folder."""
    try:
        data = json.loads(raw)
        sound = data["version"] == 1 and BUILD.fullmatch(data["build"]) and "index.html" in data["files"]
        sound = sound and isinstance(data["date"], str) and len(data["files"]) <= MOST_FILES
        sound = sound and all(PATH.fullmatch(name) and HASH.fullmatch(value) for name, value in data["files"].items())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise Refused(f"{MANIFEST} can't be read")
    return dict(data)


def main(arguments: list[str]) -> int:
    """Return 0 with the build that is current now, 1 with one line on stderr for an update that failed."""
    try:
        print(Client(Path(arguments[0]), arguments[1]).update())
    except (Refused, OSError, HTTPException) as error:
        print(f"kept: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
