"""mkdocs.yml is read as MkDocs reads it, so that both speak of the same pages and addresses."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from scripts.text.addresses import page_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

# A folder or tag of a language: takes `zh`, `pt-BR`; leaves `q`.
LANGUAGE = re.compile(r"(?:zh|en|id|ja|ko|ms|th|vi|de|fr|es|pt|ru|ar|hi|it|nl)(?:[-_][A-Za-z]{2,4})*")


class ProjectError(Exception):
    """mkdocs.yml can't be used; the message is one line that names the file."""


@dataclass(slots=True)
class Project:
    """What the checker needs of mkdocs.yml; folders are absolute, `documents` relative to docs_dir."""

    root: Path
    docs: Path
    site: Path
    config_name: str = "mkdocs.yml"
    site_url: str = ""
    directory_urls: bool = True
    structure: str = ""
    locales: list[str] = field(default_factory=list)
    default_locale: str = ""
    extensions: list[str] = field(default_factory=list)
    extension_options: dict[str, dict[str, Any]] = field(default_factory=dict)
    plugins: set[str] = field(default_factory=set)
    hooks: bool = False
    nav: list[str] | None = None
    not_in_nav: GitIgnoreSpec | None = None
    documents: set[str] = field(default_factory=set)
    overrides: Path | None = None
    absolute_from_docs: bool = False
    notices: list[str] = field(default_factory=list)

    def language_of(self, document: str) -> str:
        """The language of a document by its folder or suffix, empty if it is shared."""
        first = document.split("/", 1)[0]
        if self.structure == "suffix":
            suffix = document.rsplit("/", 1)[-1].split(".")[-2:-1]
            return suffix[0] if suffix and suffix[0] in self.locales else self.default_locale
        if "/" in document and first in self.locales:
            return first
        return self.default_locale if self.structure == "root" else ""

    def key_of(self, document: str) -> str:
        """The name that a document shares with its twins."""
        language = self.language_of(document)
        if self.structure == "suffix":
            return re.sub(rf"\.{re.escape(language)}(?=\.\w+$)", "", document) if language else document
        return document.removeprefix(language + "/") if language else document

    def site_path(self, document: str, language: str = "") -> str:
        """The file of the built site that a document becomes."""
        language = language or self.language_of(document)
        path = document
        if language and self.structure in ("folder", "suffix") and self.language_of(document):
            path = self.key_of(document)
            path = path if language == self.default_locale else f"{language}/{path}"
        return page_of(path, self.directory_urls) if document.endswith(".md") else path

    def find(self, document: str, language: str) -> str | None:
        """The document that MkDocs finds for a path in docs_dir, its twin in `language` first."""
        if self.structure == "suffix" and language:
            stem, dot, ending = document.rpartition(".")
            for candidate in (f"{stem}.{language}{dot}{ending}", document):
                if candidate in self.documents:
                    return candidate
        if document in self.documents:
            return document
        first, _, rest = document.partition("/")
        if self.structure == "folder" and first in self.locales:
            fallback = f"{self.default_locale}/{rest}"
            return fallback if fallback in self.documents else None
        return None


def read_project(root: Path) -> Project:
    """Read `root`/mkdocs.yml (or .yaml). Raises ProjectError."""
    name = next((n for n in ("mkdocs.yml", "mkdocs.yaml") if (root / n).is_file()), None)
    if name is None:
        raise ProjectError(f"{root}: no mkdocs.yml here")
    notices: list[str] = []
    config = _load(root / name, notices)
    docs = root / str(config.get("docs_dir") or "docs")
    if not docs.is_dir():
        raise ProjectError(f"{root / name}: docs_dir {docs.name} is not a folder")
    project = Project(root, docs, root / str(config.get("site_dir") or "site"), name, notices=notices)
    project.site_url = str(config.get("site_url") or "")
    project.directory_urls = bool(config.get("use_directory_urls", True))
    validation = config.get("validation")
    links = validation.get("links", validation) if isinstance(validation, dict) else {}
    project.absolute_from_docs = isinstance(links, dict) and links.get("absolute_links") == "relative_to_docs"
    project.hooks = bool(config.get("hooks"))
    _read_plugins(project, config.get("plugins"))
    _read_extensions(project, config.get("markdown_extensions"))
    _read_documents(project, config)
    _guess_languages(project)
    project.nav = list(_nav_paths(config["nav"])) if config.get("nav") else None
    theme = config.get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        project.overrides = root / str(theme["custom_dir"])
    return project


def _load(path: Path, notices: list[str]) -> dict[str, Any]:
    from mkdocs.utils.yaml import yaml_load

    try:
        with path.open("rb") as stream:
            config = yaml_load(stream)
    except Exception as error:
        reason = " ".join(str(error).split())
        if "Python object" not in reason:
            raise ProjectError(f"{path}: {reason}") from None
        notices.append(f"{path.name}: {reason}")
        config = _load_without_names(path)
    if not isinstance(config, dict):
        raise ProjectError(f"{path}: no settings in it")
    return config


