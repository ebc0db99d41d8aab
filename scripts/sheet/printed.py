"""A printed sheet says what it was printed from, so that build, tests and checker see when it is out of date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from scripts.model.docs import FILES, Docs, shown
from scripts.model.document import Fault
from scripts.model.languages import Language
from scripts.text import addresses

KEY = "/SheetSHA256"
# The same in the bytes of a PDF: takes `/SheetSHA256 (09b3…)`; leaves `/SheetSHA256 (none)`.
_CARRIED = re.compile(rb"/SheetSHA256\s*\(([0-9a-f]{64})\)")
_ROOT = Path(__file__).parents[2]
# The code that makes a sheet of what docs/ and its template say.
_CODE = ("scripts/sheet", "scripts/render")
# What is said of a sheet that shows something else than one of today would.
STALE = "this sheet was printed from other words than are here now; run `make sheets`"


def pdf_path(docs: Path, language: Language) -> Path:
    """Return where the PDF of a language lies, beside its articles; a guide may have none."""
    return docs / language / f"{addresses.SHEET}.pdf"


def carried(path: Path) -> str:
    """Return the sha256 of the sheet that a PDF was made from."""
    found = _CARRIED.findall(path.read_bytes())
    return found[-1].decode() if found else ""


def made_of(docs: Docs) -> str:
    """Return all that decides what the sheets of whole `docs` show, and what the printed ones carry."""
    template = docs.folder.parent / "overrides" / f"{addresses.SHEET}.html"
    files = [template, *(file for folder in _CODE for file in sorted((_ROOT / folder).glob("*.py")))]
    texts = [file.read_text(encoding="utf-8") for file in files if file.is_file()]
    texts += [docs.documents[name].text for name in (*FILES, "mkdocs") if name in docs.documents]
    paths = [path for sources in docs.sources.values() for path in sources]
    return "\0".join([*texts, *paths, *(carried(file) for file in printed_sheets(docs).values())])


def stale_faults(docs: Docs) -> Iterator[Fault]:
    """Yield a fault where a printed sheet of whole `docs` is out of date."""
    from scripts.sheet.sheet import fingerprint  # slow to import, and seldom asked

    printed = printed_sheets(docs)
    old = [shown(docs.folder, file) for each, file in printed.items() if carried(file) != fingerprint(docs, each)]
    if old:
        yield Fault(old[0], 1, f"{STALE}{f', for {old[1]} too' if len(old) > 1 else ''}")


def printed_sheets(docs: Docs) -> dict[Language, Path]:
    """Return the PDFs that there are, by language."""
    files = {language: pdf_path(docs.folder, language) for language in docs.sources}
    return {language: file for language, file in files.items() if file.is_file()}
