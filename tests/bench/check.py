"""The checker stays fast enough for every save: 2,000 pages with 90,000 links, beside lychee if there."""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGES, LINKS, SECTIONS = 2000, 45, 40
TARGET_SECONDS, TARGET_MEGABYTES = 2.0, 200


def main(argv: list[str] | None = None) -> int:
    """Build the site in a temporary folder, check it, print seconds and megabytes."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.check", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES)
    pages: int = parser.parse_args(argv).pages
    with tempfile.TemporaryDirectory() as folder:
        write_site(Path(folder), pages)
        print(f"{pages} pages, {pages * LINKS} links; target {TARGET_SECONDS} s, {TARGET_MEGABYTES} MB")
        command = [sys.executable, "-m", "scripts.check", "--site", folder, "--format", "json"]
        measure("check", command, (0, 1))
        lychee = shutil.which("lychee")
        if lychee:
            options = ["--offline", "--include-fragments", "--no-progress", "--root-dir", folder]
            measure("lychee", [lychee, *options, f"{folder}/**/*.html"], (0, 2))
        else:
            print("lychee: not installed")
    return 0


def measure(name: str, command: list[str], accepted: tuple[int, ...]) -> None:
    """Run a command and print its time and the memory of its whole process tree at its height."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _tree_memory(process.pid))
        time.sleep(0.01)
    seconds = time.perf_counter() - start
    note = process.stderr.read().decode() if process.stderr else ""
    state = "" if process.returncode in accepted else f"  (exit {process.returncode})"
    print(f"{name}: {seconds:.2f} s, {peak / 1024:.0f} MB{state}")
    if name == "check":
        print(note.strip().splitlines()[-1])


def _tree_memory(pid: int) -> int:
    """Kilobytes that a process and its children hold, shared pages counted once (Linux)."""
    total = 0
    for number in (pid, *_children(pid)):
        try:
            text = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    return total


def _children(pid: int) -> list[int]:
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [child for number in text.split() for child in (int(number), *_children(int(number)))]


def write_site(folder: Path, pages: int) -> None:
    """A site in sections, each page with a menu, prose, headings and links to other pages and anchors."""
    source = random.Random(5)
    names = [f"section-{index % SECTIONS}/page-{index}.html" for index in range(pages)]
    for index, name in enumerate(names):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(_page(index, names, source), encoding="utf-8")
    home = "".join(f'<li><a href="{name}">{name}</a></li>' for name in names[:LINKS])
    (folder / "index.html").write_text(f"<!doctype html><html lang=en><main><ul>{home}</ul></main>", encoding="utf-8")


def _page(index: int, names: list[str], source: random.Random) -> str:
    targets = [*(names[(index + step) % len(names)] for step in range(1, 26)), *source.sample(names, LINKS - 25)]
    items = "".join(
        f'<li><a href="{os.path.relpath(target, os.path.dirname(names[index]))}{fragment}">To {target}</a></li>\n'
        for target, fragment in zip(targets, ["", "#steps", "#need-help"] * LINKS, strict=False)
    )
    prose = "".join(
        f"<p>Paragraph {n} of an <strong>article</strong>, 付款失败时先看交易记录 {n}.</p>\n" for n in range(12)
    )
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Page {index}</title></head>\n<body>\n'
        f'<nav><ul>\n{items}</ul></nav>\n<main>\n<h1 id="page">Page {index}</h1>\n{prose}'
        f'<h2 id="steps">Steps</h2>\n<ol><li>One</li><li>Two</li></ol>\n'
        f'<section id="need-help" class="escalation"><h2>Still stuck?</h2><p>Call.</p></section>\n'
        "</main>\n</body>\n</html>\n"
    )


if __name__ == "__main__":
    sys.exit(main())
