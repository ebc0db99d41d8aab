"""What each kind of change costs under `mkdocs serve`: CPU now, and before it was known what a change concerns."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tests.bench import corpus, earlier_project
from tests.rebuild.building import FAILED, again, answer, driven
from tests.rebuild.edits import Project

# The commit before; only texts and titles of pages were followed there.
COMMIT = "9c3125d"
SIZES = (100, 1000)
RUNS = 3
TITLE = re.compile(r"(?m)^(title:|#) .*$")


def changed(path: str, pattern: str) -> Callable[[Project, int], None]:
    """Return an edit that writes a number behind what `pattern` first finds in the file at `path`."""

    def edit(project: Project, number: int) -> None:
        project.rewrite(project.folder / path, lambda text: re.sub(pattern, rf"\g<0> {number}", text, count=1))

    return edit


def titled(project: Project, number: int) -> None:
    """Give an article another title, in its front matter and above its text."""
    path = project.docs / "zh" / "account" / "reset-pin.md"
    project.rewrite(path, lambda text: TITLE.sub(rf"\1 改 PIN {number}", text, count=2))


ZH = r".*?zh: \"?\w+"
EDITS: dict[str, Callable[[Project, int], None]] = {
    "an article's text": changed("docs/zh/account/reset-pin.md", r"\Z"),
    "an article's title": titled,
    "a channel of few cases": changed("docs/_data/channels.yml", r"(?s)\n  police:" + ZH),
    "a channel of most cases": changed("docs/_data/channels.yml", r"(?s)\n  gopay-email:" + ZH),
    "a case of few articles": changed("docs/_data/cases.yml", r"(?s)\n  complaint:" + ZH),
    "the case of most articles": changed("docs/_data/cases.yml", r"(?s)\n  general:" + ZH),
    "a word of the glossary": changed("docs/_data/glossary.yml", r"where: \{zh: \w+"),
    "a figure": changed("docs/_data/facts.yml", r"what: \{zh: \"?\w+"),
    "a word on some pages": changed("docs/_data/site.yml", r"\n  sheet_why: \w+"),
    "a word on every page": changed("docs/_data/site.yml", r"\n  skip: \w+"),
    "the template of sections": changed("overrides/section.html", r"<ul[^>]*>"),
    "the emergency sheet's": changed("overrides/emergency-sheet.html", r"<body>"),
    "the template of all pages": changed("overrides/main.html", r"<body>"),
    "a style": changed("docs/assets/site.css", r"--on-fill: #fff"),
    "an article more": Project.copy,
    "an article less": Project.deletion,
    "an article renamed": Project.slug,
}


def measure(folder: Path, runs: int) -> Iterator[float]:
    """Yield the median of the CPU seconds that each kind of edit takes, of as many `runs`, in the order of EDITS."""
    project = Project(folder, seed=1)
    with driven(folder, folder / "site") as serving:
        last = answer(serving)
        for kind, edit in EDITS.items():
            spent = []
            for number in range(runs):
                edit(project, number)
                before, last = last, again(serving)
                if last.outcome == FAILED:
                    raise RuntimeError(f"{folder}: {kind}: did not build")
                spent.append(last.seconds - before.seconds)
            yield median(spent)


def table(pages: int) -> Iterator[str]:
    """Yield a line an edit, with `pages` articles a language."""
    with tempfile.TemporaryDirectory() as name:
        before = measure(earlier_project.write(Path(name, "before"), pages, COMMIT), 1)
        now = measure(corpus.write(Path(name, "now"), pages).ours, RUNS)
        for kind, old, new in zip(EDITS, before, now, strict=True):
            yield f"2×{pages}, {kind}: {new:.2f} s, at {COMMIT} {old:.2f} s, ratio {new / old:.2f}"


def main(argv: list[str] | None = None) -> int:
    """Print the table of each size."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.edits", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="articles a language")
    for pages in parser.parse_args(argv).sizes:
        for line in table(pages):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
