"""The first view of an article stays within its weight, and one script too many is noticed."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.bench.budget import articles, first_view, over

pytestmark = pytest.mark.browser
ARTICLE = "account/change-language.html"


def test_first_view_is_within_its_limits(site: Path) -> None:
    assert over(articles(site)) == []


def test_what_is_weighed_is_what_a_browser_fetches(site: Path, browser: Any, server: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/{ARTICLE}", wait_until="networkidle")
    page.close()
    assert len(set(asked)) == first_view(site.resolve(), site.resolve() / ARTICLE).requests


def test_four_kilobytes_more_of_script_are_noticed(site: Path, tmp_path: Path) -> None:
    for folder in ("account", "assets"):
        shutil.copytree(site / folder, tmp_path / folder)
    noise = "".join(random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=6000))
    (tmp_path / "assets" / "more.js").write_text(f'"{noise}"', encoding="ascii")
    page = tmp_path / ARTICLE
    page.write_text(
        page.read_text(encoding="utf-8").replace("</head>", '<script src="../assets/more.js"></script></head>')
    )
    lines = over([first_view(tmp_path.resolve(), page.resolve())])
    assert [line for line in lines if ": js " in line] and [line for line in lines if ": total " in line]
