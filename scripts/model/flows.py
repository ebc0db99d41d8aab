"""docs/_data/flows.yml: what each flow says, in all languages at once."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from scripts.model.schema import Identifier, Strict, Text, require


class Answer(Strict):
    """What a reader may find, and what to do then; without `then` the next step follows."""

    condition: Text = field(name="if")
    then: Text | None = None


class Step(Strict):
    """A question, a stage or a piece of advice."""

    emergency: bool = False
    title: Text | None = None
    text: Text | None = None
    items: list[Text] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)

    def __post_init__(self) -> None:
        require(bool(self.title or self.text or self.items), "give a title, a text or items")
        leading = [answer.then is None for answer in self.answers]
        require(not any(leading[:-1]), "only the last answer of a step may go on to the next: give the others a `then`")

    @property
    def leads_on(self) -> bool:
        """True where the next step is what its last answer leads to, not what simply follows."""
        return bool(self.answers) and self.answers[-1].then is None


class Decision(Strict):
    """Steps from the first to the last; `name` says what they are for."""

    name: Text
    steps: Annotated[list[Step], Meta(min_length=1)]

    def __post_init__(self) -> None:
        require(not self.steps[-1].leads_on, "no step follows the last one: give its last answer a `then`")


class Row(Strict):
    """One line of a schematic screen. `term` is an id of the glossary: the label, and below it what it means."""

    kind: Literal["bars", "label", "button", "pin", "code"]
    term: Identifier | None = None
    tap: bool = False
    mark: bool = False

    def __post_init__(self) -> None:
        fits = (self.term is not None) == (self.kind in ("label", "button"))
        require(fits, "label and button have a term, others none")


class Panel(Strict):
    """A part of a phone's screen, and what to do there."""

    caption: Text
    rows: Annotated[list[Row], Meta(min_length=1)]


class Screens(Strict):
    """Schematic phone screens, in the order in which a reader meets them."""

    panels: Annotated[list[Panel], Meta(min_length=1)]


class Words(Strict):
    """What every screen says."""

    tap: Text
    schematic: Text


class Flows(Strict):
    """The whole file."""

    words: Words
    flows: dict[Identifier, Decision]
    screens: dict[Identifier, Screens]

    def __post_init__(self) -> None:
        both = ", ".join(self.flows.keys() & self.screens.keys())
        require(not both, f"{both}: one name for a flow and for screens; call one otherwise")

    @property
    def names(self) -> list[str]:
        """What an article may call."""
        return [*self.flows, *self.screens]
