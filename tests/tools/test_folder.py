"""Every file below a folder is found, by its path there, and no folder that need not be looked into is."""

from __future__ import annotations

from pathlib import Path

from scripts.tools.folder import files_below


def test_files_are_found_by_their_paths(tmp_path: Path) -> None:
    for name in ("a.txt", "b/c.txt", "b/d/e.txt", "left/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "round").symlink_to(tmp_path)
    found = dict(files_below(str(tmp_path), lambda path: path != "left"))
    assert {path: entry.stat().st_size for path, entry in found.items()} == {
        "a.txt": 5,
        "link.txt": 5,
        "b/c.txt": 7,
        "b/d/e.txt": 9,
    }


def test_where_no_folder_is_there_is_no_file(tmp_path: Path) -> None:
    assert list(files_below(str(tmp_path / "nothing"))) == []
