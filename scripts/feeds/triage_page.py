"""go/triage.html is the way in as a page of its own, for apps: every language on it, and a script that leaves one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from scripts.feeds.manifest import digest
from scripts.model import guide, languages
from scripts.model.languages import Language
from scripts.model.triage import NAME
from scripts.render import site
from scripts.render.glossary_list import labels_of
from scripts.render.minify import squeeze
from scripts.render.triage import called
from scripts.text import addresses
from scripts.text.inline_markdown import inline
from scripts.text.marks import marks_of

ADDRESS = f"go/{NAME}.html"


def write(state: site.Site, names: dict[str, str], csp: str, environment: Environment, folder: Path) -> dict[str, str]:
    """Write the page below `folder` (the built site); return its SHA-256 by its address."""
    root = site.relative_from(addresses.folder_of(ADDRESS))
    html = environment.get_template(f"{NAME}.html").render(
        parts=[_part(state, language, root) for language in languages.configured()],
        csp=Markup(csp),
        root=root,
        asset=names,
        guide=guide.configured(),
        triage=state.docs.triage,
        verified=state.register.verified,
        next_check=state.register.next,
    )
    content = squeeze(html).encode()
    (folder / ADDRESS).write_bytes(content)
    return {ADDRESS: digest(content)}


def _part(state: site.Site, language: Language, root: Callable[[str], str]) -> dict[str, Any]:
    """What the template says in one language."""
    pages, words = state.pages[language], state.words[language]
    link: Callable[[str], str] = lambda slug: root(pages[slug].url)  # noqa: E731 -- handed on, never called here
    labels = labels_of(state.register.glossary)
    return {
        "language": language,
        "words": words,
        "title": str(pages["index"].title),
        "home": root(site.url_in(language, site.path_of(pages["index"]))),
        "all": link("a-z"),
        "sheet": root(f"{languages.configured().folder(language)}{addresses.SHEET}.html"),
        "marks": marks_of(language),
        "link": link,
        "t": lambda text: inline(text.get(language), link, labels),
        "called": partial(called, register=state.register, language=language),
        "day": partial(site.day, language=language),
    }
