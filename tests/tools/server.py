"""What readers get is measured and tested with a real nginx on loopback, from the very file that a host would use."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.release import host_configs
from scripts.release.headers import source
from tests.tools.port import free_port

BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
OUTER = """\
{modules}daemon off;
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    server_tokens off;
    sendfile on;
    {temporary}
    include {folder}/help.conf;
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass(frozen=True)
class Address:
    """Where the two doors of the server are."""

    http: int
    https: int
    brotli: bool


def missing() -> str:
    """Return what this machine lacks to run nginx, or nothing."""
    absent = [name for name in ("nginx", "openssl") if _find(name) is None]
    return f"{' and '.join(absent)} not found (Debian: apt-get install nginx-light openssl)" if absent else ""


def _find(name: str) -> str | None:
    return shutil.which(name, path="/usr/local/sbin:/usr/sbin:/usr/local/bin:/usr/bin:/bin")


@contextmanager
def serve(root: Path, configuration: str | None = None) -> Iterator[Address]:
    """Serve the folder `root` until the block ends; `configuration` stands in for the generated file.

    RuntimeError with nginx's own words when it does not start. Call it only where `missing()` is empty.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        address = Address(free_port(), free_port(), BROTLI.exists())
        _certificate(folder)
        (folder / "help.conf").write_text(configuration or _ours(), encoding="utf-8")
        _place(folder, root, address)
        process = subprocess.Popen(
            [str(_find("nginx")), "-c", str(folder / "nginx.conf"), "-p", name],
            stderr=subprocess.PIPE,
        )
        try:
            _wait(process, address, folder)
            yield address
        finally:
            process.terminate()
            process.communicate(timeout=20)


def _ours() -> str:
    return host_configs.nginx(source(), "https://localhost/")


def _place(folder: Path, root: Path, address: Address) -> None:
    """Put ports, folder and certificate of this machine into the file, and the frame of a whole server around it."""
    text = (folder / "help.conf").read_text(encoding="utf-8")
    usual = host_configs.Nginx()
    for before, after in (
        (f"listen [::]:{usual.http};", ""),
        (f"listen [::]:{usual.https} ssl http2;", ""),
        (f"listen {usual.http};", f"listen 127.0.0.1:{address.http};"),
        (f"listen {usual.https} ", f"listen 127.0.0.1:{address.https} "),
        (f"root {usual.root};", f"root {root.resolve()};"),
        (usual.certificate, f"{folder}/certificate.pem"),
        (usual.key, f"{folder}/key.pem"),
        ("# brotli_static on;", "brotli_static on;" if address.brotli else ""),
    ):
        text = text.replace(before, after)
    (folder / "help.conf").write_text(text, encoding="utf-8")
    modules = f"load_module {BROTLI};\n" if address.brotli else ""
    temporary = "".join(f"{kind}_temp_path {folder}/{kind}; " for kind in TEMPORARY)
    (folder / "nginx.conf").write_text(
        OUTER.format(modules=modules, folder=folder, temporary=temporary), encoding="utf-8"
    )


def _certificate(folder: Path) -> None:
    command = [str(_find("openssl")), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    command += ["-days", "1", "-subj", "/CN=localhost", "-keyout", f"{folder}/key.pem", "-out"]
    subprocess.run([*command, f"{folder}/certificate.pem"], check=True, capture_output=True)


def _wait(process: subprocess.Popen[bytes], address: Address, folder: Path) -> None:
    for _ in range(100):
        if process.poll() is not None:
            said = process.stderr.read().decode() if process.stderr else ""
            raise RuntimeError(f"nginx did not start: {said.strip() or (folder / 'error.log').read_text()}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", address.https)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx did not answer within five seconds")
