"""docs/_data/pictures.yml: what each picture shows, in both languages at once, checked as it is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from scripts.model.glossary import Glossary
from scripts.model.schema import Identifier, Strict, Text, require
from scripts.model.source import SourceError, load, read_document

Tone = Literal["start", "question", "step", "emergency", "done"]


class Node(Strict):
    """One box of a flow chart: a title, a text, or numbered steps."""

    tone: Tone = "step"
    title: Text | None = None
    text: Text | None = None
    items: list[Text] = Field(default=[])

    @model_validator(mode="after")
    def _says_something(self) -> Node:
        require(bool(self.title or self.text or self.items), "give a title, a text or items")
        return self


class Edge(Strict):
    """An arrow between two boxes; `label` is the condition for taking it."""

    source: Identifier = Field(alias="from")
    target: Identifier = Field(alias="to")
    label: Text | None = None


class Rung(Strict):
    """A box of the main way down, the boxes that branch off it, and the words on the arrow to the next one."""

    node: Node
    branches: list[tuple[Edge, Node]]
    label: Text | None = None


class Flow(Strict):
    """A flow chart: one way down, with boxes that end it branching off."""

    kind: Literal["flow"]
    alt: Text
    nodes: dict[Identifier, Node]
    edges: Annotated[list[Edge], Field(min_length=1)]

    @model_validator(mode="after")
    def _is_one_way_down(self) -> Flow:
        for edge in self.edges:
            for end in (edge.source, edge.target):
                require(end in self.nodes, f"edge {edge.source} → {edge.target}: no node is called {end}")
        targets = [edge.target for edge in self.edges]
        for name in list(self.nodes)[1:]:
            require(targets.count(name) == 1, f"node {name}: exactly one edge must lead to it")
        require(next(iter(self.nodes)) not in targets, "no edge may lead to the first node")
        for name in self.nodes:
            going_on = [edge.target for edge in self._from(name) if self._from(edge.target)]
            require(len(going_on) <= 1, f"node {name}: only one of its edges may go on, not {', '.join(going_on)}")
        return self

    def _from(self, name: str) -> list[Edge]:
        return [edge for edge in self.edges if edge.source == name]

    def _down(self, name: str) -> Edge | None:
        edges = self._from(name)
        going_on = [edge for edge in edges if self._from(edge.target)]
        return next(iter(going_on or edges), None) if going_on or len(edges) == 1 else None

    def rungs(self) -> list[Rung]:
        """Return the main way from the first node down, each box with its branches."""
        rungs: list[Rung] = []
        name: str | None = next(iter(self.nodes))
        while name is not None:
            down = self._down(name)
            branches = [(edge, self.nodes[edge.target]) for edge in self._from(name) if edge is not down]
            rungs.append(Rung(node=self.nodes[name], branches=branches, label=down.label if down else None))
            name = down.target if down else None
        return rungs


class Row(Strict):
    """One line of a schematic screen. `term` is an id of the glossary: the label, and below it what it means."""

    kind: Literal["bars", "label", "button", "pin", "code"]
    term: Identifier | None = None
    mark: bool = False

    @model_validator(mode="after")
    def _term_fits(self) -> Row:
        require(
            (self.term is not None) == (self.kind in ("label", "button")), "label and button have a term, others none"
        )
        return self


class Panel(Strict):
    """A part of a phone's screen, and what to do there."""

    caption: Text
    rows: Annotated[list[Row], Field(min_length=1)]


class Screen(Strict):
    """Schematic phone screens, one below the other."""

    kind: Literal["screen"]
    alt: Text
    note: Text
    panels: Annotated[list[Panel], Field(min_length=1)]


Picture = Annotated[Flow | Screen, Field(discriminator="kind")]


class Pictures(Strict):
    """The whole file."""

    pictures: dict[Identifier, Picture]


def load_pictures(path: Path, glossary: Glossary) -> Pictures:
    """Return the pictures in `path`; SourceError names file, line and field, also of a label the glossary lacks."""
    loaded = load(path, Pictures)
    terms = {term.id for group in glossary.groups for term in group.terms}
    for name, picture in loaded.pictures.items():
        for term in _terms_of(picture) - terms:
            line = read_document(path).line("pictures", name)
            raise SourceError(f"{path}:{line}: pictures.{name}: term {term} is not in docs/_data/glossary.yml")
    return loaded


def _terms_of(picture: Flow | Screen) -> set[str]:
    if isinstance(picture, Flow):
        return set()
    return {row.term for panel in picture.panels for row in panel.rows if row.term}
