"""docs/_data/triage.yml: the questions that lead a reader from the first page to the one right article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, field

from scripts.model.channels import Lack
from scripts.model.schema import END, SLUG, Identifier, Misfit, Strict, Templates, Text, require

# Who has answered so often is at an article.
MOST_ANSWERS = 4
# The page that apps open, beside those of the articles in go/.
NAME = "triage"
# An article, or a heading in it: `reset-pin`, `reset-pin#steps`.
Goal = Annotated[str, Meta(pattern=f"^{SLUG}(#{SLUG})?{END}")]
Where = tuple[int | str, ...]


class Call(Strict):
    """Whom to call before anything else: `words` have a place for the number, a message of a case says what to say."""

    channel: Identifier
    words: Templates
    case: Identifier
    message: Identifier


class Answer(Strict):
    """What a reader may say of the situation: it leads to an article, or to the next question.

    `without` is what a reader who says so does not have; `note` and `call` come before the next question.
    """

    says: Text
    without: list[Lack] = field(default_factory=list)
    urgent: bool = False
    article: Goal | None = None
    note: Text | None = None
    call: Call | None = None
    ask: Text | None = None
    answers: list[Answer] = field(default_factory=list)

    def __post_init__(self) -> None:
        goes_on = self.ask is not None and bool(self.answers)
        require(
            goes_on != (self.article is not None) and goes_on == (self.ask is not None or bool(self.answers)),
            "an answer leads to an article, or to `ask` and `answers`; write one of them",
        )
        require(goes_on or not (self.note or self.call), "note and call stand before a question; write `ask`")

    @property
    def slug(self) -> str:
        """The article that the answer leads to, "" where it leads to a question."""
        return (self.article or "").partition("#")[0]

    @property
    def anchor(self) -> str:
        """The heading in it with its `#`, "" for the whole article."""
        return "".join((self.article or "").partition("#")[1:])


class Triage(Strict):
    """The whole file; `not_triaged` are the articles that nobody looks for in need."""

    ask: Text
    answers: Annotated[list[Answer], Meta(min_length=1)]
    not_triaged: list[Identifier] = field(default_factory=list)

    def __post_init__(self) -> None:
        deep = [where for where, path in paths(self.answers) if len(path) > MOST_ANSWERS]
        if deep:
            message = f"{MOST_ANSWERS} answers must be enough; ask less before this"
            raise Misfit(*((where, message) for where in deep))


def paths(
    answers: list[Answer], above: tuple[Answer, ...] = (), at: Where = ()
) -> Iterator[tuple[Where, tuple[Answer, ...]]]:
    """Yield each way to an article: the place of its last answer, and all its answers from the first question on."""
    for place, answer in enumerate(answers):
        where, path = (*at, "answers", place), (*above, answer)
        if answer.article:
            yield where, path
        yield from paths(answer.answers, path, where)
