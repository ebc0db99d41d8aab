"""An id that an app links to is never taken away: topics.lock remembers every id that was ever published."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.structure.pages import Page

from scripts.model.source import SourceError
from scripts.render import site

NAME = "topics.lock"


def read(path: Path) -> dict[str, int]:
    """Return the ids of the lock with their line numbers; {} where there is no lock."""
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.strip(): number for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#"}


def redirects(pages: Iterable[Page]) -> dict[str, Page]:
    """Return the old paths (`account/reset-password`) that articles take over, by path; SourceError for a bad one."""
    found: dict[str, Page] = {}
    for page in pages:
        for old in page.meta.get("redirect_from") or []:
            path = str(old).removesuffix(".md").removesuffix(".html").strip("/")
            if not all(part.replace("-", "").isalnum() and part.isascii() for part in path.split("/")):
                raise SourceError(f"docs/{page.file.src_uri}:1: redirect_from: {old}: write an old path, section/slug")
            if path in found:
                raise SourceError(f"docs/{page.file.src_uri}:1: redirect_from: {old}: another article has it too")
            found[path] = page
    return found


def ids(state: site.Site) -> dict[str, str]:
    """Return every id that works, with the slug of the article that it leads to."""
    pages = [page for page in state.pages["zh"].values() if site.is_article(page)]
    old = {path.rsplit("/", 1)[-1]: site.slug_of(page) for path, page in redirects(pages).items()}
    return {**old, **{site.slug_of(page): site.slug_of(page) for page in pages}}


def require_kept(lock: Path, working: Iterable[str]) -> None:
    """Raise SourceError with a line for each id of the lock that leads nowhere."""
    lost = [(line, name) for name, line in read(lock).items() if name not in set(working)]
    if lost:
        raise SourceError(
            "\n".join(
                f"{lock.name}:{line}: {name}: apps link to this id and no article has it; bring the article back, "
                f"or write `redirect_from: [section/{name}]` into the article that takes its place, in both languages"
                for line, name in sorted(lost)
            )
        )
