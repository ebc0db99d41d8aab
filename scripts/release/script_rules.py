"""A script of ours never turns text into code or mark-up, and needs nothing that file:// or an old web view lacks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

MARK_UP = "makes mark-up from text; use textContent and createElement"
CODE = "runs text as code; call a function"
NO_FILE = "fails on file:// or in an old web view; use a classic script"
PROPERTIES = {
    **dict.fromkeys(("innerHTML", "outerHTML", "srcdoc", "insertAdjacentHTML", "setHTMLUnsafe"), MARK_UP),
    **dict.fromkeys(("createContextualFragment", "parseFromString", "parseHTMLUnsafe"), MARK_UP),
    **dict.fromkeys(("write", "writeln"), MARK_UP),
    **dict.fromkeys(("eval", "Function", "execScript"), CODE),
    **dict.fromkeys(("serviceWorker", "Worker", "SharedWorker", "WebAssembly", "importScripts"), NO_FILE),
    **dict.fromkeys(("fetch", "XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource"), NO_FILE),
    "cookie": "sets or reads a cookie; the site has none",
}
# Names that are harmless as a property of something else than the document or the window.
ONLY_ON = {"write": ("document", "doc"), "writeln": ("document", "doc"), "cookie": ("document", "doc")}
TIMERS = frozenset({"setTimeout", "setInterval", "setImmediate"})
TEXT_NODES = frozenset({"string", "template_string", "binary_expression"})
OWN_PARSER = Parser(Language(tree_sitter_javascript.language()))


def faults(path: Path) -> list[str]:
    """Return the faults of a script as `path:line: what: why`, sorted by line; a syntax error is one of them."""
    root = OWN_PARSER.parse(path.read_bytes()).root_node
    found = {(node.start_point.row + 1, message) for node in _walk(root) for message in _judge(node)}
    return [f"{path}:{line}: {message}" for line, message in sorted(found)]


def _walk(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield node
        waiting += node.children


def _text(node: Node | None) -> str:
    return node.text.decode() if node is not None and node.text is not None else ""


def _judge(node: Node) -> Iterator[str]:
    if node.type == "ERROR" or node.is_missing:
        yield "syntax error"
    elif node.type in ("import_statement", "export_statement", "import"):
        yield f"module: {NO_FILE}"
    elif node.type == "call_expression":
        yield from _call(node)
    elif node.type == "member_expression":
        yield from _member(node, _text(node.child_by_field_name("property")))
    elif node.type == "subscript_expression":
        yield from _member(node, _text(node.child_by_field_name("index")).strip("'\"`"))
    elif node.type in ("identifier", "shorthand_property_identifier") and not _is_local(_text(node)):
        yield from _named(_text(node))
    elif node.type == "string" and _text(node).strip("'\"").lower().replace(" ", "").startswith("javascript:"):
        yield f"javascript: {CODE}"


def _is_local(name: str) -> bool:
    return name in ONLY_ON


def _named(name: str) -> Iterator[str]:
    if name in PROPERTIES:
        yield f"{name}: {PROPERTIES[name]}"


def _member(node: Node, name: str) -> Iterator[str]:
    owner = _text(node.child_by_field_name("object")).rsplit(".", 1)[-1]
    if name not in ONLY_ON or owner in ONLY_ON[name]:
        yield from _named(name)


def _call(node: Node) -> Iterator[str]:
    called = _text(node.child_by_field_name("function")).rsplit(".", 1)[-1]
    arguments = node.child_by_field_name("arguments")
    first = arguments.named_child(0) if arguments is not None and arguments.named_child_count else None
    if called in TIMERS and first is not None and first.type in TEXT_NODES:
        yield f"{called} with text: {CODE}"
    if called == "setAttribute" and _text(first).strip("'\"").lower().startswith(("on", "style", "srcdoc")):
        yield f"setAttribute({_text(first)}): the policy of the site forbids it; use addEventListener or a class"
