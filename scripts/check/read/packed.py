"""A page as plain lists and texts, for another process and for another run."""

from __future__ import annotations

from typing import Any

from scripts.check.read.fault import Fault
from scripts.check.read.html_page import Block, Heading, HtmlPage, Reference
from scripts.check.read.links import Link

_LISTS = {"headings": Heading, "references": Reference, "sections": Block}
_PAIRS = ("alternates", "pictures_without_alt", "inline")
_SETS = ("names", "maps")
_REST = tuple(name for name in HtmlPage.__slots__ if name not in ("links", *_LISTS, *_SETS, "escalations"))


def packed(page: HtmlPage | None, faults: list[Fault]) -> Any:
    """Return what JSON and marshal take."""
    return [_state(page) if page is not None else None, [tuple(fault) for fault in faults]]


def _state(page: HtmlPage) -> dict[str, Any]:
    state = {name: getattr(page, name) for name in _REST}
    state |= {name: sorted(getattr(page, name)) for name in _SETS}
    state |= {name: [tuple(each) for each in getattr(page, name)] for name in _LISTS}
    # Links are nearly all of a page, and few of them differ in more than their address and label.
    shapes: dict[tuple[str, str, str, bool, str], int] = {}
    links = []
    for raw, element, attribute, kind, inside, label, note in page.links:
        links.append((raw, label, shapes.setdefault((element, attribute, kind, inside, note), len(shapes))))
    return state | {"links": links, "shapes": [*shapes]}


def unpacked(state: Any) -> tuple[HtmlPage | None, list[Fault]]:
    """Return what was packed."""
    fields, faults = state
    return _page(fields) if fields is not None else None, [Fault(*fault) for fault in faults]


def _page(fields: dict[str, Any]) -> HtmlPage:
    page = HtmlPage(fields["path"])
    for name in _REST:
        setattr(page, name, fields[name])
    for name in _SETS:
        setattr(page, name, set(fields[name]))
    for name in _PAIRS:
        setattr(page, name, [tuple(each) for each in fields[name]])
    for name, kind in _LISTS.items():
        setattr(page, name, [*map(kind._make, fields[name])])  # type: ignore[attr-defined]  # a NamedTuple has it
    shapes, links, new = fields["shapes"], page.links, tuple.__new__  # to call Link takes twice as long
    for raw, label, shape in fields["links"]:
        element, attribute, kind, inside, note = shapes[shape]
        links.append(new(Link, (raw, element, attribute, kind, inside, label, note)))
    return page
