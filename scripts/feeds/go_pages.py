"""go/<id>.html and old paths lead on to an article: plain links for everybody, a script for those who have one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from mkdocs.structure.pages import Page

from scripts.feeds import triage_page
from scripts.feeds.ids import ids, redirects
from scripts.feeds.manifest import digest
from scripts.model import languages
from scripts.render import site
from scripts.render.minify import squeeze
from scripts.render.template_cache import keep_compiled
from scripts.render.template_errors import strict
from scripts.text.addresses import folder_of


def write_all(
    state: site.Site,
    names: dict[str, str],
    csp: str,
    overrides: Path,
    folder: Path,
    only: Collection[str] | None = None,
) -> dict[str, str]:
    """Write go/<id>.html for every id that works, the triage, and a page at each old path in every language.

    `only` are the slugs of the articles to which new ones are to lead, where not to all.

    Return the SHA-256 of each, by its address.
    """
    environment = Environment(loader=FileSystemLoader(overrides), autoescape=True, trim_blocks=True)
    strict(environment)
    keep_compiled(environment)
    template = environment.get_template("go.html")
    ours = languages.configured()
    pages = [page for page in state.pages[ours.root].values() if site.is_article(page)]
    addresses = {f"go/{name}.html": (slug, list(ours)) for name, slug in ids(state).items()}
    for path, page in redirects(pages).items():
        old = {f"{ours.folder(each)}{path}.html": (site.slug_of(page), [each]) for each in ours}
        addresses.update(old)
    if only is not None:
        addresses = {address: entry for address, entry in addresses.items() if entry[0] in only}
    for parent in {(folder / address).parent for address in addresses}:
        parent.mkdir(parents=True, exist_ok=True)
    digests = {}
    for address, (slug, spoken) in addresses.items():
        root = site.relative_from(folder_of(address))
        targets = [_target(state, state.pages[language][slug], root) for language in spoken]
        html = template.render(csp=Markup(csp), targets=targets, root=root, asset=names)
        content = squeeze(html).encode()
        digests[address] = digest(content)
        with open(f"{folder}/{address}", "wb", buffering=0) as file:
            file.write(content)
    return {**digests, **triage_page.write(state, names, csp, environment, folder)}


def _target(state: site.Site, page: Page, root: Callable[[str], str]) -> dict[str, str]:
    lang = state.words[site.language_of(page)]["lang"]
    return {"href": root(page.url), "title": str(page.title), "lang": lang}
