"""A whole build goes on from where it is, as long as it is known what depends on the files that changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scripts.model.docs import DATA, FILES, load_docs
from scripts.rebuild.change import Before, Change
from scripts.render.template_cache import TEMPLATES
from scripts.site_build import Build
from scripts.tools.stamp import Stamp

# What is followed beside pages. On mkdocs.yml, the code, and a file that comes or goes, every page may depend.
REGISTER = frozenset(f"docs/{DATA}/{name}.yml" for name in FILES)
FOLDERS = (f"docs/{DATA}/situations/", "docs/assets/", TEMPLATES)


def changed_files(old: Stamp, new: Stamp) -> set[str]:
    """Return the paths, from mkdocs.yml, of files that came, went or changed, and the names of such variables."""
    files = {name for name in old.files.keys() | new.files.keys() if _digest(old, name) != _digest(new, name)}
    return files | {name for name, value in new.environment.items() if old.environment.get(name) != value}


def _digest(stamp: Stamp, name: str) -> str:
    return stamp.files[name].digest if name in stamp.files else ""


def are_followed(names: Iterable[str], old: Stamp, new: Stamp, pages: Collection[str]) -> bool:
    """True where it is known what depends on each of the files `names`; `pages` are the paths of all pages in docs/."""
    return all(
        name in old.files
        and name in new.files
        and (name in REGISTER or name.startswith(FOLDERS) or name.removeprefix("docs/") in pages)
        for name in names
    )


def update(build: Build, made_of: Stamp) -> bool:
    """Bring the site that `build` wrote to what `made_of` is made of; False where only a whole build can.

    SourceError for what writers have to mend; the site is then as it was, or `build` no longer whole.
    """
    names = changed_files(build.made_of, made_of)
    with build.notes.apart():
        pages = {page.file.src_uri for page in build.pages()}
        if not build.is_whole or not are_followed(names, build.made_of, made_of, pages):
            return False
        docs = load_docs(build.site.docs.folder)
        before = Before.of(build)
        build.is_whole = False
        build.made_of = made_of
        if names <= {f"docs/{path}" for path in pages}:
            build.site.docs = docs.noting(build.notes)
        else:
            build.renew(docs)
        change = Change(build, names, before, lambda page: page.content or "")
        if not change.is_enough():
            return False
        change.make()
    build.is_whole = True
    return True
