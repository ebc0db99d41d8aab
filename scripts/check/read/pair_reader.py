"""One article and its twins, for an editor and before a commit: what the rest of the site is to them, and no more."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scripts.check.finding import NothingToCheck
from scripts.check.read.addresses import FILE, Addresses
from scripts.check.read.files import Tree, read_tree
from scripts.check.read.markdown_source import MarkdownSource
from scripts.check.read.page_reader import recalled_one
from scripts.check.read.project import Project, read_project
from scripts.check.read.project_reader import add_planned_files, add_texts, read_document, read_texts, render
from scripts.check.read.todays_site import Changes, changes
from scripts.check.site import Site
from scripts.text.addresses import is_html


def read_pairs(root: Path, files: Iterable[Path], today: date) -> Site:
    """Read Markdown files of a MkDocs tree with their twins. Raises ProjectError or NothingToCheck.

    A page is taken from site/ where that is today's; where it is not, twins are rendered from their Markdown alike.
    """
    project = read_project(root)
    documents = _with_twins(project, files)
    texts = read_texts(project, today, documents)
    tree = read_tree(project.site) if project.site.is_dir() else Tree(None)
    site = Site(tree, Addresses(tree, project.site_url), project=project, today=today)
    site.built, site.only = tree.root is not None, {source.path for source in texts.sources.values()}
    add_texts(site, project, texts)
    add_planned_files(site, project)
    _add_pages(site, project, changes(project))
    site.prepare()
    return site


def _with_twins(project: Project, files: Iterable[Path]) -> set[str]:
    keys = set()
    for file in files:
        path = file.resolve()
        document = path.relative_to(project.docs).as_posix() if path.is_relative_to(project.docs) else ""
        if document not in project.documents or not document.endswith(".md"):
            raise NothingToCheck(f"{file}: no Markdown file that {project.config_name} publishes")
        keys.add(project.key_of(document))
    return set().union(*(_with_key(project, key) for key in keys))


def _add_pages(site: Site, project: Project, changed: Changes) -> None:
    """The pages of the pair, then those that it leads to, with their twins."""
    slugs = {source.slug for source in site.sources.values()}
    _read(site, project, slugs, changed)
    site.only_pages = set(site.pages)
    _read(site, project, _linked(site, project) - slugs, changed)


def _read(site: Site, project: Project, slugs: set[str], changed: Changes) -> None:
    """Add the pages of `slugs`, built or rendered, but never one language built and another rendered."""
    for slug in slugs:
        sources = [_source(site, project, document) for document in sorted(_with_key(project, slug))]
        pages = [project.site_path(source.document) for source in sources]
        if all(path in site.tree.sizes for path in pages) and changed.spare(source.path for source in sources):
            for path in pages:
                page, faults = recalled_one(project.site / path, path)
                site.faults += faults
                site.pages |= {path: page} if page is not None else {}
        else:
            render(site, project, sources)


def _with_key(project: Project, key: str) -> set[str]:
    return {each for each in project.documents if each.endswith(".md") and project.key_of(each) == key}


def _source(site: Site, project: Project, document: str) -> MarkdownSource:
    """What is linked has a source too, which messages name, but is not judged."""
    path = project.site_path(document)
    if path not in site.source_of:
        site.source_of[path] = read_document([], project, document) or MarkdownSource(document, "")
    return site.source_of[path]


def _linked(site: Site, project: Project) -> set[str]:
    """The names of the articles that the pages lead to, from their own texts or to a place in them."""
    by_page = {project.site_path(each): project.key_of(each) for each in project.documents if each.endswith(".md")}
    found = set()
    for page in site.pages.values():
        for link in page.links:
            target = site.addresses.resolve(page.path, link.raw, page.base)
            if target.kind == FILE and is_html(target.path) and (link.inside or target.fragment):
                found.add(by_page.get(target.path, ""))
    return found - {""}
