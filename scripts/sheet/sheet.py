"""The emergency sheet: one file a language that needs nothing else, made from the register and docs/_data/sheet.yml."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from msgspec.structs import asdict

from scripts.model import guide, languages
from scripts.model.cases import BLANK, Blank, Message
from scripts.model.channels import Channel
from scripts.model.docs import Docs
from scripts.model.languages import Language
from scripts.model.references import slugs_of
from scripts.model.register import Register
from scripts.model.sheet import Sheet, Situation
from scripts.model.source import SourceError
from scripts.model.triage import Answer, paths
from scripts.render import site
from scripts.render.assets import sheet_script
from scripts.render.glossary_list import labels_of
from scripts.render.minify import squeeze
from scripts.render.security_policy import sheet_meta_policy
from scripts.render.template_cache import keep_compiled
from scripts.render.template_errors import strict
from scripts.text import addresses
from scripts.text.inline_markdown import addressed, inline
from scripts.text.marks import marks_of

LIMIT = 60_000


def address(language: Language, kind: str = "html") -> str:
    """Return the address of the sheet, or of its PDF, from the root of the site."""
    return f"{languages.configured().folder(language)}{addresses.SHEET}.{kind}"


def render(docs: Docs, language: Language, base: str = "", script: str = "") -> str:
    """Return the sheet as HTML; `base` is the site's address: without one the page has no canonical address.

    `script` stands in it; the PDF needs none.

    SourceError when it is heavier than 60 kB.
    """
    sheet, register = docs.sheet, docs.register
    link = partial(_link, docs, language)
    labels = labels_of(register.glossary)
    html = (
        _environment(docs.folder)
        .get_template(f"{addresses.SHEET}.html")
        .render(
            sheet=sheet,
            script=Markup(script),
            csp=Markup(sheet_meta_policy(script)),
            register=register,
            frame=docs.words[language],
            guide=guide.configured(),
            marks=marks_of(language),
            link=link,
            triage=docs.triage,
            ways=_ways(docs),
            canonical=addresses.absolute(base, address(language)) if base else "",
            alternates=site.alternates(base, address, docs.words) if base else [],
            words={name: text.get(language) for name, text in asdict(sheet.words).items()},
            contacts=[register.channels.channels[name] for name in sheet.contacts],
            blanks=_blanks(sheet, register),
            messages=partial(_messages, register),
            t=lambda text: inline(text.get(language), link, labels),
            mark=_marked,
            addressed=addressed,
            called=partial(_called, register.channels.active.values()),
            party=lambda name: register.channels.parties[name].get(language),
            day=lambda value: site.day(value, language),
        )
    )
    if len(html.encode()) > LIMIT:
        raise SourceError(
            f"{docs.documents['sheet'].name}:1: the sheet has {len(html.encode())} bytes, more than {LIMIT}: say less"
        )
    return str(html)


def fingerprint(docs: Docs, language: Language) -> str:
    """Return the sha256 of the sheet as it is without an address of its own: what a PDF of it carries."""
    return hashlib.sha256(render(docs, language).encode()).hexdigest()


def write_all(docs: Docs, folder: Path, base: str) -> None:
    """Write the sheets of all languages below `folder` (the built site)."""
    script = sheet_script(docs.folder)
    for language in docs.sources:
        target = folder / address(language)
        target.write_text(squeeze(render(docs, language, base, script)), encoding="utf-8")


@cache
def _environment(docs: Path) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(docs.parent / "overrides"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    strict(environment)
    keep_compiled(environment)
    return environment


def _link(docs: Docs, language: Language, slug: str) -> str:
    """Return the address of an article from the sheet, which stands at the root of its language."""
    return addresses.page_of(slugs_of(docs.sources[language].values())[slug])


def _ways(docs: Docs) -> list[tuple[Answer, list[tuple[tuple[Answer, ...], int]]]]:
    """Return the first answers of the triage that lead to a situation of the sheet, each with what is answered next.

    A situation is its place in the sheet; what is answered next is empty where the first answer leads there itself.
    """
    places = {each.article: place for place, each in enumerate(docs.sheet.situations)}
    found: dict[int, list[tuple[tuple[Answer, ...], int]]] = {}
    for _, (first, *rest) in paths(docs.triage.answers):
        if (place := places.get([first, *rest][-1].slug)) is not None:
            found.setdefault(docs.triage.answers.index(first), []).append((tuple(rest), place))
    return [(docs.triage.answers[first], ways) for first, ways in found.items()]


def _blanks(sheet: Sheet, register: Register) -> dict[str, Blank]:
    """The blanks of all messages on the sheet, each once."""
    messages = [message for each in sheet.situations for message in _messages(register, each)]
    texts = [text for message in messages for text in _printed(message)]
    return {name: register.cases.blanks[name] for text in texts for name in BLANK.findall(text)}


def _messages(register: Register, situation: Situation) -> list[Message]:
    """The words of a situation's case, unless another situation on the sheet has them."""
    return [] if situation.same_words_as else register.cases.cases[situation.case].messages


def _printed(message: Message) -> list[str]:
    return [message.text, *([message.add_if_true.text] if message.add_if_true else [])]


def _called(channels: Iterable[Channel], text: str) -> Markup:
    """Return the text with its numbers and addresses as links that call or write."""
    links = {str(escape(channel.value)): escape(channel.href) for channel in channels if channel.value and channel.href}
    pattern = "|".join(re.escape(value) for value in sorted(links, key=len, reverse=True))
    html = re.sub(
        rf"(?<![\w.@])(?:{pattern})(?![\w@])",
        lambda found: f'<a href="{links[found[0]]}">{found[0]}</a>',
        str(escape(text)),
    )
    return Markup(html)


def _marked(text: str) -> Markup:
    """Return a message with its blanks set off."""
    return Markup(BLANK.sub(r"<b>[\1]</b>", str(escape(text))))
