"""One build of all languages: what each MkDocs event does, in the order of the events."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime
from mkdocs_static_i18n.plugin import I18n

from scripts.feeds import manifest, markdown_copies, publish, search_engines, sitemap, static_servers
from scripts.model import document, guide, languages
from scripts.model.channels import Channel
from scripts.model.docs import Docs, load_docs
from scripts.model.document import FRONT
from scripts.model.notes import Notes
from scripts.model.register import Language
from scripts.model.source import Fault, SourceError
from scripts.render import article_parts, markdown_parser, minify, security_policy, site
from scripts.render.article_tree import ArticleExtension
from scripts.render.assets import Assets, add_on_demand, make_assets, sheets_for
from scripts.render.contact_list import look_up
from scripts.render.escalation_block import email_text, is_urgent
from scripts.render.fact_list import fact_list
from scripts.render.flows import FlowWriter, require_placed
from scripts.render.forbidden_markup import line_of, refuse
from scripts.render.foreign_words import ForeignWords
from scripts.render.glossary_list import glossary_table
from scripts.render.language_files import LanguageFiles
from scripts.render.page_context import Frame
from scripts.render.styles import box_title_in, class_values, names_in
from scripts.render.template_cache import Once, keep_compiled, note_templates, with_current
from scripts.render.template_errors import strict
from scripts.render.triage import called
from scripts.search.documents import Section
from scripts.search.index_script import Heard, index_script
from scripts.search.trained import stale_faults
from scripts.sheet import sheet
from scripts.sheet.printed import pdf_path
from scripts.text import addresses, pinyin
from scripts.text.article_marks import FACTS, FLOW, GLOSSARY, LOOK_UP
from scripts.text.inline_markdown import addressed
from scripts.tools import stamp

log = logging.getLogger("mkdocs.hooks")
# Where a browser looks for a search that it may offer.
SEARCHED = ("index", "search")


def index_name(language: Language) -> str:
    """Return what the index of a language is called among the assets."""
    return f"search-{language}.js"


def is_building_second(config: MkDocsConfig) -> bool:
    """True inside the nested builds that the i18n plugin makes for all languages but the first."""
    return bool(i18n(config).building)


def i18n(config: MkDocsConfig) -> I18n:
    """Return the plugin that builds one language after the other."""
    return cast(I18n, config.plugins["i18n"])


def prepare(serving: bool) -> None:
    """Make Python and Python-Markdown ready for many pages."""
    markdown_parser.build_once()
    # A build keeps most of what it makes: no need to look for garbage after every 700 objects, nor among the modules.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    if serving:
        # Compiled files in scripts/, which is watched, would look like a change.
        sys.dont_write_bytecode = True


def look_often(server: Any) -> None:
    """Look for changes every tenth of a second: MkDocs' half second is a quarter of what a writer waits."""
    for emitter in server.observer.emitters:
        emitter._timeout = 0.1


def start(config: MkDocsConfig, serving: bool, remembers: bool) -> Build:
    """Return a fresh build; SourceError when the register, the flows or the pairs of articles are broken."""
    if serving:
        gc.collect()
    made_of = take_stamp(config)
    docs = load_docs(Path(config.docs_dir))
    if not serving:
        document.forget()
    stamp.forget(Path(config.site_dir))
    return Build(docs, Notes(is_kept=serving or remembers), serving, made_of)


def take_stamp(config: MkDocsConfig, known: stamp.Stamp | None = None) -> stamp.Stamp:
    """Return what a build of now reads; `known` spares reading the files that are as they were."""
    return stamp.take(Path(config.config_file_path), _folders(config), known.files if known else None)


def _folders(config: MkDocsConfig) -> list[Path]:
    """What a build reads beside code and configuration."""
    return [Path(config.docs_dir), *([Path(config.theme.custom_dir)] if config.theme.custom_dir else [])]


def configure_markdown(config: MkDocsConfig, build: Build) -> None:
    """Let Python-Markdown shape articles as we want them, in every language."""
    others = [each for each in config.markdown_extensions if not isinstance(each, ArticleExtension)]
    config.markdown_extensions = [*others, build.markup]


def configure_events(config: MkDocsConfig) -> None:
    """Spare each line of each page a look for boxes whose titles mkdocs.yml translates: articles have their own."""
    plugin, events = i18n(config), config.plugins.events
    events["page_markdown"] = [
        each for each in events["page_markdown"] if getattr(each, "__self__", None) is not plugin
    ]


