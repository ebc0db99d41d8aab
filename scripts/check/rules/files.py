"""A file is published under a name that every system can have, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scripts.check.finding import Finding, Place
from scripts.check.site import Site
from scripts.text.patterns import pattern

# What editors, merges and systems leave behind: takes `a.md.orig`, `a.md~`, `a/Thumbs.db`, `~$a.docx`; leaves `old.md`.
_LEFTOVER = pattern(
    r"(?:\.(?:orig|rej|bak|swp|swo|tmp|old)|~)$|(?:^|/)(?:Thumbs\.db|desktop\.ini|~\$[^/]*|#[^/]*#)$", re.IGNORECASE
)
# What writers and systems call a copy: takes `a (1).md`, `a copy.md`, `a-2.md`, `a - 副本.md`; leaves `a-pin.md`.
_COPY = pattern(
    r"^(?P<of>.+?)(?:[ _-]+(?:copy|副本|\d{1,2}|old|new|backup|draft|v\d)|[ ]?[(（]\d+[)）])+\.md$", re.IGNORECASE
)
# What is published under another name: takes `icon.0a1b2c3d.svg`; leaves `icon.svg`.
_HASH = pattern(r"\.[0-9a-f]{8}(?=\.\w+$)")
# Where the build itself looks for files.
_OF_BUILD = pattern(r"assets/(?:icons/|vendor/|.*\.(?:js|css|ts)$)")
# What Windows keeps for devices, whatever the ending (Microsoft, "Naming Files"): takes `con.md`; leaves `icon.md`.
_DEVICE = pattern(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\..*)?", re.IGNORECASE)
_REFUSED = pattern(r'[<>:"\\|?*\x00-\x1f]')


def leftover_file(site: Site) -> Iterator[Finding]:
    """What an editor, a merge or a copy left behind is not published."""
    known = set(_documents(site))
    for document in sorted(known):
        if _LEFTOVER.search(document):
            yield _finding(site, document, "was left behind and would be published; delete it")
        elif (copy := _COPY.match(document)) and f"{copy['of']}.md" in known:
            of = f"{copy['of'].rpartition('/')[2]}.md"
            yield _finding(site, document, f"is called a copy of {of} and would be published; delete or rename it")


def unused_file(site: Site) -> Iterator[Finding]:
    """A picture, or a file beside the articles, is published because something leads to it."""
    if site.docs is None or not site.built:
        return
    used = {_HASH.sub("", path) for path in {use.target.path for uses in site.uses.values() for use in uses}}
    for document in _documents(site):
        is_other = not document.endswith(".md") and not _OF_BUILD.match(document) and not _LEFTOVER.search(document)
        if is_other and site.project is not None and site.project.site_path(document) not in used:
            yield _finding(site, document, "would be published and nothing leads to it; link it, or delete it")


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
