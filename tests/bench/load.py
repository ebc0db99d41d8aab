"""What one small server stands, and what a million readers a day would ask of a CDN: nginx and wrk on loopback."""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.tools import server

ARTICLE = "/en/account/reset-pin.html"
ASSET = re.compile(r'(?:<script src|<link rel="(?:stylesheet|icon)"[^>]*? href)="([^"]+)"')
READERS, PAGES_EACH, PEAK = 1_000_000, 3, 5
BARE = """\
server {
    listen 443 ssl http2;
    ssl_certificate /etc/ssl/help/fullchain.pem;
    ssl_certificate_key /etc/ssl/help/privkey.pem;
    root /srv/help;
}
server { listen 80; }
"""
LINES = {
    "rate": re.compile(r"Requests/sec:\s+([\d.]+)"),
    "slowest": re.compile(r"99%\s+([\d.]+)(us|ms|s)"),
    "errors": re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)"),
}
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What wrk measured: requests a second, the slowest of a hundred in milliseconds, and what failed."""

    rate: float
    slowest: float
    errors: str

    def __str__(self) -> str:
        return f"{self.rate:,.0f} requests/s, p99 {self.slowest:.1f} ms, {self.errors or 'no error'}"


def read(report: str) -> Load:
    """Return what wrk's report says; ValueError when it is none."""
    rate, slowest = LINES["rate"].search(report), LINES["slowest"].search(report)
    if rate is None or slowest is None:
        raise ValueError(f"wrk said something else:\n{report}")
    errors = LINES["errors"].search(report)
    return Load(float(rate[1]), float(slowest[1]) * MILLISECONDS[slowest[2]], errors[0] if errors else "")


def drive(url: str, seconds: int) -> Load:
    """Ask for `url` as often as wrk can for some seconds, from 64 connections that take brotli."""
    options = ["-t2", "-c64", f"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br"]
    done = subprocess.run(["wrk", *options, url], capture_output=True, text=True, check=True)
    return read(done.stdout)


def weights(site: Path) -> tuple[list[int], list[int]]:
    """Return the sizes of all articles and those of the other files of a first view, as sent with brotli."""
    pages = [path for path in site.rglob("*/*.html.br") if path.parent.name not in ("go", "en")]
    first = site / ARTICLE.lstrip("/")
    names = ASSET.findall(first.read_text(encoding="utf-8"))
    others = [(first.parent / name).resolve() for name in names]
    sent = [
        path.with_name(f"{path.name}.br") if path.with_name(f"{path.name}.br").exists() else path for path in others
    ]
    return [path.stat().st_size for path in pages], [path.stat().st_size for path in sent]


def on_paper(site: Path) -> list[str]:
    """Return the sum for a million readers a day, each with three articles and an empty cache."""
    articles, others = weights(site)
    page, rest = statistics.median(articles), sum(others)
    requests = READERS * (PAGES_EACH + len(others))
    gigabytes = READERS * (PAGES_EACH * page + rest) / 1e9
    average = requests / 86_400
    return [
        f"an article {page / 1000:.1f} kB, what it needs besides {rest / 1000:.1f} kB in {len(others)} files",
        f"{READERS:,} readers a day, {PAGES_EACH} articles each: "
        f"{requests / 1e6:.0f} million requests, {gigabytes:.0f} GB a day",
        f"{average:.0f} requests/s on average, {average * PEAK:.0f} at {PEAK} times the average",
    ]


def main(argv: list[str] | None = None) -> int:
    """Print the load that nginx stands with our file and with a bare one; 1 when a request failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.load", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("dist/site"), help="made by `make release`")
    parser.add_argument("--seconds", type=int, default=15, help="for each of the two servers; 15")
    options = parser.parse_args(argv)
    if not (options.site / ARTICLE.lstrip("/")).exists():
        print(f"load: {options.site} holds no release: run `make release` first", file=sys.stderr)
        return 2
    print("\n".join(on_paper(options.site)))
    lack = server.missing() or ("" if shutil.which("wrk") else "wrk not found (Debian: apt-get install wrk)")
    if lack:
        print(f"load: skipped: {lack}")
        return 0
    loads = {}
    for name, configuration in (("ours", None), ("bare file", BARE)):
        with server.serve(options.site, configuration) as address:
            loads[name] = drive(f"https://localhost:{address.https}{ARTICLE}", min(options.seconds, 30))
        print(f"{name}: {loads[name]}", flush=True)
    print(f"ratio {loads['ours'].rate / loads['bare file'].rate:.2f}")
    return int(any(load.errors for load in loads.values()))


if __name__ == "__main__":
    sys.exit(main())
