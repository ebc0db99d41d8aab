"""An article must be there after one round trip: what its first view weighs is measured, printed and limited."""

from __future__ import annotations

import argparse
import re
import statistics
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import brotli
from selectolax.lexbor import LexborHTMLParser

from tests.bench import growth

# Bytes after brotli 11. 14,600: ten packets of 1,460, what a server may send before the first answer (RFC 6928).
TOTAL, REQUESTS, CSS, JS = 14_600, 6, 6_000, 3_000
# The median of ordinary articles in both languages: Chinese, three bytes a character, stands above it, English below.
HTML, HTML_LONG = 5_500, 6_000
# Articles that collect many causes or steps; like emergencies they may be longer.
HUBS = frozenset({"fix-failed-payment", "contact-support", "protect-account"})
KINDS = {".html": "html", ".css": "css", ".js": "js"}


@dataclass(frozen=True)
class View:
    """What a browser fetches to show one page: bytes after brotli by kind, and the number of requests."""

    page: str
    html: int
    css: int
    js: int
    other: int
    requests: int
    plain: bool
    """No picture, no flow and no tool of its own, such as the look-up of contacts."""
    long: bool

    @property
    def total(self) -> int:
        """Bytes of all requests."""
        return self.html + self.css + self.js + self.other


def first_view(site: Path, page: Path) -> View:
    """Return the weight of `page` with all that it names to be shown; FileNotFoundError if a part is absent."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    parts = [page, *dict.fromkeys((page.parent / address).resolve() for address in _addresses(tree))]
    weights = {"html": 0, "css": 0, "js": 0, "other": 0}
    for part in parts:
        weights[KINDS.get(part.suffix, "other")] += weight(part)
    slug = tree.css_first("[data-slug]")
    name = slug.attributes["data-slug"] if slug else ""
    urgency = tree.css_first("[data-urgency=emergency]")
    plain = tree.css_first("main img") is None and len(tree.css("link[rel=stylesheet]")) == 1
    path = page.relative_to(site).as_posix()
    html, css, js, other = weights.values()
    return View(path, html, css, js, other, len(parts), plain, name in HUBS or urgency is not None)


def _addresses(tree: LexborHTMLParser) -> list[str]:
    nodes = tree.css("link[rel=stylesheet][href], link[rel=icon][href], script[src], img[src]")
    found = [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]
    return [address for address in found if not re.match(r"[a-z]+:", address)]


@cache
def weight(path: Path) -> int:
    """Return the bytes of a file after brotli 11, as hosts send it."""
    return len(brotli.compress(path.read_bytes(), quality=11))


def articles(site: Path) -> list[View]:
    """Return the first view of every article of `site`, except the long lists under about/."""
    pages = sorted(page for page in site.rglob("*.html") if 'data-slug="' in page.read_text(encoding="utf-8"))
    return [first_view(site, page) for page in pages if page.parent.name != "about"]


def over(views: list[View]) -> list[str]:
    """Return a line for each limit that is passed; the limit of the HTML is on the median, all others on each page."""
    lines = []
    for view in (view for view in views if view.plain):
        for name, limit in (("total", TOTAL), ("requests", REQUESTS), ("css", CSS), ("js", JS)):
            if getattr(view, name) > limit:
                lines.append(f"{view.page}: {name} {getattr(view, name)} is over {limit}")
    for name, long, limit in (("articles", False, HTML), ("hubs and emergencies", True, HTML_LONG)):
        middle = statistics.median([view.html for view in views if view.long is long] or [0])
        if middle > limit:
            lines.append(f"{name}: the median of the HTML, {middle:.0f}, is over {limit}")
    return lines


def table(views: list[View]) -> str:
    """Return the figures of each language and kind of article as a table in kB: the median ≤ the heaviest."""
    title = "first view, kB after brotli"
    rows = [f"{title:46} {'html':>10} {'css':>6} {'js':>6} {'other':>6} {'total':>10} {'requests':>8}"]
    for language in ("zh", "en"):
        for name, long in (("articles", False), ("hubs, emergencies", True)):
            group = [v for v in views if v.long is long and v.page.startswith("en/") is (language == "en")]
            for state in (True, False):
                if some := [view for view in group if view.plain is state]:
                    note = "plain" if state else "with a flow or a tool"
                    rows.append(_row(f"{language} {name}, {len(some)} {note}", some))
    return "\n".join(rows)


def _row(name: str, views: list[View]) -> str:
    def both(part: str) -> str:
        values = [getattr(view, part) / 1000 for view in views]
        return f"{statistics.median(values):.1f} ≤{max(values):.1f}"

    css, js, other = (f"{max(getattr(view, part) for view in views) / 1000:.1f}" for part in ("css", "js", "other"))
    most = max(view.requests for view in views)
    return f"{name:46} {both('html'):>10} {css:>6} {js:>6} {other:>6} {both('total'):>10} {most:>8}"


def main(argv: list[str] | None = None) -> int:
    """Print the table; return 0 within all limits, 1 with a line on stderr for each that is passed."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.budget", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--no-growth", action="store_true", help="leave out the builds with 100 and 1,000 articles")
    options = parser.parse_args(argv)
    site: Path = options.site.resolve()
    if not (site / "index.html").exists():
        print(f"budget: {options.site} holds no site: run `make site` first", file=sys.stderr)
        return 2
    views = articles(site)
    print(table(views))
    print(f"limits: html {HTML / 1000} ({HTML_LONG / 1000} for long ones) in the median; on each plain page ", end="")
    print(f"css {CSS / 1000}, js {JS / 1000}, total {TOTAL / 1000}, requests {REQUESTS}", flush=True)
    lines = over(views)
    if not options.no_growth:
        try:
            lines += growth.measure()
        except RuntimeError as error:
            lines.append(str(error))
    for line in lines:
        print(f"budget: {line}", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
