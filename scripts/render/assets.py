"""Styles and scripts get the hash of their bytes into their name, so that a host may keep them for ever."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.core import get_global
from rcssmin import cssmin
from rjsmin import jsmin

from scripts.model import guide, languages
from scripts.model.docs import Docs
from scripts.render.classic_script import joined
from scripts.render.moment_data import moment_data
from scripts.render.styles import classes_in, pruned_material, without_redeclared
from scripts.text.marks import is_in_han

SCRIPTS = ("theme.js", "verify.js")
# A sheet of their own for what few pages need: the words on a page that ask for it.
SHEETS_FOR = {"flow.css": 'class="flow"', "screens.css": 'class="screens"', "verify.css": "data-verify"}
# And for the pages that lead on to articles.
LISTS = "lists.css"
EXTRA_SHEETS = (*SHEETS_FOR, LISTS, "search.css", "moment.css", "floor.css")
# The modules of search.js, each after those that it imports. A page loads it when its reader touches the search box.
SEARCH = ("text", "places", "index", "guess", "situations", "rank", "box")

# Those of the pages in go/, beside what they share.
GO = ("go", "triage")
# Those of moment.js, which comes with the first touch of a message.
MOMENT = ("dom", "blanks", "speech", "say", "card", "mail", "send", "dates", "calendar", "until", "main")


@dataclass(frozen=True)
class Assets:
    """Published name and bytes of each asset, by its name in docs/assets, and the classes the styles know."""

    names: dict[str, str]
    contents: dict[str, bytes]
    classes: frozenset[str]

    def add(self, name: str, content: bytes, *, lasts: bool = True) -> None:
        """Publish one more asset, or another in its place: one that `lasts` has the hash of its bytes in its name."""
        self.contents.pop(self.names.get(name, ""), None)
        self.names[name] = f"assets/{_hashed(name, content) if lasts else name}"
        self.contents[self.names[name]] = content

    def write(self, site_dir: Path, only: Iterable[str] | None = None) -> None:
        """Write every asset below `site_dir`, or those with `only` these names in docs/assets."""
        published = self.contents if only is None else [self.names[name] for name in only]
        for name in published:
            content, target = self.contents[name], site_dir / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def make_assets(docs: Path, sample: Path) -> Assets:
    """Return the assets of the site: the stylesheet and those of single pages, the scripts, the icon."""
    sink = sample.read_text(encoding="utf-8")
    material = pruned_material(sink)
    own = with_guide(docs / "assets" / "site.css")
    extra = {name: with_guide(docs / "assets" / name) for name in EXTRA_SHEETS}
    sheets = {
        "site.css": (without_redeclared(material, own) + cssmin(own)).encode(),
        **{name: cssmin(css).encode() for name, css in extra.items()},
    }
    scripts = {name: _script(docs / "assets" / name) for name in SCRIPTS}
    scripts["search.js"] = _modules(docs / "assets" / "search", SEARCH)
    scripts |= {f"{name}.js": _modules(docs / "assets" / "go", ("language", name)) for name in GO}
    icon = {"icon.svg": (docs / "assets" / "icon.svg").read_bytes()}
    names, contents = {}, {}
    for name, content in {**sheets, **scripts, **icon}.items():
        names[name] = f"assets/{_hashed(name, content)}"
        contents[names[name]] = content
    known = classes_in(own + "".join(extra.values())) | set(
        re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]*)"', sink)))
    )
    return Assets(names, contents, frozenset(known))


def sheets_for(content: str, *, leads_on: bool) -> list[str]:
    """Return the sheets that a page needs beside site.css; `leads_on` for one that lists others."""
    found = [name for name, words in SHEETS_FOR.items() if words in content]
    return [*found, LISTS] if leads_on else found


def add_on_demand(assets: Assets, docs: Docs) -> None:
    """Publish with their words app.js, moment.js and site.js, which knows the other two by name and gets them."""
    source = docs.folder / "assets"
    feedback = _variable("helpWords", {each["lang"]: each["feedback"] for each in docs.words.values()})
    assets.add("app.js", b"".join([feedback, *(_script(source / name) for name in ("carry.js", "app.js"))]))
    assets.add("moment.js", _variable("helpMoment", moment_data(docs)) + _modules(source / "moment", MOMENT))
    site = _script(source / "site.js").decode()
    for name in ("app.js", "moment.css", "moment.js", "floor.css"):
        site = site.replace(name, Path(assets.names[name]).name)
    assets.add("site.js", site.encode())


def _variable(name: str, value: Any) -> bytes:
    return f"var {name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _modules(folder: Path, names: tuple[str, ...]) -> bytes:
    return str(jsmin(joined(with_guide(folder / f"{name}.js") for name in names))).encode()


def sheet_script(docs: Path) -> str:
    """Return what the emergency sheet has as its script: the reader's theme, and what an app asks for."""
    return "".join(_script(docs / "assets" / name).decode() for name in ("theme.js", "carry.js"))


def _script(path: Path) -> bytes:
    return str(jsmin(with_guide(path))).encode()


def with_guide(path: Path) -> str:
    """Return a style or script with what the guide says in the place of the names in capitals that stand for it."""
    text, ours = path.read_text(encoding="utf-8"), guide.configured()
    latin = [each for each in (*languages.configured(), ours.screen_language) if not is_in_han(each)]
    for name, value in (
        ('[lang="GUIDE_LATIN"]', ", ".join(f'[lang="{each}"]' for each in latin)),
        ("GUIDE_VOICES", "|".join(_tags(ours.screen_language))),
        ("GUIDE_SCREEN", ours.screen_language),
        ("GUIDE_X_DEFAULT", ours.x_default),
        ("GUIDE_CALLING_CODE", ours.calling_code),
    ):
        text = text.replace(name, value)
    return text


def _tags(language: str) -> list[str]:
    """Return the tags by which devices name a language: some say `in` for `id` to this day."""
    return [language, *(old for old, new in get_global("language_aliases").items() if new == language)]


def _hashed(name: str, content: bytes) -> str:
    stem, suffix = name.rsplit(".", 1)
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"
