"""The servers that a site is put on in the first hour, on loopback: real ones, as they are when just installed."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.release import host_configs
from scripts.release.headers import source
from tests.release import test_caddy as caddy
from tests.tools import node
from tests.tools import server as nginx
from tests.tools.port import free_port

PLAIN = {
    "python": "",
    "serve": "serve/build/main.js",
    "http-server": "http-server/bin/http-server",
}
NAMES = ("nginx", "caddy", *PLAIN)


def missing(name: str) -> str:
    """Return what this machine lacks to run a server, or nothing."""
    if name == "nginx":
        return nginx.missing()
    if name == "caddy":
        return "" if caddy.CADDY else "caddy not found (Debian: apt-get install caddy)"
    return "" if (node.MODULES / PLAIN[name]).exists() else f"npm's {name} is not installed: run `make test-hosts`"


@contextmanager
def serve(name: str, root: Path) -> Iterator[str]:
    """Serve the folder `root` until the block ends, and yield the address without its last slash."""
    if name == "nginx":
        with nginx.serve(root) as address:
            yield f"https://localhost:{address.https}"
    elif name == "caddy":
        configuration = host_configs.caddy(source(), caddy.SITE_URL)
        with tempfile.TemporaryDirectory() as home, caddy.serve(root, Path(home), configuration) as number:
            yield f"http://127.0.0.1:{number}"
    else:
        yield from _plain(name, root)


def _plain(name: str, root: Path) -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(_command(name, root, port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(20)


def _command(name: str, root: Path, port: int) -> list[str]:
    """As their own documents begin: the folder, and here a port and an address of loopback."""
    if name == "python":
        return [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1", "--directory", str(root)]
    program = [node.node(), str(node.MODULES / PLAIN[name])]
    if name == "serve":
        return [*program, "--no-port-switching", "--listen", f"tcp://127.0.0.1:{port}", str(root)]
    return [*program, str(root), "-a", "127.0.0.1", "-p", str(port)]


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(200):
        if process.poll() is not None:
            raise RuntimeError(f"{process.args!r} did not start")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} did not answer within ten seconds")
