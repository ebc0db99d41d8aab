"""What the tests of copies share: the archives for Kiwix."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.model.languages import Language, configured


@pytest.fixture(scope="session")
def archives(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """The archive of each language, made by the command."""
    pytest.importorskip("libzim", reason="no ZIM: libzim is missing, run `make` to renew .venv")
    from scripts.bundle.zim import main

    folder = tmp_path_factory.mktemp("zim")
    assert main([str(site), str(folder)]) == 0
    return {language: next(folder.glob(f"help-{language}-*.zim")) for language in configured()}
