"""Front matter: what each kind of page says of itself, one strict schema each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from scripts.model.channels import Lack
from scripts.model.document import FRONT, Document, Fault, parse
from scripts.model.facts import filled, named
from scripts.model.readable_rest import read_rest
from scripts.model.schema import OLD_PATH, Identifier, Strict, Words
from scripts.model.source import validate
from scripts.text.addresses import is_article

# What an article has that needs no escalation.
NO_CASE = "none"
# What an article may have, of each at least and at most: characters, whatever the language, words, and slugs.
DESCRIPTION, KEYWORDS, RELATED = (40, 120), (8, 15), (2, 4)
FENCED = re.compile(r"^(```+|~~~+).*?^\1", re.DOTALL | re.MULTILINE)
# `# Title { #id }`: the words alone; `## Title` and `#Title` are none.
HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)
# A comment behind a text without quotes: `title: Lost # what now`, not `title: C#` or `title: "Lost # what now"`.
CUT_SHORT = re.compile(r"^(title|description):[ \t]+[^\s\"'].*?[ \t]#", re.MULTILINE)
MARKS = str.maketrans("", "", "*`\\")

OldPath = Annotated[str, Meta(pattern=OLD_PATH)]


class FrontMatter(Strict):
    """What every page has: the title is its heading, the description is shown in lists and by search engines."""

    title: Words
    description: Annotated[str, Meta(min_length=40, max_length=160)]


class Tool(FrontMatter):
    """A page at the root, or the first of a section: its template makes most of it."""

    template: Literal["section.html", "a-z.html", "search.html", "404.html"]


class Home(FrontMatter):
    """The first page of a language; where it leads stands in triage.yml."""

    template: Literal["home.html"]


class Article(FrontMatter, kw_only=True):
    """A page that helps on its own: `case` and `messages` are of cases.yml, `related` are slugs.

    `works_without` is what a reader may lack and still do what the page says.
    """

    description: Annotated[str, Meta(min_length=DESCRIPTION[0], max_length=DESCRIPTION[1])]
    case: Identifier
    messages: Annotated[list[Identifier], Meta(min_length=1)] | None = None
    keywords: Annotated[list[Words], Meta(min_length=KEYWORDS[0], max_length=KEYWORDS[1])]
    related: Annotated[list[Identifier], Meta(min_length=RELATED[0], max_length=RELATED[1])]
    reviewed: date
    emergency: bool = False
    works_without: Annotated[list[Lack], Meta(min_length=1)] | None = None
    redirect_from: Annotated[list[OldPath], Meta(min_length=1)] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One Markdown file of a language: `path` as `account/reset-pin.md`, `front` None where it has faults."""

    path: str
    document: Document
    front: FrontMatter | None
    # The facts that its text names, each with the line.
    facts: tuple[tuple[str, int], ...] = ()


def schema_of(path: str) -> type[FrontMatter]:
    """Return the schema for the front matter of the page at `path` in its language's folder."""
    if path == "index.md":
        return Home
    return Article if is_article(path) else Tool


def read_front(path: str, name: str, text: str, values: dict[str, str]) -> Source:
    """Read the front matter of a page; `name` is what a message calls the file. Faults are in the document.

    `values` are the words of the facts, by id, in the page's language.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    facts = tuple((fact, text.count("\n", 0, start) + 1) for fact, start in named(text))
    text = filled(text, values)
    match = FRONT.match(text)
    document = Document(name, match[1] if match else "", above=1)
    if match is None:
        document.faults.append(Fault(name, *_without_front(text)))
        return Source(path, document, None)
    parse(document)
    if document.faults:
        read_rest(document, schema_of(path))
    _check_cut_short(document)
    _check_title(document, text[match.end() :])
    _check_quoted(document)
    front = validate(document, schema_of(path))
    if front is not None:
        # The same values once: a large guide has thousands of pages.
        document.data = {key: getattr(front, key) for key in document.data}
    return Source(path, document, front, facts)


# What was meant as the end of the keys: takes `----`, `———`, `-- -`; leaves `---`.
_NEARLY_END = re.compile(r"(?!---$)[-—–－]{1,6}[ \t]*[-—–－]*[ \t]*$")


def _without_front(text: str) -> tuple[int, str]:
    """The line that keeps a page from having front matter, and what to do there."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 2) if lines[0].rstrip() == "---" else ():
        if _NEARLY_END.match(line):
            return number, f"“{line.strip()}” does not end the keys; write `---`"
        if not line.strip() or line.startswith("#"):
            return number, "the line `---` behind the keys is missing; write it above this line"
    return 1, "no front matter; begin with a line `---`, the keys, a line `---`"


def _check_cut_short(document: Document) -> None:
    """A value without quotes ends where ` #` begins: half a title would be shown, and nothing would say so."""
    for match in CUT_SHORT.finditer(document.text):
        document.add((match[1],), "` #` begins a comment and cuts the text short; put the whole text in quotes")


def _check_quoted(document: Document) -> None:
    """Quotation marks around a whole description were to be those of its file; lists would show them."""
    words = document.at("description")
    if isinstance(words, str) and words[:1] == "“" and words.find("”") == len(words) - 1:
        document.add(("description",), "lists would show the “ ” around the whole text; leave them out")


def _check_title(document: Document, body: str) -> None:
    title = document.at("title")
    if not isinstance(title, str) or document.is_faulty("title"):
        return
    match = HEADING.search(FENCED.sub("", body) if "```" in body or "~~~" in body else body)
    if match is None:
        document.add(("title",), f"the text has no heading; begin it with `# {title}`")
    elif match[1].translate(MARKS).strip() != title.translate(MARKS).strip():
        document.add(("title",), f"the heading says “{match[1]}”, title: says “{title}”; write one of them in both")
