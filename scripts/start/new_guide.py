"""Begins a guide on another subject: `make new-guide DIR=../my-guide` copies the code, and a small guide to change.

The small guide is that of tests/guides/library, which `make test` builds and checks: what stands in DIR works at once.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "tests" / "guides" / "library"
# The code and what tests it on any guide; not what is about this one.
CODE = (
    *("scripts", "overrides", "docs/assets", "tests/conftest.py", "tests/guides", "tests/npm", "tests/tools"),
    *("Makefile", "pyproject.toml", "requirements.in", "requirements.txt", "requirements-dev.in"),
    *("requirements-dev.txt", "requirements-properdocs.txt", "LICENSE", "ARCHITECTURE.md", ".ci", ".editorconfig"),
    *(".gitignore", ".pre-commit-config.yaml", ".prettierrc.json"),
)
NO_CODE = shutil.ignore_patterns("__pycache__", "node_modules", "site", ".*_cache")
README = """\
# {name}

`make serve` shows the guide, `make check` names what is wrong, `make test` does all that CI runs.

What is this guide's own stands in `mkdocs.yml` (`extra.guide`, languages, nav) and in `docs/`: the articles in a folder
a language, facts and words in `docs/_data`. `make new-article SECTION=contact SLUG=call-the-office` begins an article.
The rest is code, and knows no subject.
"""


def begin(folder: Path) -> None:
    """Write the guide into `folder`; FileExistsError where something is in it already."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"DIR={folder}: there is something already; name a folder that is empty or new")
    folder.mkdir(parents=True, exist_ok=True)
    for name in CODE:
        if (ROOT / name).exists():
            _copy(ROOT / name, folder / name)
    for name in ("docs", "mkdocs.yml"):
        _copy(LIBRARY / name, folder / name)
    # What an editor judges docs/ by names the languages: made anew, by the new guide's own code.
    subprocess.run([sys.executable, "-m", "scripts.start.editor_schemas"], cwd=folder, check=True)
    (folder / "README.md").write_text(README.format(name="A guide of our own"), encoding="utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=NO_CODE)
    else:
        shutil.copy(source, target)


def main(arguments: list[str]) -> int:
    """Return 0 when the guide is begun, 1 with one line on stderr when it can't be, 2 for wrong usage."""
    if len(arguments) != 1 or not arguments[0]:
        print("usage: make new-guide DIR=../my-guide", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    try:
        begin(folder)
    except OSError as error:
        print(f"new-guide: {error}", file=sys.stderr)
        return 1
    print(f"{folder}: a guide about a library card, to be made yours: cd {folder}; git init; make serve; make check")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
