"""go/<id>.html and old paths lead on to an article: plain links for everybody, a script for those who have one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from scripts.build import site
from scripts.build.contract.lock import ids, redirects
from scripts.build.contract.manifest import digest
from scripts.build.once import keep_compiled
from scripts.build.register import LANGUAGES
from scripts.build.squeeze import squeeze


def write_all(state: site.Site, names: dict[str, str], csp: str, overrides: Path, folder: Path) -> dict[str, str]:
    """Write go/<id>.html for every id that works, and a page at each old path, in both languages, below `folder`.

    Return the SHA-256 of each, by its address.
    """
    environment = Environment(
        loader=FileSystemLoader(overrides), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    keep_compiled(environment)
    template = environment.get_template("go.html")
    pages = [page for page in state.pages["zh"].values() if site.is_article(page)]
    addresses = {f"go/{name}.html": (slug, LANGUAGES) for name, slug in ids(state).items()}
    for path, page in redirects(pages).items():
        addresses[f"{path}.html"] = (site.slug_of(page), ("zh",))
        addresses[f"en/{path}.html"] = (site.slug_of(page), ("en",))
    for parent in {(folder / address).parent for address in addresses}:
        parent.mkdir(parents=True, exist_ok=True)
    digests = {}
    for address, (slug, languages) in addresses.items():
        targets = [_target(state, state.pages[language][slug], address) for language in languages]
        html = template.render(csp=Markup(csp), targets=targets, root=_from(address), asset=names)
        content = squeeze(html).encode()
        digests[address] = digest(content)
        with open(f"{folder}/{address}", "wb", buffering=0) as file:
            file.write(content)
    return digests


def _target(state: site.Site, page: Page, address: str) -> dict[str, str]:
    language = site.language_of(page)
    href = get_relative_url(page.url, address)
    return {"href": href, "title": str(page.title), "lang": state.words[language]["lang"]}


def _from(address: str) -> Any:
    return lambda url: get_relative_url(url, address)
