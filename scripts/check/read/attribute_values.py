"""An attribute that holds more than an address is taken apart as the HTML standard says, step by step."""

from __future__ import annotations

import re

from scripts.text.patterns import pattern

SPACE = " \t\n\f\r"
# The content of a refresh, seconds and address (HTML, “shared declarative refresh steps”): takes `0; url=a.html`;
# leaves `soon`.
_REFRESH = pattern(
    r"[ \t\n\f\r]*[0-9]*[0-9.]*(?:[ \t\n\f\r]*[;,]|[ \t\n\f\r])[ \t\n\f\r]*"
    r"(?:[uU][rR][lL][ \t\n\f\r]*=[ \t\n\f\r]*)?(?P<rest>.*)",
    re.DOTALL,
)


def refresh_address(content: str) -> str:
    """The address of a meta refresh, by the HTML standard's shared declarative refresh steps."""
    match = _REFRESH.fullmatch(content)
    if not match or not re.match(r"[ \t\n\f\r]*[0-9.]", content):
        return ""
    rest = match["rest"]
    if rest[:1] in ("'", '"'):
        rest = rest[1:].split(rest[0], 1)[0]
    return rest.strip(SPACE)


def srcset_addresses(value: str) -> list[str]:
    """The addresses of a srcset, by the HTML standard: a comma inside an address belongs to it."""
    addresses: list[str] = []
    position = 0
    while True:
        while position < len(value) and value[position] in SPACE + ",":
            position += 1
        if position >= len(value):
            return addresses
        start = position
        while position < len(value) and value[position] not in SPACE:
            position += 1
        address = value[start:position]
        if address.endswith(","):
            addresses.append(address.rstrip(","))
            continue
        addresses.append(address)
        position = _after_descriptors(value, position)


def _after_descriptors(value: str, position: int) -> int:
    depth = 0
    while position < len(value):
        character = value[position]
        position += 1
        if character == "(":
            depth += 1
        elif character == ")":
            depth = max(0, depth - 1)
        elif character == "," and not depth:
            break
    return position
