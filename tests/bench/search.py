"""`python -m tests.bench.search` prints how well, how fast and how small the search is, in a real browser.

It measures the built site in `site/` (or the folder given): every query of tests/search over http and from file://, the
bytes, and the time to the first result at a quarter of the processor's speed with 100, 1,000 and 5,000 articles, beside
an earlier commit's (tests/bench/earlier.py). The half of the messages that nobody may tune to is left out without
`--unseen`. PEERS=1 asks other searches the same.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from scripts.tools.browser import FLAGS, find
from tests.bench.earlier import COMMIT, with_earlier_code
from tests.bench.filler import emergencies, enlarged, sizes
from tests.bench.peers import peers
from tests.bench.queries import Answer, Query, alarms, load, report

ROOT = Path(__file__).parents[2]
LANGUAGES = {"zh": "", "en": "en/"}
SLOWER = 4
# Fresh pages a site.
ROUNDS = 3
ASK = """query => new Promise((done, fail) => {
  setTimeout(() => fail(new Error(`no answer to ${query}`)), 60000);
  const input = document.querySelector("input[role=combobox]");
  const results = document.querySelector("[data-search-results]");
  const start = performance.now();
  const finish = () => done([
    performance.now() - start,
    results.querySelector(".search__urgent") !== null,
    ...[...results.querySelectorAll("[data-article]")].map(link => [link.getAttribute("data-article"), link.href])
  ]);
  new MutationObserver((_, observer) => {
    if (results.getAttribute("data-query") !== query) return;
    observer.disconnect();
    finish();
  }).observe(results, { attributes: true, attributeFilter: ["data-query"] });
  input.focus();
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
})"""


class Quiet(SimpleHTTPRequestHandler):
    """A static server that says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yield its address with the last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def answers(page: Page, base: str, language: str, queries: list[Query]) -> list[Answer]:
    """Type each query into the box of the search page and read the list."""
    page.goto(f"{base}{LANGUAGES[language]}search.html")
    found = []
    for query in queries:
        _, urgent, *items = page.evaluate(ASK, query.words)
        foreign = sum(("/en/" in href) != (language == "en") for _, href in items)
        found.append(Answer(query, tuple(slug for slug, _ in items), foreign, urgent))
    return found


def times(browser: Browser, addresses: Sequence[str], language: str, query: str) -> list[tuple[float, float]]:
    """Return milliseconds a site, at a quarter of the speed: from opening search to the first result, the slowest key.

    Each is the best of fresh pages, the sites in turn, since other work on the machine only adds.
    """
    rounds = [[_times_once(browser, base, language, query) for base in addresses] for _ in range(ROUNDS)]
    return [
        (min(first for first, _ in each), max(map(min, zip(*(keys for _, keys in each), strict=True))))
        for each in zip(*rounds, strict=True)
    ]


def _times_once(browser: Browser, base: str, language: str, query: str) -> tuple[float, list[float]]:
    page = browser.new_page()
    page.goto(f"{base}{LANGUAGES[language]}payments/fix-qr-scan.html")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    first = float(page.evaluate(ASK, query)[0])
    keys = [float(page.evaluate(ASK, query[:length])[0]) for length in range(1, len(query) + 1)]
    page.close()
    return first, keys


def main() -> int:
    """Print all figures; 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    parser.add_argument(
        "--queries", type=Path, default=ROOT / "tests" / "search", help="folder of queries.<language>.yml"
    )
    parser.add_argument("--unseen", action="store_true", help="the messages that nobody may tune to as well")
    parser.add_argument("--no-times", action="store_true", help="quality and bytes only")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        for language in LANGUAGES:
            queries = load(options.queries, language)
            queries = [query for query in queries if options.unseen or query.part != "unseen"]
            _print_quality(browser, options.site.resolve(), language, queries)
            if os.environ.get("PEERS"):
                _print_peers(browser, options.site.resolve(), language, queries)
        if not options.no_times:
            _print_times(browser, options.site.resolve())
        browser.close()
    return 0


def _print_quality(browser: Browser, site: Path, language: str, queries: list[Query]) -> None:
    weight = sizes(site, language)
    print(f"\n{language}: {weight} bytes in gzip, together {sum(weight.values()) / 1000:.1f} kB")
    page = browser.new_page()
    with served(site) as address:
        over_http = answers(page, address, language, queries)
    from_file = answers(page, f"{site.as_uri()}/", language, queries)
    page.close()
    print("\n".join(report(over_http)))
    urgent = emergencies(site, language)
    for part in ("open", "unseen"):
        if told := [answer for answer in over_http if answer.query.part == part]:
            print(f"  notice for emergencies, {part}: {alarms(told, urgent)}")
    differing = sum(one.slugs != other.slugs for one, other in zip(over_http, from_file, strict=True))
    print(f"  from file://: {differing} of {len(queries)} queries answered otherwise")


def _print_peers(browser: Browser, site: Path, language: str, queries: list[Query]) -> None:
    with tempfile.TemporaryDirectory() as name, served(Path(name)) as address:
        found = dict(peers.asked(site, Path(name), language, queries))
        if "MiniSearch 7.2" in found:
            page = browser.new_page()
            found["Pagefind 1.6"] = peers.pagefind(page, Path(name), address, language, queries)
            page.close()
    for peer, answers in found.items():
        print(f"  {peer}:", answers if isinstance(answers, str) else "")
        print("\n".join([] if isinstance(answers, str) else report(answers)[1:]))


def _print_times(browser: Browser, site: Path) -> None:
    print(f"\nmilliseconds at 1/{SLOWER} of the speed: opening search → first result · slowest key; before: {COMMIT}")
    for language, query in (("zh", "扫码付不了钱怎么办"), ("en", "recieve refund how long")):
        for articles in (100, 1000, 5000):
            with tempfile.TemporaryDirectory() as folder:
                large = enlarged(site, Path(folder, "site"), language, articles)
                before = with_earlier_code(large, Path(folder, "before"))
                with served(large) as ours, served(before) as earlier:
                    (first, key), (was, key_was) = times(browser, (ours, earlier), language, query)
            print(
                f"  {language} {articles:5} articles: {first:6.0f} · {key:4.0f}; before {was:6.0f} · {key_was:4.0f};"
                f" ratio {first / was:.2f} · {key / key_was:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    raise SystemExit(main())
