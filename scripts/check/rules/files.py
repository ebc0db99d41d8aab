"""A file is published under a name that every system can have, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.site import Site
from scripts.text.patterns import pattern

# What editors and merges leave behind: takes `a.md.orig`, `a.md~`, `.a.swp`; leaves `original.md`.
_LEFTOVER = pattern(r"(?:\.(?:orig|rej|bak|swp|swo|tmp|old)|~)$", re.IGNORECASE)
# What Windows keeps for devices, whatever the ending (Microsoft, "Naming Files"): takes `con.md`; leaves `icon.md`.
_DEVICE = pattern(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?", re.IGNORECASE)
_REFUSED = pattern(r'[<>:"\\|?*\x00-\x1f]')


def leftover_file(site: Site) -> Iterator[Finding]:
    """What an editor or a merge left behind is not published."""
    for document in _documents(site):
        if _LEFTOVER.search(document):
            yield _finding(site, document, "was left behind and would be published; delete it")


def awkward_file_name(site: Site) -> Iterator[Finding]:
    """A file's name has no space, is one that Windows allows, and differs from others in more than its case."""
    seen: dict[str, str] = {}
    for document in _documents(site):
        if fault := _fault(document):
            yield _finding(site, document, f"{fault}; rename it")
        same = seen.setdefault(document.casefold(), document)
        if same != document:
            yield _finding(
                site, document, f"differs from {same} by case alone: one file on Windows and macOS; rename it"
            )


def _documents(site: Site) -> list[str]:
    return sorted(site.project.documents) if site.project is not None else []


def _fault(document: str) -> str:
    for part in document.split("/"):
        if " " in part:
            return "has a space in its name, which is %20 in every address"
        if _DEVICE.fullmatch(part) or _REFUSED.search(part) or part.endswith("."):
            return "has a name that Windows refuses"
    return ""


def _finding(site: Site, document: str, message: str) -> Finding:
    project = site.project
    assert project is not None
    return Finding(Place(project.path_of(document), line=1), f"{document} {message}", document)
