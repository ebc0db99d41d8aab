"""Kiwix readers get the same pages as a ZIM file a language: its full-text index knows one language at a time."""

from __future__ import annotations

import json
import mimetypes
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.writer import Creator, Hint, IndexData, Item, StringProvider
from selectolax.lexbor import LexborHTMLParser

from scripts.bundle.archive import DIST, SITE, members
from scripts.bundle.copies import Unusable
from scripts.feeds import manifest
from scripts.model import guide, languages
from scripts.model.docs import load_docs
from scripts.model.languages import Language

# What only machines outside of a reader's copy read.
LEFT_OUT = (manifest.NAME, "README.txt", "START-HERE.html")
ICON = Path(__file__).parents[2] / "docs" / "assets" / "icons" / "zim-48.png"


class Words(IndexData):  # type: ignore[misc]
    """What the archive's search knows of a page: its title, its text and the words that readers type for it."""

    def __init__(self, title: str, text: str, keywords: str) -> None:
        super().__init__()
        self._title, self._text, self._keywords = title, text, keywords

    def has_indexdata(self) -> bool:
        """Return that there is a text."""
        return bool(self._text)

    def get_title(self) -> str:
        """Return the page's title."""
        return self._title

    def get_content(self) -> str:
        """Return the text of its main part."""
        return self._text

    def get_keywords(self) -> str:
        """Return the keywords of its front matter."""
        return self._keywords

    def get_wordcount(self) -> int:
        """Return the number of words between spaces."""
        return len(self._text.split())


class File(Item):  # type: ignore[misc]
    """One file of the site; `words` are what a search finds it by, None for what no search answers with."""

    def __init__(self, path: str, content: bytes, words: Words | None) -> None:
        super().__init__()
        self._path, self._content, self._words = path, content, words

    def get_path(self) -> str:
        """Return the path from the root of the site."""
        return self._path

    def get_title(self) -> str:
        """Return the page's title, for the search by title."""
        return self._words.get_title() if self._words else ""

    def get_mimetype(self) -> str:
        """Return the type by the name's ending."""
        return mimetypes.guess_type(self._path)[0] or "application/octet-stream"

    def get_contentprovider(self) -> StringProvider:
        """Return the file's bytes."""
        return StringProvider(self._content)

    def get_indexdata(self) -> IndexData | None:
        """Return what the search knows of the file."""
        return self._words

    def get_hints(self) -> dict[Hint, int]:
        """Return that a page of the archive's language is an article."""
        return {Hint.FRONT_ARTICLE: self._words is not None}


def is_found(path: str, language: Language) -> bool:
    """True for a page that a search in `language` may answer with."""
    ours = languages.configured()
    others = tuple(ours.folder(other) for other in ours.others(language) if other != ours.root)
    is_ours = path.startswith(ours.folder(language)) and not path.startswith((*others, "go/"))
    return path.endswith(".html") and is_ours


def make(site: Path, language: Language, target: Path) -> None:
    """Write the archive of `language` to `target`; Unusable when `site` holds no site."""
    words = load_docs(Path(__file__).parents[2] / "docs").words
    files = members(site)
    target.unlink(missing_ok=True)
    prefix = languages.configured().folder(language)
    keywords = _keywords(files, prefix)
    with Creator(target).config_indexing(True, words[language]["iso_639_3"]) as creator:
        creator.set_mainpath(f"{prefix}index.html")
        creator.add_illustration(48, ICON.read_bytes())
        for name, value in _metadata(words[language], language, files).items():
            creator.add_metadata(name, value)
        for path, content in sorted(files.items()):
            if path not in LEFT_OUT:
                found = _words_of(path, content, keywords) if is_found(path, language) else None
                creator.add_item(File(path, content, found))


def _words_of(path: str, content: bytes, keywords: dict[str, str]) -> Words:
    tree = LexborHTMLParser(content)
    main, title = tree.css_first("main"), tree.css_first("title")
    name = title.text().split(" · ")[0] if title else ""
    return Words(name, main.text(separator=" ") if main else "", keywords.get(path, ""))


def _keywords(files: dict[str, bytes], prefix: str) -> dict[str, str]:
    records = json.loads(files[f"{prefix}articles.json"])["articles"]
    return {record["url"]: " ".join(record["keywords"]) for record in records}


def _metadata(words: dict[str, Any], language: Language, files: dict[str, bytes]) -> dict[str, str]:
    """The fields that every ZIM has; the date is the build's own."""
    return {
        "Name": f"{guide.configured().subject.party}-guide_{language}",
        "Title": words["short_name"],
        "Description": words["tagline"][:80],
        "Language": words["iso_639_3"],
        "Creator": words["site_name"],
        "Publisher": words["site_name"],
        "Date": json.loads(files[manifest.NAME])["date"][:10],
    }


def _probe(site: Path, language: Language) -> tuple[str, str]:
    """A title of the guide and the address of its article: a reader who types it must find it."""
    record = json.loads((site / languages.configured().folder(language) / "articles.json").read_bytes())["articles"][0]
    return record["title"], record["url"]


def verify(path: Path, site: Path, language: Language) -> str:
    """Return what the archive made of `site` holds; Unusable with a line for each fault."""
    archive = Archive(path)
    query, wanted = _probe(site, language)
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
    """What a page links to or shows; not what is for search engines only."""
    nodes = LexborHTMLParser(page).css("a[href], img[src], script[src], link[rel=stylesheet], link[rel=icon]")
    return [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]


def main(arguments: list[str]) -> int:
    """Write and verify a file a language, such as dist/help-en.zim; 1 with a line a fault on stderr."""
    site, dist = (Path(each) for each in arguments) if arguments else (SITE, DIST)
    dist.mkdir(parents=True, exist_ok=True)
    try:
        for language in languages.configured():
            target = dist / f"help-{language}.zim"
            make(site, language, target)
            print(verify(target, site, language))
    except Unusable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
