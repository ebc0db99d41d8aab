"""Prints the emergency sheets as PDF: `python -m scripts.sheet.pdf`; with `--font FOLDER` it renews the font first.

A PDF carries the sha256 of the sheet that it was made from, so that a test sees when it is out of date.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fontTools import subset  # type: ignore[import-untyped]  # fontTools ships no types
from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, TTFont, newTable  # type: ignore[import-untyped]
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, ByteStringObject

from scripts.model.docs import Docs, load_docs
from scripts.model.languages import Language
from scripts.model.source import SourceError
from scripts.sheet import sheet
from scripts.sheet.printed import KEY, pdf_path
from scripts.tools.browser import FLAGS, find

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FONT = DOCS / "assets" / "vendor" / "noto-sans-sc-subset"
WEIGHTS = {"Regular": 400, "Bold": 700}
# What a font says of itself: names, version, copyright, licence.
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]
# The letters and quotes of languages that are written in Latin ones: a guide in another of them needs no other font.
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2040), 0x20AC)
CSP = "<meta http-equiv="


def sheets(docs: Docs) -> dict[Language, tuple[str, str]]:
    """Return per language the sheet's HTML without an address of its own, and its fingerprint."""
    return {language: (sheet.render(docs, language), sheet.fingerprint(docs, language)) for language in docs.sources}


def missing_characters(html: str) -> str:
    """Return the characters of the sheet that the vendored font lacks."""
    known = TTFont(FONT / "Regular.woff2").getBestCmap()
    return "".join(sorted(sign for sign in set(html) if sign > " " and ord(sign) not in known))


def _vocabulary(docs: Path) -> str:
    """The text of the sheets, of all our data and articles, so that a change of words needs no new font."""
    sources = sorted([*(docs / "_data").glob("*.yml"), *docs.glob("*/*/*.md")])
    return "".join(
        [
            *(path.read_text(encoding="utf-8") for path in sources),
            *(html for html, _ in sheets(load_docs(docs)).values()),
        ]
    )


def make_subset(folder: Path, text: str) -> None:
    """Cut Noto Sans SC from Debian's collections in `folder` down to `text`, in both weights, with checksums."""
    sums = []
    for weight in WEIGHTS:
        target = FONT / f"{weight}.woff2"
        options = subset.Options(
            flavor="woff2", hinting=False, layout_features=["kern", "locl"], notdef_outline=True, name_IDs=NAMES
        )
        font = _simplified(folder / f"NotoSansCJK-{weight}.ttc")
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=sorted({*map(ord, text), *LATIN}))
        cutter.subset(font)
        _to_truetype(font)
        subset.save_font(font, target, options)
        sums.append(f"{hashlib.sha256(target.read_bytes()).hexdigest()}  {target.name}\n")
    (FONT / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


def _simplified(path: Path) -> TTFont:
    """Return the Simplified Chinese font of a collection; ValueError where there is none."""
    for font in TTCollection(path, recalcTimestamp=False).fonts:
        if str(font["name"].getDebugName(4)).startswith("Noto Sans CJK SC"):
            return font
    raise ValueError(f"{path} holds no Noto Sans CJK SC")


def _to_truetype(font: TTFont) -> None:
    """Turn cubic outlines into quadratic ones: Chromium embeds TrueType as a font, and others only as drawings."""
    order, glyphs = font.getGlyphOrder(), {}
    for name, glyph in ((name, font.getGlyphSet()[name]) for name in order):
        pen = TTGlyphPen(None)
        glyph.draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = order, glyphs
    for table in ("CFF ", "VORG"):
        font.tables.pop(table, None)
        font.reader.tables.pop(table, None)
    font["maxp"] = _profile(len(order))
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def _profile(count: int) -> Any:
    """The table of maxima for `count` TrueType glyphs without instructions; fontTools fills in the rest."""
    maxp = newTable("maxp")
    maxp.tableVersion, maxp.numGlyphs = 0x00010000, count
    names = "Zones TwilightPoints Storage FunctionDefs InstructionDefs StackElements SizeOfInstructions"
    for name in [*names.split(), "ComponentElements"]:
        setattr(maxp, f"max{name}", 1 if name == "Zones" else 0)
    return maxp


def _with_font(html: str) -> str:
    """Return the sheet with the vendored font inside, and without the policy that would refuse it."""
    faces = "".join(
        f"@font-face{{font-family:Sheet;font-weight:{weight};src:url(data:font/woff2;base64,{_base64(name)})}}"
        for name, weight in WEIGHTS.items()
    )
    head, tail = html.split(CSP, 1)
    return f"{head}<style>{faces}</style>{tail.split('>', 1)[1]}".replace(
        "</style>\n</head>", "body{font-family:Sheet}</style></head>"
    )


def _base64(name: str) -> str:
    return base64.b64encode((FONT / f"{name}.woff2").read_bytes()).decode()


def _print(browser: Any, html: str) -> bytes:
    page = browser.new_page()
    page.set_content(_with_font(html))
    page.evaluate("document.fonts.ready")
    printed = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)
    page.close()
    return bytes(printed)


def stamped(printed: bytes, digest: str, day: str) -> bytes:
    """Return the PDF with fixed dates (`day` as YYYYMMDD), a fixed identifier and the digest of its source."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed)))
    moment = f"D:{day}000000Z"
    writer.add_metadata({"/CreationDate": moment, "/ModDate": moment, KEY: digest})
    identifier = ByteStringObject(bytes.fromhex(digest[:32]))
    writer._ID = ArrayObject([identifier, identifier])
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def write_pdfs(docs: Path) -> None:
    """Write the PDF of each language; SourceError when the font lacks a character."""
    from playwright.sync_api import sync_playwright

    read = load_docs(docs)
    made = sheets(read)
    if missing := missing_characters("".join(html for html, _ in made.values())):
        raise SourceError(
            f"{FONT}: the font lacks {missing}; run `python -m scripts.sheet.pdf --font <folder of NotoSansCJK-*.ttc>`"
        )
    day = read.sheet.reviewed.strftime("%Y%m%d")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        for language, (html, digest) in made.items():
            pdf_path(docs, language).write_bytes(stamped(_print(browser, html), digest, day))
        browser.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 when both PDFs are written, 1 with one line on stderr when not."""
    parser = argparse.ArgumentParser(prog="python -m scripts.sheet.pdf", description=__doc__)
    parser.add_argument("--font", type=Path, help="folder of NotoSansCJK-*.ttc: renew the subset from it first")
    options = parser.parse_args(arguments)
    try:
        if options.font:
            make_subset(options.font, _vocabulary(DOCS))
        write_pdfs(DOCS)
    except (SourceError, ValueError, FileNotFoundError) as error:
        print(f"sheets: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
