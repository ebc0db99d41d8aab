"""A small site to put behind a server, and what each of its answers must carry."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from pathlib import Path

from scripts.release import host_configs
from scripts.release.compress import compress_all
from scripts.release.headers import HEADERS

CSS, SHEET = "/assets/site.0123abcd.css", "/emergency-sheet.html"
FILES = {
    "index.html": "<!doctype html><title>zh</title>" * 20,
    "en/index.html": "<!doctype html><title>en</title>" * 20,
    "404.html": "<!doctype html><title>zh 404</title>",
    "en/404.html": "<!doctype html><title>en 404</title>",
    "emergency-sheet.html": "<!doctype html><title>sheet</title>",
    "en/emergency-sheet.html": "<!doctype html><title>sheet</title>",
    "assets/site.0123abcd.css": "p{color:red}" * 40,
    "topics.json": "{}",
}
Exchange = tuple[int, list[tuple[str, str]], bytes]
Answer = tuple[int, dict[str, str], bytes]


def write_site(root: Path, more: Mapping[str, str]) -> None:
    """Write FILES and `more`, texts by their path, below `root`, with compressed copies beside them."""
    for name, text in {**FILES, **more}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    compress_all(root)


def exchange(connection: http.client.HTTPConnection, path: str, method: str, headers: Mapping[str, str]) -> Exchange:
    """Return status, headers as they came, their names in lower case, and body; `_` in a name to send is a `-`."""
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, [(name.lower(), value) for name, value in response.getheaders()], body


def differing(
    headers: Mapping[str, str], policy: str = HEADERS[host_configs.CSP], beyond: Mapping[str, None] | None = None
) -> dict[str, str | None]:
    """Return what an answer lacks, has otherwise, or has of `beyond`, though no answer may."""
    expected = {**HEADERS, host_configs.CSP: policy, **(beyond or {})}
    return {name: headers.get(name.lower()) for name, value in expected.items() if headers.get(name.lower()) != value}
