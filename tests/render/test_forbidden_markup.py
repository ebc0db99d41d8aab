"""Mark-up that runs, loads, frames or disguises is refused, in whatever dress; what writers use is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import markdown
import pytest

from scripts.model.source import SourceError
from scripts.render.forbidden_markup import refuse

UNSEEN = (0x34F, 0x115F, 0x1160, 0x180E, 0x2028, 0x2029, 0x206F, 0x3164, 0xFFA0, 0xFFF9, 0xE0041, 0xE007F)
EXTENSIONS = ["abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"]
EXTENSIONS += ["pymdownx.details", "pymdownx.superfences"]


def judge(tmp_path: Path, text: str, meta: dict[str, Any] | None = None) -> None:
    source = tmp_path / "a.md"
    source.write_text(text, encoding="utf-8")
    html = markdown.markdown(text, extensions=EXTENSIONS)
    refuse(html, meta or {}, source, "docs/en/a.md")


@pytest.mark.parametrize(
    "text",
    [
        "# Title { #title .calm }\n\n1. One\n2. **Two** `code` <kbd>Esc</kbd>\n\n!!! warning\n    Careful",
        "| a | b |\n|---|---|\n| c | d |\n\nTerm\n:   Meaning[^1]\n\n[^1]: Note",
        "[page](reset-pin.md#steps) [mail](mailto:a@b.example) [call](tel:1500729) [web](https://gopay.co.id/)",
        "<support@example.org>",
        '![Words](a.svg)\n\n<!-- flow: stolen-wallet -->\n\n??? note "More"\n    Text',
        "Set a = b; onclick = nothing, style=none, 3 < 4 and javascript: is a word",
        "text <b title=x' onclick=go() '>is text to Markdown</b>",
        "```\n<script>alert(1)</script>\n```\n\n`<img onerror=x>`",
        '<span lang="id" data-x="1" aria-label="x">a</span>',
        "`&#x202e;` and &amp;#x202e; are written, nothing is turned round; a&nbsp;b &lt; c",
    ],
)
def test_silent(tmp_path: Path, text: str) -> None:
    judge(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<SCRIPT src=x></SCRIPT>", "<script>"),
        ("a <svg/onload=alert(1)> b", "<svg"),
        ("<iframe src='https://gopay.co.id/'></iframe>", "<iframe>"),
        ("<object data=x></object>", "<object>"),
        ("<style>p{}</style>", "<style>"),
        ("<base href='https://evil.example/'>", "<base>"),
        ("<meta http-equiv=refresh content='0;url=https://evil.example/'>", "<meta>"),
        ("<link rel=stylesheet href=x>", "<link>"),
        ("<form action='https://evil.example/'><input name=pin></form>", "<form>"),
        ("text <img src=x onerror=alert(1)>", "<img onerror>"),
        ("text <img src=x ONERROR=alert(1)>", "<img onerror>"),
        ("text <b onclick='go()'>b</b>", "<b onclick>"),
        ("text <b title='>' onclick='go()'>b</b>", "<b onclick>"),
        ("<div title=x' onclick=go() '>b</div>", "<div onclick>"),
        ("text <b/onmouseover=go()>b</b>", "<b onmouseover>"),
        ("text <b style='position:fixed'>b</b>", "<b style>"),
        ("{ .a onclick=go() }\n\n# A { onclick=go() }", "onclick"),
        ("[a](javascript:alert(1))", "an address is relative"),
        ("[a](JaVaScRiPt:alert(1))", "an address is relative"),
        ("<a href='java&#115;cript:alert(1)'>a</a>", "an address is relative"),
        ("<a href='java&Tab;script:alert(1)'>a</a>", "an address is relative"),
        ("<a href=' javascript:alert(1)'>a</a>", "an address is relative"),
        ("<a href=javascript:alert(1)>a</a>", "an address is relative"),
        ("[a](vbscript:x)", "an address is relative"),
        ("[a](data:text/html,x)", "an address is relative"),
        ("![a](data:image/svg+xml,x)", "an address is relative"),
        ("[a](http://gopay.co.id/)", "an address is relative"),
        ("[a](//evil.example/)", "an address is relative"),
        ("[a](\\\\\\\\evil.example/)", "an address is relative"),
        ("Call \u202e9270051\u202c now", "U\\+202E"),
        ("go\u200bpay.co.id", "U\\+200B"),
        ("Call &#x202e;9270051&#x202c; now", "U\\+202E"),
        ("now &zwj;here", "U\\+200D"),
        ("now &rlm;here", "U\\+200F"),
        ("now &#8294;here", "U\\+2066"),
        ("go&shy;pay.co.id", "U\\+00AD"),
        ("[a](https://gopay.co.id/&#x202e;x)", "U\\+202E"),
        *((f"go{chr(code)}pay", f"U\\+{code:04X}") for code in UNSEEN),
    ],
)
def test_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        judge(tmp_path, text)


def test_message_names_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^docs/en/a\.md:3: <script>: an article has no such element"):
        judge(tmp_path, "# A\n\n<script>alert(1)</script>\n")


@pytest.mark.parametrize(
    "text", ["# A\n\na &amp; b\n\nb &#x202E;c\n", "# A\n\na\n\nb &#8238;c\n", "# A\n\na\n\nb \u202ec\n"]
)
def test_a_disguise_is_named_at_its_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match=r"^docs/en/a\.md:5: invisible character U\+202E"):
        judge(tmp_path, text)


@pytest.mark.parametrize(
    "meta", [{"title": "PIN \u202e"}, {"keywords": ["a", "b\u2066"]}, {"more": {"x": ["\u200f"]}}], ids=str
)
def test_front_matter_hides_nothing(tmp_path: Path, meta: dict[str, Any]) -> None:
    with pytest.raises(SourceError, match="invisible character"):
        judge(tmp_path, "# A", meta)
