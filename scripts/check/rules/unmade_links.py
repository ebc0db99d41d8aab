"""A link that Markdown does not understand is printed as it is typed."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.check.finding import Finding
from scripts.check.rules.printed import edits_of, is_folded, printed
from scripts.check.site import Site
from scripts.text.patterns import pattern

_NO_END = r"[^\s()\[\]（）]"
_ADDRESS = (
    rf"(?:(?:(?:https?|ftp)://|mailto:|tel:|www\.|\.{{1,2}}/|/(?=[^\W\d])|#(?=[^\W\d])){_NO_END}*"
    rf"|{_NO_END}*\.(?:md|html?|png|svg|jpe?g|webp|pdf)\b{_NO_END}*)"
)


# Brackets and parentheses the wrong way round: takes `(this page)[pin.md]`; leaves `[this page](pin.md)`.
_REVERSED = pattern(rf"(?:\([^()\n]+\)|（[^（）\n]+）)\[{_ADDRESS}\]")


def reversed_link(site: Site) -> Iterator[Finding]:
    """A link is [text](address), in this order."""
    for _, source, text, start in printed(site, _REVERSED, ")[", "）["):
        words, _, address = text[1:-1].partition("[")
        right = f"[{words[:-1]}]({address})"
        message = f"{text} is not a link; write {right}"
        yield Finding(source.place(start), message, text, edits=edits_of(source, start, text, right))


# A link with a bracket of Chinese type: takes `[重设]（pin.md）`, `【重设】(pin.md)`; leaves `[重设](pin.md)（见下）`.
_FULL_WIDTH = pattern(
    rf"(?:\[[^\[\]\n]+\]|［[^［］\n]+］|【[^【】\n]+】)[ \t]?(?:（[ \t]*{_ADDRESS}[ \t]*[）)]|\({_ADDRESS}）)"
    rf"|(?:［[^［］\n]+］|【[^【】\n]+】)[ \t]?\([ \t]*{_ADDRESS}[ \t]*\)"
    rf"|(?:\[[^\[\]【】［］\n]+[】］]|[【［][^\[\]【】［］\n]+\])[ \t]?\({_ADDRESS}\)"
)


# The two parts of such a link, between brackets of any type.
_PARTS = pattern(r"^.([^\]］】]+).[ \t]?.[ \t]*(.*?)[ \t]*.$")


def full_width_link(site: Site) -> Iterator[Finding]:
    """The brackets and parentheses of a link are the ASCII ones."""
    for _, source, text, start in printed(site, _FULL_WIDTH, "（", "［", "【", "）", "］", "】"):
        right = _PARTS.sub(r"[\1](\2)", text)
        message = f"{text} is not a link; write {right}, in half width"
        yield Finding(source.place(start), message, text, edits=edits_of(source, start, text, right))


# A link that stays as typed: takes `[PIN] (pin.md)`; leaves `PIN (pin.md)`.
_UNRENDERED = pattern(
    rf"\[(?<!\\\[)[^\[\]\n]+\][ \t]*\n?[ \t]*\([ \t]*{_ADDRESS}[ \t]*\)|\[[^\[\]\n]+\]\({_ADDRESS}(?=\s|$)"
    rf"|\[[^\[\]()】］\n]+\({_ADDRESS}\)(?![^\[\]\n]*\])"
    rf"|(?<![^\s\[\]()【［])[^\s\[\]()【［]+\]\({_ADDRESS}\)"
)


def unrendered_link(site: Site) -> Iterator[Finding]:
    """Nothing stands between the ] and the ( of a link."""
    for _, source, text, start in printed(site, _UNRENDERED, "[", "]"):
        if site.docs is not None and is_folded(source, start):
            continue  # of that, unlisted_mark_up tells
        message = f"{text} is printed as it is typed; close up ]( and mind the brackets"
        yield Finding(source.place(start), message, text)


_REFERENCE = pattern(r"\[(?!\^)([^\[\]\n]+)\]\[([^\[\]\n]*)\]")


def undefined_reference(site: Site) -> Iterator[Finding]:
    """A reference link [text][name] has its definition [name]: address on the same page."""
    for _, source, text, start in printed(site, _REFERENCE, "]["):
        match = _REFERENCE.fullmatch(text)
        counted = match is not None and match[1].isdigit() and (match[2].isdigit() or not match[2])
        if match and not counted and not (match[1] + match[2]).isupper():  # [NAMA][TANGGAL]: blanks
            name = match[2] or match[1]
            yield Finding(source.place(start), f"[{name}] is defined nowhere on the page", name)
