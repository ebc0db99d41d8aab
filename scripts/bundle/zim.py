"""Kiwix readers get the same pages as a ZIM file a language: its full-text index knows one language at a time."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.writer import Creator
from selectolax.lexbor import LexborHTMLParser

from scripts.bundle.archive import DIST, SITE, members
from scripts.bundle.copies import Unusable
from scripts.bundle.zim_items import File, Words
from scripts.bundle.zim_metadata import metadata
from scripts.bundle.zimcheck import ask
from scripts.feeds import manifest, static_servers
from scripts.model import languages
from scripts.model.docs import load_docs
from scripts.model.languages import Language

# What only machines outside of a reader's copy read.
LEFT_OUT = (manifest.NAME, static_servers.NAME, "README.txt", "START-HERE.html")
# The reader program is the host here, and writes what it needs into each page: with our policy, Kiwix JS in its
# Restricted Mode shows no style, and kiwix-serve up to 3.3 loses its suggestions.
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')
ICON = Path(__file__).parents[2] / "docs" / "assets" / "icons" / "zim-48.png"


def is_found(path: str, language: Language) -> bool:
    """True for a page that a search in `language` may answer with."""
    ours = languages.configured()
    others = tuple(ours.folder(other) for other in ours.others(language) if other != ours.root)
    is_ours = path.startswith(ours.folder(language)) and not path.startswith((*others, "go/"))
    return path.endswith(".html") and is_ours


def name_of(language: Language, build: str) -> str:
    """Return an archive's file name.

    kiwix-serve makes it a part of each address and lets browsers keep a page for a month: it changes with the build.
    """
    return f"help-{language}-{build}.zim"


def make(files: dict[str, bytes], language: Language, target: Path, source: str = "") -> None:
    """Write the archive of `language` to `target`; `files` are the bundle's, `source` is the website's address."""
    words = load_docs(Path(__file__).parents[2] / "docs").words
    target.unlink(missing_ok=True)
    prefix = languages.configured().folder(language)
    keywords = _keywords(files, prefix)
    with Creator(target).config_indexing(True, words[language]["iso_639_3"]) as creator:
        creator.set_mainpath(f"{prefix}index.html")
        creator.add_illustration(48, ICON.read_bytes())
        built = json.loads(files[manifest.NAME])["date"][:10]
        for name, value in metadata(words[language], language, built, source).items():
            creator.add_metadata(name, value)
        for path, content in sorted(files.items()):
            if path not in LEFT_OUT:
                found = _words_of(path, content, keywords) if is_found(path, language) else None
                creator.add_item(File(path, _without_policy(content) if path.endswith(".html") else content, found))


def _without_policy(page: bytes) -> bytes:
    head, end, body = page.partition(b"</head>")
    return POLICY.sub(b"", head, count=1) + end + body


def _words_of(path: str, content: bytes, keywords: dict[str, str]) -> Words:
    tree = LexborHTMLParser(content)
    main, title = tree.css_first("main"), tree.css_first("title")
    name = title.text().split(" · ")[0] if title else ""
    return Words(name, main.text(separator=" ") if main else "", keywords.get(path, ""))


def _keywords(files: dict[str, bytes], prefix: str) -> dict[str, str]:
    records = json.loads(files[f"{prefix}articles.json"])["articles"]
    return {record["url"]: " ".join(record["keywords"]) for record in records}


def _probe(files: dict[str, bytes], language: Language) -> tuple[str, str]:
    """A title of the guide and the address of its article: a reader who types it must find it."""
    record = json.loads(files[f"{languages.configured().folder(language)}articles.json"])["articles"][0]
    return record["title"], record["url"]


def verify(path: Path, files: dict[str, bytes], language: Language) -> str:
    """Return what the archive made of `files` holds; Unusable with a line for each fault."""
    archive = Archive(path)
    query, wanted = _probe(files, language)
    found = Searcher(archive).search(Query().set_query(query)).getResults(0, 5)
    faults = [f"{target} leads nowhere from {page}" for page, target in _broken(archive)]
    if not archive.check():
        faults.append("the checksum is wrong")
    if wanted not in (answers := list(found)):
        faults.append(f"a search for {query} finds {', '.join(answers) or 'nothing'}, not {wanted}")
    if faults:
        raise Unusable("\n".join(f"{path}: {fault}; run `make clean site zim`" for fault in faults))
    size = path.stat().st_size / 1000
    return f"{path}: {size:.1f} kB, {archive.article_count} articles, search for {query} finds {wanted}"


def _broken(archive: Archive) -> Iterator[tuple[str, str]]:
    """Every address inside the archive that leads to no entry, with its page."""
    for number in range(archive.all_entry_count):
        entry = archive._get_entry_by_id(number)
        if entry.path.endswith(".html"):
            for address in _addresses(bytes(entry.get_item().content)):
                target = urlsplit(urljoin(f"http://zim/{entry.path}", address))
                if target.hostname == "zim" and not archive.has_entry_by_path(unquote(target.path).lstrip("/")):
                    yield entry.path, address


def _addresses(page: bytes) -> list[str]:
    """All that a page links to or loads, by whatever element."""
    nodes = LexborHTMLParser(page).css("[href], [src]")
    return [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]


def main(arguments: list[str]) -> int:
    """Write and verify a file a language, such as dist/help-en-<build>.zim; 1 with a line a fault on stderr."""
    site, dist = (Path(each) for each in arguments) if arguments else (SITE, DIST)
    dist.mkdir(parents=True, exist_ok=True)
    try:
        files = members(site)
        build = json.loads(files[manifest.NAME])["build"]
        for language in languages.configured():
            target = dist / name_of(language, build)
            make(files, language, target, os.environ.get("SITE_URL", ""))
            print(verify(target, files, language), ask(target), sep="\n")
    except Unusable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
