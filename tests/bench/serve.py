"""How long a writer waits: from saving an article until `mkdocs serve` shows it, with 100 articles a language."""

from __future__ import annotations

import os
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

from tests.bench import corpus
from tests.tools.port import free_port

ARTICLES = 100
SAVES = 5
TARGET = 2.0
PATIENCE = 60.0
ARTICLE = "account/reset-pin"


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the project in `folder` on loopback and yield its address once it answers."""
    port = free_port()
    address = f"127.0.0.1:{port}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", address]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        try:
            wait_for(f"http://{address}/{ARTICLE}.html", "</html>")
            yield f"http://{address}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)


def wait_for(url: str, words: str) -> float:
    """Return the seconds until the page at `url` has `words` in it; TimeoutError after a minute."""
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


def measure(folder: Path) -> list[float]:
    """Return how many seconds each of some saves takes to be shown."""
    source = folder / "docs" / "zh" / f"{ARTICLE}.md"
    times = []
    with served(folder) as site:
        for number in range(SAVES):
            mark = f"第 {number} 次保存"
            source.write_text(f"{source.read_text(encoding='utf-8')}\n{mark}\n", encoding="utf-8")
            times.append(wait_for(f"{site}/{ARTICLE}.html", mark))
    return times


def main() -> int:
    """Print the median and the slowest of some saves; 1 when the median is over the target."""
    with tempfile.TemporaryDirectory() as name:
        times = measure(corpus.write(Path(name), ARTICLES).ours)
    print(
        f"a saved article is shown after {median(times):.1f} s, at most {max(times):.1f} s (target {TARGET:.0f} s), "
        f"with 2×{ARTICLES} articles"
    )
    return int(median(times) > TARGET)


if __name__ == "__main__":
    sys.exit(main())
