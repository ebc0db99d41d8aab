"""One idea of an address: what follows from a path or an address alone, whoever asks.

A path is that of a source in its language's folder (`account/reset-pin.md`), an address starts at the root of the site
(`en/account/reset-pin.html`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes, urlsplit

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
DIRECTIVE = ":~:"
# The emergency sheet's file, without its ending.
SHEET = "emergency-sheet"
# Hosts that give anybody a page: their name proves nothing, only what stands behind it. verify.js has the same list.
OPEN_HOSTS = frozenset(
    (
        *("wa.me", "whatsapp.com", "api.whatsapp.com", "chat.whatsapp.com", "t.me", "telegram.me"),
        *("instagram.com", "facebook.com", "m.facebook.com", "fb.com", "x.com", "twitter.com"),
        *("tiktok.com", "youtube.com"),
    )
)


def slug_of(path: str) -> str:
    """Return an article's slug; for an index its path without `.md` (`account/index`)."""
    plain = path.removesuffix(".md")
    return plain if plain.endswith("index") else plain.rsplit("/", 1)[-1]


def section_of(path: str) -> str:
    """Return the section folder of a path, "" at the root."""
    return path.split("/", 1)[0] if "/" in path else ""


def is_article(path: str) -> bool:
    """True for a page that has a slug of its own in a section."""
    return "/" in path and not path.endswith("/index.md")


def page_of(path: str, folders: bool = False) -> str:
    """Return the address of a page within its language; `folders` as MkDocs' `use_directory_urls`."""
    folder, slash, name = path.removesuffix(".md").rpartition("/")
    if name in ("index", "README"):
        return f"{folder}{slash}index.html"
    return f"{folder}{slash}{name}/index.html" if folders else f"{folder}{slash}{name}.html"


def folder_of(address: str) -> str:
    """Return the folder that an address stands in, "" for the root."""
    return address.rpartition("/")[0]


def copy_of(address: str) -> str:
    """Return the address of the Markdown beside a page."""
    return address.removesuffix(".html") + ".md"


def old_path(written: str) -> str:
    """Return the path that `redirect_from` means: `account/old-pin`, written with or without its ending."""
    return written.removesuffix(".md").removesuffix(".html").strip("/")


def relative(address: str, folder: str) -> str:
    """Return the link to `address` from a page in `folder` ("" for the root)."""
    here, there = folder.split("/") if folder else [], address.split("/")
    common = 0
    while common < min(len(here), len(there) - 1) and here[common] == there[common]:
        common += 1
    return "/".join([".."] * (len(here) - common) + there[common:])


def is_index(address: str) -> bool:
    """True for the page that stands for a folder below the root."""
    return address.endswith("/index.html")


def through_root(address: str, folder: str) -> str:
    """Return the link to `address` from the index of `folder`, by way of the root of the site.

    It leads there also where a host shows the index without its slash (`/en` for `/en/index.html`): from one folder
    higher, a link climbs out of the site no further than to its root.
    """
    return "../" * len(folder.split("/")) + address if folder else address


def absolute(base: str, address: str) -> str:
    """Return the absolute address of a page; `base` ends with a slash, as MkDocs makes of `site_url`."""
    return base + address


def host_of(url: str) -> str:
    """Return the host of an address or of a bare domain with a path, without www; "" where there is none."""
    try:
        host = urlsplit(url if "//" in url else f"https://{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def account_of(url: str) -> str:
    """Return whose page an address on one of OPEN_HOSTS is, as host and path (and query); "" where it is unclear."""
    host = host_of(url)
    parts = urlsplit(url if "//" in url else f"https://{url}")
    rest = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return "" if re.search(r"\.\.|[\\%]", rest) else (host + rest).lower()


def is_below(account: str, registered: str) -> bool:
    """True for the registered account itself and what is below it; a bare host registers nobody."""
    rest = account.removeprefix(registered)
    return "/" in registered and account.startswith(registered) and rest[:1] in ("", "/", "?", "&")


def digits(number: str) -> str:
    """Return the digits of a phone number alone."""
    return re.sub(r"\D", "", number)


def decoded(path: str) -> str | None:
    """Return the file name that a server looks for, None where no file can have that name."""
    if "%" not in path:
        return path
    try:
        segments = [unquote_to_bytes(segment).decode("utf-8") for segment in path.split("/")]
    except UnicodeDecodeError:
        return None
    if any("/" in segment or "\0" in segment for segment in segments):
        return None
    return "/".join(segments)


@lru_cache(maxsize=4096)
def fragment_names(fragment: str) -> tuple[str, ...]:
    """Return the ids that a browser tries for an (encoded) fragment: raw, then decoded. Empty: the top."""
    name = fragment.split(DIRECTIVE, 1)[0]
    if not name:
        return ()
    plain = unquote_to_bytes(name).decode("utf-8", "replace")
    if plain.lower() == "top":
        return ()
    return (name,) if plain == name else (name, plain)


def is_html(path: str) -> bool:
    """True for the name of a page."""
    return path.lower().endswith(HTML_SUFFIXES)
