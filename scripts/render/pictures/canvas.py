"""The few shapes that our pictures are made of, in the colours of the site and in both of its themes."""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import escape

from scripts.model.schema import Language
from scripts.render.pictures.text import Line, wrap

WIDTH = 360
SIZE = 15
LEADING: dict[Language, int] = {"zh": 23, "en": 21}
FONTS = (
    "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,"
    "'PingFang SC','Hiragino Sans GB','Noto Sans CJK SC','Source Han Sans SC',"
    "'Microsoft YaHei UI','Microsoft YaHei',sans-serif"
)
# class: (attribute, light, dark); the values are the tokens of docs/assets/site.css.
COLOURS = {
    "paper": ("fill", "#fbf8f3", "#1a1618"),
    "card": ("fill", "#fff", "#241f22"),
    "sunk": ("fill", "#f3ede4", "#2c262a"),
    "soft-accent": ("fill", "#f4e8ef", "#3a2532"),
    "soft-red": ("fill", "#fbe9e7", "#431c1d"),
    "line": ("stroke", "#ddd3c6", "#423a3e"),
    "edge": ("stroke", "#8b7f78", "#93878c"),
    "plum": ("stroke", "#6b2a55", "#eebbd9"),
    "alarm": ("stroke", "#a3161a", "#ffb3ab"),
    "ink": ("fill", "#231f20", "#f0e9e6"),
    "soft": ("fill", "#544b4d", "#c9bfbd"),
    "accent": ("fill", "#6b2a55", "#eebbd9"),
    "red": ("fill", "#a3161a", "#ffb3ab"),
    "on-fill": ("fill", "#fff", "#1a1618"),
    "bar": ("fill", "#ddd3c6", "#423a3e"),
    "dot": ("fill", "#8b7f78", "#93878c"),
}
DARK = "".join(f".{name}{{{attribute}:{dark}}}" for name, (attribute, _, dark) in COLOURS.items())


def paint(*names: str) -> str:
    """Return the attributes for colour classes: the light value as an attribute, so that it holds without styles."""
    values = " ".join(f'{COLOURS[name][0]}="{COLOURS[name][1]}"' for name in names)
    return f'class="{" ".join(names)}" {values}'


@dataclass
class Canvas:
    """Collects shapes from top to bottom; `y` is where the next one may start."""

    language: Language
    y: float = 12
    parts: list[str] = field(default_factory=list)

    @property
    def leading(self) -> int:
        """The distance between two lines of text."""
        return LEADING[self.language]

    def lines(self, text: str, room: float, bold: bool = False) -> list[Line]:
        """Return `text` broken into lines of `room` pixels."""
        return wrap(text, room / SIZE, bold)

    def box(
        self, x: float, y: float, width: float, height: float, *colours: str, radius: int = 8, stroke: float = 1
    ) -> None:
        """Draw a rounded rectangle."""
        self.parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius}" '
            f'stroke-width="{stroke:g}" {paint(*colours)}/>'
        )

    def text(
        self, x: float, y: float, lines: list[Line], colour: str = "ink", bold: bool = False, middle: bool = False
    ) -> None:
        """Draw lines of text, the first in the line box that starts at `y`."""
        base = y + self.leading / 2 + 5.25
        rows = "".join(
            f'<tspan x="{x:g}" y="{base + index * self.leading:g}">{_spans(line)}</tspan>'
            for index, line in enumerate(lines)
        )
        weight = ' font-weight="600"' if bold else ""
        anchor = ' text-anchor="middle"' if middle else ""
        self.parts.append(f"<text{weight}{anchor} {paint(colour)}>{rows}</text>")

    def circle(self, x: float, y: float, radius: float, colour: str) -> None:
        """Draw a filled circle."""
        self.parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {paint(colour)}/>')

    def number(self, x: float, y: float, value: int, colour: str = "accent", ground: str = "soft-accent") -> None:
        """Draw a step's number in a circle, in the line box that starts at `y`."""
        self.circle(x, y + self.leading / 2, 11, ground)
        self.text(x, y, wrap(str(value), 9), colour, bold=True, middle=True)

    def arrow(self, path: str, x: float, y: float, direction: str = "down") -> None:
        """Draw a line along `path` (SVG path data) that ends in an arrow head at x, y."""
        head = "m-4-6 4 6 4-6" if direction == "down" else "m-6-4 6 4-6 4"
        self.parts.append(f'<path d="{path}M{x:g} {y:g}{head}" fill="none" stroke-width="1.6" {paint("edge")}/>')

    def svg(self) -> str:
        """Return the picture."""
        height = round(self.y + 12)
        language = "zh-Hans" if self.language == "zh" else "en"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
            f'xml:lang="{language}" font-family="{FONTS}" font-size="{SIZE}">'
            f"<style>@media (prefers-color-scheme:dark){{{DARK}}}</style>"
            f'<rect width="{WIDTH}" height="{height}" rx="10" {paint("paper")}/>{"".join(self.parts)}</svg>\n'
        )


def _spans(line: Line) -> str:
    return "".join(
        f'<tspan font-weight="600">{escape(span.text)}</tspan>' if span.bold else str(escape(span.text))
        for span in line
    )
