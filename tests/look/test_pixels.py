"""Pages look as they looked when somebody last looked at them; `make baselines` renews what they are held against."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.look.conftest import PAGES, Open

pytest.importorskip("PIL", reason="pixels not compared: Pillow is missing, run `make` to renew .venv")
from PIL import Image, ImageDraw

from tests.look import pixels

pytestmark = pytest.mark.browser
RENEW = os.environ.get("RENEW_BASELINES") == "1"
DIFFERENCES = Path(os.environ.get("LOOK_DIFFERENCES", ".pytest-look"))


@pytest.fixture(scope="module")
def comparable(browser: Any) -> None:
    """Skip, with a line that says why, where another browser or other fonts would draw other pictures."""
    if RENEW:
        pixels.record(browser)
        return
    here, then = pixels.drawn_with(browser), pixels.recorded()
    if not then:
        pytest.skip("no baselines yet: run `make baselines`")
    changed = [name for name in then if here.get(name) != then[name]]
    if changed:
        pytest.skip(
            f"pixels not compared: other {' and '.join(changed)} here than in tests/look/baselines/drawn-with.json"
        )


@pytest.mark.parametrize(("kind", "language", "theme", "width"), list(pixels.names()))
@pytest.mark.usefixtures("comparable")
def test_page_looks_as_before(open_view: Open, kind: str, language: str, theme: str, width: int) -> None:
    picture = pixels.take(open_view(language + PAGES[kind], width, color_scheme=theme))
    kept = pixels.file_of(kind, language, theme, width)
    if RENEW:
        pixels.save(picture, kept)
        return
    share, sheet = pixels.compare(picture, kept)
    if share > pixels.SHARE:
        DIFFERENCES.mkdir(exist_ok=True)
        sheet.save(DIFFERENCES / kept.name)
        pytest.fail(f"{share:.0f} of 1000 pixels differ, see {DIFFERENCES / kept.name}; as meant? run `make baselines`")


def test_moved_block_is_seen(tmp_path: Path) -> None:
    pictures = [Image.new("RGB", (195, 700), "#fbf8f3") for _ in range(2)]
    for picture, top in zip(pictures, (100, 130), strict=True):
        ImageDraw.Draw(picture).rectangle((10, top, 180, top + 60), fill="#6b2a55")
    pixels.save(pictures[0], tmp_path / "kept.png")
    assert pixels.compare(pictures[0], tmp_path / "kept.png")[0] == 0
    assert pixels.compare(pictures[1], tmp_path / "kept.png")[0] > pixels.SHARE
