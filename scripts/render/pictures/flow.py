"""A flow chart for a narrow screen: boxes below each other on one rail, with what ends the way branching off it."""

from __future__ import annotations

from scripts.model.schema import Language
from scripts.render.pictures.canvas import Canvas
from scripts.render.pictures.model import Edge, Flow, Node, Rung

LEFT, FULL, PAD = 12, 336, 12
RAIL, INDENT = 28, 54
TONES = {
    "start": ("sunk", "edge"),
    "question": ("soft-accent", "plum"),
    "step": ("card", "edge"),
    "emergency": ("soft-red", "alarm"),
    "done": ("sunk", "edge"),
}


def draw_flow(flow: Flow, language: Language) -> str:
    """Return the flow chart as SVG; ValueError for a word that fits no box."""
    canvas = Canvas(language)
    rungs = flow.rungs()
    for rung, is_last in zip(rungs, [*[False] * (len(rungs) - 1), True], strict=True):
        _rung(canvas, rung, is_last)
    return canvas.svg()


def _rung(canvas: Canvas, rung: Rung, is_last: bool) -> None:
    _node(canvas, rung.node, LEFT, None)
    rail = canvas.y
    for edge, node in rung.branches:
        canvas.y += 12
        top = canvas.y
        _node(canvas, node, INDENT, edge)
        turn = top + min(24.0, (canvas.y - top) / 2)
        canvas.arrow(f"M{RAIL} {rail:g}V{turn - 6:g}q0 6 6 6H{INDENT}", INDENT, turn, "right")
    if not is_last:
        _down(canvas, rung, rail)


def _down(canvas: Canvas, rung: Rung, rail: float) -> None:
    """The arrow to the next box, with its condition beside it."""
    lines = canvas.lines(rung.label.get(canvas.language), FULL - INDENT, bold=True) if rung.label else []
    if lines:
        canvas.text(INDENT, canvas.y + 7, lines, "accent", bold=True)
    canvas.y += max(26, len(lines) * canvas.leading + 16)
    canvas.arrow(f"M{RAIL} {rail:g}V{canvas.y - 1:g}", RAIL, canvas.y - 1)


def _node(canvas: Canvas, node: Node, x: float, edge: Edge | None) -> None:
    """Draw one box at the canvas's `y`: the condition that leads to it, its title, its text, its steps."""
    width = LEFT + FULL - x
    room = width - 2 * PAD
    top, place = canvas.y, len(canvas.parts)
    canvas.y += 9
    strong = "red" if node.tone == "emergency" else "ink"
    if edge and edge.label:
        _paragraph(canvas, edge.label.get(canvas.language), x + PAD, room, "soft", bold=False)
    if node.title:
        _paragraph(canvas, node.title.get(canvas.language), x + PAD, room, strong, bold=True)
    if node.text:
        _paragraph(canvas, node.text.get(canvas.language), x + PAD, room, "ink", bold=edge is not None)
    for number, item in enumerate(node.items, start=1):
        canvas.y += 3
        canvas.number(x + PAD + 11, canvas.y, number, *(("red", "card") if node.tone == "emergency" else ()))
        _paragraph(canvas, item.get(canvas.language), x + PAD + 32, room - 32, "ink", bold=False)
    canvas.y += 9
    drawn, canvas.parts = canvas.parts[place:], canvas.parts[:place]
    canvas.box(
        x, top, width, canvas.y - top, *TONES[node.tone], stroke=1.6 if node.tone in ("question", "emergency") else 1
    )
    canvas.parts += drawn


def _paragraph(canvas: Canvas, text: str, x: float, room: float, colour: str, bold: bool) -> None:
    lines = canvas.lines(text, room, bold)
    canvas.text(x, canvas.y, lines, colour, bold)
    canvas.y += len(lines) * canvas.leading
