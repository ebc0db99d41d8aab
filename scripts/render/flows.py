"""Where an article has the line `<!-- flow: id -->`, its page shows the flow: lists that Markdown goes on to read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from scripts.model.docs import Docs
from scripts.model.flows import Answer, Decision, Panel, Row, Screens, Step, Words
from scripts.model.glossary import Term
from scripts.model.languages import Language
from scripts.model.references import slugs_of
from scripts.model.schema import Text
from scripts.model.source import Fault, SourceError
from scripts.render.glossary_list import language_of_label
from scripts.text.article_marks import FLOW
from scripts.text.inline_markdown import LINK

# What stands for six hidden digits, and for the boxes of a code.
SIGNS = {"pin": "● ● ● ● ● ●", "code": "□ □ □ □"}


class FlowWriter:
    """Writes the flows of docs/_data/flows.yml into articles."""

    def __init__(self, docs: Docs) -> None:
        self._flows = docs.flows
        notes, register = docs.notes, docs.register
        with notes.apart():
            terms = {term.id: term for group in register.glossary.groups for term in group.terms}
            paths = slugs_of(next(iter(docs.sources.values())).values())
            contacts = {each.value: each.href for each in register.channels.active.values() if each.value and each.href}
        self._terms = notes.table("terms", terms)
        self._paths = notes.table("paths", paths)
        self._shared = notes.table("flow", {"contacts": contacts})
        values = "|".join(map(re.escape, sorted(contacts, key=len, reverse=True)))
        # Reads: a link, whole; or a contact that is no part of a longer one. Of `[131](x), 131, 1310` the second.
        self._linkable = re.compile(rf"\[[^\]]*\]\([^)]*\)|(?<![A-Za-z0-9@.+-])({values})(?![A-Za-z0-9])")

    def require_known(self, markdown: str, source: Path, name: str) -> None:
        """Raise SourceError for each flow that docs/_data/flows.yml has not.

        `source` is the article's file, read only to find the line, and `name` is what a message calls it.
        """
        unknown = [each for each in FLOW.finditer(markdown) if not self._knows(each[1])]
        known = ", ".join(self._flows.names) if unknown else ""
        SourceError.if_any(
            Fault(name, _line_in(source, mark[0]), f"no flow is called {mark[1]}; docs/_data/flows.yml has {known}")
            for mark in unknown
        )

    def _knows(self, name: str) -> bool:
        return name in self._flows.flows or name in self._flows.screens

    def figure(self, name: str, language: Language, source: str) -> Element:
        """Return the flow as an element whose texts are Markdown still; `source` is the article's path in docs/."""
        writer = _Figure(self, language, posixpath.dirname(source))
        if name in self._flows.flows:
            return writer.decision(self._flows.flows[name])
        return writer.screens(self._flows.screens[name], self._flows.words)

    def markdown(self, text: str, language: Language, folder: str) -> str:
        """Return `text` with its links as Markdown has them, from an article in `folder`, and its contacts as links."""

        contacts = self._shared["contacts"]

        def link(match: re.Match[str]) -> str:
            target = posixpath.relpath(f"{language}/{self._paths[match[2]]}", folder)
            return f"[{match[1]}]({target}{match[3] or ''})"

        def contact(match: re.Match[str]) -> str:
            return f"[{match[1]}]({contacts[match[1]]})" if match[1] else match[0]

        return self._linkable.sub(contact, LINK.sub(link, text))

    def term(self, name: str) -> Term:
        """Return a term of the glossary by its id."""
        return self._terms[name]


def require_placed(html: str, source: Path, name: str) -> None:
    """Raise SourceError for a mark that is still a comment in an article's `html`: it stood in a paragraph."""
    if (mark := FLOW.search(html)) is not None:
        line = _line_in(source, mark[0])
        raise SourceError(f"{name}:{line}: {mark[0]}: give it a line alone, not indented, between empty lines")


