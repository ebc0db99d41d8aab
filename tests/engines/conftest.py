"""What the tests of the engines share: the unzipped bundle."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from scripts.bundle.archive import build
from scripts.bundle.packing import FOLDER, quick


@pytest.fixture(scope="module")
def unzipped(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle, unzipped where a reader might: a folder with spaces and Chinese characters."""
    folder = tmp_path_factory.mktemp("doors")
    build(site, folder, quick)
    target = folder / "我的 文件 (offline copy)"
    zipfile.ZipFile(next(folder.glob("*.zip"))).extractall(target)
    return target / FOLDER