def _load_without_names(path: Path) -> dict[str, Any]:
    """Once more with every `!!python/…` as nothing, for a tree whose extensions aren't installed."""

    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    class Loader(get_yaml_loader()):  # type: ignore[misc]
        pass

    for kind in ("name:", "module:", "object:", "object/apply:", "object/new:"):
        Loader.add_multi_constructor(f"tag:yaml.org,2002:python/{kind}", lambda *_: None)
    try:
        with path.open("rb") as stream:
            return dict(yaml_load(stream, Loader))
    except Exception as error:
        raise ProjectError(f"{path}: {' '.join(str(error).split())}") from None


def _entries(value: Any) -> list[tuple[str, dict[str, Any]]]:
    """Plugins and extensions come as a list of names and one-key mappings, or as one mapping."""
    items = value.items() if isinstance(value, dict) else []
    found = [(str(name), options or {}) for name, options in items]
    for item in value if isinstance(value, list) else []:
        if isinstance(item, dict):
            found += [(str(name), options or {}) for name, options in item.items()]
        else:
            found.append((str(item), {}))
    return [(name, options if isinstance(options, dict) else {}) for name, options in found]


def _read_plugins(project: Project, value: Any) -> None:
    for name, options in _entries(value):
        project.plugins.add(name.removeprefix("material/"))
        if name == "i18n":
            project.structure = str(options.get("docs_structure") or "suffix")
            for language in options.get("languages") or []:
                if isinstance(language, dict) and language.get("locale"):
                    locale = str(language["locale"])
                    project.locales.append(locale)
                    if language.get("default"):
                        project.default_locale = locale


def _read_extensions(project: Project, value: Any) -> None:
    project.extensions = ["toc", "tables", "fenced_code"]
    for name, options in _entries(value):
        if name not in project.extensions:
            project.extensions.append(name)
        if options:
            project.extension_options[name] = options


def _read_documents(project: Project, config: dict[str, Any]) -> None:
    from pathspec import GitIgnoreSpec

    excluded = [".*", "/templates/", *str(config.get("exclude_docs") or "").splitlines()]
    excluded += str(config.get("draft_docs") or "").splitlines()
    spec = GitIgnoreSpec.from_lines(excluded)
    for path in sorted(project.docs.rglob("*")):
        name = path.relative_to(project.docs).as_posix()
        if path.is_file() and not spec.match_file(name):
            project.documents.add(name)
    if config.get("not_in_nav"):
        project.not_in_nav = GitIgnoreSpec.from_lines(str(config["not_in_nav"]).splitlines())


def _guess_languages(project: Project) -> None:
    """Without the i18n plugin two folders named like languages are languages."""
    if project.locales:
        project.default_locale = project.default_locale or project.locales[0]
        return
    folders = {name.split("/", 1)[0] for name in project.documents if name.endswith(".md") and "/" in name}
    locales = sorted(folder for folder in folders if LANGUAGE.fullmatch(folder))
    if len(locales) > 1:
        project.locales = locales
    elif locales and _mirrors_root(project, locales[0]):
        project.structure = "root"
        project.default_locale = "zh" if locales[0].startswith("en") else "en"
        project.locales = [project.default_locale, locales[0]]


def _mirrors_root(project: Project, folder: str) -> bool:
    """Whether the pages of the language folder lie at the root too, in the default language."""
    inside = [name for name in project.documents if name.startswith(folder + "/") and name.endswith(".md")]
    return any(name.removeprefix(folder + "/") in project.documents for name in inside)


def _nav_paths(nav: Any) -> list[str]:
    if isinstance(nav, str):
        return [nav]
    children = nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else []
    return [path for child in children for path in _nav_paths(child)]


def document_href(project: Project, document: str, raw: str) -> str:
    """What MkDocs makes of a Markdown address: a file of docs_dir becomes its page, the rest stays."""
    try:
        parts = urlsplit(raw)
    except ValueError:
        return raw
    if parts.scheme or parts.netloc or not parts.path:
        return raw
    if raw.startswith("/") and not project.absolute_from_docs:
        return raw
    if "@" in parts.path and "/" not in parts.path and ".md" not in parts.path:
        return raw
    folder = "" if parts.path.startswith("/") else posixpath.dirname(document)
    wanted = posixpath.normpath(posixpath.join(folder, unquote(parts.path).lstrip("/")))
    language = project.language_of(document)
    found = project.find(wanted, language)
    if found is None:
        return raw
    page = project.site_path(document)
    is_fallback = found != wanted and found.endswith(".md")
    target = project.site_path(found, language if is_fallback else "")
    path = posixpath.relpath(target, posixpath.dirname(page) or ".")
    return urlunsplit(("", "", path.replace("%", "%25").replace("?", "%3F"), parts.query, parts.fragment))
