"""An app's update against a real server: whatever goes wrong, and at whatever step, the last good copy opens."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle.archive import members
from scripts.bundle.verify import verify
from scripts.feeds import manifest
from tests.bundle.few_pages import few_pages
from tests.doors.update_client import MANIFEST, SIGNATURE, Client, Refused

ROOT = Path(__file__).parents[2]
OLD = {"index.html": b"<h1>home</h1>" * 900, "en/index.html": b"home", "gone.html": b"gone", "same.js": b"same" * 9000}
NEW = {
    "index.html": b"<h1>new home</h1>" * 900,
    "en/index.html": b"home",
    "new/a.html": b"a",
    "same.js": OLD["same.js"],
}
DAYS = ("2026-11-22T00:00:00Z", "2026-11-28T00:00:00Z")


class Killed(BaseException):
    """The phone is switched off: nothing that cleans up runs."""


def whole(pages: dict[str, bytes], date: str) -> dict[str, bytes]:
    digests = {name: manifest.digest(content) for name, content in pages.items()}
    return {**pages, MANIFEST: manifest.as_bytes(manifest.manifest(digests, date))}


def build_of(files: dict[str, bytes]) -> str:
    match = re.search(rb'"build":"([^"]+)"', files[MANIFEST])
    assert match
    return match[1].decode()


class Server:
    """What the website offers now, and what was asked of it; bytes of None are not there, `cut` ends too early."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files: dict[str, bytes | None] = dict(files)
        self.cut: str = ""
        self.asked: list[str] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.lstrip("/")
                outer.asked.append(name)
                content = outer.files.get(name)
                if content is None:
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content[: len(content) // 2] if name == outer.cut else content)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self.httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.httpd.serve_forever, args=(0.02,), daemon=True).start()
        self.address = f"http://127.0.0.1:{self.httpd.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    started = Server(whole(NEW, DAYS[1]))
    yield started
    started.httpd.shutdown()


def install(folder: Path, files: dict[str, bytes]) -> Path:
    """Put a copy in place as an app ships it."""
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / build_of(files) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "current").write_text(build_of(files), encoding="ascii")
    return folder


@pytest.fixture
def app(tmp_path: Path) -> Path:
    return install(tmp_path / "help", whole(OLD, DAYS[0]))


def opens(folder: Path) -> str:
    """Return the build that `current` names, which must be whole to the last byte."""
    line = verify(Client(folder, "").current())
    return line.rpartition(" build ")[2]


OLD_BUILD, NEW_BUILD = build_of(whole(OLD, DAYS[0])), build_of(whole(NEW, DAYS[1]))


def test_only_what_differs_is_got(app: Path, server: Server) -> None:
    assert Client(app, server.address).update() == NEW_BUILD == opens(app)
    assert sorted(server.asked) == [MANIFEST, "index.html", "new/a.html"]
    assert not (Client(app, "").current() / "gone.html").exists()


def test_same_build_asks_for_nothing_more(app: Path, server: Server) -> None:
    Client(app, server.address).update()
    server.asked.clear()
    assert Client(app, server.address).update() == NEW_BUILD
    assert server.asked == [MANIFEST]


def test_the_copy_before_stays_until_the_new_one_has_opened(app: Path, server: Server) -> None:
    client = Client(app, server.address)
    client.update()
    assert (app / OLD_BUILD).is_dir()
    client.step_back()
    assert opens(app) == OLD_BUILD and not (app / NEW_BUILD).exists()
    client.update()
    client.opened()
    assert opens(app) == NEW_BUILD and not (app / OLD_BUILD).exists()


def test_a_damaged_file_of_the_copy_is_got_again(app: Path, server: Server) -> None:
    """Its manifest says that it is the same; its bytes do not."""
    (app / OLD_BUILD / "same.js").write_bytes(b"half")
    assert Client(app, server.address).update() == NEW_BUILD == opens(app)
    assert "same.js" in server.asked


def interrupted(app: Path, server: Server, at: int) -> bool:
    """Update until step `at`; return whether it was reached."""
    client, steps = Client(app, server.address), iter(range(at))

    def step() -> None:
        if next(steps, None) is None:
            raise Killed

    client.step = step
    try:
        client.update()
    except Killed:
        return True
    return False


