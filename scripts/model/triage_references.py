"""Nobody is led where they can't act: what triage.yml names exists, and an article fits what its reader lacks."""

from __future__ import annotations

import re
from collections import defaultdict
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
# An article in each of its languages.
Twins = dict[str, Document]


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
    document, led = docs.documents[NAME], defaultdict[str, list[_Answer]](list)
    for answer in _answers(document.data):
        if answer.slug:
            need(document, (*answer.where, "article"), answer.slug, slugs, "no article has the slug {}")
            led[answer.slug].append(answer)
        _check_call(docs, document, answer)
    articles = defaultdict[str, Twins](dict)
    for language, sources in docs.sources.items():
        for source in _articles(sources):
            articles[slug_of(source.path)][language] = source.document
    for slug in led.keys() & articles.keys():
        _check_lacks(document, led[slug], articles[slug])
    if articles and document.data is not None:
        _check_reached(document, led, articles)
    if NAME in articles:
        [*articles[NAME].values()][-1].add((), f"go/{NAME}.html is a page of its own; give this article another slug")


def _answers(data: Any, where: Where = (), lacks: tuple[str, ...] = ()) -> Iterator[_Answer]:
    found = data.get("answers") if isinstance(data, dict) else None
    for place, answer in listed(found):
        if isinstance(answer, dict):
            own = [each for _, each in listed(answer.get("without")) if each in LACKS]
            at, all_lacks = (*where, "answers", place), tuple(dict.fromkeys([*lacks, *own]))
            yield _Answer(at, answer, all_lacks)
            yield from _answers(answer, at, all_lacks)


def _check_lacks(triage: Document, answers: list[_Answer], twins: Twins) -> None:
    """An article whose steps need what its readers lack is no way out; it is told where it is to say that it is one."""
    language, article = next((each for each in twins.items() if each[1].data is not None), ("", None))
    helps = [each for _, each in listed(article.at("works_without"))] if article is not None else LACKS
    barred = [each for each in answers if any(lack not in helps for lack in each.lacks)]
    if article is not None and barred and not article.is_faulty("works_without"):
        where, lacks = barred[0].where, ", ".join(dict.fromkeys(lack for each in answers for lack in each.lacks))
        said, line = triage.at(*where, "says", language), triage.line(*where, "article")
        article.add(
            ("works_without",),
            f"readers come by the answer “{said}” ({triage.name}:{line}) without {lacks}; rewrite what needs one of "
            "these or say whose way it is (“If you can sign in, …”), { #need-help } too, "
            f"then write `works_without: [{lacks}]` "
            f"in {' and '.join(each.name for each in twins.values())}",
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


def _check_reached(document: Document, reached: Collection[str], articles: Collection[str]) -> None:
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
