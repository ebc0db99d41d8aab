"""How long a writer waits: from saving an article until it is shown, now, at an earlier commit, and by Zensical."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench import corpus, earlier_project
from tests.tools.port import free_port

# What a wait may be of that at the earlier commit, by articles a language.
TARGETS = {100: 0.3, 1000: 0.08}
SAVES = 5
PATIENCE = 180.0
ARTICLE = "account/reset-pin"
ZENSICAL = corpus.ROOT / ".venv" / "zensical" / "bin" / "zensical"


@contextmanager
def served(folder: Path, command: list[str], page: str) -> Iterator[str]:
    """Serve the project in `folder` on loopback and yield the address of `page` once it is shown."""
    address = f"127.0.0.1:{free_port()}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([*command, address], cwd=folder, env=environment, stdout=said, stderr=said)
        try:
            wait_for(f"http://{address}/{page}", "</html>")
            yield f"http://{address}/{page}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)


def wait_for(url: str, words: str) -> float:
    """Return the seconds until the page at `url` has `words` in it; TimeoutError after three minutes."""
    start = time.monotonic()
    while (waited := time.monotonic() - start) < PATIENCE:
        try:
            with urlopen(url, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return time.monotonic() - start
        except (URLError, ConnectionError):
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{url} does not show “{words}” after {waited:.0f} s")


def measure(folder: Path, command: list[str], page: str) -> float:
    """Return the median of the seconds that some saves take to be shown on `page`."""
    source = folder / "docs" / "zh" / f"{ARTICLE}.md"
    times = []
    with served(folder, command, page) as url:
        for number in range(SAVES):
            # A writer does not save while the last page is still being looked at.
            time.sleep(1)
            mark = f"第 {number} 次保存"
            source.write_text(f"{source.read_text(encoding='utf-8')}\n{mark}\n", encoding="utf-8")
            times.append(wait_for(url, mark))
    return median(times)


def mkdocs(folder: Path) -> float:
    """Return what a writer of the project in `folder` waits."""
    return measure(folder, [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr"], f"{ARTICLE}.html")


def zensical(stock: Path) -> float | None:
    """Return what a writer of the same Markdown waits with Zensical, None where it is not installed.

    It knows neither i18n plugin nor a nav without the folders of languages: both languages are one site there.
    """
    if not ZENSICAL.exists():
        return None
    configuration = stock / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^plugins:\n.*?(?=^\S)", "", text[: text.index("\nnav:\n") + 1])
    configuration.write_text(text, encoding="utf-8")
    shutil.rmtree(stock / "site", ignore_errors=True)
    return measure(stock, [str(ZENSICAL), "serve", "-a"], f"zh/{ARTICLE}.html")


def compare(pages: int) -> bool:
    """Print the waits with `pages` articles a language; False when a target is missed."""
    with tempfile.TemporaryDirectory() as name:
        before = mkdocs(earlier_project.write(Path(name, "before"), pages))
        written = corpus.write(Path(name, "now"), pages)
        now, peer = mkdocs(written.ours), zensical(written.stock)
    ratio, target = now / before, TARGETS.get(pages)
    aim = f" (target {target})" if target else ""
    print(
        f"2×{pages}: a saved article is shown after {now:.2f} s; at {earlier_project.COMMIT} {before:.2f} s,", end=" "
    )
    print(f"ratio {ratio:.2f}{aim}; Zensical {f'{peer:.2f} s' if peer else 'is not installed'}", flush=True)
    return (target is None or ratio <= target) and (peer is None or now <= peer)


def main(argv: list[str] | None = None) -> int:
    """Print a line a size; 1 when a target is missed, or Zensical shows it sooner."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.serve", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=list(TARGETS), help="articles a language")
    return int(not all([compare(pages) for pages in parser.parse_args(argv).sizes]))


if __name__ == "__main__":
    sys.exit(main())
