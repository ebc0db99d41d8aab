"""A copy carries what its readers read: what a page says to search engines alone stays on the website."""

from __future__ import annotations

import json
import re
from typing import Any

from scripts.feeds import manifest, records

HEAD_END = b"</head>"
# An element of the head that search engines and link previews alone read: takes `<link rel="canonical" href="…">`,
# `<meta name="robots" content="noindex">`; leaves `<link rel="icon" href="…">`, `<meta name="viewport" content="…">`.
FOR_ENGINES = re.compile(
    rb'<link rel="(?:canonical|alternate|search)"[^>]*>'
    rb'|<meta (?:name|property)="(?:description|robots|og:[a-z]+|twitter:[a-z]+)"[^>]*>'
    rb'|<script type="application/ld\+json">.*?</script>',
    re.DOTALL,
)


def reader_pages(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a site by their path, each page without what only search engines read.

    articles.json says the SHA-256 of each page: that of the page as it is now.
    """
    pages = {name: without_engine_words(content) for name, content in files.items() if name.endswith(".html")}
    feeds = {
        name: _with_digests(json.loads(content), pages)
        for name, content in files.items()
        if name.rpartition("/")[2] == "articles.json"
    }
    return {**files, **pages, **feeds}


def without_engine_words(page: bytes) -> bytes:
    """Return the page without the elements of its head that search engines alone read."""
    head, end, body = page.partition(HEAD_END)
    return FOR_ENGINES.sub(b"", head) + end + body


def _with_digests(feed: dict[str, Any], pages: dict[str, bytes]) -> bytes:
    for record in feed["articles"]:
        record["sha256"] = manifest.digest(pages[record["url"]])
    return "".join(records.written(feed)).encode()
