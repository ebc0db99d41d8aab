"""What machines read is well formed, absolute, honest about dates, and never poses as GoPay."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser

from scripts.feeds import search_engines
from scripts.model.channels import TRAITS
from scripts.model.source import read_document

ROOT = Path(__file__).parents[2]
SITEMAP = {"": "http://www.sitemaps.org/schemas/sitemap/0.9"}
BASE = "https://help.example.org/guide/"
WORDS: dict[str, Any] = read_document(ROOT / "docs" / "_data" / "site.yml").data


def data(title: str, *about: Any, **meta: Any) -> dict[str, Any]:
    file = File("en/account/reset-pin.md", "docs", "site", use_directory_urls=False)
    page = Page(title, file, MkDocsConfig())
    page.meta = meta
    trail = [("Home", "en/index.html"), ("Account", "en/account/index.html")]
    text = search_engines.structured(page, trail, about, BASE)
    assert not set(text) & set("<>&")
    parsed: dict[str, Any] = json.loads(text)
    return parsed


def test_an_article_says_what_it_is_and_when_it_was_reviewed() -> None:
    article, way = data("Reset it", reviewed=date(2026, 11, 22))["@graph"]
    assert (article["@type"], article["headline"], article["dateModified"]) == ("Article", "Reset it", "2026-11-22")
    assert [item["position"] for item in way["itemListElement"]] == [1, 2]
    assert way["itemListElement"][1]["item"] == f"{BASE}en/account/index.html"
    assert "ContactPoint" not in json.dumps(data("x")) and "dateModified" not in json.dumps(data("x"))


def test_a_contact_is_what_an_article_is_about_and_never_ours() -> None:
    phone = SimpleNamespace(traits=TRAITS["short_code"], value="1500729")
    email = SimpleNamespace(traits=TRAITS["email"], value="customerservice@gopay.co.id")
    article = data("Call", phone, email)["@graph"][0]
    assert article["about"]["name"] == "GoPay"
    assert [point.get("telephone") or point.get("email") for point in article["about"]["contactPoint"]] == [
        "1500729",
        "customerservice@gopay.co.id",
    ]
    assert not {"publisher", "author", "provider", "contactPoint"} & set(article)


@pytest.mark.parametrize("title", ["</script><script>alert(1)</script>", "A & B", "<!--", '"quoted"'])
def test_no_title_can_leave_its_element(title: str) -> None:
    assert data(title)["@graph"][0]["headline"] == title


def test_robots_names_the_sitemap_where_there_is_an_address() -> None:
    assert search_engines.robots(BASE) == f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n"
    assert "Sitemap" not in search_engines.robots("")


@pytest.mark.parametrize(("language", "path"), [("zh", "search.html"), ("en", "en/search.html")])
def test_opensearch_names_the_search_page(language: Any, path: str) -> None:
    root = ElementTree.fromstring(search_engines.opensearch(WORDS[language], language, BASE))
    names = {child.tag.rsplit("}")[-1]: child for child in root}
    assert names["Url"].attrib["template"] == f"{BASE}{path}?q={{searchTerms}}"
    assert len(names["ShortName"].text or "") <= 16
    assert names["ShortName"].text not in ("GoPay", "Gojek")


def test_icons_are_what_their_names_say() -> None:
    icons = ROOT / "docs" / "assets" / "icons"
    assert (icons / "favicon.ico").read_bytes()[:6] == b"\0\0\1\0\1\0"
    card = ROOT / "docs" / "_data" / search_engines.CARD
    for path, size in ((icons / "apple-touch-icon.png", (180, 180)), (card, (1200, 630))):
        head = path.read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")) == size


@pytest.fixture
def address(site: Path) -> str:
    """The address that the site was built for, with its last slash."""
    text = (site / "robots.txt").read_text(encoding="utf-8")
    return text.partition("Sitemap: ")[2].strip().removesuffix("sitemap.xml")


def front_matter(url: str) -> dict[str, Any]:
    """Return the front matter of a page by its address from the root of the site."""
    path = (url if url.startswith("en/") else f"zh/{url}").removesuffix(".html")
    return dict(get_data((ROOT / "docs" / f"{path}.md").read_text(encoding="utf-8"))[1])


@pytest.mark.browser
@pytest.mark.parametrize("url", ["account/reset-pin.html", "en/account/reset-pin.html"])
def test_a_shared_article_shows_its_title_and_a_picture(site: Path, address: str, url: str) -> None:
    nodes = [node.attributes for node in LexborHTMLParser((site / url).read_bytes()).css("meta[content]")]
    told = {node.get("property") or node.get("name"): node.get("content") or "" for node in nodes}
    assert told["og:title"] == front_matter(url)["title"]
    assert told["twitter:card"] == "summary_large_image"
    assert address.startswith("http") and told["og:image"].startswith(address)
    assert (site / told["og:image"].removeprefix(address)).is_file()


@pytest.mark.browser
def test_the_sitemap_says_when_each_article_was_reviewed(site: Path, address: str) -> None:
    """A page without a day of review, such as a section's, has none in the sitemap either."""
    entries = ElementTree.parse(site / "sitemap.xml").findall("url", SITEMAP)
    days = {
        entry.findtext("loc", "", SITEMAP).removeprefix(address): entry.findtext("lastmod", None, SITEMAP)
        for entry in entries
    }
    reviewed = {url: front_matter(url).get("reviewed") for url in days}
    assert days == {url: day.isoformat() if day else None for url, day in reviewed.items()}
    for folder in ("", "en/"):
        records = json.loads((site / folder / "articles.json").read_text(encoding="utf-8"))["articles"]
        assert records and [record["url"] for record in records if not days[record["url"]]] == []