def test_interrupted_at_every_step(tmp_path: Path, server: Server) -> None:
    reached, at = True, 0
    seen = set()
    while reached:
        app = install(tmp_path / str(at), whole(OLD, DAYS[0]))
        reached = interrupted(app, server, at)
        seen.add(opens(app))
        assert Client(app, server.address).update() == NEW_BUILD == opens(app), at
        Client(app, "").opened()
        assert sorted(path.name for path in app.iterdir() if path.is_dir()) == [NEW_BUILD], at
        at += 1
    assert at > 15 and seen == {OLD_BUILD, NEW_BUILD}


def test_interrupted_again_and_again(app: Path, server: Server) -> None:
    for at in range(40):
        interrupted(app, server, at)
        assert opens(app) in (OLD_BUILD, NEW_BUILD), at
    assert opens(app) == NEW_BUILD


REFUSED: list[tuple[dict[str, bytes | None], str]] = [
    ({"index.html": b"<h1>call 0800</h1>"}, "index.html is not what the manifest says"),
    ({MANIFEST: whole({**NEW, "index.html": b"other"}, DAYS[1])[MANIFEST]}, "index.html is not what the manifest says"),
    (dict(whole(NEW, "2026-11-01T00:00:00Z")), "is older than"),
    ({MANIFEST: b"<html>log in to the hotel's network</html>"}, "can't be read"),
    ({MANIFEST: whole({**NEW, "../../x": b""}, DAYS[1])[MANIFEST]}, "can't be read"),
    ({MANIFEST: whole({"a.html": b""}, DAYS[1])[MANIFEST]}, "can't be read"),
    ({MANIFEST: b"[" * 100_000}, "can't be read"),
]


@pytest.mark.parametrize(("offered", "reason"), REFUSED)
def test_what_is_refused_leaves_the_copy(
    app: Path, server: Server, offered: dict[str, bytes | None], reason: str
) -> None:
    server.files.update(offered)
    with pytest.raises(Refused, match=reason):
        Client(app, server.address).update()
    assert opens(app) == OLD_BUILD and not (app / "next").exists()


@pytest.mark.parametrize("name", [MANIFEST, "index.html", "new/a.html"])
def test_a_file_that_has_vanished_leaves_the_copy(app: Path, server: Server, name: str) -> None:
    server.files[name] = None
    with pytest.raises(OSError, match="404"):
        Client(app, server.address).update()
    assert opens(app) == OLD_BUILD and not (app / "next").exists()


@pytest.mark.parametrize("name", [MANIFEST, "index.html"])
def test_a_connection_that_is_cut_leaves_the_copy(app: Path, server: Server, name: str) -> None:
    server.cut = name
    with pytest.raises(Exception, match=r"IncompleteRead|can't be read|not what the manifest says"):
        Client(app, server.address).update()
    assert opens(app) == OLD_BUILD and not (app / "next").exists()


def test_no_network_leaves_the_copy(app: Path, server: Server) -> None:
    server.httpd.shutdown()
    server.httpd.server_close()
    with pytest.raises(OSError, match="refused"):
        Client(app, server.address).update()
    assert opens(app) == OLD_BUILD


ON_A_SMALL_DISK = """\
mount -t tmpfs -o size="$1" tmpfs "$2"
cp -r "$3"/. "$2"
"$5" -m tests.doors.update_client "$2" "$4" || echo "code $?"
"$5" -m scripts.bundle verify "$2/$(cat "$2/current")"
ls "$2"
"""


