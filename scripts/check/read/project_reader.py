"""Markdown is read beside the built site, or instead of it where there is no build or an old one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from scripts.check import memory
from scripts.check.read.blanks import blank_for
from scripts.check.read.built_ids import built_ids
from scripts.check.read.fault import Fault
from scripts.check.read.html_text import decode
from scripts.check.read.includes import include_folders, missing_includes
from scripts.check.read.markdown_boxes import kinds_in
from scripts.check.read.markdown_source import MarkdownSource, read_source
from scripts.check.read.project import Project
from scripts.check.read.registered_contacts import contacts_of
from scripts.check.site import Site
from scripts.model.docs import DATA, Docs, read_docs
from scripts.model.document import Fault as DataFault
from scripts.model.document import SourceError
from scripts.model.situations import path_of, situation_faults
from scripts.search import trained
from scripts.sheet import printed

STALE_SECONDS = 2.0


@dataclass(slots=True)
class Texts:
    """What stands in docs/: `sources` by document, the register and the schemas' findings in `docs`."""

    sources: dict[str, MarkdownSource] = field(default_factory=dict)
    snippets: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    config: str = ""
    docs: Docs | None = None


def read_texts(project: Project, today: date, documents: set[str] | None = None) -> Texts:
    """Read the sources of a MkDocs tree, or those named."""
    docs, root, texts = project.docs, project.root, Texts()
    texts.config = (root / project.config_name).read_text(encoding="utf-8", errors="replace")
    for document in sorted(name for name in documents or project.documents if name.endswith(".md")):
        source = read_document(texts.faults, project, document)
        if source is not None:
            texts.sources[document] = source
    for folder in include_folders(project):
        texts.snippets += [file.relative_to(folder).as_posix() for file in folder.rglob("*.md")]
    if (docs / DATA / "channels.yml").is_file():
        texts.docs = read_docs(docs, today)
        if documents is None:
            texts.docs.faults += _situation_faults(texts.docs)
            whole = [language for language in texts.docs.sources if _is_whole(texts.docs, language)]
            texts.docs.faults += (fault for each in whole for fault in trained.stale_faults(texts.docs, each))
            texts.docs.faults += _sheet_faults(texts.docs)
    return texts


def _is_whole(docs: Docs, language: str) -> bool:
    """Whether all titles and keywords of a language can be read, of which search has learned."""
    return not any(source.document.faults for source in docs.sources[language].values())


def _situation_faults(docs: Docs) -> list[DataFault]:
    """The slips of all files of messages, which are long and seldom change."""
    files = (path_of(docs.folder, language) for language in docs.sources)
    read = [memory.digest_of(file.read_bytes()) for file in files if file.is_file()]
    key = "\n".join((*read, *(path for each in docs.sources.values() for path in each)))
    found = memory.current().recall("situations", key, lambda: list(situation_faults(docs)))
    return [DataFault(*fault) for fault in found]


def _sheet_faults(docs: Docs) -> list[DataFault]:
    """Whether the printed sheets are out of date, which takes long to know and seldom changes."""
    if docs.faults or docs.without_twin or not printed.printed_sheets(docs):
        return []
    found = memory.current().recall("sheets", printed.made_of(docs), lambda: list(printed.stale_faults(docs)))
    return [DataFault(*fault) for fault in found]


def add_project(site: Site, project: Project, texts: Texts) -> None:
    """Add the sources of a MkDocs tree to `site`, and rendered pages for those without a fresh build."""
    if not site.built:
        add_planned_files(site, project)
    add_texts(site, project, texts)
    _render_missing(site, project)


def add_texts(site: Site, project: Project, texts: Texts) -> None:
    """Add what stands in docs/ to `site`."""
    site.config_text, site.snippets, site.sources = texts.config, texts.snippets, texts.sources
    site.faults += texts.faults
    for file in sorted((project.docs / "assets").glob("*.css")):
        site.box_kinds |= kinds_in(file.read_text(encoding="utf-8", errors="replace"))
    site.source_of = {project.site_path(document): source for document, source in texts.sources.items()}
    if texts.docs is not None:
        site.docs = texts.docs
        site.facts = contacts_of(texts.docs)


