"""The checker stays quick enough for every save: beside what it was at a commit, and beside lychee, in turn.

The real site, 2,000 pages with 90,000 links, one pair, and a page with thousands of findings. Each command runs once
unmeasured, so that Python's bytecode is there, and what the checker remembers of texts; then all take turns, and the
best of the rounds counts. Printed are seconds of processor, which are judged, seconds of waiting, and memory with what
a second process holds. A run is warm when it remembers the texts, as after each save, and
is judged; a cold one reads them.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.commit import extract

ROOT = Path(__file__).parents[2]
BEFORE = "b546ea8"
PAGES, LINKS, SECTIONS = 2000, 45, 40
ROUNDS = 5
# Of what BEFORE takes: time on the real site, time on the large one, memory on either.
SITE_LIMIT, LARGE_LIMIT, MEMORY_LIMIT = 0.35, 0.5, 1.2
# One pair of the whole real site's time; and how much longer eight times as many findings may take.
PAIR_LIMIT, GROWTH_LIMIT = 0.2, 8.0
FINDINGS = (1000, 8000)
CONFIG = """site_name: growth
use_directory_urls: false
markdown_extensions: [attr_list]
plugins:
  - i18n:
      docs_structure: folder
      languages: [{locale: zh, name: z, default: true}, {locale: en, name: e}]
"""


@dataclass
class Runner:
    """A command in its folder; `accepted` are the codes that it may end with."""

    name: str
    command: list[str]
    folder: Path
    accepted: tuple[int, ...] = (0, 1)
    seconds: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    megabytes: float = 0.0

    @property
    def best(self) -> float:
        return min(self.seconds)


def main(argv: list[str] | None = None) -> int:
    """Print times, memory and ratios; 1 where one is past its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.check", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before = extract(BEFORE, folder / "before", "scripts", "mkdocs.yml")
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["NO_MKDOCS_2_WARNING"] = "1"
        over = [
            *real(before, options.rounds),
            *large(before, folder / "large", options),
            *growth(folder, options.rounds),
        ]
    print(f"past its limit: {'; '.join(over)}" if over else "all within limits")
    return 1 if over else 0


def check(name: str, code: Path, *arguments: str) -> Runner:
    """The checker of `code`."""
    return Runner(name, [sys.executable, "-m", "scripts.check", *arguments, "--format", "json"], code)


def lychee(folder: Path) -> list[Runner]:
    found = shutil.which("lychee", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    options = ["--offline", "--include-fragments", "--no-progress", "--root-dir", str(folder), f"{folder}/**/*.html"]
    return [Runner("lychee", [found, *options], folder, (0, 2))] if found else []


def real(before: Path, rounds: int) -> list[str]:
    """This guide as it is built."""
    article = min((ROOT / "docs").glob("*/*/*.md")).relative_to(ROOT).as_posix()
    theirs = check(BEFORE, before, "--root", str(ROOT))
    warm, cold = check("this tree, warm", ROOT), check("this tree, cold", ROOT, "--no-cache")
    pair = check(f"one pair, {article}", ROOT, article)
    print(f"the real site, best of {rounds}:")
    measure([theirs, warm, cold, pair, *lychee(ROOT / "site")], rounds)
    return [
        *told("real site, warm", warm.best / theirs.best, SITE_LIMIT),
        *told("real site, cold", cold.best / theirs.best, None),
        *told("memory, real site, warm", warm.megabytes / theirs.megabytes, MEMORY_LIMIT),
        *told("memory, real site, cold", cold.megabytes / theirs.megabytes, None),
        *told("one pair of the whole, cold", pair.best / cold.best, PAIR_LIMIT),
        *told(f"one pair of {BEFORE}'s whole", pair.best / theirs.best, PAIR_LIMIT),
    ]


def large(before: Path, folder: Path, options: argparse.Namespace) -> list[str]:
    """A site that no guide of ours has yet."""
    folder.mkdir()
    write_site(folder, options.pages)
    theirs, warm = check(BEFORE, before, "--site", str(folder)), check("this tree, warm", ROOT, "--site", str(folder))
    cold = check("this tree, cold", ROOT, "--site", str(folder), "--no-cache")
    print(f"{options.pages} pages, {options.pages * LINKS} links, best of {options.rounds}:")
    measure([theirs, warm, cold, *lychee(folder)], options.rounds)
    return [
        *told("large site, warm", warm.best / theirs.best, LARGE_LIMIT),
        *told("large site, cold", cold.best / theirs.best, None),
        *told("memory, large site, warm", warm.megabytes / theirs.megabytes, MEMORY_LIMIT),
        *told("memory, large site, cold", cold.megabytes / theirs.megabytes, None),
    ]


def growth(folder: Path, rounds: int) -> list[str]:
    """Links that the twin of their page lacks."""
    runners = []
    for count in FINDINGS:
        tree = folder / f"growth-{count}"
        write_pair(tree, count)
        runners.append(check(f"{count} findings on a page", ROOT, "--root", str(tree)))
    measure(runners, rounds)
    return told(
        f"time for {FINDINGS[1] // FINDINGS[0]} times the findings", runners[1].best / runners[0].best, GROWTH_LIMIT
    )


def measure(runners: list[Runner], rounds: int) -> None:
    """Run all in turn, `rounds` times, and once more for their memory; print the best of each."""
    for runner in runners:
        _processor_time(runner)
        runner.megabytes = _memory(runner)
    for _ in range(rounds):
        for runner in runners:
            start = time.perf_counter()
            runner.seconds.append(_processor_time(runner))
            runner.waits.append(time.perf_counter() - start)
    for runner in runners:
        print(f"  {runner.best:6.2f} s  {min(runner.waits):6.2f} s  {runner.megabytes:4.0f} MB  {runner.name}")


def _processor_time(runner: Runner) -> float:
    """Seconds of processor that a command and its children take: other work on the machine does not count."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(runner.command, cwd=runner.folder, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in runner.accepted:
            said.seek(0)
            raise SystemExit(f"{runner.name}: exit {process.returncode}: {said.read().decode().strip()[-300:]}")
    return usage.ru_utime + usage.ru_stime


def told(name: str, ratio: float, limit: float | None) -> list[str]:
    """Print a ratio; return it where it is past its limit, if it has one."""
    if limit is None:
        print(f"  {name}: {ratio:.2f}")
        return []
    print(f"  {name}: {ratio:.2f} (limit {limit:.2f})")
    return [f"{name} {ratio:.2f} > {limit:.2f}"] if ratio > limit else []


def _memory(runner: Runner) -> float:
    """Megabytes of a command and its children at their height."""
    process = subprocess.Popen(runner.command, cwd=runner.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _tree_memory(process.pid))
        time.sleep(0.01)
    return peak / 1024


def write_pair(folder: Path, count: int) -> None:
    """A tree of two pages and their home, of which one has `count` numbers that its twin lacks."""
    need = "\n\n## Help { #need-help }\n\nAsk 请问\n"
    numbers = "\n\n".join(f"[第 {number}](tel:+6281{number:07})" for number in range(count))
    files = {"mkdocs.yml": CONFIG, "docs/zh/a.md": f"# 甲\n\n{numbers}{need}", "docs/en/a.md": f"# A\n\nText{need}"}
    files |= {"docs/zh/index.md": "# 家\n\n[甲](a.md)\n", "docs/en/index.md": "# Home\n\n[A](a.md)\n"}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


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