def _line_in(source: Path, mark: str) -> int:
    """Return the line of `source` that has `mark`, or 1."""
    before, found, _ = source.read_text(encoding="utf-8").partition(mark)
    return before.count("\n") + 1 if found else 1


class _Figure:
    """One flow in one language."""

    def __init__(self, writer: FlowWriter, language: Language, folder: str) -> None:
        self._writer = writer
        self._language: Language = language
        self._folder = folder

    def decision(self, flow: Decision) -> Element:
        figure = Element("figure", {"class": "flow"})
        self._say(SubElement(figure, "figcaption"), flow.name)
        self._steps(figure, flow.steps)
        return figure

    def _steps(self, parent: Element, steps: Sequence[Step]) -> None:
        """Steps that simply follow each other are one list; what an answer leads to stands inside that answer."""
        length = next((index for index, step in enumerate(steps, 1) if step.leads_on), len(steps))
        tag = "li" if length > 1 else "div"
        parent = SubElement(parent, "ol") if length > 1 else parent
        for step in steps[:length]:
            element = SubElement(parent, tag, {"class": "flow__step"})
            self._step(element, step)
            if step.answers:
                self._answers(element, step.answers, steps[length:])

    def _step(self, parent: Element, step: Step) -> None:
        asks = any(answer.then for answer in step.answers)
        tone = " flow__box--alarm" if step.emergency else " flow__box--ask" if asks else ""
        box = SubElement(parent, "div", {"class": f"flow__box{tone}"})
        if step.title:
            self._say(SubElement(SubElement(box, "p"), "b"), step.title)
        if step.text:
            self._say(SubElement(box, "p"), step.text)
        if step.items:
            items = SubElement(box, "ol", {"class": "steps"})
            for item in step.items:
                self._say(SubElement(items, "li"), item)

    def _answers(self, parent: Element, answers: Sequence[Answer], following: Sequence[Step]) -> None:
        found = SubElement(parent, "dl")
        for answer in answers:
            row = SubElement(found, "div", {} if answer.then else {"class": "flow__on"})
            self._say(SubElement(row, "dt"), answer.condition)
            if answer.then:
                self._say(SubElement(row, "dd"), answer.then)
            else:
                self._steps(SubElement(row, "dd"), following)

    def screens(self, flow: Screens, words: Words) -> Element:
        figure = Element("figure", {"class": "screens"})
        self._say(SubElement(figure, "figcaption"), words.schematic)
        panels = SubElement(figure, "ol")
        for panel in flow.panels:
            self._panel(SubElement(panels, "li"), panel, words)
        return figure

    def _panel(self, parent: Element, panel: Panel, words: Words) -> None:
        self._say(SubElement(parent, "p"), panel.caption)
        phone = SubElement(parent, "div", {"class": "phone"})
        for row in panel.rows:
            self._row(phone, row, words)

    def _row(self, phone: Element, row: Row, words: Words) -> None:
        kind = "phone__mark" if row.tap or row.mark else "phone__field" if row.term else ""
        element = SubElement(phone, "p", {"class": kind} if kind else {})
        if row.tap:
            hint = SubElement(element, "small")
            self._say(hint, words.tap)
            hint.tail = " "
        if row.kind in SIGNS:
            SubElement(element, "span", {"aria-hidden": "true"}).text = SIGNS[row.kind]
        elif row.term:
            self._label(element, self._writer.term(row.term))
        else:
            SubElement(element, "i")

    def _label(self, parent: Element, term: Term) -> None:
        """A label of the app, and what it means where that is another word."""
        label = SubElement(parent, "b", {"lang": language_of_label(term)})
        label.text = term.screen.split(" / ")[0]
        meaning = term.meaning.get(self._language)
        if meaning != term.screen:
            label.tail = " "
            SubElement(parent, "span").text = meaning

    def _say(self, element: Element, text: Text) -> None:
        element.text = self._writer.markdown(text.get(self._language), self._language, self._folder)
