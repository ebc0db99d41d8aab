"""What is named in many places and is nowhere is one slip: it is told once, with the number of the places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from scripts.model.document import Fault

# What a fault misses or refuses: takes `channel x is not in channels.yml`, `unknown party x; did you mean y?`,
# `blank [X Y] is not listed`, `no article has the slug x`; leaves `write a word of the screen`.
_NAMED = re.compile(
    r"(?:^|[ (])(?P<kind>channel(?! that)|case|party|blank|term|message|slug|dialled:) "
    r"\[?(?P<name>[\w /-]+?)\]?(?= is\b|;|$)"
    r"|\{(?P<fact>fact:[\w-]+)\} is not in"
)
_KINDS = {"dialled:": "channel"}
# More places than a person looks at one by one are told as one, with so many of the others.
FEW, SHOWN = 2, 3


def told_once(faults: Iterable[Fault]) -> list[Fault]:
    """Return `faults` sorted, each once, and of those with one cause the first alone, which tells of the others."""
    groups: dict[str, list[Fault]] = defaultdict(list)
    for fault in sorted(set(faults)):
        groups[_cause(fault) or str(fault)].append(fault)
    return sorted(told for found in groups.values() for told in ([_joined(found)] if len(found) > FEW else found))


def _cause(fault: Fault) -> str:
    """What is missing or refused, nothing where a fault is one of its own."""
    match = _NAMED.search(fault.message)
    if match is None:
        return ""
    return match["fact"] or f"{_KINDS.get(match['kind'], match['kind'])} {match['name']}"


def _joined(faults: list[Fault]) -> Fault:
    first, *others = faults
    places = ", ".join(f"{each.path}:{each.line}" for each in others[:SHOWN])
    more = f"{len(others)} more: {places}{', …' if len(others) > SHOWN else ''}"
    return first._replace(message=f"{first.message}; {more}")
