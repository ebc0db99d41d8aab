"""A site of a few real pages, for tests that pack it more than once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from scripts.feeds import manifest


def few_pages(site: Path, folder: Path) -> None:
    """Copy of the site what is packed in a moment: its assets and, of each feed, the first three articles."""
    shutil.copytree(site / "assets", folder / "assets")
    for prefix in ("", "en/"):
        feed = json.loads((site / prefix / "articles.json").read_bytes())
        feed["articles"] = feed["articles"][:3]
        for name in (f"{prefix}index.html", *(each["url"] for each in feed["articles"])):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / name, folder / name)
        (folder / prefix / "articles.json").write_text(json.dumps(feed), encoding="utf-8")
    shutil.copyfile(site / manifest.NAME, folder / manifest.NAME)
