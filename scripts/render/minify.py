"""What costs a reader bytes and shows nothing is dropped: white space between blocks, end tags that HTML implies."""

from __future__ import annotations

import re

PRE = re.compile(r"(<pre[\s>].*?</pre>)", re.DOTALL)
BLOCKS = (
    "html|head|meta|link|title|script|body|header|footer|main|nav|aside|section|article|div|p|ul|ol|li|dl|dt|dd"
    "|h[1-6]|table|thead|tbody|tr|th|td|figure|figcaption|blockquote|details|summary|form"
)
# https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
# Those of dt and dd stay, and a last paragraph's before </article>: without them text browsers nest what follows, or
# let it run on. End tags that the next tag implies: takes `</li><li>`, `</p></div>`; leaves `</p>text`.
IMPLIED = re.compile(
    r"</p>(?=<(?:p|[oud]l|div|h[1-6]|details|section|nav|figure|blockquote)[\s>]|</(?:div|section|details|figure|li|dd)>)"
    r"|</li>(?=<li[\s>]|</[ou]l>)|</t[dh]>(?=<t[dh][\s>]|</tr>|<tr[\s>]|</t(?:head|body|able)>)"
    r"|</tr>(?=<tr[\s>]|</t(?:head|body|able)>)|</thead>(?=<tbody>)|</tbody>(?=</table>)"
)
# A block at the start of a piece: takes `<p class="a">`; leaves `<strong>`.
STARTS = re.compile(rf"</?(?:{BLOCKS})[\s>]")
# A block at its end: takes `text</p>`; leaves `</p>text`.
ENDS = re.compile(rf"</?(?:{BLOCKS})(?:\s[^<>]*)?>\Z")


def squeeze(html: str) -> str:
    """Return the page with each line break and its indents folded to one, and to none beside a block's tags."""
    if "<pre" not in html:
        return IMPLIED.sub("", _without_breaks(html))
    parts = PRE.split(html)
    parts[::2] = map(_without_breaks, parts[::2])
    return IMPLIED.sub("", "".join(parts))


def _without_breaks(text: str) -> str:
    """Look at the ends of each line only, not at each tag: there are far fewer."""
    kept: list[str] = []
    after_block = True
    for line in filter(None, map(str.strip, text.split("\n"))):
        if not (after_block or STARTS.match(line)):
            kept.append("\n")
        kept.append(line)
        after_block = line[-1] == ">" and ENDS.match(line, line.rfind("<")) is not None
    return "".join(kept)