def configure_theme(config: MkDocsConfig) -> None:
    """Keep our 404s from being overwritten, write the sitemap ourselves, and spare MkDocs Material's 14,000 files.

    Of Material's we take the stylesheet alone, by its path: no template of ours extends or includes one of its own.
    """
    for name in ("404.html", "sitemap.xml"):
        config.theme.static_templates.discard(name)
    config.theme.dirs = [folder for folder in config.theme.dirs if folder == config.theme.custom_dir]


@dataclass
class Room:
    """What MkDocs makes the pages of one language with."""

    env: Environment
    files: Files
    config: MkDocsConfig
    once: Once


class Build:
    """The state of a build and what its events do with it."""

    def __init__(self, docs: Docs, notes: Notes, serving: bool, made_of: stamp.Stamp) -> None:
        self.notes = notes
        self.site = site.Site(docs.noting(notes))
        self.markup = ArticleExtension(FlowWriter(self.site.docs), self.site.labels, self._foreign())
        # What the site is made from.
        self.made_of = made_of
        # False until all that a site consists of is written.
        self.is_whole = False
        self.serving = serving
        self.assets: Assets | None = None
        # What stands in docs/, for the language that is built next.
        self.found = Files([])
        self.frames: dict[Language, Frame] = {}
        self.rooms: dict[Language, Room] = {}
        # The SHA-256 of pages, of what leads to them from go/, and what search reads of each, by address.
        self.digests: dict[str, str] = {}
        self.leading: dict[str, str] = {}
        self.sections: dict[str, tuple[Section, ...]] = {}
        # How the texts of a language sound.
        self.heard: dict[Language, Heard] = {}
        self.csp = security_policy.meta_policy(live_reload=serving)
        # What writers have to mend on pages: a build goes on, and stops at its end.
        self.slips: list[str] = []
        self._known_classes: set[str] = set()
        self._has_card = search_engines.has_card(docs.folder)
        self._has_pdf = {each: pdf_path(docs.folder, each).exists() for each in languages.configured()}

    def _foreign(self) -> ForeignWords:
        ours = guide.configured()
        with self.notes.apart():
            return ForeignWords(self.site.register, ours.screen_language, ours.x_default)

    def renew(self, docs: Docs) -> None:
        """Take `docs` for docs/, in which more is new than pages; these, with their HTML, are left as they are."""
        pages, self.site = self.site.pages, site.Site(docs.noting(self.notes))
        self.site.pages = pages
        self.markup.flows, self.markup.labels = FlowWriter(self.site.docs), self.site.labels
        self.markup.foreign = self._foreign()
        for room in self.rooms.values():
            if room.env.cache is not None:
                # A template is not read again while it is there.
                room.env.cache.clear()

    def reframe(self, language: Language) -> None:
        """Let what stands around the pages of a language be made anew."""
        room = self.rooms[language]
        room.once = Once(room.env, self.notes)
        self.frames[language] = Frame(self.site, language, room.config)

    def pages(self) -> list[Page]:
        """Return all pages, one language after the other."""
        return [page for pages in self.site.pages.values() for page in pages.values()]

    def own_files(self, config: MkDocsConfig) -> Files:
        """Return the files of the language that is being built, and let go of the others."""
        found, self.found = self.found, Files([])
        return LanguageFiles(found, i18n(config).current_language)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Index the pages of the language that is being built."""
        language: Language = i18n(config).current_language
        self.site.add_pages(language, files)
        self.frames[language] = Frame(self.site, language, config)
        with self.notes.apart():
            self._require_templates(language, set(env.list_templates()))
            if self.assets is None:
                self.add_assets()
            self.add_index(language)
            self.tell_stale(language)
            if not self.serving:
                for source in self.site.docs.sources[language].values():
                    # Nobody will look for a line in it.
                    source.document.text = ""
        self.open_room(language, env, files, config)
        return env

    def add_assets(self) -> None:
        """Publish styles and scripts, but for the indexes of search."""
        docs = self.site.docs.folder
        self.assets = make_assets(docs, docs.parent / "overrides" / "kitchen-sink.html")
        add_on_demand(self.assets, self.site.docs)

    def open_room(self, language: Language, env: Environment, files: Files, config: MkDocsConfig) -> None:
        """Make templates ready, and keep with them what the pages of a language are made of."""
        env.trim_blocks = env.lstrip_blocks = env.autoescape = True
        strict(env)
        keep_compiled(env)
        note_templates(env, self.notes)
        self.rooms[language] = Room(env, files, config, Once(env, self.notes))

    def add_index(self, language: Language) -> None:
        """Publish what search reads of a language. Under `serve` its name is always the same, and so its pages are."""
        assert self.assets is not None
        known, heard = (self.sections, self.heard.setdefault(language, {})) if self.notes.is_kept else (None, None)
        index = index_script(self.site, language, self.frames[language].sections, known, heard)
        self.assets.add(index_name(language), index, lasts=not self.serving)

    def tell_stale(self, language: Language) -> None:
        """Say where search learned from other words than are there now."""
        for fault in stale_faults(self.site.docs, language):
            log.info(fault)

    def text_of(self, page: Page) -> str:
        """Return the Markdown of a page, facts filled in.

        The empty line in front keeps MkDocs from looking for keys in the text.
        """
        text = page.file.content_string
        match = FRONT.match(text)
        return "\n" + self.site.docs.filled(site.language_of(page), text[match.end() :] if match else text)

    def _require_templates(self, language: Language, known: set[str]) -> None:
        """Raise SourceError for each page whose template is not there."""
        documents = [source.document for source in self.site.docs.sources[language].values()]
        SourceError.if_any(
            Fault(document.name, document.line("template"), f"template: overrides/ has no {name}")
            for document in documents
            if (name := document.at("template") or "main.html") not in known
        )

    def meta_of(self, page: Page) -> dict[str, Any]:
        """Return the front matter of a page as MkDocs wants it."""
        return dict(self.site.docs.sources[site.language_of(page)][site.path_of(page)].document.data)

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Keep what is wrong with a page until all pages have been looked at."""
        try:
            yield
        except SourceError as error:
            self.slips.append(str(error))

    def on_page_markdown(self, markdown: str, page: Page) -> str:
        """Say which page is made next; return its text, without the flows that there are not."""
        self.markup.page = page
        with self._kept():
            self.markup.flows.require_known(markdown, Path(page.file.abs_src_path or ""), f"docs/{page.file.src_uri}")
            return markdown
        return FLOW.sub("", markdown)

    def on_page_content(self, html: str, page: Page) -> str:
        """Judge an article's HTML; then put in what no writer may write, where its page asks for it."""
        language, source, name = site.language_of(page), Path(page.file.abs_src_path or ""), f"docs/{page.file.src_uri}"
        with self._kept():
            require_placed(html, source, name)
        with self._kept():
            refuse(html, page.meta, source, name)
        if GLOSSARY in html:
            glossary = self.site.register.glossary
            html = html.replace(GLOSSARY, glossary_table(glossary, language, self.site.words))
        if LOOK_UP in html:
            words = self.site.words[language]["look_up"]
            html = html.replace(LOOK_UP, look_up(self.site.register.channels, words, language))
        if FACTS in html:
            html = html.replace(FACTS, fact_list(self.site.docs.facts, self.site.words[language]["facts"], language))
        self.notes.end(self.notes.texts, page.file.src_uri)
        return article_parts.index_links(html, page.url)

    def on_page_context(self, context: dict[str, Any], page: Page, config: MkDocsConfig) -> dict[str, Any]:
        """Return the context with all that our templates show."""
        assert self.assets is not None
        self.notes.begin()
        language = site.language_of(page)
        frame = self.frames[language]
        register = self.site.register
        not_found = site.path_of(page) == "404.md"
        root = _absolute(config) if not_found else _relative_to(page)
        view = frame.view(page, root)
        place = page.url if not_found or addresses.is_index(page.url) else addresses.folder_of(page.url)
        context.update(view, once=self.rooms[language].once.renderer(context, place), with_current=with_current)
        context.update(
            csp=Markup(self.csp),
            asset=self.assets.names,
            root=root,
            not_found=not_found,
            front=self.site.front(page),
            own_hosts=config.extra.get("own_hosts"),
            report_url=config.extra.get("report_url"),
            canonical=addresses.absolute(config.site_url or "", page.url),
            alternates=sitemap.alternates(page, config.site_url or "", self.site.words),
            article=article_parts.split(page.content or ""),
            sheet_url=root(sheet.address(language)),
            sheet_pdf=root(sheet.address(language, "pdf")) if self._has_pdf[language] else "",
            sheets=sheets_for(page.content or "", leads_on="template" in page.meta),
            triage=self.site.docs.triage,
            called=lambda call: called(call, register, language),
            block=self.site.blocks.of(page),
            email_text=lambda message: email_text(message, register),
            is_urgent=lambda message: is_urgent(message, register),
            addressed=addressed,
            party=lambda name: register.channels.parties[name],
            never_ask=register.cases.never_ask.values(),
            notes=register.cases.notes,
            digits=register.cases.digits,
            verified=self.site.days["verified"],
            next_check=self.site.days["next"],
        )
        context.update(self._findable(page, view, config.site_url or ""))
        if page.meta.get("template") == "a-z.html":
            context["letters"] = frame.letters(view["link"])
        return context

    def _findable(self, page: Page, view: dict[str, Any], base: str) -> dict[str, Any]:
        """What only machines read, and only where the site has an address."""
        language = site.language_of(page)
        has_box = site.slug_of(page) in SEARCHED
        trail = [
            (view["words"]["home"], self.frames[language].home),
            (view["section_title"], f"{page.url.rpartition('/')[0]}/index.html"),
        ]
        return {
            "card": addresses.absolute(base, search_engines.CARD) if base and self._has_card else "",
            "opensearch": search_engines.opensearch_address(language) if base and has_box else "",
            "structured": search_engines.structured(page, trail, self._about(page), base)
            if base and site.is_article(page)
            else "",
        }

    def _about(self, page: Page) -> list[Channel]:
        """The contacts of the subject that a page of the section on them is about."""
        ours = guide.configured()
        if site.section_of(page) != ours.sections.contact:
            return []
        channels = self.site.register.channels.active.values()
        return [each for each in channels if each.party == ours.subject.party and each.traits.is_direct]

    def on_post_page(self, output: str, page: Page) -> str:
        """Return the page without idle white space; a class that has no style is a slip."""
        assert self.assets is not None
        if unknown := self._strange_classes(output):
            line = line_of(Path(page.file.abs_src_path or ""), min(unknown))
            said = (
                f"class {', '.join(sorted(unknown))}: no style knows it; "
                "add it to docs/assets/site.css or overrides/kitchen-sink.html, or write it otherwise"
            )
            self.slips.append(f"docs/{page.file.src_uri}:{line}: {box_title_in(output, unknown) or said}")
        self.notes.end(self.notes.files, page.file.src_uri)
        output = minify.squeeze(output)
        self.digests[page.url] = manifest.digest(output.encode())
        return output

    def _strange_classes(self, output: str) -> set[str]:
        """Return the classes on a page that no style knows; a value of `class` once seen is not taken apart again."""
        assert self.assets is not None
        new = class_values(output) - self._known_classes
        strange = names_in(new) - self.assets.classes
        self._known_classes |= new
        return strange

    def end_language(self, config: MkDocsConfig) -> None:
        """Write the Markdown copies of the language that was built."""
        pages = self.site.pages[i18n(config).current_language].values()
        markdown_copies.write(self.site, Path(config.site_dir), pages)

    def let_go(self, config: MkDocsConfig) -> None:
        """Only `serve` may need the texts of the language that was built once more."""
        if self.serving:
            return
        pinyin.forget()
        self.sections.clear()
        for page in self.site.pages[i18n(config).current_language].values():
            page.markdown, page.content = "", None
            page.present_anchor_ids = page.links_to_anchors = None

    def finish(self, config: MkDocsConfig) -> None:
        """Write what is made once, after the last language; SourceError for all that is wrong with pages."""
        assert self.assets is not None
        SourceError.if_told(self.slips)
        folder = Path(config.site_dir)
        self.assets.write(folder)
        sheet.write_all(self.site.docs, folder, config.site_url or "")
        sitemap.write(self.site, config.site_url or "", folder / "sitemap.xml")
        search_engines.write_all(self.site, Path(config.docs_dir), folder, config.site_url or "")
        static_servers.write(folder)
        self.leading |= publish.write_all(self.made(config), Path(config.docs_dir).parent, folder)
        if not self.serving:
            stamp.write(folder, self.made_of)
        self.is_whole = True

    def made(self, config: MkDocsConfig) -> publish.Made:
        """Return what apps and bots get is made from."""
        assert self.assets is not None
        return publish.Made(
            state=self.site,
            sections={language: frame.sections for language, frame in self.frames.items()},
            digests={**self.leading, **self.digests},
            names=self.assets.names,
            csp=self.csp,
            base=config.site_url or "",
            built=get_build_datetime(),
        )


def _relative_to(page: Page) -> Any:
    """Return what turns an address from the root into a link; the pages of a folder share it, but for its index."""
    folder = addresses.folder_of(page.url)
    return site.index_links_from(folder) if addresses.is_index(page.url) else site.relative_from(folder)


def _absolute(config: MkDocsConfig) -> Any:
    """The 404 is served at any depth: its links start at the root of site_url."""
    base = urlsplit(config.site_url or "/").path or "/"
    return lambda url: urljoin(base, url)
