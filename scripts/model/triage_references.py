"""Nobody is led where they can't act: what triage.yml names exists, and an article fits what its reader lacks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from scripts.model.channels import Lack
from scripts.model.document import Document, Where, keyed, listed, need
from scripts.model.schema import SLUG
from scripts.model.triage import NAME
from scripts.text.addresses import is_article, slug_of

if TYPE_CHECKING:
    from scripts.model.article import Source
    from scripts.model.docs import Docs


# What is none of them is a slip of its own.
LACKS = get_args(Lack)


class _Answer(NamedTuple):
    """An answer as written, its place, and what a reader lacks who has come so far."""

    where: Where
    data: dict[str, Any]
    lacks: tuple[str, ...]

    @property
    def slug(self) -> str:
        return str(self.data.get("article") or "").partition("#")[0]


def check_triage(docs: Docs, slugs: Collection[str]) -> None:
    """Note what an answer names and is not there, whom it leads astray, and the articles that none leads to."""
    document = docs.documents[NAME]
    answers = list(_answers(document.data))
    articles = {slug_of(source.path): source.document for each in docs.sources.values() for source in _articles(each)}
    for answer in answers:
        if answer.slug:
            need(document, (*answer.where, "article"), answer.slug, slugs, "no article has the slug {}")
            if answer.slug in articles:
                _check_lacks(docs, answer, articles[answer.slug])
        _check_call(docs, document, answer)
    if articles and document.data is not None:
        _check_reached(document, {answer.slug for answer in answers}, articles)
    if NAME in articles:
        articles[NAME].add((), f"go/{NAME}.html is a page of its own; give this article another slug")


def _answers(data: Any, where: Where = (), lacks: tuple[str, ...] = ()) -> Iterator[_Answer]:
    found = data.get("answers") if isinstance(data, dict) else None
    for place, answer in listed(found):
        if isinstance(answer, dict):
            own = [each for _, each in listed(answer.get("without")) if each in LACKS]
            at, all_lacks = (*where, "answers", place), tuple(dict.fromkeys([*lacks, *own]))
            yield _Answer(at, answer, all_lacks)
            yield from _answers(answer, at, all_lacks)


def _check_lacks(docs: Docs, answer: _Answer, article: Document) -> None:
    """An article whose steps need what the reader lacks is no way out."""
    if article.data is None:
        return  # nobody knows what it says
    helps = [each for _, each in listed(article.at("works_without"))]
    if (missing := [each for each in answer.lacks if each not in helps]) and not article.is_faulty("works_without"):
        sources = (each for found in docs.sources.values() for each in found.values())
        files = " and ".join(each.document.name for each in sources if slug_of(each.path) == answer.slug)
        docs.documents[NAME].add(
            (*answer.where, "article"),
            f"who answers so is without {', '.join(missing)}, and {answer.slug} does not say that it works so; "
            "lead to another, or rewrite there what needs it, { #need-help } too, "
            f"and then write `works_without: [{', '.join(answer.lacks)}]` in {files}",
        )


def check_works_without(docs: Docs, article: Document) -> None:
    """An article that works without something has a channel that does."""
    wanted = {each for _, each in listed(article.at("works_without")) if each in LACKS}
    channels, cases = docs.documents["channels"], docs.documents["cases"]
    case = str(article.at("case"))
    named = [name for part in ("before", "own", "after") for _, name in listed(cases.at("cases", case, part))]
    named += [name for _, name in listed(cases.at("routes", str(cases.at("cases", case, "route"))))]
    records = [channels.at("channels", str(name)) for name in named]
    works = [{each for _, each in listed(record.get("works_without"))} for record in records if _is_active(record)]
    if wanted and len(works) == len(named) and not any(wanted <= each for each in works):
        article.add(("works_without",), f"no channel of case {case} works without {', '.join(sorted(wanted))}")


def _check_call(docs: Docs, document: Document, answer: _Answer) -> None:
    call = answer.data.get("call")
    if not isinstance(call, dict):
        return
    channels = dict(keyed(docs.documents["channels"].at("channels")))
    dialled = [name for name, each in channels.items() if _is_active(each) and each.get("dial")]
    cases = docs.documents["cases"]
    messages = cases.at("cases", str(call.get("case")), "messages")
    names = [str(each.get("id")) for _, each in listed(messages) if isinstance(each, dict)]
    where = (*answer.where, "call")
    if dialled:
        need(document, (*where, "channel"), call.get("channel"), dialled, "no active channel that is dialled: {}")
    if known := dict(keyed(cases.at("cases"))):
        need(document, (*where, "case"), call.get("case"), known, "case {} is not in cases.yml")
    if names:
        message = f"message {{}} is not in case {call.get('case')}"
        need(document, (*where, "message"), call.get("message"), names, message)


def _is_active(channel: Any) -> bool:
    return isinstance(channel, dict) and channel.get("status") != "retired"


def _check_reached(document: Document, reached: set[str], articles: Collection[str]) -> None:
    """Each article is at the end of an answer, or named as one that nobody looks for in need; never both."""
    left = [name for _, name in listed(document.at("not_triaged"))]
    for place, name in enumerate(left):
        where = ("not_triaged", place)
        if name in reached:
            document.add(where, f"an answer leads to {name}; take it out here")
        elif name in left[:place]:
            document.add(where, f"{name} stands there twice; keep one")
        else:
            need(document, where, name, articles, "no article has the slug {}")
    # A slip in this file may be why; a name that no slug can be is a finding of its own.
    missing = [slug for slug in articles if slug not in reached and slug not in left and re.fullmatch(SLUG, slug)]
    if missing and not document.faults:
        document.add(("not_triaged",), f"no answer leads to {', '.join(missing)}; lead one there, or add it here")


def _articles(sources: dict[str, Source]) -> Iterator[Source]:
    return (source for source in sources.values() if is_article(source.path))
