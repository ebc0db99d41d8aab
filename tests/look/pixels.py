"""A picture of each page is kept small, half size and few colours, beside the browser and fonts that drew it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

FOLDER = Path(__file__).with_name("baselines")
RECORD = FOLDER / "drawn-with.json"
FONTS = ("system-ui", "sans-serif", "sans-serif:lang=zh-cn", "PingFang SC", "Noto Sans CJK SC:bold")
KINDS = ("home", "section", "article", "hub", "emergency", "a-z", "search", "glossary", "404")
COLOURS = 16
# A channel may differ by so much before a pixel counts, and so many of a thousand pixels may count.
TONE, SHARE = 48, 4
HEIGHT = 1400


def drawn_with(browser: Any) -> dict[str, Any]:
    """Return what decides how a page is drawn: the browser's main version and the fonts that stand in for ours."""
    fonts = {name: _font(name) for name in FONTS}
    return {"chromium": browser.version.split(".")[0], "fonts": fonts, "system": sys.platform}


def _font(name: str) -> str:
    match = shutil.which("fc-match")
    command = [match or "", "-f", "%{family} %{fontversion}", name]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout if match else "unknown"


def names() -> Iterator[tuple[str, str, str, int]]:
    """Yield kind, language, theme and width of each picture."""
    for kind in KINDS:
        for language in ("", "en/"):
            for theme in ("light", "dark"):
                for width in (390, 1280):
                    yield kind, language, theme, width


def file_of(kind: str, language: str, theme: str, width: int) -> Path:
    """Return where the baseline of a picture is kept."""
    return FOLDER / f"{kind}.{language.strip('/') or 'zh'}.{theme}.{width}.png"


def take(page: Any) -> Image.Image:
    """Return the first 1,400 pixels of the page as it is on screen, at half size, without a caret."""
    clip = {"x": 0, "y": 0, "width": page.viewport_size["width"], "height": HEIGHT}
    shot = page.screenshot(full_page=True, clip=clip, animations="disabled", caret="hide")
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    return picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.BOX)


def save(picture: Image.Image, path: Path) -> None:
    """Write a picture with few colours."""
    path.parent.mkdir(exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def compare(picture: Image.Image, path: Path) -> tuple[float, Image.Image]:
    """Return how many of a thousand pixels differ from the baseline, and both pictures with the difference in red."""
    kept = Image.open(path).convert("RGB")
    size = (max(kept.width, picture.width), max(kept.height, picture.height))
    pair = [Image.new("RGB", size, "white"), Image.new("RGB", size, "white")]
    for canvas, each in zip(pair, (kept, few(picture)), strict=True):
        canvas.paste(each)
    red, green, blue = ImageChops.difference(*pair).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue).point(lambda tone: 255 if tone > TONE else 0)
    marked = Image.composite(Image.new("RGB", size, "red"), pair[1].point(lambda tone: 128 + tone // 2), most)
    sheet = Image.new("RGB", (size[0] * 3, size[1]))
    for place, each in enumerate((*pair, marked)):
        sheet.paste(each, (place * size[0], 0))
    return 1000 * most.histogram()[255] / (size[0] * size[1]), sheet


def few(picture: Image.Image) -> Image.Image:
    """Return the picture in as few colours as a baseline has."""
    return picture.quantize(COLOURS, dither=Image.Dither.NONE).convert("RGB")


def record(browser: Any) -> None:
    """Write down what drew the baselines."""
    FOLDER.mkdir(exist_ok=True)
    RECORD.write_text(json.dumps(drawn_with(browser), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def recorded() -> dict[str, Any]:
    """Return what drew the baselines; empty where there are none."""
    return dict(json.loads(RECORD.read_text(encoding="utf-8"))) if RECORD.exists() else {}
