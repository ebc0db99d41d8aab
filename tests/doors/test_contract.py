"""What apps and bots read of the built site: valid, complete, true, and the same ids in both languages."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from scripts.model.topics import read_topics

jsonschema = pytest.importorskip("jsonschema")
pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
FEEDS = [(folder, name) for folder in ("", "en/") for name in ("articles", "topics")]


def read(site: Path, path: str) -> Any:
    return json.loads((site / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("folder", "name"), FEEDS)
def test_feed_is_valid(site: Path, folder: str, name: str) -> None:
    schema = read(site, f"schema/{name}.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in checker.iter_errors(read(site, f"{folder}{name}.json"))] == []


@pytest.mark.parametrize("folder", ["", "en/"])
def test_articles_are_what_they_say(site: Path, folder: str) -> None:
    for article in read(site, f"{folder}articles.json")["articles"]:
        page = (site / article["url"]).read_bytes()
        assert hashlib.sha256(page).hexdigest() == article["sha256"], article["id"]
        html = page.decode()
        assert f'data-slug="{article["id"]}"' in html
        assert [each["id"] for each in article["anchors"] if f'id="{each["id"]}"' not in html] == []
        assert re.findall(r'data-channel="([^"]+)"', html) == article["channels"]
        assert (site / article["url"].replace(".html", ".md")).is_file()


def test_same_ids_in_both_languages_and_in_every_feed(site: Path) -> None:
    ids = [{each["id"] for each in read(site, f"{folder}{name}.json")[name]} for folder, name in FEEDS]
    assert ids[0] == ids[1] == ids[2] == ids[3]


def test_every_id_ever_published_leads_on(site: Path) -> None:
    for name in read_topics(ROOT / "docs" / "_data" / "topics.lock").ids:
        page = (site / f"go/{name}.html").read_text(encoding="utf-8")
        links = re.findall(r'<a href="\.\./([^"]+)"', page)
        assert [link.startswith("en/") for link in links] == [False, True]
        assert all((site / link).is_file() for link in links)


def test_bots_get_every_article_with_its_contacts_and_without_our_marks(site: Path) -> None:
    listed = re.findall(
        r"^- \[.+\]\(\S+?/((?:en/)?[a-z-]+/[a-z0-9-]+\.md)\): ", (site / "llms.txt").read_text("utf-8"), re.M
    )
    assert sorted(listed) == sorted(path.relative_to(site).as_posix() for path in site.rglob("*.md"))
    for path in listed:
        text = (site / path).read_text(encoding="utf-8")
        assert text.startswith("# ") and "{ #" not in text and "<!--" not in text, path
        for link in re.findall(r"\]\(((?!https?:|mailto:|tel:)[^)#]+\.md)", text):
            assert ((site / path).parent / link).resolve().is_file(), (path, link)
    lost = (site / "en/emergency/report-lost-phone.md").read_text(encoding="utf-8")
    assert "1500729" in lost and "> Yth. Tim GoPay" in lost
