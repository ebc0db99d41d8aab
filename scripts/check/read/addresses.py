"""An address means what a browser makes of it (WHATWG URL), never what a string comparison would."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

import ada_url

from scripts.check.read.files import Tree
from scripts.text.addresses import decoded
from scripts.text.patterns import pattern

UNKNOWN_SITE = "https://site.invalid/"
FILE, FOLDER, MISSING, OUTSIDE, WEB, SCHEME, INVALID, EMPTY = (
    "file", "folder", "missing", "outside", "web", "scheme", "invalid", "empty"
)  # fmt: skip
# Nothing that a browser would change but the folders above: takes `../money/top-up.html#steps`; leaves `a//b`, `./a`,
# `a/../b`, `a/`, `A.html`, `a%20b`, `//a`.
_PLAIN = pattern(r"^((?:\.\./)*)([a-z0-9_-]+(?:[./][a-z0-9_-]+)*)(?:#([a-zA-Z0-9_.-]*))?\Z")
# What has a scheme or a host of its own, as browsers read it: takes `https://x.example/`, `//x.example/a`; leaves
# `a/b.html`.
_ABSOLUTE = pattern(r"[\x00-\x20]*(?:[a-zA-Z][a-zA-Z0-9+.\t\n\r-]*:|[/\\][\t\n\r]*[/\\])")
_SPACES = "".join(map(chr, range(0x21)))


class Target(NamedTuple):
    """Where an address leads: `kind` is one of the constants above, `path` a file of the site (for
    `missing` the name that was asked for), `fragment` is still encoded, `url` is the whole address."""

    kind: str
    path: str = ""
    fragment: str = ""
    url: str = ""
    absolute: bool = False


class Addresses:
    """Resolves raw addresses against the pages of one site; each is worked out once a folder."""

    def __init__(self, tree: Tree, site_url: str = "") -> None:
        self.tree = tree
        self.known = bool(site_url)
        site = ada_url.URL(site_url or UNKNOWN_SITE)
        folder = site.pathname if site.pathname.endswith("/") else site.pathname + "/"
        self.prefix = folder
        self.host = site.hostname
        self.scheme = site.protocol
        self.origin = f"{site.protocol}//{site.host}"
        # What each address leads to, by the folder of its page, or by the page itself where it matters.
        self.cache: dict[str, dict[str, Target]] = defaultdict(dict)

    def url_of(self, path: str) -> str:
        return f"{self.origin}{self.prefix}{quote(path, safe='/~!$&()*+,;=:@')}"

    def base_of(self, path: str, base: str = "") -> str:
        """The base address of the page at `path`; a `<base href>` moves it."""
        url = self.url_of(path)
        if not base:
            return url
        try:
            return ada_url.URL(base, url).href
        except ValueError:
            return url

    def resolve_all(self, path: str, raws: Iterable[str], base: str = "") -> list[Target]:
        """What each of `raws` on the page at `path` leads to; most are known already."""
        known = self.cache[path.rpartition("/")[0]] if not base else {}
        return [known.get(raw) or self.resolve(path, raw, base) for raw in raws]

    def resolve(self, path: str, raw: str, base: str = "") -> Target:
        """What `raw` on the page at `path` leads to."""
        first = raw[:1]  # 90,000 times: a call of our own would be a tenth of it
        own = base or first <= " " or first in "#?"
        known = self.cache[path if own else path.rpartition("/")[0]]
        target = known.get(raw)
        if target is None:
            target = known[raw] = self._resolve(path, raw, base)
        return target

    def _resolve(self, path: str, raw: str, base: str) -> Target:
        plain = _PLAIN.match(raw) if not base else None
        if plain is not None:
            up, name, fragment = plain.groups("")
            if (found := self._beside(path, up, name)) in self.tree.files:
                # Many links lead to a page, whose name is kept once; a call of Target takes three times as long.
                return tuple.__new__(Target, (FILE, sys.intern(found), sys.intern(fragment), "", False))
        if not raw.strip(_SPACES):
            return Target(EMPTY)
        try:
            url = ada_url.URL(raw, self.base_of(path, base))
        except ValueError:
            return Target(INVALID, url=raw)
        absolute = bool(_ABSOLUTE.match(raw))
        if url.protocol not in ("http:", "https:"):
            return Target(SCHEME, url=url.href, absolute=True)
        if url.hostname.rstrip(".") != self.host:
            if self._has_slash_too_many(raw, url.hostname):
                return Target(MISSING, url.hostname + url.pathname, url.hash[1:], url.href)
            return Target(WEB, url=url.href, absolute=True)
        return self._own(url, absolute)

    def _beside(self, path: str, up: str, name: str) -> str:
        """The common case without the parser: `name`, as many folders above that of `path` as `up` has `../`."""
        folder = path.rpartition("/")[0]
        while up and folder:
            folder, up = folder.rpartition("/")[0], up[3:]
        return f"{folder}/{name}" if folder else up + name

    def _has_slash_too_many(self, raw: str, host: str) -> bool:
        """`//assets/x.png` asks a host named assets; no such host is public, but the folder is ours."""
        return raw.strip(_SPACES).startswith("//") and "." not in host and host in self.tree.folders

    def _own(self, url: ada_url.URL, absolute: bool) -> Target:
        fragment = url.hash[1:]
        if not url.pathname.startswith(self.prefix):
            if url.pathname + "/" == self.prefix:
                return self._file("", fragment, url.href, absolute)
            kind = WEB if absolute else OUTSIDE
            return Target(kind, url.pathname, fragment, url.href, absolute)
        path = decoded(url.pathname[len(self.prefix) :])
        if path is None:
            return Target(MISSING, url.pathname[len(self.prefix) :], fragment, url.href, absolute)
        return self._file(path, fragment, url.href, absolute)

    def _file(self, path: str, fragment: str, url: str, absolute: bool) -> Target:
        if path in self.tree.files:
            return Target(FILE, path, fragment, url, absolute)
        while "//" in path:
            path = path.replace("//", "/")
        served = self.tree.served(path)
        if served is None:
            kind = FOLDER if path.rstrip("/") in self.tree.folders else MISSING
            return Target(kind, path, fragment, url, absolute)
        return Target(FILE, served, fragment, url, absolute)
