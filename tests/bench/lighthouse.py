"""Lighthouse judges the site as a phone on slow data sees it, behind a server that packs and caches as a host does."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

from scripts.release import host_configs
from scripts.tools import browser
from tests.tools import node

PAGES = ("index.html", "account/reset-pin.html", "payments/index.html", "search.html", "404.html")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LIMIT, RUNS = 100, 3
LIGHTHOUSE = node.MODULES / "lighthouse" / "cli" / "index.js"
TEXT = frozenset({".html", ".css", ".js", ".svg", ".json", ".xml", ".txt"})


@cache
def _compressed(path: str, changed: float) -> bytes:
    return bytes(brotli.compress(Path(path).read_bytes(), quality=11))


class Host(SimpleHTTPRequestHandler):
    """A static host: brotli, names with a hash kept for a year, connections kept open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with the file, compressed where it is text, or with an empty 404."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        packed = path.suffix in TEXT and "br" in self.headers.get("Accept-Encoding", "")
        body = _compressed(str(path), path.stat().st_mtime) if packed else path.read_bytes()
        kind = self.guess_type(path)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if path.suffix in TEXT else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", host_configs.IMMUTABLE if "assets" in path.parts else host_configs.REVALIDATE)
        if packed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve `site` on loopback until the block ends; yield its address without the last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def judge(address: str) -> tuple[dict[str, int], list[str]]:
    """Return Lighthouse's four marks of a page, 0 to 100, and the audits that cost some; RuntimeError if it fails."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [node.node(), str(LIGHTHOUSE), address, "--quiet", "--output=json", f"--output-path={report}"]
        flags = " ".join(("--headless=new", *browser.FLAGS))
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
        environment = {**os.environ, "CHROME_PATH": browser.find() or _playwright_browser()}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode or not report.exists():
            raise RuntimeError(f"{address}: {done.stderr.strip()[-300:]}")
        result = json.loads(report.read_text(encoding="utf-8"))
    if "runtimeError" in result:
        raise RuntimeError(f"{address}: {result['runtimeError']['message']}")
    marks = {name: round(100 * (result["categories"][name]["score"] or 0)) for name in CATEGORIES}
    return marks, _costly(result)


def _costly(result: dict[str, dict[str, dict[str, object]]]) -> list[str]:
    weighty = {
        reference["id"]
        for category in result["categories"].values()
        for reference in category["auditRefs"]  # type: ignore[attr-defined]
        if reference["weight"]
    }
    audits = result["audits"]
    return sorted(name for name in weighty if audits[name]["score"] is not None and audits[name]["score"] != 1)


def _playwright_browser() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def main(argv: list[str] | None = None) -> int:
    """Print the median marks of each page in both languages; return 0 when all are 100, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.lighthouse", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--runs", type=int, default=RUNS)
    options = parser.parse_args(argv)
    if not LIGHTHOUSE.exists():
        print("lighthouse: not installed: run `make lighthouse`", file=sys.stderr)
        return 2
    print(f"{f'median of {options.runs}, mobile':32} {' '.join(f'{name:>14}' for name in CATEGORIES)}", flush=True)
    lost = False
    with hosted(options.site.resolve()) as address:
        for page in (language + page for language in ("", "en/") for page in PAGES):
            runs = [judge(f"{address}/{page}") for _ in range(options.runs)]
            middle = {name: round(statistics.median(marks[name] for marks, _ in runs)) for name in CATEGORIES}
            below = min(middle.values()) < LIMIT
            lost |= below
            note = f"  {', '.join(sorted({name for _, costly in runs for name in costly}))}" if below else ""
            print(f"{page:32} {' '.join(f'{mark:>14}' for mark in middle.values())}{note}", flush=True)
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
