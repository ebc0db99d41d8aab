"""A release is a folder that needs nothing more: the site as hosts serve it, the bundle, the sheets, the proofs."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path, PurePath

from scripts.bundle import archive
from scripts.bundle.copies import Unusable
from scripts.model import languages
from scripts.release import compress, file_tree, headers
from scripts.release.provenance import provenance
from scripts.release.sbom import licence_texts, sbom
from scripts.text.addresses import SHEET

ROOT = Path(__file__).parents[2]
SHEETS = f"{SHEET}.*"
ARCHIVES = "*.zim"
SUMS = "SHA256SUMS"


def release(site: Path, dist: Path, epoch: int, site_url: str) -> list[str]:
    """Fill the folder `dist` from the built `site` and return a line for each thing in it.

    `epoch` (seconds) becomes the time of every file. ValueError with one line a fault when a lock or a vendored file is
    not what it says, or for archives of another build; Unusable when the bundle can't be made. Archives of this build
    (`make zim`) stay in `dist`, all else that was there goes.
    """
    if not (site / "index.html").exists():
        raise ValueError(f"{site} holds no site: run `make site` first")
    _clear(dist, keep=_archives(dist, archive.build_of(site)))
    shutil.copytree(site, dist / "site", copy_function=shutil.copyfile)
    compress.compress_all(dist / "site")
    line = archive.build(site, dist)
    _copy_sheets(site, dist / "sheets")
    headers.write_all(dist / "hosting", site_url, headers.entries_of(site))
    _write(dist / "LICENSES.txt", licence_texts(ROOT))
    _write_json(dist / "provenance.json", provenance(ROOT, epoch, site_url))
    _write_json(dist / "sbom.cdx.json", sbom(ROOT, epoch, _reproducible(file_tree.sums(dist))))
    sums = file_tree.sums(dist)
    _write(dist / SUMS, "".join(f"{digest}  {name}\n" for name, digest in sums.items()))
    file_tree.normalise(dist, epoch)
    return [line, *_lines(dist)]


def _archives(dist: Path, build: str) -> list[Path]:
    """Return the archives in `dist`; ValueError with a line for each that is not of this build."""
    found = sorted(dist.glob(ARCHIVES))
    if others := [path for path in found if not path.stem.endswith(f"-{build}")]:
        fault = f"is not of build {build}: move it away or delete it, then run `make zim release`"
        raise ValueError("\n".join(f"{path}: {fault}" for path in others))
    return found


def _clear(folder: Path, keep: list[Path]) -> None:
    for path in sorted(folder.iterdir()) if folder.is_dir() else []:
        if path.is_dir():
            shutil.rmtree(path)
        elif path not in keep:
            path.unlink()


def _reproducible(sums: dict[str, str]) -> dict[str, str]:
    """What two machines make alike: libzim gives each archive an id of its own."""
    return {name: digest for name, digest in sums.items() if not PurePath(name).match(ARCHIVES)}


def _copy_sheets(site: Path, target: Path) -> None:
    ours = languages.configured()
    for language in ours:
        for path in sorted((site / ours.folder(language)).glob(SHEETS)):
            (target / language).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / language / path.name)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _write_json(path: Path, data: object) -> None:
    _write(path, json.dumps(data, indent=2, ensure_ascii=False) + "\n")


def _lines(dist: Path) -> list[str]:
    lines = []
    for path in sorted(dist.iterdir()):
        files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
        size = sum(each.stat().st_size for each in files)
        lines.append(f"{path}: {len(files)} files, {size / 1000:.0f} kB")
    return lines


def main(argv: list[str] | None = None) -> int:
    """Make dist/ from site/; 1 with a line a fault on stderr when it can't be trusted."""
    site, dist = (Path(name) for name in (argv or sys.argv[1:] or ["site", "dist"]))
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "1795305600"))
    try:
        lines = release(site, dist, epoch, os.environ.get("SITE_URL") or "https://help.example.org/")
    except (ValueError, Unusable) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
