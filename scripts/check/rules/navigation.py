"""A page that nobody can find does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from scripts.check.finding import Finding, Place
from scripts.check.site import Site, is_tool
from scripts.text.suggest import did_you_mean, near_path

_NAV_PLUGINS = {"awesome-pages", "literate-nav", "section-index", "awesome-nav", "gen-files", "blog"}
MOST_TAPS = 3
# What YAML makes of the entries below a section without its colon: one text.
_RUN_ON = " - "


def not_in_nav(site: Site) -> Iterator[Finding]:
    """Every Markdown page stands in the nav of mkdocs.yml, or under not_in_nav."""
    project = site.project
    if project is None or project.nav is None or project.plugins & _NAV_PLUGINS:
        return
    listed = {name for path in project.nav for name in path.split("#")[0].removeprefix("./").split(_RUN_ON)}
    listed |= {project.key_of(name) for name in listed & project.documents}  # broken_nav tells the language
    folders = tuple(path for path in listed if path.endswith("/"))
    keys = {project.key_of(document) for document in project.documents}
    wrong = listed - keys - project.documents
    left = keys - listed
    misspelt = {near for path in wrong for near in (*get_close_matches(path, left, 1), near_path(path, left))}
    for document, source in site.sources.items():
        key = project.key_of(document)
        if {document, key} & listed or document.startswith(folders) or key.startswith(folders):
            continue
        if project.is_left_out(document) or project.is_left_out(key):
            continue
        if is_tool(key):
            continue
        if key in misspelt:  # broken_nav tells it
            continue
        message = f"{key} is not in the nav of {project.config_name}; add it"
        yield Finding(Place(source=source, line=1), message, key)


def broken_nav(site: Site) -> Iterator[Finding]:
    """Every entry of the nav is a page that exists."""
    project = site.project
    if project is None or project.nav is None or project.plugins & _NAV_PLUGINS:
        return
    keys = {project.key_of(document) for document in project.documents}
    is_told = site.docs is not None and "mkdocs" in site.docs.documents  # by the model, as in the build
    for path in project.nav:
        name = path.split("#")[0]
        if (
            (is_told and _RUN_ON not in name)
            or ":" in name
            or name.startswith("/")
            or name.endswith("/")
            or not name
            or "*" in name
        ):
            continue
        section, _, entries = name.partition(_RUN_ON)
        if ".md" in entries:
            message = f"“{section}” is no section, for want of a colon; write “{section.rstrip('：')}:”"
            yield Finding(Place(project.config_name, line=site.config_line(f"- {section}\n")), message, section)
        elif project.structure == "folder" and name in project.documents and project.key_of(name) != name:
            message = f"nav names {path}, of one language alone; write {project.key_of(name)}"
            yield Finding(Place(project.config_name, line=site.config_line(path)), message, path)
        elif name.removeprefix("./") not in project.documents and name.removeprefix("./") not in keys:
            message = f"nav names {path}, which is no page{did_you_mean(name, keys)}"
            place = Place(project.config_name, text=path, line=site.config_line(path))
            yield Finding(place, message, path)


def repeated_nav_entry(site: Site) -> Iterator[Finding]:
    """A page stands in the nav once: the menu of a second place would never be the open one."""
    project = site.project
    for path in dict.fromkeys(project.nav or ()) if project is not None else ():
        if project is not None and project.nav is not None and project.nav.count(path) > 1 and ":" not in path:
            lines = [n for n, line in enumerate(site.config_text.split("\n"), 1) if _names(line, path)]
            place = Place(project.config_name, text=path, line=lines[1] if len(lines) > 1 else site.config_line(path))
            yield Finding(place, f"nav has {path} twice; delete this line", path)


def _names(line: str, path: str) -> bool:
    words = line.split("#")[0].rstrip().rstrip("\"'")
    return words.endswith(path) and words.removesuffix(path)[-1:] in (" ", '"', "'")


def _homes(site: Site) -> list[str]:
    homes = ["index.html", *(f"{folder}/index.html" for folder in sorted(site.language_folders))]
    return [home for home in homes if home in site.pages]


def _distances(starts: list[str], ways: dict[str, set[str]]) -> dict[str, int]:
    """How many taps lead from `starts` to each page that they lead to."""
    distances: dict[str, int] = {}
    here, taps = set(starts), 0
    while here:
        distances |= dict.fromkeys(here, taps)
        here, taps = set().union(*(ways.get(path, ()) for path in here)) - distances.keys(), taps + 1
    return distances


def _is_hidden(site: Site, path: str) -> bool:
    page = site.pages[path]
    key = site.key_of(path)
    stands_alone = is_tool(key) or key.startswith("go/")
    return bool(page.refresh) or stands_alone or "noindex" in page.robots or path in _homes(site)


def orphan_page(site: Site) -> Iterator[Finding]:
    """A reader who starts at home can reach every page."""
    if len(site.pages) < 2:
        return
    homes = _homes(site)
    reached = _distances(homes, site.ways()) if homes else _linked(site)
    for path, page in site.pages.items():
        if path in reached or _is_hidden(site, path) or _is_in_nav(site, path):
            continue
        if page.rendered and site.project is not None and site.project.nav is None:
            continue
        where = "home" if homes else "any page"
        message = f"no way leads from {where} to {site.shown(path)}; link it"
        yield Finding(site.place(page)._replace(line=1), message, path)


def _linked(site: Site) -> dict[str, int]:
    return {path: 1 for start, ways in site.ways().items() for path in ways if path != start}


def _is_in_nav(site: Site, path: str) -> bool:
    """Before a build the nav is the only menu there is."""
    project, source = site.project, site.source_of.get(path)
    if project is None or source is None or project.nav is None or not site.pages[path].rendered:
        return False
    return source.document in project.nav or project.key_of(source.document) in project.nav


def distant_page(site: Site) -> Iterator[Finding]:
    """Every article is at most three taps from home."""
    homes = _homes(site)
    if not homes or any(page.rendered for page in site.pages.values()):
        return
    distances = _distances(homes, site.ways())
    for path in site.articles():
        if distances.get(path, 0) > MOST_TAPS:
            message = f"{distances[path]} taps from home; link it within {MOST_TAPS}"
            yield Finding(site.place(site.pages[path])._replace(line=1), message, path)
