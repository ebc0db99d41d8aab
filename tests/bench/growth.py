"""A page must not grow with the site: the same articles are built among 100 and among 1,000 and compared."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import brotli

from tests.bench.corpus import leave_out

ROOT = Path(__file__).parents[2]
SIZES = (100, 1000)
SECTION = 50
LIMIT = 1.10
PARTS = ("docs", "overrides", "scripts", "mkdocs.yml")


def measure() -> list[str]:
    """Build both sizes, print how much the HTML of the project's own articles grew; return a line if it is too much."""
    with tempfile.TemporaryDirectory() as folder:
        small, large = (_weigh(Path(folder, str(size)), size) for size in SIZES)
    shared = sorted(small.keys() & large.keys())
    ratios = {page: large[page] / small[page] for page in shared}
    middle, worst = statistics.median(ratios.values()), max(ratios, key=ratios.__getitem__)
    print(
        f"page HTML from {SIZES[0]} to {SIZES[1]} articles a language: ×{middle:.3f} in the median of {len(ratios)},"
        f" at most ×{ratios[worst]:.3f} ({worst}); limit ×{LIMIT:.2f}"
    )
    return [f"{worst}: grows ×{ratios[worst]:.2f} with the site"] if ratios[worst] > LIMIT else []


def _weigh(folder: Path, size: int) -> dict[str, int]:
    """Return the bytes after brotli of each of the project's own articles, built among `size` in a language."""
    folder.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, folder / part)
    own = [path for path in (folder / "docs" / "zh").rglob("*.md")]
    _add_articles(folder, size - len(own))
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise RuntimeError(f"the site with {size} articles could not be built: {done.stderr.strip()[-400:]}")
    site = folder / "site"
    pages = [page for page in site.rglob("*.html") if "made-" not in page.as_posix()]
    return {page.relative_to(site).as_posix(): _bytes(page) for page in pages if _is_article(page)}


def _is_article(page: Path) -> bool:
    return 'data-slug="' in page.read_text(encoding="utf-8")


def _bytes(page: Path) -> int:
    return len(brotli.compress(page.read_bytes(), quality=5))


def _add_articles(folder: Path, count: int) -> None:
    """Write `count` more articles in sections of fifty, in both languages, and name them in the navigation."""
    nav, made = [], []
    for start in range(0, count, SECTION):
        name = f"made-{start // SECTION}"
        slugs = [f"{name}-article-{n}" for n in range(min(SECTION, count - start))]
        nav += [f"  - {name}:", f"      - {name}/index.md", *(f"      - {name}/{slug}.md" for slug in slugs)]
        made += slugs
        for language in ("zh", "en"):
            section = folder / "docs" / language / name
            section.mkdir()
            (section / "index.md").write_text(_index(folder, language, name), encoding="utf-8")
            for slug in slugs:
                (section / f"{slug}.md").write_text(_article(slug), encoding="utf-8")
    leave_out(folder / "docs", made)
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text(encoding="utf-8")
    configuration.write_text(f"{text.rstrip()}\n" + "\n".join(nav) + "\n", encoding="utf-8")


def _index(folder: Path, language: str, name: str) -> str:
    """Return a section's own page: that of an existing section under another name."""
    text = (folder / "docs" / language / "refunds" / "index.md").read_text(encoding="utf-8")
    text = re.sub(r"^related:.*\n", "", text, flags=re.MULTILINE)
    return re.sub(r"^(title:|#) .*$", rf"\1 {name}", text, flags=re.MULTILINE)


def _article(slug: str) -> str:
    words = " ".join(f"word-{slug}-{n}" for n in range(60))
    return (
        f"---\ntitle: {slug}\ndescription: A made article that only fills the site so that its growth is seen.\n"
        f"case: general\nkeywords: [{', '.join(f'{slug}-{n}' for n in range(8))}]\nrelated: [reset-pin, fix-sign-in]\n"
        f"reviewed: 2026-11-22\n---\n\n# {slug}\n\n{words}\n\n## Steps {{ #steps }}\n\n1. One\n2. Two\n\n"
        "## Still stuck? { #need-help }\n\nGo on.\n"
    )
