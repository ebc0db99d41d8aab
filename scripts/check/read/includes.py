"""An include that finds no file is dropped without a word, and with it a part of the article."""

from __future__ import annotations

import re
from pathlib import Path

from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.project import Project
from scripts.text.patterns import pattern

# A line that includes a file: takes `--8<-- "note.md"`; leaves `text --8<-- "note.md"`.
INCLUDE = pattern(r"^[ \t]*-{1,}8<-{1,}[ \t]+[\"']?(?P<name>[^\"'\n]+?)[\"']?[ \t]*$", re.MULTILINE)
# Lines that include a file each: takes `--8<--\nnote.md\n--8<--`; leaves `--8<-- "note.md"`.
_BLOCK = pattern(r"^[ \t]*-{1,}8<-{1,}[ \t]*\n(?P<names>(?:.*\n)*?)[ \t]*-{1,}8<-{1,}[ \t]*$", re.MULTILINE)
_PART = pattern(r"^(?P<file>.+?)(?::(?P<from>[\w-]*)(?::(?P<to>\w*))?)?$")


def include_folders(project: Project) -> list[Path]:
    """Where pymdownx.snippets looks, relative to the tree; nothing if it is off."""
    if "pymdownx.snippets" not in project.extensions:
        return []
    bases = project.extension_options.get("pymdownx.snippets", {}).get("base_path") or ["."]
    return [project.root / str(base) for base in (bases if isinstance(bases, list) else [bases])]


def missing_includes(project: Project, source: MarkdownSource) -> list[tuple[str, int]]:
    """Each include of a page whose file or named section doesn't exist, with its offset."""
    folders = include_folders(project)
    if not folders or "8<" not in source.text:
        return []
    found = []
    for match in INCLUDE.finditer(source.text):
        name = match["name"]
        if not name.startswith((";", "http://", "https://")) and not _exists(name, folders):
            found.append((name, match.start("name")))
    for block in _BLOCK.finditer(source.text):
        for line in re.finditer(r"^[ \t]*([^;\s].*?)[ \t]*$", block["names"], re.MULTILINE):
            if not _exists(line[1].strip("\"'"), folders):
                found.append((line[1], block.start("names") + line.start(1)))
    return found


def _exists(name: str, folders: list[Path]) -> bool:
    part = _PART.match(name)
    for folder in folders:
        if (folder / name).is_file():
            return True
        if part and (folder / part["file"]).is_file():
            return not part["from"] or part["from"].isdigit() or _has_section(folder / part["file"], part["from"])
    return False


def _has_section(file: Path, name: str) -> bool:
    text = file.read_text(encoding="utf-8", errors="replace")
    return bool(re.search(rf"-{{1,}}8<-{{1,}}[ \t]*\[[ \t]*start[ \t]*:[ \t]*{re.escape(name)}[ \t]*\]", text))