def has_small_disks() -> bool:
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize(("kilobytes", "fits"), [(80, False), (96, False), (112, False), (124, False), (400, True)])
def test_a_full_disk_leaves_the_copy(app: Path, server: Server, tmp_path: Path, kilobytes: int, fits: bool) -> None:
    """On a real disk of so many kB: a tmpfs of its own, without any rights where Linux lets users have namespaces."""
    if not has_small_disks():
        pytest.skip("no small disk: this machine lets nobody mount a tmpfs (unshare --map-root-user --mount)")
    (tmp_path / "disk").mkdir()
    arguments = [f"{kilobytes}k", str(tmp_path / "disk"), str(app), server.address, sys.executable]
    command = ["unshare", "--map-root-user", "--mount", "sh", "-ec", ON_A_SMALL_DISK, "sh", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert f"whole, 4 files, build {NEW_BUILD if fits else OLD_BUILD}" in done.stdout, done
    assert ("No space left" in done.stderr) != fits and ("code 1" in done.stdout) != fits
    assert "next" not in done.stdout.split()


@pytest.mark.browser
def test_one_changed_page_of_the_real_bundle(site: Path, tmp_path: Path, server: Server, browser: Any) -> None:
    few_pages(site, tmp_path / "few")
    app = install(tmp_path / "app", members(tmp_path / "few"))
    page = tmp_path / "few" / "en" / json.loads((site / "en/articles.json").read_bytes())["articles"][0]["url"][3:]
    page.write_bytes(page.read_bytes().replace(b"</h1>", b", anew</h1>"))
    offered = members(tmp_path / "few")
    server.files = dict(offered)
    assert Client(app, server.address).update() == build_of(offered) == opens(app)
    name = page.relative_to(tmp_path / "few").as_posix()
    assert set(server.asked) == {MANIFEST, "README.txt", "en/articles.json", name}
    opened = browser.new_page()
    opened.goto((Client(app, "").current() / name).as_uri())
    assert opened.locator("h1").inner_text().endswith(", anew")
    opened.close()


# Signing, by the very lines of README.


def readme_block(first: str) -> str:
    """Return README's block of shell that begins with `first`."""
    blocks = re.findall(r"```sh\n(.+?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return next(block for block in blocks if block.startswith(first))


def shell(folder: Path, script: str) -> int:
    command = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode


NEEDS_MINISIGN = pytest.mark.skipif(
    not shutil.which("minisign"), reason="no minisign (Debian: apt-get install minisign)"
)


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A folder with a manifest, keys and a signature, made as README says."""
    folder = tmp_path / "signed"
    folder.mkdir()
    (folder / MANIFEST).write_bytes(whole(NEW, DAYS[1])[MANIFEST])
    assert shell(folder, readme_block("minisign -G")) == 0
    return folder


def check_with(folder: Path, tool: str, raw: bytes, signature: bytes) -> bool:
    """Check as an app would: by the last line of README's block for minisign, or by the whole of that for OpenSSL."""
    (folder / MANIFEST).write_bytes(raw)
    (folder / SIGNATURE).write_bytes(signature)
    script = readme_block("minisign -G").splitlines()[-1] if tool == "minisign" else readme_block("openssl dgst")
    return shell(folder, script) == 0


@NEEDS_MINISIGN
@pytest.mark.parametrize("tool", ["minisign", "openssl"])
def test_signature_is_checked_by_minisign_and_by_openssl(signed: Path, tool: str) -> None:
    raw, signature = (signed / MANIFEST).read_bytes(), (signed / SIGNATURE).read_bytes()
    assert check_with(signed, tool, raw, signature)
    assert not check_with(signed, tool, raw.replace(b"new/a", b"new/b"), signature)
    assert not check_with(signed, tool, raw, signature.replace(signature.splitlines()[1], b"RUQ" + b"A" * 97))
    assert shell(signed, "rm help.pub; minisign -G -f -W -p help.pub -s other.key") == 0
    assert not check_with(signed, tool, raw, signature)


@NEEDS_MINISIGN
def test_client_takes_what_is_signed_and_nothing_else(app: Path, server: Server, signed: Path) -> None:
    def is_signed(raw: bytes, signature: bytes) -> bool:
        return check_with(signed, "openssl", raw, signature)

    server.files[SIGNATURE] = (signed / SIGNATURE).read_bytes()
    genuine = server.files[MANIFEST]
    server.files[MANIFEST] = whole({**NEW, "index.html": b"forged"}, DAYS[1])[MANIFEST]
    with pytest.raises(Refused, match="signature"):
        Client(app, server.address, is_signed).update()
    assert opens(app) == OLD_BUILD
    server.files[MANIFEST] = genuine
    assert Client(app, server.address, is_signed).update() == NEW_BUILD == opens(app)
    assert (app / NEW_BUILD / SIGNATURE).read_bytes() == server.files[SIGNATURE]