def _render_missing(site: Site, project: Project) -> None:
    missing = {path for path in site.source_of if path not in site.pages}
    # The twins of an old page are rendered with it: what is written now is never held against what was built then.
    old = {each.slug for path, each in site.source_of.items() if not _is_fresh(site, project, each.document, path)}
    stale = [path for path, source in site.source_of.items() if path in missing or source.slug in old]
    render(site, project, [site.source_of[path] for path in stale])


def render(site: Site, project: Project, sources: list[MarkdownSource]) -> None:
    """Add the pages of `sources` as their Markdown alone gives them."""
    if not sources:
        return
    from scripts.check.read.html_walk import read_page
    from scripts.check.read.renderer import Renderer  # both are slow to import and often not needed

    renderer = Renderer(project, site.docs)
    for source in sources:
        path = project.site_path(source.document)
        try:
            html = renderer.render(source.document, source)
        except Exception as error:  # whatever an extension raises, the other pages are still checked
            site.incomplete.append(f"{source.path}: can't be rendered: {' '.join(str(error).split())}")
            continue
        site.faults += _refused(project, site.docs, source, html)
        page = site.pages[path] = read_page(path, html, rendered=True)
        page.ids = dict.fromkeys(built_ids(project, site.docs, source), 1) | page.ids
        site.tree.add(path)


# What other rules tell more of: columns that a row of dashes aligned, and boxes.
_OF_OTHERS = ("<th style>", "<td style>", "<aside>")


def _refused(project: Project, docs: Docs | None, source: MarkdownSource, html: str) -> Iterator[Fault]:
    """Why a build would stop at an article."""
    if docs is None or not project.is_stamped:
        return
    from scripts.render.forbidden_markup import refuse  # where a site was built, nothing was refused

    try:
        body = html.partition("<main>")[2].rpartition("</main>")[0]
        refuse(body, {}, project.docs / source.document, "")
    except SourceError as error:
        _, line, message = str(error).split(":", 2)
        others = message.strip().startswith(_OF_OTHERS)
        if "<" in message.split(":")[0] and not others:  # of addresses other rules tell more too
            message = _of_blank(message.strip(), source.text.split("\n")[int(line) - 1])
            yield Fault(source.path, "refused-mark-up", message, int(line), source=True)


def _of_blank(message: str, line: str) -> str:
    """What is said of an element, or of a blank that its writer has set between < and >."""
    tag = re.escape(message.partition(">")[0])
    typed = re.search(rf"{tag}\b[^<>=]*>", line, re.IGNORECASE)
    blank = blank_for(typed[0], 0) if typed else ""
    if typed is None or not blank:
        return message
    return f"{typed[0]} is no element; what a reader fills in is a blank, in capitals: {blank}"


def read_document(faults: list[Fault], project: Project, document: str) -> MarkdownSource | None:
    """Read one Markdown file of docs/; what is wrong with its bytes is added to `faults`."""
    path = project.path_of(document)
    try:
        data = (project.docs / document).read_bytes()
    except OSError as error:
        faults.append(Fault(path, "unreadable-file", f"can't be read: {error.strerror}", 1, True, True))
        return None
    text, fault = decode(data, path)
    if fault:
        faults.append(fault._replace(source=True))
    source = read_source(path, text)
    source.document = document
    source.language = project.language_of(document)
    source.slug = project.key_of(document)
    source.missing_includes = missing_includes(project, source)
    return source


def _is_fresh(site: Site, project: Project, document: str, path: str) -> bool:
    """Whether the built page may be trusted for this document: a stale build would tell old faults."""
    if site.pages.get(path) is None or site.tree.root is None or project.is_stamped:
        return True
    built = (site.tree.root / path).stat().st_mtime
    return (project.docs / document).stat().st_mtime <= built + STALE_SECONDS


def add_planned_files(site: Site, project: Project) -> None:
    """What a build would publish, where there is no build of now to look at."""
    for document in project.documents:
        site.tree.add(project.site_path(document))
    if project.overrides is not None and project.overrides.is_dir():
        for file in project.overrides.rglob("*"):
            if file.is_file() and file.suffix not in (".html", ".py"):
                site.tree.add(file.relative_to(project.overrides).as_posix())
