"""What machines read is well formed, absolute, honest about dates, and never poses as GoPay."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from scripts.build import findable, site
from scripts.build.source import read_yaml

ROOT = Path(__file__).parents[2]
BASE = "https://help.example.org/guide/"
WORDS: dict[str, Any] = read_yaml(ROOT / "docs" / "_data" / "site.yml")[0]


def test_robots_names_the_sitemap_where_there_is_an_address() -> None:
    assert findable.robots(BASE) == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n"
    assert "Sitemap" not in findable.robots("")


@pytest.mark.parametrize(("language", "path"), [("zh", "search.html"), ("en", "en/search.html")])
def test_opensearch_names_the_search_page(language: Any, path: str) -> None:
    root = ElementTree.fromstring(findable.opensearch(WORDS[language], language, BASE))
    names = {child.tag.rsplit("}")[-1]: child for child in root}
    assert names["Url"].attrib["template"] == f"{BASE}{path}?q={{searchTerms}}"
    assert len(names["ShortName"].text or "") <= 16
    assert names["ShortName"].text not in ("GoPay", "Gojek")


def test_icons_are_what_their_names_say() -> None:
    icons = ROOT / "docs" / "assets" / "icons"
    assert (icons / "favicon.ico").read_bytes()[:6] == b"\0\0\1\0\1\0"
    for name, size in (("apple-touch-icon.png", (180, 180)), (findable.CARD, (1200, 630))):
        head = (icons / name).read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")) == size


def test_words_for_both_languages() -> None:
    assert set(findable.SHORT) == set(site.LANGUAGES)
