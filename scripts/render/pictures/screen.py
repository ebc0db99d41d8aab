"""Schematic phone screens: grey bars for what does not matter, the label as the phone shows it, and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from scripts.model.glossary import Term
from scripts.model.schema import Language
from scripts.render.pictures.canvas import WIDTH, Canvas
from scripts.render.pictures.model import Panel, Row, Screen

LEFT, PHONE, PAD = 40, 280, 14
CENTRE = WIDTH / 2


def draw_screen(screen: Screen, language: Language, terms: Mapping[str, Term]) -> str:
    """Return the screens as SVG, one below the other; ValueError for a label that fits no row."""
    canvas = Canvas(language)
    for number, panel in enumerate(screen.panels, start=1):
        _panel(canvas, panel, number, terms)
        canvas.y += 16
    note = canvas.lines(screen.note.get(language), WIDTH - 32)
    canvas.text(CENTRE, canvas.y - 4, note, "soft", middle=True)
    canvas.y += len(note) * canvas.leading - 6
    return canvas.svg()


def _panel(canvas: Canvas, panel: Panel, number: int, terms: Mapping[str, Term]) -> None:
    lines = canvas.lines(panel.caption.get(canvas.language), WIDTH - 64)
    canvas.number(27, canvas.y, number)
    canvas.text(48, canvas.y, lines)
    canvas.y += len(lines) * canvas.leading + 10
    top, place = canvas.y, len(canvas.parts)
    canvas.y += 26
    for row in panel.rows:
        _row(canvas, row, terms)
    canvas.y += 8
    drawn, canvas.parts = canvas.parts[place:], canvas.parts[:place]
    canvas.box(LEFT, top, PHONE, canvas.y - top, "card", "edge", radius=20, stroke=2)
    canvas.box(CENTRE - 22, top + 9, 44, 5, "bar", radius=2, stroke=0)
    canvas.parts += drawn


def _row(canvas: Canvas, row: Row, terms: Mapping[str, Term]) -> None:
    if row.kind == "bars":
        _bars(canvas, row.mark)
    elif row.kind == "pin":
        _dots(canvas, 6)
    elif row.kind == "code":
        _cells(canvas, 4)
    else:
        _label(canvas, row, terms[row.term or ""])


def _bars(canvas: Canvas, mark: bool) -> None:
    """A line of the screen whose words do not matter here; a marked one is what to tap."""
    if mark:
        canvas.box(LEFT + PAD, canvas.y - 2, PHONE - 2 * PAD, 34, "soft-accent", "plum", stroke=2.5)
    canvas.circle(LEFT + 30, canvas.y + 15, 9, "bar")
    canvas.box(LEFT + 50, canvas.y + 10, 150, 10, "bar", radius=5, stroke=0)
    canvas.y += 34


def _dots(canvas: Canvas, count: int) -> None:
    for index in range(count):
        canvas.circle(CENTRE + (index - (count - 1) / 2) * 26, canvas.y + 16, 7, "dot")
    canvas.y += 36


def _cells(canvas: Canvas, count: int) -> None:
    for index in range(count):
        canvas.box(CENTRE + (index - count / 2) * 40 + 4, canvas.y + 3, 32, 34, "paper", "edge", radius=6)
    canvas.y += 46


def _label(canvas: Canvas, row: Row, term: Term) -> None:
    """A label of the app; a marked one is what to tap."""
    label = canvas.lines(term.indonesian.split(" / ")[0], PHONE - 4 * PAD, bold=True)
    meaning = term.zh if canvas.language == "zh" else term.en
    gloss = [] if meaning == term.indonesian else canvas.lines(meaning, PHONE - 4 * PAD)
    height = (len(label) + len(gloss)) * canvas.leading + 12
    colours = ("soft-accent", "plum") if row.mark else ("paper", "line")
    canvas.box(LEFT + PAD, canvas.y, PHONE - 2 * PAD, height, *colours, stroke=2.5 if row.mark else 1)
    middle = row.kind == "button"
    x = CENTRE if middle else LEFT + 2 * PAD
    canvas.text(x, canvas.y + 6, label, "accent" if row.mark else "ink", bold=True, middle=middle)
    if gloss:
        canvas.text(x, canvas.y + 6 + len(label) * canvas.leading, gloss, "soft", middle=middle)
    canvas.y += height + 8
