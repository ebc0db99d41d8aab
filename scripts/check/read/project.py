"""mkdocs.yml is read as MkDocs reads it, so that both speak of the same pages and addresses."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

import yaml

from scripts.check import memory
from scripts.check.finding import ProjectError
from scripts.model.document import LOADER
from scripts.model.source import read_document
from scripts.text.addresses import page_of
from scripts.text.patterns import pattern
from scripts.text.suggest import did_you_mean
from scripts.tools.stamp import environment

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

# A folder or tag of a language: takes `zh`, `pt-BR`; leaves `q`.
LANGUAGE = pattern(r"(?:zh|en|id|ja|ko|ms|th|vi|de|fr|es|pt|ru|ar|hi|it|nl)(?:[-_][A-Za-z]{2,4})*")

# Whose builds leave a stamp.
HOOK = "scripts/hook.py"
# MkDocs' own number for `absolute_links: relative_to_docs`.
FROM_DOCS = -1


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
    is_stamped: bool = False
    nav: list[str] | None = None
    documents: set[str] = field(default_factory=set)
    # Documents, and names that they share with their twins, which the nav need not name.
    left_out: set[str] = field(default_factory=set)
    overrides: Path | None = None
    absolute_from_docs: bool = False

    def path_of(self, document: str) -> str:
        """The path that messages give a document: from the root, or whole where docs_dir lies elsewhere."""
        docs = self.docs.relative_to(self.root) if self.docs.is_relative_to(self.root) else self.docs
        return f"{docs.as_posix()}/{document}"

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

    def is_left_out(self, document: str) -> bool:
        """Whether mkdocs.yml says that the nav need not name a document."""
        return document in self.left_out

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
    """Read `root`/mkdocs.yml (or .yaml) as MkDocs does, but without running its hooks. Raises ProjectError."""
    name = next((n for n in ("mkdocs.yml", "mkdocs.yaml") if (root / n).is_file()), None)
    if name is None:
        raise ProjectError(f"{root}: no mkdocs.yml here")
    kept, key = memory.current(), _key(root, name)
    state = kept.find(key)
    if state is not None:
        return _unpacked(state)
    project = _read(root, name)
    with suppress(TypeError):  # an option of an extension may be a function, which nothing writes down
        kept.keep(key, _packed(project))
    return project


# What makes a configuration of more than its own text and the files beside it.
_OF_MORE = ("INHERIT:", "!!python", "!relative")
_PATHS = ("root", "docs", "site", "overrides")
_SETS = ("plugins", "documents", "left_out")


def _key(root: Path, name: str) -> str:
    """What a reading of the configuration is kept under: all that MkDocs makes it of; empty where that is not known."""
    if memory.current().file is None:
        return ""
    text = (root / name).read_text(encoding="utf-8", errors="replace")
    docs = re.search(r"^docs_dir:[ \t]*([\w./-]+)[ \t]*$", text, re.MULTILINE)
    if any(each in text for each in _OF_MORE) or ("docs_dir:" in text and docs is None):
        return ""
    folder = root / (docs[1] if docs else "docs")
    files = sorted(f"{path}/{each}" for path, _, names in os.walk(folder, followlinks=True) for each in names)
    beside = sorted(each.name for each in os.scandir(root) if each.is_dir())
    return f"project {memory.digest_of(repr((text, str(root.resolve()), files, beside, environment(text))).encode())}"


def _packed(project: Project) -> dict[str, Any]:
    state = {name: getattr(project, name) for name in Project.__slots__}
    state |= {name: str(state[name]) if state[name] is not None else None for name in _PATHS}
    return state | {each: sorted(state[each]) for each in _SETS}


def _unpacked(state: dict[str, Any]) -> Project:
    paths = {name: Path(state[name]) if state[name] is not None else None for name in _PATHS}
    sets = {each: set(state[each]) for each in _SETS}
    return Project(**(state | paths | sets))


def _read(root: Path, name: str) -> Project:
    config, hooks = _load(root / name)
    root = Path(config.config_file_path).parent
    project = Project(root, Path(config.docs_dir), Path(config.site_dir), name, hooks=bool(hooks))
    project.is_stamped = HOOK in hooks and (root / HOOK).is_file()
    project.site_url = config.site_url or ""
    project.directory_urls = config.use_directory_urls
    project.absolute_from_docs = config.validation.links.absolute_links == FROM_DOCS
    project.plugins = {plugin.removeprefix("material/") for plugin in config.plugins}
    project.extensions, project.extension_options = config.markdown_extensions, config.mdx_configs
    project.nav = list(_nav_paths(config.nav)) if config.nav else None
    project.overrides = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    project.documents = {file.src_uri for file in _files(config) if file.inclusion.is_included()}  # type: ignore[no-untyped-call]
    if "i18n" in config.plugins:
        _read_languages(project, config.plugins["i18n"].config)
    _guess_languages(project)
    if config.not_in_nav:
        names = {*project.documents, *map(project.key_of, project.documents)}
        project.left_out = set(config.not_in_nav.match_files(names))
    return project


def _load(path: Path) -> tuple[MkDocsConfig, list[str]]:
    """Return the configuration, whole, and the hooks that it names, which are not run."""
    import logging

    from mkdocs.config.defaults import MkDocsConfig

    # What MkDocs would log is said by the checker, where it matters.
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    hooks: list[str] = []
    config = MkDocsConfig(config_file_path=os.path.abspath(path))
    try:
        with path.open("rb") as stream:
            config.load_file(stream)
        hooks = [str(hook) for hook in config.get("hooks") or ()]
        config.load_dict({"hooks": []})
        errors, warnings = config.validate()
        errors += _slips(path, hooks, warnings)
    except Exception as error:  # whatever YAML, a plugin or an extension raises
        errors = [("", error)]
    if errors:
        raise ProjectError(_refusal(path, *errors[0]))
    return config, hooks


def _slips(path: Path, hooks: list[str], warnings: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """What MkDocs alone would pass, or only a build stop at: a key that is none, a hook that is not there."""
    from mkdocs.config.defaults import MkDocsConfig

    known = [key for key, _ in MkDocsConfig._schema]
    for key, _ in warnings:
        if key not in known and (near := did_you_mean(key, known)):
            yield key, f"unknown key{near}"
    for hook in hooks:
        if not (path.parent / hook).is_file():
            yield "hooks", f"there is no file {hook}"


def _refusal(path: Path, key: str, reason: Any) -> str:
    """What keeps a configuration from being used, at its line; where it is no YAML, in words of ours."""
    document = read_document(path)
    try:
        where = f"{path}:{document.line(key)}" if key and document.at(key) is not None else str(path)
        yaml.compose(document.text, LOADER)
    except yaml.YAMLError:
        return str(document.faults[0])
    return f"{where}: {f'{key}: ' if key else ''}{' '.join(str(reason).split())}"


def _files(config: MkDocsConfig) -> Iterable[File]:
    from mkdocs.structure.files import get_files

    return get_files(config)


def _read_languages(project: Project, options: Any) -> None:
    project.structure = options.docs_structure
    project.locales = [language.locale for language in options.languages]
    project.default_locale = next((language.locale for language in options.languages if language.default), "")


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
